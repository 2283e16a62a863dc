package org.lucarne.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

/**
 * Something about an article that came in which a person should look at.
 *
 * @param path the file as the analyst knows it
 * @param item number of the article in its file from 1, or 0 when the file is one article
 * @param id of the article
 * @param sentence what is doubtful; for dates also by which sign they are told
 */
public record Doubt(Kind kind, String path, int item, String id, String title, String sentence) {

  /** What is doubtful, with the sentence that says so. */
  public enum Kind {
    NO_DATE("No date was found"),
    UNSURE_DATE("Only %s tells the date, and may mean another day"),
    NO_SOURCE("No source was found"),
    NO_TEXT("There is a title and no text"),
    CUT_SHORT("The text seems to be cut off at its end");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** The word printed in JSON, such as {@code no_date}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is doubtful about an article as it is now. */
  static List<Doubt> of(Article article) {
    List<Doubt> doubts = new ArrayList<>(2);
    if (article.date() == null) {
      doubts.add(of(Kind.NO_DATE, article));
    } else if (isUnsure(article.date())) {
      doubts.add(
          of(
              Kind.UNSURE_DATE,
              article,
              Kind.UNSURE_DATE.sentence.formatted(sign(article.date().from()))));
    }
    if (article.source() == null) {
      doubts.add(of(Kind.NO_SOURCE, article));
    }
    if (article.body().isEmpty()) {
      // A list of headlines has no texts by its nature.
      if (article.place().item() == 0) {
        doubts.add(of(Kind.NO_TEXT, article));
      }
    } else if (isCutShort(article.body())) {
      doubts.add(of(Kind.CUT_SHORT, article));
    }
    return doubts;
  }

  private static Doubt of(Kind kind, Article article) {
    return of(kind, article, kind.sentence);
  }

  private static Doubt of(Kind kind, Article article, String sentence) {
    return new Doubt(
        kind,
        article.place().path(),
        article.place().item(),
        article.id(),
        article.title(),
        sentence);
  }

  private static String sign(Evidence evidence) {
    return switch (evidence) {
      case METADATA -> "a field of the file or its address";
      case TEXT -> "a line of the text";
      case FILE_NAME -> "the file's name";
      case FOLDER -> "the folder's name";
      case GIVEN, EDITED -> "what was said of it";
    };
  }

  /** A whole day in a file's name was put there to tell it; the others may be of anything. */
  private static boolean isUnsure(PublicationDate date) {
    return date.confidence() == PublicationDate.Confidence.LOW
        && !(date.from() == Evidence.FILE_NAME
            && date.precision() == PublicationDate.Precision.DAY);
  }

  /** As teasers end, and as news services end what is not paid for ({@code "… [+2143 chars]"}). */
  private static boolean isCutShort(String body) {
    String end = body.substring(Math.max(0, body.length() - 40)).strip();
    int bracket = end.lastIndexOf("[+");
    return end.endsWith("…")
        || end.endsWith("[...]")
        || end.endsWith("...") && !end.endsWith("....")
        || bracket >= 0 && end.endsWith("chars]");
  }
}
