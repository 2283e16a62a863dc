package org.lucarne.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The messages of a mailbox file (MBOX, RFC 4155), one after the other. */
final class Mailbox implements AutoCloseable {
  private static final int LARGEST = 96 << 20;

  /** Sender and time of delivery, such as {@code From a@b.example Mon Jun 01 10:00:00 2009}. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "From \\S{1,200} {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{1,40}\\d:\\d{2}.{0,40}");

  private static final Pattern FIELD =
      Pattern.compile(">?[A-Za-z][A-Za-z0-9_-]{0,60}[:\\s].{0,9999}");

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long read;
  private byte[] line;
  private byte[] ahead;
  private long lineStart;
  private long aheadStart;
  private byte[] message;
  private long start;
  private long end;

  Mailbox(InputStream in) throws IOException {
    this.in = in;
    line = readLine();
    lineStart = aheadStart;
    ahead = readLine();
  }

  /** Whether a text begins like a mailbox. */
  static boolean begins(String text) {
    int end = text.indexOf('\n');
    return end > 0 && SEPARATOR.matcher(text.substring(0, end).stripTrailing()).matches();
  }

  /** Goes to the next message; {@code false} after the last. */
  boolean next() throws IOException {
    while (line != null && isBlank(line)) {
      step();
    }
    if (line == null) {
      return false;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    boolean tooLarge = false;
    boolean blank = false;
    if (isSeparator(true)) {
      step();
    }
    start = lineStart;
    while (line != null && !(blank && isSeparator(false))) {
      blank = isBlank(line);
      tooLarge |= bytes.size() + line.length > LARGEST;
      if (!tooLarge) {
        int quoted = quotedFrom(line);
        bytes.write(line, quoted, line.length - quoted);
      }
      step();
    }
    end = line == null ? read - (limit - position) : lineStart;
    message = tooLarge ? null : bytes.toByteArray();
    return true;
  }

  /** The message's bytes without its separator, or {@code null} when it is too large to be one. */
  byte[] message() {
    return message;
  }

  /** Offset of the message's first byte in the file. */
  long start() {
    return start;
  }

  /** Offset after its last byte. */
  long end() {
    return end;
  }

  private void step() throws IOException {
    line = ahead;
    lineStart = aheadStart;
    ahead = line == null ? null : readLine();
  }

  /** A sentence may begin with From; a message begins with fields. */
  private boolean isSeparator(boolean first) {
    if (line.length < 10 || line[0] != 'F' || line[1] != 'r' || line[4] != ' ') {
      return false;
    }
    return SEPARATOR.matcher(text(line)).matches()
        && (first || ahead == null || FIELD.matcher(text(ahead)).matches());
  }

  /** Length of the sign that keeps a line beginning with From from being a separator. */
  private static int quotedFrom(byte[] line) {
    int i = 0;
    while (i < line.length && line[i] == '>') {
      i++;
    }
    return i > 0
            && i + 5 <= line.length
            && line[i] == 'F'
            && line[i + 1] == 'r'
            && line[i + 2] == 'o'
            && line[i + 3] == 'm'
            && line[i + 4] == ' '
        ? 1
        : 0;
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(line.length, 4000), StandardCharsets.ISO_8859_1)
        .stripTrailing();
  }

  private static boolean isBlank(byte[] line) {
    return line.length == 1 || line.length == 2 && line[0] == '\r';
  }

  /** The next line with its end, or a piece of an overlong one; {@code null} at the end. */
  private byte[] readLine() throws IOException {
    aheadStart = read - (limit - position);
    byte[] kept = null;
    while (true) {
      if (position == limit) {
        limit = Math.max(0, in.read(buffer));
        position = 0;
        read += limit;
        if (limit == 0) {
          return kept;
        }
      }
      int from = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      boolean ended = position < limit;
      position += ended ? 1 : 0;
      kept = join(kept, from, position - from);
      if (ended || kept.length >= 1 << 20) {
        return kept;
      }
    }
  }

  private byte[] join(byte[] head, int from, int length) {
    int kept = head == null ? 0 : head.length;
    byte[] whole = new byte[kept + length];
    if (head != null) {
      System.arraycopy(head, 0, whole, 0, kept);
    }
    System.arraycopy(buffer, from, whole, kept, length);
    return whole;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
