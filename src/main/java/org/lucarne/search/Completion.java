package org.lucarne.search;

import java.util.Locale;

/**
 * Something that can stand where a person is typing, and that leads to a result there.
 *
 * @param text what is completed, as {@code Al Manar} or {@code source:}
 * @param query the whole query with it in its place
 * @param caret where typing goes on in {@code query}, in UTF-16 units
 * @param total articles that {@code query} finds under the filters; of a field, the articles found
 *     so far that have a value of it
 */
public record Completion(Kind kind, String text, String query, int caret, long total) {

  /** What is completed. */
  public enum Kind {
    FIELD,
    SOURCE,
    ACTOR,
    WORD,
    /** A value of another field: an author, an agency, a language, a collection, a date. */
    VALUE;

    /** The word in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
