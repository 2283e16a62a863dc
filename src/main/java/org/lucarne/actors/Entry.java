package org.lucarne.actors;

import java.time.YearMonth;
import java.util.List;
import org.lucarne.model.Actor;

/**
 * An actor of the authority file.
 *
 * @param of id of the state or organisation it belongs to, or {@code null}
 * @param before what had its capital before it, or {@code null}
 * @param spellings that name it wherever they stand, its name first
 */
record Entry(Actor actor, String of, List<Role> roles, Before before, List<String> spellings) {

  /** Another state, for which the capital stood until a month. */
  record Before(String id, YearMonth until) {}
}
