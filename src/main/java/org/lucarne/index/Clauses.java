package org.lucarne.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lucarne.index.CompiledQuery.Sought;

/**
 * Makes queries of clauses.
 *
 * <p>Words near each other become {@link Places} over the positions of one field; the bounds of
 * sentences and paragraphs are terms with positions too, so that "in a sentence with" is exact.
 */
final class Clauses {
  /** A word in the headline says more about an article than one in its body. */
  static final float HEADLINE_WEIGHT = 2.5f;

  /**
   * What two words that stand side by side add; further apart, less, and beyond the gaps nothing.
   */
  static final float NEARNESS_WEIGHT = 1.5f;

  private static final int NEAR_GAPS = 8;
  private static final int MOST_PAIRS = 6;

  /** How much the field where a word scores less still adds. */
  private static final float TIE_BREAKER = 0.2f;

  /** Other forms of a word count a little less than the form that was typed. */
  private static final float INFLECTED_WEIGHT = 0.8f;

  /** Another spelling of a name counts a little less than the one that was typed. */
  private static final float VARIANT_WEIGHT = 0.7f;

  /** With more words than this for one sign, their single weights mean nothing any more. */
  private static final int MOST_SCORED_WORDS = 64;

  /** Words that one sign may stand for beside others; positions cost more than articles. */
  static final int MOST_NEAR_WORDS = 1_024;

  private Clauses() {}

  /** Empty when there is nothing to search for in the clause. */
  static Optional<Query> query(Clause clause) {
    return switch (clause) {
      case Clause.Nothing _ -> Optional.empty();
      case Clause.Condition condition -> Optional.of(condition.query());
      case Clause.Text text -> Optional.of(inFields(text));
      case Clause.Variants variants -> query(variants.typed()).map(q -> withOthers(variants, q));
      case Clause.AtLeast atLeast -> query(atLeast.clause()).map(query -> counted(atLeast, query));
      case Clause.Not _ -> all(List.of(clause));
      case Clause.All all -> all(all.clauses());
      case Clause.Some some -> some(some);
      case Clause.Any any -> {
        List<Query> choices = any.clauses().stream().flatMap(one -> query(one).stream()).toList();
        yield choices.isEmpty() ? Optional.empty() : Optional.of(anyOf(choices));
      }
    };
  }

  private static Optional<Query> all(List<Clause> clauses) {
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
    addNearness(clauses, all);
    if (wanted == 0 && absent > 0) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return wanted + absent == 0 ? Optional.empty() : Optional.of(all.build());
  }

  private static Optional<Query> some(Clause.Some some) {
    List<Query> queries = some.clauses().stream().flatMap(one -> query(one).stream()).toList();
    if (queries.size() <= some.least()) {
      return all(some.clauses());
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, Occur.SHOULD));
    builder.setMinimumNumberShouldMatch(some.least());
    return Optional.of(builder.build());
  }

  /** Adds what an article gains in which words typed side by side stand near each other. */
  private static void addNearness(List<Clause> clauses, BooleanQuery.Builder all) {
    Clause.Row before = null;
    int pairs = 0;
    for (Clause clause : clauses) {
      Clause.Row row = word(clause);
      if (before != null && row != null && row.scope() == before.scope() && pairs++ < MOST_PAIRS) {
        IntervalsSource near =
            Intervals.maxgaps(
                NEAR_GAPS,
                Intervals.unordered(
                    intervals(before.slots().getFirst()), intervals(row.slots().getFirst())));
        for (String field : row.scope().fields()) {
          all.add(new BoostQuery(new IntervalQuery(field, near), NEARNESS_WEIGHT), Occur.SHOULD);
        }
      }
      before = row;
    }
  }

  /** The one plain word that a clause is, or {@code null}. */
  private static Clause.Row word(Clause clause) {
    return switch (clause) {
      case Clause.Variants variants -> word(variants.typed());
      case Clause.Row row when isOneWord(row) && row.slots().getFirst().form() == Clause.Form.ANY ->
          row;
      default -> null;
    };
  }

  private static Query anyOf(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    choices.forEach(choice -> any.add(choice, Occur.SHOULD));
    return any.build();
  }

  /** What was typed or another spelling, whichever says more about an article. */
  private static Query withOthers(Clause.Variants variants, Query typed) {
    List<Query> disjuncts = new ArrayList<>();
    List<Clause.Row> others = new ArrayList<>(variants.others());
    if (variants.typed() instanceof Clause.Row row && isOneWord(row)) {
      // Words in place of each other count as one, however rare a spelling may be.
      List<String> terms = new ArrayList<>();
      others.removeIf(other -> isOneWord(other) && terms.addAll(other.slots().getFirst().terms()));
      disjuncts.add(inFields(row, terms));
    } else {
      disjuncts.add(typed);
    }
    others.forEach(other -> disjuncts.add(new BoostQuery(inFields(other), VARIANT_WEIGHT)));
    return disjuncts.size() == 1 ? disjuncts.getFirst() : new DisjunctionMaxQuery(disjuncts, 0);
  }

  private static boolean isOneWord(Clause.Row row) {
    return row.slots().size() == 1
        && row.slots().getFirst().form() != Clause.Form.BARE
        && row.scope() != Clause.Scope.LEAD;
  }

  /**
   * What to mark of a clause in a text that it found.
   *
   * @param said tells how a clause was typed
   */
  static Stream<Sought> marks(Clause clause, Function<Clause, String> said) {
    return switch (clause) {
      case Clause.Nothing _, Clause.Condition _, Clause.Not _ -> Stream.empty();
      case Clause.Row row -> Stream.of(new Sought(inFields(row), null, false, said.apply(row)));
      case Clause.Text text ->
          Stream.of(new Sought(inFields(text), others(text), true, said.apply(text)));
      case Clause.Variants variants -> {
        Query others = others(variants);
        yield variants.typed() instanceof Clause.Row row
            ? Stream.of(new Sought(inFields(row), others, false, said.apply(row)))
            : Stream.concat(
                marks(variants.typed(), said),
                Stream.of(
                    new Sought(
                        new MatchNoDocsQuery("only variants"),
                        others,
                        false,
                        said.apply(variants.typed()))));
      }
      case Clause.AtLeast atLeast -> marks(atLeast.clause(), said);
      case Clause.All all -> all.clauses().stream().flatMap(each -> marks(each, said));
      case Clause.Some some -> some.clauses().stream().flatMap(each -> marks(each, said));
      case Clause.Any any -> any.clauses().stream().flatMap(each -> marks(each, said));
    };
  }

  /** The other spellings of all names in a clause, or {@code null}. */
  private static Query others(Clause clause) {
    List<Query> others =
        otherSpellings(clause).map(row -> inFields(row)).collect(Collectors.toList());
    return others.isEmpty() ? null : new DisjunctionMaxQuery(others, 0);
  }

  private static Stream<Clause.Row> otherSpellings(Clause clause) {
    return switch (clause) {
      case Clause.Variants variants -> variants.others().stream();
      case Clause.Near near -> near.sides().stream().flatMap(Clauses::otherSpellings);
      case Clause.NotNear apart -> otherSpellings(apart.wanted());
      case Clause.All all -> all.clauses().stream().flatMap(Clauses::otherSpellings);
      case Clause.Any any -> any.clauses().stream().flatMap(Clauses::otherSpellings);
      case Clause.Some some -> some.clauses().stream().flatMap(Clauses::otherSpellings);
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _, Clause.Row _ ->
          Stream.empty();
    };
  }

  private static Query inFields(Clause.Text text) {
    return inFields(text, List.of());
  }

  /**
   * @param inPlace other spellings of the one word that {@code text} then is
   */
  private static Query inFields(Clause.Text text, List<String> inPlace) {
    List<Query> queries = new ArrayList<>();
    for (String field : text.scope().fields()) {
      Query query =
          text instanceof Clause.Row row && row.scope() != Clause.Scope.LEAD
              ? row(row.slots(), inPlace, field)
              : new IntervalQuery(field, new Places(text));
      queries.add(field.equals(Fields.TITLE) ? new BoostQuery(query, HEADLINE_WEIGHT) : query);
    }
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE_BREAKER);
  }

  private static Query counted(Clause.AtLeast atLeast, Query once) {
    Map<String, List<Clause>> texts = new LinkedHashMap<>();
    texts(atLeast.clause())
        .forEach(
            text ->
                text.scope()
                    .fields()
                    .forEach(
                        field -> texts.computeIfAbsent(field, _ -> new ArrayList<>()).add(text)));
    Map<String, IntervalsSource> byField = new LinkedHashMap<>();
    texts.forEach((field, any) -> byField.put(field, new Places(new Clause.Any(any))));
    return new BooleanQuery.Builder()
        .add(once, Occur.MUST)
        .add(new AtLeastQuery(atLeast.times(), byField), Occur.FILTER)
        .build();
  }

  private static Stream<Clause.Text> texts(Clause clause) {
    return switch (clause) {
      case Clause.Text text -> Stream.of(text);
      case Clause.Variants variants ->
          Stream.concat(texts(variants.typed()), variants.others().stream());
      case Clause.Any any -> any.clauses().stream().flatMap(Clauses::texts);
      case Clause.All all -> all.clauses().stream().flatMap(Clauses::texts);
      case Clause.Some some -> some.clauses().stream().flatMap(Clauses::texts);
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _ -> Stream.empty();
    };
  }

  static boolean hasText(Clause clause) {
    return texts(clause).findAny().isPresent();
  }

  /** Whether there are more words in the clause than are looked for beside others. */
  static boolean hasTooManyToBeNear(Clause clause) {
    return texts(clause)
        .anyMatch(
            text ->
                text instanceof Clause.Row row
                    && row.slots().stream()
                        .anyMatch(slot -> slot.terms().size() > MOST_NEAR_WORDS));
  }

  /** Where words stand in a row. */
  static IntervalsSource intervals(List<Clause.Slot> slots) {
    return Intervals.phrase(slots.stream().map(Clauses::intervals).toArray(IntervalsSource[]::new));
  }

  static IntervalsSource intervals(Clause.Slot slot) {
    if (slot.terms().isEmpty()) {
      return Intervals.noIntervals("no word of the index fits");
    }
    IntervalsSource any =
        Intervals.or(slot.terms().stream().limit(MOST_NEAR_WORDS).map(Intervals::term).toList());
    return slot.form() == Clause.Form.BARE
        ? Intervals.nonOverlapping(
            any,
            Intervals.prefix(
                new BytesRef(Terms.exactPrefix(slot.terms().getFirst())), MOST_NEAR_WORDS))
        : any;
  }

  private static Query row(List<Clause.Slot> slots, List<String> inPlace, String field) {
    if (!inPlace.isEmpty()) {
      return anyTerm(field, slots.getFirst().terms(), inPlace);
    }
    if (slots.stream().anyMatch(slot -> slot.terms().isEmpty())) {
      return new MatchNoDocsQuery("no word of the index fits");
    }
    if (slots.stream().anyMatch(slot -> slot.form() == Clause.Form.BARE)) {
      return new IntervalQuery(field, intervals(slots));
    }
    if (slots.size() == 1) {
      return anyTerm(field, slots.getFirst().terms(), List.of());
    }
    if (slots.stream().allMatch(slot -> slot.terms().size() == 1)) {
      return new PhraseQuery(
          field, slots.stream().map(slot -> slot.terms().getFirst()).toArray(String[]::new));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Clause.Slot slot : slots) {
      phrase.add(
          slot.terms().stream()
              .limit(MOST_NEAR_WORDS)
              .map(term -> new Term(field, term))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }

  private static Query anyTerm(String field, List<String> terms, List<String> variants) {
    if (terms.size() == 1 && variants.isEmpty()) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    if (terms.size() > MOST_SCORED_WORDS) {
      return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }
    Set<String> added = new HashSet<>();
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    for (String term : terms) {
      added.add(term);
      synonyms.addTerm(new Term(field, term), term.equals(terms.getFirst()) ? 1 : INFLECTED_WEIGHT);
    }
    for (String term : variants) {
      if (added.add(term)) {
        synonyms.addTerm(new Term(field, term), VARIANT_WEIGHT);
      }
    }
    return synonyms.build();
  }
}
