package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Deed;
import org.lucarne.archive.Deeds;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.Outcome;
import org.lucarne.model.PublicationDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, shows, undoes and redoes imports. */
@Command(
    name = "imports",
    customSynopsis = {
      "lucarne imports [list] [--json]",
      "      lucarne imports show N [--json]",
      "      lucarne imports undo N [--json]",
      "      lucarne imports redo N [--json]",
      "      lucarne imports again N [--failed] [--passwords FILE] [--json]",
      "      lucarne imports fix N [--date D [--unsure]] [--source NAME] [--json]",
      "      lucarne imports ignore N [PATH...] [--json]",
      "      lucarne imports ignored [--json]",
      "      lucarne imports heed PATH... [--json]"
    },
    description = {
      "Lists the imports of the archive, shows what became of each item of one, and undoes one:"
          + " what it added goes into the trash, what was here before stays.",
      "",
      "again imports the same paths once more, or what failed of them. fix gives those of an import"
          + " without a date or source one. ignore passes over what failed in it from now on,"
          + " ignored lists that, and heed reads it again.",
      ""
    },
    sortOptions = false)
final class ImportsCommand extends ArchiveCommand {

  @Parameters(
      paramLabel = "ARGUMENT",
      arity = "0..*",
      description = "list, show N, undo N, redo N, again N, fix N, ignore N, ignored or heed PATH.")
  private List<String> arguments = List.of();

  @Option(names = "--failed", description = "again: only the files that failed.")
  private boolean failed;

  @Option(
      names = "--date",
      paramLabel = "D",
      converter = ImportCommand.GivenDate.class,
      description = "fix: the date of those without one: 2015, 2015-08 or 2015-08-11.")
  private PublicationDate date;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "fix: the publisher of those without one.")
  private String source;

  @Option(names = "--unsure", description = "fix: --date also for those whose date is unsure.")
  private boolean unsure;

  @Mixin private PasswordOptions passwords;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  private String action() {
    return arguments.isEmpty() ? "list" : arguments.getFirst();
  }

  @Override
  void verify() {
    if (passwords.areGiven() && !action().equals("again")) {
      throw new UsageException("passwords go with imports again");
    }
    switch (action()) {
      case "list", "ignored" -> {
        if (arguments.size() > 1) {
          throw new UsageException(
              "imports " + action() + ": too much was said: " + arguments.get(1));
        }
      }
      case "show", "undo", "redo", "again", "fix", "ignore" -> {
        boolean tooMany = arguments.size() > 2 && !action().equals("ignore");
        if (arguments.size() < 2 || tooMany || !arguments.get(1).matches("[0-9]{1,18}")) {
          throw new UsageException(
              "imports " + action() + " needs the number of one import; see lucarne imports");
        }
        if (action().equals("fix") && date == null && (source == null || source.isBlank())) {
          throw new UsageException("imports fix needs --date, --source or both");
        }
        if (unsure && (!action().equals("fix") || date == null)) {
          throw new UsageException("--unsure goes with imports fix and --date");
        }
      }
      case "heed" -> {
        if (arguments.size() < 2) {
          throw new UsageException("imports heed needs a PATH; see lucarne imports ignored");
        }
      }
      default ->
          throw new UsageException(
              "imports: '"
                  + action()
                  + "' is no action; there are list, show, undo, redo, again, fix, ignore, ignored"
                  + " and heed");
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    DeedsText text = new DeedsText(console, json);
    switch (action()) {
      case "list" -> {
        text.imports(archive.deeds().imports());
        return Cli.OK;
      }
      case "ignored" -> {
        text.ignored(archive.ignoredFiles().all());
        return Cli.OK;
      }
      case "heed" -> {
        return heed(archive, console, text);
      }
      default -> {
        return one(archive, console, text);
      }
    }
  }

  private int heed(Archive archive, Console console, DeedsText text) throws IOException {
    List<String> paths = arguments.subList(1, arguments.size());
    List<String> heeded = paths.stream().filter(archive.ignoredFiles()::heed).toList();
    paths.stream()
        .filter(path -> !heeded.contains(path))
        .forEach(path -> console.complain("nothing is ignored under " + path));
    if (heeded.isEmpty()) {
      return Cli.WRONG_USAGE;
    }
    text.said("Read again from now on: " + String.join(", ", heeded));
    return heeded.size() == paths.size() ? Cli.OK : Cli.SOME_FAILED;
  }

  /** What is done with one import. */
  private int one(Archive archive, Console console, DeedsText text) throws IOException {
    Deeds deeds = archive.deeds();
    long number = Long.parseLong(arguments.get(1));
    ImportRecord record =
        deeds
            .find(number)
            .orElseThrow(
                () ->
                    new UsageException(
                        "no import has the number " + number + "; see lucarne imports"));
    switch (action()) {
      case "show" -> {
        ImportReport report = deeds.report(number).orElseThrow();
        text.show(record, report, archive.readingDesk().fedBy(report.outcomes()));
        return Cli.OK;
      }
      case "again" -> {
        return again(archive, console, record);
      }
      case "fix" -> {
        text.edited(
            deeds.fix(number, source == null ? null : source.strip(), date, unsure), List.of());
        return Cli.OK;
      }
      case "ignore" -> {
        return ignore(archive, text, number);
      }
      default -> {
        return undo(deeds, text, number);
      }
    }
  }

  private int again(Archive archive, Console console, ImportRecord record) throws IOException {
    ImportRequest request =
        failed
            ? archive.deeds().failedOf(record.number())
            : ImportRequest.again(record.paths().stream().map(Path::of).toList(), record.options());
    if (request.paths().isEmpty()) {
      throw new UsageException("nothing failed in import " + record.number());
    }
    ImportReport report;
    try (ProgressLine progress = new ProgressLine(console)) {
      report = archive.importPaths(request.withPasswords(passwords.read()), progress);
    }
    if (json) {
      new Json(console).report(report);
    } else {
      new Plain(console).report(report);
    }
    return report.failed() > 0 ? Cli.SOME_FAILED : Cli.OK;
  }

  private int ignore(Archive archive, DeedsText text, long number) throws IOException {
    List<String> paths = arguments.subList(2, arguments.size());
    List<Outcome.Failed> all =
        archive.deeds().outcomes(number).stream()
            .filter(Outcome.Failed.class::isInstance)
            .map(Outcome.Failed.class::cast)
            .filter(each -> paths.isEmpty() || paths.contains(each.path()))
            .toList();
    if (all.isEmpty()) {
      throw new UsageException("nothing like that failed in import " + number);
    }
    archive.ignoredFiles().ignore(all);
    text.said(
        "Ignored from now on: "
            + String.join(", ", all.stream().map(Outcome.Failed::path).distinct().toList()));
    return Cli.OK;
  }

  private int undo(Deeds deeds, DeedsText text, long number) throws IOException {
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
