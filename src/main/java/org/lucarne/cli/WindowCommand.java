package org.lucarne.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window. */
@Command(name = "window", description = "Opens the window.", sortOptions = false)
final class WindowCommand implements Callable<Integer> {

  @ParentCommand private Lucarne lucarne;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Imported as if dropped on the window.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws Cli.NoWindowException {
    lucarne.openWindow(paths);
    return Cli.OK;
  }
}
