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
 */
public record Passage(Part part, int start, int end, String text, List<Span> matches) {
  public Passage {
    matches = List.copyOf(matches);
  }
}
