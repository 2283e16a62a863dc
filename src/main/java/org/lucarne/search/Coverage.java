package org.lucarne.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How many articles each outlet has in each month.
 *
 * @param first month of the first count, or {@code null} when no article has a date
 * @param months how many months there are from {@code first} on
 * @param outlets those with most articles first
 */
public record Coverage(YearMonth first, int months, List<Outlet> outlets) {
  public Coverage {
    outlets = List.copyOf(outlets);
  }

  public YearMonth month(int number) {
    return first.plusMonths(number);
  }

  /**
   * One outlet.
   *
   * @param source its name, or {@link Filters#UNKNOWN}
   * @param total its articles, with and without a date
   * @param undated those without a date, or with a year alone
   * @param counts articles by month
   * @param gaps holes in what the archive holds of it, whatever was searched for
   */
  public record Outlet(
      String source, long total, long undated, List<Integer> counts, List<Gap> gaps) {
    public Outlet {
      counts = List.copyOf(counts);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * Days without any article of an outlet that otherwise has some each week or month.
   *
   * @param source the outlet
   * @param first first day without an article of a whole week or month
   * @param last last such day
   * @param usual its median, so many articles a week or a month
   * @param weekly whether {@code usual} is by the week
   */
  public record Gap(String source, LocalDate first, LocalDate last, int usual, boolean weekly) {

    /** Whether any of its days lies in a range. */
    public boolean touches(DateRange range) {
      return (range.first() == null || !last.isBefore(range.first()))
          && (range.last() == null || !first.isAfter(range.last()));
    }
  }
}
