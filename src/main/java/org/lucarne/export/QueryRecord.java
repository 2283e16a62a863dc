package org.lucarne.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

/**
 * What was asked when and of which state of the archive, so that a result can be had again.
 *
 * @param readAs the query as understood, in plain words
 * @param notes repairs and expansions, each a sentence
 * @param total articles that match
 * @param entries entries in the export: fewer than {@code total} where copies are grouped
 * @param revision the last change of the archive that the index held
 * @param version Lucarne's own version
 */
public record QueryRecord(
    SearchRequest request,
    String readAs,
    List<String> notes,
    long total,
    long entries,
    long revision,
    Instant when,
    String version) {

  public QueryRecord {
    notes = List.copyOf(notes);
  }

  /** Lines for a person, each a label and a value. */
  List<String[]> lines() {
    List<String[]> lines = new ArrayList<>();
    String query = request.query().isBlank() ? "(every article)" : request.query();
    lines.add(new String[] {"Query", query});
    lines.add(new String[] {"Read as", readAs});
    for (String note : notes) {
      lines.add(new String[] {"Note", note});
    }
    for (String filter : filters()) {
      lines.add(new String[] {"Filter", filter});
    }
    lines.add(new String[] {"Order", request.sort().name().toLowerCase(java.util.Locale.ROOT)});
    lines.add(new String[] {"Copies", request.groupCopies() ? "grouped" : "each by itself"});
    lines.add(new String[] {"Articles found", Long.toString(total)});
    lines.add(new String[] {"Entries here", Long.toString(entries)});
    lines.add(new String[] {"Archive revision", Long.toString(revision)});
    lines.add(new String[] {"Exported", when.toString()});
    lines.add(new String[] {"By", "Lucarne " + version});
    return lines;
  }

  /** The record as one JSON object. */
  public String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("query", request.query());
      json.writeStringField("read_as", readAs);
      array(json, "notes", notes);
      array(json, "filters", filters());
      json.writeStringField("sort", request.sort().name().toLowerCase(java.util.Locale.ROOT));
      json.writeBooleanField("copies_grouped", request.groupCopies());
      json.writeNumberField("total", total);
      json.writeNumberField("entries", entries);
      json.writeNumberField("archive_revision", revision);
      json.writeStringField("exported", when.toString());
      json.writeStringField("lucarne", version);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void array(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private List<String> filters() {
    Filters filters = request.filters();
    List<String> words = new ArrayList<>();
    add(words, "source", filters.sources());
    add(words, "not source", filters.notSources());
    add(words, "actor", filters.actors());
    add(words, "not actor", filters.notActors());
    Set<String> kinds = new TreeSet<>();
    filters.kinds().forEach(kind -> kinds.add(kind.label()));
    add(words, "kind", kinds);
    add(words, "credit", filters.credits());
    add(words, "language", filters.languages());
    add(words, "collection", filters.collections());
    add(words, "country", filters.countries());
    add(words, "type of outlet", filters.types());
    add(words, "grade", filters.grades());
    if (filters.dates().first() != null) {
      words.add("from " + filters.dates().first());
    }
    if (filters.dates().last() != null) {
      words.add("to " + filters.dates().last());
    }
    if (filters.undated()) {
      words.add(filters.dates().isOpen() ? "without a date" : "or without a date");
    }
    if (filters.copies()) {
      words.add("only articles that came in more than once");
    }
    return words;
  }

  private static void add(List<String> words, String name, Set<String> values) {
    if (!values.isEmpty()) {
      words.add(name + " " + String.join(" or ", new TreeSet<>(values)));
    }
  }
}
