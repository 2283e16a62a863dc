package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.lucarne.model.ActorKind;

/**
 * The other spellings of names that one view of the index holds: those of the lists of actors, and
 * those by which the archive's articles name the same row of actors. Thread-safe.
 */
final class NameSpellings {

  /** Spellings of one name, at most. */
  private static final int MOST_VARIANTS = 24;

  /** Rows that one typed word may lead to, and spellings looked at of each. */
  private static final int MOST_ROWS = 40;

  private static final int MOST_OF_A_ROW = 30;

  private final View view;
  private final ActorRows rows;
  private final ActorNames names;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  NameSpellings(View view, ActorRows rows, ActorNames names) {
    this.view = view;
    this.rows = rows;
    this.names = names;
  }

  /** How sure it is that a spelling, or what was typed, names those actors where it stands. */
  private static final class Found {
    final Set<String> actors = new LinkedHashSet<>();
    boolean sure;
    boolean typedSure;
  }

  /** Spellings of the name that was typed which this view holds; none when it is no name. */
  List<String> of(String typed, TextAnalysis analysis) throws IOException {
    List<String> spellings = known.get(typed);
    if (spellings == null) {
      spellings = find(typed, analysis);
      known.put(typed, spellings);
    }
    return spellings;
  }

  private List<String> find(String typed, TextAnalysis analysis) throws IOException {
    Map<String, Found> found = new LinkedHashMap<>();
    for (ActorNames.NameVariant variant : names.variants(typed)) {
      add(
          found,
          variant.text(),
          rows.rowIdOf(variant.actor()),
          variant.sure(),
          variant.typedSure());
    }
    List<TextAnalysis.Word> words = analysis.words(typed);
    Set<String> rowIds = new LinkedHashSet<>();
    for (View.SpeltId each : view.actorsSpelt(typed)) {
      String row = rows.shown(each.id(), each.spelling());
      if (row != null && rowIds.size() < MOST_ROWS) {
        rowIds.add(row);
      }
    }
    for (String row : rowIds) {
      addOfRow(typed, words.size() > 1, row, found);
    }
    List<String> spellings = new ArrayList<>();
    List<List<String>> taken = new ArrayList<>();
    taken.add(folded(words));
    for (Map.Entry<String, Found> each : found.entrySet()) {
      List<String> terms = folded(analysis.words(each.getKey()));
      if (spellings.size() < MOST_VARIANTS
          && !terms.isEmpty()
          // What holds a spelling that is searched for already finds nothing more.
          && taken.stream().noneMatch(shorter -> Collections.indexOfSubList(terms, shorter) >= 0)
          && !terms.containsAll(taken.getFirst())
          && (each.getValue().typedSure || namesMostly(taken.getFirst(), each.getValue().actors))
          && (terms.size() == 1
              ? each.getValue().sure
                  ? holds(terms.getFirst())
                  : namesMostly(terms, each.getValue().actors) && holds(terms.getFirst())
              : holdsPhrase(terms))) {
        spellings.add(each.getKey());
        taken.add(terms);
      }
    }
    return List.copyOf(spellings);
  }

  /** The archive's own spellings of people and organisations; those of states are other words. */
  private void addOfRow(String typed, boolean several, String row, Map<String, Found> found)
      throws IOException {
    int number = rows.number(row);
    if (number < 0) {
      return;
    }
    ActorKind kind = rows.kind(number);
    if (kind != ActorKind.STATE && kind != ActorKind.PLACE) {
      List<String> most = rows.spellings(number);
      for (String spelling : most.subList(0, Math.min(MOST_OF_A_ROW, most.size()))) {
        String variant = names.variant(kind, typed, spelling);
        if (variant != null) {
          add(found, variant, row, false, several);
        }
      }
    }
  }

  private static void add(
      Map<String, Found> found, String text, String row, boolean sure, boolean typedSure) {
    Found one = found.computeIfAbsent(text, _ -> new Found());
    one.actors.add(row);
    one.sure |= sure;
    one.typedSure |= typedSure;
  }

  private static List<String> folded(List<TextAnalysis.Word> words) {
    return words.stream().map(TextAnalysis.Word::folded).toList();
  }

  private boolean holds(String term) throws IOException {
    return view.reader.docFreq(new Term(Fields.BODY, term)) > 0
        || view.reader.docFreq(new Term(Fields.TITLE, term)) > 0;
  }

  private boolean holdsPhrase(List<String> terms) throws IOException {
    for (String field : new String[] {Fields.TITLE, Fields.BODY}) {
      Weight weight =
          view.searcher.createWeight(
              view.searcher.rewrite(new PhraseQuery(field, terms.toArray(String[]::new))),
              ScoreMode.COMPLETE_NO_SCORES,
              1);
      for (LeafReaderContext leaf : view.leaves) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether at least every second article with these words names one of the actors; so that a word
   * that is somebody's surname too is not taken for it. True where no article has the words.
   */
  private boolean namesMostly(List<String> terms, Set<String> actors) throws IOException {
    int all = 0;
    int naming = 0;
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet named = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
      for (String actor : actors) {
        rows.addDocuments(actor, leaf.ord, named);
      }
      FixedBitSet having = new FixedBitSet(named.length());
      for (String field : new String[] {Fields.TITLE, Fields.BODY}) {
        PostingsEnum postings =
            leaf.reader().postings(new Term(field, terms.getFirst()), PostingsEnum.NONE);
        if (postings != null) {
          having.or(postings);
        }
      }
      all += having.cardinality();
      having.and(named);
      naming += having.cardinality();
    }
    return naming * 2 >= all;
  }
}
