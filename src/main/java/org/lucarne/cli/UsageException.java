package org.lucarne.cli;

/** The command was given something that it cannot work with; the message says what and why. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
