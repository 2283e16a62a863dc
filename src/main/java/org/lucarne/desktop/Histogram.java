package org.lucarne.desktop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.lucarne.search.DateRange;

/**
 * Articles over time, in days, months or years, gaps included.
 *
 * @param bars one for each day, month or year from the first article to the last
 */
record Histogram(Unit unit, List<Bar> bars) {

  /** What one bar stands for. */
  enum Unit {
    DAY,
    MONTH,
    YEAR;

    LocalDate floor(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case MONTH -> first.plusMonths(1);
        case YEAR -> first.plusYears(1);
      };
    }
  }

  /** The articles of the days from {@code first} to {@code last}. */
  record Bar(LocalDate first, LocalDate last, int count) {
    boolean within(DateRange range) {
      return (range.first() == null || !first.isBefore(range.first()))
          && (range.last() == null || !last.isAfter(range.last()));
    }
  }

  static final Histogram EMPTY = new Histogram(Unit.DAY, List.of());

  Histogram {
    bars = List.copyOf(bars);
  }

  /** Chooses the unit by the time spanned, so that there is a bar every two or three pixels. */
  static Histogram of(SortedMap<Integer, Integer> days) {
    if (days.isEmpty()) {
      return EMPTY;
    }
    LocalDate first = LocalDate.ofEpochDay(days.firstKey());
    LocalDate last = LocalDate.ofEpochDay(days.lastKey());
    long span = ChronoUnit.DAYS.between(first, last) + 1;
    Unit unit = span <= 92 ? Unit.DAY : span <= 92 * 30.4 ? Unit.MONTH : Unit.YEAR;
    List<Bar> bars = new ArrayList<>();
    for (LocalDate start = unit.floor(first); !start.isAfter(last); start = unit.next(start)) {
      LocalDate after = unit.next(start);
      int count = 0;
      for (int inDay : days.subMap((int) start.toEpochDay(), (int) after.toEpochDay()).values()) {
        count += inDay;
      }
      bars.add(new Bar(start, after.minusDays(1), count));
    }
    return new Histogram(unit, bars);
  }

  int highest() {
    return bars.stream().mapToInt(Bar::count).max().orElse(0);
  }

  /** The days from one bar to another, in either order. */
  DateRange range(int one, int other) {
    return new DateRange(
        bars.get(Math.min(one, other)).first(), bars.get(Math.max(one, other)).last());
  }
}
