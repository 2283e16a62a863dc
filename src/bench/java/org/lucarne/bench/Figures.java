package org.lucarne.bench;

import java.util.Arrays;

/** Order statistics of measured times. */
final class Figures {

  private Figures() {}

  static double median(double[] values) {
    return percentile(values, 50);
  }

  /** The smallest value that {@code percent} of the values do not exceed (nearest rank). */
  static double percentile(double[] values, double percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  static double millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }
}
