package org.lucarne.intake;

/** A file, or one item in it, cannot be read; the message says why and what would help. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableFileException(String message) {
    super(message);
  }

  public UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
