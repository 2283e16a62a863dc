package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, adds and removes the folders that new files come in from by themselves. */
@Command(
    name = "watch",
    customSynopsis = {
      "lucarne watch [list] [--json]",
      "      lucarne watch add DIR [--source NAME] [--collection NAME] [--no-recursive]",
      "      lucarne watch remove DIR"
    },
    description = {
      "Keeps the list of folders from which new files come in by themselves: while the window is"
          + " open, while 'lucarne import --watch' runs, and at the next start of either. Files"
          + " that are removed from them stay in the archive.",
      ""
    },
    sortOptions = false)
final class WatchCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "list, add DIR or remove DIR.")
  private List<String> arguments = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "add: the publisher of what names none itself.")
  private String source;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "add: puts what comes into a collection of this name.")
  private String collection;

  @Option(
      names = "--recursive",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "add: goes into subfolders (the default), or not.")
  private boolean recursive;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  private String action() {
    return arguments.isEmpty() ? "list" : arguments.getFirst();
  }

  @Override
  void verify() {
    switch (action()) {
      case "list" -> takes(1);
      case "add" -> {
        takes(2);
        if (!Files.isDirectory(Path.of(arguments.get(1)))) {
          throw new UsageException("watch add: there is no folder " + arguments.get(1));
        }
      }
      case "remove" -> takes(2);
      default ->
          throw new UsageException(
              "watch: '" + action() + "' is no action; there are list, add and remove");
    }
  }

  private void takes(int many) {
    if (Math.max(1, arguments.size()) < many) {
      throw new UsageException("watch " + action() + " needs a DIR");
    }
    if (arguments.size() > many) {
      throw new UsageException("watch " + action() + ": too much was said: " + arguments.get(many));
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    DeedsText text = new DeedsText(console, json);
    switch (action()) {
      case "list" -> text.watched(archive.watchedFolders().all());
      case "add" -> {
        Path folder = Path.of(arguments.get(1));
        archive
            .watchedFolders()
            .add(
                new ImportRequest(
                    List.of(folder), recursive, source, null, collection, Map.of(), null));
        text.said("Watched from now on: " + folder.toAbsolutePath().normalize());
      }
      default -> {
        if (!archive.watchedFolders().remove(Path.of(arguments.get(1)))) {
          throw new UsageException(
              "the folder " + arguments.get(1) + " is not watched; see lucarne watch list");
        }
        text.said("No longer watched: " + Path.of(arguments.get(1)).toAbsolutePath().normalize());
      }
    }
    return Cli.OK;
  }
}
