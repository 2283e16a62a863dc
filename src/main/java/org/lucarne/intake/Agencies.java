package org.lucarne.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** News agencies under all the names that credits and datelines give them. */
final class Agencies {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line : WordList.lines("agencies.txt")) {
      String[] names = line.split("\\|", 2);
      String shown = names[0].strip();
      NAMES.put(key(shown), shown);
      for (String other : names.length > 1 ? names[1].split(",") : new String[0]) {
        NAMES.put(key(other), shown);
      }
    }
  }

  private static final Set<String> WITH = Set.of("avec", "mit", "con", "with", "com", "met");
  private static final String REPORTED = "به گزارش ";

  private Agencies() {}

  /** The agency's usual name, or {@code null} when the text names none. */
  static String named(String text) {
    return text.length() > 60 ? null : NAMES.get(key(text));
  }

  /**
   * The agency that a line of its own names at an article's end: alone, before the marks of those
   * who wrote ({@code dpa/jk}), or after "with" in some languages ({@code Le Messager avec AFP});
   * {@code null} when the line is anything else.
   */
  static String signed(String line) {
    String whole = named(line);
    if (whole != null || line.length() > 60 || Paragraphs.endsSentence(line)) {
      return whole;
    }
    int slash = line.indexOf('/');
    if (slash > 0) {
      String marks = line.substring(slash + 1);
      boolean small =
          marks.length() <= 12
              && marks.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '/' || c == ' ');
      return small ? named(line.substring(0, slash)) : null;
    }
    String[] words = line.split(" +");
    for (int i = 0; i < Math.min(4, words.length - 1); i++) {
      if (WITH.contains(words[i].toLowerCase(Locale.ROOT))) {
        return named(String.join(" ", Arrays.copyOfRange(words, i + 1, words.length)));
      }
    }
    return null;
  }

  /**
   * The agency that a Persian report names in its first words ({@code به گزارش}), or {@code null}.
   */
  static String reportedBy(String paragraph) {
    if (!paragraph.startsWith(REPORTED)) {
      return null;
    }
    int start = REPORTED.length();
    int last = Math.min(paragraph.length(), start + 40);
    for (int end = start + 1; end < last; end++) {
      char c = paragraph.charAt(end);
      if (c == ' ' || c == '،' || c == ',' || c == ':') {
        String agency = named(paragraph.substring(start, end));
        if (agency != null) {
          return agency;
        }
      }
    }
    return null;
  }

  /**
   * The agencies and outlets that a credit such as {@code "AFP, Reuters"} names; remarks on editing
   * and dates are left out.
   */
  static List<String> credits(String text) {
    List<String> credits = new ArrayList<>();
    String whole = named(text);
    if (whole != null) {
      return List.of(whole);
    }
    for (String part : text.split("[,;/|+&،؛]| and | et | und | y | و ")) {
      String plain = part.strip();
      while (plain.endsWith(".") || plain.endsWith(")")) {
        plain = plain.substring(0, plain.length() - 1).strip();
      }
      if (plain.startsWith("(")) {
        plain = plain.substring(1);
      }
      String lower = plain.toLowerCase(Locale.ROOT);
      boolean remark =
          plain.length() < 2
              || plain.length() > 60
              || plain.chars().anyMatch(Character::isDigit)
              || lower.startsWith("edited")
              || lower.startsWith("translated")
              || lower.startsWith("written by")
              || lower.startsWith("compiled")
              || lower.endsWith("website team")
              || lower.startsWith("with ");
      if (!remark) {
        String known = named(plain);
        credits.add(known == null ? plain : known);
      }
    }
    return credits;
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
