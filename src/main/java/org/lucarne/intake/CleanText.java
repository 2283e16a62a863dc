package org.lucarne.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Brings text into one form: NFC, {@code '\n'} line ends, plain spaces, nothing invisible. */
final class CleanText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final char DELETE = 0x7f;

  /** Characters that stay as they are, nearly all of any text. */
  private static final boolean[] PLAIN = new boolean[0x10000];

  static {
    for (int c = 0; c < PLAIN.length; c++) {
      PLAIN[c] =
          c >= ' ' && c < 0x7f
              || c == '\n'
              || c > 0xa0 && c < 0x300 && c != 0xad
              || isComposed((char) c);
    }
  }

  private CleanText() {}

  /**
   * The text in normal form C with line ends as {@code '\n'}; control characters, zero-width
   * characters other than the joiners that Persian and Indic scripts need, direction overrides and
   * unpaired surrogates are gone, and every kind of space is a plain one.
   */
  static String clean(String text) {
    int length = text.length();
    int first = plainUpTo(text);
    if (first == length) {
      return text;
    }
    // What comes out is never longer, so it is written over what was read.
    char[] chars = text.toCharArray();
    int out = first;
    boolean composed = true;
    for (int i = first; i < length; i++) {
      char c = chars[i];
      if (isPlain(c)) {
        chars[out++] = c;
      } else if (c == '\r') {
        chars[out++] = '\n';
        if (i + 1 < length && chars[i + 1] == '\n') {
          i++;
        }
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b') {
        chars[out++] = '\n';
      } else if (c >= 0x80 && c < 0xa0) {
        // Windows punctuation that was once read as ISO-8859-1.
        char meant = new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0);
        if (meant != '\ufffd' && meant >= 0xa0) {
          chars[out++] = meant;
        }
      } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        chars[out++] = ' ';
      } else if (Character.isHighSurrogate(c)) {
        if (i + 1 < length && Character.isLowSurrogate(chars[i + 1])) {
          char low = chars[++i];
          int point = Character.toCodePoint(c, low);
          if (point < 0xe0000 || point > 0xe007f) {
            chars[out++] = c;
            chars[out++] = low;
          }
        }
      } else if (!isDropped(c)) {
        composed = false;
        chars[out++] = c;
      }
    }
    String clean = new String(chars, 0, out);
    return composed ? clean : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** The characters of a text that is all ASCII, as most English is; else {@code null}. */
  private static byte[] ascii(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    return text.equals(new String(ascii, StandardCharsets.US_ASCII)) ? ascii : null;
  }

  /** The place of the first character that {@link #clean} may have to change, or the length. */
  private static int plainUpTo(String text) {
    byte[] ascii = ascii(text);
    if (ascii != null && text.indexOf(DELETE) < 0) {
      int i = Utf8.nextControl(ascii, 0);
      while (i < ascii.length && ascii[i] == '\n') {
        i = Utf8.nextControl(ascii, i + 1);
      }
      return i;
    }
    // An array is read several times as fast as a string.
    char[] chars = text.toCharArray();
    int i = 0;
    while (i < chars.length && PLAIN[chars[i]]) {
      i++;
    }
    return i;
  }

  /**
   * Whether the character is the same in normal form C and joins with none before it: letters of
   * Greek, Cyrillic, Hebrew, Arabic and Vietnamese, dashes, quotation marks, joiners, kana, Chinese
   * characters, Korean syllables. A mark of its own behind one of them is none of these.
   */
  private static boolean isComposed(char c) {
    return c >= 0x2010 && c <= 0x2027
        || c >= 0x2030 && c <= 0x205e
        || c == 0x200c
        || c == 0x200d
        || c >= 0x388 && c <= 0x3ce
        || c >= 0x400 && c <= 0x481
        || c >= 0x5d0 && c <= 0x5ea
        || c == 0x60c
        || c == 0x61b
        || c == 0x61f
        || c >= 0x620 && c <= 0x64a
        || c >= 0x660 && c <= 0x669
        || c >= 0x671 && c <= 0x6d3
        || c >= 0x6f0 && c <= 0x6f9
        || c >= 0x1ea0 && c <= 0x1ef9
        || c >= 0x3001 && c <= 0x3029
        || c >= 0x3041 && c <= 0x3096
        || c >= 0x30a1 && c <= 0x30fe
        || c >= 0x4e00 && c <= 0x9fff
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xff01 && c <= 0xff5e;
  }

  /** One line: {@link #clean} with every run of white space as one space and none at the ends. */
  static String line(String text) {
    return joined(clean(text));
  }

  /** {@link #line} of a text that {@link #clean} has passed. */
  static String joined(String clean) {
    if (isLine(clean)) {
      return clean;
    }
    char[] chars = clean.toCharArray();
    int out = 0;
    boolean gap = true;
    for (char c : chars) {
      boolean space = c == ' ' || c == '\n';
      if (!space) {
        chars[out++] = c;
      } else if (!gap) {
        chars[out++] = ' ';
      }
      gap = space;
    }
    return new String(chars, 0, out).strip();
  }

  /** Whether a text that {@link #clean} has passed is one line with single spaces. */
  static boolean isLine(String clean) {
    return clean.isEmpty()
        || clean.charAt(0) != ' '
            && clean.charAt(clean.length() - 1) != ' '
            && clean.indexOf('\n') < 0
            && !clean.contains("  ");
  }

  /**
   * The text as it was before its UTF-8 bytes were read as Windows-1252 and saved again; the text
   * itself where that did not happen, or where it cannot be undone without a doubt.
   */
  static String undoDoubleEncoding(String text) {
    if (ascii(text) != null) {
      return text;
    }
    int suspicious = 0;
    char[] chars = text.toCharArray();
    for (int i = 0; i + 1 < chars.length; i++) {
      char c = chars[i];
      if (c >= 0xc2 && c <= 0xf4 && isContinuation(chars[i + 1])) {
        suspicious++;
      }
    }
    if (suspicious < 3) {
      return text;
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      if (c <= 0xff) {
        bytes[i] = (byte) c;
      } else {
        byte[] one = String.valueOf(c).getBytes(WINDOWS_1252);
        if (one.length != 1 || one[0] == '?') {
          return text;
        }
        bytes[i] = one[0];
      }
    }
    return Utf8.isValid(bytes, bytes.length) ? new String(bytes, StandardCharsets.UTF_8) : text;
  }

  private static boolean isContinuation(char c) {
    return c >= 0x80 && c <= 0xbf || c > 0xff && "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0;
  }

  private static boolean isPlain(char c) {
    return PLAIN[c];
  }

  private static boolean isDropped(char c) {
    return c < ' '
        || c == 0x7f
        || c == 0xad
        || c == 0x61c
        || c == 0x180e
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x206f
        || c == 0xfeff
        || c >= 0xfff0 && c <= 0xfffb
        || c >= 0xfffe
        || Character.isSurrogate(c);
  }
}
