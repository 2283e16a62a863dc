package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.model.PublicationDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives articles another source or date. */
@Command(
    name = "edit",
    description =
        "Gives articles a source or a date in place of what was found; undo takes it back.",
    sortOptions = false)
final class EditCommand extends ArchiveCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "The articles' ids.")
  private List<String> ids;

  @Option(names = "--source", paramLabel = "NAME", description = "Their publisher.")
  private String source;

  @Option(
      names = "--date",
      paramLabel = "D",
      converter = ImportCommand.GivenDate.class,
      description = "Their date: 2015, 2015-08 or 2015-08-11.")
  private PublicationDate date;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (source == null && date == null) {
      throw new UsageException("edit needs --source, --date or both");
    }
    if (source != null && source.isBlank()) {
      throw new UsageException("--source is empty; name the publisher");
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    List<String> unknown = ids.stream().filter(id -> archive.show(id, "").isEmpty()).toList();
    List<String> edited = archive.deeds().edit(ids, source == null ? null : source.strip(), date);
    new DeedsText(console, json).edited(edited, unknown);
    if (unknown.size() == ids.size()) {
      return Cli.WRONG_USAGE;
    }
    return unknown.isEmpty() ? Cli.OK : Cli.SOME_FAILED;
  }
}
