package org.lucarne.cli;

import java.io.IOException;
import java.util.Set;
import org.lucarne.archive.Archive;
import org.lucarne.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts articles by outlet and month. */
@Command(
    name = "coverage",
    customSynopsis = "lucarne coverage [QUERY] [filters] [--json]",
    description = {
      "Counts the articles found by outlet and month, and names the holes in what the archive has of an outlet that is otherwise regular.",
      ""
    },
    sortOptions = false)
final class CoverageCommand extends ArchiveCommand {

  @Mixin private QueryArgument query;

  @Mixin private FilterOptions filters;

  @Mixin private VariantOptions variants;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    filters.filters();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    SearchRequest request =
        new SearchRequest(
                query.query(),
                filters.filters(),
                SearchRequest.Sort.NEWEST,
                0,
                0,
                Set.of(),
                0,
                false)
            .with(variants.variants());
    new ReadingText(console, json).coverage(archive.readingDesk().coverage(request));
    return Cli.OK;
  }
}
