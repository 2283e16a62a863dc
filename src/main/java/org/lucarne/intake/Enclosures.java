package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;

/** Takes the files that a file carries beside its own articles, such as a message's attachments. */
@FunctionalInterface
interface Enclosures {
  /** The bytes can be read during this call only. */
  void take(String name, InputStream bytes) throws IOException, InterruptedException;
}
