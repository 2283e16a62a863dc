package org.lucarne.intake;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells paragraphs in which an outlet speaks to its readers, to subscribe, sign in, give or leave
 * what it published alone, by phrases that no news has but in a quotation.
 */
final class Notices {
  /** Characters by which a phrase is looked for; none is shorter. */
  private static final int KEY = 4;

  private static final int PLACES = 1 << 16;

  /** Letters by how often they stand in a text, the most frequent first. */
  private static final String FREQUENT = " etaoinshrdlcumwfgypbvkjxqz";

  /**
   * A phrase.
   *
   * @param words in lower case
   * @param key where its rarest characters start in it
   * @param kind what it says that its paragraph is
   */
  private record Phrase(String words, int key, String kind) {}

  /** By the hash of their rarest characters, so that hardly any place needs a second look. */
  private static final Phrase[][] PHRASES = new Phrase[PLACES][];

  /** A bit for each place that has a phrase, small enough to stay near the processor. */
  private static final long[] TAKEN = new long[PLACES >> 6];

  static {
    String kind = "";
    for (String line : WordList.lines("notices.txt")) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
      } else {
        int key = rarest(line);
        long characters = 0;
        for (int i = key; i < key + KEY; i++) {
          characters = characters << 16 | line.charAt(i);
        }
        int place = place(characters);
        Phrase[] there = PHRASES[place] == null ? new Phrase[0] : PHRASES[place];
        TAKEN[place >> 6] |= 1L << place;
        PHRASES[place] = Arrays.copyOf(there, there.length + 1);
        PHRASES[place][there.length] = new Phrase(line, key, kind);
      }
    }
  }

  private static int rarest(String words) {
    int best = 0;
    int most = -1;
    for (int start = 0; start + KEY <= words.length(); start++) {
      int rarity = 0;
      for (int i = start; i < start + KEY; i++) {
        int rank = FREQUENT.indexOf(words.charAt(i));
        rarity += rank < 0 ? FREQUENT.length() : rank;
      }
      if (rarity > most) {
        most = rarity;
        best = start;
      }
    }
    return best;
  }

  private static final String DISCLAIMER = "disclaimer";

  /** Words for what a disclaimer is of; figures need not reflect something either. */
  private static final Pattern OPINION =
      Pattern.compile(
          "views?\\b|opinion|comments?\\b|statements?\\b|editorial|meinung|avis\\b|auteur|opini[oó]n|opini"
              + "|poglądy|мнени|думк|آراء|رأي|الرأي|وجهات نظر|وجهة نظر|مقالات|دیدگاه|نظر|观点|立场|觀點|立場",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
    long last = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      char lower =
          c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c) : Character.toLowerCase(c);
      last = last << 16 | lower;
      int place = place(last);
      if ((TAKEN[place >> 6] & 1L << place) != 0) {
        for (Phrase phrase : PHRASES[place]) {
          int start = i + 1 - KEY - phrase.key;
          if (paragraph.regionMatches(true, start, phrase.words, 0, phrase.words.length())
              && startsWord(paragraph, start)
              && (!phrase.kind.equals(DISCLAIMER) || OPINION.matcher(paragraph).find())) {
            return new Notice(sentence(paragraph, start), phrase.kind);
          }
        }
      }
    }
    return null;
  }

  /** Whether a word may start there; Chinese and Japanese leave no space between theirs. */
  private static boolean startsWord(String text, int at) {
    char c = text.charAt(at);
    return at == 0
        || !Character.isLetterOrDigit(text.charAt(at - 1))
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

  /** The place of four characters, by Fibonacci hashing (Knuth, volume 3, 6.4). */
  private static int place(long characters) {
    return (int) (characters * 0x9e3779b97f4a7c15L >>> 48);
  }
}
