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

/** Says in a search over some days which outlets have a hole in them. */
final class GapNotes {

  private static final int NAMED = 3;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private GapNotes() {}

  /**
   * @param days that are asked for
   * @param chosen names of the sources that are asked for; none means all
   * @param not names of sources that are left out
   */
  static List<String> of(List<Gap> gaps, DateRange days, Set<String> chosen, Set<String> not) {
    List<Gap> here =
        new ArrayList<>(
            gaps.stream()
                .filter(gap -> gap.touches(days))
                .filter(gap -> chosen.isEmpty() || chosen.contains(gap.source()))
                .filter(gap -> !not.contains(gap.source()))
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
