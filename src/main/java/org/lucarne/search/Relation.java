package org.lucarne.search;

import java.util.Locale;

/** What one article of a group of copies is to another. */
public enum Relation {
  /** They came from files with the same bytes. */
  SAME_BYTES,

  /** They differ in case, punctuation and white space alone. */
  SAME_TEXT,

  /** Most rows of three words are in both. */
  REPRINT,

  /** Nearly all of the shorter is in the longer. */
  CUT_VERSION,

  /** Both are copies of a third. */
  ALIKE;

  /** The words printed: {@code same bytes}, {@code same text}, {@code reprint} and so on. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
