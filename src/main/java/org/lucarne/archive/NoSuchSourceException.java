package org.lucarne.archive;

/**
 * A name leads to no source of the archive, or to several, or a value is none that a source has.
 */
public final class NoSuchSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchSourceException(String message) {
    super(message);
  }
}
