package org.lucarne.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lucarne.archive.Archive;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that all others belong to; alone it opens the window. */
@Command(
    name = "lucarne",
    versionProvider = Lucarne.Version.class,
    synopsisHeading = "Usage:%n",
    customSynopsis = {
      "  lucarne                                  opens the window",
      "  lucarne [--archive DIR] COMMAND ...      runs one command",
      "  lucarne COMMAND --help                   explains it"
    },
    description = "%nSearch in your own archive of news articles, on this machine alone.%n",
    sortOptions = false,
    optionListHeading = "Options:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All is well; an article that was there already is no failure.",
      "1:The archive cannot work: in use, damaged, no room on the disk.",
      "2:Wrong usage.",
      "3:Some inputs failed; the others are in."
    })
final class Lucarne implements Callable<Integer> {

  /** The commands in the order of the help. */
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("complete", CompleteCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("similar", SimilarCommand::new);
    COMMANDS.put("why", WhyCommand::new);
    COMMANDS.put("cite", CiteCommand::new);
    COMMANDS.put("coverage", CoverageCommand::new);
    COMMANDS.put("compare", CompareCommand::new);
    COMMANDS.put("import", ImportCommand::new);
    COMMANDS.put("window", WindowCommand::new);
    COMMANDS.put("actors", ActorsCommand::new);
    COMMANDS.put("actor", ActorCommand::new);
    COMMANDS.put("source", SourceCommand::new);
    COMMANDS.put("remove", RemoveCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("edit", EditCommand::new);
    COMMANDS.put("undo", UndoCommand::new);
    COMMANDS.put("imports", ImportsCommand::new);
    COMMANDS.put("watch", WatchCommand::new);
    COMMANDS.put("mappings", MappingsCommand::new);
    COMMANDS.put("concordance", ConcordanceCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("saved", SavedCommand::new);
    COMMANDS.put("stats", StatsCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("rebuild", RebuildCommand::new);
  }

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The archive's folder. Without it: $LUCARNE_ARCHIVE, else index/ of the checkout that"
              + " this is started in, else the folder among your own data.")
  private Path named;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  private boolean version;

  final Console console;
  private final Cli.Window window;
  private final Surroundings around;

  Lucarne(Cli.Window window, Console console, Surroundings around) {
    this.window = window;
    this.console = console;
    this.around = around;
  }

  /**
   * This command with the one that {@code args} name, or with all when they name none. Reading the
   * annotations of all would be a good part of the time that a short command takes.
   */
  CommandLine commandLine(String... args) {
    CommandLine commands = new CommandLine(this);
    Supplier<Object> named = COMMANDS.get(firstWord(args));
    if (named != null) {
      commands.addSubcommand(named.get());
    } else {
      COMMANDS.values().forEach(command -> commands.addSubcommand(command.get()));
    }
    return commands;
  }

  private static String firstWord(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--archive")) {
        i++;
      } else if (!args[i].startsWith("-")) {
        return args[i];
      }
    }
    return "";
  }

  @Override
  public Integer call() throws Cli.NoWindowException {
    openWindow(List.of());
    return Cli.OK;
  }

  void openWindow(List<Path> dropped) throws Cli.NoWindowException {
    window.open(folder(), dropped);
  }

  Path folder() {
    return named != null ? named : around.archive();
  }

  /** Opens the archive and says on standard error what happened on the way. */
  Archive open() {
    Archive archive = Archive.open(folder());
    if (archive.isNew()) {
      console.complain("There was no archive in " + folder() + "; an empty one was made there.");
    }
    archive.notices().forEach(console::complain);
    return archive;
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Lucarne.class.getPackage().getImplementationVersion();
      return new String[] {
        "Lucarne " + (version == null ? "(not packaged)" : version),
        "Java ${java.version}, ${os.name} ${os.arch}"
      };
    }
  }
}
