package org.lucarne.cli;

import java.io.IOException;
import java.util.Optional;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Undoes the last change. */
@Command(
    name = "undo",
    description =
        "Undoes the last import, removal, restoring or edit; again, and it undoes the one before.",
    sortOptions = false)
final class UndoCommand extends ArchiveCommand {

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  int run(Archive archive, Console console) throws IOException {
    Optional<Deed> deed = archive.deeds().undo();
    if (deed.isEmpty()) {
      throw new UsageException("there is nothing to undo");
    }
    new DeedsText(console, json).done("undone", deed.get());
    return Cli.OK;
  }
}
