package org.lucarne.archive;

import java.util.List;
import java.util.Set;
import org.lucarne.actors.ActorRecognizer;
import org.lucarne.index.ActorNames;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;

/** Names of actors: those of the authority file, and for others what the archive mostly writes. */
final class KnownNames implements ActorNames {

  private final ActorRecognizer recognizer;

  KnownNames(ActorRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  @Override
  public String name(String id, List<String> spellings) {
    return recognizer.known(id).map(Actor::name).orElseGet(() -> mostUsed(id, spellings));
  }

  /** The most used spelling that is the whole name, not a surname or an abbreviation of it. */
  private static String mostUsed(String id, List<String> spellings) {
    String key = id.substring(id.indexOf(':') + 1).replace("~", "");
    int words = key.split("-").length;
    return spellings.stream()
        .filter(spelling -> spelling.split("[\\s\\p{Pd}]+").length == words)
        .findFirst()
        .or(() -> spellings.stream().findFirst())
        .orElse(key.replace('-', ' '));
  }

  @Override
  public Set<String> idsOf(String name) {
    return Set.copyOf(recognizer.idsOf(name));
  }

  /** The actor with this id, named as the archive names it. */
  Actor actor(String id, List<String> spellings) {
    ActorKind kind = Actor.kindOf(id);
    return new Actor(id, name(id, spellings), kind);
  }
}
