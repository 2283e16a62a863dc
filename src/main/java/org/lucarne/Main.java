package org.lucarne;

import org.lucarne.cli.Cli;
import org.lucarne.desktop.DesktopApp;

/** Starts Lucarne: the window when no command is given, else the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(DesktopApp::run, args));
  }
}
