package org.lucarne.actors;

import java.util.Objects;

/**
 * A list of actors that an analyst adds to Lucarne's own, above which it stands: in the form of
 * Lucarne's authority files, each id with its kind before it ({@code person:jane-doe | Jane Doe |
 * also: ...}), or an actor dictionary of the political event coders (TABARI, PETRARCH, CAMEO).
 *
 * @param name by which it is called, mostly that of its file
 */
public record ActorList(String name, String text) {
  public ActorList {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
