package org.lucarne.cli;

import java.io.IOException;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.model.ActorKind;
import org.lucarne.search.FacetCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the archive's actors. */
@Command(
    name = "actors",
    description = "Lists the actors that the archive names, with spellings and counts.",
    sortOptions = false)
final class ActorsCommand extends ArchiveCommand {

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Only actors with this in a name or spelling.")
  private String name;

  @Option(
      names = "--kind",
      paramLabel = "K",
      converter = KindOfActor.class,
      description = "person, state, organisation, alliance, armed-group or place.")
  private ActorKind kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (${DEFAULT-VALUE}); 0 means all.")
  private int limit;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (limit < 0) {
      throw new UsageException("--limit must not be negative: " + limit);
    }
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    List<FacetCount> actors = archive.actors(name, kind, limit);
    if (json) {
      new Json(console).actors(actors);
    } else {
      new Plain(console).actors(actors);
    }
    return Cli.OK;
  }
}
