package org.lucarne.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that say something about a name beside them, with their classes. */
final class Lexicon {

  private final LongTable classes = new LongTable();

  private static final class Standard {
    static final Lexicon LEXICON = read();

    private static Lexicon read() {
      List<AuthorityFile.Line> lines = new ArrayList<>(AuthorityFile.load("words.txt").lines());
      lines.addAll(AuthorityFile.load("given-names.txt").lines());
      return new Lexicon(lines);
    }
  }

  /** Lucarne's own words, read once. */
  static Lexicon standard() {
    return Standard.LEXICON;
  }

  /**
   * Reads lines of {@code class: word word ...}.
   *
   * @throws IllegalArgumentException when a line names no class
   */
  Lexicon(List<AuthorityFile.Line> lines) {
    for (AuthorityFile.Line line : lines) {
      int colon = line.text().indexOf(':');
      if (colon < 0) {
        throw line.error("expected 'class: word word ...'");
      }
      WordClass wordClass;
      try {
        wordClass =
            WordClass.valueOf(
                line.text().substring(0, colon).strip().replace('-', '_').toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw line.error("no such class of words");
      }
      for (String word : line.text().substring(colon + 1).strip().split("\\s+")) {
        long hash = hash(word);
        int bits = wordClass.bit | (wordClass == WordClass.WESTERN ? WordClass.GIVEN.bit : 0);
        classes.put(hash, Math.max(0, classes.get(hash)) | bits);
      }
    }
  }

  /** The hash that a token of this word has; all cases of a Russian word have one. */
  private static long hash(String word) {
    if (!Letters.isCyrillic(word.charAt(0))) {
      return Hash.of(word);
    }
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(Letters.fold(word.charAt(i)));
    }
    return Hash.of(Inflection.stem(folded));
  }

  /** The classes of the word with this hash, as {@link WordClass#bit}s. */
  int classes(long hash) {
    return Math.max(0, classes.get(hash));
  }
}
