package org.lucarne.bench;

import java.io.IOException;
import org.lucarne.actors.TaggerTraining;

/** Trains the tagger of names and prints its figures; see {@link TaggerTraining}. */
public final class TaggerBench {

  private TaggerBench() {}

  /** Arguments: the folder of the corpora; the file to write, or none to measure alone. */
  public static void main(String[] args) throws IOException {
    TaggerTraining.main(args);
  }
}
