package org.lucarne.actors;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A 64-bit hash of a folded word, grown unit by unit, so that no string is made for it. */
final class Hash {

  static final long SEED = 0xcbf29ce484222325L;

  private Hash() {}

  static long add(long hash, char c) {
    return (hash ^ c) * 0x9E3779B97F4A7C15L ^ hash >>> 29;
  }

  static long add(long hash, long other) {
    long mixed = (hash ^ other) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 32;
  }

  /** The hash of a whole word after folding. */
  static long of(CharSequence word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      char folded = Letters.fold(word.charAt(i));
      if (folded != Letters.NONE && !Letters.isApostrophe(folded)) {
        hash = add(hash, folded);
      }
    }
    return hash;
  }

  /** The hashes of words that are parted by blanks. */
  static Set<Long> all(String... lines) {
    return Stream.of(lines)
        .flatMap(line -> Stream.of(line.split(" ")))
        .map(Hash::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
