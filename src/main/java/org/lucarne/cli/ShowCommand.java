package org.lucarne.cli;

import java.io.IOException;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ArticleView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one article. */
@Command(
    name = "show",
    description = "Shows one article, or the file that it came from.",
    sortOptions = false)
final class ShowCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it.")
  private String id;

  @Option(
      names = "--query",
      paramLabel = "Q",
      defaultValue = "",
      description = "Marks what this query matches.")
  private String query;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--original",
      description = "Writes the bytes of the file that the article came from, untouched.")
  private boolean original;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (original && json) {
      throw new UsageException("--original writes a file as it is; it cannot go with --json");
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    if (original) {
      if (!archive.writeOriginal(id, console.bytes())) {
        throw noSuchArticle();
      }
      return Cli.OK;
    }
    ArticleView article =
        archive.show(id, query, variants.variants()).orElseThrow(this::noSuchArticle);
    if (json) {
      new Json(console).article(article, archive.copies(id), !query.isBlank());
    } else {
      new Plain(console).article(article, archive.copies(id));
    }
    return Cli.OK;
  }

  private UsageException noSuchArticle() {
    return new UsageException("no article has the id " + id);
  }
}
