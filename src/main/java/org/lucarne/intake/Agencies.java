package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  private Agencies() {}

  /** The agency's usual name, or {@code null} when the text names none. */
  static String named(String text) {
    return text.length() > 60 ? null : NAMES.get(key(text));
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
