package org.lucarne.intake.documents;

/** A document cannot be read; the message says why and what would help. */
public final class DocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  DocumentException(String message) {
    super(message);
  }

  DocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
