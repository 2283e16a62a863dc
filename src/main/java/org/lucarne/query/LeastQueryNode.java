package org.lucarne.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** A number of several things, whichever: two of three words. */
public final class LeastQueryNode extends QueryNodeImpl {
  private final int least;

  /**
   * @param least how many of {@code children} there must be, at least
   */
  LeastQueryNode(int least, List<QueryNode> children) {
    this.least = least;
    allocate();
    setLeaf(false);
    set(children);
  }

  public int least() {
    return least;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return getChildren().stream()
        .map(child -> child.toQueryString(escaper))
        .collect(Collectors.joining(" ", "(", ")@" + least));
  }
}
