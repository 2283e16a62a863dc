package org.lucarne.cli;

import java.io.IOException;
import org.lucarne.archive.Archive;
import org.lucarne.search.Similar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists articles about the same as another. */
@Command(
    name = "similar",
    customSynopsis = "lucarne similar ID [filters] [--limit N] [--json]",
    description = {
      "Lists articles about the same as another one, by the words and actors that set it apart; its copies are left out.",
      ""
    },
    sortOptions = false)
final class SimilarCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it.")
  private String id;

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
    if (limit < 1) {
      throw new UsageException("--limit must be 1 or more: " + limit);
    }
    filters.filters();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    Similar similar =
        archive
            .readingDesk()
            .similar(id, filters.filters(), limit)
            .orElseThrow(this::noSuchArticle);
    new ReadingText(console, json).similar(id, similar);
    return Cli.OK;
  }

  private UsageException noSuchArticle() {
    return new UsageException("no article has the id " + id);
  }
}
