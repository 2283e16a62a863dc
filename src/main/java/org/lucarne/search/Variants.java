package org.lucarne.search;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which words of a query find the other spellings of the name that they are.
 *
 * @param none whether no word does
 * @param off words, or names of several words, that do not; in small letters
 */
public record Variants(boolean none, Set<String> off) {

  /** Every word that is a name. */
  public static final Variants ON = new Variants(false, Set.of());

  /** No word. */
  public static final Variants OFF = new Variants(true, Set.of());

  public Variants {
    off = off.stream().map(Variants::key).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a word or name, as typed, finds its other spellings. */
  public boolean on(String word) {
    return !none && !off.contains(key(word));
  }

  /** The same with one word switched on or off. */
  public Variants with(String word, boolean on) {
    Set<String> others = new TreeSet<>(off);
    if (on) {
      others.remove(key(word));
    } else {
      others.add(key(word));
    }
    return new Variants(none && !on, others);
  }

  private static String key(String word) {
    return String.join(" ", word.strip().toLowerCase(Locale.ROOT).split("\\s++"));
  }
}
