package org.lucarne.cli;

import org.lucarne.archive.Archive;
import picocli.CommandLine.Command;

/** Makes the index anew. */
@Command(
    name = "rebuild",
    description = "Makes the index anew from the store.",
    sortOptions = false)
final class RebuildCommand extends ArchiveCommand {

  @Override
  int run(Archive archive, Console console) {
    archive.rebuild();
    console.line("The index holds " + Plain.count(archive.stats().articles(), "article") + ".");
    return Cli.OK;
  }
}
