package org.lucarne.index;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/** A node of the syntax tree, compiled so far that its parent can become a query or intervals. */
sealed interface Clause {

  /** Nothing that could be searched for. */
  record Nothing() implements Clause {}

  /** What has no place in the text: a source, a date, every article. */
  record Condition(Query query) implements Clause {}

  record Not(Clause clause) implements Clause {}

  record All(List<Clause> clauses) implements Clause {}

  record Any(List<Clause> clauses) implements Clause {}

  /** Words, counted over all the fields of their scope. */
  record AtLeast(int times, Clause clause) implements Clause {}

  /**
   * Words with positions.
   *
   * @param inField the query for one field
   * @param intervals where they stand; given what limits how far words of a group may be apart
   */
  record Text(
      Scope scope,
      Function<String, Query> inField,
      Function<UnaryOperator<IntervalsSource>, IntervalsSource> intervals)
      implements Clause {}

  /** The part of the article that words are looked for in. */
  enum Scope {
    ANYWHERE(Fields.TITLE, Fields.BODY),
    HEADLINE(Fields.TITLE),
    BODY(Fields.BODY),
    LEAD(Fields.BODY);

    private final List<String> fields;

    Scope(String... fields) {
      this.fields = List.of(fields);
    }

    List<String> fields() {
      return fields;
    }
  }
}
