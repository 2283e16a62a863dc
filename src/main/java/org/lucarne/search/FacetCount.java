package org.lucarne.search;

import java.util.List;
import org.lucarne.model.ActorKind;

/**
 * How many articles have one value of a facet.
 *
 * @param value what a filter takes: a name, {@code 2015-08}, {@code undated} or {@code unknown};
 *     for actors the actor's name
 * @param actor the id of the row in the facets of actors and sources, else {@code null}
 * @param kind the actor's kind in the actor facet, else {@code null}
 * @param count articles, counted with every filter but this facet's own
 * @param spellings how an actor's or a source's name is spelt in the archive, most used first; else
 *     empty
 */
public record FacetCount(
    String value, String actor, ActorKind kind, long count, List<String> spellings) {
  public FacetCount {
    spellings = List.copyOf(spellings);
  }

  public static FacetCount of(String value, long count) {
    return new FacetCount(value, null, null, count, List.of());
  }
}
