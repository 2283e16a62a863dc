package org.lucarne.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucarne.archive.Decided;
import org.lucarne.archive.Deed;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.MergeOffer;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.SourceEntry;
import org.lucarne.search.FacetCount;

/** Prints what was done to an archive, as text for people or as one JSON document. */
final class DeedsText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Console console;
  private final boolean json;

  DeedsText(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  private interface Fields {
    void write(JsonGenerator out) throws IOException;
  }

  private void document(Fields fields) throws IOException {
    try (JsonGenerator out = FACTORY.createGenerator(console.text())) {
      out.writeStartObject();
      fields.write(out);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private void line(String text) {
    console.line(Plain.clean(text));
  }

  void imports(List<ImportRecord> imports) throws IOException {
    if (json) {
      document(
          out -> {
            out.writeArrayFieldStart("imports");
            for (ImportRecord each : imports) {
              out.writeStartObject();
              fields(out, each);
              out.writeEndObject();
            }
            out.writeEndArray();
          });
      return;
    }
    if (imports.isEmpty()) {
      line("Nothing was imported yet.");
    }
    imports.forEach(each -> line(head(each)));
  }

  private static String head(ImportRecord each) {
    return each.number()
        + "  "
        + MINUTE.format(each.began().atZone(ZoneId.systemDefault()))
        + "  "
        + each.added()
        + " added · "
        + each.alreadyHere()
        + " already here · "
        + (each.newVersions() == 0 ? "" : each.newVersions() + " new versions · ")
        + each.failed()
        + " failed"
        + (each.state() == ImportRecord.State.DONE ? "" : " · " + each.state().label())
        + (each.undone() ? " · undone" : "")
        + "  "
        + String.join(", ", each.paths())
        + (each.options().isEmpty() ? "" : " (" + String.join(", ", each.options()) + ")");
  }

  private static void fields(JsonGenerator out, ImportRecord each) throws IOException {
    out.writeNumberField("number", each.number());
    out.writeStringField("began", each.began().toString());
    out.writeStringField("ended", each.ended() == null ? null : each.ended().toString());
    strings(out, "paths", each.paths());
    strings(out, "options", each.options());
    out.writeStringField("state", each.state().label());
    out.writeBooleanField("undone", each.undone());
    out.writeNumberField("files", each.files());
    out.writeNumberField("added", each.added());
    out.writeNumberField("already_here", each.alreadyHere());
    out.writeNumberField("new_versions", each.newVersions());
    out.writeNumberField("failed", each.failed());
  }

  private static void strings(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  void show(ImportRecord record, List<Outcome> outcomes) throws IOException {
    if (!json) {
      line(head(record));
      outcomes.forEach(outcome -> line("  " + words(outcome)));
      return;
    }
    document(
        out -> {
          fields(out, record);
          out.writeArrayFieldStart("outcomes");
          for (Outcome outcome : outcomes) {
            out.writeStartObject();
            out.writeStringField("path", outcome.path());
            out.writeNumberField("item", outcome.item());
            out.writeStringField("outcome", outcome.label());
            out.writeStringField("id", id(outcome));
            out.writeStringField(
                "reason", outcome instanceof Outcome.Failed failed ? failed.reason() : null);
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  private static String id(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Added added -> added.id();
      case Outcome.AlreadyHere here -> here.id();
      case Outcome.NewVersion version -> version.id();
      case Outcome.Failed _ -> null;
    };
  }

  private static String words(Outcome outcome) {
    return outcome.label().replace('_', ' ')
        + "  "
        + (id(outcome) == null ? "" : id(outcome) + "  ")
        + outcome.path()
        + (outcome.item() > 0 ? ", item " + outcome.item() : "")
        + (outcome instanceof Outcome.Failed failed ? ": " + failed.reason() : "");
  }

  void done(String how, Deed deed) throws IOException {
    if (json) {
      document(
          out -> {
            out.writeNumberField("number", deed.number());
            out.writeStringField("what", deed.what());
            out.writeNumberField("articles", deed.articles());
          });
    } else {
      line(
          how
              + ": "
              + deed.what()
              + " "
              + deed.number()
              + (deed.what().equals("actor") || deed.what().equals("source")
                  ? ""
                  : ", " + articles(deed)));
    }
  }

  private static String articles(Deed deed) {
    return deed.articles() == 1 ? "1 article" : deed.articles() + " articles";
  }

  void offers(List<MergeOffer> offers) throws IOException {
    if (!json) {
      for (MergeOffer offer : offers) {
        line(words(offer.one()) + "  =?  " + words(offer.other()));
      }
      if (offers.isEmpty()) {
        line("No two people of this archive look like one.");
      } else {
        line(
            "'lucarne actor merge ID ID' makes two of them one, 'lucarne actor apart ID ID' keeps"
                + " them two.");
      }
      return;
    }
    document(
        out -> {
          out.writeArrayFieldStart("offers");
          for (MergeOffer offer : offers) {
            out.writeStartObject();
            actor(out, "one", offer.one());
            actor(out, "other", offer.other());
            out.writeBooleanField("alike", offer.alike());
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  private static String words(FacetCount actor) {
    return actor.value() + " (" + actor.count() + ", " + actor.actor() + ")";
  }

  private static void actor(JsonGenerator out, String name, FacetCount actor) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("id", actor.actor());
    out.writeStringField("name", actor.value());
    out.writeNumberField("count", actor.count());
    out.writeEndObject();
  }

  void said(String sentence) throws IOException {
    if (json) {
      document(out -> out.writeStringField("done", sentence));
    } else {
      line(sentence);
    }
  }

  /**
   * @param about what the decisions are about, in the plural
   * @param words a decision as a line of text
   */
  <D> void decisions(List<Decided<D>> decisions, String about, Function<D, String> words)
      throws IOException {
    if (!json) {
      decisions.forEach(each -> line(each.number() + "  " + words.apply(each.decision())));
      if (decisions.isEmpty()) {
        line("No decision about " + about + " holds.");
      }
      return;
    }
    document(
        out -> {
          out.writeArrayFieldStart("decisions");
          for (Decided<D> each : decisions) {
            out.writeStartObject();
            out.writeNumberField("number", each.number());
            out.writeStringField("at", each.at().toString());
            out.writeStringField("decision", words.apply(each.decision()));
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  void sources(List<SourceEntry> sources) throws IOException {
    if (json) {
      document(
          out -> {
            out.writeArrayFieldStart("sources");
            for (SourceEntry each : sources) {
              source(out, each);
            }
            out.writeEndArray();
          });
      return;
    }
    int width =
        Long.toString(sources.stream().mapToLong(SourceEntry::articles).max().orElse(0)).length();
    for (SourceEntry each : sources) {
      String count = Long.toString(each.articles());
      List<String> others =
          each.written().keySet().stream().filter(name -> !name.equals(each.name())).toList();
      line(
          " ".repeat(width - count.length())
              + count
              + "  "
              + Stream.of(
                      each.name(),
                      Plain.country(each.country()),
                      each.type(),
                      each.grade() == null ? null : "grade " + each.grade(),
                      each.first() == null ? null : each.first() + " to " + each.last())
                  .filter(Objects::nonNull)
                  .collect(Collectors.joining(" · "))
              + (others.isEmpty() ? "" : ": " + String.join(", ", others)));
    }
    if (sources.isEmpty()) {
      line("The archive has no source yet.");
    }
  }

  private static void source(JsonGenerator out, SourceEntry source) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", source.id());
    out.writeStringField("name", source.name());
    out.writeNumberField("count", source.articles());
    out.writeStringField("country", source.country());
    out.writeStringField("type", source.type());
    out.writeStringField("grade", source.grade());
    out.writeStringField("first_date", Objects.toString(source.first(), null));
    out.writeStringField("last_date", Objects.toString(source.last(), null));
    out.writeBooleanField("listed", source.listed());
    out.writeArrayFieldStart("spellings");
    for (var written : source.written().entrySet()) {
      out.writeStartObject();
      out.writeStringField("value", written.getKey());
      out.writeNumberField("count", written.getValue());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  void edited(List<String> edited, List<String> unknown) throws IOException {
    if (json) {
      document(
          out -> {
            strings(out, "edited", edited);
            strings(out, "unknown", unknown);
          });
    } else {
      edited.forEach(id -> line("edited " + id));
    }
    unknown.forEach(id -> console.complain("no article has the id " + id));
  }
}
