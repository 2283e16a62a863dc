package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Decided;
import org.lucarne.archive.NoSuchSourceException;
import org.lucarne.archive.SourceDesk;
import org.lucarne.archive.SourceEntry;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceDecision.Property;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sources of the archive, and the analyst's decisions about them. */
@Command(
    name = "source",
    description = {
      "Lists the sources and decides about them; A and B are names, spellings, hosts or ids. Every"
          + " decision can be undone; no article is rewritten.",
      "",
      "  list                lists them with country, type, grade, days and spellings",
      "  about A             shows one",
      "  merge A B...        makes them one, under the first",
      "  split A SPELLING... makes what is written so sources of their own",
      "  rename A NAME       shows it under another name",
      "  set A country C     is of this country: IR or Iran",
      "  set A type T        is of this type: wire, state, party or independent",
      "  set A grade G       has your grade from A to F; unknown takes any of these away",
      "  undo                takes the last decision back",
      "  decisions           shows the decisions that hold",
      "  export FILE         writes them, for another archive",
      "  import FILE         takes over what export wrote",
      "  outlets             prints the list of outlets in effect",
      "  outlets FILE        makes FILE this archive's own list, which stands above ours; none takes"
          + " it away"
    },
    sortOptions = false)
final class SourceCommand extends ArchiveCommand {

  private static final String NO_FILE = "none";

  @Parameters(index = "0", paramLabel = "WHAT", description = "list, merge, split, rename, ...")
  private String what;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "A", description = "Which sources.")
  private List<String> arguments = List.of();

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    switch (what) {
      case "merge" -> need(2, Integer.MAX_VALUE, "two sources or more");
      case "split" -> need(2, Integer.MAX_VALUE, "a source and one spelling or more");
      case "rename" -> need(2, 2, "a source and its name");
      case "set" -> {
        need(3, 3, "a source, then country, type or grade, and what it is");
        property();
      }
      case "about" -> need(1, 1, "one source");
      case "export", "import" -> need(1, 1, "one file");
      case "outlets" -> need(0, 1, "at most one file");
      case "undo", "list", "decisions" -> need(0, 0, "nothing more");
      default ->
          throw new UsageException(
              "source cannot \""
                  + what
                  + "\"; it knows list, about, merge, split, rename, set, undo, decisions, export,"
                  + " import and outlets");
    }
  }

  private void need(int least, int most, String words) {
    if (arguments.size() < least || arguments.size() > most) {
      throw new UsageException("source " + what + " needs " + words);
    }
  }

  private Property property() {
    return Property.of(arguments.get(1))
        .orElseThrow(
            () ->
                new UsageException(
                    "a source has no \""
                        + arguments.get(1)
                        + "\" to set; it has country, type and grade"));
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    try {
      return run(archive.sourceDesk(), console);
    } catch (NoSuchSourceException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private int run(SourceDesk desk, Console console) throws IOException {
    DeedsText text = new DeedsText(console, json);
    String first = arguments.isEmpty() ? null : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    switch (what) {
      case "list" -> text.sources(desk.all());
      case "about" -> text.sources(List.of(desk.one(first)));
      case "merge" -> text.sources(withIds(desk, List.of(desk.merge(arguments))));
      case "split" -> text.sources(withIds(desk, desk.split(first, rest)));
      case "rename" -> {
        desk.rename(first, rest.getFirst());
        text.said("Renamed to " + rest.getFirst() + ".");
      }
      case "set" -> {
        SourceEntry source = desk.one(first);
        desk.describe(source.id(), property(), rest.getLast());
        text.sources(withIds(desk, List.of(source.id())));
      }
      case "undo" -> {
        if (!desk.undo()) {
          throw new UsageException("no decision about sources is left to undo");
        }
        text.said("Took the last decision back.");
      }
      case "decisions" -> text.decisions(desk.decisions(), "sources", SourceLines::write);
      case "export" -> export(desk, Path.of(first), text);
      case "import" -> {
        List<SourceDecision> decisions = SourceLines.read(Path.of(first));
        desk.take(decisions);
        text.said("Took over " + decisions.size() + " decisions.");
      }
      case "outlets" -> outlets(desk, first, console, text);
      default -> throw new IllegalStateException(what);
    }
    return Cli.OK;
  }

  private static List<SourceEntry> withIds(SourceDesk desk, List<String> ids) {
    return desk.all().stream().filter(each -> ids.contains(each.id())).toList();
  }

  private static void export(SourceDesk desk, Path file, DeedsText text) throws IOException {
    List<String> lines =
        desk.decisions().stream().map(Decided::decision).map(SourceLines::write).toList();
    Files.write(file, lines);
    text.said("Wrote " + lines.size() + " decisions to " + file + ".");
  }

  private void outlets(SourceDesk desk, String file, Console console, DeedsText text)
      throws IOException {
    if (file == null) {
      if (json) {
        text.said(desk.list());
      } else {
        desk.list().lines().forEach(console::line);
      }
    } else if (file.equals(NO_FILE)) {
      text.said(desk.dropList() ? "The own list is gone." : "There was no own list.");
    } else {
      List<String> problems = desk.takeList(Path.of(file));
      if (!problems.isEmpty()) {
        throw new UsageException(
            file
                + " was not taken. "
                + String.join(" ", problems.subList(0, Math.min(problems.size(), 10))));
      }
      text.said(file + " stands above our list now.");
    }
  }
}
