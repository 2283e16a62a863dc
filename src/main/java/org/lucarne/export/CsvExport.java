package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.lucarne.model.Article;
import org.lucarne.search.Passage;

/** A row an article; RFC 4180 with every cell quoted. */
final class CsvExport implements Export {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "source",
          "credits",
          "author",
          "date",
          "date_precision",
          "language",
          "url",
          "collection",
          "actors",
          "body",
          "copies",
          "passages");

  private final Writer out;

  CsvExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(QueryRecord record) throws IOException {
    CsvRow.head(out, COLUMNS);
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    List<String> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.title());
    cells.add(article.source() == null ? "" : article.source().name());
    cells.add(String.join("; ", article.credits()));
    cells.add(article.author());
    cells.add(article.date() == null ? "" : article.date().text());
    cells.add(article.date() == null ? "" : article.date().precision().label());
    cells.add(article.language());
    cells.add(article.url());
    cells.add(article.collection());
    cells.add(String.join("; ", entry.actors()));
    cells.add(article.body());
    cells.add(Integer.toString(entry.copies()));
    cells.add(String.join("\n", entry.passages().stream().map(Passage::text).toList()));
    CsvRow.write(out, cells);
  }

  @Override
  public void end() {
    // A table has no last line of its own.
  }
}
