package org.lucarne.archive;

import java.util.List;
import org.lucarne.model.Actor;
import org.lucarne.search.FacetCount;
import org.lucarne.search.SpellingUse;

/**
 * What the archive knows of one actor.
 *
 * @param offices each with its dates, from the authority file
 * @param articles how many name it
 * @param spellings the most used first
 * @param sources who names it, most first
 * @param months how many articles a month, and {@code undated} ones
 * @param company who is named in the same articles, most first
 */
public record ActorCard(
    Actor actor,
    List<String> offices,
    long articles,
    List<SpellingUse> spellings,
    List<FacetCount> sources,
    List<FacetCount> months,
    List<FacetCount> company) {
  public ActorCard {
    offices = List.copyOf(offices);
    spellings = List.copyOf(spellings);
    sources = List.copyOf(sources);
    months = List.copyOf(months);
    company = List.copyOf(company);
  }
}
