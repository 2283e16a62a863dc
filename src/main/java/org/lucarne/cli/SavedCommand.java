package org.lucarne.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Will keep searches. */
@Command(name = "saved", description = "Saved searches; not there yet.", sortOptions = false)
final class SavedCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "What to do to which search.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    throw new UsageException("saved searches are not there yet; 'lucarne search' runs one");
  }
}
