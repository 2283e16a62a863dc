package org.lucarne.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import org.lucarne.model.Article;
import org.lucarne.model.Span;
import org.lucarne.search.Passage;

/** A JSON object a line; an import reads it back. */
final class JsonLinesExport implements Export {

  private final Writer out;

  JsonLinesExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(QueryRecord record) {
    // A line that is no article would be in the way of every reader.
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
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
      array(json, "actors", entry.actors());
      json.writeNumberField("copies", entry.copies());
      json.writeArrayFieldStart("passages");
      for (Passage passage : entry.passages()) {
        passage(json, passage);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  @Override
  public void end() {
    // The last line is an article's.
  }

  private static void passage(JsonGenerator json, Passage passage) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", passage.start());
    json.writeNumberField("end", passage.end());
    json.writeStringField("text", passage.text());
    json.writeArrayFieldStart("matches");
    for (Span match : passage.matches()) {
      json.writeStartArray();
      json.writeNumber(match.start());
      json.writeNumber(match.end());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
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
