package org.lucarne.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucarne.archive.Decided;
import org.lucarne.archive.Deed;
import org.lucarne.archive.IgnoredFile;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.MergeOffer;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.SavedSearch;
import org.lucarne.archive.SourceEntry;
import org.lucarne.archive.TableMapping;
import org.lucarne.archive.WatchedFolder;
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

  /**
   * @param fed kept searches that find any of what it brought
   */
  void show(ImportRecord record, ImportReport report, List<SavedSearch> fed) throws IOException {
    List<Outcome> outcomes = report.outcomes();
    if (!json) {
      line(head(record));
      for (SavedSearch saved : fed) {
        line("  for the saved search %s: %d".formatted(saved.name(), saved.fresh()));
      }
      outcomes.forEach(outcome -> line("  " + words(outcome)));
      new Plain(console).doubts(report);
      return;
    }
    document(
        out -> {
          fields(out, record);
          out.writeArrayFieldStart("saved");
          for (SavedSearch saved : fed) {
            out.writeStartObject();
            out.writeStringField("name", saved.name());
            out.writeNumberField("new", saved.fresh());
            out.writeNumberField("total", saved.total());
            out.writeEndObject();
          }
          out.writeEndArray();
          Json.doubts(out, report.doubts());
          out.writeArrayFieldStart("outcomes");
          for (Outcome outcome : outcomes) {
            out.writeStartObject();
            out.writeStringField("path", outcome.path());
            out.writeNumberField("item", outcome.item());
            out.writeStringField("outcome", outcome.label());
            out.writeStringField("id", outcome.id());
            out.writeStringField("reason", Json.reason(outcome));
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  private static String words(Outcome outcome) {
    return outcome.label().replace('_', ' ')
        + "  "
        + (outcome.id() == null ? "" : outcome.id() + "  ")
        + outcome.path()
        + (outcome.item() > 0 ? ", item " + outcome.item() : "")
        + (Json.reason(outcome) == null ? "" : ": " + Json.reason(outcome));
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
              + (deed.what().startsWith("actor") || deed.what().equals("source")
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

  void lists(List<String> names) throws IOException {
    if (json) {
      document(
          out -> {
            out.writeArrayFieldStart("lists");
            for (String name : names) {
              out.writeString(name);
            }
            out.writeEndArray();
          });
      return;
    }
    names.forEach(this::line);
    if (names.isEmpty()) {
      line("This archive has no list of actors of your own.");
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

  void ignored(List<IgnoredFile> ignored) throws IOException {
    if (!json) {
      for (IgnoredFile each : ignored) {
        line(each.path() + (each.item() > 0 ? ", item " + each.item() : "") + ": " + each.reason());
      }
      line(
          ignored.isEmpty()
              ? "Nothing is ignored."
              : "'lucarne imports heed PATH' reads one again at the next import.");
      return;
    }
    document(
        out -> {
          out.writeArrayFieldStart("ignored");
          for (IgnoredFile each : ignored) {
            out.writeStartObject();
            out.writeStringField("path", each.path());
            out.writeNumberField("item", each.item());
            out.writeStringField("reason", each.reason());
            out.writeStringField("at", each.at().toString());
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  void watched(List<WatchedFolder> folders) throws IOException {
    if (!json) {
      for (WatchedFolder each : folders) {
        line(
            each.folder()
                + (each.present() ? "" : "  cannot be reached now")
                + "  "
                + each.files()
                + (each.files() == 1 ? " file" : " files")
                + (each.options().isEmpty() ? "" : " (" + String.join(", ", each.options()) + ")"));
        each.last().ifPresent(last -> line("  last: " + head(last)));
      }
      if (folders.isEmpty()) {
        line("No folder is watched; 'lucarne watch add DIR' adds one.");
      }
      return;
    }
    document(
        out -> {
          out.writeArrayFieldStart("folders");
          for (WatchedFolder each : folders) {
            out.writeStartObject();
            out.writeStringField("folder", each.folder().toString());
            strings(out, "options", each.options());
            out.writeBooleanField("present", each.present());
            out.writeNumberField("files", each.files());
            if (each.last().isPresent()) {
              out.writeObjectFieldStart("last_import");
              fields(out, each.last().get());
              out.writeEndObject();
            } else {
              out.writeNullField("last_import");
            }
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }

  void mappings(List<TableMapping> mappings) throws IOException {
    if (!json) {
      for (TableMapping each : mappings) {
        line(
            each.number()
                + "  "
                + each.columns().entrySet().stream()
                    .map(column -> column.getKey() + "=" + column.getValue())
                    .collect(Collectors.joining(","))
                + "  for tables with the columns "
                + String.join(", ", each.names()));
      }
      if (mappings.isEmpty()) {
        line("Nothing was said of the columns of tables yet; see lucarne import --help, --map.");
      }
      return;
    }
    document(
        out -> {
          out.writeArrayFieldStart("mappings");
          for (TableMapping each : mappings) {
            out.writeStartObject();
            out.writeNumberField("number", each.number());
            strings(out, "names", each.names());
            out.writeObjectFieldStart("columns");
            for (Map.Entry<String, String> column : each.columns().entrySet()) {
              out.writeStringField(column.getKey(), column.getValue());
            }
            out.writeEndObject();
            out.writeEndObject();
          }
          out.writeEndArray();
        });
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
