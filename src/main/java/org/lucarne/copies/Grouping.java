package org.lucarne.copies;

import java.util.Arrays;
import java.util.Comparator;
import org.lucarne.search.Relation;

/**
 * Brings articles into groups of copies. The groups depend on the set of articles alone, not on the
 * order in which they are numbered.
 *
 * <p>Articles with the same text are one. The rest are taken longest first, and each joins the
 * nearest of those before it that lead a group and that it is a copy of, or leads a group of its
 * own (star clusters, Aslam et al. 2004): so each member is a copy of what leads its group, and
 * texts do not hang together by way of a third. A longer text that holds several that share nothing
 * with each other, as a roundup does, has only the first of them in its group.
 */
public final class Grouping {

  /** Not in any group. */
  public static final int ALONE = -1;

  /** The day of an article without a date. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /** Heads of groups that are looked at for an article. */
  private static final int MOST_CANDIDATES = 16;

  /** A key that more articles share is a stock text's; few of its heads are looked at. */
  private static final int RARE = 256;

  /** Least share that two cut versions of one text have in common. */
  private static final double OVERLAP = 0.25;

  private static final int MOST_FILTER_BITS = 27;

  /** A set of articles, numbered from 0. */
  public interface Articles {
    int count();

    /** {@link Signature#text}. */
    long text(int number);

    /** The first and the last day that the date can mean, or {@link #UNDATED}. */
    int firstDay(int number);

    int lastDay(int number);

    /** Shows the signature of an article. */
    void signature(int number, Reader reader);
  }

  /** Is shown the bytes of a signature, which may change afterwards. */
  public interface Reader {
    void read(byte[] bytes, int offset);
  }

  private final Articles articles;

  /** By text, one article that has it, and the days between which it was published. */
  private int[] articleOf;

  private int[] firstDay;
  private int[] lastDay;
  private int texts;

  /** By article, its text. */
  private int[] textOf;

  /** By text, the text that leads its group. */
  private int[] headOf;

  private Grouping(Articles articles) {
    this.articles = articles;
  }

  /** The number of each article's group, or {@link #ALONE}; groups are numbered from 0. */
  public static int[] of(Articles articles) {
    Grouping grouping = new Grouping(articles);
    grouping.bringTogetherSameTexts();
    grouping.bringTogetherNearCopies();
    return grouping.groups();
  }

  private void bringTogetherSameTexts() {
    int count = articles.count();
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = articles.text(i);
    }
    Arrays.parallelSort(sorted);
    long[] distinct = new long[count];
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[texts++] = sorted[i];
      }
    }
    textOf = new int[count];
    articleOf = new int[texts];
    firstDay = new int[texts];
    lastDay = new int[texts];
    Arrays.fill(firstDay, Integer.MAX_VALUE);
    Arrays.fill(lastDay, UNDATED);
    for (int i = 0; i < count; i++) {
      int text = Arrays.binarySearch(distinct, 0, texts, articles.text(i));
      textOf[i] = text;
      articleOf[text] = i;
      if (articles.firstDay(i) != UNDATED) {
        firstDay[text] = Math.min(firstDay[text], articles.firstDay(i));
        lastDay[text] = Math.max(lastDay[text], articles.lastDay(i));
      }
    }
    headOf = new int[texts];
    for (int i = 0; i < texts; i++) {
      headOf[i] = i;
    }
  }

  /** Texts with the keys that they share with others: {@code runs} of pairs of key and text. */
  private long[] sharedKeys() {
    int bits = 16;
    while (bits < MOST_FILTER_BITS && 1L << bits < 128L * texts) {
      bits++;
    }
    long[] once = new long[1 << bits - 6];
    long[] twice = new long[1 << bits - 6];
    int shift = 32 - bits;
    int[] kept = {0};
    // In the order of their numbers, in which signatures are read fastest.
    for (int article = 0; article < textOf.length; article++) {
      if (articleOf[textOf[article]] != article) {
        continue;
      }
      articles.signature(
          article,
          (bytes, offset) -> {
            for (int i = 0; i < Signature.keysIn(bytes, offset); i++) {
              int place = Signature.key(bytes, offset, i) >>> shift;
              long bit = 1L << place;
              if ((once[place >> 6] & bit) == 0) {
                once[place >> 6] |= bit;
              } else {
                kept[0] += (twice[place >> 6] & bit) == 0 ? 2 : 1;
                twice[place >> 6] |= bit;
              }
            }
          });
    }
    long[] pairs = new long[kept[0]];
    kept[0] = 0;
    for (int article = 0; article < textOf.length; article++) {
      int text = textOf[article];
      if (articleOf[text] != article) {
        continue;
      }
      articles.signature(
          article,
          (bytes, offset) -> {
            for (int i = 0; i < Signature.keysIn(bytes, offset); i++) {
              int key = Signature.key(bytes, offset, i);
              int place = key >>> shift;
              if ((twice[place >> 6] & 1L << place) != 0) {
                pairs[kept[0]++] = (long) key << 32 | text;
              }
            }
          });
    }
    Arrays.parallelSort(pairs);
    return pairs;
  }

  private void bringTogetherNearCopies() {
    long[] pairs = sharedKeys();
    // By text, the keys that it shares: for each the number of its run, and how long that is.
    int[] starts = new int[texts + 1];
    for (int[] run = {0, 0}; nextRun(pairs, run); ) {
      if (run[1] - run[0] > 1) {
        for (int i = run[0]; i < run[1]; i++) {
          starts[(int) pairs[i] + 1]++;
        }
      }
    }
    int sharing = 0;
    for (int text = 0; text < texts; text++) {
      sharing += starts[text + 1] > 0 ? 1 : 0;
      starts[text + 1] += starts[text];
    }
    long[] runs = new long[starts[texts]];
    int[] filled = Arrays.copyOf(starts, texts);
    int number = 0;
    for (int[] run = {0, 0}; nextRun(pairs, run); ) {
      if (run[1] - run[0] > 1) {
        for (int i = run[0]; i < run[1]; i++) {
          runs[filled[(int) pairs[i]]++] = (long) (run[1] - run[0]) << 32 | number;
        }
        number++;
      }
    }
    Integer[] order = new Integer[sharing];
    int[] words = new int[texts];
    int next = 0;
    for (int article = 0; article < textOf.length; article++) {
      int text = textOf[article];
      if (articleOf[text] == article && starts[text + 1] > starts[text]) {
        order[next++] = text;
        Arrays.sort(runs, starts[text], starts[text + 1]);
        articles.signature(
            article, (bytes, offset) -> words[text] = Signature.words(bytes, offset));
      }
    }
    // Texts are numbered in the order of their hashes, so even a tie is broken by the text itself.
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(text -> -words[text])
            .thenComparing(Comparator.naturalOrder()));
    new Stars(runs, starts, number).form(order);
  }

  private static boolean nextRun(long[] pairs, int[] run) {
    run[0] = run[1];
    while (run[1] < pairs.length && pairs[run[1]] >> 32 == pairs[run[0]] >> 32) {
      run[1]++;
    }
    return run[0] < pairs.length;
  }

  /** The groups as they form. */
  private final class Stars {
    private final long[] runs;
    private final int[] starts;

    /** By run, the last head that has its key, and by entry the one before it. */
    private final int[] lastEntry;

    private int[] entryHead = new int[1024];
    private int[] entryBefore = new int[1024];
    private int entries;

    private final int[] candidates = new int[MOST_CANDIDATES];
    private final int[] seen = new int[texts];

    /** By head, the first cut version in its group, or -1. */
    private final int[] firstCut = new int[texts];

    private final Signature mine = new Signature();
    private final Signature theirs = new Signature();

    Stars(long[] runs, int[] starts, int count) {
      this.runs = runs;
      this.starts = starts;
      lastEntry = new int[count];
      Arrays.fill(lastEntry, -1);
      Arrays.fill(seen, -1);
      Arrays.fill(firstCut, -1);
    }

    void form(Integer[] order) {
      for (int text : order) {
        int head = nearest(text, candidates(text));
        if (head >= 0) {
          headOf[text] = head;
        } else {
          lead(text);
        }
      }
    }

    /** Fills {@link #candidates} with heads that share a key, by way of the rarest keys first. */
    private int candidates(int text) {
      int found = 0;
      for (int i = starts[text]; i < starts[text + 1] && found < MOST_CANDIDATES; i++) {
        int looks = Math.clamp(RARE / (runs[i] >> 32), 2, MOST_CANDIDATES);
        for (int entry = lastEntry[(int) runs[i]];
            entry >= 0 && looks > 0 && found < MOST_CANDIDATES;
            entry = entryBefore[entry]) {
          int head = entryHead[entry];
          looks--;
          if (seen[head] != text) {
            seen[head] = text;
            if (near(text, head)) {
              candidates[found++] = head;
            }
          }
        }
      }
      return found;
    }

    private boolean near(int one, int other) {
      return lastDay[one] == UNDATED
          || lastDay[other] == UNDATED
          || firstDay[one] - lastDay[other] <= Likeness.DAYS
              && firstDay[other] - lastDay[one] <= Likeness.DAYS;
    }

    private int nearest(int text, int found) {
      if (found == 0) {
        return -1;
      }
      read(text, mine);
      int best = -1;
      double most = 0;
      boolean cut = false;
      for (int i = 0; i < found; i++) {
        int head = candidates[i];
        Likeness likeness = mine.likeness(read(head, theirs));
        double value =
            switch (likeness.relation()) {
              case SAME_BYTES, SAME_TEXT, REPRINT -> 1 + likeness.jaccard();
              case CUT_VERSION -> overlaps(head) ? likeness.jaccard() : -1;
              case ALIKE -> -1;
            };
        if (value > most || value == most && best >= 0 && head < best) {
          best = head;
          most = value;
          cut = likeness.relation() == Relation.CUT_VERSION;
        }
      }
      if (cut && firstCut[best] < 0) {
        firstCut[best] = text;
      }
      return best;
    }

    private boolean overlaps(int head) {
      return firstCut[head] < 0
          || mine.likeness(read(firstCut[head], theirs)).containment() >= OVERLAP;
    }

    private Signature read(int text, Signature into) {
      articles.signature(articleOf[text], into::decode);
      return into;
    }

    private void lead(int text) {
      for (int i = starts[text]; i < starts[text + 1]; i++) {
        if (entries == entryHead.length) {
          entryHead = Arrays.copyOf(entryHead, entries * 2);
          entryBefore = Arrays.copyOf(entryBefore, entries * 2);
        }
        int run = (int) runs[i];
        entryHead[entries] = text;
        entryBefore[entries] = lastEntry[run];
        lastEntry[run] = entries++;
      }
    }
  }

  private int[] groups() {
    int[] sizes = new int[texts];
    for (int text : textOf) {
      sizes[headOf[text]]++;
    }
    int[] numbers = new int[texts];
    int count = 0;
    for (int text = 0; text < texts; text++) {
      numbers[text] = sizes[text] > 1 ? count++ : ALONE;
    }
    int[] groups = new int[textOf.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = numbers[headOf[textOf[i]]];
    }
    return groups;
  }
}
