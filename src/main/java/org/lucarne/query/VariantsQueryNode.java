package org.lucarne.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** Its only child, a word or words that are a name, or any other spelling of that name. */
public final class VariantsQueryNode extends QueryNodeImpl {
  private final List<String> variants;
  private final String field;

  /**
   * @param field the text field that the child names, or {@code null}
   */
  public VariantsQueryNode(QueryNode child, String field, List<String> variants) {
    this.variants = List.copyOf(variants);
    this.field = field;
    allocate();
    setLeaf(false);
    add(child);
  }

  public QueryNode child() {
    return getChildren().getFirst();
  }

  public List<String> variants() {
    return variants;
  }

  public String field() {
    return field;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return child().toQueryString(escaper);
  }
}
