package org.lucarne.actors;

/**
 * A spelling of the authority file found in a text.
 *
 * @param from its first token
 * @param to the token just after it
 * @param start where it begins in the text, in UTF-16 units; after a prefix that is no part of it
 * @param end where it ends in the text, in UTF-16 units; before a suffix that is no part of it
 * @param possessive whether a possessive s or another suffix follows
 * @param aliases what it can mean
 */
record Match(int from, int to, int start, int end, boolean possessive, Alias[] aliases) {

  /** The first meaning of a kind, or {@code null}; the seat of a government is one of its names. */
  Alias as(Alias.Use use) {
    for (Alias alias : aliases) {
      if (alias.use() == use || use == Alias.Use.ALONE && alias.use() == Alias.Use.SEAT) {
        return alias;
      }
    }
    return null;
  }
}
