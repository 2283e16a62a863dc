package org.lucarne.store;

import java.sql.SQLException;

/** The store cannot be read or written; the cause tells more. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, as far as SQLite says. */
  public enum Reason {
    LOCKED,
    FULL,
    DAMAGED,
    OTHER
  }

  private final Reason reason;

  StoreException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static StoreException of(SQLException e) {
    // Extended result codes carry the primary code in their lowest byte.
    return switch (e.getErrorCode() & 0xff) {
      case 5, 6 -> new StoreException(Reason.LOCKED, "The store is locked by another program", e);
      case 13 -> new StoreException(Reason.FULL, "The disk is full", e);
      case 11, 26 -> new StoreException(Reason.DAMAGED, "The store is damaged", e);
      default -> new StoreException(Reason.OTHER, "The store cannot be used: " + e.getMessage(), e);
    };
  }

  public Reason reason() {
    return reason;
  }
}
