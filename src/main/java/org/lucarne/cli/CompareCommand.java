package org.lucarne.cli;

import java.io.IOException;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows word by word what differs between two articles. */
@Command(
    name = "compare",
    description = {
      "Shows word by word what differs between two articles.",
      "",
      "[-words-] stand in the first alone, {+words+} in the second."
    },
    sortOptions = false)
final class CompareCommand extends ArchiveCommand {

  @Parameters(index = "0", paramLabel = "ID", description = "An article's id.")
  private String first;

  @Parameters(index = "1", paramLabel = "ID", description = "The id of another.")
  private String second;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  int run(Archive archive, Console console) throws IOException {
    for (String id : new String[] {first, second}) {
      if (archive.show(id, null).isEmpty()) {
        throw new UsageException("no article has the id " + id);
      }
    }
    Comparison comparison = archive.compare(first, second).orElseThrow();
    if (json) {
      new Json(console).comparison(comparison);
    } else {
      new Plain(console).comparison(comparison);
    }
    return Cli.OK;
  }
}
