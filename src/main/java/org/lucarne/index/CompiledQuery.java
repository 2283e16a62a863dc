package org.lucarne.index;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query that Lucene can run.
 *
 * @param query finds and ranks the articles
 * @param marks what is to be marked in the text of a found article, each part of the query by
 *     itself: the words asked for, without conditions and without what must be absent
 * @param notes what words with wildcards stand for, and what was left out, each a sentence
 */
record CompiledQuery(Query query, List<Sought> marks, List<String> notes) {

  /**
   * One part of a query.
   *
   * @param query finds what to mark
   * @param variants finds other spellings of names, or is {@code null}
   * @param within whether they are among what {@code query} finds, and not beside it
   * @param said the part as typed, or empty
   */
  record Sought(Query query, Query variants, boolean within, String said) {
    Sought(Query query) {
      this(query, null, false, "");
    }
  }

  CompiledQuery {
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
  }
}
