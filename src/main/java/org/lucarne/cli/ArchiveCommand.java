package org.lucarne.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lucarne.archive.Archive;
import picocli.CommandLine.ParentCommand;

/** A command that works on an open archive. */
abstract class ArchiveCommand implements Callable<Integer> {

  @ParentCommand private Lucarne lucarne;

  /** Does it and returns the exit code. */
  abstract int run(Archive archive, Console console) throws IOException;

  /** Refuses arguments that cannot go together, before the archive is opened. */
  void verify() {}

  @Override
  public final Integer call() throws IOException {
    verify();
    try (Archive archive = lucarne.open()) {
      return run(archive, lucarne.console);
    }
  }
}
