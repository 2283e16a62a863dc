package org.lucarne.query;

/** One sign of a query. Offsets are UTF-16 units of the typed text. */
sealed interface Token {
  int begin();

  int end();

  /**
   * @param text without the signs around it, at least one letter, digit or wildcard
   * @param exact whether {@code =} stood before it
   * @param edits letters that may differ; 0 when it is to be as typed
   */
  record Word(String text, boolean exact, int edits, int begin, int end) implements Token {
    /** Whether * and ? stand for letters in it; in a web address they do not. */
    boolean hasWildcard() {
      return !text.contains("://") && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0);
    }

    /** Whether it is just a word, with no sign that asks for more. */
    boolean isPlain() {
      return !exact && edits == 0 && !hasWildcard();
    }
  }

  /**
   * @param stemmed whether {@code ~} stood after it
   * @param slop words that may lie between, from {@code ~5}; 0 when none may
   */
  record Phrase(String text, boolean exact, boolean stemmed, int slop, int begin, int end)
      implements Token {}

  record Pattern(String text, int begin, int end) implements Token {}

  record Field(QueryField field, int begin, int end) implements Token {}

  record AtLeast(int times, int begin, int end) implements Token {}

  record Proximity(Near near, int begin, int end) implements Token {}

  record And(int begin, int end) implements Token {}

  record Or(int begin, int end) implements Token {}

  record Not(int begin, int end) implements Token {}

  record Open(int begin, int end) implements Token {}

  /**
   * @param least how many of the things in the parentheses there must be, from {@code )@2}; 0 where
   *     it does not say
   */
  record Close(int least, int begin, int end) implements Token {}
}
