package org.lucarne;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lucarne.cli.Cli;
import org.lucarne.desktop.DesktopApp;

/** Starts Lucarne: the window when no command is given, else the command line. */
public final class Main {

  /**
   * Lucene warns that the vector module is off, which only a search by vectors would need, and
   * JavaFX that it stands on the class path. Neither is anything that an analyst can act on. Kept
   * here because a logger that nobody holds forgets its level.
   */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.apache.lucene.internal.vectorization"), Logger.getLogger("javafx"));

  private Main() {}

  public static void main(String[] args) {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    // Lucarne speaks English, so its numbers and dialogs do, wherever it runs.
    Locale.setDefault(Locale.UK);
    System.exit(Cli.run(Main::openWindow, args));
  }

  private static void openWindow(Path archive, List<Path> dropped) throws Cli.NoWindowException {
    try {
      DesktopApp.run(archive, dropped);
    } catch (DesktopApp.NoScreenException e) {
      throw new Cli.NoWindowException(e.getMessage(), e);
    }
  }
}
