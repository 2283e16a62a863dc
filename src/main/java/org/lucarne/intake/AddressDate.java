package org.lucarne.intake;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

/** The day of publication that many outlets write into an article's address. */
final class AddressDate {
  private static final int LONGEST = 2000;

  /** {@code /2015/08/11/}, {@code /2015-8-11-} or {@code /2015/aug/11/}. */
  private static final Pattern PARTS =
      Pattern.compile(
          "/((?:19|20)\\d{2})([-/])(0?[1-9]|1[0-2]|[a-z]{3})\\2(0?[1-9]|[12]\\d|3[01])(?:[-/_.]|$)");

  /** {@code /20150811/} or {@code /20150811-}; further digits would make it a mere number. */
  private static final Pattern TOGETHER =
      Pattern.compile("/((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[-/_.]|$)");

  /** {@code /23-01-2022-ferry}, {@code /ferry-runs-aground-2022-01-23.html}. */
  private static final Pattern IN_NAME =
      Pattern.compile(
          "/(?<first>\\d{1,2}-\\d{1,2}-(?:19|20)\\d{2})[-/_]"
              + "|[-_](?<last>(?:19|20)\\d{2}-\\d{2}-\\d{2})(?:\\.[a-z]{3,5}|/)?$");

  /** {@code /2015/08/ports-open}. */
  private static final Pattern MONTH =
      Pattern.compile("/((?:19|20)\\d{2})/(0[1-9]|1[0-2])/[^/\\d]");

  /** The Persian solar day that opens an article's number, {@code /13940520000458}. */
  private static final Pattern PERSIAN =
      Pattern.compile("/(1[34]\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{4,8}(?:[-/_.?]|$)");

  /**
   * The same with two digits for the year, as until 1391: {@code /8904260123}, {@code
   * nn=8904260123}.
   */
  private static final Pattern SHORT_PERSIAN =
      Pattern.compile("[/=]([789]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3,4}(?:[-/_.?&#]|$)");

  private AddressDate() {}

  /** The day in {@code url}, or {@code null}. */
  static PublicationDate of(String url, DateReader dates) {
    if (url == null || url.length() > LONGEST) {
      return null;
    }
    String address = url.toLowerCase(Locale.ROOT);
    Matcher parts = PARTS.matcher(address);
    if (parts.find()) {
      return read(
          dates,
          Character.isDigit(parts.group(3).charAt(0))
              ? parts.group(1) + "-" + parts.group(3) + "-" + parts.group(4)
              : parts.group(4) + " " + parts.group(3) + " " + parts.group(1));
    }
    Matcher inName = IN_NAME.matcher(address);
    if (inName.find()) {
      return read(
          dates, inName.group("first") == null ? inName.group("last") : inName.group("first"));
    }
    Matcher together = TOGETHER.matcher(address);
    if (!together.find()) {
      String host = Outlets.host(url);
      boolean persian = host != null && (host.endsWith(".ir") || host.endsWith("farsnews.com"));
      together = PERSIAN.matcher(address);
      if (persian && !together.find()) {
        Matcher twoDigits = SHORT_PERSIAN.matcher(address);
        return twoDigits.find()
            ? read(
                dates,
                "13" + twoDigits.group(1) + "-" + twoDigits.group(2) + "-" + twoDigits.group(3))
            : null;
      }
      if (!persian) {
        return null;
      }
    }
    return read(dates, together.group(1) + "-" + together.group(2) + "-" + together.group(3));
  }

  /** The month that an address names without a day, as blogs do, or {@code null}. */
  static YearMonth monthOf(String url) {
    Matcher month = MONTH.matcher(url.length() > LONGEST ? "" : url);
    return month.find()
        ? YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
        : null;
  }

  private static PublicationDate read(DateReader dates, String day) {
    return dates.read(day, DateReader.Order.UNKNOWN, Evidence.METADATA, "address");
  }
}
