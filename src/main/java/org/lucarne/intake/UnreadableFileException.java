package org.lucarne.intake;

import java.util.Optional;

/** A file, or one item in it, cannot be read; the message says why and what would help. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient TableColumns table;

  public UnreadableFileException(String message) {
    this(message, null);
  }

  public UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
    table = null;
  }

  /** A table whose columns a person must name. */
  UnreadableFileException(TableColumns table) {
    super(table.advice());
    this.table = table;
  }

  /**
   * The columns where these are what nobody knows: given a mapping of them in {@link
   * Given#columns}, the file can be read.
   */
  public Optional<TableColumns> table() {
    return Optional.ofNullable(table);
  }
}
