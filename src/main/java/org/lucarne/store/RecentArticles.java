package org.lucarne.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.model.Article;

/**
 * The articles opened last: while a person types a query, or chooses and unchooses facets, the same
 * ones come up again and again. Thread-safe.
 */
final class RecentArticles {

  /** Most characters kept: at most 32 MiB of text, half of that in Latin script. */
  private static final int MOST_CHARACTERS = 16 << 20;

  private final Map<String, Article> articles = new LinkedHashMap<>(1024, 0.75f, true);
  private int characters;
  private long edits;

  synchronized Article get(String id) {
    return articles.get(id);
  }

  /** How often articles were forgotten; take it before reading what is put. */
  synchronized long edits() {
    return edits;
  }

  /** Forgets articles that have other values now. */
  synchronized void forget(List<String> ids) {
    edits += ids.isEmpty() ? 0 : 1;
    for (String id : ids) {
      Article article = articles.remove(id);
      characters -= article == null ? 0 : length(article);
    }
  }

  /** Keeps an article, unless some were edited since it was read. */
  synchronized void put(Article article, long editsBefore) {
    if (edits == editsBefore && articles.putIfAbsent(article.id(), article) == null) {
      characters += length(article);
    }
    while (characters > MOST_CHARACTERS) {
      Article oldest = articles.remove(articles.keySet().iterator().next());
      characters -= length(oldest);
    }
  }

  private static int length(Article article) {
    return article.title().length() + article.body().length() + 200;
  }
}
