package org.lucarne.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Remembers the layers of words, because a few thousand words make most of any text. One thread.
 */
final class WordForms {

  /** Terms of one word; a layer that does not differ from the folded form is {@code null}. */
  record Forms(char[] folded, char[] stem, char[] exact) {}

  /** Beyond this many distinct words of a language the memory starts again, to bound its size. */
  private static final int REMEMBERED_WORDS = 120_000;

  private final Stemmers stemmers = new Stemmers();
  private final Map<String, CharArrayMap<Forms>> remembered = new HashMap<>();

  /** What is remembered of one language; {@code null} stands for an unknown one. */
  CharArrayMap<Forms> of(String language) {
    return remembered.computeIfAbsent(
        language == null ? "" : language, _ -> new CharArrayMap<>(1024, false));
  }

  String stem(String word, String language) {
    return stemmers.stem(word, language);
  }

  /**
   * The layers of the word in {@code term}.
   *
   * @param known what {@link #of} gives for {@code language}
   */
  Forms forms(CharTermAttribute term, String language, CharArrayMap<Forms> known) {
    Forms forms = known.get(term.buffer(), 0, term.length());
    return forms == null ? learn(term.toString(), language, known) : forms;
  }

  private Forms learn(String original, String language, CharArrayMap<Forms> known) {
    String folded = Folding.fold(original);
    String stem = language == null ? folded : stemmers.stem(original, language);
    Forms forms =
        new Forms(
            folded.toCharArray(),
            stem.isEmpty() || stem.equals(folded) ? null : Terms.stem(language, stem).toCharArray(),
            original.equals(folded) ? null : Terms.exact(folded, original).toCharArray());
    if (known.size() >= REMEMBERED_WORDS) {
      known.clear();
    }
    known.put(original, forms);
    return forms;
  }
}
