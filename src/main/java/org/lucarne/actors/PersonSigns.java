package org.lucarne.actors;

import org.lucarne.model.ActorKind;

/** Tells whether what stands around capitalised words shows that they name a person. */
final class PersonSigns extends NameReader {

  PersonSigns(Reading reading) {
    super(reading);
  }

  /** What stands around the words shows that they name a person. */
  boolean hasPersonAround(int from, int to) {
    if (tokens.is(from, WordClass.GIVEN.bit)
        || tokens.is(from + 1, WordClass.PARTICLE.bit)
            && !tokens.has(from + 1, Tokens.UPPER)
            && cast.isEnglish()
        || tokens.has(from, Tokens.DOTTED) && !isThe(from - 1) && !isMark(from - 1, ',')) {
      return true;
    }
    if (isSmallWord(from - 1, "Democrat") || isSmallWord(from - 1, "Republican")) {
      return true;
    }
    if (isKunya(from, to) || isAgedBefore(from - 1) || isMonthAsGivenName(from)) {
      return true;
    }
    if (isKin(to) || isBesideOwn(to)) {
      return true;
    }
    if (surname[to - 1] != null
        && !tokens.has(to - 1, Tokens.JOINED)
        && !tokens.has(from, Tokens.FIRST)
        && !isDetermined(from)
        && !isPlacedBefore(from)) {
      return true; // somebody else of a known surname
    }
    if (speaks(to) || speaks(from - 1) && !tokens.has(from, Tokens.FIRST)) {
      return true;
    }
    if (isExplained(to) || isSmallWord(to, "who") || isMark(to, '(') && isAge(to + 1)) {
      return true;
    }
    if (isDefined(from, to) || isReporter(from, to)) {
      return true;
    }
    // "the coalition's ex-leader, Moaz Al-Khatib"
    return isMark(from - 1, ',')
        && tokens.is(from - 2, WordClass.OFFICE.bit | WordClass.CALLING.bit);
  }

  /** ", 34,", ", the foreign minister", ", who". */
  boolean isExplained(int to) {
    if (!isMark(to, ',')) {
      return false;
    }
    if (tokens.has(to + 1, Tokens.NUMBER) && isMark(to + 2, ',')) {
      return true;
    }
    if ((isSmallWord(to + 1, "a") || isSmallWord(to + 1, "an"))
        && tokens.has(to + 2, Tokens.NUMBER)
        && tokens.has(to + 3, Tokens.JOINED)) {
      return true; // a 34-year-old
    }
    return officeBetween(to + 1)
        || isSmallWord(to + 1, "who")
        || isSmallWord(to + 1, "whose")
        || isSmallWord(to + 1, "aged");
  }

  /** "X was a board member of": what only a person is. */
  private boolean isDefined(int from, int to) {
    return (isSmallWord(to, "is") || isSmallWord(to, "was"))
        && (isSmallWord(to + 1, "a") || isSmallWord(to + 1, "an") || isSmallWord(to + 1, "the"))
        && !isDetermined(from)
        && !isPlacedBefore(from)
        && (officeBetween(to + 2)
            || isSmallWord(to + 2, "member")
            || isSmallWord(to + 3, "member"));
  }

  /** "the BBC's X reports": somebody who works there. */
  private boolean isReporter(int from, int to) {
    Match employer = from == 0 ? null : cover[from - 1];
    Alias known = employer == null ? null : employer.as(Alias.Use.ALONE);
    return known != null
        && known.entry() != null
        && known.entry().actor().kind() == ActorKind.ORGANISATION
        && tokens.has(from - 1, Tokens.POSSESSIVE)
        && to - from == 2
        && (speaks(to) || isSmallWord(to, "reports") || isSmallWord(to, "has"));
  }

  /** Abu Omar al-Shishani: the father or mother of somebody, and where they are from. */
  private boolean isKunya(int from, int to) {
    return to - from > 2 && isAbu(from) && tokens.has(to - 1, Tokens.JOINED);
  }

  boolean isAbu(int i) {
    return isSmallWord(i, "Abu") || isSmallWord(i, "Umm");
  }

  /** "17-year-old". */
  private boolean isAgedBefore(int i) {
    return isSmallWord(i, "old") && tokens.has(i, Tokens.JOINED) && isSmallWord(i - 1, "year");
  }

  /** "X's wife". */
  private boolean isKin(int to) {
    return tokens.has(to - 1, Tokens.POSSESSIVE)
        && tokens.is(to, WordClass.KIN.bit)
        && !tokens.has(to, Tokens.UPPER);
  }

  /** "X and his brother". */
  private boolean isBesideOwn(int to) {
    return isSmallWord(to, "and") && (isSmallWord(to + 1, "his") || isSmallWord(to + 1, "her"));
  }

  private boolean isAge(int i) {
    return tokens.has(i, Tokens.NUMBER)
        && tokens.end[i] - tokens.start[i] == 2
        && isMark(i + 1, ')');
  }

  /** An office within the few words up to the next mark: ", the Russian foreign minister,". */
  private boolean officeBetween(int from) {
    for (int i = from; i < Math.min(from + 8, tokens.size) && tokens.isWord(i); i++) {
      if (tokens.is(i, WordClass.OFFICE.bit | WordClass.CALLING.bit)
          && !tokens.has(i, Tokens.FIRST)) {
        return true;
      }
      if (tokens.is(i, WordClass.SPEECH.bit)) {
        return false;
      }
    }
    return false;
  }
}
