package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.lucarne.index.CompiledQuery.Sought;
import org.lucarne.model.Part;
import org.lucarne.model.Span;

/**
 * Finds what a query matches in a text. The text is analysed again, as it was when it was indexed,
 * so that the index needs no offsets.
 *
 * <p>Queries made of words alone are looked up while the text is read once. Phrases, nearness and
 * patterns are asked of an index of this one text in memory.
 */
final class Marks {

  /**
   * A match.
   *
   * @param part which of the query's parts made it
   * @param variant whether it is another spelling of a name in the query
   */
  record Mark(Span span, int part, boolean variant) {}

  /** A word that is looked for. */
  private record Word(int part, boolean variant) {}

  /** What is more than a word, of which the words are looked for first. */
  private record Other(Query query, int part, boolean variant) {}

  /**
   * What is looked for in one field.
   *
   * @param inPhrases words of phrases, which are looked for first
   */
  private record Wanted(
      CharArrayMap<Word> words, List<Other> others, Set<String> inPhrases, Beginnings beginnings) {}

  private final List<Sought> parts;
  private final Map<String, Wanted> wanted = new HashMap<>();

  /**
   * @param parts the positive parts of a query that are about text
   */
  Marks(List<Sought> parts) {
    this.parts = List.copyOf(parts);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Every match in {@code text}, in order, none overlapping another. */
  List<Mark> in(String text, Part part, String language, TextAnalysis analysis) {
    String field = part == Part.TITLE ? Fields.TITLE : Fields.BODY;
    Wanted here = wanted.computeIfAbsent(field, this::wanted);
    List<Other> others = new ArrayList<>(here.others());
    List<Mark> found = new ArrayList<>();
    try {
      Set<String> seen = scan(text, language, analysis, here, found);
      others.removeIf(other -> !mayMatch(other.query(), field, seen));
      if (!others.isEmpty()) {
        ask(text, field, language, analysis, others, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).variants() != null && parts.get(i).within()) {
        tellVariants(text, part, language, analysis, i, found);
      }
    }
    return apart(found);
  }

  private Wanted wanted(String field) {
    CharArrayMap<Word> words = new CharArrayMap<>(16, false);
    List<Other> others = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      collect(parts.get(i).query(), field, i, false, words, others);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).variants() != null && !parts.get(i).within()) {
        collect(parts.get(i).variants(), field, i, true, words, others);
      }
    }
    Set<String> inPhrases = new HashSet<>();
    others.forEach(other -> phraseTerms(other.query()).forEach(inPhrases::addAll));
    Beginnings beginnings = new Beginnings();
    words.keySet().forEach(word -> beginnings.add(new String((char[]) word)));
    inPhrases.forEach(beginnings::add);
    return new Wanted(words, others, inPhrases, beginnings);
  }

  /** Of words near each other, tells which are other spellings. */
  private void tellVariants(
      String text,
      Part part,
      String language,
      TextAnalysis analysis,
      int number,
      List<Mark> found) {
    if (found.stream().noneMatch(mark -> mark.part() == number)) {
      return;
    }
    List<Mark> variants =
        new Marks(List.of(new Sought(parts.get(number).variants())))
            .in(text, part, language, analysis);
    found.replaceAll(
        mark ->
            mark.part() == number
                    && variants.stream()
                        .anyMatch(
                            v ->
                                v.span().start() <= mark.span().start()
                                    && v.span().end() >= mark.span().end())
                ? new Mark(mark.span(), number, true)
                : mark);
  }

  /** Takes a query apart into the words that it looks for and what is more than words. */
  private static void collect(
      Query query,
      String field,
      int part,
      boolean variant,
      CharArrayMap<Word> words,
      List<Other> others) {
    switch (query) {
      case TermQuery term -> addWord(term.getTerm(), field, part, variant, words);
      case SynonymQuery synonyms ->
          synonyms.getTerms().forEach(term -> addWord(term, field, part, variant, words));
      case TermInSetQuery any -> {
        if (any.getField().equals(field)) {
          BytesRefIterator terms = any.getBytesRefIterator();
          try {
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
              addWord(new Term(field, BytesRef.deepCopyOf(term)), field, part, variant, words);
            }
          } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail", e);
          }
        }
      }
      case BoostQuery boost -> collect(boost.getQuery(), field, part, variant, words, others);
      case ConstantScoreQuery constant ->
          collect(constant.getQuery(), field, part, variant, words, others);
      case DisjunctionMaxQuery any ->
          any.getDisjuncts().forEach(each -> collect(each, field, part, variant, words, others));
      case MatchNoDocsQuery _ -> {}
      default -> {
        if (others.stream().noneMatch(o -> o.part() == part && o.query().equals(query))) {
          others.add(new Other(query, part, variant));
        }
      }
    }
  }

  private static void addWord(
      Term term, String field, int part, boolean variant, CharArrayMap<Word> words) {
    if (term.field().equals(field) && !words.containsKey(term.text())) {
      words.put(term.text(), new Word(part, variant));
    }
  }

  /** Marks the words, and tells which words of phrases there are. */
  private static Set<String> scan(
      String text, String language, TextAnalysis analysis, Wanted wanted, List<Mark> found)
      throws IOException {
    CharArrayMap<Word> words = wanted.words();
    Set<String> inPhrases = wanted.inPhrases();
    Set<String> seen = new HashSet<>();
    if (words.isEmpty() && inPhrases.isEmpty()) {
      return seen;
    }
    analysis.scan(
        text,
        language,
        wanted.beginnings(),
        (forms, start, end) -> {
          Word word = null;
          for (char[] layer : new char[][] {forms.folded(), forms.stem(), forms.exact()}) {
            if (layer != null) {
              word = word == null ? words.get(layer, 0, layer.length) : word;
              if (!inPhrases.isEmpty()) {
                String term = new String(layer);
                if (inPhrases.contains(term)) {
                  seen.add(term);
                }
              }
            }
          }
          if (word != null) {
            found.add(new Mark(new Span(start, end), word.part(), word.variant()));
          }
        });
    return seen;
  }

  /** For each position of a phrase, its terms; none for what is no phrase. */
  private static List<List<String>> phraseTerms(Query query) {
    return switch (query) {
      case PhraseQuery phrase ->
          Arrays.stream(phrase.getTerms()).map(term -> List.of(term.text())).toList();
      case MultiPhraseQuery phrase ->
          Arrays.stream(phrase.getTermArrays())
              .map(terms -> Arrays.stream(terms).map(Term::text).toList())
              .toList();
      default -> List.of();
    };
  }

  /** Whether all words of a phrase were seen; true for what is no phrase. */
  private static boolean mayMatch(Query query, String field, Set<String> seen) {
    boolean here =
        switch (query) {
          case PhraseQuery phrase -> phrase.getTerms()[0].field().equals(field);
          case MultiPhraseQuery phrase -> phrase.getTermArrays()[0][0].field().equals(field);
          case IntervalQuery near -> near.getField().equals(field);
          default -> true;
        };
    return here
        && phraseTerms(query).stream().allMatch(terms -> terms.stream().anyMatch(seen::contains));
  }

  private void ask(
      String text,
      String field,
      String language,
      TextAnalysis analysis,
      List<Other> wanted,
      List<Mark> found)
      throws IOException {
    MemoryIndex memory = new MemoryIndex(true);
    memory.addField(field, analysis.stream(text, language));
    IndexSearcher searcher = memory.createSearcher();
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    for (Other other : wanted) {
      Query query = searcher.rewrite(other.query());
      Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      Matches matches = weight.matches(leaf, 0);
      MatchesIterator each = matches == null ? null : matches.getMatches(field);
      while (each != null && each.next()) {
        add(each, other, found);
      }
    }
  }

  /** Of a match over a distance, the words that made it and not what stands between. */
  private static void add(MatchesIterator match, Other other, List<Mark> found) throws IOException {
    MatchesIterator inner = match.getSubMatches();
    boolean added = false;
    while (inner != null && inner.next()) {
      if (inner.startOffset() >= 0 && inner.endOffset() > inner.startOffset()) {
        found.add(
            new Mark(
                new Span(inner.startOffset(), inner.endOffset()), other.part(), other.variant()));
        added = true;
      }
    }
    if (!added && match.startOffset() >= 0 && match.endOffset() > match.startOffset()) {
      found.add(
          new Mark(
              new Span(match.startOffset(), match.endOffset()), other.part(), other.variant()));
    }
  }

  private static List<Mark> apart(List<Mark> found) {
    found.sort(Comparator.comparing(Mark::span).thenComparing(Mark::variant));
    List<Mark> apart = new ArrayList<>(found.size());
    for (Mark mark : found) {
      Mark last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || mark.span().start() >= last.span().end()) {
        apart.add(mark);
      } else if (mark.span().end() > last.span().end()) {
        apart.set(
            apart.size() - 1,
            new Mark(
                new Span(last.span().start(), mark.span().end()),
                last.part(),
                last.variant() && mark.variant()));
      }
    }
    return apart;
  }
}
