package org.lucarne.search;

import java.util.List;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.Span;

/**
 * One row of an answer.
 *
 * @param titleMatches what matched in the title, as offsets in it
 * @param source the publisher's name, or {@code null}
 * @param date when it was published, or {@code null}
 * @param language ISO 639-1 code, or {@code null}
 * @param copies how many articles of the result this row stands for, itself included
 * @param actors names of the actors in it, those named most often first
 * @param passages the best passages, best first; without a query, the article's beginning
 * @param titleVariants those of the title's matches that are another spelling of a name in the
 *     query
 */
public record Hit(
    String id,
    String title,
    List<Span> titleMatches,
    String source,
    List<String> credits,
    PublicationDate date,
    String language,
    float score,
    int copies,
    List<String> actors,
    List<Passage> passages,
    List<Span> titleVariants) {
  public Hit {
    titleVariants = List.copyOf(titleVariants);
    titleMatches = List.copyOf(titleMatches);
    credits = List.copyOf(credits);
    actors = List.copyOf(actors);
    passages = List.copyOf(passages);
  }

  /** A row whose title matched as typed. */
  public Hit(
      String id,
      String title,
      List<Span> titleMatches,
      String source,
      List<String> credits,
      PublicationDate date,
      String language,
      float score,
      int copies,
      List<String> actors,
      List<Passage> passages) {
    this(
        id,
        title,
        titleMatches,
        source,
        credits,
        date,
        language,
        score,
        copies,
        actors,
        passages,
        List.of());
  }
}
