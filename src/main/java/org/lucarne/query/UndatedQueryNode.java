package org.lucarne.query;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** Articles whose date is not known. */
public final class UndatedQueryNode extends QueryNodeImpl {
  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return "undated:yes";
  }
}
