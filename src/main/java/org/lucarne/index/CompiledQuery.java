package org.lucarne.index;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query ready to run.
 *
 * @param query finds the documents
 * @param textParts the positive parts that are about title and body, for marking what matched
 * @param notes what was left out or cut short, each a sentence
 */
record CompiledQuery(Query query, List<Query> textParts, List<String> notes) {
  CompiledQuery {
    textParts = List.copyOf(textParts);
    notes = List.copyOf(notes);
  }
}
