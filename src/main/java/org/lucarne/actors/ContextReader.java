package org.lucarne.actors;

import java.util.Locale;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.ActorKind;

/**
 * Tells whom a name means that means somebody only in some contexts: by who is named beside it, by
 * office and by time.
 */
final class ContextReader extends NameReader {

  /** For how long before and after an office its holder is who is meant by the full name. */
  private static final int YEARS = 8;

  ContextReader(Reading reading) {
    super(reading);
  }

  Alias byContext(Match match) {
    Alias found = null;
    for (Alias alias : match.aliases()) {
      if (alias.use() == Use.CONTEXT
          && alias.entry() != null
          && cast.isNamed(alias.entry().actor().id())) {
        if (found != null) {
          return null;
        }
        found = alias;
      }
    }
    if (found != null) {
      return found;
    }
    for (Alias alias : match.aliases()) {
      if (alias.use() != Use.CONTEXT || alias.entry() == null) {
        continue;
      }
      boolean fits =
          switch (alias.entry().actor().kind()) {
            case PERSON ->
                alias.from() > 0
                    ? inOffice(alias.entry()) && !isOfOtherState(alias.entry(), match.from())
                    : holdsOffice(alias.entry(), match.from())
                        || match.to() - match.from() > 1 && isOfThisTime(alias.entry());
            case ARMED_GROUP -> isAmongFighters(match);
            case ORGANISATION ->
                alias.entry().of() != null
                    && cast.isAbout(alias.entry().of())
                    && !tokens.has(match.from(), Tokens.HEADLINE)
                    && !isOrdinaryAtStart(match)
                    && !isPartOfName(match.from() - 1)
                    && !isPartOfName(match.to());
            default -> false;
          };
      if (fits) {
        int nearer = found == null ? 1 : nearer(alias.entry(), found.entry());
        if (nearer == 0) {
          return null;
        }
        found = nearer > 0 ? alias : found;
      }
    }
    return found;
  }

  /** A word that may have its capital from the sentence alone; parties are among the calendar's. */
  private boolean isOrdinaryAtStart(Match match) {
    return tokens.has(match.from(), Tokens.FIRST)
        && match.to() - match.from() == 1
        && tokens.classes[match.from()] != 0
        && !tokens.is(match.from(), WordClass.CALENDAR.bit)
        && !isSmallWord(match.from(), "Congress");
  }

  /**
   * Which of two organisations an article means: that of the state of which it speaks more than
   * twice as often; 0 when that leaves it open.
   */
  private int nearer(Entry one, Entry other) {
    if (one.actor().kind() != ActorKind.ORGANISATION
        || other.actor().kind() != ActorKind.ORGANISATION) {
      return 0;
    }
    int ones = cast.speaksOf(one.of());
    int others = cast.speaksOf(other.of());
    return ones > 2 * others ? 1 : others > 2 * ones ? -1 : 0;
  }

  private boolean inOffice(Entry entry) {
    return cast.day == null
        || entry.roles().isEmpty()
        || entry.roles().stream().anyMatch(role -> role.holds(cast.day));
  }

  /** The title before the name is one that this person held at the time. */
  private boolean holdsOffice(Entry entry, int name) {
    int title = titleBefore(name);
    if (title < 0 || tokens.is(title, WordClass.HONORIFIC.bit)) {
      return false;
    }
    int first = title;
    while (first > 0
        && tokens.isWord(first - 1)
        && (tokens.is(first - 1, WordClass.MODIFIER.bit | WordClass.OFFICE.bit)
            || cover[first - 1] != null && cover[first - 1].as(Use.OFFICE) != null)) {
      first--;
    }
    if (isOfOtherState(entry, first)) {
      return false;
    }
    String word =
        tokens.text.substring(tokens.start[first], tokens.end[title]).toLowerCase(Locale.ROOT);
    for (Role role : entry.roles()) {
      if ((role.office().equals(word)
              || role.office().startsWith(word + " ")
              || role.office().endsWith(" " + word)
              || word.endsWith(" " + role.office()))
          && (cast.day == null || role.holds(cast.day))) {
        return true;
      }
    }
    return false;
  }

  /** Somebody of a state that the article speaks of, not long before, in or after office. */
  private boolean isOfThisTime(Entry entry) {
    return entry.of() != null
        && cast.isAbout(entry.of())
        && (cast.day == null
            || entry.roles().stream().anyMatch(role -> role.holds(cast.day, YEARS)));
  }

  /** Whether a state stands before a title that is not the one of this person. */
  private boolean isOfOtherState(Entry entry, int title) {
    if (title == 0 || cover[title - 1] == null || entry.of() == null) {
      return false;
    }
    for (Alias alias : cover[title - 1].aliases()) {
      if (alias.entry() != null
          && alias.entry().actor().kind() == ActorKind.STATE
          && !alias.entry().actor().id().equals(entry.of())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAmongFighters(Match match) {
    int before = match.from() - 1;
    int after = match.to();
    if (tokens.is(after, WordClass.FIGHTERS.bit)) {
      return true;
    }
    if (tokens.isWord(before) && tokens.is(before, WordClass.FIGHTERS.bit)) {
      return true;
    }
    return isQuote(before) && isQuote(after);
  }

  /**
   * The one holder of a surname who was in office in a state that the article speaks of, where the
   * word speaks or has a title.
   */
  String byTime(int token) {
    Match match = authority.match(tokens, token);
    if (cast.day == null
        || match == null
        || match.to() != token + 1
        || tokens.classes[token] != 0
        || tokens.has(token, Tokens.HEADLINE)
        || tokens.has(token - 1, Tokens.UPPER) && titleBefore(token) < 0
        || tokens.has(token + 1, Tokens.UPPER)
        || !speaks(token + 1) && !speaks(token - 1) && titleBefore(token) < 0) {
      return null;
    }
    Entry bearer = authority.bearer(match, cast.day, cast::isAbout);
    return bearer == null ? null : bearer.actor().id();
  }

  String byOffice(int token) {
    Match match = authority.match(tokens, token);
    String found = null;
    for (Alias alias : match == null ? new Alias[0] : match.aliases()) {
      if (alias.use() == Use.SURNAME && holdsOffice(alias.entry(), token)) {
        if (found != null) {
          return null;
        }
        found = alias.entry().actor().id();
      }
    }
    return found;
  }
}
