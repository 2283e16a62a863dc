package org.lucarne.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lucarne.archive.ActorCard;
import org.lucarne.archive.ArticleView;
import org.lucarne.archive.CheckReport;
import org.lucarne.archive.Comparison;
import org.lucarne.archive.Copy;
import org.lucarne.archive.Doubt;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.SavedSearch;
import org.lucarne.archive.Stats;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Mention;
import org.lucarne.model.Original;
import org.lucarne.model.Part;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.Span;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.Expansion;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchResults;
import org.lucarne.search.SpellingUse;
import org.lucarne.search.Suggestion;

/**
 * Prints answers as one JSON document each. Scripts rely on the names of the fields: add, never
 * rename. An unknown value is {@code null}.
 */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Console console;

  Json(Console console) {
    this.console = console;
  }

  void results(SearchResults results) throws IOException {
    results(results, List.of());
  }

  /**
   * @param suggestions what would find something; written only when there is any
   */
  void results(SearchResults results, List<Suggestion> suggestions) throws IOException {
    document(
        json -> {
          json.writeStringField("query", results.query());
          json.writeStringField("read_as", results.readAs());
          strings(json, "notes", results.notes());
          json.writeArrayFieldStart("expansions");
          for (Expansion each : results.expansions()) {
            json.writeStartObject();
            json.writeStringField("word", each.word());
            strings(json, "variants", each.variants());
            json.writeBooleanField("on", each.on());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("total", results.total());
          json.writeNumberField("rows", results.rows());
          json.writeNumberField("sources", results.sources());
          text(json, "first_date", results.firstDay());
          text(json, "last_date", results.lastDay());
          tookMillis(json, results.tookMillis());
          if (results.nearly() != null) {
            json.writeObjectFieldStart("nearly");
            json.writeStringField("query", results.nearly().query());
            json.writeNumberField("words", results.nearly().words());
            json.writeNumberField("of", results.nearly().of());
            json.writeNumberField("total", results.nearly().total());
            json.writeEndObject();
          }
          if (!suggestions.isEmpty()) {
            json.writeArrayFieldStart("suggestions");
            for (Suggestion each : suggestions) {
              json.writeStartObject();
              json.writeStringField("words", each.words());
              json.writeStringField("query", each.query());
              json.writeNumberField("total", each.total());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          json.writeArrayFieldStart("hits");
          for (Hit hit : results.hits()) {
            hit(json, hit);
          }
          json.writeEndArray();
          json.writeStringField("facets_count", "articles");
          json.writeObjectFieldStart("facets");
          for (Facet facet : Facet.values()) {
            if (results.facets().containsKey(facet)) {
              json.writeArrayFieldStart(facet.label());
              for (FacetCount count : results.facets().get(facet)) {
                facetCount(json, count);
              }
              json.writeEndArray();
            }
          }
          json.writeEndObject();
        });
  }

  void saved(List<SavedSearch> searches) throws IOException {
    document(
        json -> {
          json.writeArrayFieldStart("saved");
          for (SavedSearch saved : searches) {
            json.writeStartObject();
            json.writeStringField("name", saved.name());
            json.writeStringField("query", saved.query());
            json.writeStringField("filters", Plain.inWords(saved.filters()));
            json.writeBooleanField("variants", !saved.variants().none());
            strings(json, "without_variants", List.copyOf(saved.variants().off()));
            json.writeNumberField("total", saved.total());
            json.writeNumberField("new", saved.fresh());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  void concordance(String query, Concordance concordance, int limit) throws IOException {
    document(
        json -> {
          json.writeStringField("query", query);
          json.writeStringField("read_as", concordance.readAs());
          strings(json, "notes", concordance.notes());
          json.writeNumberField("articles", concordance.articles());
          json.writeNumberField("occurrences", concordance.lines().size());
          json.writeBooleanField("complete", concordance.complete());
          json.writeArrayFieldStart("lines");
          for (ConcordanceLine line : concordance.first(limit)) {
            json.writeStartObject();
            json.writeStringField("id", line.article());
            json.writeStringField("title", line.title());
            json.writeStringField("source", line.source());
            date(json, line.date());
            json.writeStringField("field", line.part().name().toLowerCase(java.util.Locale.ROOT));
            json.writeNumberField("start", line.start());
            json.writeNumberField("end", line.end());
            json.writeStringField("left", line.left());
            json.writeStringField("match", line.match());
            json.writeBooleanField("variant", line.variant());
            json.writeStringField("right", line.right());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  void hit(JsonGenerator json, Hit hit) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", hit.id());
    json.writeStringField("title", hit.title());
    json.writeStringField("source", hit.source());
    strings(json, "credits", hit.credits());
    date(json, hit.date());
    json.writeStringField("language", hit.language());
    // An order by date has no scores.
    json.writeNumberField("score", Float.isFinite(hit.score()) ? hit.score() : 0);
    json.writeNumberField("copies", hit.copies());
    strings(json, "actors", hit.actors());
    pairs(json, "title_matches", hit.titleMatches());
    pairs(json, "title_variant_matches", hit.titleVariants());
    json.writeArrayFieldStart("passages");
    for (Passage passage : hit.passages()) {
      json.writeStartObject();
      json.writeStringField("field", passage.part().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("start", passage.start());
      json.writeNumberField("end", passage.end());
      json.writeStringField("text", passage.text());
      pairs(json, "matches", passage.matches());
      pairs(json, "variant_matches", passage.variantMatches());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void facetCount(JsonGenerator json, FacetCount count) throws IOException {
    json.writeStartObject();
    json.writeStringField("value", count.value());
    if (count.actor() != null) {
      json.writeStringField("id", count.actor());
    }
    if (count.kind() != null) {
      json.writeStringField("kind", count.kind().label());
    }
    json.writeNumberField("count", count.count());
    if (count.actor() != null) {
      strings(json, "spellings", count.spellings());
    }
    json.writeEndObject();
  }

  /**
   * @param copies its copies
   * @param marked whether a query was given, so that {@code matches} are printed
   */
  void article(ArticleView view, List<Copy> copies, boolean marked) throws IOException {
    Article article = view.article();
    document(
        json -> {
          json.writeStringField("id", article.id());
          json.writeStringField("title", article.title());
          json.writeStringField("body", article.body());
          json.writeStringField(
              "source", article.source() == null ? null : article.source().name());
          json.writeStringField("source_written", view.sourceWritten());
          json.writeStringField(
              "source_from", article.source() == null ? null : article.source().from().label());
          strings(json, "credits", article.credits());
          json.writeStringField("author", article.author());
          json.writeStringField("desk", article.desk());
          json.writeStringField("dateline", article.dateline());
          json.writeStringField("section", article.section());
          PublicationDate date = article.date();
          date(json, date);
          json.writeStringField("date_from", date == null ? null : date.from().label());
          json.writeStringField("date_evidence", date == null ? null : date.evidence());
          json.writeStringField("date_confidence", date == null ? null : date.confidence().label());
          text(json, "time", date == null ? null : date.time());
          text(json, "zone", date == null ? null : date.zone());
          json.writeStringField("language", article.language());
          json.writeStringField("url", article.url());
          json.writeArrayFieldStart("actors");
          for (ArticleView.NamedActor named : view.actors()) {
            json.writeStartObject();
            json.writeStringField("id", named.actor().id());
            json.writeStringField("name", named.actor().name());
            json.writeStringField("kind", named.actor().kind().label());
            mentions(json, "mentions", named, Part.BODY, article);
            mentions(json, "title_mentions", named, Part.TITLE, article);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("statements");
          json.writeEndArray();
          original(json, view.original());
          json.writeStringField("path", article.place().path());
          json.writeNumberField("item", article.place().item());
          json.writeStringField("collection", article.collection());
          strings(json, "copies", view.copies());
          json.writeArrayFieldStart("copy_relations");
          for (Copy copy : copies) {
            copy(json, copy);
          }
          json.writeEndArray();
          strings(json, "versions", view.versions());
          json.writeBooleanField("removed", view.removed());
          json.writeArrayFieldStart("dropped");
          for (Dropped dropped : article.dropped()) {
            json.writeStartObject();
            json.writeStringField("text", dropped.text());
            json.writeStringField("why", dropped.why());
            json.writeEndObject();
          }
          json.writeEndArray();
          if (marked) {
            pairs(json, "matches", view.bodyMatches());
            pairs(json, "title_matches", view.titleMatches());
            pairs(json, "variant_matches", view.bodyVariants());
            pairs(json, "title_variant_matches", view.titleVariants());
          }
        });
  }

  private static void copy(JsonGenerator json, Copy copy) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", copy.id());
    json.writeStringField("relation", copy.relation().label());
    json.writeStringField("title", copy.title());
    json.writeStringField("source", copy.source());
    date(json, copy.date());
    json.writeNumberField("alike", rounded(copy.alike()));
    json.writeNumberField("contained", rounded(copy.contained()));
    json.writeEndObject();
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  void comparison(Comparison comparison) throws IOException {
    document(
        json -> {
          json.writeStringField("first", comparison.first().id());
          json.writeStringField("second", comparison.second().id());
          json.writeStringField("relation", comparison.copy().relation().label());
          json.writeNumberField("alike", rounded(comparison.copy().alike()));
          json.writeNumberField("contained", rounded(comparison.copy().contained()));
          json.writeArrayFieldStart("runs");
          for (Comparison.Run run : comparison.runs()) {
            json.writeStartObject();
            json.writeStringField("in", run.in().name().toLowerCase(Locale.ROOT));
            pair(json, "first", run.first());
            pair(json, "second", run.second());
            json.writeStringField("text", comparison.text(run));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void pair(JsonGenerator json, String field, Span span) throws IOException {
    json.writeArrayFieldStart(field);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private static void mentions(
      JsonGenerator json, String field, ArticleView.NamedActor named, Part part, Article article)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Mention mention : named.mentions()) {
      if (mention.part() == part) {
        json.writeStartObject();
        json.writeNumberField("start", mention.span().start());
        json.writeNumberField("end", mention.span().end());
        json.writeStringField("text", mention.span().of(article.text(part)));
        json.writeStringField("by", mention.by().label());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void original(JsonGenerator json, Original original) throws IOException {
    json.writeObjectFieldStart("original");
    json.writeStringField("sha256", original.sha256());
    json.writeStringField("name", original.name());
    json.writeStringField("media_type", original.mediaType());
    json.writeNumberField("bytes", original.bytes());
    text(json, "imported", original.imported());
    json.writeEndObject();
  }

  void report(ImportReport report) throws IOException {
    document(
        json -> {
          json.writeNumberField("files", report.files());
          json.writeNumberField("added", report.added());
          json.writeNumberField("already_here", report.alreadyHere());
          json.writeNumberField("new_versions", report.newVersions());
          json.writeNumberField("failed", report.failed());
          json.writeNumberField("articles", report.added());
          json.writeBooleanField("cancelled", report.cancelled());
          tookMillis(json, report.tookMillis());
          json.writeNumberField("number", report.number());
          json.writeNumberField("ignored", report.ignored());
          doubts(json, report.doubts());
          json.writeArrayFieldStart("outcomes");
          for (Outcome outcome : report.outcomes()) {
            outcome(json, outcome);
          }
          json.writeEndArray();
        });
  }

  void expectation(Expectation expected) throws IOException {
    document(
        json -> {
          json.writeNumberField("files", expected.files());
          json.writeNumberField("bytes", expected.bytes());
          json.writeNumberField("articles", expected.articles());
          json.writeNumberField("already_here", expected.alreadyHere());
          json.writeNumberField("unreadable", expected.unreadable());
          json.writeNumberField("ignored", expected.ignored());
          json.writeNumberField("seconds", expected.seconds());
          json.writeBooleanField("sampled", expected.sampled());
          json.writeArrayFieldStart("kinds");
          for (Expectation.Kind kind : expected.kinds()) {
            json.writeStartObject();
            json.writeStringField("media_type", kind.mediaType());
            json.writeNumberField("files", kind.files());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("problems");
          for (Outcome.Failed problem : expected.problems()) {
            json.writeStartObject();
            json.writeStringField("path", problem.path());
            json.writeStringField("reason", problem.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** What a person should look at in the articles that came in. */
  static void doubts(JsonGenerator json, List<Doubt> doubts) throws IOException {
    json.writeArrayFieldStart("needs_look");
    for (Doubt doubt : doubts) {
      json.writeStartObject();
      json.writeStringField("reason", doubt.kind().label());
      json.writeStringField("path", doubt.path());
      json.writeNumberField("item", doubt.item());
      json.writeStringField("id", doubt.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Why an item did not come in, or {@code null} when it did. */
  static String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> failed.reason();
      case Outcome.Ignored ignored -> ignored.reason();
      case Outcome.Added _, Outcome.AlreadyHere _, Outcome.NewVersion _ -> null;
    };
  }

  private static void outcome(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", outcome.path());
    json.writeNumberField("item", outcome.item());
    json.writeStringField("outcome", outcome.label());
    json.writeStringField("id", outcome.id());
    json.writeStringField("reason", reason(outcome));
    switch (outcome) {
      case Outcome.Added added -> json.writeStringField("title", added.title());
      case Outcome.NewVersion version -> {
        json.writeStringField("title", version.title());
        json.writeStringField("earlier_id", version.earlierId());
      }
      case Outcome.AlreadyHere _, Outcome.Failed _, Outcome.Ignored _ -> {}
    }
    json.writeEndObject();
  }

  void actors(List<FacetCount> actors) throws IOException {
    document(
        json -> {
          json.writeArrayFieldStart("actors");
          for (FacetCount actor : actors) {
            json.writeStartObject();
            json.writeStringField("id", actor.actor());
            json.writeStringField("name", actor.value());
            json.writeStringField("kind", actor.kind() == null ? null : actor.kind().label());
            json.writeNumberField("count", actor.count());
            strings(json, "spellings", actor.spellings());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  void card(ActorCard card) throws IOException {
    document(
        json -> {
          json.writeStringField("id", card.actor().id());
          json.writeStringField("name", card.actor().name());
          json.writeStringField("kind", card.actor().kind().label());
          strings(json, "offices", card.offices());
          json.writeNumberField("articles", card.articles());
          json.writeArrayFieldStart("spellings");
          for (SpellingUse use : card.spellings()) {
            json.writeStartObject();
            json.writeStringField("spelling", use.spelling());
            json.writeNumberField("articles", use.articles());
            counts(json, "sources", use.sources());
            json.writeEndObject();
          }
          json.writeEndArray();
          counts(json, "sources", card.sources());
          counts(json, "months", card.months());
          counts(json, "named_with", card.company());
        });
  }

  private static void counts(JsonGenerator json, String name, List<FacetCount> counts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (FacetCount each : counts) {
      json.writeStartObject();
      json.writeStringField("value", each.value());
      json.writeNumberField("count", each.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void stats(Stats stats) throws IOException {
    document(
        json -> {
          json.writeNumberField("articles", stats.articles());
          json.writeNumberField("removed", stats.removed());
          json.writeNumberField("sources", stats.sources());
          text(json, "first_date", stats.first());
          text(json, "last_date", stats.last());
          json.writeNumberField("actors", stats.actors());
          json.writeNumberField("text_bytes", stats.textBytes());
          json.writeNumberField("store_bytes", stats.storeBytes());
          json.writeNumberField("index_bytes", stats.indexBytes());
          json.writeNumberField("revision", stats.revision());
          json.writeNumberField("index_revision", stats.indexRevision());
          json.writeNumberField("index_generation", stats.generation());
        });
  }

  void check(CheckReport report) throws IOException {
    document(
        json -> {
          json.writeBooleanField("clean", report.clean());
          json.writeNumberField("articles", report.articles());
          json.writeNumberField("originals", report.originals());
          strings(json, "problems", report.problems());
        });
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  void document(Fields fields) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(console.text())) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    console.line("");
  }

  private static void date(JsonGenerator json, PublicationDate date) throws IOException {
    json.writeStringField("date", date == null ? null : date.text());
    json.writeStringField("date_precision", date == null ? null : date.precision().label());
  }

  static void text(JsonGenerator json, String field, Object value) throws IOException {
    json.writeStringField(field, value == null ? null : value.toString());
  }

  private static void tookMillis(JsonGenerator json, double millis) throws IOException {
    json.writeNumberField("took_ms", Math.round(millis * 10) / 10.0);
  }

  static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void pairs(JsonGenerator json, String field, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}
