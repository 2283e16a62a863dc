package org.lucarne.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Days from {@code first} to {@code last}, both included; {@code null} leaves that end open. An
 * article lies in it when any day that its date can mean does.
 */
public record DateRange(LocalDate first, LocalDate last) {

  /** No bound at either end. */
  public static final DateRange ALWAYS = new DateRange(null, null);

  /** Whether neither end is bounded. */
  public boolean isOpen() {
    return first == null && last == null;
  }

  /** The days that are in both. */
  public DateRange within(DateRange other) {
    return new DateRange(
        first == null || other.first != null && other.first.isAfter(first) ? other.first : first,
        last == null || other.last != null && other.last.isBefore(last) ? other.last : last);
  }

  /**
   * The days that {@code 2015}, {@code 2015-08} or {@code 2015-08-11} stands for, or empty when the
   * text is none of these.
   */
  public static Optional<DateRange> of(String text) {
    String date = text.strip();
    try {
      if (date.matches("\\d{4}")) {
        int year = Integer.parseInt(date);
        return Optional.of(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      if (date.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(date);
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      }
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(date);
        return Optional.of(new DateRange(day, day));
      }
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
