package org.lucarne.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences and paragraphs of a text begin. Offsets are UTF-16 units; each begins at its
 * first character that is not white space.
 */
final class Sentences {

  /** Words that a full stop follows without ending the sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt",
          "brig", "gov", "sen", "rep", "rev", "hon", "st", "mt", "ft", "no", "vs", "inc", "ltd",
          "corp", "co", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
          "oct", "nov", "dec", "fig", "al", "etc", "approx", "dept", "mme", "mlle", "sra", "srta",
          "nr", "bzw", "abg", "str", "u.s", "u.k", "u.n", "e.g", "i.e", "a.m", "p.m");

  private final int[] starts;
  private final boolean[] paragraph;
  private final int[] ends;
  private final int size;

  private Sentences(int[] starts, int[] ends, boolean[] paragraph, int size) {
    this.starts = starts;
    this.ends = ends;
    this.paragraph = paragraph;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** Offset of the first character of sentence {@code i}. */
  int start(int i) {
    return starts[i];
  }

  /** Offset just after the last character of sentence {@code i}, white space left out. */
  int end(int i) {
    return ends[i];
  }

  /** Whether a paragraph begins with sentence {@code i}. */
  boolean beginsParagraph(int i) {
    return paragraph[i];
  }

  /** The sentence that {@code offset} lies in, or the one before it. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  static Sentences of(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    boolean[] paragraph = new boolean[16];
    int size = 0;
    int length = text.length();
    int at = 0;
    boolean newParagraph = true;
    while (at < length) {
      while (at < length && Character.isWhitespace(text.charAt(at))) {
        newParagraph |= text.charAt(at) == '\n';
        at++;
      }
      if (at == length) {
        break;
      }
      int end = endOf(text, at, length);
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        paragraph = Arrays.copyOf(paragraph, size * 2);
      }
      starts[size] = at;
      ends[size] = end;
      paragraph[size] = newParagraph;
      size++;
      newParagraph = false;
      at = end;
    }
    return new Sentences(starts, ends, paragraph, size);
  }

  private static int endOf(String text, int start, int length) {
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (mayEnd(c)) {
        int end = c == '\n' ? trimmed(text, start, i) : endAt(text, start, i, length);
        if (end >= 0) {
          return end;
        }
      }
    }
    return trimmed(text, start, length);
  }

  private static boolean mayEnd(char c) {
    return switch (c) {
      case '\n', '.', '!', '?', '؟', '…', '۔', '。', '！', '？' -> true;
      default -> false;
    };
  }

  /** Where the sentence ends whose last mark stands at {@code i}; -1 when it goes on. */
  private static int endAt(String text, int start, int i, int length) {
    char c = text.charAt(i);
    int close = closed(text, i + 1, length);
    boolean ends =
        c == '。'
            || c == '！'
            || c == '？'
            || close == length
            || text.charAt(close) == '\n'
            || Character.isWhitespace(text.charAt(close))
                && beginsSentence(text, close, length)
                && !(c == '.' && isAbbreviation(text, start, i));
    return ends ? close : -1;
  }

  private static int closed(String text, int at, int length) {
    while (at < length && ".!?؟…\"'”’»)]」』".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int trimmed(String text, int start, int end) {
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean beginsSentence(String text, int at, int length) {
    while (at < length && Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at) == '\n') {
        return true;
      }
      at++;
    }
    return at == length || !Character.isLowerCase(text.charAt(at));
  }

  private static boolean isAbbreviation(String text, int start, int dot) {
    int from = dot;
    while (from > start
        && dot - from < 12
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    int length = dot - from;
    if (length == 1) {
      return Character.isUpperCase(text.charAt(from));
    }
    return length > 1 && ABBREVIATIONS.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
  }
}
