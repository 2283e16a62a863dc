package org.lucarne.search;

import java.util.Locale;
import java.util.Optional;

/** A dimension by which articles are counted and chosen. */
public enum Facet {
  SOURCE,
  DATE,
  ACTOR,
  CREDIT,
  LANGUAGE,
  KIND,
  COLLECTION,
  /** The country of the outlet. */
  COUNTRY,
  /** What kind of publisher the outlet is. */
  TYPE,
  /** The analyst's grade of the outlet. */
  GRADE;

  /** The word used in JSON and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with this {@link #label}, in any case. */
  public static Optional<Facet> of(String label) {
    for (Facet facet : values()) {
      if (facet.label().equalsIgnoreCase(label)) {
        return Optional.of(facet);
      }
    }
    return Optional.empty();
  }
}
