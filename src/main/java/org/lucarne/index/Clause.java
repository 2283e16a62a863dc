package org.lucarne.index;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.ProximityQueryNode;
import org.apache.lucene.search.Query;

/** A node of the syntax tree with its words looked up; {@link Clauses} makes queries of it. */
sealed interface Clause {

  /** Nothing that could be searched for. */
  record Nothing() implements Clause {}

  /** What has no place in the text: a source, a date, every article. */
  record Condition(Query query) implements Clause {}

  record Not(Clause clause) implements Clause {}

  record All(List<Clause> clauses) implements Clause {}

  record Any(List<Clause> clauses) implements Clause {}

  /** So many of the clauses at least, more than one and not all. */
  record Some(int least, List<Clause> clauses) implements Clause {}

  /**
   * What was typed, or any other spelling of the name that it is.
   *
   * @param others the other spellings; at least one
   */
  record Variants(Clause typed, List<Row> others) implements Clause {}

  /** Words, counted over all the fields of their scope. */
  record AtLeast(int times, Clause clause) implements Clause {}

  /** What has a place in the text. */
  sealed interface Text extends Clause {
    Scope scope();
  }

  /** Words in a row. */
  record Row(Scope scope, List<Slot> slots) implements Text {}

  /**
   * How near things are.
   *
   * @param distance from word to word where {@code type} is a number: the next word is within 1
   * @param ordered whether the first comes first
   */
  record Reach(ProximityQueryNode.Type type, int distance, boolean ordered) {}

  /** Things near each other, at least two. */
  record Near(Scope scope, List<Clause> sides, Reach reach) implements Text {}

  /** Something, where nothing of the other sort is near. */
  record NotNear(Scope scope, Clause wanted, Clause avoided, Reach reach) implements Text {}

  /**
   * One position in a row of words.
   *
   * @param terms any of which may stand there
   */
  record Slot(List<String> terms, Form form) {
    static Slot of(Collection<String> terms, Form form) {
      return new Slot(List.copyOf(terms), form);
    }
  }

  /** Which forms of its words a slot holds. */
  enum Form {
    /** All inflections. */
    ANY,
    /** Only those that its terms name. */
    NAMED,
    /** The folded form, where the text does not spell the word otherwise. */
    BARE
  }

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
