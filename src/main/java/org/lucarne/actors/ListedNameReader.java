package org.lucarne.actors;

import java.util.Arrays;
import java.util.List;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;

/** Finds the spellings of the authority file. */
final class ListedNameReader extends NameReader {

  ListedNameReader(Reading reading) {
    super(reading);
  }

  void findSpellings() {
    int i = 0;
    while (i < tokens.size) {
      Match match = canBegin(i) ? authority.match(tokens, i) : null;
      i = match == null ? i + 1 : read(match);
    }
  }

  private boolean canBegin(int i) {
    return tokens.canBegin(i)
        ? !tokens.has(i, Tokens.MARK)
        : tokens.has(i + 1, Tokens.UPPER)
            && (tokens.has(i + 1, Tokens.JOINED) || tokens.is(i, SMALL))
            && !tokens.has(i, Tokens.MARK);
  }

  /** Notes what was found, and tells where to go on. */
  private int read(Match match) {
    int i = match.from();
    Alias weak = match.as(Use.SURNAME);
    if (weak != null && match.as(Use.ALONE) == null && match.as(Use.CONTEXT) == null) {
      surname[i] = weak;
      return i + 1;
    }
    if (isPartOfOtherName(match) || isOrdinaryWord(match) || isDoubtfulInSmall(match)) {
      return i + 1;
    }
    Arrays.fill(cover, i, match.to(), match);
    nameInFull(match);
    return match.to();
  }

  /** A word that names an organisation only where nothing but a name has a capital. */
  private boolean isOrdinaryWord(Match match) {
    if (match.as(Use.ALONE) != null) {
      return false;
    }
    int before = match.from() - 1;
    if (match.as(Use.INSIDE) == null) {
      // the Tarvia Observatory is not the one that is called so
      return match.to() - match.from() == 1
          && match.as(Use.CONTEXT) != null
          && tokens.is(match.from(), HEADS)
          && isPartOfName(before);
    }
    int after = match.to();
    return tokens.has(match.from(), Tokens.FIRST | Tokens.HEADLINE)
        || isPartOfName(before) && !tokens.has(before, Tokens.POSSESSIVE)
        || isPartOfName(after) && !match.possessive();
  }

  /** A surname in a text in small letters, which may be a word, before the full name was there. */
  private boolean isDoubtfulInSmall(Match match) {
    int i = match.from();
    return match.to() - i == 1
        && tokens.has(i, Tokens.UNCASED)
        && tokens.isCyrillic(i)
        && isPerson(match)
        && !cast.isNamed(match.aliases()[0].entry().actor().id());
  }

  private void nameInFull(Match match) {
    noteState(match);
    Alias alias = match.as(Use.ALONE);
    if (alias == null) {
      alias = match.as(Use.INSIDE);
    }
    if (alias == null || alias.entry() == null) {
      return;
    }
    Actor actor = alias.entry().actor();
    cast.name(actor.id());
    int from = match.from() + alias.from();
    boolean several = match.to() - match.from() > 1;
    if (actor.kind() == ActorKind.PERSON && several) {
      int last = match.to() - 1;
      cast.person(actor.id(), sounds(from, last + 1, match.end()));
      if (isRegnal(last) && last > from) {
        cast.person(actor.id(), List.of(sound(last), sound(last - 1)));
      }
    } else if (actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.STATE && several) {
      cast.body(actor.id(), words(from, match.to()));
      if (actor.kind() == ActorKind.ORGANISATION
          && match.to() - from == 2
          && !tokens.has(from, Tokens.POSSESSIVE)) {
        cast.company(tokens.hash[from], actor.id());
      }
    }
  }

  private void noteState(Match match) {
    Alias alias = match.aliases()[0];
    if (alias.entry() == null || alias.use() == Use.CONTEXT) {
      return;
    }
    Entry entry = alias.entry();
    boolean state = entry.actor().kind() == ActorKind.STATE;
    cast.state(state ? entry.actor().id() : entry.of());
  }

  /**
   * The name of an organisation that is somebody's here: Mr Bloomberg, spokeswoman Tasnim Aslam.
   */
  private boolean isPersonsOwn(int i) {
    int title = WordClass.HONORIFIC.bit | WordClass.OFFICE.bit;
    return tokens.has(i - 1, Tokens.UPPER)
            && tokens.is(i - 1, title)
            && !tokens.has(i, Tokens.CAPITALS)
            && !tokens.has(i - 1, Tokens.HEADLINE | Tokens.POSSESSIVE)
        || tokens.is(i - 1, TITLES)
            && !tokens.has(i, Tokens.CAPITALS)
            && canBePersonal(i + 1)
            && !tokens.has(i, Tokens.POSSESSIVE)
            && !tokens.has(i + 1, Tokens.FIRST | Tokens.HEADLINE | Tokens.CAPITALS)
            && !tokens.is(i + 1, NOT_IN_PERSON | TITLES);
  }

  /** Abu Osama al-Iraqi. */
  private boolean isOriginInName(int i) {
    return tokens.has(i, Tokens.JOINED)
        && tokens.is(i - 1, WordClass.ARTICLE.bit)
        && tokens.has(i - 2, Tokens.UPPER)
        && !tokens.has(i - 1, Tokens.FIRST);
  }

  /** A country or a famous surname inside the name of somebody else: Michael Jordan, Igor Putin. */
  private boolean isPartOfOtherName(Match match) {
    if (match.to() - match.from() != 1 || match.aliases()[0].entry() == null) {
      return false;
    }
    int i = match.from();
    int before = i - 1;
    boolean neighbourBefore =
        tokens.isWord(before)
            && !tokens.has(i, Tokens.JOINED)
            && cover[before] == null
            && tokens.has(before, Tokens.UPPER)
            && !tokens.has(before, Tokens.POSSESSIVE | Tokens.HEADLINE | Tokens.CAPITALS);
    ActorKind kind = match.aliases()[0].entry().actor().kind();
    if (kind == ActorKind.PERSON) {
      if (match.as(Use.ALONE) == null
          && !match.possessive()
          && canBePersonal(i + 1)
          && !tokens.has(i + 1, Tokens.HEADLINE | Tokens.FIRST)
          && !tokens.is(i + 1, NOT_IN_PERSON | TITLES)
          && authority.match(tokens, i + 1) == null) {
        return true; // Kim Yong-su
      }
      return neighbourBefore
          && !tokens.is(before, TITLES | NOT_IN_PERSON | WordClass.FUNCTION.bit | SMALL)
          && (tokens.is(before, WordClass.GIVEN.bit) || !tokens.has(before, Tokens.FIRST));
    }
    if (match.as(Use.ADJECTIVE) != null
        && (isOriginInName(i) || tokens.isArabic(i) && tokens.is(i - 1, WordClass.GIVEN.bit))) {
      return true;
    }
    if (kind == ActorKind.ORGANISATION) {
      return isPersonsOwn(i);
    }
    if (kind != ActorKind.STATE && kind != ActorKind.PLACE
        || match.as(Use.ADJECTIVE) != null
        || match.as(Use.PEOPLE) != null) {
      return false;
    }
    if (neighbourBefore && tokens.is(before, WordClass.GIVEN.bit)) {
      return true;
    }
    int after = i + 1;
    return tokens.is(i, WordClass.GIVEN.bit)
        && !match.possessive()
        && tokens.has(after, Tokens.UPPER)
        && !tokens.has(after, Tokens.JOINED | Tokens.HEADLINE | Tokens.CAPITALS)
        && !tokens.is(after, NOT_IN_PERSON | TITLES | WordClass.FUNCTION.bit);
  }
}
