package org.lucarne.export;

import java.util.List;
import org.lucarne.model.Article;
import org.lucarne.search.Passage;

/**
 * One article of a result as it is exported.
 *
 * @param copies how many articles of the result the entry stands for, itself included
 * @param actors names of the actors in it, those named most often first
 * @param passages the best passages, best first
 */
public record Entry(Article article, int copies, List<String> actors, List<Passage> passages) {
  public Entry {
    actors = List.copyOf(actors);
    passages = List.copyOf(passages);
  }
}
