package org.lucarne.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldableNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ProximityQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;

/** Says a syntax tree in words that can be read aloud. */
final class Reading {
  /** Other spellings of one name that are said one by one. */
  private static final int SAID = 8;

  private Reading() {}

  static String of(QueryNode tree) {
    return of(tree, null);
  }

  /**
   * @param said the text field already named around the node, or {@code null}
   */
  private static String of(QueryNode node, String said) {
    String field = commonField(node);
    if (!Objects.equals(field, said) && field != null && isText(field)) {
      return field + " has " + of(node, field);
    }
    return switch (node) {
      case AndQueryNode and -> joined(and.getChildren(), " and ", said);
      case OrQueryNode or -> joined(or.getChildren(), " or ", said);
      case ModifierQueryNode not
          when not.getChild() instanceof FieldQueryNode leaf && isValue(leaf) ->
          leaf.getFieldAsString() + " is not " + leaf.getTextAsString();
      case ModifierQueryNode not -> "not " + of(not.getChild(), said);
      case NotProximityQueryNode near -> near(near, "not ", said);
      case ProximityQueryNode near -> near(near, "", said);
      case AtLeastQueryNode atLeast ->
          "(" + of(atLeast.child(), said) + " at least " + times(atLeast.times()) + ")";
      case LeastQueryNode some ->
          some.getChildren().stream()
              .map(child -> of(child, said))
              .collect(Collectors.joining(", ", "(at least " + some.least() + " of ", ")"));
      case VariantsQueryNode name ->
          "(" + of(name.child(), said) + ", also spelt " + spellings(name.variants()) + ")";
      case DaysQueryNode days -> "published " + days.words();
      case UndatedQueryNode _ -> "undated";
      case MatchAllDocsQueryNode _ -> "every article";
      case RegexpQueryNode pattern -> "words that fit /" + pattern.getText() + "/";
      case FieldQueryNode leaf when isValue(leaf) ->
          leaf.getFieldAsString() + " is " + leaf.getTextAsString();
      case FieldQueryNode leaf -> word(leaf);
      default -> throw new IllegalArgumentException("not of this language: " + node.getClass());
    };
  }

  private static String spellings(List<String> all) {
    List<String> variants = all;
    if (all.size() > SAID) {
      variants = new ArrayList<>(all.subList(0, SAID - 1));
      variants.add("in " + (all.size() - SAID + 1) + " other ways");
    }
    int last = variants.size() - 1;
    return last == 0
        ? variants.getFirst()
        : String.join(", ", variants.subList(0, last)) + " or " + variants.get(last);
  }

  private static String word(FieldQueryNode leaf) {
    String text = leaf.getTextAsString();
    return switch (leaf) {
      case ExactQueryNode _ -> "exactly " + (text.indexOf(' ') < 0 ? text : "\"" + text + "\"");
      case StemmedPhraseQueryNode _ -> "\"" + text + "\" in any form";
      case QuotedFieldQueryNode _ -> "\"" + text + "\"";
      case FuzzyQueryNode fuzzy ->
          "words within "
              + (Math.round(fuzzy.getSimilarity()) == 1 ? "1 letter" : "2 letters")
              + " of "
              + text;
      case PrefixWildcardQueryNode _ ->
          "words that begin with " + text.substring(0, text.length() - 1);
      case WildcardQueryNode _ when isSuffix(text) -> "words that end in " + text.substring(1);
      case WildcardQueryNode _ -> "words like " + text;
      default -> text;
    };
  }

  private static boolean isSuffix(String text) {
    return text.lastIndexOf('*') == 0 && text.indexOf('?') < 0;
  }

  private static String joined(List<QueryNode> children, String word, String said) {
    return children.stream()
        .map(child -> of(child, said))
        .collect(Collectors.joining(word, "(", ")"));
  }

  private static String near(ProximityQueryNode near, String not, String said) {
    List<String> sides = near.getChildren().stream().map(child -> side(child, said)).toList();
    String reach =
        switch (near.getProximityType()) {
          case NUMBER ->
              near.isInOrder()
                  ? "at most " + words(near.getDistance()) + " before"
                  : "within " + words(near.getDistance()) + " of";
          case SENTENCE -> near.isInOrder() ? "earlier in a sentence than" : "in a sentence with";
          case PARAGRAPH ->
              near.isInOrder() ? "earlier in a paragraph than" : "in a paragraph with";
        };
    if (sides.size() == 2) {
      return "(" + sides.getFirst() + " " + not + reach + " " + sides.getLast() + ")";
    }
    return "(" + String.join(", ", sides) + " within " + words(near.getDistance()) + ")";
  }

  /** A side of several plain words is said as they were typed, side by side. */
  private static String side(QueryNode node, String said) {
    if (node instanceof AndQueryNode and
        && and.getChildren().stream().allMatch(child -> child.getClass() == FieldQueryNode.class)) {
      return and.getChildren().stream()
          .map(child -> of(child, said))
          .collect(Collectors.joining(" "));
    }
    return of(node, said);
  }

  private static String words(int count) {
    return count == 1 ? "1 word" : count + " words";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  private static boolean isText(String field) {
    return QueryField.named(field).map(QueryField::isText).orElse(false);
  }

  private static boolean isValue(FieldQueryNode leaf) {
    return leaf.getField() != null && !isText(leaf.getFieldAsString());
  }

  /** The field that every leaf below names, or {@code null}. */
  private static String commonField(QueryNode node) {
    Set<String> fields = new HashSet<>();
    collectFields(node, fields);
    return fields.size() == 1 ? fields.iterator().next() : null;
  }

  static void collectFields(QueryNode node, Set<String> fields) {
    List<QueryNode> children = node.getChildren();
    if (children != null && !children.isEmpty()) {
      children.forEach(child -> collectFields(child, fields));
    } else if (node instanceof FieldableNode leaf) {
      fields.add(leaf.getField() == null ? null : leaf.getField().toString());
    } else {
      fields.add(null);
    }
  }
}
