package org.lucarne.search;

import java.util.List;
import org.lucarne.model.Span;

/**
 * What one part of a query matches in an article.
 *
 * @param word the part as typed: a word, a phrase, or words near each other
 * @param title where it matches in the title, in order
 * @param body where it matches in the body, in order
 * @param titleVariants those in the title that are another spelling of the name that was typed
 * @param bodyVariants the same in the body
 */
public record MatchGroup(
    String word,
    List<Span> title,
    List<Span> body,
    List<Span> titleVariants,
    List<Span> bodyVariants) {
  public MatchGroup {
    title = List.copyOf(title);
    body = List.copyOf(body);
    titleVariants = List.copyOf(titleVariants);
    bodyVariants = List.copyOf(bodyVariants);
  }

  /** How often it matches. */
  public int count() {
    return title.size() + body.size();
  }
}
