package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/**
 * A file as found in a folder or a container, whose bytes can be read more than once until it is
 * closed.
 *
 * @param path the file as the analyst knows it; an entry of a container follows it after {@code
 *     "!/"}
 * @param folder names of the folders from the dropped one down to the file, joined by {@code '/'},
 *     a container counting as a folder; empty when the file itself was dropped
 * @param name the file's own name
 * @param size length in bytes
 * @param fetched where and when a web archive got it, or {@code null}
 */
public record FoundFile(
    String path,
    String folder,
    String name,
    long size,
    Bytes bytes,
    Runnable onClose,
    Fetched fetched)
    implements AutoCloseable {

  /**
   * Whence the file came before it was archived.
   *
   * @param day the day of the capture, or {@code null}
   */
  public record Fetched(String url, LocalDate day) {}

  /** A file of which nothing more is known. */
  public FoundFile(
      String path, String folder, String name, long size, Bytes bytes, Runnable onClose) {
    this(path, folder, name, size, bytes, onClose, null);
  }

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Bytes {
    /** A new stream from the first byte. */
    InputStream open() throws IOException;
  }

  public InputStream open() throws IOException {
    return bytes.open();
  }

  /**
   * All its bytes.
   *
   * @param megabytes how many it may have at most
   * @param what it is called where it has more, such as {@code "export"}
   */
  byte[] read(int megabytes, String what) throws IOException, UnreadableFileException {
    if (size > (long) megabytes << 20) {
      throw new UnreadableFileException(
          "This %s is larger than %d MB; split it first".formatted(what, megabytes));
    }
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /** Gives back what holds the bytes, such as a temporary file. */
  @Override
  public void close() {
    onClose.run();
  }
}
