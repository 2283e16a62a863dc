package org.lucarne.archive;

import java.util.List;
import org.lucarne.model.Actor;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Original;
import org.lucarne.model.Span;
import org.lucarne.search.MatchGroup;

/**
 * One article as it is shown.
 *
 * @param article with its source under the name that the analyst sees
 * @param sourceWritten its source's name as it came in, or {@code null}
 * @param titleMatches what a query matches in the title, in order
 * @param bodyMatches what it matches in the body, in order
 * @param actors who is named in it, those named most often first
 * @param copies ids of the other articles in its group of copies
 * @param versions ids of the other articles with the same address
 * @param removed whether it lies in the trash
 * @param titleVariants those of the title's matches that are another spelling of a name in the
 *     query
 * @param bodyVariants the same of the body's matches
 * @param groups the matches by the part of the query that made them, in its order
 */
public record ArticleView(
    Article article,
    String sourceWritten,
    Original original,
    List<Span> titleMatches,
    List<Span> bodyMatches,
    List<NamedActor> actors,
    List<String> copies,
    List<String> versions,
    boolean removed,
    List<Span> titleVariants,
    List<Span> bodyVariants,
    List<MatchGroup> groups) {

  public ArticleView {
    groups = List.copyOf(groups);
    titleVariants = List.copyOf(titleVariants);
    bodyVariants = List.copyOf(bodyVariants);
    titleMatches = List.copyOf(titleMatches);
    bodyMatches = List.copyOf(bodyMatches);
    actors = List.copyOf(actors);
    copies = List.copyOf(copies);
    versions = List.copyOf(versions);
  }

  /** A view in which everything matched as typed. */
  public ArticleView(
      Article article,
      String sourceWritten,
      Original original,
      List<Span> titleMatches,
      List<Span> bodyMatches,
      List<NamedActor> actors,
      List<String> copies,
      List<String> versions,
      boolean removed) {
    this(
        article,
        sourceWritten,
        original,
        titleMatches,
        bodyMatches,
        actors,
        copies,
        versions,
        removed,
        List.of(),
        List.of(),
        List.of());
  }

  /** An actor with each place where the article names it. */
  public record NamedActor(Actor actor, List<Mention> mentions) {
    public NamedActor {
      mentions = List.copyOf(mentions);
    }
  }
}
