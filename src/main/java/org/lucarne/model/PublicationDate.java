package org.lucarne.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/**
 * When an article was published, as precisely as its evidence says and no more.
 *
 * @param first the first day that the date can mean: the day itself, or the first of its month or
 *     year
 * @param precision how much of {@code first} is known
 * @param time the time of day, or {@code null} when unknown; only with precision {@code DAY}
 * @param zone the offset of {@code time}, or {@code null} when unknown
 * @param from where the date was found
 * @param evidence the words or field that it was read from, for a person to check
 * @param confidence how far it can be relied on
 */
public record PublicationDate(
    LocalDate first,
    Precision precision,
    LocalTime time,
    ZoneOffset zone,
    Evidence from,
    String evidence,
    Confidence confidence) {

  /** How far a date can be relied on. */
  public enum Confidence {
    /** A field that is there to tell it, or several independent signs that agree. */
    HIGH,
    /** One sign alone that may mean something else, such as a date in the text; worth a look. */
    LOW;

    /** The word printed in JSON: {@code high} or {@code low}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What evidence of that kind is worth where nothing more is known. */
    public static Confidence of(Evidence from) {
      return switch (from) {
        case METADATA, GIVEN, EDITED -> HIGH;
        case TEXT, FILE_NAME, FOLDER -> LOW;
      };
    }
  }

  /** How much of a date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY;

    /** The word printed in JSON: {@code year}, {@code month} or {@code day}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Brings {@code first} to the first day of its month or year where only that much is known. */
  public PublicationDate {
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(confidence, "confidence");
    first =
        switch (precision) {
          case YEAR -> first.withDayOfYear(1);
          case MONTH -> first.withDayOfMonth(1);
          case DAY -> first;
        };
    if (precision != Precision.DAY) {
      time = null;
    }
    if (time == null) {
      zone = null;
    }
  }

  /** A date that is worth as much as its kind of evidence. */
  public PublicationDate(
      LocalDate first,
      Precision precision,
      LocalTime time,
      ZoneOffset zone,
      Evidence from,
      String evidence) {
    this(first, precision, time, zone, from, evidence, Confidence.of(from));
  }

  /** The same date, relied on so far. */
  public PublicationDate with(Confidence confidence) {
    return new PublicationDate(first, precision, time, zone, from, evidence, confidence);
  }

  /** A date known to the day, without a time. */
  public static PublicationDate day(LocalDate day, Evidence from, String evidence) {
    return new PublicationDate(day, Precision.DAY, null, null, from, evidence);
  }

  /**
   * A date as a person gives it: {@code 2015}, {@code 2015-08} or {@code 2015-08-11}.
   *
   * @throws java.time.DateTimeException when there is no such date
   */
  public static PublicationDate given(String text) {
    Precision precision =
        switch (text.length()) {
          case 4 -> Precision.YEAR;
          case 7 -> Precision.MONTH;
          default -> Precision.DAY;
        };
    String day = text + "-01-01".substring(3 * precision.ordinal());
    return new PublicationDate(LocalDate.parse(day), precision, null, null, Evidence.GIVEN, text);
  }

  /** The last day that the date can mean. */
  public LocalDate last() {
    return switch (precision) {
      case YEAR -> first.plusYears(1).minusDays(1);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case DAY -> first;
    };
  }

  /** {@code 2015}, {@code 2015-08} or {@code 2015-08-11}. */
  public String text() {
    return text(first, precision);
  }

  /** The part of {@code first} that is known, as ISO 8601 writes it. */
  public static String text(LocalDate first, Precision precision) {
    String iso = first.toString();
    return switch (precision) {
      case YEAR -> iso.substring(0, iso.length() - "-MM-dd".length());
      case MONTH -> iso.substring(0, iso.length() - "-dd".length());
      case DAY -> iso;
    };
  }
}
