package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lucarne.archive.Explanation;
import org.lucarne.search.Completion;
import org.lucarne.search.Coverage;
import org.lucarne.search.Hit;
import org.lucarne.search.Similar;

/** Prints what helps to ask and to read, for people or as one JSON document. */
final class ReadingText {

  private final Console console;
  private final boolean json;

  ReadingText(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  void completions(String typed, List<Completion> completions) throws IOException {
    if (json) {
      new Json(console)
          .document(
              out -> {
                out.writeStringField("text", typed);
                out.writeArrayFieldStart("completions");
                for (Completion each : completions) {
                  out.writeStartObject();
                  out.writeStringField("kind", each.kind().label());
                  out.writeStringField("text", each.text());
                  out.writeStringField("query", each.query());
                  out.writeNumberField("caret", each.caret());
                  out.writeNumberField("total", each.total());
                  out.writeEndObject();
                }
                out.writeEndArray();
              });
      return;
    }
    for (Completion each : completions) {
      console.line(
          String.format(
              Locale.ROOT,
              "%-7s %-32s %,9d  %s",
              each.kind().label(),
              Plain.clean(each.text()),
              each.total(),
              Plain.clean(each.query())));
    }
  }

  void similar(String id, Similar similar) throws IOException {
    if (json) {
      Json out = new Json(console);
      out.document(
          fields -> {
            fields.writeStringField("id", id);
            Json.strings(fields, "words", similar.words());
            Json.strings(fields, "actors", similar.actors());
            fields.writeArrayFieldStart("hits");
            for (Hit hit : similar.hits()) {
              out.hit(fields, hit);
            }
            fields.writeEndArray();
          });
      return;
    }
    line("Words: " + String.join(", ", similar.words()));
    if (!similar.actors().isEmpty()) {
      line("Actors: " + String.join(", ", similar.actors()));
    }
    for (Hit hit : similar.hits()) {
      line("");
      line(hit.title().isEmpty() ? "(no title)" : hit.title());
      line(
          "  %s · %s · %s"
              .formatted(
                  hit.source() == null ? "unknown source" : hit.source(),
                  hit.date() == null ? "no date" : hit.date().text(),
                  hit.id()));
      hit.passages().stream()
          .limit(1)
          .forEach(passage -> line("  " + passage.text().replaceAll("\\s+", " ")));
    }
  }

  void explanation(String id, Explanation why) throws IOException {
    if (!json) {
      why.sentences().forEach(this::line);
      return;
    }
    new Json(console)
        .document(
            out -> {
              out.writeStringField("id", id);
              out.writeBooleanField("found", why.found());
              out.writeStringField("read_as", why.readAs());
              out.writeArrayFieldStart("parts");
              for (Explanation.Part part : why.parts()) {
                out.writeStartObject();
                out.writeStringField("word", part.word());
                out.writeNumberField("headline", part.headline());
                out.writeNumberField("lead", part.lead());
                out.writeNumberField("rest", part.rest());
                out.writeArrayFieldStart("forms");
                for (Explanation.Form form : part.forms()) {
                  out.writeStartObject();
                  out.writeStringField("text", form.text());
                  out.writeNumberField("count", form.count());
                  out.writeBooleanField("variant", form.variant());
                  out.writeEndObject();
                }
                out.writeEndArray();
                out.writeEndObject();
              }
              out.writeEndArray();
              out.writeArrayFieldStart("conditions");
              for (Explanation.Condition condition : why.conditions()) {
                out.writeStartObject();
                out.writeStringField("condition", condition.said());
                out.writeBooleanField("met", condition.met());
                out.writeEndObject();
              }
              out.writeEndArray();
              out.writeNumberField("copies", why.copies());
              Json.strings(out, "sentences", why.sentences());
            });
  }

  void coverage(Coverage coverage) throws IOException {
    if (json) {
      new Json(console)
          .document(
              out -> {
                out.writeArrayFieldStart("months");
                for (int i = 0; i < coverage.months(); i++) {
                  out.writeString(coverage.month(i).toString());
                }
                out.writeEndArray();
                out.writeArrayFieldStart("outlets");
                for (Coverage.Outlet outlet : coverage.outlets()) {
                  out.writeStartObject();
                  out.writeStringField("source", outlet.source());
                  out.writeNumberField("total", outlet.total());
                  out.writeNumberField("undated", outlet.undated());
                  out.writeArrayFieldStart("counts");
                  for (int count : outlet.counts()) {
                    out.writeNumber(count);
                  }
                  out.writeEndArray();
                  out.writeArrayFieldStart("gaps");
                  for (Coverage.Gap gap : outlet.gaps()) {
                    out.writeStartObject();
                    out.writeStringField("from", gap.first().toString());
                    out.writeStringField("to", gap.last().toString());
                    out.writeNumberField("usual", gap.usual());
                    out.writeStringField("unit", gap.weekly() ? "week" : "month");
                    out.writeEndObject();
                  }
                  out.writeEndArray();
                  out.writeEndObject();
                }
                out.writeEndArray();
              });
      return;
    }
    for (Coverage.Outlet outlet : coverage.outlets()) {
      line(
          String.format(Locale.ROOT, "%s  %,d", outlet.source(), outlet.total())
              + (outlet.undated() == 0
                  ? ""
                  : String.format(Locale.ROOT, ", %,d in no month", outlet.undated())));
      StringBuilder months = new StringBuilder();
      for (int i = 0; i < coverage.months(); i++) {
        int count = outlet.counts().get(i);
        if (count > 0) {
          months.append(String.format(Locale.ROOT, "  %s %,d", coverage.month(i), count));
        }
      }
      if (!months.isEmpty()) {
        line(months.toString());
      }
      for (Coverage.Gap gap : outlet.gaps()) {
        line(
            "  gap: nothing from %s to %s, usually %d a %s"
                .formatted(gap.first(), gap.last(), gap.usual(), gap.weekly() ? "week" : "month"));
      }
    }
  }

  private void line(String text) {
    console.line(Plain.clean(text));
  }
}
