package org.lucarne.actors;

import java.util.Comparator;
import java.util.List;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Mention;
import org.lucarne.model.Naming;

/**
 * Makes mentions of what was found, and finds whom shorter names mean, once the full names of both
 * parts are in the cast.
 */
final class MentionResolver extends NameReader {

  private final StateReader states;
  private final ContextReader contexts;

  MentionResolver(Reading reading) {
    super(reading);
    states = new StateReader(reading);
    contexts = new ContextReader(reading);
  }

  /** The mentions, once both parts' full names are in the cast. */
  List<Mention> resolve() {
    for (int i = 0; i < tokens.size; i++) {
      if (!taken[i]) {
        resolve(i);
      }
    }
    for (Reading.Single single : reading.singles()) {
      resolve(single);
    }
    reading.mentions().sort(Comparator.comparing(Mention::span));
    return reading.mentions();
  }

  private void resolve(int i) {
    Match match = cover[i];
    if (match != null) {
      if (match.from() == i) {
        resolve(match);
        states.resolveOffice(match);
      }
    } else if (tokens.has(i, Tokens.UPPER)) {
      resolveUnlisted(i);
    }
  }

  /** A word with a capital that stands for an organisation of which the article says more. */
  private void resolveUnlisted(int i) {
    if (tokens.has(i, Tokens.CAPITALS) && cast.hasAbbreviations()) {
      String id = cast.abbreviated(tokens.hash[i]);
      if (id != null) {
        mention(id, i, i + 1, tokens.end[i], Naming.DEFINITION);
      }
    } else if (isFree(i, i + 1) && cast.whole(words(i, i + 1)) != null) {
      take(cast.whole(words(i, i + 1)), i, i + 1);
    } else if (isShortForBody(i)) {
      String id = cast.headed(tokens.hash[i]);
      if (id != null) {
        take(id, i, i + 1, Naming.SURNAME);
      }
    }
  }

  /** The head of an organisation's name with a capital in the middle of a sentence. */
  private boolean isShortForBody(int i) {
    return tokens.is(i, HEADS)
        && tokens.has(i, Tokens.UPPER)
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE)
        && isThe(i - 1)
        && !tokens.has(i + 1, Tokens.UPPER);
  }

  private void resolve(Match match) {
    int i = match.from();
    Alias alone = match.as(Use.ALONE);
    if (alone != null && alone.entry() != null) {
      String id = alone.entry().actor().id();
      boolean person = alone.entry().actor().kind() == ActorKind.PERSON;
      if (person && match.to() - i == 1) {
        String bearer = cast.bearer(sound(i, match.end()));
        id = bearer == null || bearer.isEmpty() ? id : bearer;
      }
      if (alone.entry().actor().kind() == ActorKind.ORGANISATION
          && match.to() - i == 1
          && !tokens.has(i, Tokens.CAPITALS)
          && cast.company(tokens.hash[i]) == null) {
        String bearer = cast.bearer(sound(i, match.end()));
        id = bearer == null || bearer.isEmpty() ? id : bearer;
      }
      if (isBeforeOwnBody(match, alone)) {
        return;
      }
      mention(alone.use() == Use.SEAT ? states.governing(alone.entry()) : id, match, alone);
      return;
    }
    Alias inside = match.as(Use.INSIDE);
    if (inside != null) {
      mention(inside.entry().actor().id(), match, inside);
      return;
    }
    if (match.as(Use.NOTHING) != null || match.as(Use.OFFICE) != null) {
      return;
    }
    Alias capital = match.as(Use.CAPITAL);
    Alias place = match.as(Use.PLACE);
    if (capital != null || place != null) {
      Alias read =
          capital != null && (place == null || states.isGovernment(match)) ? capital : place;
      mention(
          read == capital ? states.governing(read.entry()) : read.entry().actor().id(),
          match,
          read);
      return;
    }
    Alias people = match.as(Use.PEOPLE);
    if (people != null && tokens.is(i - 1, WordClass.FUNCTION.bit) && isThe(i - 1)) {
      mention(people.entry().actor().id(), match, people);
      return;
    }
    Alias adjective = match.as(Use.ADJECTIVE);
    if (adjective != null) {
      if (states.actsForState(match)) {
        mention(adjective.entry().actor().id(), match, adjective);
      }
      return;
    }
    if (isPerson(match) && tokens.has(i, Tokens.HEADLINE) && isHeadOfBody(match.to())) {
      return;
    }
    String headed = match.to() - i == 1 && isShortForBody(i) ? cast.headed(tokens.hash[i]) : null;
    if (headed != null) {
      take(headed, i, i + 1, Naming.SURNAME);
      return;
    }
    Alias byContext = contexts.byContext(match);
    if (byContext != null) {
      mention(byContext.entry().actor().id(), match, byContext);
      if (isPerson(match) && hasGivenName(match)) {
        List<String> name = sounds(nameOf(match), match.to(), match.end());
        cast.person(byContext.entry().actor().id(), name);
      }
    } else if (isPerson(match)
        && !tokens.has(i, Tokens.HEADLINE | Tokens.UNCASED)
        && hasGivenName(match)) {
      addPerson(nameOf(match), match.to()); // a namesake
    } else if (nameOf(match) + 1 == match.to() && !tokens.has(i, Tokens.CAPITALS)) {
      int name = nameOf(match);
      reading.singles().add(new Reading.Single(name, name, titleBefore(name) >= 0));
    }
  }

  /** A name of several words, and not a surname that has a small word before it. */
  private boolean hasGivenName(Match match) {
    int names = 0;
    for (int i = nameOf(match); i < match.to(); i++) {
      names += tokens.is(i, SMALL) ? 0 : 1;
    }
    return names > 1;
  }

  /** Where the name begins in a spelling that may have a title before it. */
  private static int nameOf(Match match) {
    return match.from() + match.aliases()[0].from();
  }

  /** "the U.S. Food and Drug Administration": the state is part of the name. */
  private boolean isBeforeOwnBody(Match match, Alias state) {
    int next = match.to();
    if (match.possessive() || next >= tokens.size || cover[next] == null) {
      return false;
    }
    Alias body = cover[next].as(Use.ALONE);
    return body != null
        && body.entry() != null
        && body.entry().actor().kind() == ActorKind.ORGANISATION
        && state.entry().actor().id().equals(body.entry().of());
  }

  private void resolve(Reading.Single single) {
    int i = single.token();
    if (taken[i] || tokens.has(i, Tokens.HEADLINE) && isHeadOfBody(i + 1)) {
      return;
    }
    // Mi-24 and mi-octobre are not Theresa May.
    if (tokens.end[i] - tokens.start[i] < 3 && tokens.has(i + 1, Tokens.JOINED)) {
      return;
    }
    Match inWay = cover[i];
    int end = inWay != null ? inWay.end() : tokens.end[i];
    Naming by = Naming.SURNAME;
    String id = cast.bearer(sound(i, end));
    if (id == null && tokens.stemEnd[i] > 0 && inWay == null) {
      id = cast.bearer(sound(i, tokens.stemEnd[i]));
      end = id == null || id.isEmpty() ? end : tokens.stemEnd[i];
    }
    if (id == null && (single.titled() || cast.hasTwoSurnames())) {
      id = cast.middle(sound(i, end));
    }
    if (id == null && isGivenNameAlone(single) && inWay == null) {
      id = cast.called(sound(i));
    }
    if (id == null && surname[i] != null) {
      id = single.titled() ? contexts.byOffice(i) : null;
      id = id == null ? contexts.byTime(i) : id;
      by = Naming.CONTEXT;
    }
    if (id == null && !single.titled() && inWay == null && tokens.classes[i] == 0) {
      id = cast.company(tokens.hash[i]);
    }
    if (id == null
        && (single.titled() || isSpeaker(single))
        && !cast.nounsHaveCapitals()
        && !tokens.isCyrillic(i)
        && (inWay == null || isPerson(inWay))
        && !tokens.has(i, Tokens.HEADLINE)) {
      id =
          ActorKind.PERSON.label()
              + ":~"
              + Letters.slug(tokens.text.substring(tokens.start[i], end));
      by = Naming.NAME;
    }
    if (id != null && !id.isEmpty()) {
      int from = i;
      if (i > 0
          && tokens.has(i - 1, Tokens.UPPER)
          && cover[i - 1] == null
          && !taken[i - 1]
          && cast.isGiven(id, sound(i - 1))) {
        from--;
      } else if (single.from() < i && isNamesakeOf(single)) {
        // Duduzani Zuma beside Jacob Zuma
        from = single.from();
        id = idOf(ActorKind.PERSON, from, i + 1);
      } else if (hasUnknownBefore(i) && !single.titled()) {
        return;
      }
      mention(id, from, i + 1, end, by);
      taken[i] = true;
    }
  }

  /**
   * The head of an organisation that bears the surname before it: Clinton Foundation Under Fire.
   */
  private boolean isHeadOfBody(int i) {
    return tokens.is(i, WordClass.BODY.bit | WordClass.MEDIUM.bit)
        && tokens.has(i, Tokens.UPPER)
        && !tokens.has(i, Tokens.JOINED)
        && !tokens.has(i - 1, Tokens.POSSESSIVE);
  }

  /** The words before a known surname are a name, but not the bearer's. */
  private boolean isNamesakeOf(Reading.Single single) {
    int names = 0;
    for (int i = single.from(); i < single.token(); i++) {
      if (taken[i] || tokens.is(i, NOT_IN_PERSON) || tokens.has(i, Tokens.CAPITALS)) {
        return false;
      }
      names += tokens.is(i, SMALL) ? 0 : 1;
    }
    return names > 0
        && (!tokens.has(single.from(), Tokens.FIRST)
            || tokens.is(single.from(), WordClass.GIVEN.bit))
        && !tokens.has(single.from(), Tokens.HEADLINE);
  }

  /** "said Cowell", "but Cowell said", of whom the article says no more. */
  private boolean isSpeaker(Reading.Single single) {
    int i = single.token();
    return cast.isEnglish()
        && single.from() == i
        && cover[i] == null
        && (tokens.classes[i] & ~WordClass.GIVEN.bit & ~WordClass.WESTERN.bit) == 0
        && tokens.end[i] - tokens.start[i] > 2
        && !tokens.has(i, Tokens.FIRST | Tokens.CAPITALS | Tokens.JOINED | Tokens.POSSESSIVE)
        && !tokens.has(i - 1, Tokens.UPPER)
        && !tokens.has(i + 1, Tokens.UPPER | Tokens.JOINED)
        && (isSmallWord(i - 1, "said") && tokens.has(i - 2, Tokens.MARK)
            || isSmallWord(i + 1, "said")
                && (tokens.has(i - 1, Tokens.MARK)
                    || isSmallWord(i - 1, "but")
                    || isSmallWord(i - 1, "as")
                    || isSmallWord(i - 1, "while")));
  }

  private boolean isGivenNameAlone(Reading.Single single) {
    int i = single.token();
    return single.from() == i
        && !single.titled()
        && tokens.is(i, WordClass.GIVEN.bit)
        && !tokens.has(i, Tokens.HEADLINE | Tokens.CAPITALS)
        && (!tokens.has(i - 1, Tokens.UPPER) || tokens.is(i - 1, WordClass.FUNCTION.bit))
        && !tokens.has(i + 1, Tokens.UPPER)
        && !isPlacedBefore(i);
  }

  /** Another given name stands before the surname, so it is somebody else. */
  private boolean hasUnknownBefore(int i) {
    int before = i - 1;
    while (before >= 0 && tokens.is(before, SMALL)) {
      before--;
    }
    return tokens.isWord(before)
        && cover[before] == null
        && tokens.has(before, Tokens.UPPER)
        && !tokens.has(before, Tokens.HEADLINE | Tokens.POSSESSIVE)
        && tokens.is(before, WordClass.GIVEN.bit);
  }
}
