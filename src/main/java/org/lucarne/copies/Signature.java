package org.lucarne.copies;

import java.util.Arrays;
import org.lucarne.model.Article;

/**
 * What is kept of an article so that its copies can be found without its text, some 150 bytes for
 * 450 words:
 *
 * <ul>
 *   <li>keys: the hashes of some of its rows of five words, those with the least hashes (bottom-k
 *       MinHash, Broder 1997), one for 32 words and twelve at least. An article that shares one may
 *       be a copy or hold one; unlike rows of three, rows of five words are rarely shared by
 *       others.
 *   <li>a sample of its shingles, those whose hashes lie under a threshold ("mod" sketch, Broder
 *       1997), by which likeness and containment are told: a quarter of all in an article of usual
 *       length, more of a short one, so that there are 48 where it has so many, and at most 1,024.
 * </ul>
 *
 * Both depend on the article alone. An instance holds one signature at a time, for one thread.
 */
public final class Signature {

  private static final int KEY_WORDS = 5;
  private static final int WORDS_A_KEY = 32;
  private static final int LEAST_KEYS = 12;
  private static final int MOST_KEYS = 96;

  /** Hashes of shingles have so many bits. */
  private static final int BITS = 14;

  private static final int FEW = 48;
  private static final int MOST = 1024;
  private static final int USUAL_BITS = BITS - 2;

  private final Wording wording = new Wording();
  private final long[] least = new long[MOST_KEYS];
  private int[] values = new int[512];

  private int words;
  private int keyCount;
  private final int[] keys = new int[MOST_KEYS];
  private int bits;
  private int sampled;
  private int[] sample = new int[256];

  private byte[] bytes = new byte[512];
  private int length;

  /** The same for articles with the same text, by the article last {@linkplain #read read}. */
  public long text() {
    return wording.text();
  }

  /** Makes the signature of {@code article}. */
  public Signature read(Article article) {
    wording.read(article);
    words = wording.size();
    findKeys();
    findSample();
    return this;
  }

  private void findKeys() {
    int count = Math.max(0, words - KEY_WORDS + 1);
    int most = Math.clamp(words / WORDS_A_KEY, LEAST_KEYS, MOST_KEYS);
    keyCount = 0;
    for (int i = 0; i < count; i++) {
      long hash = wording.shingle(i, KEY_WORDS);
      // The greatest of the least hashes so far stands last, so most rows cost one comparison.
      if (keyCount < most || hash < least[keyCount - 1]) {
        int at = Arrays.binarySearch(least, 0, keyCount, hash);
        if (at < 0) {
          int place = -at - 1;
          keyCount = Math.min(most, keyCount + 1);
          System.arraycopy(least, place, least, place + 1, keyCount - 1 - place);
          least[place] = hash;
        }
      }
    }
    for (int i = 0; i < keyCount; i++) {
      // The least hashes are alike in their first bits; mixed again they use all of an int.
      keys[i] = (int) Wording.mix(least[i]);
    }
  }

  private void findSample() {
    int count = Math.max(0, words - Likeness.SHINGLE + 1);
    if (values.length < count) {
      values = new int[count * 2];
    }
    sampled = 0;
    int kept = 0;
    bits = count > 4 * FEW ? USUAL_BITS : BITS;
    int limit = 1 << bits;
    for (int i = 0; i < count; i++) {
      int value = (int) (wording.shingle(i, Likeness.SHINGLE) >>> 64 - BITS);
      if (value < limit) {
        values[kept++] = value;
      }
    }
    Arrays.sort(values, 0, kept);
    if (sample.length < kept) {
      sample = new int[kept * 2];
    }
    for (int i = 0; i < kept; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        sample[sampled++] = values[i];
      }
    }
    while (sampled >= 2 * FEW && bits > USUAL_BITS || sampled > MOST) {
      bits--;
      sampled = below(1 << bits);
    }
  }

  private int below(int limit) {
    int at = Arrays.binarySearch(sample, 0, sampled, limit);
    return at < 0 ? -at - 1 : at;
  }

  /** The signature as bytes; {@link #decode} reads them. */
  public byte[] encode() {
    length = 0;
    put(keyCount);
    for (int i = 0; i < keyCount; i++) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        put(keys[i] >>> shift);
      }
    }
    putNumber(words);
    put(bits);
    putNumber(sampled);
    putSample();
    return Arrays.copyOf(bytes, length);
  }

  /** Gaps between the hashes of a sample, in Rice's code. */
  private void putSample() {
    int rice = rice();
    int before = -1;
    int word = 0;
    int filled = 0;
    for (int i = 0; i < sampled; i++) {
      int gap = sample[i] - before - 1;
      before = sample[i];
      for (int ones = gap >>> rice; ones >= 0; ones--) {
        word = word << 1 | (ones > 0 ? 1 : 0);
        if (++filled == 8) {
          put(word);
          filled = 0;
        }
      }
      for (int bit = rice - 1; bit >= 0; bit--) {
        word = word << 1 | gap >>> bit & 1;
        if (++filled == 8) {
          put(word);
          filled = 0;
        }
      }
    }
    if (filled > 0) {
      put(word << 8 - filled);
    }
  }

  /** Bits of a gap that are written as they are: about the logarithm of the mean gap. */
  private int rice() {
    return sampled == 0 ? 0 : Math.max(0, bits - 1 - (31 - Integer.numberOfLeadingZeros(sampled)));
  }

  private void put(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) value;
  }

  /** Mostly below 255, which takes one byte; a greater number takes more. */
  private void putNumber(int value) {
    int left = value;
    while (left >= 255) {
      put(255);
      left -= 255;
    }
    put(left);
  }

  /** How many keys an encoded signature holds. */
  static int keysIn(byte[] from, int offset) {
    return from[offset];
  }

  /** One of the keys of an encoded signature. */
  static int key(byte[] from, int offset, int number) {
    int at = offset + 1 + 4 * number;
    return (from[at] & 0xff) << 24
        | (from[at + 1] & 0xff) << 16
        | (from[at + 2] & 0xff) << 8
        | from[at + 3] & 0xff;
  }

  private int next;

  /** Reads the words and the sample of an encoded signature, in place of the one before. */
  Signature decode(byte[] from, int offset) {
    next = offset + 1 + 4 * from[offset];
    words = number(from);
    bits = from[next++];
    sampled = number(from);
    if (sample.length < sampled) {
      sample = new int[sampled * 2];
    }
    int rice = rice();
    int value = -1;
    int at = next * 8;
    for (int i = 0; i < sampled; i++) {
      int gap = 0;
      while (bit(from, at++) != 0) {
        gap++;
      }
      for (int j = 0; j < rice; j++) {
        gap = gap << 1 | bit(from, at++);
      }
      value += gap + 1;
      sample[i] = value;
    }
    return this;
  }

  private static int bit(byte[] from, int at) {
    return from[at >> 3] >> 7 - (at & 7) & 1;
  }

  private int number(byte[] from) {
    int value = 0;
    int b;
    do {
      b = from[next++] & 0xff;
      value += b;
    } while (b == 255);
    return value;
  }

  /** Words of the article that an encoded signature is of. */
  public static int words(byte[] from, int offset) {
    int words = 0;
    int at = offset + 1 + 4 * from[offset];
    while ((from[at] & 0xff) == 255) {
      words += 255;
      at++;
    }
    return words + (from[at] & 0xff);
  }

  /**
   * How alike this is to another, by the samples: what {@link Likeness} says of the texts, give or
   * take 0.05 at the threshold of a reprint.
   */
  Likeness likeness(Signature other) {
    int common = Math.min(bits, other.bits);
    int mine = common == bits ? sampled : below(1 << common);
    int theirs = common == other.bits ? other.sampled : other.below(1 << common);
    int shared = 0;
    for (int i = 0, j = 0; i < mine && j < theirs; ) {
      int difference = sample[i] - other.sample[j];
      if (difference == 0) {
        shared++;
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    int least = Math.min(mine, theirs);
    // As many as unrelated samples of these sizes would share by chance do not count.
    double chance = (double) Math.max(mine, theirs) / (1 << common);
    double real = Math.max(0, (shared - least * chance) / (1 - chance));
    double all = mine + theirs - real;
    return new Likeness(
        false,
        all == 0 ? 0 : real / all,
        least == 0 ? 0 : real / least,
        Math.min(words, other.words));
  }
}
