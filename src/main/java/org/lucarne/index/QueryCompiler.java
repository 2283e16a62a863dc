package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lucarne.model.ActorKind;
import org.lucarne.query.AtLeastQueryNode;
import org.lucarne.query.DaysQueryNode;
import org.lucarne.query.ExactQueryNode;
import org.lucarne.query.NotProximityQueryNode;
import org.lucarne.query.QueryField;
import org.lucarne.query.ReadQuery;
import org.lucarne.query.StemmedPhraseQueryNode;
import org.lucarne.query.UndatedQueryNode;
import org.lucarne.search.DateRange;

/**
 * Makes a Lucene query of a syntax tree. One instance serves one query.
 *
 * <p>Words near each other become intervals over the positions of one field; the bounds of
 * sentences and paragraphs are terms with positions too, so that "in a sentence with" is exact.
 */
final class QueryCompiler {
  /** A word in the headline says more about an article than one in its body. */
  static final float HEADLINE_WEIGHT = 2.5f;

  /** How much the field where a word scores less still adds. */
  private static final float TIE_BREAKER = 0.2f;

  /** Other forms of a word count a little less than the form that was typed. */
  private static final float INFLECTED_WEIGHT = 0.8f;

  /** With more words than this for one sign, their single weights mean nothing any more. */
  private static final int MOST_SCORED_WORDS = 64;

  /** Words that one sign may stand for beside others; positions cost more than articles. */
  private static final int MOST_NEAR_WORDS = 1024;

  static {
    // Lucene's limit of 1,024 counts the terms of all words and fields together. What a person can
    // type is bounded by the query language, what a wildcard stands for by Expansions.
    IndexSearcher.setMaxClauseCount(1 << 20);
  }

  private final TextAnalysis analysis;
  private final Collection<String> languages;
  private final Function<String, Set<String>> actors;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Expansions expansions;
  private final Values values;
  private final QueryTreeBuilder builder = new QueryTreeBuilder();

  /**
   * @param languages of the articles in the index, as ISO 639-1 codes
   * @param actors gives the ids of the actors with a name; none when nobody is called so
   */
  QueryCompiler(
      IndexReader reader,
      TextAnalysis analysis,
      Collection<String> languages,
      Function<String, Set<String>> actors) {
    this.analysis = analysis;
    this.languages = languages;
    this.actors = actors;
    this.expansions = new Expansions(reader, notes::add);
    this.values = new Values(reader, analysis);
    builder.setBuilder(AndQueryNode.class, node -> new Clause.All(children(node)));
    builder.setBuilder(OrQueryNode.class, node -> new Clause.Any(children(node)));
    builder.setBuilder(ModifierQueryNode.class, node -> new Clause.Not(children(node).getFirst()));
    builder.setBuilder(
        MatchAllDocsQueryNode.class, _ -> new Clause.Condition(MatchAllDocsQuery.INSTANCE));
    builder.setBuilder(DaysQueryNode.class, node -> days((DaysQueryNode) node));
    builder.setBuilder(
        UndatedQueryNode.class, _ -> condition(new TermQuery(new Term(Fields.DATED, "no"))));
    builder.setBuilder(
        AtLeastQueryNode.class,
        node -> new Clause.AtLeast(((AtLeastQueryNode) node).times(), children(node).getFirst()));
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
      Query query = query(clause).orElse(MatchAllDocsQuery.INSTANCE);
      return new CompiledQuery(query, marks(clause).toList(), List.copyOf(notes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (QueryNodeException e) {
      throw new IllegalArgumentException("a tree that is not of the query language", e);
    }
  }

  // From clauses to queries

  /** Empty when there is nothing to search for in the clause. */
  private Optional<Query> query(Clause clause) {
    return switch (clause) {
      case Clause.Nothing _ -> Optional.empty();
      case Clause.Condition condition -> Optional.of(condition.query());
      case Clause.Text text -> Optional.of(inFields(text));
      case Clause.AtLeast atLeast -> query(atLeast.clause()).map(query -> counted(atLeast, query));
      case Clause.Not _ -> all(List.of(clause));
      case Clause.All all -> all(all.clauses());
      case Clause.Any any -> {
        List<Query> choices = any.clauses().stream().flatMap(one -> query(one).stream()).toList();
        yield choices.isEmpty() ? Optional.empty() : Optional.of(anyOf(choices));
      }
    };
  }

  private Optional<Query> all(List<Clause> clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int wanted = 0;
    int absent = 0;
    for (Clause clause : clauses) {
      boolean not = clause instanceof Clause.Not;
      Optional<Query> query = query(clause instanceof Clause.Not(Clause inner) ? inner : clause);
      if (query.isPresent()) {
        wanted += not ? 0 : 1;
        absent += not ? 1 : 0;
        Occur positive = clause instanceof Clause.Condition ? Occur.FILTER : Occur.MUST;
        all.add(query.get(), not ? Occur.MUST_NOT : positive);
      }
    }
    if (wanted == 0 && absent > 0) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return wanted + absent == 0 ? Optional.empty() : Optional.of(all.build());
  }

  private static Query anyOf(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    choices.forEach(choice -> any.add(choice, Occur.SHOULD));
    return any.build();
  }

  /** What to mark of a clause in a text that it found. */
  private Stream<Query> marks(Clause clause) {
    return switch (clause) {
      case Clause.Nothing _, Clause.Condition _, Clause.Not _ -> Stream.empty();
      case Clause.Text text -> Stream.of(inFields(text));
      case Clause.AtLeast atLeast -> marks(atLeast.clause());
      case Clause.All all -> all.clauses().stream().flatMap(this::marks);
      case Clause.Any any -> any.clauses().stream().flatMap(this::marks);
    };
  }

  private static Query inFields(Clause.Text text) {
    List<Query> queries = new ArrayList<>();
    for (String field : text.scope().fields()) {
      Query query =
          text.scope() == Clause.Scope.LEAD
              ? new IntervalQuery(
                  field, within(text.scope(), text.intervals().apply(UnaryOperator.identity())))
              : text.inField().apply(field);
      queries.add(field.equals(Fields.TITLE) ? new BoostQuery(query, HEADLINE_WEIGHT) : query);
    }
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE_BREAKER);
  }

  private static IntervalsSource within(Clause.Scope scope, IntervalsSource source) {
    return scope == Clause.Scope.LEAD
        ? Intervals.before(source, Intervals.term(Terms.LEAD_END))
        : source;
  }

  private Query counted(Clause.AtLeast atLeast, Query once) {
    Map<String, List<IntervalsSource>> sources = new LinkedHashMap<>();
    texts(atLeast.clause())
        .forEach(
            text -> {
              IntervalsSource source =
                  within(text.scope(), text.intervals().apply(UnaryOperator.identity()));
              text.scope()
                  .fields()
                  .forEach(
                      field -> sources.computeIfAbsent(field, _ -> new ArrayList<>()).add(source));
            });
    Map<String, IntervalsSource> byField = new LinkedHashMap<>();
    sources.forEach((field, list) -> byField.put(field, Intervals.or(list)));
    return new BooleanQuery.Builder()
        .add(once, Occur.MUST)
        .add(new AtLeastQuery(atLeast.times(), byField), Occur.FILTER)
        .build();
  }

  private static Stream<Clause.Text> texts(Clause clause) {
    return switch (clause) {
      case Clause.Text text -> Stream.of(text);
      case Clause.Any any -> any.clauses().stream().flatMap(QueryCompiler::texts);
      case Clause.All all -> all.clauses().stream().flatMap(QueryCompiler::texts);
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _ -> Stream.empty();
    };
  }

  // Words near each other

  /** Words within n of each other: the next word is within 1, so that n - 1 words lie between. */
  private Clause near(ProximityQueryNode node) {
    List<Clause> sides = children(node).stream().filter(QueryCompiler::hasText).toList();
    if (sides.size() < 2) {
      return sides.isEmpty() ? new Clause.Nothing() : sides.getFirst();
    }
    return text(scope(node.getFieldAsString()), _ -> together(sides, node));
  }

  private static IntervalsSource together(List<Clause> sides, ProximityQueryNode node) {
    UnaryOperator<IntervalsSource> limit =
        switch (node.getProximityType()) {
          case NUMBER -> source -> Intervals.maxgaps(node.getDistance() - 1, source);
          case SENTENCE -> source -> new Undivided(source, Terms.SENTENCE);
          case PARAGRAPH -> source -> new Undivided(source, Terms.PARAGRAPH);
        };
    IntervalsSource[] sources =
        sides.stream().map(side -> intervals(side, limit)).toArray(IntervalsSource[]::new);
    if (node.isInOrder()) {
      return limit.apply(Intervals.ordered(sources));
    }
    // A word between those of a group is near them all, so a group may be interrupted. Anything
    // else must not, or a word that both sides look for would be near itself.
    boolean group = sides.stream().anyMatch(Clause.All.class::isInstance);
    if (group || sources.length > 2) {
      return limit.apply(Intervals.unordered(sources));
    }
    return Intervals.or(
        limit.apply(Intervals.ordered(sources[0], sources[1])),
        limit.apply(Intervals.ordered(sources[1], sources[0])));
  }

  private Clause notNear(NotProximityQueryNode node) {
    List<Clause> sides = children(node);
    Clause wanted = sides.getFirst();
    Clause avoided = sides.getLast();
    if (!hasText(wanted) || !hasText(avoided)) {
      return wanted;
    }
    return text(
        scope(node.getFieldAsString()),
        _ -> {
          UnaryOperator<IntervalsSource> limit =
              source -> Intervals.maxgaps(node.getDistance() - 1, source);
          return Intervals.notWithin(
              intervals(wanted, limit), node.getDistance(), intervals(avoided, limit));
        });
  }

  private static boolean hasText(Clause clause) {
    return texts(clause).findAny().isPresent();
  }

  private static IntervalsSource intervals(Clause clause, UnaryOperator<IntervalsSource> limit) {
    return switch (clause) {
      case Clause.Text text -> text.intervals().apply(limit);
      case Clause.All all -> {
        IntervalsSource[] sources = intervals(all.clauses(), limit);
        yield sources.length == 1 ? sources[0] : limit.apply(Intervals.unordered(sources));
      }
      case Clause.Any any -> Intervals.or(intervals(any.clauses(), limit));
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _ ->
          throw new IllegalArgumentException("has no place in the text: " + clause);
    };
  }

  private static IntervalsSource[] intervals(
      List<Clause> clauses, UnaryOperator<IntervalsSource> limit) {
    return clauses.stream()
        .filter(QueryCompiler::hasText)
        .map(clause -> intervals(clause, limit))
        .toArray(IntervalsSource[]::new);
  }

  /** Something that only intervals can find. */
  private static Clause text(
      Clause.Scope scope, Function<UnaryOperator<IntervalsSource>, IntervalsSource> intervals) {
    return new Clause.Text(
        scope,
        field -> new IntervalQuery(field, intervals.apply(UnaryOperator.identity())),
        intervals);
  }

  // Words

  /**
   * One position of a row of words.
   *
   * @param terms any of which may stand there
   * @param bare whether no word may stand there that is spelled otherwise than its folded form
   */
  private record Slot(List<String> terms, boolean bare) {
    static Slot of(Collection<String> terms) {
      return new Slot(List.copyOf(terms), false);
    }

    IntervalsSource intervals() {
      if (terms.isEmpty()) {
        return Intervals.noIntervals("no word of the index fits");
      }
      IntervalsSource any =
          Intervals.or(terms.stream().limit(MOST_NEAR_WORDS).map(Intervals::term).toList());
      return bare
          ? Intervals.nonOverlapping(
              any,
              Intervals.prefix(new BytesRef(Terms.exactPrefix(terms.getFirst())), MOST_NEAR_WORDS))
          : any;
    }
  }

  private Clause leaf(FieldQueryNode node) {
    String typed = node.getTextAsString();
    List<Slot> slots =
        switch (node) {
          case ExactQueryNode _ ->
              analysis.words(typed).stream().map(QueryCompiler::exact).toList();
          case StemmedPhraseQueryNode _ -> quoted(typed, this::inflected);
          case QuotedFieldQueryNode _ -> quoted(typed, QueryCompiler::asWritten);
          case WildcardQueryNode _ -> wildcards(typed);
          case FuzzyQueryNode fuzzy -> fuzzy(typed, Math.round(fuzzy.getSimilarity()));
          default -> words(typed, this::inflected);
        };
    if (slots.isEmpty()) {
      notes.add("“" + typed + "” holds no word that is indexed; left out.");
    }
    return row(node.getFieldAsString(), slots);
  }

  private Clause regex(RegexpQueryNode node) {
    try {
      List<String> words = expansions.regex(node.getText().toString());
      String field = node.getField() == null ? null : node.getFieldAsString();
      return row(field, List.of(Slot.of(words)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Slot> words(String typed, Function<TextAnalysis.Word, Slot> slot) {
    return analysis.words(typed).stream().map(slot).toList();
  }

  private Slot inflected(TextAnalysis.Word word) {
    return Slot.of(analysis.terms(word, languages));
  }

  private static Slot asWritten(TextAnalysis.Word word) {
    return Slot.of(List.of(word.folded()));
  }

  private static Slot exact(TextAnalysis.Word word) {
    return word.original().equals(word.folded())
        ? new Slot(List.of(word.folded()), true)
        : Slot.of(List.of(Terms.exact(word.folded(), word.original())));
  }

  private List<Slot> quoted(String typed, Function<TextAnalysis.Word, Slot> slot) {
    if (typed.indexOf('*') < 0) {
      return words(typed, slot);
    }
    List<Slot> slots = new ArrayList<>();
    for (String piece : typed.split("\\s++")) {
      slots.addAll(piece.indexOf('*') < 0 ? words(piece, slot) : wildcards(piece));
    }
    return slots;
  }

  /** Words joined by hyphens and the like are indexed one by one, so each is looked up alone. */
  private List<Slot> wildcards(String typed) {
    List<Slot> slots = new ArrayList<>();
    for (String piece : typed.split("[^\\p{L}\\p{M}\\p{N}.*?'’]++")) {
      if (piece.indexOf('*') < 0 && piece.indexOf('?') < 0) {
        slots.addAll(words(piece, QueryCompiler::asWritten));
      } else if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
        slots.add(expanded(() -> expansions.wildcard(foldedPattern(piece), typed)));
      }
    }
    return slots;
  }

  private List<Slot> fuzzy(String typed, int edits) {
    List<TextAnalysis.Word> words = analysis.words(typed);
    List<Slot> slots = new ArrayList<>();
    for (TextAnalysis.Word word : words) {
      slots.add(
          word == words.getLast()
              ? expanded(() -> expansions.fuzzy(word.folded(), edits, typed + "~"))
              : asWritten(word));
    }
    return slots;
  }

  private interface Lookup {
    List<String> words() throws IOException;
  }

  private static Slot expanded(Lookup lookup) {
    try {
      return Slot.of(lookup.words());
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

  private static Clause row(String field, List<Slot> slots) {
    if (slots.isEmpty()) {
      return new Clause.Nothing();
    }
    return new Clause.Text(
        scope(field),
        name -> row(slots, name),
        _ -> Intervals.phrase(slots.stream().map(Slot::intervals).toArray(IntervalsSource[]::new)));
  }

  private static Query row(List<Slot> slots, String field) {
    if (slots.stream().anyMatch(slot -> slot.terms().isEmpty())) {
      return new MatchNoDocsQuery("no word of the index fits");
    }
    if (slots.stream().anyMatch(Slot::bare)) {
      IntervalsSource[] sources =
          slots.stream().map(Slot::intervals).toArray(IntervalsSource[]::new);
      return new IntervalQuery(field, Intervals.phrase(sources));
    }
    if (slots.size() == 1) {
      return anyTerm(field, slots.getFirst().terms());
    }
    if (slots.stream().allMatch(slot -> slot.terms().size() == 1)) {
      return new PhraseQuery(
          field, slots.stream().map(slot -> slot.terms().getFirst()).toArray(String[]::new));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Slot slot : slots) {
      phrase.add(
          slot.terms().stream()
              .limit(MOST_NEAR_WORDS)
              .map(term -> new Term(field, term))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }

  private static Query anyTerm(String field, List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    if (terms.size() > MOST_SCORED_WORDS) {
      return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    for (String term : terms) {
      synonyms.addTerm(new Term(field, term), term.equals(terms.getFirst()) ? 1 : INFLECTED_WEIGHT);
    }
    return synonyms.build();
  }

  // Conditions

  private Clause value(QueryField field, String typed) {
    try {
      Query query =
          switch (field) {
            case SOURCE -> values.byWords(Fields.SOURCE, typed);
            case CREDIT -> values.byWords(Fields.CREDIT, typed);
            case AUTHOR -> values.byWords(Fields.AUTHOR, typed);
            case COLLECTION -> values.byWords(Fields.COLLECTION, typed);
            case LANGUAGE -> values.byLanguage(typed);
            case URL -> values.byPart(Fields.URL, typed);
            case ACTOR -> actor(typed);
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

  private Query actor(String typed) {
    Set<String> ids = actors.apply(typed);
    return ids.isEmpty()
        ? new MatchNoDocsQuery("no such actor")
        : new TermInSetQuery(Fields.ACTOR, ids.stream().map(BytesRef::new).toList());
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
