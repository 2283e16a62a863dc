package org.lucarne.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.lucarne.search.DateRange;

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

  /** What each article must be, apart from its words: a source, a date; each by itself. */
  public List<ReadQuery> conditions() {
    return required().filter(ReadQuery::isCondition).map(this::with).toList();
  }

  /** The days that each article must be of, as far as that is asked for by itself. */
  public DateRange days() {
    return required()
        .filter(DaysQueryNode.class::isInstance)
        .map(node -> ((DaysQueryNode) node).days())
        .reduce(DateRange.ALWAYS, DateRange::within);
  }

  /** The sources, as typed, one of which each article must have; none when any will do. */
  public Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    required()
        .flatMap(node -> node instanceof OrQueryNode or ? allSources(or) : Stream.of(node))
        .filter(ReadQuery::isSource)
        .forEach(node -> sources.add(((FieldQueryNode) node).getTextAsString()));
    return sources;
  }

  /** The words that each article must have in any form, in headline or body. */
  public List<FieldQueryNode> plainWords() {
    return required()
        .filter(node -> node.getClass() == FieldQueryNode.class)
        .map(FieldQueryNode.class::cast)
        .filter(leaf -> leaf.getField() == null)
        .toList();
  }

  /** What each article must have or be, but for some of it. */
  List<QueryNode> without(List<? extends QueryNode> some) {
    return required().filter(node -> !some.contains(node)).toList();
  }

  QueryNode negated() {
    return new ModifierQueryNode(tree, ModifierQueryNode.Modifier.MOD_NOT);
  }

  private static Stream<QueryNode> allSources(OrQueryNode or) {
    List<QueryNode> choices = or.getChildren();
    return choices.stream().allMatch(ReadQuery::isSource) ? choices.stream() : Stream.empty();
  }

  private static boolean isSource(QueryNode node) {
    return isValue(node, QueryField.SOURCE::equals);
  }

  private Stream<QueryNode> required() {
    return switch (tree) {
      case null -> Stream.empty();
      case AndQueryNode and -> and.getChildren().stream();
      default -> Stream.of(tree);
    };
  }

  private static boolean isCondition(QueryNode node) {
    return switch (node) {
      case DaysQueryNode _, UndatedQueryNode _ -> true;
      case AndQueryNode _, OrQueryNode _, ModifierQueryNode _ ->
          node.getChildren().stream().allMatch(ReadQuery::isCondition);
      default -> isValue(node, QueryField::isValue);
    };
  }

  private static boolean isValue(QueryNode node, Predicate<QueryField> wanted) {
    return node instanceof FieldQueryNode leaf
        && leaf.getField() != null
        && QueryField.named(leaf.getFieldAsString()).filter(wanted).isPresent();
  }
}
