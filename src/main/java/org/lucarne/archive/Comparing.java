package org.lucarne.archive;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lucarne.copies.Likeness;
import org.lucarne.model.Article;
import org.lucarne.model.Original;
import org.lucarne.search.Relation;
import org.lucarne.store.Store;

/** Tells of an article's copies from the texts in the store. */
final class Comparing {

  private static final Comparator<PublishedCopy> EARLIEST_FIRST =
      Comparator.<PublishedCopy, Long>comparing(
              each ->
                  each.article.date() == null
                      ? Long.MAX_VALUE
                      : each.article.date().first().toEpochDay())
          .thenComparing(
              each ->
                  each.article.date() == null || each.article.date().time() == null
                      ? LocalTime.MAX
                      : each.article.date().time())
          .thenComparing(each -> each.article.id());

  private record PublishedCopy(Article article, Copy copy) {}

  private final Store store;
  private final Texts texts;
  private final UnaryOperator<Article> shown;

  /**
   * @param shown gives an article the source that the analyst sees
   */
  Comparing(Store store, Texts texts, UnaryOperator<Article> shown) {
    this.store = store;
    this.texts = texts;
    this.shown = shown;
  }

  /**
   * The articles with {@code ids} as copies of {@code article}, the earliest first and those
   * without a date last.
   */
  List<Copy> copies(Article article, List<String> ids) {
    Map<String, Article> others = texts.articles(ids);
    return others.values().stream()
        .map(shown)
        .map(other -> new PublishedCopy(other, copy(article, other)))
        .sorted(EARLIEST_FIRST)
        .map(PublishedCopy::copy)
        .toList();
  }

  Optional<Comparison> compare(String first, String second) {
    return texts
        .article(first)
        .map(shown)
        .flatMap(
            one ->
                texts
                    .article(second)
                    .map(shown)
                    .map(other -> Comparison.of(one, other, copy(one, other))));
  }

  private Copy copy(Article article, Article other) {
    Likeness likeness = Likeness.of(article, other);
    return new Copy(
        other.id(),
        other.title(),
        other.source() == null ? null : other.source().name(),
        other.date(),
        likeness.sameText() && sameBytes(article, other)
            ? Relation.SAME_BYTES
            : likeness.relation(),
        likeness.jaccard(),
        likeness.containment());
  }

  private boolean sameBytes(Article article, Article other) {
    Optional<String> sha256 = store.original(article.id()).map(Original::sha256);
    return article.place().item() == other.place().item()
        && sha256.isPresent()
        && sha256.equals(store.original(other.id()).map(Original::sha256));
  }
}
