package org.lucarne.actors;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * An office that a person held.
 *
 * @param office in lower case, such as {@code foreign minister}
 * @param from the first month in office
 * @param to the last month in office, or {@code null} while it lasts
 */
record Role(String office, YearMonth from, YearMonth to) {

  /** Reads {@code foreign minister 2004-03..2010}; a year alone is the whole year. */
  static Role parse(String text) {
    int gap = text.lastIndexOf(' ');
    int dots = text.indexOf("..", gap + 1);
    if (gap < 0 || dots < 0) {
      throw new IllegalArgumentException("expected 'office from..to' but found '" + text + "'");
    }
    String from = text.substring(gap + 1, dots);
    String to = text.substring(dots + 2);
    Role role =
        new Role(
            text.substring(0, gap).strip(), month(from, 1), to.isEmpty() ? null : month(to, 12));
    if (role.to != null && role.to.isBefore(role.from)) {
      throw new IllegalArgumentException("'" + text + "' ends before it begins");
    }
    return role;
  }

  /** {@code foreign minister, 2004-03 to 2010-12}. */
  @Override
  public String toString() {
    return office + ", " + from + (to == null ? " onwards" : " to " + to);
  }

  private static YearMonth month(String text, int otherwise) {
    return text.length() == 4
        ? YearMonth.of(Integer.parseInt(text), otherwise)
        : YearMonth.parse(text);
  }

  /** One spelling for the offices that America spells otherwise. */
  static String british(String office) {
    return office.replace("defense", "defence");
  }

  /** Whether the office was held on a day, as far as months tell. */
  boolean covers(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return !month.isBefore(from) && (to == null || !month.isAfter(to));
  }

  /** Whether the office was held on a day, give or take half a year of news about it. */
  boolean holds(LocalDate day) {
    return isNear(day, 6);
  }

  /** Whether the office was held on a day or within so many years before or after it. */
  boolean holds(LocalDate day, int years) {
    return isNear(day, 12 * years);
  }

  private boolean isNear(LocalDate day, int months) {
    YearMonth month = YearMonth.from(day);
    return !month.isBefore(from.minusMonths(months))
        && (to == null || !month.isAfter(to.plusMonths(months)));
  }
}
