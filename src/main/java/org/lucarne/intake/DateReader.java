package org.lucarne.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/**
 * Reads dates as news writes them, in many languages and three calendars. What is impossible, lies
 * in the future or before 1700, or names no year is no date.
 */
final class DateReader {

  /** Which of two numbers is the day where both could be. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private static final int LONGEST = 200;

  /** Dates of numbers whose order their form tells, by year, month and day. */
  private static final List<Pattern> ORDERED =
      List.of(
          Pattern.compile(
              "(?<![\\d.])(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})(?:\\k<s>(?<d>\\d{1,2}))?(?!\\d)"),
          Pattern.compile(
              "(?<y>\\d{4})\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]"
                  + "(?:\\s?(?<d>\\d{1,2})\\s?[日일號号])?"),
          Pattern.compile(
              "(?<![\\d.])(?<y>\\d{4})\\.\\s(?<m>\\d{1,2})\\.\\s(?<d>\\d{1,2})(?![\\d:])"),
          Pattern.compile(
              "(?<!\\d)(?<d>\\d{1,2})\\s?tháng\\s?(?<m>\\d{1,2})(?:,|\\s?năm)?\\s(?<y>\\d{4})"
                  + "(?!\\d)"));

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?([-/.|])\\s?(\\d{1,2})(?:\\s?\\2\\s?(\\d{4})|\\2(\\d{2}))(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:[:h]|\\s?[時时點点시]\\s?)(\\d{2})(?:\\s?[分분])?"
              + "(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d:])\\s{0,2}"
              + "([ap]\\.?m\\b\\.?)?\\s{0,2}\\(?"
              + "(z\\b|(?:utc|gmt)?\\s?[+-]\\d{2}:?\\d{2}\\b|[a-z]{2,4}\\b)?\\)?");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?(z|[+-]\\d{4})?)?");
  private static final Pattern MILLIS = Pattern.compile("\\$date\\D{1,6}(\\d{9,14})");
  private static final Pattern TOKEN =
      Pattern.compile("\\d++|เ?[ก-ฮ][ิ-ู]?\\.[ก-ฮ]\\.|[\\p{L}\\p{M}_]++");
  private static final Map<String, String> TWO_WORDS =
      Map.of(
          "كانون ",
          "كانون_",
          "تشرين ",
          "تشرين_",
          "ربيع ",
          "ربيع_",
          "جمادى ",
          "جمادى_",
          "ذو ",
          "ذو_",
          "ذي ",
          "ذي_",
          // The fall of leaves is October in Croatian, where a full stop stands behind the day.
          ". listopada",
          ". listopada_");

  /** Only names that mean one offset everywhere; EST, CST or IST do not. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("ut", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("kst", ZoneOffset.ofHours(9)));

  /** The first day after {@code 1 Farvardin 1394}, from which Persian years are counted. */
  private static final LocalDate FARVARDIN_1394 = LocalDate.of(2015, 3, 21);

  private final LocalDate today;
  private final LocalDate latest;

  /**
   * @param today the day of the import; dates more than two days later are refused
   */
  DateReader(LocalDate today) {
    this(today, today.plusDays(2));
  }

  private DateReader(LocalDate today, LocalDate latest) {
    this.today = today;
    this.latest = latest;
  }

  /** A reader that also refuses what lies more than a day after {@code day}, if that is given. */
  DateReader until(LocalDate day) {
    return day == null || !day.plusDays(1).isBefore(latest)
        ? this
        : new DateReader(today, day.plusDays(1));
  }

  /** The date in a value that holds one, whatever else it says; {@code null} if there is none. */
  PublicationDate read(String text, Order order, Evidence from, String field) {
    return read(text, order, from, field, false);
  }

  /** The date of a line that is nothing else; {@code null} when it says more. */
  PublicationDate readLine(String line, Evidence from) {
    return read(line, Order.UNKNOWN, from, "", true);
  }

  /** The order of day and month that the unambiguous among these dates agree on. */
  static Order order(Collection<String> dates) {
    int dayFirst = 0;
    int monthFirst = 0;
    for (String date : dates) {
      Matcher numbers = NUMERIC.matcher(plain(date));
      if (numbers.find() && !numbers.group(2).equals(".")) {
        int a = Integer.parseInt(numbers.group(1));
        int b = Integer.parseInt(numbers.group(3));
        dayFirst += a > 12 && b <= 12 ? 1 : 0;
        monthFirst += b > 12 && a <= 12 ? 1 : 0;
      }
    }
    if (dayFirst > 20 * monthFirst) {
      return Order.DAY_FIRST;
    }
    return monthFirst > 20 * dayFirst ? Order.MONTH_FIRST : Order.UNKNOWN;
  }

  /** Whether one of these dates can be read in two ways, and none of the others says in which. */
  static boolean needsOrder(Collection<String> dates) {
    if (order(dates) != Order.UNKNOWN) {
      return false;
    }
    for (String date : dates) {
      Matcher numbers = NUMERIC.matcher(plain(date));
      if (numbers.find() && !numbers.group(2).equals(".")) {
        return true;
      }
    }
    return false;
  }

  private PublicationDate read(
      String value, Order order, Evidence from, String field, boolean nothingElse) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String bare = value.strip();
    String evidence =
        (field.isEmpty() ? "" : field + ": ") + bare.substring(0, Math.min(80, bare.length()));
    try {
      Parts parts = new Parts();
      if (isDay(bare)) {
        parts.set(bare.substring(0, 4), bare.substring(5, 7), bare.substring(8));
        return parts.date(from, evidence);
      }
      String text = plain(value);
      parts.persianDigits = value.chars().anyMatch(c -> c >= '۰' && c <= '۹');
      if (!nothingElse && text.length() >= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return number(text, from, evidence);
      }
      Matcher millis = MILLIS.matcher(text);
      if (millis.find()) {
        return number(millis.group(1), from, evidence);
      }
      Matcher compact = COMPACT.matcher(text.strip());
      if (compact.matches()) {
        parts.set(compact.group(1), compact.group(2), compact.group(3));
        if (compact.group(4) != null) {
          parts.time = time(compact.group(4), compact.group(5), compact.group(6), null);
          parts.zone = zone(compact.group(7));
        }
        return parts.date(from, evidence);
      }
      String rest = takeTime(text, parts);
      rest = takeNumbers(rest, order, parts);
      for (Map.Entry<String, String> two : TWO_WORDS.entrySet()) {
        rest = rest.replace(two.getKey(), two.getValue());
      }
      Matcher tokens = TOKEN.matcher(rest);
      while (tokens.find()) {
        if (!parts.take(tokens.group()) && nothingElse) {
          return null;
        }
      }
      return parts.date(from, evidence);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** Whether the value is a day as ISO 8601 writes it and nothing else, as most tables have it. */
  private static boolean isDay(String value) {
    if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && i != 4 && i != 7) {
        return false;
      }
    }
    return true;
  }

  /** A bare number: a day without separators, a year, or seconds or milliseconds since 1970. */
  private PublicationDate number(String digits, Evidence from, String evidence) {
    Parts parts = new Parts();
    parts.closed = true;
    switch (digits.length()) {
      case 4 -> parts.year = Integer.parseInt(digits);
      case 6 -> {
        parts.year = Integer.parseInt(digits.substring(0, 4));
        parts.month = Integer.parseInt(digits.substring(4));
      }
      case 8 -> parts.set(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
      case 9, 10 -> parts.set(Instant.ofEpochSecond(Long.parseLong(digits)));
      case 12, 13 -> {
        if (digits.startsWith("20") && digits.length() == 12) {
          parts.set(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8));
          parts.time = time(digits.substring(8, 10), digits.substring(10), null, null);
        } else {
          parts.set(Instant.ofEpochMilli(Long.parseLong(digits)));
        }
      }
      case 14 -> {
        parts.set(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8));
        parts.time =
            time(digits.substring(8, 10), digits.substring(10, 12), digits.substring(12), null);
      }
      default -> {
        return null;
      }
    }
    return parts.date(from, evidence);
  }

  private static String takeTime(String text, Parts parts) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    parts.time = time(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    String zone = matcher.group(5);
    parts.zone = zone(zone);
    // A word after the time that is no zone, such as a month, is still to be read.
    int end =
        zone != null && parts.zone == null && Character.isLetter(zone.charAt(0))
            ? matcher.start(5)
            : matcher.end();
    return text.substring(0, matcher.start()) + ' ' + text.substring(end);
  }

  private static LocalTime time(String hour, String minute, String second, String half) {
    int h = Integer.parseInt(hour);
    if (half != null) {
      h = h % 12 + (half.charAt(0) == 'p' ? 12 : 0);
    }
    int s = second == null ? 0 : Integer.parseInt(second);
    int m = Integer.parseInt(minute);
    return h > 23 || m > 59 || s > 59 ? null : LocalTime.of(h, m, s);
  }

  private static ZoneOffset zone(String text) {
    if (text == null) {
      return null;
    }
    ZoneOffset named = ZONES.get(text);
    if (named != null || text.indexOf('+') < 0 && text.indexOf('-') < 0) {
      return named;
    }
    String digits = text.replaceAll("[^\\d]", "");
    int hours = Integer.parseInt(digits.substring(0, 2));
    int minutes = Integer.parseInt(digits.substring(2));
    if (hours > 18 || minutes > 59) {
      return null;
    }
    int sign = text.indexOf('-') >= 0 ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private String takeNumbers(String text, Order order, Parts parts) {
    for (Pattern pattern : ORDERED) {
      Matcher ordered = pattern.matcher(text);
      if (ordered.find()) {
        parts.set(ordered.group("y"), ordered.group("m"), ordered.group("d"));
        return text.substring(0, ordered.start()) + ' ' + text.substring(ordered.end());
      }
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      int a = Integer.parseInt(numeric.group(1));
      int b = Integer.parseInt(numeric.group(3));
      if (a > 31 && parts.persianDigits && numeric.group(5) != null) {
        parts.set(String.valueOf(solarYear(a)), numeric.group(3), numeric.group(5));
        return text.substring(0, numeric.start()) + ' ' + text.substring(numeric.end());
      }
      parts.year = fullYear(numeric.group(numeric.group(4) == null ? 5 : 4));
      boolean dots = numeric.group(2).equals(".");
      if (b > 12 || order == Order.MONTH_FIRST && !dots && a <= 12) {
        parts.month = a;
        parts.day = b;
      } else if (a > 12 || a == b || dots || order == Order.DAY_FIRST) {
        parts.month = b;
        parts.day = a;
      }
      // Else both readings are open, and only the year is known.
      parts.closed = true;
      return text.substring(0, numeric.start()) + ' ' + text.substring(numeric.end());
    }
    return text;
  }

  private int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    int century = today.getYear() / 100 * 100;
    return year <= today.getYear() % 100 + 1 ? century + year : century - 100 + year;
  }

  /** The year of the Persian solar calendar that two digits mean, at most one ahead of today's. */
  private int solarYear(int digits) {
    int now = today.getYear() - 621;
    int century = now / 100 * 100;
    return digits <= now % 100 + 1 ? century + digits : century - 100 + digits;
  }

  /** Lower case, ASCII digits, no longer than a date can be. */
  private static String plain(String value) {
    String text = value.strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int digit = c < 0x80 ? -1 : Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c == 'İ') {
        out.append('i');
      } else if (c != '\u200e' && c != '\u200f') {
        out.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** What was read so far of one date. */
  private final class Parts {
    int year;
    int month;
    int day;
    LocalTime time;
    ZoneOffset zone;
    MonthNames.Calendar calendar = MonthNames.Calendar.GREGORIAN;

    /** Whether the digits are those of Persian, whose dates begin with the year. */
    boolean persianDigits;

    /** Whether the numbers are all there, so that later ones mean something else. */
    boolean closed;

    private boolean afterNumber;

    private final List<Integer> shorts = new ArrayList<>();

    void set(String y, String m, String d) {
      year = Integer.parseInt(y);
      month = Integer.parseInt(m);
      day = d == null ? 0 : Integer.parseInt(d);
      closed = true;
    }

    void set(Instant instant) {
      var utc = instant.atOffset(ZoneOffset.UTC);
      year = utc.getYear();
      month = utc.getMonthValue();
      day = utc.getDayOfMonth();
      time = utc.toLocalTime().withNano(0);
      zone = ZoneOffset.UTC;
      closed = true;
    }

    /** Takes in a word or number; whether it belongs to a date. */
    boolean take(String token) {
      boolean number = Character.isDigit(token.charAt(0));
      boolean known = number ? takeNumber(token) : takeWord(token);
      afterNumber = number;
      return known;
    }

    private boolean takeNumber(String token) {
      if (closed || token.length() > 4 || token.length() == 3) {
        return false;
      }
      int number = Integer.parseInt(token);
      if (token.length() == 4) {
        if (year == 0) {
          year = number;
        }
        return true;
      }
      shorts.add(number);
      return shorts.size() <= 2;
    }

    private boolean takeWord(String token) {
      MonthNames.Month named = MonthNames.month(token);
      if (named != null && (afterNumber || !MonthNames.isGivenName(token))) {
        if (month == 0 && !closed) {
          month = named.number();
          calendar = named.calendar();
        }
        return true;
      }
      return MonthNames.isSmall(token);
    }

    PublicationDate date(Evidence from, String evidence) {
      if (!closed) {
        if (month == 0) {
          return null;
        }
        day = shorts.isEmpty() ? 0 : shorts.getFirst();
        if (year == 0 && shorts.size() == 2) {
          year =
              switch (calendar) {
                case PERSIAN -> solarYear(shorts.getLast());
                case BUDDHIST -> 2500 + shorts.getLast();
                case GREGORIAN, ISLAMIC -> fullYear("%02d".formatted(shorts.getLast()));
              };
        }
      }
      if (year == 0) {
        return null;
      }
      if (year >= 1300 && year <= 1450 && month > 0 && day > 0) {
        boolean islamic = calendar == MonthNames.Calendar.ISLAMIC;
        LocalDate date =
            islamic
                ? LocalDate.ofEpochDay(HijrahDate.of(year, month, day).toEpochDay())
                : persian(year, month, day);
        return plausible(date, Precision.DAY, from, evidence);
      }
      if (calendar == MonthNames.Calendar.BUDDHIST) {
        // Pages in Thai also write the years of others.
        year -= year > 2400 ? 543 : 0;
      } else if (calendar != MonthNames.Calendar.GREGORIAN) {
        return null;
      }
      if (month == 0) {
        return plausible(LocalDate.of(year, 1, 1), Precision.YEAR, from, evidence);
      }
      if (day == 0) {
        return plausible(LocalDate.of(year, month, 1), Precision.MONTH, from, evidence);
      }
      return plausible(LocalDate.of(year, month, day), Precision.DAY, from, evidence);
    }

    private PublicationDate plausible(
        LocalDate date, Precision precision, Evidence from, String evidence) {
      return date.getYear() < 1700 || date.isAfter(latest)
          ? null
          : new PublicationDate(date, precision, time, zone, from, evidence);
    }
  }

  /**
   * The day that a date of the Persian solar calendar means, by the 33-year rule of leap years,
   * which holds for 1178 to 1633.
   */
  private static LocalDate persian(int year, int month, int day) {
    int longest = month <= 6 ? 31 : month <= 11 || isPersianLeap(year) ? 30 : 29;
    if (month < 1 || month > 12 || day < 1 || day > longest) {
      throw new DateTimeException("No such Persian date");
    }
    long days = 0;
    for (int y = 1394; y < year; y++) {
      days += isPersianLeap(y) ? 366 : 365;
    }
    for (int y = year; y < 1394; y++) {
      days -= isPersianLeap(y) ? 366 : 365;
    }
    return FARVARDIN_1394.plusDays(days + (month - 1) * 30L + Math.min(month - 1, 6) + day - 1);
  }

  private static boolean isPersianLeap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
