package org.lucarne.actors;

import java.util.List;
import java.util.Optional;
import org.lucarne.model.Actor;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;

/** Finds the named actors of an article. Immutable and thread-safe. */
public final class ActorRecognizer {

  /** The recogniser with Lucarne's own authority file. */
  public static ActorRecognizer standard() {
    throw new UnsupportedOperationException();
  }

  /** Every mention in title and body, in order of part and place; they do not overlap. */
  public List<Mention> recognize(Article article) {
    throw new UnsupportedOperationException();
  }

  /** The actor with this id when the authority file has it. */
  public Optional<Actor> known(String id) {
    throw new UnsupportedOperationException();
  }

  /** Ids of the actors in the authority file of which {@code name} is a name or a spelling. */
  public List<String> idsOf(String name) {
    throw new UnsupportedOperationException();
  }

  /** Changes whenever the same article could be recognised differently. */
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }
}
