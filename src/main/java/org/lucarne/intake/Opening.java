package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The beginning of a file, by which its format is known.
 *
 * @param name the file's own name in lower case
 * @param bytes the first bytes, all of them when {@code whole}
 * @param encoding how these bytes are to be read, or {@code null} when they are no text
 * @param text the same as text, or {@code null} when the bytes are no text
 * @param start some thousand characters of the text from the first that is no white space, in lower
 *     case; empty when there is no text
 */
record Opening(
    String name, byte[] bytes, boolean whole, Encoding encoding, String text, String start) {
  private static final int LENGTH = 1 << 16;

  static Opening of(FoundFile file) throws IOException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(LENGTH);
    }
    boolean whole = file.size() <= bytes.length;
    Encoding encoding = encoding(bytes);
    String text = encoding == null ? null : encoding.decode(bytes);
    return new Opening(
        file.name().toLowerCase(Locale.ROOT),
        bytes,
        whole,
        encoding,
        text,
        text == null ? "" : start(text));
  }

  /** Whether it begins as markup does, in which formats of plain text need not be looked for. */
  boolean isMarkup() {
    return start.startsWith("<");
  }

  boolean startsWith(String ascii) {
    return matches(0, ascii);
  }

  /** Whether the bytes at {@code offset} are these ISO-8859-1 characters. */
  boolean matches(int offset, String latin) {
    if (bytes.length < offset + latin.length()) {
      return false;
    }
    for (int i = 0; i < latin.length(); i++) {
      if ((bytes[offset + i] & 0xff) != latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean named(String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String start(String text) {
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return text.substring(from, Math.min(text.length(), from + 2000)).toLowerCase(Locale.ROOT);
  }

  private static Encoding encoding(byte[] bytes) {
    Encoding encoding = Encoding.marked(bytes);
    if (encoding == null) {
      int controls = 0;
      int zeros = 0;
      for (int i = Utf8.nextControl(bytes, 0); i < bytes.length; ) {
        byte b = bytes[i];
        controls += b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        zeros += b == 0 ? 1 : 0;
        // Wire copy keeps a few transmission codes; compressed bytes are such by a tenth.
        if (controls * 20 > bytes.length || zeros * 50 > bytes.length) {
          return null;
        }
        i = Utf8.nextControl(bytes, i + 1);
      }
      encoding = Encoding.of(bytes, null);
    }
    return encoding;
  }
}
