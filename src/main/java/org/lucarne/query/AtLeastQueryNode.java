package org.lucarne.query;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** Its only child, several times in the same text. */
public final class AtLeastQueryNode extends QueryNodeImpl {
  private final int times;

  AtLeastQueryNode(int times, QueryNode child) {
    this.times = times;
    allocate();
    setLeaf(false);
    add(child);
  }

  public int times() {
    return times;
  }

  public QueryNode child() {
    return getChildren().getFirst();
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return "atleast" + times + "(" + child().toQueryString(escaper) + ")";
  }
}
