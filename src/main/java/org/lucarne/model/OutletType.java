package org.lucarne.model;

import java.util.Locale;
import java.util.Optional;

/** What kind of publisher an outlet is. */
public enum OutletType {
  /** An agency that others take their news from, whoever owns it. */
  WIRE,
  /** Owned or run by a state. */
  STATE,
  /** Owned or run by a party, a movement or an armed group. */
  PARTY,
  /** None of these. */
  INDEPENDENT;

  /** The word in files, in JSON and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this {@link #label}, in any case. */
  public static Optional<OutletType> of(String label) {
    for (OutletType type : values()) {
      if (type.label().equalsIgnoreCase(label.strip())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
