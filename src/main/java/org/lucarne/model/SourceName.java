package org.lucarne.model;

import java.util.Objects;

/** The publisher of an article, and where that was found. */
public record SourceName(String name, Evidence from) {

  /**
   * @throws IllegalArgumentException when the name is blank; an unknown source is {@code null}
   */
  public SourceName {
    Objects.requireNonNull(from, "from");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A source needs a name");
    }
    name = name.strip();
  }
}
