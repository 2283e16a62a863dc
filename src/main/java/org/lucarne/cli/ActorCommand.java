package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lucarne.archive.ActorCard;
import org.lucarne.archive.ActorDesk;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Decided;
import org.lucarne.archive.NoSuchActorException;
import org.lucarne.model.ActorDecision;
import org.lucarne.model.ActorKind;
import org.lucarne.search.FacetCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The analyst's decisions about actors. */
@Command(
    name = "actor",
    description = {
      "Decides about actors; A and B are names, spellings or ids. Every decision can be undone.",
      "",
      "  merge A B...        makes them one, under the first",
      "  split A SPELLING... takes spellings out of it",
      "  rename A NAME       shows it under another name",
      "  ignore A            is no actor",
      "  kind A KIND         is a person, state, organisation, alliance, armed-group or place",
      "  not-here A ID...    is not named in these articles",
      "  apart A B...        are not one, however alike their names",
      "  card A              shows its offices, spellings by outlet, months and company",
      "  offers              lists people who may be one, to merge or to keep apart",
      "  undo                takes the last decision back",
      "  list                shows the decisions that hold",
      "  export FILE         writes them, for another archive",
      "  import FILE         takes over what export wrote",
      "  add-list FILE       takes your own list of actors into the archive, above Lucarne's",
      "  drop-list NAME      takes it out again",
      "  lists               shows the lists of the archive"
    },
    sortOptions = false)
final class ActorCommand extends ArchiveCommand {

  private static final int OFFERS = 100;

  @Parameters(index = "0", paramLabel = "WHAT", description = "merge, split, rename, ...")
  private String what;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "A", description = "Which actors.")
  private List<String> arguments = List.of();

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    switch (what) {
      case "merge", "apart" -> need(2, Integer.MAX_VALUE, "two actors or more");
      case "split" -> need(2, Integer.MAX_VALUE, "an actor and one spelling or more");
      case "rename" -> need(2, 2, "an actor and its name");
      case "ignore", "card" -> need(1, 1, "one actor");
      case "kind" -> {
        need(2, 2, "an actor and a kind");
        kind();
      }
      case "not-here" -> need(2, Integer.MAX_VALUE, "an actor and one article or more");
      case "export", "import", "add-list", "drop-list" -> need(1, 1, "one file");
      case "undo", "list", "offers", "lists" -> need(0, 0, "nothing more");
      default ->
          throw new UsageException(
              "actor cannot \""
                  + what
                  + "\"; it knows merge, split, rename, ignore, kind, not-here, apart, card, offers, undo, list,"
                  + " export, import, add-list, drop-list and lists");
    }
  }

  private void need(int least, int most, String words) {
    if (arguments.size() < least || arguments.size() > most) {
      throw new UsageException("actor " + what + " needs " + words);
    }
  }

  private ActorKind kind() {
    return ActorKind.of(arguments.get(1))
        .orElseThrow(
            () ->
                new UsageException(
                    "no kind of actor is called \""
                        + arguments.get(1)
                        + "\"; it is person, state, organisation, alliance, armed-group or place"));
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    try {
      return run(archive.actorDesk(), archive, console);
    } catch (NoSuchActorException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private int run(ActorDesk desk, Archive archive, Console console) throws IOException {
    String first = arguments.isEmpty() ? null : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    switch (what) {
      case "merge" -> tell(console, archive, List.of(desk.merge(arguments)));
      case "split" -> tell(console, archive, desk.split(first, rest));
      case "rename" -> {
        desk.rename(first, rest.getFirst());
        said(console, "Renamed to " + rest.getFirst() + ".");
      }
      case "ignore" -> {
        desk.ignore(first);
        said(console, first + " is no actor from now on.");
      }
      case "kind" -> {
        List<FacetCount> found = archive.actors(first, null, 1);
        String shown = found.isEmpty() ? first : found.getFirst().value();
        tell(console, archive, List.of(desk.changeKind(first, kind(), shown)));
      }
      case "not-here" -> {
        for (String article : rest) {
          desk.notHere(first, article);
        }
        said(console, first + " is not named there from now on.");
      }
      case "apart" -> {
        desk.keepApart(arguments);
        said(console, "They stay apart.");
      }
      case "card" -> {
        ActorCard card = archive.actorCard(first);
        if (json) {
          new Json(console).card(card);
        } else {
          new Plain(console).card(card);
        }
      }
      case "offers" -> new DeedsText(console, json).offers(desk.offers(OFFERS));
      case "undo" -> {
        if (!desk.undo()) {
          throw new UsageException("no decision about actors is left to undo");
        }
        said(console, "Took the last decision back.");
      }
      case "list" ->
          new DeedsText(console, json).decisions(desk.decisions(), "actors", DecisionLines::write);
      case "export" -> export(desk, Path.of(first), console);
      case "import" -> {
        List<ActorDecision> decisions = DecisionLines.read(Path.of(first));
        desk.take(decisions);
        said(console, "Took over " + decisions.size() + " decisions.");
      }
      case "add-list" -> addList(desk, Path.of(first), console);
      case "drop-list" -> {
        if (!desk.removeList(first)) {
          throw new UsageException("no list of this archive is called \"" + first + "\"");
        }
        said(console, "Took the list " + first + " out.");
      }
      case "lists" -> new DeedsText(console, json).lists(desk.lists());
      default -> throw new IllegalStateException(what);
    }
    return Cli.OK;
  }

  private void addList(ActorDesk desk, Path file, Console console) throws IOException {
    String name;
    try {
      name = desk.addList(file);
    } catch (IllegalArgumentException e) {
      throw new UsageException("the list cannot be read: " + e.getMessage());
    }
    said(console, "Took the list " + name + " in; the index was made anew with it.");
  }

  private void export(ActorDesk desk, Path file, Console console) throws IOException {
    List<String> lines =
        desk.decisions().stream().map(Decided::decision).map(DecisionLines::write).toList();
    Files.write(file, lines);
    said(console, "Wrote " + lines.size() + " decisions to " + file + ".");
  }

  /** Shows what actors with these ids are now. */
  private void tell(Console console, Archive archive, List<String> ids) throws IOException {
    List<FacetCount> now =
        archive.actors(null, null, 0).stream().filter(each -> ids.contains(each.actor())).toList();
    if (json) {
      new Json(console).actors(now);
    } else {
      new Plain(console).actors(now);
    }
  }

  private void said(Console console, String sentence) throws IOException {
    new DeedsText(console, json).said(sentence);
  }
}
