package org.lucarne.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.apache.lucene.queryparser.flexible.core.parser.SyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;

/**
 * The grammar of the query language. What it cannot read it repairs; it never fails.
 *
 * <pre>
 * any       = all { "or" all }
 * all       = { "not" } near { [ "and" ] { "not" } near }
 * near      = side { [ "not" ] ( "w/5" | "pre/5" | "/s" | "/p" ) side }
 * side      = word { word } | one
 * one       = { field ":" | "atleast3" } ( word | phrase | pattern | "(" any ")" [ "@" number ] )
 * word      = [ "=" ] text [ "~" [ edits ] ]       text may hold * and ?
 * phrase    = [ "=" ] quoted [ "~" [ words between ] ]
 * </pre>
 *
 * Words typed side by side at a proximity operator are one side of it: {@code air strikes w/5
 * Syria} asks for both words near the third.
 */
final class Grammar implements SyntaxParser {
  /** More words than this are nobody's question, and each costs time. */
  private static final int MOST_WORDS = 1024;

  /** Each operator of a chain such as {@code a w/5 b w/5 c} nests the tree one deeper. */
  private static final int LONGEST_CHAIN = 20;

  private static final int MOST_TIMES = 50;
  private static final int LONGEST_PHRASE = 256;

  private final Clock clock;
  private final Repairs repairs;
  private final Set<String> words = new HashSet<>();
  private String typed = "";
  private List<Token> tokens = List.of();
  private int at;
  private int leftOut;

  Grammar(Clock clock, Repairs repairs) {
    this.clock = clock;
    this.repairs = repairs;
  }

  /**
   * Reads a whole query.
   *
   * @param field the field of words that name none; {@code null} means headline and body
   * @return its tree, or {@code null} when there is nothing to search for in it
   */
  @Override
  public QueryNode parse(CharSequence query, CharSequence field) {
    typed = query.toString();
    at = 0;
    tokens = Lexer.tokens(typed, repairs);
    if (tokens.stream().noneMatch(Grammar::isOperand)) {
      tokens = asWords();
    }
    tokens = Nesting.balanced(tokens, repairs);
    QueryNode tree =
        any(field == null ? null : QueryField.named(field.toString()).orElse(null), false);
    if (leftOut > 0) {
      repairs.note(
          typed.length(),
          "Only the first "
              + MOST_WORDS
              + " different words are searched for; "
              + leftOut
              + " more are left out.");
    }
    return tree;
  }

  private static boolean isOperand(Token token) {
    return token instanceof Token.Word
        || token instanceof Token.Phrase
        || token instanceof Token.Pattern;
  }

  /** Operators with nothing to work on: they are what is looked for. */
  private List<Token> asWords() {
    List<Token> all = new ArrayList<>();
    for (Token token : tokens) {
      String text = typed.substring(token.begin(), token.end()).replace(":", "");
      if (Lexer.hasText(text)) {
        all.add(new Token.Phrase(text, false, false, 0, token.begin(), token.end()));
        repairs.note(
            token.begin(), repairs.quote(token) + " {at} has nothing to work on; read as a word.");
      }
    }
    if (all.isEmpty() && !typed.isBlank()) {
      repairs.note(0, "There is no word in " + Repairs.quote(typed.strip()) + "; left out.");
    }
    return all;
  }

  /**
   * @param grouped whether this is the value of a field, in parentheses
   */
  private QueryNode any(QueryField field, boolean grouped) {
    List<QueryNode> choices = new ArrayList<>();
    while (true) {
      QueryNode choice = all(field, grouped);
      if (choice != null) {
        choices.add(choice);
      }
      if (!(peek() instanceof Token.Or or)) {
        return joined(choices, false);
      }
      at++;
      if (choice == null) {
        noteMissing(or, "before");
      } else if (isEnd(peek())) {
        noteMissing(or, "after");
      }
    }
  }

  /**
   * One of the things that must all be there.
   *
   * @param chain how many proximity operators in a row made it
   */
  private record Part(QueryNode node, boolean negated, int chain) {
    QueryNode signed() {
      return negated ? not(node) : node;
    }
  }

  private QueryNode all(QueryField field, boolean grouped) {
    List<Part> parts = new ArrayList<>();
    // How many of the last parts are words typed side by side.
    int run = 0;
    boolean negated = false;
    while (true) {
      Token token = peek();
      switch (token) {
        case null -> {
          return conjunction(parts);
        }
        case Token.Close _, Token.Or _ -> {
          return conjunction(parts);
        }
        case Token.And and -> {
          at++;
          run = 0;
          if (parts.isEmpty()) {
            noteMissing(and, "before");
          } else if (isEnd(peek()) || peek() instanceof Token.Or) {
            noteMissing(and, "after");
          }
        }
        case Token.Not _ when peek(1) instanceof Token.Proximity -> {
          at++;
          near(parts, run, field, true);
          run = 0;
        }
        case Token.Proximity _ -> {
          near(parts, run, field, false);
          run = 0;
        }
        case Token.Not not -> {
          at++;
          negated = !negated;
          if (isEnd(peek()) || peek() instanceof Token.Or) {
            noteMissing(not, "after");
            negated = false;
          }
        }
        default -> {
          boolean word = token instanceof Token.Word && !negated;
          QueryNode node = one(field, grouped);
          if (node != null) {
            parts.add(new Part(node, negated, 0));
            run = word ? run + 1 : 0;
          }
          negated = false;
        }
      }
    }
  }

  private static QueryNode conjunction(List<Part> parts) {
    return joined(parts.stream().map(Part::signed).toList(), true);
  }

  /** Joins the last of the parts with what follows the proximity operator. */
  private void near(List<Part> parts, int run, QueryField field, boolean negated) {
    Token.Proximity operator = (Token.Proximity) peek();
    at++;
    while (peek() instanceof Token.Proximity again) {
      at++;
      repairs.note(again.begin(), repairs.quote(again) + " {at} follows another; left out.");
    }
    if (parts.isEmpty()) {
      noteMissing(operator, "before");
      return;
    }
    boolean avoided = negated;
    while (peek() instanceof Token.Not) {
      at++;
      avoided = true;
    }
    QueryNode right = side(field);
    if (right == null) {
      noteMissing(operator, "after");
      return;
    }
    List<Part> typedTogether = parts.subList(parts.size() - Math.max(1, run), parts.size());
    Part last = typedTogether.getLast();
    if (last.chain() >= LONGEST_CHAIN) {
      repairs.note(
          operator.begin(),
          repairs.quote(operator)
              + " {at} is one of more than "
              + LONGEST_CHAIN
              + " in a row; read as and.");
      parts.add(new Part(right, avoided, last.chain()));
      return;
    }
    QueryNode left = joined(typedTogether.stream().map(Part::node).toList(), true);
    typedTogether.clear();
    QueryNode joined = proximity(left, right, operator, avoided);
    parts.add(new Part(joined, last.negated(), last.chain() + 1));
  }

  /** What stands on the right of a proximity operator; {@code null} when nothing does. */
  private QueryNode side(QueryField field) {
    if (!(peek() instanceof Token.Word)) {
      return isEnd(peek()) || peek() instanceof Token.Or || peek() instanceof Token.And
          ? null
          : one(field, false);
    }
    List<QueryNode> run = new ArrayList<>();
    while (peek() instanceof Token.Word) {
      QueryNode word = one(field, false);
      if (word != null) {
        run.add(word);
      }
    }
    return joined(run, true);
  }

  private QueryNode proximity(
      QueryNode left, QueryNode right, Token.Proximity operator, boolean avoided) {
    List<QueryNode> beside = new ArrayList<>();
    QueryNode first = textOf(left, beside);
    QueryNode second = textOf(right, beside);
    if (first == null || second == null) {
      repairs.note(
          operator.begin(),
          repairs.quote(operator) + " {at} needs words on both sides; read as and.");
      return joined(List.of(left, avoided ? not(right) : right), true);
    }
    if (!beside.isEmpty()) {
      repairs.note(
          operator.begin(),
          "What is no word beside "
              + repairs.quote(operator)
              + " {at} is read as a condition of its own.");
    }
    Near near = operator.near();
    String field = oneField(first, second, operator);
    beside.addFirst(
        avoided
            ? new NotProximityQueryNode(first, second, field, near)
            : proximity(List.of(first, second), field, near));
    return joined(beside, true);
  }

  private static ProximityQueryNode proximity(List<QueryNode> sides, String field, Near near) {
    return new ProximityQueryNode(sides, field, near.type(), near.distance(), near.ordered());
  }

  /** The node without what has no place in the text, which goes to {@code beside}. */
  private static QueryNode textOf(QueryNode node, List<QueryNode> beside) {
    if (!(node instanceof AndQueryNode)) {
      return isText(node) ? node : null;
    }
    List<QueryNode> text = new ArrayList<>();
    for (QueryNode child : node.getChildren()) {
      (isText(child) ? text : beside).add(child);
    }
    return joined(text, true);
  }

  private static boolean isText(QueryNode node) {
    return switch (node) {
      case AndQueryNode and -> and.getChildren().stream().allMatch(Grammar::isText);
      case OrQueryNode or -> or.getChildren().stream().allMatch(Grammar::isText);
      case ProximityQueryNode _ -> true;
      case FieldableNode leaf ->
          leaf.getField() == null
              || QueryField.named(leaf.getField().toString())
                  .filter(QueryField::isText)
                  .isPresent();
      default -> false;
    };
  }

  /** Brings both sides into one field: positions of different texts have no distance. */
  private String oneField(QueryNode first, QueryNode second, Token operator) {
    Set<String> fields = new LinkedHashSet<>();
    Reading.collectFields(first, fields);
    Reading.collectFields(second, fields);
    String field = fields.stream().filter(Objects::nonNull).findFirst().orElse(null);
    if (fields.size() > 1) {
      setField(first, field);
      setField(second, field);
      repairs.note(
          operator.begin(),
          repairs.quote(operator) + " {at} is read in one field, the " + field + ".");
    }
    return field;
  }

  private static void setField(QueryNode node, String field) {
    if (node instanceof FieldableNode named) {
      named.setField(field);
    }
    if (node.getChildren() != null) {
      node.getChildren().forEach(child -> setField(child, field));
    }
  }

  private QueryNode one(QueryField outer, boolean grouped) {
    QueryField field = outer;
    Token.Field named = null;
    Token.AtLeast atLeast = null;
    while (true) {
      if (peek() instanceof Token.Field name) {
        named = name;
        field = name.field();
      } else if (peek() instanceof Token.AtLeast count) {
        atLeast = count;
      } else {
        break;
      }
      at++;
    }
    boolean negated = false;
    while ((named != null || atLeast != null) && peek() instanceof Token.Not) {
      negated = !negated;
      at++;
    }
    QueryNode node;
    switch (peek()) {
      case Token.Word word -> {
        at++;
        node = word(field, grouped && named == null ? wholeValue(field, word) : word);
      }
      case Token.Phrase phrase -> {
        at++;
        node = phrase(field, phrase);
      }
      case Token.Pattern pattern -> {
        at++;
        node = pattern(field, pattern);
      }
      case Token.Open open -> {
        at++;
        node = any(field, field != null);
        if (node == null) {
          repairs.note(
              open.begin(), "There is nothing to search for in the parentheses {at}; left out.");
        }
        Token.Close close = (Token.Close) peek();
        at++;
        if (close.least() > 0 && node != null) {
          node = least(close, node);
        }
      }
      case null, default -> {
        node = null;
        if (named != null) {
          node = missingValue(named, outer);
        } else if (atLeast != null) {
          noteMissing(atLeast, "after");
        }
        return node;
      }
    }
    if (node != null && atLeast != null) {
      node = atLeast(times(atLeast), node);
    }
    return node != null && negated ? not(node) : node;
  }

  private QueryNode missingValue(Token.Field named, QueryField outer) {
    repairs.note(named.begin(), repairs.quote(named) + " {at} has no value; read as a word.");
    String name = typed.substring(named.begin(), named.end() - 1);
    return word(outer, new Token.Word(name, false, 0, named.begin(), named.end() - 1));
  }

  private int times(Token.AtLeast token) {
    int times = Math.clamp(token.times(), 1, MOST_TIMES);
    if (times != token.times()) {
      repairs.note(token.begin(), repairs.quote(token) + " {at} is read as atleast" + times + ".");
    }
    return times;
  }

  /** Of several things, in parentheses, so many. */
  private QueryNode least(Token.Close close, QueryNode node) {
    List<QueryNode> all =
        node instanceof AndQueryNode || node instanceof OrQueryNode
            ? node.getChildren()
            : List.of(node);
    int least = Math.min(close.least(), all.size());
    if (least < close.least()) {
      repairs.note(
          close.begin(),
          "The parentheses that end {at} hold "
              + (least == 1 ? "one thing" : least + " things")
              + " and not "
              + close.least()
              + "; read as @"
              + least
              + ".");
    }
    return least == 1
        ? joined(all, false)
        : least == all.size() ? joined(all, true) : new LeastQueryNode(least, all);
  }

  /** Counts words and what is built of them; each of several that must be there by itself. */
  private static QueryNode atLeast(int times, QueryNode node) {
    if (node instanceof AndQueryNode) {
      return joined(node.getChildren().stream().map(child -> atLeast(times, child)).toList(), true);
    }
    if (node instanceof LeastQueryNode some) {
      return new LeastQueryNode(
          some.least(), node.getChildren().stream().map(child -> atLeast(times, child)).toList());
    }
    return isText(node) ? new AtLeastQueryNode(times, node) : node;
  }

  /** In {@code source:(al manar or press tv)} the words between operators are one value. */
  private Token.Word wholeValue(QueryField field, Token.Word first) {
    if (field == null || !field.isValue() || !first.isPlain()) {
      return first;
    }
    StringBuilder value = new StringBuilder(first.text());
    int end = first.end();
    while (peek() instanceof Token.Word word && word.isPlain()) {
      value.append(' ').append(word.text());
      end = word.end();
      at++;
    }
    return new Token.Word(value.toString(), false, 0, first.begin(), end);
  }

  private QueryNode word(QueryField field, Token.Word word) {
    if (field != null && field.isDate()) {
      return days(field, word, typed.substring(word.begin(), word.end()));
    }
    String label = label(field);
    String text = word.text().replaceAll("\\*++", "*");
    int begin = word.begin();
    int end = word.end();
    if (word.hasWildcard()) {
      if (word.exact() || word.edits() > 0) {
        repairs.note(
            begin, repairs.quote(word) + " {at} has wildcards; its other signs are left out.");
      }
      boolean inText = field == null || field.isText();
      if (inText && !Lexer.hasText(text)) {
        return new MatchAllDocsQueryNode();
      }
      boolean prefix =
          text.indexOf('*') == text.length() - 1 && text.indexOf('?') < 0 && text.length() > 1;
      return counted(
          prefix
              ? new PrefixWildcardQueryNode(label, text, begin, end)
              : new WildcardQueryNode(label, text, begin, end));
    }
    if (field != null && field.isValue()) {
      return counted(new FieldQueryNode(label, text, begin, end));
    }
    if (word.exact()) {
      return counted(new ExactQueryNode(label, text, begin, end));
    }
    if (word.edits() > 0) {
      return counted(new FuzzyQueryNode(label, text, word.edits(), begin, end));
    }
    return counted(new FieldQueryNode(label, text, begin, end));
  }

  private QueryNode phrase(QueryField field, Token.Phrase phrase) {
    if (field != null && field.isDate()) {
      return days(field, phrase, phrase.text());
    }
    String label = label(field);
    int begin = phrase.begin();
    int end = phrase.end();
    List<String> inside = List.of(phrase.text().split("\\s++"));
    if (inside.size() > LONGEST_PHRASE) {
      repairs.note(
          begin,
          "The quotation {at} is long; only its first " + LONGEST_PHRASE + " words are read.");
      inside = inside.subList(0, LONGEST_PHRASE);
    }
    String text = String.join(" ", inside);
    if (field != null && field.isValue()) {
      return counted(new QuotedFieldQueryNode(label, text, begin, end));
    }
    if (phrase.exact()) {
      return counted(new ExactQueryNode(label, text, begin, end));
    }
    if (phrase.stemmed()) {
      return counted(new StemmedPhraseQueryNode(label, text, begin, end));
    }
    List<QueryNode> sides = new ArrayList<>();
    if (phrase.slop() > 0) {
      for (String word : inside) {
        if (Lexer.hasText(word)) {
          sides.add(new FieldQueryNode(label, word, begin, end));
        }
      }
    }
    if (sides.size() < 2) {
      return counted(new QuotedFieldQueryNode(label, text, begin, end));
    }
    return counted(proximity(sides, label, Near.within(phrase.slop())));
  }

  private QueryNode pattern(QueryField field, Token.Pattern pattern) {
    if (field != null && !field.isText()) {
      String text = typed.substring(pattern.begin(), pattern.end());
      return word(field, new Token.Word(text, false, 0, pattern.begin(), pattern.end()));
    }
    return counted(new RegexpQueryNode(label(field), pattern.text(), 0, pattern.text().length()));
  }

  private QueryNode days(QueryField field, Token token, String value) {
    if (field == QueryField.UNDATED) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "no", "false", "0" -> not(new UndatedQueryNode());
        default -> new UndatedQueryNode();
      };
    }
    Optional<DaysQueryNode> days = DateValue.read(field, value, clock);
    if (days.isEmpty()) {
      repairs.note(
          token.begin(),
          Repairs.quote(value)
              + (field == QueryField.LAST
                  ? " {at} is no length of time such as 30d, 2w, 6m or 1y; left out."
                  : " {at} is no date such as 2015, 2015-08 or 2015-08-11; left out."));
    }
    return days.orElse(null);
  }

  /** The leaf, or {@code null} when there are too many already. */
  private QueryNode counted(QueryNode leaf) {
    String reading = Reading.of(leaf);
    if (!words.contains(reading) && words.size() == MOST_WORDS) {
      leftOut++;
      return null;
    }
    words.add(reading);
    return leaf;
  }

  private static String label(QueryField field) {
    return field == null ? null : field.label();
  }

  private static QueryNode not(QueryNode node) {
    return node instanceof ModifierQueryNode twice
        ? twice.getChild()
        : new ModifierQueryNode(node, ModifierQueryNode.Modifier.MOD_NOT);
  }

  /** One node of them all: nested ones of the same kind opened up, each said once. */
  private static QueryNode joined(List<QueryNode> nodes, boolean all) {
    Map<String, QueryNode> distinct = new LinkedHashMap<>();
    for (QueryNode node : nodes) {
      boolean same = all ? node instanceof AndQueryNode : node instanceof OrQueryNode;
      for (QueryNode one : same ? node.getChildren() : List.of(node)) {
        distinct.putIfAbsent(Reading.of(one), one);
      }
    }
    List<QueryNode> once = List.copyOf(distinct.values());
    return switch (once.size()) {
      case 0 -> null;
      case 1 -> once.getFirst();
      default -> all ? new AndQueryNode(once) : new OrQueryNode(once);
    };
  }

  private void noteMissing(Token token, String side) {
    repairs.note(
        token.begin(), repairs.quote(token) + " {at} has nothing " + side + " it; left out.");
  }

  private static boolean isEnd(Token token) {
    return token == null || token instanceof Token.Close;
  }

  private Token peek() {
    return peek(0);
  }

  private Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
  }
}
