package org.lucarne.copies;

import java.util.Arrays;
import org.lucarne.model.Article;

/**
 * The words of an article that count when copies are looked for, as hashes: those of the body, or
 * of the title where there is no body, without the dateline before them and the sign-off in
 * brackets after them. Case, punctuation, accents as separate characters and apostrophes do not
 * count. Where a script writes without spaces each character is a word.
 */
final class Wording {

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  /** Odd numbers without a pattern, from the golden ratio and from square roots. */
  private static final long[] PLACES = {
    0x9e3779b97f4a7c15L,
    0x6a09e667f3bcc909L,
    0xbb67ae8584caa73bL,
    0x3c6ef372fe94f82bL,
    0xa54ff53a5f1d36f1L
  };

  /** Longest sign-off, in characters: "(Reporting by ...; Editing by ...)". */
  private static final int LONGEST_SIGN_OFF = 400;

  private long[] words = new long[512];
  private int size;
  private long text;

  /** Reads an article in place of the one before. */
  Wording read(Article article) {
    String body = article.body();
    if (body.isBlank()) {
      return read(article.title(), 0, article.title().length());
    }
    int start = opening(body, article.dateline());
    int end = withoutSignOff(body, start);
    return read(body, start, end);
  }

  private static int opening(String body, String dateline) {
    return dateline != null && body.startsWith(dateline) ? dateline.length() : 0;
  }

  private static int withoutSignOff(String body, int start) {
    int end = body.length();
    while (true) {
      int last = body.lastIndexOf("\n\n", end - 1);
      if (last <= start
          || end - last > LONGEST_SIGN_OFF
          || body.charAt(last + 2) != '('
          || body.charAt(end - 1) != ')') {
        return end;
      }
      end = last;
    }
  }

  private Wording read(String body, int start, int end) {
    size = 0;
    text = BASIS;
    long word = BASIS;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      char c = body.charAt(i);
      if (isLetter(c)) {
        char letter =
            c >= 0x80 ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        boolean alone = standsAlone(c);
        if (alone && inWord) {
          add(word);
          word = BASIS;
        }
        word = (word ^ letter) * PRIME;
        inWord = true;
        if (alone) {
          add(word);
          word = BASIS;
          inWord = false;
        }
      } else if (inWord && !joins(c)) {
        add(word);
        word = BASIS;
        inWord = false;
      }
    }
    if (inWord) {
      add(word);
    }
    return this;
  }

  static boolean isLetter(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Marks on letters and apostrophes stand inside a word and are no part of it. */
  static boolean joins(char c) {
    if (c < 0x80) {
      return c == '\'';
    }
    int type = Character.getType(c);
    return c == '’' || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  /** Whether the character belongs to a script that writes no spaces between words. */
  static boolean standsAlone(char c) {
    return c >= 0x0E00
        && (c <= 0x0EFF
            || c >= 0x1000 && c <= 0x109F
            || c >= 0x1780 && c <= 0x17FF
            || c >= 0x3040 && c <= 0x30FF
            || Character.isIdeographic(c));
  }

  private void add(long word) {
    text = (text ^ word) * PRIME;
    text ^= text >>> 32;
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The same for texts with the same words. */
  long text() {
    return mix(text);
  }

  /** The hash of {@code length} words in a row, at most five, the first of them at {@code from}. */
  long shingle(int from, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) {
      // Each place has a factor of its own, so that the products do not wait for each other.
      hash += words[from + i] * PLACES[i];
    }
    return mix(hash);
  }

  /** Spreads a hash over all bits (the finaliser of MurmurHash3). */
  static long mix(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
