package org.lucarne.actors;

import java.util.Arrays;

/**
 * One spelling of an actor.
 *
 * @param entry the actor, or {@code null} for a phrase that names none
 * @param from first token of the spelling that belongs to the name
 * @param upper bits of the tokens that must begin with a capital
 * @param capitals bits of the tokens that must be written in capitals
 * @param owner whether the last token must be a possessive: McDonald's is no McDonald
 * @param sounds the sounds that the tokens must agree with, or {@code null} when they match exactly
 */
record Alias(
    Entry entry, Use use, int from, int upper, int capitals, boolean owner, String[] sounds) {

  /** Whether both mean the same and are found in the same texts. */
  boolean isSameAs(Alias other) {
    return entry == other.entry
        && use == other.use
        && from == other.from
        && upper == other.upper
        && capitals == other.capitals
        && owner == other.owner
        && Arrays.equals(sounds, other.sounds);
  }

  /** What a spelling says. */
  enum Use {
    /** Names the actor wherever it stands. */
    ALONE,
    /** An ordinary word, which names the actor where only a name has a capital. */
    INSIDE,
    /** Names the actor when the words around it or the rest of the article agree. */
    CONTEXT,
    /** The nationality, which stands for the state before an institution or office. */
    ADJECTIVE,
    /** The people, which stands for the state after "the". */
    PEOPLE,
    /** The capital as a government. */
    CAPITAL,
    /** A building or body whose name stands for the government. */
    SEAT,
    /** A place as a place. */
    PLACE,
    /** The last word of a person's name. */
    SURNAME,
    /** An office of several words. */
    OFFICE,
    /** A phrase that looks like a name and is none. */
    NOTHING
  }
}
