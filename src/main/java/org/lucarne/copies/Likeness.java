package org.lucarne.copies;

import java.util.Arrays;
import org.lucarne.model.Article;
import org.lucarne.search.Relation;

/**
 * How much of two texts is the same, by their distinct rows of three words (shingles; Broder 1997).
 *
 * @param sameText whether they differ in case, punctuation and white space alone
 * @param jaccard shared shingles over all shingles of the two, 0 to 1
 * @param containment shared shingles over those of the shorter, 0 to 1
 * @param words words of the shorter
 */
public record Likeness(boolean sameText, double jaccard, double containment, int words) {

  /** Words in a shingle. */
  static final int SHINGLE = 3;

  /** Least Jaccard likeness of a reprint. */
  static final double REPRINT = 0.6;

  /** Least share of a cut version that is in the longer text. */
  static final double CUT = 0.8;

  /** Words that a cut version has at least; less than that may be a stock text. */
  static final int CUT_WORDS = 60;

  /** Days that the dates of two near copies lie apart at most, where both are known. */
  static final int DAYS = 60;

  /** Compares the texts of two articles. */
  public static Likeness of(Article one, Article other) {
    Wording wording = new Wording();
    wording.read(one);
    long[] first = shingles(wording);
    long text = wording.text();
    int words = wording.size();
    wording.read(other);
    long[] second = shingles(wording);
    int shared = shared(first, second);
    int all = first.length + second.length - shared;
    int least = Math.min(first.length, second.length);
    boolean same = text == wording.text();
    return new Likeness(
        same,
        same ? 1 : all == 0 ? 0 : (double) shared / all,
        same ? 1 : least == 0 ? 0 : (double) shared / least,
        Math.min(words, wording.size()));
  }

  /** What the one is to the other; dates are not looked at. */
  public Relation relation() {
    if (sameText) {
      return Relation.SAME_TEXT;
    }
    if (jaccard >= REPRINT) {
      return Relation.REPRINT;
    }
    return containment >= CUT && words >= CUT_WORDS ? Relation.CUT_VERSION : Relation.ALIKE;
  }

  private static long[] shingles(Wording wording) {
    long[] all = new long[Math.max(0, wording.size() - SHINGLE + 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = wording.shingle(i, SHINGLE);
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  private static int shared(long[] one, long[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
