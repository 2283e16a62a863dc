package org.lucarne.actors;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Naming;

/**
 * Tells whether a capital or a nationality stands for the state, and finds who held an office of a
 * state that is named without its holder.
 */
final class StateReader extends NameReader {

  /** Small words of other languages than English behind which a capital may act as a government. */
  private static final Set<Long> ACTING =
      Hash.all(
          "que qu dass daß entre zwischen con avec mit contra contre gegen et und y ou oder o e",
          Inflection.stem("что"),
          Inflection.stem("между"),
          Inflection.stem("против"),
          "с и или أن إن بين مع ضد أو");

  StateReader(Reading reading) {
    super(reading);
  }

  /** The state whose government sat in a capital when the article was written. */
  String governing(Entry state) {
    Entry.Before before = state.before();
    String id = state.actor().id();
    if (before == null) {
      return id;
    }
    boolean earlier =
        cast.day == null
            ? cast.isNamed(before.id()) && !cast.isNamed(id)
            : YearMonth.from(cast.day).isBefore(before.until());
    return earlier ? before.id() : id;
  }

  /** "Russia's foreign minister", without a name: whoever was that on the day of the article. */
  void resolveOffice(Match match) {
    Alias state = match.as(Use.ADJECTIVE);
    if (state == null && match.possessive()) {
      state = match.as(Use.ALONE);
    }
    int from = match.to();
    if (cast.day == null
        || state == null
        || state.entry() == null
        || state.entry().actor().kind() != ActorKind.STATE
        || isOtherThanNow(match.from() - 1)
        || tokens.has(match.from(), Tokens.JOINED)) {
      return;
    }
    int to = from;
    while (to < tokens.size
        && to - from < 4
        && isInOffice(to)
        && !(to > from && tokens.has(to - 1, Tokens.POSSESSIVE))) {
      to++;
    }
    if (to == from
        || !tokens.is(to - 1, WordClass.OFFICE.bit) && !isOfficePhrase(to - 1)
        || tokens.isWord(to) && tokens.has(to, Tokens.UPPER | Tokens.JOINED)
        || isSmallWord(to, "of")
        || isMark(to, ',') && tokens.has(to + 1, Tokens.UPPER)) {
      return;
    }
    Entry holder =
        authority.holder(
            state.entry().actor().id(),
            tokens.text.substring(tokens.start[from], tokens.end[to - 1]).toLowerCase(Locale.ROOT),
            cast.day);
    if (holder != null) {
      add(holder.actor().id(), tokens.start[from], tokens.end[to - 1], Naming.ROLE);
      Arrays.fill(taken, from, to, true);
    }
  }

  private boolean isInOffice(int i) {
    return tokens.isWord(i)
        && !taken[i]
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE)
        && (isOfficePhrase(i)
            || cover[i] == null && tokens.is(i, WordClass.OFFICE.bit | WordClass.MODIFIER.bit));
  }

  private boolean isOfficePhrase(int i) {
    return i >= 0 && i < tokens.size && cover[i] != null && cover[i].as(Use.OFFICE) != null;
  }

  /** A word before a nationality by which its office is not the present one, or is one of many. */
  private boolean isOtherThanNow(int i) {
    return tokens.isWord(i)
        && (isSmallWord(i, "a")
            || isSmallWord(i, "an")
            || isSmallWord(i, "A")
            || isSmallWord(i, "An")
            || isSmallWord(i, "no")
            || isSmallWord(i, "any")
            || isSmallWord(i, "every")
            || isSmallWord(i, "another")
            || isSmallWord(i, "next")
            || isSmallWord(i, "new")
            || isSmallWord(i, "first")
            || isSmallWord(i, "last")
            || tokens.is(i, WordClass.MODIFIER.bit) && !isSmallWord(i, "and"));
  }

  /** A nationality before an institution or office, also in a list of nationalities. */
  boolean actsForState(Match match) {
    if (tokens.isArabic(match.from())) {
      return followsInstitution(match.from());
    }
    int i = match.to();
    for (int step = 0; step < 12 && i < tokens.size; step++) {
      if (tokens.has(i, Tokens.JOINED)) {
        return false;
      }
      if (tokens.is(i, WordClass.INSTITUTION.bit | WordClass.OFFICE.bit) && tokens.isWord(i)
          || cover[i] != null && cover[i].as(Use.OFFICE) != null) {
        return true;
      }
      if (isMark(i, ',') || isSmallWord(i, "and") || isSmallWord(i, "or")) {
        int next = isMark(i, ',') && isSmallWord(i + 1, "and") ? i + 2 : i + 1;
        if (next >= tokens.size || cover[next] == null || cover[next].as(Use.ADJECTIVE) == null) {
          return false;
        }
        i = cover[next].to();
      } else if (tokens.isWord(i) && tokens.is(i, WordClass.MODIFIER.bit)) {
        i++;
      } else {
        return false;
      }
    }
    return false;
  }

  /** A verb whose subject is a city, as far as its ending shows. */
  private boolean isArabicVerb(int i) {
    return tokens.text.startsWith("ت", tokens.end[i] - 1)
        && !tokens.text.startsWith("ات", tokens.end[i] - 2)
        && tokens.end[i] - tokens.start[i] > 3;
  }

  /** In Arabic a nationality stands behind its institution or office, if not next to it. */
  private boolean followsInstitution(int nationality) {
    for (int i = nationality - 1; i >= 0 && i > nationality - 4 && tokens.isArabic(i); i--) {
      if (tokens.is(i, WordClass.INSTITUTION.bit | WordClass.OFFICE.bit)) {
        return true;
      }
      if (tokens.is(i, WordClass.FUNCTION.bit | WordClass.SPEECH.bit)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a capital stands for its government here, and not for the city. */
  boolean isGovernment(Match match) {
    int before = match.from() - 1;
    int after = match.to();
    if (isDateline(match)) {
      return false;
    }
    if (tokens.has(after, Tokens.JOINED)) {
      return cover[after] != null;
    }
    if (before >= 0 && tokens.has(match.from(), Tokens.JOINED)) {
      return cover[before] != null;
    }
    if (tokens.is(before, WordClass.LOCATIVE.bit | WordClass.TRAVEL.bit) && tokens.isWord(before)) {
      return false;
    }
    if (match.possessive()) {
      return true;
    }
    if (!cast.isEnglish()
        && tokens.is(before, WordClass.FUNCTION.bit | SMALL)
        && tokens.isWord(before)
        && !tokens.has(match.from(), Tokens.FIRST)
        && !ACTING.contains(tokens.hash[before])) {
      return false;
    }
    if (tokens.isArabic(match.from())
        && tokens.isArabic(before)
        && !tokens.is(before, WordClass.FUNCTION.bit | WordClass.SPEECH.bit)
        && !isArabicVerb(before)) {
      return false; // the people of Brussels
    }
    if (isMark(before, ',') && isCityList(before)) {
      return false;
    }
    Match partner = partnerBefore(before);
    if (partner != null) {
      return isGovernment(partner);
    }
    if (isSmallWord(after, "and")
        && after + 1 < tokens.size
        && cover[after + 1] != null
        && isGovernmental(cover[after + 1])) {
      return true;
    }
    if (isMark(after, ',')
        && after + 1 < tokens.size
        && cover[after + 1] != null
        && cover[after + 1].as(Use.ALONE) != null) {
      return false; // "Damascus, Syria"
    }
    if (before < 0 || tokens.has(before, Tokens.MARK) || tokens.has(match.from(), Tokens.FIRST)) {
      return tokens.isWord(after) && !tokens.has(after, Tokens.UPPER)
          || isWhich(after)
          || tokens.has(match.from(), Tokens.HEADLINE);
    }
    return !tokens.has(before, Tokens.UPPER)
        || tokens.has(before, Tokens.HEADLINE)
        || tokens.is(before, WordClass.CALENDAR.bit);
  }

  private boolean isCityList(int comma) {
    return comma > 0
        && cover[comma - 1] != null
        && cover[comma - 1].as(Use.CAPITAL) == null
        && cover[comma - 1].as(Use.PLACE) != null;
  }

  private Match partnerBefore(int before) {
    int i = before;
    if (!isSmallWord(i, "and") && !isSmallWord(i, "or") && !isMark(i, ',')) {
      return null;
    }
    i--;
    if (isMark(i, ',')) {
      i--;
    }
    return i >= 0 && cover[i] != null && cover[i].as(Use.CAPITAL) != null ? cover[i] : null;
  }

  private static boolean isGovernmental(Match match) {
    Alias alone = match.as(Use.ALONE);
    return match.as(Use.CAPITAL) != null
        || alone != null
            && alone.entry() != null
            && alone.entry().actor().kind() == ActorKind.STATE;
  }

  /** The place at the head of a wire report. */
  private boolean isDateline(Match match) {
    if (!tokens.has(match.from(), Tokens.LINE)) {
      return false;
    }
    int after = match.to();
    if (!tokens.has(after, Tokens.MARK)) {
      return false;
    }
    char mark = (char) tokens.hash[after];
    return mark == '('
        || mark == '—'
        || Letters.isHyphen(mark)
        || (mark == ',' || mark == '/')
            && (tokens.has(match.from(), Tokens.CAPITALS)
                || tokens.is(after + 1, WordClass.CALENDAR.bit));
  }
}
