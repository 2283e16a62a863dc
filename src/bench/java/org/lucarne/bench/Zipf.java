package org.lucarne.bench;

import java.util.random.RandomGenerator;

/** Draws ranks whose frequency falls with their place, as word frequencies do (Zipf-Mandelbrot). */
final class Zipf {

  private final double[] cumulated;

  /**
   * @param size ranks from 0 to {@code size - 1}
   * @param shift flattens the first ranks; 0 is Zipf's own law
   * @param exponent about 1 for words of news
   */
  Zipf(int size, double shift, double exponent) {
    cumulated = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.pow(i + 1 + shift, -exponent);
      cumulated[i] = sum;
    }
  }

  int draw(RandomGenerator random) {
    return draw(random, cumulated.length);
  }

  /** A rank below {@code size}, which may be smaller than the whole. */
  int draw(RandomGenerator random, int size) {
    double point = random.nextDouble() * cumulated[size - 1];
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
