package org.lucarne.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Brings the spellings of a word that readers take for the same to one form, whatever its language:
 * case, accents, apostrophes, possessives, elided articles, the letter forms of Arabic and Persian,
 * points and final letters of Hebrew, and digits of any script.
 */
final class Folding {

  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private Folding() {}

  /** The folded form; never empty unless {@code word} holds no letter or digit. */
  static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    String text = withoutDots(withoutPossessive(withoutElision(word)));
    StringBuilder folded = new StringBuilder(text.length());
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isApostrophe(c)) {
        continue;
      }
      ascii &= c < 0x80;
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return ascii ? folded.toString() : foldLetters(folded.toString());
  }

  /** Each word of {@code text} folded, joined by single spaces. */
  static String foldPhrase(String text) {
    StringJoiner words = new StringJoiner(" ");
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBetweenWords(text.charAt(i))) {
        String folded = fold(text.substring(from, i));
        if (!folded.isEmpty()) {
          words.add(folded);
        }
        from = i + 1;
      }
    }
    return words.toString();
  }

  /** White space of ASCII and dashes of any script. */
  private static boolean isBetweenWords(char c) {
    return c < 0x80
        ? c == ' ' || c == '-' || c >= '\t' && c <= '\r'
        : Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** "U.S" and "US" are one word; "example.net" stays as it is. */
  private static String withoutDots(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean dotDue = i % 2 == 1;
      if (dotDue != (word.charAt(i) == '.')) {
        return word;
      }
    }
    return word.replace(".", "");
  }

  private static String withoutPossessive(String word) {
    int length = word.length();
    boolean possessive =
        length > 2
            && isApostrophe(word.charAt(length - 2))
            && (word.charAt(length - 1) | 0x20) == 's';
    return possessive ? word.substring(0, length - 2) : word;
  }

  private static String withoutElision(String word) {
    for (int i = 1; i < Math.min(word.length() - 2, 7); i++) {
      if (isApostrophe(word.charAt(i))) {
        return ELIDED.contains(word.substring(0, i).toLowerCase(Locale.ROOT))
            ? word.substring(i + 1)
            : word;
      }
    }
    return word;
  }

  /** Also what Hebrew writes within abbreviations, where a quotation mark may stand for it. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ'
        || c == '`' || c == '´' || c == '＇' || c == '"' || c == '״' || c == '׳';
  }

  private static String foldLetters(String text) {
    // Lower case comes after the dotted capital I was taken apart, or Turkish would split.
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK && !spellsVowels(c)
          || type == Character.FORMAT
          || c == 'ـ'
          || isApostrophe(c)) {
        continue;
      }
      if (type == Character.DECIMAL_DIGIT_NUMBER) {
        kept.append((char) ('0' + Character.digit(c, 10)));
      } else {
        kept.append(letter(c));
      }
    }
    String lower = Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    char[] in = lower.toCharArray();
    char[] out = new char[in.length * 4];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }

  /** Marks of Indic and South-East Asian scripts are letters, not accents. */
  private static boolean spellsVowels(char c) {
    return c >= 0x0900 && c <= 0x109F || c >= 0x1700 && c <= 0x1AFF;
  }

  private static char letter(char c) {
    return switch (c) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ې' -> 'ي';
      case 'ة', 'ە', 'ھ', 'ہ' -> 'ه';
      case 'ک' -> 'ك';
      case 'ך' -> 'כ';
      case 'ם' -> 'מ';
      case 'ן' -> 'נ';
      case 'ף' -> 'פ';
      case 'ץ' -> 'צ';
      case 'ς' -> 'σ';
      default -> c;
    };
  }
}
