package org.lucarne.intake;

import org.lucarne.model.PublicationDate;

/**
 * What the analyst says of everything in an import; each value may be {@code null}. A given source
 * or date stands in where the file tells none.
 */
public record Given(String source, PublicationDate date, String collection) {

  /** Nothing given. */
  public static final Given NOTHING = new Given(null, null, null);
}
