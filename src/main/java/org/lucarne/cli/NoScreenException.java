package org.lucarne.cli;

/** There is no screen to open a window on. */
final class NoScreenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoScreenException() {
    super(
        "there is no screen here to open the window on; the command line works without one, see"
            + " lucarne --help");
  }
}
