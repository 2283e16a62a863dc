package org.lucarne.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/**
 * A query as understood.
 *
 * @param tree its syntax tree; {@code null} when the query asks for every article
 * @param readAs the tree in plain words; empty when the query asks for every article
 * @param notes repairs, each a sentence that says what and where
 */
public record ReadQuery(QueryNode tree, String readAs, List<String> notes) {
  public ReadQuery {
    notes = List.copyOf(notes);
  }

  /** The same query with more known of its words. */
  public ReadQuery with(QueryNode newTree) {
    return new ReadQuery(newTree, Reading.of(newTree), notes);
  }
}
