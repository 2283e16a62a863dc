package org.lucarne.model;

import java.util.Locale;
import java.util.Optional;

/** What sort of actor a name stands for. */
public enum ActorKind {
  PERSON,
  STATE,
  ORGANISATION,
  ALLIANCE,
  ARMED_GROUP,
  PLACE;

  /** The word used in JSON, on the command line and at the head of an actor's id. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this {@link #label}, in any case. */
  public static Optional<ActorKind> of(String label) {
    for (ActorKind kind : values()) {
      if (kind.label().equalsIgnoreCase(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
