package org.lucarne.index;

import java.time.LocalDate;
import org.lucarne.model.PublicationDate.Precision;

/** Packs a date into one number: its first day, and in the two lowest bits its precision. */
final class Dates {

  /** Of an article without a date. */
  static final int UNDATED = Integer.MIN_VALUE;

  private Dates() {}

  static int pack(LocalDate first, Precision precision) {
    return pack((int) first.toEpochDay(), precision);
  }

  /**
   * @param firstDay in days from 1970-01-01
   */
  static int pack(int firstDay, Precision precision) {
    return firstDay << 2 | precision.ordinal();
  }

  /** Days from 1970-01-01. */
  static int firstDay(int packed) {
    return packed >> 2;
  }

  static Precision precision(int packed) {
    return Precision.values()[packed & 3];
  }

  /** Last day that the date can mean, in days from 1970-01-01. */
  static int lastDay(int packed) {
    LocalDate first = LocalDate.ofEpochDay(firstDay(packed));
    return switch (precision(packed)) {
      case YEAR -> (int) first.plusYears(1).toEpochDay() - 1;
      case MONTH -> (int) first.plusMonths(1).toEpochDay() - 1;
      case DAY -> firstDay(packed);
    };
  }
}
