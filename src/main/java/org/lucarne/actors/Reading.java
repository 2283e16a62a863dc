package org.lucarne.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;

/**
 * One part of an article while the names in it are found.
 *
 * @param cover for each token the spelling of the authority file that it is part of, or {@code
 *     null}
 * @param surname for each token the person of the authority file whose surname it may be, or {@code
 *     null}
 * @param taken for each token whether it is part of a mention that nobody else may have
 * @param people the tokens of names of people that no list has
 * @param singles capitalised words that name somebody only if the article says who
 * @param doubtful capitalised words that may be a person's name
 * @param mentions those found so far, in no order
 */
record Reading(
    Authority authority,
    Cast cast,
    Part part,
    Tokens tokens,
    Match[] cover,
    Alias[] surname,
    boolean[] taken,
    BitSet people,
    List<Single> singles,
    List<Run> doubtful,
    List<Mention> mentions) {

  /**
   * A capitalised word that names somebody only if the article says who.
   *
   * @param from where the capitalised words that end with it begin
   */
  record Single(int token, int from, boolean titled) {}

  /** Capitalised words that may be a person's name. */
  record Run(int from, int to) {}

  static Reading of(Authority authority, Cast cast, Part part, String text) {
    Tokens tokens =
        cast.nounsHaveCapitals() && part != Part.TITLE
            ? Tokens.ofNouns(text, authority.lexicon)
            : Tokens.of(text, part == Part.TITLE, authority.lexicon);
    return new Reading(
        authority,
        cast,
        part,
        tokens,
        new Match[tokens.size],
        new Alias[tokens.size],
        new boolean[tokens.size],
        new BitSet(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
