package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 in which single bytes of Windows-1252 stand, as editors and joins of files make. */
final class PatchedUtf8Reader extends Reader {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final byte[] bytes = new byte[1 << 13];
  private int held;
  private final StringBuilder text = new StringBuilder();
  private int next;
  private boolean ended;

  PatchedUtf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (next == text.length()) {
      if (ended) {
        return -1;
      }
      text.setLength(0);
      next = 0;
      int n = in.read(bytes, held, bytes.length - held);
      ended = n < 0;
      int end = held + Math.max(n, 0);
      int used = decode(bytes, 0, end, ended, text);
      held = end - used;
      System.arraycopy(bytes, used, bytes, 0, held);
    }
    int n = Math.min(length, text.length() - next);
    text.getChars(next, next + n, buffer, offset);
    next += n;
    return n;
  }

  /** Appends the text and returns how many bytes it used; a cut last character waits for more. */
  static int decode(byte[] bytes, int from, int to, boolean last, StringBuilder out) {
    int i = from;
    while (i < to) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        out.append((char) b);
        i++;
        continue;
      }
      int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc2 ? 2 : 1;
      if (i + length > to && !last) {
        return i;
      }
      String character =
          length > 1 && i + length <= to && isCharacter(bytes, i, length)
              ? new String(bytes, i, length, StandardCharsets.UTF_8)
              : null;
      if (character == null) {
        out.append(new String(bytes, i, 1, WINDOWS_1252));
        i++;
      } else {
        out.append(character);
        i += length;
      }
    }
    return i;
  }

  private static boolean isCharacter(byte[] bytes, int from, int length) {
    byte[] one = new byte[length];
    System.arraycopy(bytes, from, one, 0, length);
    return Utf8.isValid(one, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
