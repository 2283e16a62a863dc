package org.lucarne.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.search.DateRange;

/** Reads what can stand after {@code date:}, {@code since:}, {@code last:} and their like. */
final class DateValue {
  private static final Pattern AGE =
      Pattern.compile("(\\d{0,4})\\s*(d|w|m|y|days?|weeks?|months?|years?|)");

  private static final Set<String> NAMED_DAYS = Set.of("today", "yesterday");

  /** {@code >=2015-08}, as others write a bound. */
  private static final Pattern BOUND = Pattern.compile("([<>]=?)\\s*(.+)");

  /** Both a day and a month where both are up to 12; then nobody can tell. */
  private static final Pattern WESTERN_DAY =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

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
    if (field == QueryField.DATE && NAMED_DAYS.contains(text.toLowerCase(Locale.ROOT))) {
      boolean today = text.equalsIgnoreCase("today");
      LocalDate day = LocalDate.now(clock).minusDays(today ? 0 : 1);
      return Optional.of(days(day, day, "on " + DAY.format(day)));
    }
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
    Matcher bound = BOUND.matcher(typed);
    if (bound.matches()) {
      QueryField field =
          switch (bound.group(1)) {
            case "<" -> QueryField.BEFORE;
            case "<=" -> QueryField.UNTIL;
            case ">" -> QueryField.AFTER;
            default -> QueryField.SINCE;
          };
      return read(field, bound.group(2), null);
    }
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
    if (age.group(1).isEmpty() && age.group(2).length() < 2) {
      return Optional.empty();
    }
    int count = age.group(1).isEmpty() ? 1 : Integer.parseInt(age.group(1));
    String unit =
        switch (age.group(2).isEmpty() ? 'd' : age.group(2).charAt(0)) {
          case 'd' -> "day";
          case 'w' -> "week";
          case 'm' -> "month";
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
    Matcher western = WESTERN_DAY.matcher(text);
    if (western.matches()) {
      int one = Integer.parseInt(western.group(1));
      int two = Integer.parseInt(western.group(2));
      String year = western.group(3);
      return one > 12
          ? period(year + "-" + two + "-" + one)
          : two > 12 ? period(year + "-" + one + "-" + two) : Optional.empty();
    }
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

  /** Reads {@code August 2015}, {@code Aug 2015} and {@code 11 August 2015}. */
  private static Optional<Period> written(String typed) {
    String text = inFull(typed.replace('-', ' ').replace(",", ""));
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

  /** The same with the whole name of a month for its first letters. */
  private static String inFull(String text) {
    String[] parts = text.strip().split("\\s++");
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].replace(".", "").toLowerCase(Locale.ROOT);
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (part.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(part)) {
          parts[i] = name;
        }
      }
    }
    if (parts.length == 3 && Character.isLetter(text.strip().charAt(0))) {
      return parts[1] + " " + parts[0] + " " + parts[2];
    }
    return String.join(" ", parts);
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
