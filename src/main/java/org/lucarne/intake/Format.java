package org.lucarne.intake;

import java.io.IOException;

/** One format that articles come in: how to know it, and how to take the articles out of it. */
interface Format {

  /** Whether a file that begins like this is of this format. */
  boolean fits(Opening opening);

  /** The media type of such a file. */
  String mediaType();

  /**
   * Hands each article to {@code desk}, and each item that is none.
   *
   * @throws UnreadableFileException when nothing more of the file can be read
   */
  void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException;
}
