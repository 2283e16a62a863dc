package org.lucarne.cli;

import java.io.PrintWriter;
import org.lucarne.archive.ImportProgress;

/** Tells a person at a terminal, in one line that changes, how far an import is. */
final class ProgressLine implements ImportProgress, AutoCloseable {

  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private String share = "";

  ProgressLine(Console console) {
    out = console.errors();
    terminal = console.terminal();
  }

  @Override
  public synchronized void bytes(long done, long all, long secondsLeft) {
    share =
        all == 0 ? "" : ", " + Math.min(100, done * 100 / all) + " %" + Plain.timeLeft(secondsLeft);
  }

  @Override
  public synchronized void at(
      int files, int filesFound, boolean complete, int outcomes, int indexed) {
    if (terminal) {
      out.print(
          CLEAR
              + files
              + " of "
              + filesFound
              + (complete ? "" : " or more")
              + " files read, "
              + indexed
              + " articles can be found"
              + share);
      out.flush();
    }
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public synchronized void close() {
    if (terminal) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
