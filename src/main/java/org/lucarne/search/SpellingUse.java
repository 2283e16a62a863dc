package org.lucarne.search;

import java.util.List;

/**
 * How one spelling of an actor is used.
 *
 * @param articles how many spell it so
 * @param sources who they are from, most first; {@link Filters#UNKNOWN} stands for no source
 */
public record SpellingUse(String spelling, long articles, List<FacetCount> sources) {
  public SpellingUse {
    sources = List.copyOf(sources);
  }
}
