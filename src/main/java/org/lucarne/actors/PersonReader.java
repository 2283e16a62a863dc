package org.lucarne.actors;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.lucarne.model.ActorKind;

/** Finds people by title, given name, speech and apposition, and by the company they keep. */
final class PersonReader extends NameReader {

  /** Endings that family names have in languages whose names are otherwise hard to tell. */
  private static final String[] FAMILY = {
    "zadeh", "nejad", "pour", "ollahi", "abadi", "oglu", "oğlu", "shvili", "adze", "enko",
    "opoulos", "escu", "yan", "vich", "vic", "vić", "sson", "ov", "ova", "ev", "eva", "sky", "skiy",
    "ski", "skaya", "ullah", "uddin", "wicz", "akis", "idis"
  };

  private final PersonSigns signs;

  PersonReader(Reading reading) {
    super(reading);
    signs = new PersonSigns(reading);
  }

  void readPeople() {
    int i = 0;
    while (i < tokens.size) {
      i = tokens.has(i, Tokens.UPPER) && canBePersonal(i) ? readRun(i) : i + 1;
    }
  }

  /** Reads the words that may be a name from here on, and tells where they end. */
  private int readRun(int from) {
    int to = from + 1;
    while (to < tokens.size && continuesPerson(to)) {
      to++;
    }
    while (to > from && tokens.is(to - 1, SMALL) && !tokens.has(to - 1, Tokens.UPPER)) {
      to--;
    }
    readPerson(from, to);
    return Math.max(to, from + 1);
  }

  private boolean continuesPerson(int i) {
    if (isNickname(i) || isNickname(i - 2)) {
      return true;
    }
    if (tokens.has(i, Tokens.MARK | Tokens.LINE)
        || tokens.has(i - 1, Tokens.POSSESSIVE)
        || tokens.has(i, Tokens.FIRST) && !tokens.has(i - 1, Tokens.INITIAL)) {
      return false;
    }
    if (canBePersonal(i)) {
      return true;
    }
    if (taken[i] || cover[i] != null) {
      return false;
    }
    if (tokens.has(i, Tokens.JOINED) && tokens.has(i - 1, Tokens.UPPER)) {
      // Ban Ki-moon
      return tokens.end[i] - tokens.start[i] <= 4
          && tokens.classes[i] == 0
          && !tokens.has(i, Tokens.NUMBER);
    }
    if (!tokens.is(i, SMALL)) {
      return false;
    }
    int next = i + 1;
    return tokens.isWord(next)
        && (canBePersonal(next)
            || tokens.is(next, SMALL) && next + 1 < tokens.size && canBePersonal(next + 1));
  }

  /** The mark before a name in quotation marks within a name: Vincent "Vinnie" Viola. */
  private boolean isNickname(int i) {
    return isQuote(i)
        && tokens.has(i - 1, Tokens.UPPER)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && tokens.has(i + 1, Tokens.UPPER)
        && isQuote(i + 2)
        && tokens.start[i + 2] == tokens.end[i + 1]
        && i + 3 < tokens.size
        && canBePersonal(i + 3);
  }

  /**
   * In German every noun has a capital, and in Russian a title goes before names of places and
   * bodies too: there a given name must begin the name, and a word alone is only looked up.
   */
  private void readAfterGivenName(int runFrom, int runTo) {
    int from = runFrom;
    while (from < runTo && !tokens.is(from, WordClass.GIVEN.bit)) {
      from++;
    }
    int to = from;
    int names = 0;
    while (to < runTo
        && names < 3
        && !tokens.is(to, NOT_IN_PERSON)
        && !(names > 1 && tokens.is(to, SMALL) && !tokens.has(to, Tokens.UPPER))
        && !(names == 1 && tokens.has(to, Tokens.JOINED) && !tokens.is(to, WordClass.GIVEN.bit))) {
      names += tokens.is(to, SMALL) || tokens.has(to, Tokens.INITIAL) ? 0 : 1;
      to++;
    }
    boolean several = names > 1 && !tokens.is(to - 1, SMALL) && !tokens.has(from, Tokens.HEADLINE);
    if (several) {
      addPerson(from, to);
    } else {
      reading.singles().add(new Reading.Single(runTo - 1, runTo - 1, false));
    }
  }

  private void readPerson(int runFrom, int runTo) {
    if (cast.nounsHaveCapitals() || tokens.isCyrillic(runFrom)) {
      readAfterGivenName(runFrom, runTo);
      return;
    }
    int from = runFrom;
    int to = runTo;
    boolean titled = titleBefore(runFrom) >= 0;
    if (runTo - runFrom == 1 && tokens.is(runFrom, WordClass.SURNAME.bit)) {
      reading.singles().add(new Reading.Single(runFrom, runFrom, false));
      return;
    }
    for (int i = runFrom; i < to; i++) {
      boolean surname = i == to - 1 && i > runFrom && tokens.is(runFrom, WordClass.GIVEN.bit);
      if (isTitle(i) && !surname && !(tokens.is(i, WordClass.GIVEN.bit) && i > runFrom)) {
        from = i + 1;
        titled = true;
      }
    }
    if (to - from > 2
        && tokens.is(from, WordClass.CALLING.bit)
        && !tokens.is(from, WordClass.GIVEN.bit)
        && !tokens.has(from, Tokens.HEADLINE)
        && !tokens.has(from + 1, Tokens.JOINED)) {
      from++; // Actor Sean Penn
      titled = true;
    }
    while (from < to
        && tokens.is(from, NOT_IN_PERSON)
        && !isGivenBefore(from, to)
        && !isMonthAsGivenName(from)) {
      from++;
      titled = false;
    }
    if (titled
        && to - from == 1
        && isRegnal(to)
        && cover[to] == null
        && !tokens.is(from - 1, WordClass.CALLING.bit)) {
      addMonarch(from);
      return;
    }
    if (to == from + 2 && (isSmallWord(to - 1, "Jr") || isSmallWord(to - 1, "Sr"))) {
      to--;
    }
    int half = (to - from) / 2;
    if (half > 1 && Arrays.equals(words(from, from + half), words(to - half, to))) {
      readPerson(from, from + half); // a caption and a byline that run together
      readPerson(to - half, to);
      return;
    }
    if (to == from + 1 && (isSmallWord(from, "Jr") || isSmallWord(from, "Sr"))) {
      return;
    }
    boolean known = from == runFrom && to - from > 1 && !isPlacedBefore(from);
    String body =
        known && !tokens.is(from, WordClass.GIVEN.bit) ? cast.beginning(words(from, to)) : null;
    if (body != null) {
      take(body, from, to);
      return;
    }
    int names = 0;
    for (int i = from; i < to; i++) {
      boolean word =
          i == from
              ? isGivenBefore(i, to) || isMonthAsGivenName(i)
              : isSurnameAfter(i, from, to, titled);
      if (tokens.is(i, NOT_IN_PERSON) && !word) {
        return;
      }
      if (isNameAlone(i)) {
        names++;
      }
    }
    if (names == 0 || names > 4 || from == to) {
      return;
    }
    if (tokens.has(from, Tokens.HEADLINE)) {
      for (int i = from; i < to; i++) {
        reading.singles().add(new Reading.Single(i, i, false));
      }
      return;
    }
    int last = to - 1;
    if (to < tokens.size && cover[to] != null && isPerson(cover[to])) {
      return;
    }
    if (names == 1 && to - from == 2 && signs.isAbu(from) && (speaks(to) || speaks(from - 1))) {
      addPerson(from, to);
      return;
    }
    boolean initials = names == 1 && from < last && tokens.has(from, Tokens.DOTTED);
    if (names == 1 && to - from <= 2 && !initials) {
      reading.singles().add(new Reading.Single(last, last, titled));
      return;
    }
    if (names == 1 && !initials || tokens.is(last, SMALL) || tokens.has(last, Tokens.DOTTED)) {
      return;
    }
    if (!titled && names == 2 && isAdverbBefore(from, last)) {
      reading.singles().add(new Reading.Single(last, last, false));
      return;
    }
    if (tokens.is(from, WordClass.UNIT_NAME.bit)) {
      String id = idOf(ActorKind.ARMED_GROUP, from, to);
      cast.body(id, words(from, to));
      take(id, from, to);
    } else if (!titled && isSpokesman(to)) {
      takeFirm(from, to);
    } else if (!titled && isWhich(to)) {
      return;
    } else if (titled || signs.hasPersonAround(from, to)) {
      addPerson(from, to);
    } else if (cast.isEnglish() || !hasParticle(from, to)) {
      reading.doubtful().add(new Reading.Run(from, to));
    }
  }

  /** A name and no part of one, as initials are and what joins names; Ben is both. */
  private boolean isNameAlone(int i) {
    boolean joins = tokens.is(i, SMALL) && !isSmallWord(i, "Ben");
    return !joins && !tokens.has(i, Tokens.INITIAL | Tokens.DOTTED | Tokens.MARK);
  }

  /** A given name that is a word as well: Bill Johnson. */
  private boolean isGivenBefore(int from, int to) {
    return to - from == 2
        && tokens.is(from, WordClass.GIVEN.bit)
        && !tokens.is(from, HEADS)
        && !tokens.is(to - 1, NOT_IN_PERSON | TITLES)
        && !tokens.has(from, Tokens.HEADLINE);
  }

  /** A surname that is a word as well, where a title or what follows shows that it is one. */
  private boolean isSurnameAfter(int i, int from, int to, boolean titled) {
    return i == to - 1
        && to - from == 2
        && (isMonthAsSurname(i)
            || tokens.is(from, WordClass.GIVEN.bit)
                && tokens.is(i, WordClass.SURNAME.bit)
                && (titled || speaks(to) || signs.isExplained(to)));
  }

  /** Nicholas II, of whom an article goes on to speak as Nicholas. */
  private void addMonarch(int name) {
    String id = idOf(ActorKind.PERSON, name, name + 2);
    cast.person(id, List.of(sound(name + 1), sound(name)));
    reading.people().set(name, name + 2);
    take(id, name, name + 2);
  }

  /** Words joined as those of a place or a thing are joined too: Fuentes del Elíseo. */
  private boolean hasParticle(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, WordClass.PARTICLE.bit) && !tokens.has(i, Tokens.UPPER)) {
        return true;
      }
    }
    return false;
  }

  /** A word that has its capital from the sentence, before the surname of one named before. */
  private boolean isAdverbBefore(int from, int last) {
    if (!tokens.has(from, Tokens.FIRST)
        || last != from + 1
        || tokens.is(from, WordClass.GIVEN.bit)
        || tokens.has(from, Tokens.INITIAL | Tokens.DOTTED)) {
      return false;
    }
    String bearer = cast.bearer(sound(last));
    return bearer != null && !cast.isGiven(bearer, sound(from));
  }

  private boolean isSpokesman(int i) {
    return isSmallWord(i, "spokesman")
        || isSmallWord(i, "spokeswoman")
        || isSmallWord(i, "spokesperson")
        || isSmallWord(i, "shares")
        || isSmallWord(i, "executives");
  }

  /** Who stands in a list with people is one: "A, B and C are among those due to attend". */
  void readLists() {
    for (boolean found = true; found; ) {
      found = false;
      for (Iterator<Reading.Run> runs = reading.doubtful().iterator(); runs.hasNext(); ) {
        Reading.Run run = runs.next();
        if (!taken[run.from()]
            && !isPlacedBefore(run.from())
            && (isFullNameAt(listedBefore(run.from())) || isFullNameAt(listedAfter(run.to())))) {
          addPerson(run.from(), run.to());
          runs.remove();
          found = true;
        }
      }
    }
  }

  /** A name of two words is a person's whose last word acts alone elsewhere in the article. */
  void readRemembered() {
    boolean found = false;
    for (Iterator<Reading.Run> runs = reading.doubtful().iterator(); runs.hasNext(); ) {
      Reading.Run run = runs.next();
      if (run.to() - run.from() <= 3
          && !cast.nounsHaveCapitals()
          && (befalls(run.to())
              || !isPlacedBefore(run.from()) && isFamilyName(run.to() - 1)
              || actsAlone(run)
              || !isDetermined(run.from()) && !isPlacedBefore(run.from()) && standsAlone(run))) {
        addPerson(run.from(), run.to());
        runs.remove();
        found = true;
      }
    }
    if (found) {
      readLists();
    }
  }

  private boolean isFamilyName(int i) {
    int length = tokens.end[i] - tokens.start[i];
    for (String ending : FAMILY) {
      if (length >= ending.length() + 3
          && tokens.text.startsWith(ending, tokens.end[i] - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** "died", "was arrested". */
  private boolean befalls(int i) {
    int verb = isSmallWord(i, "was") || isSmallWord(i, "is") ? i + 1 : i;
    return tokens.is(verb, WordClass.FATE.bit) && !tokens.has(verb, Tokens.UPPER);
  }

  private boolean actsAlone(Reading.Run run) {
    long last = tokens.hash[run.to() - 1];
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.hash[i] == last
          && i != run.to() - 1
          && tokens.has(i, Tokens.UPPER)
          && !tokens.has(i, Tokens.HEADLINE)
          && cover[i] == null
          && !taken[i]
          && !tokens.has(i - 1, Tokens.UPPER)
          && (speaks(i + 1) || titleBefore(i) >= 0 || befalls(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last word stands alone elsewhere where only a name has a capital, as surnames do, and the
   * first does not.
   */
  private boolean standsAlone(Reading.Run run) {
    return !tokens.has(run.from(), Tokens.FIRST)
        && !tokens.has(run.from() - 1, Tokens.UPPER)
        && names(tokens.hash[run.to() - 1], run.to() - 1, true)
        && !names(tokens.hash[run.from()], run.from(), false);
  }

  private boolean names(long word, int except, boolean acting) {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.hash[i] == word
          && i != except
          && tokens.has(i, Tokens.UPPER)
          && !tokens.has(i, Tokens.HEADLINE | Tokens.JOINED)
          && cover[i] == null
          && !taken[i]
          && !tokens.has(i - 1, Tokens.UPPER)
          && !tokens.has(i + 1, Tokens.UPPER)
          && !isDetermined(i)
          && !isPlacedBefore(i)
          && (!acting || acts(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** A verb, as far as its form shows. */
  private boolean acts(int i) {
    return tokens.isWord(i)
        && !tokens.has(i, Tokens.UPPER | Tokens.JOINED)
        && (tokens.text.startsWith("ed", tokens.end[i] - 2)
            || isSmallWord(i, "was")
            || isSmallWord(i, "had")
            || isSmallWord(i, "has")
            || isSmallWord(i, "is")
            || isSmallWord(i, "would")
            || isSmallWord(i, "could")
            || isSmallWord(i, "did")
            || isSmallWord(i, "took")
            || isSmallWord(i, "made")
            || isSmallWord(i, "went")
            || isSmallWord(i, "who"));
  }

  /** The last token of the name before "and", or before a comma; -1 when there is none. */
  private int listedBefore(int from) {
    int i = from - 1;
    boolean and = isSmallWord(i, "and");
    i -= and ? 1 : 0;
    boolean comma = isMark(i, ',');
    i -= comma ? 1 : 0;
    return and || comma ? i : -1;
  }

  private int listedAfter(int to) {
    int i = to;
    boolean comma = isMark(i, ',');
    i += comma ? 1 : 0;
    boolean and = isSmallWord(i, "and");
    i += and ? 1 : 0;
    return and || comma ? i : -1;
  }

  private boolean isFullNameAt(int i) {
    if (i < 0 || i >= tokens.size) {
      return false;
    }
    return taken[i] && reading.people().get(i)
        || cover[i] != null && isPerson(cover[i]) && cover[i].to() - cover[i].from() > 1;
  }
}
