package org.lucarne.cli;

import java.util.List;
import org.lucarne.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts articles into the trash. */
@Command(
    name = "remove",
    description = "Puts articles into the trash; restore takes them out again.",
    sortOptions = false)
final class RemoveCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "The articles' ids.")
  private List<String> ids;

  @Override
  int run(Archive archive, Console console) {
    return RestoreCommand.told("removed", ids, archive.remove(ids), console);
  }
}
