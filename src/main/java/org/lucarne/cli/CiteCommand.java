package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Citation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cites an article. */
@Command(
    name = "cite",
    customSynopsis =
        "lucarne cite ID [--style chicago|apa|TEMPLATE] [--passage START-END] [--json]",
    description = {
      "Prints the citation of an article, with a passage of it. What is not known is left out; without a date it says n.d.",
      ""
    },
    sortOptions = false)
final class CiteCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it.")
  private String id;

  @Option(
      names = "--style",
      paramLabel = "S",
      defaultValue = Citation.CHICAGO,
      description =
          "chicago (the default), apa, or a template: {passage}, {author}, {title}, {source},"
              + " {credit}, {date}, {year}, {url}, {collection} and {id} stand for what is known.")
  private String style;

  @Option(
      names = "--passage",
      paramLabel = "START-END",
      description = "Offsets in the body, as show --json counts them.")
  private String passage;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (passage != null && !passage.matches("\\d{1,9}-\\d{1,9}")) {
      throw new UsageException("--passage needs two offsets, as 812-1040: " + passage);
    }
    List<String> unknown = new Citation(style).unknownNames();
    if (!unknown.isEmpty()) {
      throw new UsageException(
          "--style: there is no {%s}; there are %s"
              .formatted(unknown.getFirst(), String.join(", ", Citation.NAMES)));
    }
    if (!style.equalsIgnoreCase(Citation.CHICAGO)
        && !style.equalsIgnoreCase(Citation.APA)
        && style.indexOf('{') < 0) {
      throw new UsageException(
          "--style: '" + style + "' is neither chicago nor apa nor a template with {names}");
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    int start = passage == null ? 0 : Integer.parseInt(passage.substring(0, passage.indexOf('-')));
    int end = passage == null ? 0 : Integer.parseInt(passage.substring(passage.indexOf('-') + 1));
    String cited;
    try {
      cited =
          archive
              .readingDesk()
              .cite(id, start, end, new Citation(style))
              .orElseThrow(() -> new UsageException("no article has the id " + id));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--passage: " + e.getMessage());
    }
    if (json) {
      new Json(console)
          .document(
              out -> {
                out.writeStringField("id", id);
                out.writeStringField("style", style);
                out.writeStringField("citation", cited);
              });
    } else {
      cited.lines().forEach(line -> console.line(Plain.clean(line)));
    }
    return Cli.OK;
  }
}
