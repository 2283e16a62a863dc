package org.lucarne.model;

import java.util.Objects;

/**
 * Somebody or something that acts in the news, once, whatever the spelling.
 *
 * @param id stable key that begins with the kind's label and a colon: {@code
 *     "person:sergey-lavrov"}
 * @param name the name shown
 */
public record Actor(String id, String name, ActorKind kind) {

  /**
   * @throws IllegalArgumentException when the id does not begin with the kind's label
   */
  public Actor {
    Objects.requireNonNull(name, "name");
    if (!id.startsWith(kind.label() + ":")) {
      throw new IllegalArgumentException("The id " + id + " does not begin with " + kind.label());
    }
  }

  /**
   * The kind that an actor's id begins with.
   *
   * @throws IllegalArgumentException when it begins with none
   */
  public static ActorKind kindOf(String id) {
    int colon = id.indexOf(':');
    return ActorKind.of(colon < 0 ? id : id.substring(0, colon))
        .orElseThrow(() -> new IllegalArgumentException("Not an actor id: " + id));
  }
}
