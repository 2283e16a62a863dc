package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a query finds an article. */
@Command(
    name = "why",
    customSynopsis = "lucarne why ID QUERY [filters] [--no-variants] [--json]",
    description = {
      "Says in plain words why a query finds an article: which words matched, where, how often, and through which other forms.",
      ""
    },
    sortOptions = false)
final class WhyCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it.")
  private String id;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query, as in search.")
  private List<String> query = List.of();

  @Mixin private FilterOptions filters;

  @Mixin private VariantOptions variants;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  int run(Archive archive, Console console) throws IOException {
    Explanation why =
        archive
            .readingDesk()
            .why(id, String.join(" ", query), filters.filters(), variants.variants())
            .orElseThrow(this::noSuchArticle);
    new ReadingText(console, json).explanation(id, why);
    return Cli.OK;
  }

  private UsageException noSuchArticle() {
    return new UsageException("no article has the id " + id);
  }
}
