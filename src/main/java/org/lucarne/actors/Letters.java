package org.lucarne.actors;

import java.text.Normalizer;
import java.util.Locale;

/** Folds letters to the form in which spellings are compared: no case, accents or marks. */
final class Letters {

  /** What a mark, a joiner or an Arabic vowel sign folds to: nothing at all. */
  static final char NONE = 0;

  /** Beyond the letters of alphabets the platform is asked. */
  private static final int LISTED = 0x2100;

  private static final int LETTER_OR_DIGIT = 1;
  private static final int LETTER = 1 << 1;
  private static final int UPPER = 1 << 2;
  private static final int LOWER = 1 << 3;
  private static final int APOSTROPHE = 1 << 4;

  private static final char[] FOLDED = new char[LISTED];
  private static final byte[] KINDS = new byte[LISTED];

  static {
    for (char c = 0; c < LISTED; c++) {
      FOLDED[c] = table(c);
      KINDS[c] = (byte) kinds(c);
    }
  }

  private Letters() {}

  /** The comparable form of one UTF-16 unit, or {@link #NONE} when it does not count. */
  static char fold(char c) {
    return c < LISTED ? FOLDED[c] : foldUnlisted(c);
  }

  private static char foldUnlisted(char c) {
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

  private static int kinds(char c) {
    return (Character.isLetterOrDigit(c) ? LETTER_OR_DIGIT : 0)
        | (Character.isLetter(c) ? LETTER : 0)
        | (Character.isUpperCase(c) || Character.isTitleCase(c) ? UPPER : 0)
        | (Character.isLowerCase(c) ? LOWER : 0)
        | ("'’‘ʼʿʾ`´′".indexOf(c) >= 0 ? APOSTROPHE : 0);
  }

  static boolean isLetterOrDigit(char c) {
    return c < LISTED ? (KINDS[c] & LETTER_OR_DIGIT) != 0 : Character.isLetterOrDigit(c);
  }

  static boolean isLetter(char c) {
    return c < LISTED ? (KINDS[c] & LETTER) != 0 : Character.isLetter(c);
  }

  /** Whether this unit is a capital, or a digraph whose first half is one. */
  static boolean isUpper(char c) {
    return c < LISTED
        ? (KINDS[c] & UPPER) != 0
        : Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  static boolean isLower(char c) {
    return c < LISTED ? (KINDS[c] & LOWER) != 0 : Character.isLowerCase(c);
  }

  /** Whether writers of names use this unit as an apostrophe, hamza or ayn. */
  static boolean isApostrophe(char c) {
    return c < LISTED && (KINDS[c] & APOSTROPHE) != 0;
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
      if (isLetterOrDigit(c)) {
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
