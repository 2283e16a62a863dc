package org.lucarne.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/** A CSL JSON array of newspaper articles. */
final class CslExport implements Export {

  private final JsonGenerator json;

  CslExport(Writer out) {
    try {
      json = new JsonFactory().createGenerator(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
  }

  @Override
  public void begin(QueryRecord record) throws IOException {
    json.writeStartArray();
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    json.writeStartObject();
    json.writeStringField("id", article.id());
    json.writeStringField("type", "article-newspaper");
    json.writeStringField("title", article.title());
    json.writeArrayFieldStart("author");
    for (Author author : Author.of(article.author())) {
      json.writeStartObject();
      if (author.given() == null) {
        json.writeStringField("literal", author.family());
      } else {
        json.writeStringField("family", author.family());
        json.writeStringField("given", author.given());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    optional("container-title", article.source() == null ? null : article.source().name());
    PublicationDate date = article.date();
    if (date != null) {
      json.writeObjectFieldStart("issued");
      json.writeArrayFieldStart("date-parts");
      json.writeStartArray();
      json.writeNumber(date.first().getYear());
      if (date.precision() != Precision.YEAR) {
        json.writeNumber(date.first().getMonthValue());
      }
      if (date.precision() == Precision.DAY) {
        json.writeNumber(date.first().getDayOfMonth());
      }
      json.writeEndArray();
      json.writeEndArray();
      json.writeEndObject();
    }
    optional("section", article.section());
    optional("URL", article.url());
    optional("language", article.language());
    optional("keyword", String.join(", ", entry.actors()));
    json.writeStringField("archive_location", article.id());
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.close();
  }

  private void optional(String name, String value) throws IOException {
    if (value != null && !value.isBlank()) {
      json.writeStringField(name, value);
    }
  }
}
