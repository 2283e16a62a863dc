package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lucarne.search.DateRange;

class HistogramTest {

  private static Histogram of(Object... daysAndCounts) {
    TreeMap<Integer, Integer> days = new TreeMap<>();
    for (int i = 0; i < daysAndCounts.length; i += 2) {
      days.put(
          (int) LocalDate.parse((String) daysAndCounts[i]).toEpochDay(),
          (Integer) daysAndCounts[i + 1]);
    }
    return Histogram.of(days);
  }

  @Test
  void a_few_weeks_are_shown_by_the_day_with_the_days_between() {
    Histogram histogram = of("2015-08-11", 2, "2015-08-14", 1);
    assertEquals(Histogram.Unit.DAY, histogram.unit());
    assertEquals(4, histogram.bars().size());
    assertEquals(0, histogram.bars().get(1).count());
    assertEquals(2, histogram.highest());
  }

  @Test
  void two_years_are_shown_by_the_month_and_a_bar_is_the_whole_month() {
    Histogram histogram = of("2015-01-20", 2, "2015-01-31", 3, "2016-02-03", 1);
    assertEquals(Histogram.Unit.MONTH, histogram.unit());
    assertEquals(14, histogram.bars().size());
    assertEquals(5, histogram.bars().getFirst().count());
    assertEquals(
        new DateRange(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 2, 29)), histogram.range(13, 0));
  }

  @Test
  void decades_are_shown_by_the_year() {
    Histogram histogram = of("1963-05-03", 4, "2016-02-03", 1);
    assertEquals(Histogram.Unit.YEAR, histogram.unit());
    assertEquals(54, histogram.bars().size());
    assertEquals(LocalDate.of(1963, 12, 31), histogram.bars().getFirst().last());
  }

  @Test
  void no_article_with_a_date_makes_no_bar() {
    assertTrue(of().bars().isEmpty());
  }

  @Test
  void days_are_read_in_the_ways_people_type_them() {
    DateRange day = new DateRange(LocalDate.of(2015, 8, 11), LocalDate.of(2015, 8, 11));
    DateRange month = new DateRange(LocalDate.of(2015, 8, 1), LocalDate.of(2015, 8, 31));
    for (String typed :
        new String[] {"2015-08-11", " 11 aug 2015", "11 August 2015", "Aug 11, 2015"}) {
      assertEquals(Optional.of(day), DateFacet.read(typed), typed);
    }
    for (String typed : new String[] {"2015-08", "aug 2015", "August 2015"}) {
      assertEquals(Optional.of(month), DateFacet.read(typed), typed);
    }
    assertEquals(Optional.of(DateRange.ALWAYS), DateFacet.read("  "));
    assertEquals(Optional.empty(), DateFacet.read("31 Feb"));
  }

  @Test
  void a_range_is_named_as_shortly_as_it_can_be() {
    assertEquals("2015", Wording.range(DateRange.of("2015").orElseThrow()));
    assertEquals("Aug 2015", Wording.range(DateRange.of("2015-08").orElseThrow()));
    assertEquals("11 Aug 2015", Wording.range(DateRange.of("2015-08-11").orElseThrow()));
    assertEquals(
        "Aug 2015 – Feb 2016",
        Wording.range(new DateRange(LocalDate.of(2015, 8, 1), LocalDate.of(2016, 2, 29))));
    assertEquals(
        "3 Jan 2015 – 9 Jun 2016",
        Wording.range(new DateRange(LocalDate.of(2015, 1, 3), LocalDate.of(2016, 6, 9))));
    assertEquals("since 3 Jan 2015", Wording.range(new DateRange(LocalDate.of(2015, 1, 3), null)));
  }
}
