package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place and agency that open a wire report, such as {@code "BEIRUT (AP) -"}.
 *
 * @param text the opening as it stands, without the dash that closes it
 * @param agencies agencies that it names
 */
record Dateline(String text, List<String> agencies) {
  private static final int LONGEST = 120;
  private static final int LONGEST_PLACE = 30;

  /** Place, bracketed agency, dash; either of the first two may be missing. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "^([\\p{L}\\p{M}\\d .,،'’/-]{0,80}?)[(（]([^()（）]{2,40})[)）]\\s{0,2}(?:[-–—_:]|--|،)+");

  private static final Pattern SLASHED =
      Pattern.compile(
          "^([\\p{L}\\p{M}\\d .,'’-]{2,60}?)[,.]?\\s{0,2}/([\\p{L}. -]{2,30})/\\s?[.-–—]?");

  private static final Pattern CHINESE =
      Pattern.compile(
          "^[(（]?(新华社|新华网|中新社|中新网|新華社|新華網|中央社|法新社|路透社|美联社)([\\p{L}\\d（）、]{0,30}?)(?:电|電|讯|訊|报道)");

  private static final Pattern UPPER_DAY =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}\\p{M} .,'’/-]{1,50}\\p{L}*,\\s+\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?)"
              + "\\s{0,2}[-–—]+\\s");

  private static final Pattern RUSSIAN =
      Pattern.compile(
          "^(\\p{L}[\\p{L} -]{1,40},\\s+\\d{1,2}\\s+\\p{L}{3,9})\\s{0,2}[-–—]\\s{0,2}([\\p{L}-]+(?: \\p{L}+)?)[.,]");

  private static final Pattern PREFIXED = Pattern.compile("^([\\p{L}\\p{M}. ]{2,40}?)\\s?[:：]");

  /** The dateline that opens the paragraph, or {@code null}. */
  static Dateline of(String paragraph) {
    String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    Matcher matcher =
        head.indexOf('(') >= 0 || head.indexOf('（') >= 0 ? BRACKETED.matcher(head) : null;
    if (matcher != null && matcher.find()) {
      List<String> agencies = agencies(matcher.group(2));
      if (!agencies.isEmpty()) {
        return new Dateline(opening(head, matcher.end(2) + 1), agencies);
      }
    }
    if (head.indexOf('/') > 0) {
      matcher = SLASHED.matcher(head);
      if (matcher.find()) {
        List<String> agencies = agencies(matcher.group(2));
        if (!agencies.isEmpty()) {
          return new Dateline(opening(head, matcher.end(2) + 1), agencies);
        }
      }
    }
    char first = head.isEmpty() ? ' ' : head.charAt(0);
    if (first >= 0x4e00 && first <= 0x9fff || first == '（') {
      matcher = CHINESE.matcher(head);
      if (matcher.find()) {
        return new Dateline(matcher.group(), agencies(matcher.group(1)));
      }
    }
    matcher = head.indexOf(',') > 0 ? UPPER_DAY.matcher(head) : null;
    if (matcher != null && matcher.find()) {
      return new Dateline(matcher.group(1), List.of());
    }
    if (first >= 0x400 && first < 0x500) {
      matcher = RUSSIAN.matcher(head);
      if (matcher.find() && Agencies.named(matcher.group(2)) != null) {
        return new Dateline(opening(head, matcher.end(2)), agencies(matcher.group(2)));
      }
    }
    if (first >= 0x600 && first < 0x700) {
      Dateline arabic = afterPlace(head);
      if (arabic != null) {
        return arabic;
      }
    }
    int colon = head.indexOf(':');
    if (colon > 2 && colon < 42) {
      matcher = PREFIXED.matcher(head);
      if (matcher.find()) {
        String agency = Agencies.named(matcher.group(1));
        if (agency != null && matcher.group(1).indexOf(' ') > 0) {
          return new Dateline(matcher.group(1), List.of(agency));
        }
      }
    }
    return null;
  }

  /** Arabic and Persian reports join place and agency by a dash, without brackets. */
  private static Dateline afterPlace(String head) {
    int dash = 1;
    while (dash < head.length() && "-–—ـ/".indexOf(head.charAt(dash)) < 0) {
      dash++;
    }
    if (dash > LONGEST_PLACE) {
      return null;
    }
    int start = dash + 1;
    while (start < head.length() && head.charAt(start) == ' ') {
      start++;
    }
    for (int end = Math.min(head.length() - 1, start + LONGEST_PLACE); end > start + 2; end--) {
      char after = head.charAt(end);
      boolean closed = "-–—ـ/:،".indexOf(after) >= 0;
      // A short name is a word of the language too, unless a sign closes it.
      if (closed || after == ' ' && end - start > 3) {
        String agency = Agencies.named(head.substring(start, end));
        if (agency != null) {
          return new Dateline(opening(head, end), List.of(agency));
        }
      }
    }
    return null;
  }

  private static String opening(String head, int end) {
    return head.substring(0, end).strip();
  }

  private static List<String> agencies(String names) {
    List<String> agencies = new ArrayList<>();
    String whole = Agencies.named(names);
    if (whole != null) {
      return List.of(whole);
    }
    for (String name : names.split("[/,،&-]")) {
      String agency = Agencies.named(name);
      if (agency != null) {
        agencies.add(agency);
      }
    }
    return agencies;
  }
}
