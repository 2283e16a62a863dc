package org.lucarne.index;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.search.Coverage;
import org.lucarne.search.Coverage.Gap;
import org.lucarne.search.Facet;

/** Counts articles by outlet and month, and finds the holes in what an archive has of an outlet. */
final class OutletMonths {

  /** Of an outlet with fewer articles nothing can be said about what is usual. */
  private static final int ENOUGH = 24;

  /**
   * A time without an article is a hole when its usual number would have been this many: were
   * articles to come at random, one such time in four hundred would be empty.
   */
  private static final int MISSED = 6;

  private final View view;
  private final SourceRows sources;
  private final SourceRows.Groups outlets;

  OutletMonths(View view, SourceRows sources) {
    this.view = view;
    this.sources = sources;
    this.outlets = sources.groups(Facet.SOURCE);
  }

  private int size() {
    return outlets.values().size();
  }

  private String name(int outlet) {
    return sources.name(outlets.values().get(outlet));
  }

  private interface Counter {
    void article(int outlet, int date);
  }

  /**
   * @param documents of each leaf, or {@code null} for all
   */
  private void each(Function<Integer, FixedBitSet> documents, Counter counter) throws IOException {
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet wanted = documents == null ? null : documents.apply(leaf.ord);
      Bits live = leaf.reader().getLiveDocs();
      int[] dates = view.segment(leaf.reader()).dates(leaf.reader());
      Column column = view.segment(leaf.reader()).column(leaf.reader(), Facet.SOURCE);
      int[] global = view.dictionary(Facet.SOURCE).ofSegment(leaf.ord);
      for (int doc = 0; doc < dates.length; doc++) {
        if (wanted == null ? live == null || live.get(doc) : wanted.get(doc)) {
          for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
            counter.article(outlets.of()[global[column.ords()[i]]], dates[doc]);
          }
        }
      }
    }
  }

  /** The counts of the articles that a search found. */
  Coverage of(Matching found, List<Gap> gaps) throws IOException {
    int[] bounds = {Integer.MAX_VALUE, Integer.MIN_VALUE};
    each(
        found::documents,
        (_, date) -> {
          if (isInMonth(date)) {
            bounds[0] = Math.min(bounds[0], Dates.firstDay(date));
            bounds[1] = Math.max(bounds[1], Dates.firstDay(date));
          }
        });
    boolean dated = bounds[0] <= bounds[1];
    YearMonth first = dated ? YearMonth.from(LocalDate.ofEpochDay(bounds[0])) : null;
    int months =
        dated
            ? (int) first.until(YearMonth.from(LocalDate.ofEpochDay(bounds[1])), ChronoUnit.MONTHS)
                + 1
            : 0;
    int[][] counts = new int[size()][];
    long[] totals = new long[size()];
    long[] undated = new long[size()];
    each(
        found::documents,
        (outlet, date) -> {
          totals[outlet]++;
          if (!isInMonth(date)) {
            undated[outlet]++;
            return;
          }
          if (counts[outlet] == null) {
            counts[outlet] = new int[months];
          }
          YearMonth month = YearMonth.from(LocalDate.ofEpochDay(Dates.firstDay(date)));
          counts[outlet][(int) first.until(month, ChronoUnit.MONTHS)]++;
        });
    List<Coverage.Outlet> result = new ArrayList<>();
    for (int outlet = 0; outlet < totals.length; outlet++) {
      if (totals[outlet] > 0) {
        String name = name(outlet);
        int[] own = counts[outlet] == null ? new int[months] : counts[outlet];
        result.add(
            new Coverage.Outlet(
                name,
                totals[outlet],
                undated[outlet],
                Arrays.stream(own).boxed().toList(),
                gaps.stream().filter(gap -> gap.source().equals(name)).toList()));
      }
    }
    result.sort(
        Comparator.comparingLong(Coverage.Outlet::total)
            .reversed()
            .thenComparing(Coverage.Outlet::source));
    return new Coverage(first, months, result);
  }

  private static boolean isInMonth(int date) {
    return date != Dates.UNDATED && Dates.precision(date) != Precision.YEAR;
  }

  /** The holes in what the archive holds of each outlet, in order of outlet and time. */
  List<Gap> gaps() throws IOException {
    int[][] days = new int[size()][16];
    int[] sizes = new int[size()];
    each(
        null,
        (outlet, date) -> {
          if (isInMonth(date)) {
            if (sizes[outlet] == days[outlet].length) {
              days[outlet] = Arrays.copyOf(days[outlet], sizes[outlet] * 2);
            }
            days[outlet][sizes[outlet]++] = Dates.firstDay(date);
          }
        });
    List<Gap> gaps = new ArrayList<>();
    for (int outlet = 0; outlet < sizes.length; outlet++) {
      if (sizes[outlet] >= ENOUGH) {
        int[] own = Arrays.copyOf(days[outlet], sizes[outlet]);
        gaps.addAll(gaps(name(outlet), own));
      }
    }
    return gaps;
  }

  /**
   * The holes between the first and the last of some days, by the week where most weeks have an
   * article, else by the month.
   */
  static List<Gap> gaps(String source, int[] days) {
    List<Gap> weekly =
        gaps(
            source,
            days,
            true,
            day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
            day -> day.plusWeeks(1));
    return weekly != null
        ? weekly
        : gaps(source, days, false, day -> day.withDayOfMonth(1), day -> day.plusMonths(1));
  }

  /** {@code null} when the usual number is none. */
  private static List<Gap> gaps(
      String source,
      int[] days,
      boolean weekly,
      Function<LocalDate, LocalDate> begin,
      Function<LocalDate, LocalDate> next) {
    int[] sorted = days.clone();
    Arrays.sort(sorted);
    List<LocalDate> begins = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    LocalDate at = begin.apply(LocalDate.ofEpochDay(sorted[0]));
    int seen = 0;
    while (seen < sorted.length) {
      LocalDate end = next.apply(at);
      int count = 0;
      while (seen < sorted.length && sorted[seen] < end.toEpochDay()) {
        seen++;
        count++;
      }
      begins.add(at);
      counts.add(count);
      at = end;
    }
    List<Integer> inOrder = counts.stream().sorted().toList();
    int usual = inOrder.get((inOrder.size() - 1) / 2);
    if (usual == 0) {
      return weekly ? null : List.of();
    }
    List<Gap> gaps = new ArrayList<>();
    int empty = 0;
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) == 0) {
        empty++;
      } else {
        if (empty > 0 && empty * usual >= MISSED) {
          gaps.add(
              new Gap(source, begins.get(i - empty), begins.get(i).minusDays(1), usual, weekly));
        }
        empty = 0;
      }
    }
    return gaps;
  }
}
