package org.lucarne.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lucarne.model.Article;

/** Writes articles in the formats that other programs read. */
final class Exporting {

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
          "body");

  private final Writer out;

  Exporting(Writer out) {
    this.out = out;
  }

  void csvHeader() throws IOException {
    csvRow(COLUMNS);
  }

  void csv(Article article, Collection<String> actors) throws IOException {
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
    cells.add(String.join("; ", actors));
    cells.add(article.body());
    csvRow(cells);
  }

  private void csvRow(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "\"" : ",\"");
      out.write(safe(cells.get(i)).replace("\"", "\"\""));
      out.write('"');
    }
    out.write("\r\n");
  }

  /** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
  private static String safe(String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  void jsonLine(Article article, Collection<String> actors) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("id", article.id());
      json.writeStringField("title", article.title());
      json.writeStringField("body", article.body());
      json.writeStringField("source", article.source() == null ? null : article.source().name());
      array(json, "credits", article.credits());
      json.writeStringField("author", article.author());
      json.writeStringField("date", article.date() == null ? null : article.date().text());
      json.writeStringField(
          "date_precision", article.date() == null ? null : article.date().precision().label());
      json.writeStringField("language", article.language());
      json.writeStringField("url", article.url());
      json.writeStringField("collection", article.collection());
      array(json, "actors", actors);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void array(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
