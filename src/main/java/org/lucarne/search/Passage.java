package org.lucarne.search;

import java.util.List;
import org.lucarne.model.Part;
import org.lucarne.model.Span;

/**
 * A piece of an article's text that answers the query.
 *
 * @param start offset of {@code text} in that part of the article, in UTF-16 units
 * @param end offset just after it
 * @param matches what matched, as offsets in {@code text}, in order and apart from each other
 * @param variantMatches those of the matches that are another spelling of a name in the query
 */
public record Passage(
    Part part, int start, int end, String text, List<Span> matches, List<Span> variantMatches) {
  public Passage {
    matches = List.copyOf(matches);
    variantMatches = List.copyOf(variantMatches);
  }

  /** A passage in which everything matched as typed. */
  public Passage(Part part, int start, int end, String text, List<Span> matches) {
    this(part, start, end, text, matches, List.of());
  }
}
