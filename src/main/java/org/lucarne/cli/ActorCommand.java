package org.lucarne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Will take the analyst's decisions about actors. */
@Command(
    name = "actor",
    description = "Merges, splits, renames or ignores actors; not there yet.",
    sortOptions = false)
final class ActorCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "What to do to which actors.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new UsageException("deciding about actors is not there yet; 'lucarne actors' lists them");
  }
}
