package org.lucarne.search;

import java.util.List;

/**
 * Articles about the same as another one.
 *
 * @param words the words that set the other one apart, weightiest first
 * @param actors the actors that do
 * @param hits the similar articles, most similar first; their passages show the shared words
 */
public record Similar(List<String> words, List<String> actors, List<Hit> hits) {
  public Similar {
    words = List.copyOf(words);
    actors = List.copyOf(actors);
    hits = List.copyOf(hits);
  }
}
