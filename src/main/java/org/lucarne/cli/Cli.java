package org.lucarne.cli;

/** The command line. */
public final class Cli {
  private Cli() {}

  /** Runs one command and returns its exit code. */
  public static int run(String... args) {
    throw new UnsupportedOperationException();
  }
}
