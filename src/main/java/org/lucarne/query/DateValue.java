package org.lucarne.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.search.DateRange;

/** Reads what can stand after {@code date:}, {@code since:}, {@code last:} and their like. */
final class DateValue {
  private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dwmy])");
  private static final Pattern SHORT_DATE =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2}))?(?:[-/.](\\d{1,2}))?");
  private static final Pattern BRACKETED =
      Pattern.compile("[\\[{]\\s*([^\\s\\]}]+)\\s+TO\\s+([^\\s\\]}]+)\\s*[\\]}]");
  private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
  private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");

  /** A year, a month or a day, with its name. */
  private record Period(DateRange days, String name, boolean isDay) {}

  private DateValue() {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The days meant, or empty when the value cannot be read as a date. */
  static Optional<DaysQueryNode> read(QueryField field, String value, Clock clock) {
    String text = western(value);
    return switch (field) {
      case LAST -> last(text, LocalDate.now(clock));
      case SINCE -> period(text).map(p -> days(p.days().first(), null, "since " + p.name()));
      case AFTER ->
          period(text).map(p -> days(p.days().last().plusDays(1), null, "after " + p.name()));
      case UNTIL -> period(text).map(p -> days(null, p.days().last(), "until " + p.name()));
      case BEFORE ->
          period(text).map(p -> days(null, p.days().first().minusDays(1), "before " + p.name()));
      default -> range(text);
    };
  }

  private static Optional<DaysQueryNode> range(String typed) {
    Matcher bracketed = BRACKETED.matcher(typed);
    String text =
        bracketed.matches()
            ? (bracketed.group(1) + ".." + bracketed.group(2)).replace("*", "")
            : typed;
    int dots = text.indexOf("..");
    if (dots < 0) {
      return period(text)
          .map(p -> new DaysQueryNode(p.days(), (p.isDay() ? "on " : "in ") + p.name()));
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2).replaceFirst("^\\.", "");
    if (from.isEmpty()) {
      return read(QueryField.UNTIL, to, null);
    }
    if (to.isEmpty()) {
      return read(QueryField.SINCE, from, null);
    }
    return period(from)
        .flatMap(
            start ->
                period(to)
                    .map(
                        end ->
                            start.days().first().isAfter(end.days().last())
                                ? between(end, start)
                                : between(start, end)));
  }

  private static DaysQueryNode between(Period start, Period end) {
    return days(
        start.days().first(), end.days().last(), "from " + start.name() + " to " + end.name());
  }

  private static Optional<DaysQueryNode> last(String text, LocalDate today) {
    Matcher age = AGE.matcher(text.toLowerCase(Locale.ROOT));
    if (!age.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(age.group(1));
    String unit =
        switch (age.group(2)) {
          case "d" -> "day";
          case "w" -> "week";
          case "m" -> "month";
          default -> "year";
        };
    LocalDate first =
        switch (unit) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    String words = count == 1 ? "in the last " + unit : "in the last " + count + " " + unit + "s";
    return Optional.of(days(first, today, words));
  }

  private static Optional<Period> period(String text) {
    Matcher date = SHORT_DATE.matcher(text);
    if (!date.matches()) {
      return written(text);
    }
    String month = date.group(2);
    String day = date.group(3);
    if (month == null && day != null) {
      return Optional.empty();
    }
    String iso = date.group(1) + (month == null ? "" : two(month)) + (day == null ? "" : two(day));
    return DateRange.of(iso)
        .map(
            days ->
                new Period(
                    days,
                    month == null
                        ? date.group(1)
                        : (day == null ? MONTH : DAY).format(days.first()),
                    day != null));
  }

  /** Reads {@code August 2015} and {@code 11 August 2015}. */
  private static Optional<Period> written(String text) {
    try {
      LocalDate day = LocalDate.parse(text, DAY);
      return Optional.of(new Period(new DateRange(day, day), DAY.format(day), true));
    } catch (DateTimeParseException _) {
      // It may still be a month.
    }
    try {
      YearMonth month = YearMonth.parse(text, MONTH);
      DateRange days = new DateRange(month.atDay(1), month.atEndOfMonth());
      return Optional.of(new Period(days, MONTH.format(month), false));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "-0" + digits : "-" + digits;
  }

  private static DaysQueryNode days(LocalDate first, LocalDate last, String words) {
    return new DaysQueryNode(new DateRange(first, last), words);
  }

  /** The same with the digits 0 to 9 for those of any other script. */
  private static String western(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              if (digit >= 0) {
                text.append(digit);
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }
}
