package org.lucarne.archive;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lucarne.export.ConcordanceCsv;
import org.lucarne.index.LuceneEngine;
import org.lucarne.model.Article;
import org.lucarne.search.Completion;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.Coverage;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.Similar;
import org.lucarne.search.Variants;
import org.lucarne.store.SavedSearches;
import org.lucarne.store.Store;

/**
 * What helps a person to ask and to read. Methods throw {@link ArchiveException} when the archive
 * cannot work.
 */
public final class ReadingDesk {

  /** Asks the engine. */
  interface Engine {
    <T> T ask(Archive.Question<T> question);
  }

  private final Store store;
  private final Texts texts;
  private final Engine engine;
  private final UnaryOperator<Article> shown;

  /**
   * @param shown gives an article the source that the analyst sees
   */
  ReadingDesk(Store store, Texts texts, Engine engine, UnaryOperator<Article> shown) {
    this.store = store;
    this.texts = texts;
    this.shown = shown;
    this.engine = engine;
  }

  /**
   * What can stand where a person is typing, at most {@code limit}; each leads to a result under
   * {@code filters}.
   *
   * @param caret offset in {@code typed}, in UTF-16 units
   * @param variants which names in the query also match by their other spellings
   */
  public List<Completion> completions(
      String typed, int caret, Filters filters, Variants variants, int limit) {
    return engine.ask(each -> each.completions(typed, caret, filters, variants, limit));
  }

  /**
   * Articles about the same as another one, which may lie in the trash; its copies are left out.
   *
   * @return empty when there is no article with this id
   */
  public Optional<Similar> similar(String id, Filters filters, int limit) {
    return article(id).map(found -> engine.ask(each -> each.similar(found, filters, limit)));
  }

  private Optional<Article> article(String id) {
    try {
      return texts.article(id).map(shown);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Why a query finds an article, or what it lacks.
   *
   * @return empty when there is no article with this id
   */
  public Optional<Explanation> why(String id, String query, Filters filters, Variants variants) {
    return article(id)
        .map(
            found -> {
              LuceneEngine.Marked marked = engine.ask(each -> each.marks(query, variants, found));
              SearchRequest request =
                  SearchRequest.of(query).page(0, 0).with(filters).with(variants);
              String readAs = engine.ask(each -> each.search(request)).readAs();
              List<Explanation.Condition> conditions = new ArrayList<>();
              engine
                  .ask(each -> each.conditions(query, id))
                  .forEach(
                      condition ->
                          conditions.add(
                              new Explanation.Condition(condition.said(), condition.met())));
              FilterLines.apart(filters)
                  .forEach(
                      (name, lines) -> {
                        SearchRequest alone =
                            SearchRequest.of("").page(0, 0).with(FilterLines.read(lines));
                        conditions.add(
                            new Explanation.Condition(
                                FilterLines.inWords(lines),
                                engine.ask(each -> each.finds(alone, id))));
                      });
              return Explaining.of(
                  found,
                  marked.groups(),
                  conditions,
                  query,
                  readAs,
                  engine.ask(each -> each.finds(request, id)),
                  1 + engine.ask(each -> each.copies(id)).size());
            });
  }

  /** How many articles of those found each outlet has in each month, and where it has holes. */
  public Coverage coverage(SearchRequest request) {
    return engine.ask(each -> each.coverage(request));
  }

  /** Writes lines of a concordance as CSV; an earlier file of that name is replaced. */
  public void writeConcordance(List<ConcordanceLine> lines, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      ConcordanceCsv.write(lines, out);
    }
  }

  /**
   * An article with a passage of it, cited.
   *
   * @param start of the passage in the body, in UTF-16 units
   * @param end after the passage; the same as {@code start} for the citation alone
   * @return empty when there is no article with this id
   * @throws IllegalArgumentException when the passage does not lie in the body
   */
  public Optional<String> cite(String id, int start, int end, Citation style) {
    return article(id)
        .map(
            found -> {
              if (start < 0 || start > end || end > found.body().length()) {
                throw new IllegalArgumentException(
                    "the article has "
                        + found.body().length()
                        + " characters; "
                        + start
                        + "-"
                        + end
                        + " is no passage of it");
              }
              return style.of(found.body().substring(start, end), found);
            });
  }

  /** The kept searches that find any of what an import brought, each with how much as new. */
  public List<SavedSearch> fedBy(List<Outcome> outcomes) {
    Set<String> ids = new HashSet<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Added added) {
        ids.add(added.id());
      } else if (outcome instanceof Outcome.NewVersion version) {
        ids.add(version.id());
      }
    }
    return bySavedSearch(ids);
  }

  /** The kept searches that find any of some articles, each with how many of them as new. */
  public List<SavedSearch> bySavedSearch(Set<String> ids) {
    List<SavedSearch> found = new ArrayList<>();
    try {
      for (SavedSearches.Saved saved : store.savedSearches().all()) {
        SearchRequest request = Archive.requestOf(saved);
        List<LuceneEngine.Row> rows = engine.ask(each -> each.rows(request));
        long here = rows.stream().map(LuceneEngine.Row::id).filter(ids::contains).count();
        if (here > 0) {
          found.add(
              new SavedSearch(
                  saved.name(),
                  saved.query(),
                  request.filters(),
                  request.variants(),
                  rows.size(),
                  here));
        }
      }
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
    return found;
  }
}
