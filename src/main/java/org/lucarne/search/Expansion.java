package org.lucarne.search;

import java.util.List;

/**
 * A word of a query, or several that are one name, and the other spellings of it in the archive.
 *
 * @param word as typed
 * @param variants the other spellings, those that the name's list gives first
 * @param on whether they are searched for too
 */
public record Expansion(String word, List<String> variants, boolean on) {
  public Expansion {
    variants = List.copyOf(variants);
  }
}
