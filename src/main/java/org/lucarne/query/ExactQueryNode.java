package org.lucarne.query;

import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;

/** A word, or several in a row, in exactly the spelling typed: capitals and accents count. */
public final class ExactQueryNode extends FieldQueryNode {
  ExactQueryNode(String field, String text, int begin, int end) {
    super(field, text, begin, end);
  }
}
