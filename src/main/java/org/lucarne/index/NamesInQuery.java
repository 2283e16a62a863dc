package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ProximityQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.lucarne.query.QueryField;
import org.lucarne.query.ReadQuery;
import org.lucarne.query.VariantsQueryNode;
import org.lucarne.search.Expansion;
import org.lucarne.search.Variants;

/**
 * Finds the names among the plain words of a query, and puts their other spellings beside them.
 * Words in quotation marks, after an equals sign or with wildcards stay as they were typed. One
 * instance serves one query.
 */
final class NamesInQuery {

  /** A name has no more words than this. */
  private static final int LONGEST = 5;

  /** Words of a query in which names are looked for; more are a list and no question. */
  private static final int MOST_LOOKED_UP = 64;

  /** Spellings named in a sentence. */
  private static final int NAMED = 6;

  private final NameSpellings spellings;
  private final TextAnalysis analysis;
  private final Variants variants;
  private final Map<String, Expansion> expansions = new LinkedHashMap<>();
  private int lookedUp;

  NamesInQuery(NameSpellings spellings, TextAnalysis analysis, Variants variants) {
    this.spellings = spellings;
    this.analysis = analysis;
    this.variants = variants;
  }

  /** The query with the other spellings of its names, as far as they are not switched off. */
  ReadQuery in(ReadQuery read) throws IOException {
    if (read.tree() == null) {
      return read;
    }
    QueryNode tree = spelt(read.tree());
    return expansions.values().stream().anyMatch(Expansion::on) ? read.with(tree) : read;
  }

  /** A sentence for each name whose other spellings are searched for. */
  List<String> notes() {
    return expansions.values().stream().filter(Expansion::on).map(NamesInQuery::sentence).toList();
  }

  private static String sentence(Expansion expansion) {
    List<String> all = expansion.variants();
    String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
    int more = all.size() - NAMED;
    return "“%s” also finds %s%s."
        .formatted(
            expansion.word(),
            named,
            more <= 0
                ? ""
                : more == 1 ? " and 1 other spelling" : " and %d other spellings".formatted(more));
  }

  List<Expansion> expansions() {
    return List.copyOf(expansions.values());
  }

  private QueryNode spelt(QueryNode node) throws IOException {
    if (isWord(node)) {
      return name((FieldQueryNode) node);
    }
    List<QueryNode> children = node.getChildren();
    if (children == null || children.isEmpty() || isQuoted(node)) {
      return node;
    }
    List<QueryNode> spelt = new ArrayList<>();
    boolean together = node instanceof AndQueryNode;
    for (int i = 0; i < children.size(); ) {
      int end = together ? endOfName(children, i, spelt) : i;
      if (end == i) {
        spelt.add(spelt(children.get(i)));
        end = i + 1;
      }
      i = end;
    }
    if (spelt.size() == 1 && together) {
      return spelt.getFirst();
    }
    node.set(spelt);
    return node;
  }

  /** The end of the longest name of several words that begins here, which is added; or start. */
  private int endOfName(List<QueryNode> children, int start, List<QueryNode> spelt)
      throws IOException {
    int longest = start;
    while (longest < children.size()
        && longest - start < LONGEST
        && isWord(children.get(longest))
        && (longest == start || follows(children.get(longest - 1), children.get(longest)))) {
      longest++;
    }
    for (int end = longest; end > start + 1; end--) {
      List<FieldQueryNode> words = new ArrayList<>();
      children.subList(start, end).forEach(child -> words.add((FieldQueryNode) child));
      List<String> others = othersOf(text(words));
      if (!others.isEmpty()) {
        // A node has one parent, so the words may not be taken from theirs when they stay there.
        if (variants.on(text(words))) {
          spelt.add(withOthers(words, new AndQueryNode(List.copyOf(words)), others));
        } else {
          spelt.addAll(words);
        }
        return end;
      }
    }
    return start;
  }

  private QueryNode name(FieldQueryNode word) throws IOException {
    List<String> others = othersOf(word.getTextAsString());
    return others.isEmpty() || !variants.on(word.getTextAsString())
        ? word
        : withOthers(List.of(word), word, others);
  }

  /** The other spellings of a name, which are told of whether they are searched for or not. */
  private List<String> othersOf(String text) throws IOException {
    if (++lookedUp > MOST_LOOKED_UP) {
      return List.of();
    }
    List<String> others = spellings.of(text, analysis);
    if (!others.isEmpty()) {
      expansions.putIfAbsent(text, new Expansion(text, others, variants.on(text)));
    }
    return others;
  }

  private static QueryNode withOthers(
      List<FieldQueryNode> words, QueryNode typed, List<String> others) {
    CharSequence field = words.getFirst().getField();
    return new VariantsQueryNode(typed, field == null ? null : field.toString(), others);
  }

  private static String text(List<FieldQueryNode> words) {
    return words.stream().map(FieldQueryNode::getTextAsString).collect(Collectors.joining(" "));
  }

  private static boolean isWord(QueryNode node) {
    return node.getClass() == FieldQueryNode.class && isText(((FieldQueryNode) node).getField());
  }

  private static boolean isText(CharSequence field) {
    return field == null
        || QueryField.named(field.toString()).map(QueryField::isText).orElse(false);
  }

  private static boolean follows(QueryNode one, QueryNode next) {
    FieldQueryNode a = (FieldQueryNode) one;
    FieldQueryNode b = (FieldQueryNode) next;
    return b.getBegin() == a.getEnd() + 1
        && String.valueOf(a.getField()).equals(String.valueOf(b.getField()));
  }

  /** Whether these are the words of one quotation, from which its offsets come. */
  private static boolean isQuoted(QueryNode node) {
    return node instanceof ProximityQueryNode
        && node.getChildren().stream().allMatch(NamesInQuery::isWord)
        && node.getChildren().stream()
                .map(child -> ((FieldQueryNode) child).getBegin())
                .collect(Collectors.toCollection(HashSet::new))
                .size()
            == 1;
  }
}
