package org.lucarne.actors;

/**
 * A map from 64-bit hashes to small numbers, by open addressing. Two words with the same hash would
 * be taken for one; among a million words that happens once in tens of millions of builds.
 */
final class LongTable {

  private static final int ABSENT = -1;

  /** A key of zero is filed under another number, so that zero stands for none. */
  private static final long ZERO = 0x9E3779B97F4A7C15L;

  private static final int FILTER_BITS_PER_SLOT = 4;

  private long[] keys = new long[1 << 10];
  private int[] values = new int[1 << 10];

  /** A bit of each key; small enough to stay near the processor, and most words are no keys. */
  private long[] filter = filter(1 << 10);

  private int size;

  /** The value of a key, or -1. */
  int get(long key) {
    long wanted = key == 0 ? ZERO : key;
    int bit = bit(wanted, filter);
    if ((filter[bit >>> 6] & 1L << bit) == 0) {
      return ABSENT;
    }
    int mask = keys.length - 1;
    for (int at = slot(wanted, mask); keys[at] != 0; at = at + 1 & mask) {
      if (keys[at] == wanted) {
        return values[at];
      }
    }
    return ABSENT;
  }

  /** Sets the value, zero or above, of a key. */
  void put(long key, int value) {
    if (size * 3 >= keys.length) {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new int[keys.length];
      filter = filter(keys.length);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          insert(oldKeys[i], oldValues[i]);
        }
      }
    }
    if (insert(key == 0 ? ZERO : key, value)) {
      size++;
    }
  }

  private boolean insert(long key, int value) {
    int mask = keys.length - 1;
    int at = slot(key, mask);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        values[at] = value;
        return false;
      }
      at = at + 1 & mask;
    }
    keys[at] = key;
    values[at] = value;
    int bit = bit(key, filter);
    filter[bit >>> 6] |= 1L << bit;
    return true;
  }

  private static int slot(long key, int mask) {
    return (int) (key ^ key >>> 32) & mask;
  }

  private static long[] filter(int slots) {
    return new long[slots * FILTER_BITS_PER_SLOT / Long.SIZE];
  }

  private static int bit(long key, long[] filter) {
    return (int) (key * ZERO >>> 32) & filter.length * Long.SIZE - 1;
  }
}
