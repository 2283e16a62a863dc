package org.lucarne.index;

import java.util.List;
import java.util.Set;

/** What is known about actors besides the index. */
public interface ActorNames {

  /**
   * The name to show for an actor.
   *
   * @param spellings how the archive spells it, most used first
   */
  String name(String id, List<String> spellings);

  /**
   * Ids that {@code name}, a name or a spelling, may stand for; the index may hold none of them.
   */
  Set<String> idsOf(String name);
}
