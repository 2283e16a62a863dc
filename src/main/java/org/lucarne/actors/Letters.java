package org.lucarne.actors;

import java.text.Normalizer;
import java.util.Locale;

/** Folds letters to the form in which spellings are compared: no case, accents or marks. */
final class Letters {

  /** What a mark, a joiner or an Arabic vowel sign folds to: nothing at all. */
  static final char NONE = 0;

  private static final char[] FOLDED = new char[0x2100];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = table(c);
    }
  }

  private Letters() {}

  /** The comparable form of one UTF-16 unit, or {@link #NONE} when it does not count. */
  static char fold(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    return c == '\uFEFF' ? NONE : Character.toLowerCase(c);
  }

  private static char table(char c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> {
        return NONE;
      }
      default -> {}
    }
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'ı' -> 'i';
      case 'ø', 'œ' -> 'o';
      case 'ł' -> 'l';
      case 'đ', 'ð' -> 'd';
      case 'ß', 'ſ' -> 's';
      case 'æ', 'ə' -> 'a';
      case 'þ' -> 't';
      case 'ё' -> 'е';
      case 'ـ' -> NONE;
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case 'й' -> 'й';
      default -> Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    };
  }

  /** Whether writers of names use this unit as an apostrophe, hamza or ayn. */
  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '’', '‘', 'ʼ', 'ʿ', 'ʾ', '`', '´', '′' -> true;
      default -> false;
    };
  }

  /** Whether this unit joins the two halves of a compound. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  static boolean isArabic(char c) {
    return c >= '\u0600' && c <= '\u06FF';
  }

  static boolean isHebrew(char c) {
    return c >= '\u05D0' && c <= '\u05EA';
  }

  static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u04FF';
  }

  /** Whether words in this unit's script are written without spaces between them. */
  static boolean isUnspaced(char c) {
    return c >= '\u3040' && c <= '\u30FF' || c >= '\u3400' && c <= '\u9FFF';
  }

  /** The part of an id that stands for a name: folded, without apostrophes, hyphens for gaps. */
  static String slug(CharSequence name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isApostrophe(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        switch (c) {
          case 'ß' -> slug.append("ss");
          case 'æ', 'Æ' -> slug.append("ae");
          case 'œ', 'Œ' -> slug.append("oe");
          case 'þ', 'Þ' -> slug.append("th");
          default -> {
            char folded = fold(c);
            if (folded != NONE) {
              slug.append(folded);
            }
          }
        }
      } else if (fold(c) != NONE
          && c != '.'
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString().toLowerCase(Locale.ROOT);
  }
}
