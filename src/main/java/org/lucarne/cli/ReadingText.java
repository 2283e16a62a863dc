package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lucarne.search.Completion;

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
}
