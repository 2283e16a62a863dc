package org.lucarne.intake.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One message between a worker and the process that started it: a mark, a kind, a length in bytes
 * and UTF-8 text.
 */
record Frame(int kind, String text) {
  /** A request: the text is the path of the file to read, and passwords to try, one to a line. */
  static final int READ = 1;

  /** An answer: the text is the document as XHTML. */
  static final int PAGE = 2;

  /** An answer: the text says why the document cannot be read. */
  static final int REFUSED = 3;

  /** An answer: the document needs another password. */
  static final int LOCKED = 4;

  /** An answer: the file was a locked package, and is now what was in it. */
  static final int UNLOCKED = 5;

  /** Most characters in a document's XHTML. */
  static final int LONGEST = 20_000_000;

  private static final int MARK = 0x4c7563a1;

  void writeTo(DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(MARK);
    out.writeInt(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /**
   * Reads the next message.
   *
   * @throws IOException when the stream ends or holds anything but a message
   */
  static Frame readFrom(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new IOException("wrote what is no answer");
    }
    int kind = in.readInt();
    int length = in.readInt();
    if (length < 0 || length > 4L * LONGEST) {
      throw new IOException("wrote an answer of %d bytes".formatted(length));
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("ended within its answer");
    }
    return new Frame(kind, new String(bytes, StandardCharsets.UTF_8));
  }
}
