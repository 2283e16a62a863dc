package org.lucarne.query;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import org.lucarne.search.DateRange;

/** Articles published, or possibly published, on certain days. */
public final class DaysQueryNode extends QueryNodeImpl {
  private final DateRange days;
  private final String words;

  /**
   * @param words the days in words, to stand after "published"
   */
  DaysQueryNode(DateRange days, String words) {
    this.days = days;
    this.words = words;
  }

  public DateRange days() {
    return days;
  }

  String words() {
    return words;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return "date:"
        + (days.first() == null ? "" : days.first())
        + ".."
        + (days.last() == null ? "" : days.last());
  }
}
