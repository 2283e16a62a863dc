package org.lucarne.archive;

import java.time.Instant;
import java.util.List;

/**
 * An import as the archive remembers it.
 *
 * @param number to name it by; later ones have greater numbers, with gaps for other deeds
 * @param ended {@code null} when it was cut off, or runs still
 * @param paths what was imported
 * @param options how, each in words, such as {@code "source River Gazette"}
 * @param undone whether what it added lies in the trash because it was undone
 */
public record ImportRecord(
    long number,
    Instant began,
    Instant ended,
    List<String> paths,
    List<String> options,
    State state,
    boolean undone,
    long files,
    long added,
    long alreadyHere,
    long newVersions,
    long failed) {

  /** How it ended. */
  public enum State {
    DONE("done"),
    CANCELLED("cancelled"),
    CUT_OFF("cut off");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The words shown to people and printed in JSON. */
    public String label() {
      return label;
    }
  }
}
