package org.lucarne.index;

import java.util.BitSet;

/**
 * The first two letters of words that are looked for. Most words of a text begin otherwise, and
 * need not be folded and stemmed to know that they are not among them. Stemmers of Latin script
 * change the ends of words alone; a word that begins in another script, or has an apostrophe, may
 * always be one. What is looked for in another script begins with none of our letters.
 */
final class Beginnings {

  /** Folded words in Latin letters hold no character beyond these. */
  private static final char LAST_LATIN = 0x24F;

  private final BitSet pairs = new BitSet(36 * 36);
  private boolean anything;

  /** Adds the term of a layer, as {@link Terms} writes it. */
  void add(String term) {
    int start = 0;
    if (term.charAt(0) == '\u0002') {
      // The stem stands behind the two letters of its language.
      start = 3;
    } else if (term.charAt(0) <= '\u0003') {
      start = 1;
    }
    if (term.length() > start && term.charAt(start) > LAST_LATIN) {
      return;
    }
    int first = term.length() > start ? letter(term.charAt(start)) : -1;
    int second = term.length() > start + 1 ? letter(term.charAt(start + 1)) : -1;
    if (first < 0 || second < 0) {
      anything = true;
    } else {
      pairs.set(first * 36 + second);
    }
  }

  boolean mayBegin(char[] word, int length) {
    if (anything || length < 2) {
      return true;
    }
    int first = letter(word[0]);
    int second = letter(word[1]);
    if (first < 0 || second < 0 || pairs.get(first * 36 + second)) {
      return true;
    }
    for (int i = 2; i < Math.min(length, 7); i++) {
      if (Folding.isApostrophe(word[i])) {
        return true;
      }
    }
    return false;
  }

  private static int letter(char c) {
    if (c == 'y' || c == 'Y') {
      return 'i' - 'a';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
  }
}
