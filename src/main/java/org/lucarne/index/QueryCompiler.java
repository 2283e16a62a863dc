package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ProximityQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lucarne.model.ActorKind;
import org.lucarne.query.AtLeastQueryNode;
import org.lucarne.query.DaysQueryNode;
import org.lucarne.query.ExactQueryNode;
import org.lucarne.query.LeastQueryNode;
import org.lucarne.query.NotProximityQueryNode;
import org.lucarne.query.QueryField;
import org.lucarne.query.ReadQuery;
import org.lucarne.query.StemmedPhraseQueryNode;
import org.lucarne.query.UndatedQueryNode;
import org.lucarne.query.VariantsQueryNode;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;

/**
 * Makes a Lucene query of a syntax tree: looks up the words and values that it names in an index,
 * and leaves it to {@link Clauses} to put the query together. One instance serves one query.
 */
final class QueryCompiler {
  static {
    // Lucene's limit of 1,024 counts the terms of all words and fields together. What a person can
    // type is bounded by the query language, what a wildcard stands for by Expansions.
    IndexSearcher.setMaxClauseCount(1 << 20);
  }

  /** Capitals up to this length are words of other languages too: US, UN. */
  private static final int SHORT_CAPITALS = 3;

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final Collection<String> languages;
  private final Function<String, Query> actors;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Expansions expansions;
  private final Values values;
  private final Map<Clause, String> said = new IdentityHashMap<>();
  private final QueryTreeBuilder builder = new QueryTreeBuilder();

  /**
   * @param languages of the articles in the index, as ISO 639-1 codes
   * @param actors finds the articles that name the actors with a name
   * @param sources of the index
   */
  QueryCompiler(
      IndexReader reader,
      TextAnalysis analysis,
      Collection<String> languages,
      Function<String, Query> actors,
      SourceRows sources) {
    this.reader = reader;
    this.analysis = analysis;
    this.languages = languages;
    this.actors = actors;
    this.expansions = new Expansions(reader, notes::add);
    this.values = new Values(reader, analysis, sources);
    builder.setBuilder(AndQueryNode.class, node -> new Clause.All(children(node)));
    builder.setBuilder(OrQueryNode.class, node -> new Clause.Any(children(node)));
    builder.setBuilder(
        LeastQueryNode.class,
        node -> new Clause.Some(((LeastQueryNode) node).least(), children(node)));
    builder.setBuilder(ModifierQueryNode.class, node -> new Clause.Not(children(node).getFirst()));
    builder.setBuilder(
        MatchAllDocsQueryNode.class, _ -> new Clause.Condition(MatchAllDocsQuery.INSTANCE));
    builder.setBuilder(DaysQueryNode.class, node -> days((DaysQueryNode) node));
    builder.setBuilder(
        UndatedQueryNode.class, _ -> condition(new TermQuery(new Term(Fields.DATED, "no"))));
    builder.setBuilder(
        AtLeastQueryNode.class,
        node -> {
          Clause counted = children(node).getFirst();
          noteManyWords(counted);
          return new Clause.AtLeast(((AtLeastQueryNode) node).times(), counted);
        });
    builder.setBuilder(VariantsQueryNode.class, node -> variants((VariantsQueryNode) node));
    builder.setBuilder(ProximityQueryNode.class, node -> near((ProximityQueryNode) node));
    builder.setBuilder(NotProximityQueryNode.class, node -> notNear((NotProximityQueryNode) node));
    builder.setBuilder(FieldQueryNode.class, node -> leaf((FieldQueryNode) node));
    builder.setBuilder(RegexpQueryNode.class, node -> regex((RegexpQueryNode) node));
    for (QueryField field : QueryField.values()) {
      if (field.isValue()) {
        builder.setBuilder(
            field.label(), node -> value(field, ((FieldQueryNode) node).getTextAsString()));
      }
    }
  }

  /**
   * @throws IOException when the index cannot be read
   */
  CompiledQuery compile(ReadQuery read) throws IOException {
    if (read.tree() == null) {
      return new CompiledQuery(MatchAllDocsQuery.INSTANCE, List.of(), List.of());
    }
    try {
      Clause clause = (Clause) builder.build(read.tree());
      Query query = Clauses.query(clause).orElse(MatchAllDocsQuery.INSTANCE);
      return new CompiledQuery(
          query, Clauses.marks(clause, this::said).toList(), List.copyOf(notes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (QueryNodeException e) {
      throw new IllegalArgumentException("a tree that is not of the query language", e);
    }
  }

  // Words near each other

  private Clause near(ProximityQueryNode node) {
    List<Clause> sides = children(node).stream().filter(Clauses::hasText).toList();
    sides.forEach(this::noteManyWords);
    return switch (sides.size()) {
      case 0 -> new Clause.Nothing();
      case 1 -> sides.getFirst();
      default -> new Clause.Near(scope(node.getFieldAsString()), sides, reach(node));
    };
  }

  private Clause notNear(NotProximityQueryNode node) {
    Clause wanted = children(node).getFirst();
    Clause avoided = children(node).getLast();
    noteManyWords(wanted);
    noteManyWords(avoided);
    return Clauses.hasText(wanted) && Clauses.hasText(avoided)
        ? new Clause.NotNear(scope(node.getFieldAsString()), wanted, avoided, reach(node))
        : wanted;
  }

  private static Clause.Reach reach(ProximityQueryNode node) {
    return new Clause.Reach(node.getProximityType(), node.getDistance(), node.isInOrder());
  }

  private void noteManyWords(Clause clause) {
    if (Clauses.hasTooManyToBeNear(clause)) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Where words are counted or stand near others, only the %,d most frequent words are"
                  + " looked for of those that a wildcard stands for.",
              Clauses.MOST_NEAR_WORDS));
    }
  }

  // Words

  private Clause leaf(FieldQueryNode node) {
    String typed = node.getTextAsString();
    List<Clause.Slot> slots =
        switch (node) {
          case ExactQueryNode _ ->
              analysis.words(typed).stream().map(QueryCompiler::exact).toList();
          case StemmedPhraseQueryNode _ -> quoted(typed, this::inflected);
          case QuotedFieldQueryNode _ -> quoted(typed, QueryCompiler::asWritten);
          case WildcardQueryNode _ -> wildcards(typed);
          case FuzzyQueryNode fuzzy -> fuzzy(typed, Math.round(fuzzy.getSimilarity()));
          default -> words(typed, this::inflected);
        };
    if (slots.isEmpty() && analysis.words(typed).isEmpty()) {
      notes.add("“" + typed + "” holds no word that is indexed; left out.");
    }
    return typed(typed, row(node.getFieldAsString(), slots));
  }

  private Clause typed(String typed, Clause clause) {
    said.put(clause, typed);
    return clause;
  }

  /** A clause as it was typed; of words near each other, all of them. */
  private String said(Clause clause) {
    return switch (clause) {
      case Clause.Near near ->
          near.sides().stream().map(this::said).collect(Collectors.joining(" … "));
      case Clause.NotNear apart -> said(apart.wanted());
      case Clause.All all ->
          all.clauses().stream()
              .filter(Clauses::hasText)
              .map(this::said)
              .collect(Collectors.joining(" "));
      case Clause.Any any ->
          any.clauses().stream()
              .filter(Clauses::hasText)
              .map(this::said)
              .collect(Collectors.joining(" / "));
      case Clause.Some some ->
          some.clauses().stream()
              .filter(Clauses::hasText)
              .map(this::said)
              .collect(Collectors.joining(" / "));
      case Clause.Variants variants -> said(variants.typed());
      case Clause.AtLeast atLeast -> said(atLeast.clause());
      case Clause.Row _ -> said.getOrDefault(clause, "");
      case Clause.Nothing _, Clause.Condition _, Clause.Not _ -> "";
    };
  }

  private Clause variants(VariantsQueryNode node) {
    List<Clause.Row> others =
        node.variants().stream()
            .map(text -> new Clause.Row(scope(node.field()), words(text, this::spelt)))
            .filter(row -> !row.slots().isEmpty())
            .toList();
    Clause typed = children(node).getFirst();
    return others.isEmpty() ? typed : new Clause.Variants(typed, others);
  }

  /** A word of another spelling: short capitals only as they are, or US would find us. */
  private Clause.Slot spelt(TextAnalysis.Word word) {
    boolean capitals =
        word.folded().length() <= SHORT_CAPITALS
            && word.original().chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    return capitals ? exact(word) : inflected(word);
  }

  private Clause regex(RegexpQueryNode node) {
    String field = node.getField() == null ? null : node.getFieldAsString();
    return typed(
        "/" + node.getText() + "/",
        row(field, expanded(() -> expansions.regex(node.getText().toString())).stream().toList()));
  }

  private List<Clause.Slot> words(String typed, Function<TextAnalysis.Word, Clause.Slot> slot) {
    return analysis.words(typed).stream().map(slot).toList();
  }

  private Clause.Slot inflected(TextAnalysis.Word word) {
    List<String> terms = new ArrayList<>();
    for (String term : analysis.terms(word, languages)) {
      if (term.equals(word.folded()) || isIndexed(term)) {
        terms.add(term);
      }
    }
    if (languages.contains("he") && HebrewPrefixes.isHebrew(word.folded())) {
      try {
        terms.addAll(new HebrewPrefixes(this::frequency).forms(word.folded()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Clause.Slot(terms, Clause.Form.ANY);
  }

  private boolean isIndexed(String term) {
    try {
      return frequency(term) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int frequency(String term) throws IOException {
    return reader.docFreq(new Term(Fields.BODY, term))
        + reader.docFreq(new Term(Fields.TITLE, term));
  }

  private static Clause.Slot asWritten(TextAnalysis.Word word) {
    return new Clause.Slot(List.of(word.folded()), Clause.Form.NAMED);
  }

  private static Clause.Slot exact(TextAnalysis.Word word) {
    return word.original().equals(word.folded())
        ? new Clause.Slot(List.of(word.folded()), Clause.Form.BARE)
        : new Clause.Slot(List.of(Terms.exact(word.folded(), word.original())), Clause.Form.NAMED);
  }

  private List<Clause.Slot> quoted(String typed, Function<TextAnalysis.Word, Clause.Slot> slot) {
    if (typed.indexOf('*') < 0) {
      return words(typed, slot);
    }
    List<Clause.Slot> slots = new ArrayList<>();
    for (String piece : typed.split("\\s++")) {
      slots.addAll(piece.indexOf('*') < 0 ? words(piece, slot) : wildcards(piece));
    }
    return slots;
  }

  /** Words joined by hyphens and the like are indexed one by one, so each is looked up alone. */
  private List<Clause.Slot> wildcards(String typed) {
    List<Clause.Slot> slots = new ArrayList<>();
    for (String piece : typed.split("[^\\p{L}\\p{M}\\p{N}.*?'’]++")) {
      if (piece.indexOf('*') < 0 && piece.indexOf('?') < 0) {
        slots.addAll(words(piece, QueryCompiler::asWritten));
      } else if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
        expanded(() -> expansions.wildcard(foldedPattern(piece), typed)).ifPresent(slots::add);
      }
    }
    return slots;
  }

  private List<Clause.Slot> fuzzy(String typed, int edits) {
    List<TextAnalysis.Word> words = analysis.words(typed);
    List<Clause.Slot> slots = new ArrayList<>();
    for (TextAnalysis.Word word : words) {
      if (word == words.getLast()) {
        expanded(() -> expansions.fuzzy(word.folded(), edits, typed + "~")).ifPresent(slots::add);
      } else {
        slots.add(asWritten(word));
      }
    }
    return slots;
  }

  private interface Lookup {
    Optional<List<String>> words() throws IOException;
  }

  private static Optional<Clause.Slot> expanded(Lookup lookup) {
    try {
      return lookup.words().map(words -> new Clause.Slot(words, Clause.Form.NAMED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pattern with its letters as they are indexed and its wildcards as they are. */
  static String foldedPattern(String typed) {
    StringBuilder pattern = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= typed.length(); i++) {
      if (i == typed.length() || typed.charAt(i) == '*' || typed.charAt(i) == '?') {
        if (i > start) {
          pattern.append(Folding.fold(typed.substring(start, i)));
        }
        if (i < typed.length()) {
          pattern.append(typed.charAt(i));
        }
        start = i + 1;
      }
    }
    return pattern.toString();
  }

  private static Clause row(String field, List<Clause.Slot> slots) {
    return slots.isEmpty() ? new Clause.Nothing() : new Clause.Row(scope(field), slots);
  }

  // Conditions

  private Clause value(QueryField field, String typed) {
    try {
      Query query =
          switch (field) {
            case SOURCE -> values.bySource(typed);
            case COUNTRY -> values.byOutlet(Facet.COUNTRY, Selection.countryCode(typed));
            case TYPE -> values.byOutlet(Facet.TYPE, typed.strip().toLowerCase(Locale.ROOT));
            case GRADE -> values.byOutlet(Facet.GRADE, Selection.grade(typed));
            case CREDIT -> values.byWords(Fields.CREDIT, typed);
            case AUTHOR -> values.byWords(Fields.AUTHOR, typed);
            case COLLECTION -> values.byWords(Fields.COLLECTION, typed);
            case LANGUAGE -> values.byLanguage(typed);
            case URL -> values.byPart(Fields.URL, typed);
            case ACTOR -> actors.apply(typed);
            case KIND -> kind(typed);
            default -> throw new IllegalArgumentException("has no values: " + field);
          };
      if (query instanceof MatchNoDocsQuery) {
        notes.add("The archive has no " + field.label() + " “" + typed + "”.");
      }
      return condition(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query kind(String typed) {
    return ActorKind.of(typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-'))
        .<Query>map(kind -> new TermQuery(new Term(Fields.KIND, kind.label())))
        .orElseGet(() -> new MatchNoDocsQuery("no such kind of actor"));
  }

  private static Clause days(DaysQueryNode node) {
    DateRange days = node.days();
    int first = days.first() == null ? Integer.MIN_VALUE : (int) days.first().toEpochDay();
    int last = days.last() == null ? Integer.MAX_VALUE : (int) days.last().toEpochDay();
    return condition(IntRange.newIntersectsQuery(Fields.DAYS, new int[] {first}, new int[] {last}));
  }

  /** A condition is met or not; it says nothing about how well an article answers. */
  private static Clause condition(Query query) {
    return new Clause.Condition(new BoostQuery(new ConstantScoreQuery(query), 0));
  }

  // Trees

  private static List<Clause> children(QueryNode node) {
    return node.getChildren().stream()
        .map(child -> (Clause) child.getTag(QueryTreeBuilder.QUERY_TREE_BUILDER_TAGID))
        .toList();
  }

  private static Clause.Scope scope(String field) {
    return switch (field == null ? null : QueryField.named(field).orElseThrow()) {
      case null -> Clause.Scope.ANYWHERE;
      case HEADLINE -> Clause.Scope.HEADLINE;
      case LEAD -> Clause.Scope.LEAD;
      case BODY -> Clause.Scope.BODY;
      default -> throw new IllegalArgumentException("has no positions: " + field);
    };
  }
}
