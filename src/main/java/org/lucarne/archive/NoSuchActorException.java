package org.lucarne.archive;

/**
 * A name leads to no actor of the archive, or to several; the message says which and what to do.
 */
public final class NoSuchActorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchActorException(String message) {
    super(message);
  }
}
