package org.lucarne.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What Hebrew writes together with a word: and, the, in, to, from, as, that, alone or several. A
 * word finds its forms with them, and such a form the word and its other forms.
 *
 * <p>Many words begin with one of these letters themselves, which no rule of spelling tells apart.
 * The archive does: no article can stand before a prefix, so what is written with the article is a
 * word of its own, as is one whose rest the archive does not have.
 */
final class HebrewPrefixes {

  /** In the order in which they stand before a word; each may be missing. */
  private static final List<List<String>> SLOTS =
      List.of(List.of("", "ו"), List.of("", "ש", "כש", "לכש"), List.of("", "ב", "ל", "מ", "כ"));

  private static final String ARTICLE = "ה";
  private static final Set<String> PREFIXES = prefixes();

  /** Shorter words are too often the rest of another. */
  private static final int SHORTEST = 3;

  /** How often it must have the article, for each time it is without. */
  private static final double OFTEN = 0.05;

  /** Tells in how many articles a word stands. */
  interface Frequencies {
    int of(String word) throws IOException;
  }

  private final Frequencies frequencies;

  HebrewPrefixes(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  private static Set<String> prefixes() {
    Set<String> prefixes = new LinkedHashSet<>();
    for (String and : SLOTS.get(0)) {
      for (String that : SLOTS.get(1)) {
        for (String in : SLOTS.get(2)) {
          prefixes.add(and + that + in);
          // With "in", "to" and "as" the article is not written.
          if (in.isEmpty() || in.equals("מ")) {
            prefixes.add(and + that + in + ARTICLE);
          }
        }
      }
    }
    prefixes.remove("");
    return prefixes;
  }

  static boolean isHebrew(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(c -> c >= 'א' && c <= 'ת');
  }

  /**
   * The other forms of a word that the archive has.
   *
   * @param word folded, in Hebrew letters
   */
  List<String> forms(String word) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    words.add(word);
    for (String prefix : PREFIXES) {
      String rest = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
      if (rest.length() >= SHORTEST && isIndexed(rest) && isPrefix(prefix, rest)) {
        words.add(rest);
      }
    }
    Set<String> forms = new LinkedHashSet<>();
    for (String each : words) {
      if (frequencies.of(each) > 0) {
        forms.add(each);
      }
      for (String prefix : PREFIXES) {
        if (frequencies.of(prefix + each) > 0 && isPrefix(prefix, each)) {
          forms.add(prefix + each);
        }
      }
    }
    forms.remove(word);
    return List.copyOf(forms);
  }

  private boolean isIndexed(String word) throws IOException {
    return frequencies.of(word) > 0 || frequencies.of(ARTICLE + word) > 0;
  }

  /** Whether the last letter of a prefix does not belong to the word behind it. */
  private boolean isPrefix(String prefix, String word) throws IOException {
    String both = prefix.substring(prefix.length() - 1) + word;
    return frequencies.of(ARTICLE + both) < Math.max(1, OFTEN * frequencies.of(both));
  }
}
