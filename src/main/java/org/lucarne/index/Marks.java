package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
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

  /** A match, and which of the query's parts made it. */
  record Mark(Span span, int part) {}

  private final List<Query> parts;

  /**
   * @param parts the positive parts of a query that are about text
   */
  Marks(List<Query> parts) {
    this.parts = List.copyOf(parts);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Every match in {@code text}, in order, none overlapping another. */
  List<Mark> in(String text, Part part, String language, TextAnalysis analysis) {
    String field = part == Part.TITLE ? Fields.TITLE : Fields.BODY;
    CharArrayMap<Integer> words = new CharArrayMap<>(16, false);
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!addWords(parts.get(i), field, i, words)) {
        others.add(i);
      }
    }
    List<Mark> found = new ArrayList<>();
    try {
      if (!words.isEmpty()) {
        scan(text, language, analysis, words, found);
      }
      if (!others.isEmpty()) {
        ask(text, field, language, analysis, others, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
    return apart(found);
  }

  /** Adds the words that {@code query} looks for; false when it is more than words. */
  private static boolean addWords(
      Query query, String field, int part, CharArrayMap<Integer> words) {
    return switch (query) {
      case TermQuery term -> addWord(term.getTerm(), field, part, words);
      case SynonymQuery synonyms -> {
        synonyms.getTerms().forEach(term -> addWord(term, field, part, words));
        yield true;
      }
      case BoostQuery boost -> addWords(boost.getQuery(), field, part, words);
      case ConstantScoreQuery constant -> addWords(constant.getQuery(), field, part, words);
      case DisjunctionMaxQuery any ->
          any.getDisjuncts().stream().allMatch(each -> addWords(each, field, part, words));
      case BooleanQuery all -> {
        boolean onlyWords = true;
        for (BooleanClause clause : all) {
          if (!clause.isProhibited()) {
            onlyWords &= addWords(clause.query(), field, part, words);
          }
        }
        yield onlyWords;
      }
      default -> false;
    };
  }

  private static boolean addWord(Term term, String field, int part, CharArrayMap<Integer> words) {
    if (term.field().equals(field) && !words.containsKey(term.text())) {
      words.put(term.text(), part);
    }
    return true;
  }

  private static void scan(
      String text,
      String language,
      TextAnalysis analysis,
      CharArrayMap<Integer> words,
      List<Mark> found)
      throws IOException {
    Beginnings beginnings = new Beginnings();
    words.keySet().forEach(word -> beginnings.add(new String((char[]) word)));
    analysis.scan(
        text,
        language,
        beginnings,
        (forms, start, end) -> {
          Integer part = partOf(forms, words);
          if (part != null) {
            found.add(new Mark(new Span(start, end), part));
          }
        });
  }

  private static Integer partOf(WordForms.Forms forms, CharArrayMap<Integer> words) {
    for (char[] layer : new char[][] {forms.folded(), forms.stem(), forms.exact()}) {
      Integer part = layer == null ? null : words.get(layer, 0, layer.length);
      if (part != null) {
        return part;
      }
    }
    return null;
  }

  private void ask(
      String text,
      String field,
      String language,
      TextAnalysis analysis,
      List<Integer> wanted,
      List<Mark> found)
      throws IOException {
    MemoryIndex memory = new MemoryIndex(true);
    memory.addField(field, analysis.stream(text, language));
    IndexSearcher searcher = memory.createSearcher();
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    for (int part : wanted) {
      Query query = searcher.rewrite(parts.get(part));
      Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      Matches matches = weight.matches(leaf, 0);
      MatchesIterator each = matches == null ? null : matches.getMatches(field);
      while (each != null && each.next()) {
        add(each, part, found);
      }
    }
  }

  /** Of a match over a distance, the words that made it and not what stands between. */
  private static void add(MatchesIterator match, int part, List<Mark> found) throws IOException {
    MatchesIterator inner = match.getSubMatches();
    boolean added = false;
    while (inner != null && inner.next()) {
      if (inner.startOffset() >= 0 && inner.endOffset() > inner.startOffset()) {
        found.add(new Mark(new Span(inner.startOffset(), inner.endOffset()), part));
        added = true;
      }
    }
    if (!added && match.startOffset() >= 0 && match.endOffset() > match.startOffset()) {
      found.add(new Mark(new Span(match.startOffset(), match.endOffset()), part));
    }
  }

  private static List<Mark> apart(List<Mark> found) {
    found.sort((a, b) -> a.span().compareTo(b.span()));
    List<Mark> apart = new ArrayList<>(found.size());
    for (Mark mark : found) {
      Mark last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || mark.span().start() >= last.span().end()) {
        apart.add(mark);
      } else if (mark.span().end() > last.span().end()) {
        apart.set(
            apart.size() - 1,
            new Mark(new Span(last.span().start(), mark.span().end()), last.part()));
      }
    }
    return apart;
  }
}
