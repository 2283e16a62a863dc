package org.lucarne.index;

import static org.lucarne.index.Terms.isFolded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words of the archive that are spelt nearly like one that it does not have. */
final class NearWords {

  /** Words that differ in the first letter too are too many to be read as a slip. */
  private static final int SAME_LETTERS = 1;

  private final IndexReader reader;

  NearWords(IndexReader reader) {
    this.reader = reader;
  }

  private record Near(String word, int articles) {}

  /**
   * The most frequent first, at most {@code limit}; none when the archive has the word itself.
   *
   * @param typed one word
   */
  List<String> of(String typed, int limit) throws IOException {
    String word = Folding.fold(typed);
    if (word.length() < 4 || has(word)) {
      return List.of();
    }
    List<Near> near = new ArrayList<>();
    for (String field : new String[] {Fields.TITLE, Fields.BODY}) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        int edits = word.length() < 7 ? 1 : 2;
        FuzzyTermsEnum each =
            new FuzzyTermsEnum(terms, new Term(field, word), edits, SAME_LETTERS, true);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String found = term.utf8ToString();
          if (isFolded(found)) {
            near.add(new Near(found, each.docFreq()));
          }
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::articles).reversed().thenComparing(Near::word))
        .map(Near::word)
        .distinct()
        .limit(limit)
        .toList();
  }

  private boolean has(String word) throws IOException {
    return reader.docFreq(new Term(Fields.BODY, word)) > 0
        || reader.docFreq(new Term(Fields.TITLE, word)) > 0;
  }
}
