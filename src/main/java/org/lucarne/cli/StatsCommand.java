package org.lucarne.cli;

import java.io.IOException;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Stats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the archive in figures. */
@Command(name = "stats", description = "Prints the archive in figures.", sortOptions = false)
final class StatsCommand extends ArchiveCommand {

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  int run(Archive archive, Console console) throws IOException {
    Stats stats = archive.stats();
    if (json) {
      new Json(console).stats(stats);
    } else {
      new Plain(console).stats(stats);
    }
    return Cli.OK;
  }
}
