package org.lucarne.index;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lucarne.search.Coverage.Gap;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;

/** Says in a search over some days which outlets have a hole in them. */
final class GapNotes {

  private static final int NAMED = 3;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private GapNotes() {}

  /**
   * @param chosen the sources that a filter names, as the archive spells them
   */
  static List<String> of(List<Gap> gaps, Filters filters, Set<String> chosen) {
    DateRange days = filters.dates();
    List<Gap> here =
        new ArrayList<>(
            gaps.stream()
                .filter(gap -> gap.touches(days))
                .filter(gap -> filters.sources().isEmpty() || chosen.contains(gap.source()))
                .filter(gap -> !filters.notSources().contains(gap.source()))
                .toList());
    here.sort(Comparator.comparingLong((Gap gap) -> -missing(gap, days)));
    List<String> notes = new ArrayList<>();
    for (Gap gap : here.subList(0, Math.min(NAMED, here.size()))) {
      notes.add(
          "The archive has nothing of %s from %s to %s, and usually %d articles a %s."
              .formatted(
                  gap.source(),
                  DAY.format(gap.first()),
                  DAY.format(gap.last()),
                  gap.usual(),
                  gap.weekly() ? "week" : "month"));
    }
    if (here.size() > NAMED) {
      notes.add(
          "It has %d more such gaps in these days; the coverage shows them."
              .formatted(here.size() - NAMED));
    }
    return notes;
  }

  /** About how many articles of the days asked for are missing. */
  private static long missing(Gap gap, DateRange days) {
    LocalDate from =
        days.first() == null || days.first().isBefore(gap.first()) ? gap.first() : days.first();
    LocalDate to =
        days.last() == null || days.last().isAfter(gap.last()) ? gap.last() : days.last();
    return (to.toEpochDay() - from.toEpochDay() + 1) * gap.usual() * (gap.weekly() ? 4L : 1L);
  }
}
