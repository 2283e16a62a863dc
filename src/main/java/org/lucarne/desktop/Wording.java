package org.lucarne.desktop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lucarne.archive.Copy;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Naming;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Confidence;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;
import org.lucarne.search.Relation;

/** How the window puts numbers, days and names of things into words. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /** Sets the direction of a text that begins with it, and has no width. */
  private static final char LEFT_TO_RIGHT = '\u200E';

  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private Wording() {}

  /**
   * A name or other words of articles for a sentence of the window's own: what is written from
   * right to left keeps its order and leaves that of the sentence alone.
   */
  static String isolated(String words) {
    return AnyScript.needed(words) ? alwaysIsolated(words) : words;
  }

  /** The same for words in a line that may itself read from right to left. */
  static String alwaysIsolated(String words) {
    return ISOLATE + words + END_OF_ISOLATE;
  }

  /** The words without the signs of {@link #isolated}. */
  static String unisolated(String words) {
    return words
        .replace(Character.toString(ISOLATE), "")
        .replace(Character.toString(END_OF_ISOLATE), "");
  }

  /** Whether a character has no look and only tells the direction of others. */
  static boolean directs(int sign) {
    return sign == '\u200E'
        || sign == '\u200F'
        || sign == '\u061C'
        || sign >= '\u202A' && sign <= '\u202E'
        || sign >= '\u2066' && sign <= '\u2069';
  }

  /**
   * A text as it can be drawn, letter for letter: JavaFX 26 shows boxes for the characters that
   * only join, part or turn others. A thin space parts letters as the non-joiner does.
   */
  static String drawn(String text) {
    StringBuilder drawn = null;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean sign =
          letter >= '\u200B' && letter <= '\u200F'
              || letter >= '\u202A' && letter <= '\u202E'
              || letter >= '\u2066' && letter <= '\u2069';
      if (sign && (letter != LEFT_TO_RIGHT || i > 0)) {
        drawn = drawn == null ? new StringBuilder(text) : drawn;
        drawn.setCharAt(i, letter == '\u200C' ? '\u200A' : '\uFEFF');
      }
    }
    return drawn == null ? text : drawn.toString();
  }

  /** Words that read from left to right even where they begin with a quotation that does not. */
  static String leftToRight(String words) {
    return LEFT_TO_RIGHT + drawn(words);
  }

  /** {@code 1,234}. */
  static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 1 article}, {@code 1,234 articles}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 40 s}, {@code 3 min} or {@code 2 h}. */
  static String duration(long seconds) {
    if (seconds < 90) {
      return Math.max(1, seconds) + " s";
    }
    return seconds < 5_400 ? (seconds + 30) / 60 + " min" : (seconds + 1_800) / 3_600 + " h";
  }

  /** A moment on the clock here: {@code 3 Jan 2015, 14:05}. */
  static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
  }

  /** What files of a media type are to a person: {@code "web pages"}. */
  static String mediaType(String type) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> "web pages";
      case "text/plain" -> "text";
      case "text/csv" -> "tables";
      case "text/markdown" -> "Markdown";
      case "application/pdf" -> "PDF";
      case "application/json", "application/x-ndjson" -> "JSON";
      case "message/rfc822", "application/mbox" -> "mail";
      case "application/octet-stream" -> "unknown";
      case "image" -> "pictures";
      default -> {
        if (type.contains("wordprocessingml")) {
          yield "DOCX";
        }
        if (type.contains("spreadsheet")) {
          yield "spreadsheets";
        }
        if (type.endsWith("xml")) {
          yield "XML";
        }
        yield type.substring(type.indexOf('/') + 1).replace("x-", "").replace("vnd.", "");
      }
    };
  }

  /** {@code 3 Jan 2015}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** As precisely as is known, short: {@code 3 Jan 2015}, {@code Jan 2015} or {@code 2015}. */
  static String date(PublicationDate date) {
    if (date == null) {
      return "no date";
    }
    return switch (date.precision()) {
      case DAY -> day(date.first());
      case MONTH -> month(date.first());
      case YEAR -> Integer.toString(date.first().getYear());
    };
  }

  /** As precisely as is known, for a citation: {@code 3 January 2015}. */
  static String longDate(PublicationDate date) {
    return switch (date.precision()) {
      case DAY -> LONG_DAY.format(date.first());
      case MONTH -> DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(date.first());
      case YEAR -> Integer.toString(date.first().getYear());
    };
  }

  /** The long date, with a word where it may not be the day of publication. */
  static String sureDate(PublicationDate date) {
    return longDate(date) + (date.confidence() == Confidence.LOW ? " (unsure)" : "");
  }

  /** {@code 3 Jan 2015 – 9 Jun 2016}, a whole month or year by its name, open ends in words. */
  static String range(DateRange range) {
    LocalDate first = range.first();
    LocalDate last = range.last();
    if (first == null && last == null) {
      return "any day";
    }
    if (first == null) {
      return "until " + day(last);
    }
    if (last == null) {
      return "since " + day(first);
    }
    if (first.equals(last)) {
      return day(first);
    }
    boolean months =
        first.getDayOfMonth() == 1
            && last.equals(last.plusMonths(1).withDayOfMonth(1).minusDays(1));
    if (months && first.getDayOfYear() == 1 && last.getMonthValue() == 12) {
      return first.getYear() == last.getYear()
          ? Integer.toString(first.getYear())
          : first.getYear() + " – " + last.getYear();
    }
    if (months) {
      return first.withDayOfMonth(1).equals(last.withDayOfMonth(1))
          ? month(first)
          : month(first) + " – " + month(last);
    }
    return day(first) + " – " + day(last);
  }

  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return count(bytes, "byte", "bytes");
    }
    return bytes < 1_000_000
        ? String.format(Locale.ENGLISH, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
  }

  /** The heading of a facet. */
  static String facet(Facet facet) {
    return switch (facet) {
      case SOURCE -> "Source";
      case DATE -> "Date";
      case ACTOR -> "Actor";
      case CREDIT -> "Credit";
      case LANGUAGE -> "Language";
      case KIND -> "Kind of actor";
      case COLLECTION -> "Collection";
      case COUNTRY -> "Country";
      case TYPE -> "Type of outlet";
      case GRADE -> "Grade";
    };
  }

  /** By what a mention was known to be of its actor, as the end of a sentence. */
  static String naming(Naming by) {
    return switch (by) {
      case NAME -> "known by name";
      case SURNAME -> "known by a part of the name, which stands in full elsewhere here";
      case CONTEXT -> "known by what the article says around a short or shared name";
      case ROLE -> "known by the office held on the day of the article";
      case DEFINITION -> "known by an abbreviation that the article explains";
      case NATIONALITY -> "known by nationality";
      case CAPITAL -> "known by the capital, which stands for the state";
    };
  }

  static String kinds(ActorKind kind) {
    return switch (kind) {
      case PERSON -> "People";
      case STATE -> "States";
      case ORGANISATION -> "Organisations";
      case ALLIANCE -> "Alliances";
      case ARMED_GROUP -> "Armed groups";
      case PLACE -> "Places";
    };
  }

  static String kind(ActorKind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case STATE -> "state";
      case ORGANISATION -> "organisation";
      case ALLIANCE -> "alliance";
      case ARMED_GROUP -> "armed group";
      case PLACE -> "place";
    };
  }

  /**
   * When a copy was published, by whom and what it is: {@code 12 Aug 2015 · Lake Courier ·
   * reprint}.
   */
  static String copy(Copy copy) {
    return "%s · %s · %s"
        .formatted(
            date(copy.date()),
            copy.source() == null ? "Unknown source" : isolated(copy.source()),
            copy.relation().label());
  }

  static String relation(Relation relation) {
    return switch (relation) {
      case SAME_BYTES -> "Same bytes";
      case SAME_TEXT -> "Same text";
      case REPRINT -> "Reprint";
      case CUT_VERSION -> "Cut version";
      case ALIKE -> "Alike";
    };
  }

  /** What stands for a facet's value on the screen. */
  static String value(Facet facet, String value) {
    return switch (facet) {
      case LANGUAGE -> language(value);
      case KIND -> ActorKind.of(value).map(Wording::kinds).orElse(value);
      case SOURCE -> value.equals(Filters.UNKNOWN) ? "Unknown source" : value;
      case COUNTRY -> country(value);
      case TYPE -> type(value);
      case GRADE -> value.equals(Filters.UNKNOWN) ? "No grade" : value;
      case DATE, ACTOR, CREDIT, COLLECTION -> value;
    };
  }

  /** A country's English name: {@code Iran} for {@code IR}. */
  static String country(String code) {
    return code == null || code.equals(Filters.UNKNOWN)
        ? "Unknown country"
        : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** A type of outlet by its label. */
  static String type(String label) {
    return label == null || label.equals(Filters.UNKNOWN)
        ? "Unknown type"
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /** A language's English name: {@code Arabic} for {@code ar}. */
  static String language(String code) {
    if (code.equals(Filters.UNKNOWN)) {
      return "Unknown language";
    }
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
