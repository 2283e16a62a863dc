package org.lucarne.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Brings text into one form: NFC, {@code '\n'} line ends, plain spaces, nothing invisible. */
final class CleanText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final char DELETE = 0x7f;

  /** Characters that stay as they are, by far the most frequent of Latin script. */
  private static final boolean[] PLAIN = new boolean[0x300];

  static {
    for (int c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = c >= ' ' && c < 0x7f || c == '\n' || c > 0xad || c > 0xa0 && c < 0xad;
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
    StringBuilder out = new StringBuilder(length).append(text, 0, first);
    boolean composed = true;
    for (int i = first; i < length; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else if (c == '\r') {
        out.append('\n');
        if (i + 1 < length && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b') {
        out.append('\n');
      } else if (c >= 0x80 && c < 0xa0) {
        // Windows punctuation that was once read as ISO-8859-1.
        String meant = new String(new byte[] {(byte) c}, WINDOWS_1252);
        if (meant.charAt(0) != '\ufffd' && meant.charAt(0) >= 0xa0) {
          out.append(meant);
        }
      } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.append(' ');
      } else if (Character.isHighSurrogate(c)) {
        if (i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
          int point = Character.toCodePoint(c, text.charAt(++i));
          if (point < 0xe0000 || point > 0xe007f) {
            out.appendCodePoint(point);
          }
        }
      } else if (!isDropped(c)) {
        composed &= c < 0x300 || isComposed(c);
        out.append(c);
      }
    }
    return composed ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
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
    while (i < chars.length && chars[i] < PLAIN.length && PLAIN[chars[i]]) {
      i++;
    }
    return i;
  }

  /**
   * Whether the character is the same in normal form C and joins with none before it: letters of
   * Cyrillic, Hebrew and Arabic, dashes, quotation marks, Chinese characters.
   */
  private static boolean isComposed(char c) {
    return c >= 0x2010 && c <= 0x205e
        || c >= 0x400 && c <= 0x481
        || c >= 0x5d0 && c <= 0x5ea
        || c >= 0x620 && c <= 0x64a
        || c >= 0x4e00 && c <= 0x9fff;
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
    StringBuilder out = null;
    boolean gap = true;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean space = c == ' ' || c == '\n';
      if (space && (gap || c == '\n') && out == null) {
        out = new StringBuilder(clean.length()).append(clean, 0, i);
      }
      if (out != null && !(space && gap)) {
        out.append(space ? ' ' : c);
      }
      gap = space;
    }
    return out == null ? clean.strip() : out.toString().strip();
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
    return c < PLAIN.length && PLAIN[c];
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
