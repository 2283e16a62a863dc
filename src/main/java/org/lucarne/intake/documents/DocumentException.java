package org.lucarne.intake.documents;

/** A document cannot be read; the message says why and what would help. */
public class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** It needs a password that was not among those given. */
  public static final class Locked extends DocumentException {
    private static final long serialVersionUID = 1L;

    Locked() {
      super("It is locked");
    }
  }

  DocumentException(String message) {
    super(message);
  }

  DocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
