package org.lucarne.query;

import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;

/** Words in a row, each in any of its grammatical forms. */
public final class StemmedPhraseQueryNode extends QuotedFieldQueryNode {
  StemmedPhraseQueryNode(String field, String text, int begin, int end) {
    super(field, text, begin, end);
  }
}
