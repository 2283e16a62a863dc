package org.lucarne.actors;

import java.util.Set;
import org.lucarne.model.ActorKind;

/**
 * Finds organisations by what stands beside their names: the retailer Tesco, a Tesco spokesman; and
 * names written like AppDynamics.
 */
final class FirmReader extends NameReader {

  private static final Set<Long> PARTIES =
      Hash.all(
          "freedom progressive green greens workers reform independence unity justice peace",
          "socialist communist conservative national peoples people centre center left right",
          "pirate democracy solidarity development popular radical social homeland future order");

  FirmReader(Reading reading) {
    super(reading);
  }

  /** The retailer Tesco, a Tesco spokesman, shares of Tesco; and names written like AppDynamics. */
  void readFirms() {
    int i = 0;
    while (i < tokens.size) {
      i = tokens.has(i, Tokens.UPPER) && beginsName(i) ? readFirm(i) : i + 1;
    }
    reading.doubtful().removeIf(run -> taken[run.from()] || taken[run.to() - 1]);
  }

  private boolean beginsName(int i) {
    return isFree(i, i + 1)
        && (!tokens.has(i - 1, Tokens.UPPER) || tokens.has(i - 1, Tokens.POSSESSIVE | Tokens.FIRST))
        && !tokens.is(i, NOT_IN_PERSON | TITLES | WordClass.FUNCTION.bit | WordClass.SPEECH.bit);
  }

  /** Reads the name that begins here, and tells where it ends. */
  private int readFirm(int from) {
    int to = from + 1;
    while (to < tokens.size
        && isFree(to, to + 1)
        && !tokens.has(to - 1, Tokens.POSSESSIVE)
        && !tokens.has(to, Tokens.FIRST)) {
      to++;
    }
    int start = tokens.has(from, Tokens.JOINED) && tokens.is(from - 1, SMALL) ? from - 1 : from;
    if (to - from < 4 && isSorted(start, to)) {
      takeFirm(start, isPartyWord(to - 1) ? to + 1 : to);
    } else if (to - from < 4 && (isFirmBefore(from - 1) || isExplained(from, to))
        || isMixedCase(from, to)) {
      takeFirm(from, to);
    } else if (to - from == 1 && isSpeakingAbbreviation(from)) {
      cast.abbreviation(tokens.hash[from], idOf(ActorKind.ORGANISATION, from, to));
    }
    return to;
  }

  private boolean isExplained(int from, int to) {
    return to - from == 1 && (isFirmAround(from, to) || isReporting(from))
        || isExplainedAsFirm(from, to)
        || isApposed(from, to);
  }

  /** "the retailer", "chief executive of". */
  private boolean isFirmBefore(int i) {
    if (!tokens.isWord(i) || tokens.has(i, Tokens.UPPER)) {
      return false;
    }
    if (tokens.is(i, WordClass.FIRM.bit) && !tokens.has(i, Tokens.POSSESSIVE)) {
      return true;
    }
    if (isThe(i) && isSmallWord(i - 1, "told")) {
      return true;
    }
    return (isSmallWord(i, "of") || isSmallWord(i, "for") || isSmallWord(i, "at"))
        && tokens.is(i - 1, WordClass.STAFF.bit)
        && (!tokens.has(i - 1, Tokens.UPPER) || tokens.has(i - 1, Tokens.FIRST));
  }

  /** "X spokesman", "X, a maker of". */
  private boolean isFirmAround(int from, int to) {
    if (cast.bearer(sound(to - 1)) != null || surname[to - 1] != null) {
      return false;
    }
    return tokens.is(to, WordClass.STAFF.bit)
        && !tokens.has(to, Tokens.UPPER | Tokens.FIRST)
        && !hasCapitalFromSentence(from);
  }

  /** "the X party", "his X party"; "an X poll". */
  private boolean isSorted(int from, int to) {
    if (tokens.has(to - 1, Tokens.POSSESSIVE)
        || tokens.has(to, Tokens.UPPER | Tokens.FIRST)
        || cast.bearer(sound(to - 1)) != null
        || surname[to - 1] != null
        || to - from == 1 && isPlaceElsewhere(from)) {
      return false;
    }
    boolean sort = tokens.is(to, WordClass.SORT.bit);
    boolean poll = isSmallWord(to, "poll") && to - from < 3 && isDetermined(from);
    return poll
        || sort
            && (isThe(from - 1)
                || tokens.has(from - 1, Tokens.POSSESSIVE)
                || isSmallWord(from - 1, "owned") && tokens.has(from - 1, Tokens.JOINED)
                || isSmallWord(from - 1, "run") && tokens.has(from - 1, Tokens.JOINED)
                || isSmallWord(from - 1, "its")
                || isSmallWord(from - 1, "his")
                || isSmallWord(from - 1, "her")
                || isSmallWord(from - 1, "their")
                || isSmallWord(from - 1, "ruling")
                || isSmallWord(from - 1, "opposition")
                || isSmallWord(from - 1, "wing") && tokens.has(from - 1, Tokens.JOINED)
                || isSmallWord(from - 1, "right") && tokens.has(from - 1, Tokens.JOINED));
  }

  /** A word that names a party only together with that word: the Freedom party. */
  private boolean isPartyWord(int i) {
    return isSmallWord(i + 1, "party") && PARTIES.contains(tokens.hash[i]);
  }

  /** Whether one goes or stays there elsewhere in the article: in Wicklow. */
  private boolean isPlaceElsewhere(int name) {
    for (int i = 1; i < tokens.size; i++) {
      if (tokens.hash[i] == tokens.hash[name] && isPlacedBefore(i)) {
        return true;
      }
    }
    return false;
  }

  /** A word at the beginning of a sentence that has a capital nowhere else: Aid workers. */
  private boolean hasCapitalFromSentence(int i) {
    if (!tokens.has(i, Tokens.FIRST) || tokens.has(i, Tokens.CAPITALS)) {
      return false;
    }
    for (int k = 0; k < tokens.size; k++) {
      if (tokens.hash[k] == tokens.hash[i]
          && tokens.has(k, Tokens.UPPER)
          && !tokens.has(k, Tokens.FIRST | Tokens.HEADLINE)) {
        return false;
      }
    }
    return true;
  }

  /** "the cosmetics group, X, which". */
  private boolean isApposed(int from, int to) {
    return isMark(from - 1, ',')
        && isMark(to, ',')
        && !tokens.has(to + 1, Tokens.UPPER)
        && tokens.is(from - 2, WordClass.FIRM.bit)
        && !tokens.has(from - 2, Tokens.UPPER);
  }

  /** "X, a maker of"; "X is a startup". */
  private boolean isExplainedAsFirm(int from, int to) {
    if (cast.bearer(sound(to - 1)) != null || surname[to - 1] != null) {
      return false;
    }
    boolean apposed = isMark(to, ',') && (to - from > 1 || !tokens.has(from, Tokens.FIRST));
    boolean defined = isSmallWord(to, "is") || isSmallWord(to, "was");
    return (apposed || defined)
        && (isSmallWord(to + 1, "a") || isSmallWord(to + 1, "an") || isSmallWord(to + 1, "the"))
        && hasFirm(to + 2);
  }

  /** "Shana reported": what no person in the article is called. */
  private boolean isReporting(int i) {
    return isSmallWord(i + 1, "reported")
        && !tokens.has(i - 1, Tokens.UPPER)
        && tokens.classes[i] == 0
        && !tokens.has(i, Tokens.POSSESSIVE)
        && !tokens.text.startsWith("s", tokens.end[i] - 1)
        && cast.bearer(sound(i)) == null
        && surname[i] == null;
  }

  /** "CSN said": letters of a name that the article does not spell out. */
  private boolean isSpeakingAbbreviation(int i) {
    int letters = tokens.end[i] - tokens.start[i];
    return tokens.has(i, Tokens.CAPITALS)
        && !tokens.has(i, Tokens.DOTTED | Tokens.JOINED)
        && letters > 2
        && letters < 6
        && tokens.classes[i] == 0
        && !isInAddress(i)
        && !follows(i, "#@/._")
        && (speaks(i + 1) || isSmallWord(i - 1, "to") && isSmallWord(i - 2, "according"))
        && !tokens.has(i - 1, Tokens.CAPITALS)
        && !tokens.has(i + 1, Tokens.JOINED);
  }

  private boolean hasFirm(int from) {
    for (int i = from; i < from + 6 && tokens.isWord(i) && !tokens.has(i, Tokens.UPPER); i++) {
      if (tokens.is(i, WordClass.FIRM.bit) && !isSmallWord(i, "site")) {
        return !tokens.is(
            i + 1, WordClass.STAFF.bit | WordClass.OFFICE.bit | WordClass.CALLING.bit);
      }
      if (tokens.is(i, WordClass.FUNCTION.bit | WordClass.OFFICE.bit | WordClass.CALLING.bit)) {
        return false;
      }
    }
    return false;
  }

  /** One word with a capital within, as companies like to write themselves: DroidVP. */
  private boolean isMixedCase(int from, int to) {
    if (to - from > 1 || tokens.has(from, Tokens.CAPITALS | Tokens.DOTTED)) {
      return false;
    }
    if (follows(from, "#@/._")) {
      return false;
    }
    int start = tokens.start[from];
    for (int i = start + 3; i + 1 < tokens.end[from]; i++) {
      if (isBetween(tokens.text.charAt(i), 'A', 'Z')
          && isBetween(tokens.text.charAt(i - 1), 'a', 'z')
          && Character.isLetter(tokens.text.charAt(i + 1))) {
        return !tokens.text.startsWith("Mac", start) && !tokens.text.startsWith("Fitz", start);
      }
    }
    return false;
  }

  /** Whether one of {@code signs} stands directly before a token. */
  private boolean follows(int i, String signs) {
    int start = tokens.start[i];
    return start > 0 && signs.indexOf(tokens.text.charAt(start - 1)) >= 0;
  }
}
