package org.lucarne.archive;

import java.util.Objects;

/** The archive cannot work; the message is one sentence that says why and what to do. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for callers that can do something about it. */
  public enum Kind {
    LOCKED,
    FULL,
    DAMAGED,
    UNREADABLE
  }

  private final Kind kind;

  public ArchiveException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public Kind kind() {
    return kind;
  }
}
