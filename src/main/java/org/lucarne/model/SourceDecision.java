package org.lucarne.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One decision of the analyst about sources. Decisions name sources by the ids of their rows, so
 * that they also hold for articles that come in later.
 */
public sealed interface SourceDecision {

  /** What can be said of a source. */
  enum Property {
    COUNTRY,
    TYPE,
    GRADE;

    /** The word in files and on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The property with this {@link #label}, in any case. */
    public static Optional<Property> of(String label) {
      for (Property property : values()) {
        if (property.label().equalsIgnoreCase(label)) {
          return Optional.of(property);
        }
      }
      return Optional.empty();
    }
  }

  /** All {@code sources} are one, which has the id {@code row}. */
  record Joined(Set<String> sources, String row) implements SourceDecision {
    public Joined {
      sources = Set.copyOf(sources);
    }
  }

  /** Articles whose source is written so are of another source, which has the id {@code row}. */
  record Parted(String spelling, String row) implements SourceDecision {}

  /** The source is shown under this name. */
  record Renamed(String source, String name) implements SourceDecision {}

  /**
   * The source is of this country, type or grade: two letters of ISO 3166, the label of an {@link
   * OutletType}, or a letter from A to F; empty when it is to be unknown.
   */
  record Described(String source, Property property, String value) implements SourceDecision {}
}
