package org.lucarne.cli;

import java.io.IOException;
import org.lucarne.archive.Archive;
import org.lucarne.archive.CheckReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies the archive. */
@Command(
    name = "check",
    description =
        "Verifies the store, the originals' hashes, and that the index holds just what the store"
            + " holds.",
    sortOptions = false)
final class CheckCommand extends ArchiveCommand {

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  int run(Archive archive, Console console) throws IOException {
    CheckReport report = archive.check();
    if (json) {
      new Json(console).check(report);
    } else {
      new Plain(console).check(report);
    }
    return report.clean() ? Cli.OK : Cli.ARCHIVE_FAILED;
  }
}
