package org.lucarne.cli;

import java.util.List;
import org.lucarne.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes articles out of the trash. */
@Command(name = "restore", description = "Takes articles out of the trash.", sortOptions = false)
final class RestoreCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "The articles' ids.")
  private List<String> ids;

  @Override
  int run(Archive archive, Console console) {
    return told("restored", ids, archive.restore(ids), console);
  }

  /** Says what was done to which ids, and which were not there. */
  static int told(String done, List<String> asked, List<String> found, Console console) {
    for (String id : asked) {
      if (found.contains(id)) {
        console.line(done + " " + id);
      } else {
        console.complain("no article has the id " + id + ", or it was " + done + " before");
      }
    }
    if (found.isEmpty()) {
      return Cli.WRONG_USAGE;
    }
    return found.containsAll(asked) ? Cli.OK : Cli.SOME_FAILED;
  }
}
