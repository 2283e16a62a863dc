package org.lucarne.model;

import java.util.Set;

/**
 * One decision of the analyst about actors. Decisions name actors as recognition names them, so
 * that they also hold for articles that come in later.
 */
public sealed interface ActorDecision {

  /** The ids that it is about. */
  Set<String> ids();

  /** All {@code ids} are one actor, which has the id {@code row}: a merge, or a change of kind. */
  record Joined(Set<String> ids, String row) implements ActorDecision {
    public Joined {
      ids = Set.copyOf(ids);
    }
  }

  /** Where {@code ids} are spelt so, it is another actor, which has the id {@code row}. */
  record Parted(Set<String> ids, String spelling, String row) implements ActorDecision {
    public Parted {
      ids = Set.copyOf(ids);
    }
  }

  /** The actor is shown under this name. */
  record Renamed(Set<String> ids, String name) implements ActorDecision {
    public Renamed {
      ids = Set.copyOf(ids);
    }
  }

  /** The ids are no actor, anywhere. */
  record Ignored(Set<String> ids) implements ActorDecision {
    public Ignored {
      ids = Set.copyOf(ids);
    }
  }

  /** In the article with the id {@code article} the ids are not named. */
  record NotHere(Set<String> ids, String article) implements ActorDecision {
    public NotHere {
      ids = Set.copyOf(ids);
    }
  }

  /** The ids are never taken for one actor because their names are alike. */
  record KeptApart(Set<String> ids) implements ActorDecision {
    public KeptApart {
      ids = Set.copyOf(ids);
    }
  }
}
