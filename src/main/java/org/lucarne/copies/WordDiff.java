package org.lucarne.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.model.Span;

/**
 * What differs between two texts, word by word: a longest common subsequence of words, for long
 * texts between words that each text has once (patience diff, Cohen). Words that differ in case
 * alone are the same.
 */
public final class WordDiff {

  /** Pairs of words compared with each other at once. */
  private static final long MOST_PAIRS = 1_000_000;

  /** In which of the texts a run of words stands. */
  public enum In {
    BOTH,
    FIRST,
    SECOND
  }

  /**
   * A run of words with the white space and punctuation after them. The runs of a comparison cover
   * both texts from beginning to end.
   *
   * @param first where it stands in the first text; empty when it does not
   * @param second where it stands in the second
   */
  public record Run(In in, Span first, Span second) {}

  private final List<Span> one;
  private final List<Span> other;
  private final int[] left;
  private final int[] right;

  /** By word of the first text, the word of the second that it is, or -1. */
  private final int[] match;

  private WordDiff(String first, String second) {
    one = words(first);
    other = words(second);
    Map<String, Integer> numbers = new HashMap<>();
    left = numbered(first, one, numbers);
    right = numbered(second, other, numbers);
    match = new int[left.length];
    Arrays.fill(match, -1);
  }

  /** Compares two texts. */
  public static List<Run> of(String first, String second) {
    WordDiff diff = new WordDiff(first, second);
    diff.compare(0, diff.left.length, 0, diff.right.length);
    return diff.runs(first.length(), second.length());
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int start = i;
      while (i < text.length() && Wording.isLetter(text.charAt(i))) {
        i++;
        if (Wording.standsAlone(text.charAt(i - 1))) {
          break;
        }
        while (i + 1 < text.length()
            && Wording.joins(text.charAt(i))
            && Wording.isLetter(text.charAt(i + 1))) {
          i++;
        }
      }
      if (i > start) {
        words.add(new Span(start, i));
      } else {
        i++;
      }
    }
    return words;
  }

  private static int[] numbered(String text, List<Span> words, Map<String, Integer> numbers) {
    int[] numbered = new int[words.size()];
    for (int i = 0; i < numbered.length; i++) {
      String word = words.get(i).of(text).toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
      numbered[i] = numbers.computeIfAbsent(word, _ -> numbers.size());
    }
    return numbered;
  }

  private void compare(int from, int to, int otherFrom, int otherTo) {
    int a = from;
    int b = otherFrom;
    int aEnd = to;
    int bEnd = otherTo;
    while (a < aEnd && b < bEnd && left[a] == right[b]) {
      match[a++] = b++;
    }
    while (a < aEnd && b < bEnd && left[aEnd - 1] == right[bEnd - 1]) {
      match[--aEnd] = --bEnd;
    }
    if (a == aEnd || b == bEnd) {
      return;
    }
    if ((long) (aEnd - a) * (bEnd - b) <= MOST_PAIRS) {
      longestCommon(a, aEnd, b, bEnd);
      return;
    }
    for (int[] anchor : anchors(a, aEnd, b, bEnd)) {
      match[anchor[0]] = anchor[1];
      compare(a, anchor[0], b, anchor[1]);
      a = anchor[0] + 1;
      b = anchor[1] + 1;
    }
    if ((long) (aEnd - a) * (bEnd - b) <= MOST_PAIRS) {
      compare(a, aEnd, b, bEnd);
    }
  }

  private void longestCommon(int from, int to, int otherFrom, int otherTo) {
    int rows = to - from;
    int columns = otherTo - otherFrom;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            left[from + i] == right[otherFrom + j]
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    for (int i = 0, j = 0; i < rows && j < columns; ) {
      if (left[from + i] == right[otherFrom + j]) {
        match[from + i++] = otherFrom + j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Words that both parts have once, the most of them that stand in the same order in both. */
  private List<int[]> anchors(int from, int to, int otherFrom, int otherTo) {
    Map<Integer, Integer> places = once(left, from, to);
    Map<Integer, Integer> otherPlaces = once(right, otherFrom, otherTo);
    List<int[]> pairs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (places.getOrDefault(left[i], -1) >= 0 && otherPlaces.getOrDefault(left[i], -1) >= 0) {
        pairs.add(new int[] {i, otherPlaces.get(left[i])});
      }
    }
    // The longest rising row, by the least last number of a row of each length.
    int[] last = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < before.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(last[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : last[low - 1];
      last[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> rising = new ArrayList<>();
    for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
      rising.addFirst(pairs.get(i));
    }
    return rising;
  }

  /** By word that stands once in a part, its place; -1 when it stands more often. */
  private static Map<Integer, Integer> once(int[] words, int from, int to) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      places.merge(words[i], i, (_, _) -> -1);
    }
    return places;
  }

  private List<Run> runs(int firstLength, int secondLength) {
    List<Run> runs = new ArrayList<>();
    int a = 0;
    int b = 0;
    while (a < left.length || b < right.length) {
      int i = a;
      while (i < left.length && match[i] < 0) {
        i++;
      }
      int j = i < left.length ? match[i] : right.length;
      add(runs, In.FIRST, a, i, b, b, firstLength, secondLength);
      add(runs, In.SECOND, i, i, b, j, firstLength, secondLength);
      a = i;
      b = j;
      while (i < left.length && match[i] == j) {
        i++;
        j++;
      }
      add(runs, In.BOTH, a, i, b, j, firstLength, secondLength);
      a = i;
      b = j;
    }
    return runs;
  }

  private void add(
      List<Run> runs, In in, int a, int aEnd, int b, int bEnd, int firstLength, int secondLength) {
    if (aEnd > a || bEnd > b) {
      runs.add(
          new Run(
              in,
              new Span(place(one, a, firstLength), place(one, aEnd, firstLength)),
              new Span(place(other, b, secondLength), place(other, bEnd, secondLength))));
    }
  }

  /** Where a word begins; the first one takes in whatever stands before it. */
  private static int place(List<Span> words, int number, int length) {
    return number == 0 ? 0 : number < words.size() ? words.get(number).start() : length;
  }
}
