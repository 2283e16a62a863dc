package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Deed;
import org.lucarne.archive.Deeds;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, shows, undoes and redoes imports. */
@Command(
    name = "imports",
    customSynopsis = {
      "lucarne imports [list] [--json]",
      "      lucarne imports show N [--json]",
      "      lucarne imports undo N [--json]",
      "      lucarne imports redo N [--json]"
    },
    description = {
      "Lists the imports of the archive, shows what became of each item of one, and undoes one:"
          + " what it added goes into the trash, what was here before stays.",
      ""
    },
    sortOptions = false)
final class ImportsCommand extends ArchiveCommand {

  @Parameters(
      paramLabel = "ARGUMENT",
      arity = "0..*",
      description = "list, show N, undo N or redo N.")
  private List<String> arguments = List.of();

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  private String action() {
    return arguments.isEmpty() ? "list" : arguments.getFirst();
  }

  @Override
  void verify() {
    switch (action()) {
      case "list" -> {
        if (arguments.size() > 1) {
          throw new UsageException("imports list: too much was said: " + arguments.get(1));
        }
      }
      case "show", "undo", "redo" -> {
        if (arguments.size() != 2 || !arguments.get(1).matches("[0-9]{1,18}")) {
          throw new UsageException(
              "imports " + action() + " needs the number of one import; see lucarne imports");
        }
      }
      default ->
          throw new UsageException(
              "imports: '" + action() + "' is no action; there are list, show, undo and redo");
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    Deeds deeds = archive.deeds();
    DeedsText text = new DeedsText(console, json);
    if (action().equals("list")) {
      text.imports(deeds.imports());
      return Cli.OK;
    }
    long number = Long.parseLong(arguments.get(1));
    ImportRecord record =
        deeds
            .find(number)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no import has the number " + number + "; see lucarne imports"));
    if (action().equals("show")) {
      List<Outcome> outcomes = deeds.outcomes(number);
      text.show(record, outcomes, archive.readingDesk().fedBy(outcomes));
      return Cli.OK;
    }
    boolean undo = action().equals("undo");
    Optional<Deed> deed = undo ? deeds.undoImport(number) : deeds.redoImport(number);
    if (deed.isEmpty()) {
      throw new UsageException(
          "import " + number + (undo ? " is undone already" : " is not undone; nothing to redo"));
    }
    text.done(undo ? "undone" : "redone", deed.get());
    return Cli.OK;
  }
}
