package org.lucarne.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells paragraphs in which an outlet speaks to its readers, to subscribe, sign in, give or leave
 * what it published alone, by phrases that no news has but in a quotation.
 */
final class Notices {
  private static final int BUCKETS = 1 << 12;

  /** A phrase in lower case and what it says that its paragraph is. */
  private record Phrase(String words, String kind) {}

  /** By their first two characters, so that hardly any place of a text needs a second look. */
  private static final Phrase[][] PHRASES = new Phrase[BUCKETS][];

  static {
    String kind = "";
    for (String line : WordList.lines("notices.txt")) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
      } else {
        int bucket = bucket(line.charAt(0), line.charAt(1));
        Phrase[] there = PHRASES[bucket];
        there = there == null ? new Phrase[1] : Arrays.copyOf(there, there.length + 1);
        there[there.length - 1] = new Phrase(line, kind);
        PHRASES[bucket] = there;
      }
    }
  }

  private static final String DISCLAIMER = "disclaimer";

  /** Words for what a disclaimer is of; figures need not reflect something either. */
  private static final Pattern OPINION =
      Pattern.compile(
          "views?\\b|opinion|comments?\\b|statements?\\b|editorial|meinung|avis\\b|auteur|opini[oó]n|opini"
              + "|poglądy|мнени|думк|آراء|رأي|الرأي|وجهات نظر|وجهة نظر|مقالات|دیدگاه|نظر|观点|立场|觀點|立場");

  private Notices() {}

  /**
   * A notice in a paragraph.
   *
   * @param start where its sentence starts, in UTF-16 units
   * @param kind what it is, such as {@code "disclaimer"}
   */
  record Notice(int start, String kind) {}

  /** The first notice in a paragraph; {@code null} where there is none. */
  static Notice in(String paragraph) {
    if (isQuotation(paragraph)) {
      return null;
    }
    String text = paragraph.toLowerCase(Locale.ROOT);
    if (text.length() != paragraph.length()) {
      text = paragraph;
    }
    char[] chars = text.toCharArray();
    for (int i = 0; i + 1 < chars.length; i++) {
      Phrase[] candidates = PHRASES[bucket(chars[i], chars[i + 1])];
      if (candidates != null && startsWord(chars, i)) {
        for (Phrase phrase : candidates) {
          if (text.startsWith(phrase.words, i)
              && (!phrase.kind.equals(DISCLAIMER) || OPINION.matcher(text).find())) {
            return new Notice(sentence(paragraph, i), phrase.kind);
          }
        }
      }
    }
    return null;
  }

  /** Whether a word may start there; Chinese and Japanese leave no space between theirs. */
  private static boolean startsWord(char[] chars, int at) {
    char c = chars[at];
    return at == 0
        || !Character.isLetterOrDigit(chars[at - 1])
        || Character.isIdeographic(c)
        || c >= 'ぁ' && c <= 'ヿ';
  }

  /** Where the sentence starts that holds a place. */
  private static int sentence(String text, int place) {
    for (int i = place - 1; i > 0; i--) {
      switch (text.charAt(i)) {
        case '。', '！', '？' -> {
          return i + 1;
        }
        case ' ' -> {
          int end = i - 1;
          while (end > 0 && "\"”»’')]".indexOf(text.charAt(end)) >= 0) {
            end--;
          }
          if (".!?…؟।".indexOf(text.charAt(end)) >= 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return 0;
  }

  private static boolean isQuotation(String paragraph) {
    return switch (paragraph.charAt(0)) {
      case '"', '“', '„', '«', '‘', '\'', '「' -> true;
      default -> false;
    };
  }

  private static int bucket(char first, char second) {
    return (first * 31 + second) & BUCKETS - 1;
  }
}
