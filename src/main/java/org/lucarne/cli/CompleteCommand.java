package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.search.Completion;
import org.lucarne.search.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Completes a query that is being typed. */
@Command(
    name = "complete",
    customSynopsis = "lucarne complete TEXT [filters] [--limit N] [--json]",
    description = {
      "Lists what can stand at the end of a query, the way the search box of the window does:"
          + " fields, sources, actors and words. Each leads to a result under the filters.",
      ""
    },
    sortOptions = false)
final class CompleteCommand extends ArchiveCommand {

  @Mixin private QueryArgument text;

  @Mixin private FilterOptions filters;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many (${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (limit < 0) {
      throw new UsageException("--limit must not be negative: " + limit);
    }
    filters.filters();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    String typed = text.query();
    List<Completion> found =
        archive
            .readingDesk()
            .completions(typed, typed.length(), filters.filters(), Variants.ON, limit);
    ReadingText out = new ReadingText(console, json);
    out.completions(typed, found);
    return Cli.OK;
  }
}
