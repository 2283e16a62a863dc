package org.lucarne.archive;

import java.util.Collection;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.lucarne.model.Article;
import org.lucarne.store.Store;

/**
 * Articles as they are searched and shown: what the store holds, without the lines that their
 * outlets repeat.
 *
 * @param lines as they are now
 */
record Texts(Store store, Supplier<OutletLines> lines) {

  /** The article with this id, in the trash or not. */
  Optional<Article> article(String id) {
    return store.article(id).map(lines.get()::off);
  }

  /** The articles with these ids that there are, in the order of the ids. */
  SequencedMap<String, Article> articles(Collection<String> ids) {
    SequencedMap<String, Article> articles = store.articles(ids);
    OutletLines now = lines.get();
    articles.replaceAll((_, article) -> now.off(article));
    return articles;
  }
}
