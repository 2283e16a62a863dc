package org.lucarne.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lucarne.index.LuceneEngine;
import org.lucarne.model.Article;
import org.lucarne.store.Store;

/** The lines that an archive learned of its outlets, as they are written in its articles. */
public final class LearnedLines {

  /**
   * One line.
   *
   * @param written as an article has it
   * @param articles of the outlet that have it
   * @param of articles of the outlet
   * @param learned whether it is taken off, or stays although it is repeated
   */
  public record Line(String outlet, String written, int articles, int of, boolean learned) {}

  private static final int REPEATED = 5;
  private static final double SHARE = 0.03;

  private LearnedLines() {}

  /** The lines of a closed archive, by outlet. */
  public static List<Line> in(Path archive) throws IOException {
    Path lucene = archive.resolve("lucene");
    Path newest = lucene.resolve(String.valueOf(IndexFollower.numbers(lucene).getLast()));
    try (Store store = Store.open(archive.resolve("articles.db"), false)) {
      OutletLines lines =
          OutletLearning.read(store, LuceneEngine.state(newest).orElseThrow().readWith()).lines();
      Map<String, Integer> sizes = new TreeMap<>();
      Map<String, Line> found = new TreeMap<>();
      for (String id : store.ids()) {
        Article article = store.article(id).orElseThrow();
        String outlet = OutletLines.outlet(article);
        if (outlet == null) {
          continue;
        }
        sizes.merge(outlet, 1, Integer::sum);
        Map<String, String> written = new TreeMap<>();
        for (String paragraph : OutletLines.paragraphs(article)) {
          String folded = OutletLines.folded(paragraph);
          if (folded != null) {
            written.put(folded, paragraph);
          }
        }
        written.forEach(
            (folded, paragraph) ->
                found.merge(
                    outlet + "\t" + folded,
                    new Line(outlet, paragraph, 1, 0, lines.of(outlet).contains(folded)),
                    (one, _) ->
                        new Line(outlet, one.written(), one.articles() + 1, 0, one.learned())));
      }
      return found.values().stream()
          .map(
              each ->
                  new Line(
                      each.outlet(),
                      each.written(),
                      each.articles(),
                      sizes.get(each.outlet()),
                      each.learned()))
          .filter(
              each ->
                  each.learned()
                      || each.articles() >= REPEATED && each.articles() >= SHARE * each.of())
          .toList();
    }
  }
}
