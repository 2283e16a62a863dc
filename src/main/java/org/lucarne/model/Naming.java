package org.lucarne.model;

import java.util.Locale;

/** By what a place in a text was known to name an actor. */
public enum Naming {
  /** A name or spelling that stands for the actor by itself. */
  NAME,
  /** A part of the name that the article has in full elsewhere. */
  SURNAME,
  /** A short or ambiguous name, and what the article says of its bearer's office, state or time. */
  CONTEXT,
  /** An office that the actor held on the day of the article. */
  ROLE,
  /** An abbreviation that the article explains. */
  DEFINITION,
  /** The nationality or people of a state. */
  NATIONALITY,
  /** The capital of a state. */
  CAPITAL;

  /** The word by which files and people call it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
