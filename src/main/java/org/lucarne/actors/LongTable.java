package org.lucarne.actors;

import java.util.Arrays;

/**
 * A map from 64-bit hashes to small numbers, by open addressing. Two words with the same hash would
 * be taken for one; among a million words that happens once in tens of millions of builds.
 */
final class LongTable {

  private static final int ABSENT = -1;

  private long[] keys = new long[1 << 10];
  private int[] values = absent(1 << 10);
  private int size;

  /** The value of a key, or -1. */
  int get(long key) {
    int mask = keys.length - 1;
    for (int at = slot(key, mask); values[at] != ABSENT; at = at + 1 & mask) {
      if (keys[at] == key) {
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
      values = absent(keys.length);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldValues[i] != ABSENT) {
          insert(oldKeys[i], oldValues[i]);
        }
      }
    }
    if (insert(key, value)) {
      size++;
    }
  }

  private boolean insert(long key, int value) {
    int mask = keys.length - 1;
    int at = slot(key, mask);
    while (values[at] != ABSENT) {
      if (keys[at] == key) {
        values[at] = value;
        return false;
      }
      at = at + 1 & mask;
    }
    keys[at] = key;
    values[at] = value;
    return true;
  }

  private static int slot(long key, int mask) {
    return (int) (key ^ key >>> 32) & mask;
  }

  private static int[] absent(int length) {
    int[] values = new int[length];
    Arrays.fill(values, ABSENT);
    return values;
  }
}
