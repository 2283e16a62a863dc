package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import org.lucarne.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and forgets what was said of the columns of tables. */
@Command(
    name = "mappings",
    customSynopsis = {"lucarne mappings [list] [--json]", "      lucarne mappings remove N"},
    description = {
      "What 'lucarne import --map' or the window was told of the columns of tables; it holds for"
          + " every table with the same columns.",
      ""
    },
    sortOptions = false)
final class MappingsCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "list or remove N.")
  private List<String> arguments = List.of();

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  private boolean list() {
    return arguments.isEmpty() || arguments.equals(List.of("list"));
  }

  @Override
  void verify() {
    boolean remove =
        arguments.size() == 2
            && arguments.getFirst().equals("remove")
            && arguments.get(1).matches("[0-9]{1,18}");
    if (!list() && !remove) {
      throw new UsageException("mappings takes list, or remove and a number of that list");
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    DeedsText text = new DeedsText(console, json);
    if (list()) {
      text.mappings(archive.tableMappings().all());
    } else if (archive.tableMappings().forget(Long.parseLong(arguments.get(1)))) {
      text.said("Forgotten: mapping " + arguments.get(1));
    } else {
      throw new UsageException(
          "no mapping has the number " + arguments.get(1) + "; see lucarne mappings");
    }
    return Cli.OK;
  }
}
