package org.lucarne.actors;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Mention;
import org.lucarne.model.Naming;
import org.lucarne.model.Part;
import org.lucarne.model.Span;

/** Reads the title or the body of one article: first full names, then what they explain. */
final class PartReader {

  private static final int TITLES =
      WordClass.OFFICE.bit | WordClass.HONORIFIC.bit | WordClass.CALLING.bit;
  private static final int SMALL = WordClass.ARTICLE.bit | WordClass.PARTICLE.bit;
  private static final int HEADS = WordClass.BODY.bit | WordClass.MEDIUM.bit | WordClass.UNIT.bit;
  private static final int NOT_IN_PERSON =
      HEADS
          | WordClass.INSTITUTION.bit
          | WordClass.NO_NAME.bit
          | WordClass.PAPER.bit
          | WordClass.MODIFIER.bit
          | WordClass.CALENDAR.bit;

  /**
   * By how much a label must beat the next for each word, chosen on labels of news articles that
   * the tagger was not trained on.
   */
  private static final int SURE_OF_PERSON = 50;

  private static final int SURE = 250;

  /**
   * A capitalised word that names somebody only if the article says who.
   *
   * @param from where the capitalised words that end with it begin
   */
  private record Single(int token, int from, boolean titled) {}

  /** Capitalised words that may be a person's name. */
  private record Run(int from, int to) {}

  private final Authority authority;
  private final NameTagger tagger;
  private final Cast cast;
  private final Part part;
  private final Tokens tokens;
  private final Match[] cover;
  private final Alias[] surname;
  private final boolean[] taken;
  private final BitSet people = new BitSet();
  private final List<Single> singles = new ArrayList<>();
  private final List<Run> doubtful = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** {@code tagger} may be {@code null}: rules and lists alone. */
  PartReader(Authority authority, NameTagger tagger, Cast cast, Part part, String text) {
    this.authority = authority;
    this.tagger = tagger;
    this.cast = cast;
    this.part = part;
    this.tokens = Tokens.of(text, part == Part.TITLE, authority.lexicon);
    this.cover = new Match[tokens.size];
    this.surname = new Alias[tokens.size];
    this.taken = new boolean[tokens.size];
  }

  /** Finds every name that needs no help from the rest of the article, and adds it to the cast. */
  void readFullNames() {
    findSpellings();
    readBodies();
    readPeople();
    if (cast.isArabic()) {
      readArabicPeople();
    }
    readLists();
    readDefinitions();
    readFirms();
    readRemembered();
    readTagged();
    for (Run run : doubtful) {
      singles.add(new Single(run.to - 1, run.from, false));
    }
    readDefinitions();
  }

  /** The mentions, once both parts' full names are in the cast. */
  List<Mention> resolve() {
    for (int i = 0; i < tokens.size; i++) {
      Match match = cover[i];
      if (match != null && match.from() == i && !taken[i]) {
        resolve(match);
        resolveOffice(match);
      } else if (match == null
          && !taken[i]
          && tokens.has(i, Tokens.CAPITALS)
          && cast.hasAbbreviations()) {
        String id = cast.abbreviated(tokens.hash[i]);
        if (id != null) {
          mention(id, i, i + 1, tokens.end[i], Naming.DEFINITION);
        }
      } else if (match == null && isFree(i, i + 1) && cast.whole(words(i, i + 1)) != null) {
        take(cast.whole(words(i, i + 1)), i, i + 1);
      } else if (match == null && !taken[i] && isShortForBody(i)) {
        String id = cast.headed(tokens.hash[i]);
        if (id != null) {
          take(id, i, i + 1, Naming.SURNAME);
        }
      }
    }
    for (Single single : singles) {
      resolve(single);
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  /** The head of an organisation's name with a capital in the middle of a sentence. */
  private boolean isShortForBody(int i) {
    return tokens.is(i, HEADS)
        && tokens.has(i, Tokens.UPPER)
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE)
        && isThe(i - 1)
        && !tokens.has(i + 1, Tokens.UPPER);
  }

  // ---- Spellings of the authority file

  Tokens tokens() {
    return tokens;
  }

  Match[] cover() {
    return cover;
  }

  void findSpellings() {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.has(i, Tokens.MARK)
          || !tokens.canBegin(i)
              && !(tokens.has(i + 1, Tokens.UPPER)
                  && (tokens.has(i + 1, Tokens.JOINED) || tokens.is(i, SMALL)))) {
        continue;
      }
      Match match = authority.match(tokens, i);
      if (match == null) {
        continue;
      }
      Alias weak = match.as(Use.SURNAME);
      if (weak != null && match.as(Use.ALONE) == null && match.as(Use.CONTEXT) == null) {
        surname[i] = weak;
        continue;
      }
      if (isPartOfOtherName(match) || isOrdinaryWord(match) || isDoubtfulInSmall(match)) {
        continue;
      }
      Arrays.fill(cover, i, match.to(), match);
      nameInFull(match);
      i = match.to() - 1;
    }
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

  private boolean isPartOfName(int i) {
    return tokens.isWord(i) && tokens.has(i, Tokens.UPPER) && !tokens.has(i, Tokens.FIRST);
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
    } else if (actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.STATE && several) {
      cast.body(actor.id(), words(from, match.to()));
      if (actor.kind() == ActorKind.ORGANISATION && match.to() - from == 2) {
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

  // ---- Organisations by the words in their names

  private void readBodies() {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.is(i, HEADS)
          && tokens.has(i, Tokens.UPPER)
          && !tokens.has(i, Tokens.HEADLINE)
          && cover[i] == null) {
        i = Math.max(i, readBody(i));
      }
    }
  }

  /** Reads the organisation around a head noun; returns the last token it took. */
  private int readBody(int head) {
    int from = head;
    while (from > 0 && leadsBody(from - 1, from, head)) {
      from--;
    }
    int to = head + 1;
    while (to < tokens.size
        && tokens.has(to, Tokens.UPPER)
        && cover[to] == null
        && !tokens.has(to - 1, Tokens.POSSESSIVE)
        && tokens.is(to, HEADS)) {
      to++;
    }
    int complement = tokens.is(to - 1, WordClass.MEDIUM.bit) ? to : complementEnd(to);
    boolean proper = complement > to;
    boolean nationality = false;
    to = complement;
    for (int i = from; i < head; i++) {
      if (cover[i] != null && cover[i].as(Use.ADJECTIVE) != null) {
        nationality = true;
      } else if (!tokens.is(
          i,
          WordClass.MODIFIER.bit
              | WordClass.INSTITUTION.bit
              | WordClass.COMPANY.bit
              | WordClass.CALENDAR.bit
              | SMALL)) {
        proper |= !tokens.is(i, WordClass.FUNCTION.bit);
      }
    }
    if (to - from < 2) {
      return head;
    }
    String longer = isThe(from - 1) ? cast.ending(words(from, to)) : null;
    if (longer != null) {
      take(longer, from, to);
      return to - 1;
    }
    if (!proper
        && !(nationality && !tokens.is(head, WordClass.INSTITUTION.bit))
        && !(nationality && isOfParty(head))) {
      return head;
    }
    int textFrom = tokens.start[from];
    int textTo = tokens.end[to - 1];
    if (isOwnBody(from, head, to) || tokens.is(to - 1, WordClass.MEDIUM.bit) && goesOn(to)) {
      return head;
    }
    String slug = Letters.slug(tokens.text.substring(textFrom, textTo));
    ActorKind kind =
        tokens.is(head, WordClass.UNIT.bit) ? ActorKind.ARMED_GROUP : ActorKind.ORGANISATION;
    String id = kind.label() + ":~" + slug;
    cast.body(id, words(from, to));
    if (tokens.is(from + 1, WordClass.COMPANY.bit) || tokens.is(to - 1, WordClass.COMPANY.bit)) {
      cast.company(tokens.hash[from], id);
    }
    take(id, from, to);
    return to - 1;
  }

  /** The South African Communist Party: a word of politics stands before it. */
  private boolean isOfParty(int head) {
    return isSmallWord(head, "Party")
        && tokens.has(head - 1, Tokens.UPPER)
        && cover[head - 1] == null
        && tokens.is(head - 1, WordClass.CALENDAR.bit);
  }

  /** A word that is part of the name too, which so has another head: Microsoft Exchange Server. */
  private boolean goesOn(int i) {
    return tokens.isWord(i)
        && tokens.has(i, Tokens.UPPER)
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE | Tokens.CAPITALS)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && !tokens.is(i, TITLES | WordClass.CALENDAR.bit)
        && cover[i] == null;
  }

  /** American Express Co, the Tunisian Ennahda Movement: a name that is known, and what it is. */
  private boolean isOwnBody(int from, int head, int to) {
    int i = from;
    while (i < head && cover[i] != null && cover[i].as(Use.ADJECTIVE) != null) {
      i = cover[i].to();
    }
    Alias known = cover[i] == null ? null : cover[i].as(Use.ALONE);
    if (known == null || known.entry() == null || cover[i].to() != head || to != head + 1) {
      return false;
    }
    return switch (known.entry().actor().kind()) {
      case ORGANISATION, ARMED_GROUP, ALLIANCE ->
          tokens.is(head, WordClass.COMPANY.bit)
              || isSmallWord(head, "Movement")
              || isSmallWord(head, "Party")
              || isSmallWord(head, "Organization")
              || isSmallWord(head, "Organisation")
              || isSmallWord(head, "Secretariat");
      default -> false;
    };
  }

  private boolean leadsBody(int i, int next, int head) {
    if ((isSmallWord(next, "Co") || isSmallWord(next, "Sons"))
        && isSmallWord(i, tokens.text.charAt(tokens.start[i]) == '&' ? "&" : "and")
        && tokens.has(i - 1, Tokens.UPPER)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)) {
      return true; // Marks and Co
    }
    if (!tokens.isWord(i)
        || taken[i]
        || tokens.has(i, Tokens.POSSESSIVE | Tokens.HEADLINE)
        || tokens.is(i, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit)
        || tokens.is(i, WordClass.CALENDAR.bit) && !isOfParty(head)) {
      return false;
    }
    Match match = cover[i];
    if (match != null) {
      return match.as(Use.OFFICE) == null
          && match.as(Use.NOTHING) == null
          && (!isPerson(match) || isNamesake(match, head))
          && match.to() <= head;
    }
    if (tokens.is(i, SMALL) && tokens.has(next, Tokens.UPPER)) {
      return tokens.has(next, Tokens.JOINED);
    }
    return tokens.has(i, Tokens.UPPER)
        && !tokens.is(i, WordClass.FUNCTION.bit)
        && !(tokens.has(i, Tokens.FIRST) && tokens.is(i, WordClass.SPEECH.bit));
  }

  /** A surname that an institution bears: the Clinton Foundation. */
  private boolean isNamesake(Match match, int head) {
    return match.to() - match.from() == 1
        && match.to() <= head
        && tokens.is(head, WordClass.BODY.bit | WordClass.MEDIUM.bit)
        && !tokens.is(head, WordClass.INSTITUTION.bit);
  }

  private static boolean isPerson(Match match) {
    return match.aliases()[0].entry() != null
        && match.aliases()[0].entry().actor().kind() == ActorKind.PERSON;
  }

  /** Where "of the High Seas and Islands" after a head noun ends, or {@code to}. */
  private int complementEnd(int to) {
    int i = to;
    if (!isSmallWord(i, "of") && !isSmallWord(i, "for")) {
      return to;
    }
    i++;
    if (isSmallWord(i, "the")) {
      i++;
    }
    int end = to;
    while (i < tokens.size
        && tokens.has(i, Tokens.UPPER)
        && !tokens.is(i, WordClass.CALENDAR.bit)
        && !isFullPerson(i)) {
      boolean country = cover[i] != null && cover[i].as(Use.ADJECTIVE) == null;
      i = country ? cover[i].to() : i + 1;
      end = i;
      if (country || tokens.has(i - 1, Tokens.POSSESSIVE)) {
        return end;
      }
      if (isSmallWord(i, "and") && isSecondField(i + 1)) {
        i++;
      }
    }
    return end;
  }

  /** The rest of "of Health and Human Services", but not the next organisation. */
  private boolean isSecondField(int from) {
    int i = from;
    while (i < tokens.size
        && tokens.has(i, Tokens.UPPER)
        && cover[i] == null
        && !tokens.is(i, TITLES | WordClass.CALENDAR.bit)) {
      i++;
    }
    return i > from
        && i - from < 4
        && (!tokens.is(i - 1, HEADS) || isSmallWord(i - 1, "Services"))
        && !tokens.is(i, WordClass.SPEECH.bit);
  }

  private boolean isFullPerson(int i) {
    return cover[i] != null && isPerson(cover[i]);
  }

  private boolean isSmallWord(int i, String word) {
    return tokens.isWord(i)
        && tokens.end[i] - tokens.start[i] == word.length()
        && tokens.text.startsWith(word, tokens.start[i]);
  }

  // ---- People by title, given name, speech and apposition

  private void readPeople() {
    int i = 0;
    while (i < tokens.size) {
      if (!canBePersonal(i)) {
        i++;
        continue;
      }
      int to = i + 1;
      while (to < tokens.size && continuesPerson(to)) {
        to++;
      }
      while (to > i && tokens.is(to - 1, SMALL) && !tokens.has(to - 1, Tokens.UPPER)) {
        to--;
      }
      readPerson(i, to);
      i = Math.max(to, i + 1);
    }
  }

  private boolean canBePersonal(int i) {
    return i < tokens.size
        && !taken[i]
        && cover[i] == null
        && tokens.has(i, Tokens.UPPER)
        && (!tokens.has(i, Tokens.CAPITALS)
            || tokens.has(i, Tokens.INITIAL | Tokens.DOTTED)
            || areInitials(i))
        && !tokens.has(i, Tokens.MARK)
        && !isInAddress(i)
        && (!tokens.is(i, WordClass.FUNCTION.bit | WordClass.CALENDAR.bit | WordClass.SPEECH.bit)
            || isNameLikeWord(i));
  }

  /** A word with a figure in it, as in addresses of pages; or an article before an apostrophe. */
  private boolean isInAddress(int i) {
    int end = tokens.end[i];
    if (end - tokens.start[i] == 1) {
      return end < tokens.text.length() && Letters.isApostrophe(tokens.text.charAt(end));
    }
    for (int at = tokens.start[i]; at < end; at++) {
      if (isBetween(tokens.text.charAt(at), '0', '9')) {
        return true;
      }
    }
    return false;
  }

  /** Two initials without full stops before a surname: JK Rowling. */
  private boolean areInitials(int i) {
    return tokens.end[i] - tokens.start[i] == 2
        && tokens.isWord(i + 1)
        && tokens.has(i + 1, Tokens.UPPER)
        && !tokens.has(i + 1, Tokens.CAPITALS | Tokens.JOINED | Tokens.FIRST)
        && !tokens.is(i, NOT_IN_PERSON)
        && cover[i + 1] == null
        && !tokens.has(i - 1, Tokens.UPPER);
  }

  /** A small word that is a name where it has a capital of its own: Will Smith, He Sishu. */
  private boolean isNameLikeWord(int i) {
    boolean he = isSmallWord(i, "He");
    return (he || !tokens.has(i, Tokens.FIRST) && (isSmallWord(i, "Will") || isSmallWord(i, "An")))
        && !tokens.has(i, Tokens.HEADLINE)
        && tokens.isWord(i + 1)
        && tokens.has(i + 1, Tokens.UPPER)
        && !tokens.has(i + 1, Tokens.CAPITALS | Tokens.JOINED | Tokens.FIRST | Tokens.INITIAL)
        && tokens.classes[i + 1] == 0
        && cover[i + 1] == null
        && !(he && surname[i + 1] != null);
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
      return tokens.end[i] - tokens.start[i] <= 4 && tokens.classes[i] == 0;
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
      singles.add(new Single(runTo - 1, runTo - 1, false));
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
    for (int i = runFrom; i < to; i++) {
      boolean surname = i == to - 1 && i > runFrom && tokens.is(runFrom, WordClass.GIVEN.bit);
      if (isTitle(i) && !surname && !(tokens.is(i, WordClass.GIVEN.bit) && i > runFrom)) {
        from = i + 1;
        titled = true;
      }
    }
    while (from < to && tokens.is(from, NOT_IN_PERSON) && !isGivenBefore(from, to)) {
      from++;
      titled = false;
    }
    if (titled && to - from == 1 && isRegnal(to) && !tokens.is(from - 1, WordClass.CALLING.bit)) {
      addMonarch(from);
      return;
    }
    if (to == from + 2 && (isSmallWord(to - 1, "Jr") || isSmallWord(to - 1, "Sr"))) {
      to--;
    }
    String body = from == runFrom && to - from > 1 ? cast.beginning(words(from, to)) : null;
    if (body != null) {
      take(body, from, to);
      return;
    }
    int names = 0;
    for (int i = from; i < to; i++) {
      boolean word = i == from ? isGivenBefore(i, to) : isSurnameAfter(i, from, to, titled);
      if (tokens.is(i, NOT_IN_PERSON) && !word) {
        return;
      }
      if (!tokens.is(i, SMALL) && !tokens.has(i, Tokens.INITIAL | Tokens.DOTTED | Tokens.MARK)) {
        names++;
      }
    }
    if (names == 0 || names > 4 || from == to) {
      return;
    }
    if (tokens.has(from, Tokens.HEADLINE)) {
      for (int i = from; i < to; i++) {
        singles.add(new Single(i, i, false));
      }
      return;
    }
    int last = to - 1;
    if (to < tokens.size && cover[to] != null && isPerson(cover[to])) {
      return;
    }
    boolean initials = names == 1 && from < last && tokens.has(from, Tokens.DOTTED);
    if (names == 1 && to - from <= 2 && !initials) {
      singles.add(new Single(last, last, titled));
      return;
    }
    if (names == 1 && !initials || tokens.is(last, SMALL) || tokens.has(last, Tokens.DOTTED)) {
      return;
    }
    if (!titled && names == 2 && isAdverbBefore(from, last)) {
      singles.add(new Single(last, last, false));
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
    } else if (titled || hasPersonAround(from, to)) {
      addPerson(from, to);
    } else if (cast.isEnglish() || !hasParticle(from, to)) {
      doubtful.add(new Run(from, to));
    }
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
        && tokens.is(from, WordClass.GIVEN.bit)
        && tokens.is(i, WordClass.SURNAME.bit)
        && (titled || speaks(to));
  }

  /** The number after the name of a king or a pope. */
  private boolean isRegnal(int i) {
    return tokens.has(i, Tokens.CAPITALS)
        && cover[i] == null
        && tokens
            .text
            .substring(tokens.start[i], tokens.end[i])
            .matches("I{2,3}|IV|VI{0,3}|IX|XI*");
  }

  /** Nicholas II, of whom an article goes on to speak as Nicholas. */
  private void addMonarch(int name) {
    String id = idOf(ActorKind.PERSON, name, name + 2);
    cast.person(id, List.of(sound(name + 1), sound(name)));
    people.set(name, name + 2);
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

  /** What is told of with this word is no person. */
  private boolean isWhich(int i) {
    return isMark(i, ',') && isSmallWord(i + 1, "which");
  }

  private boolean isSpokesman(int i) {
    return isSmallWord(i, "spokesman")
        || isSmallWord(i, "spokeswoman")
        || isSmallWord(i, "spokesperson")
        || isSmallWord(i, "shares")
        || isSmallWord(i, "executives");
  }

  /** Who stands in a list with people is one: "A, B and C are among those due to attend". */
  private void readLists() {
    for (boolean found = true; found; ) {
      found = false;
      for (Iterator<Run> runs = doubtful.iterator(); runs.hasNext(); ) {
        Run run = runs.next();
        if (!taken[run.from]
            && !isPlacedBefore(run.from)
            && (isFullNameAt(listedBefore(run.from)) || isFullNameAt(listedAfter(run.to)))) {
          addPerson(run.from, run.to);
          runs.remove();
          found = true;
        }
      }
    }
  }

  // ---- People in Arabic, which has no capitals

  /**
   * A given name that an office or a verb of saying stands before, with what follows it as names
   * do: another given name, "bin" and the next word, and at last a word with the article.
   */
  private void readArabicPeople() {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.isArabic(i)
          && tokens.is(i, WordClass.GIVEN.bit)
          && isFreeArabic(i)
          && isIntroduced(i)) {
        int to = endOfArabicName(i);
        if (to - i > 1) {
          addPerson(i, to);
          i = to - 1;
        }
      }
    }
  }

  private boolean isFreeArabic(int i) {
    return tokens.isArabic(i) && cover[i] == null && !taken[i];
  }

  private boolean isIntroduced(int name) {
    for (int i = name - 1; i >= 0 && i > name - 5 && tokens.isArabic(i); i--) {
      if (tokens.is(i, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit | WordClass.CALLING.bit)
          || i == name - 1 && tokens.is(i, WordClass.SPEECH.bit)) {
        return true;
      }
      if (tokens.is(i, WordClass.FUNCTION.bit | WordClass.SPEECH.bit | WordClass.GIVEN.bit)) {
        return false;
      }
    }
    return false;
  }

  private int endOfArabicName(int from) {
    int to = from + 1;
    while (to < tokens.size && to - from < 6 && isFreeArabic(to)) {
      boolean link = tokens.is(to, WordClass.PARTICLE.bit);
      boolean article = hasArabicArticle(to);
      if (link && isFreeArabic(to + 1) && !tokens.is(to + 1, WordClass.FUNCTION.bit)) {
        to += 2;
        continue;
      }
      if (tokens.is(
              to,
              WordClass.FUNCTION.bit
                  | WordClass.OFFICE.bit
                  | WordClass.SPEECH.bit
                  | WordClass.NO_NAME.bit)
          || !article && !tokens.is(to, WordClass.GIVEN.bit)) {
        break;
      }
      to++;
      if (article) {
        break;
      }
    }
    return to;
  }

  private boolean hasArabicArticle(int i) {
    return tokens.text.startsWith("ال", tokens.start[i]) && tokens.end[i] - tokens.start[i] > 4;
  }

  // ---- Organisations by what stands beside their names

  /** The retailer Tesco, a Tesco spokesman, shares of Tesco; and names written like AppDynamics. */
  private void readFirms() {
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.has(i, Tokens.UPPER)
          || !isFree(i, i + 1)
          || tokens.has(i - 1, Tokens.UPPER) && !tokens.has(i - 1, Tokens.POSSESSIVE | Tokens.FIRST)
          || tokens.is(i, NOT_IN_PERSON | TITLES | WordClass.FUNCTION.bit | WordClass.SPEECH.bit)) {
        continue;
      }
      int to = i + 1;
      while (to < tokens.size
          && isFree(to, to + 1)
          && !tokens.has(to - 1, Tokens.POSSESSIVE)
          && !tokens.has(to, Tokens.FIRST)) {
        to++;
      }
      boolean before = isFirmBefore(i - 1);
      if (before && to - i < 4
          || to - i == 1 && isFirmAround(i, to)
          || to - i < 4 && isExplainedAsFirm(i, to)
          || isMixedCase(i, to)) {
        takeFirm(i, to);
      } else if (to - i == 1 && isSpeakingAbbreviation(i)) {
        cast.abbreviation(tokens.hash[i], idOf(ActorKind.ORGANISATION, i, to));
      }
      i = to - 1;
    }
    doubtful.removeIf(run -> taken[run.from] || taken[run.to - 1]);
  }

  private void takeFirm(int from, int to) {
    String id = cast.whole(words(from, to));
    if (id == null && to - from == 1) {
      id = cast.company(tokens.hash[from]);
    }
    if (id == null) {
      id = idOf(ActorKind.ORGANISATION, from, to);
      cast.body(id, words(from, to));
    }
    take(id, from, to);
  }

  /** "the retailer", "chief executive of". */
  private boolean isFirmBefore(int i) {
    if (!tokens.isWord(i) || tokens.has(i, Tokens.UPPER)) {
      return false;
    }
    if (tokens.is(i, WordClass.FIRM.bit) && !tokens.has(i, Tokens.POSSESSIVE)) {
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
    return tokens.is(to, WordClass.STAFF.bit) && !tokens.has(to, Tokens.UPPER | Tokens.FIRST);
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
        && speaks(i + 1)
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

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  /** A name of two words is a person's whose last word acts alone elsewhere in the article. */
  private void readRemembered() {
    boolean found = false;
    for (Iterator<Run> runs = doubtful.iterator(); runs.hasNext(); ) {
      Run run = runs.next();
      if (run.to - run.from <= 3
          && !cast.nounsHaveCapitals()
          && (befalls(run.to)
              || !isPlacedBefore(run.from) && isFamilyName(run.to - 1)
              || actsAlone(run)
              || !isDetermined(run.from) && !isPlacedBefore(run.from) && standsAlone(run))) {
        addPerson(run.from, run.to);
        runs.remove();
        found = true;
      }
    }
    if (found) {
      readLists();
    }
  }

  /** Endings that family names have in languages whose names are otherwise hard to tell. */
  private static final String[] FAMILY = {
    "zadeh", "nejad", "pour", "ollahi", "abadi", "oglu", "oğlu", "shvili", "adze", "enko",
    "opoulos", "escu", "yan", "vich", "vic", "vić", "sson", "ov", "ova", "ev", "eva", "sky", "skiy",
    "ski", "skaya", "ullah", "uddin", "wicz", "akis", "idis"
  };

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

  private boolean actsAlone(Run run) {
    long last = tokens.hash[run.to - 1];
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.hash[i] == last
          && i != run.to - 1
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
  private boolean standsAlone(Run run) {
    return !tokens.has(run.from, Tokens.FIRST)
        && !tokens.has(run.from - 1, Tokens.UPPER)
        && names(tokens.hash[run.to - 1], run.to - 1, true)
        && !names(tokens.hash[run.from], run.from, false);
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

  // ---- Names that the tagger finds

  /** Takes the names that no list and no rule knows, where the tagger is sure enough. */
  private void readTagged() {
    if (tagger == null || !hasUnknownWord()) {
      return;
    }
    NameTagger.Labelling found = tagger.label(tokens, cover);
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < tokens.size; i++) {
      if (found.labels()[i] == NameTagger.ORGANISATION && found.margins()[i] >= SURE / 2) {
        seen.merge(tokens.hash[i], 1, Integer::sum);
      }
    }
    int i = 0;
    while (i < tokens.size) {
      int label = found.labels()[i];
      int to = i + 1;
      int margin = found.margins()[i];
      while (to < tokens.size && label % 2 == 1 && found.labels()[to] == label + 1) {
        margin += found.margins()[to];
        to++;
      }
      boolean sure =
          label == NameTagger.PERSON && margin >= SURE_OF_PERSON * (to - i)
              || label == NameTagger.ORGANISATION
                  && (margin >= SURE * (to - i) || seen.getOrDefault(tokens.hash[i], 0) > 1);
      if (sure && isFree(i, to)) {
        takeTagged(label, i, to);
      }
      i = to;
    }
    readLists();
    doubtful.removeIf(run -> taken[run.from] || taken[run.to - 1]);
  }

  private void takeTagged(int label, int from, int to) {
    if (label == NameTagger.PERSON) {
      int names = 0;
      for (int i = from; i < to; i++) {
        names += tokens.is(i, SMALL) || tokens.has(i, Tokens.INITIAL) ? 0 : 1;
      }
      if (names > 1
          && names < 5
          && !tokens.is(from, TITLES)
          && !tokens.has(to - 1, Tokens.CAPITALS)) {
        addPerson(from, to);
      }
      return;
    }
    String id = cast.whole(words(from, to));
    if (id == null && to - from > 1) {
      id = cast.beginning(words(from, to));
    }
    if (id == null) {
      id = idOf(ActorKind.ORGANISATION, from, to);
      cast.body(id, words(from, to));
    }
    take(id, from, to);
  }

  private boolean hasUnknownWord() {
    for (int i = 0; i < tokens.size; i++) {
      if (isFree(i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Capitalised words that nobody has yet, in a text whose capitals say something. */
  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]
          || cover[i] != null
          || !tokens.isWord(i)
          || cast.abbreviated(tokens.hash[i]) != null
          || tokens.has(i, Tokens.HEADLINE | Tokens.NUMBER)
          || tokens.is(i, WordClass.CALENDAR.bit)) {
        return false;
      }
    }
    return tokens.has(from, Tokens.UPPER)
        && tokens.has(to - 1, Tokens.UPPER)
        && !(to - from == 1
            && tokens.is(
                from, WordClass.FUNCTION.bit | NOT_IN_PERSON | TITLES | WordClass.SPEECH.bit));
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
    return taken[i] && people.get(i)
        || cover[i] != null && isPerson(cover[i]) && cover[i].to() - cover[i].from() > 1;
  }

  private void addPerson(int from, int to) {
    List<String> sounds = sounds(from, to, tokens.end[to - 1]);
    String id = cast.sameAs(sounds);
    if (id == null || Actor.kindOf(id) != ActorKind.PERSON) {
      id = idOf(ActorKind.PERSON, from, to);
      cast.person(id, sounds);
    }
    people.set(from, to);
    take(id, from, to);
  }

  private String idOf(ActorKind kind, int from, int to) {
    String name = tokens.text.substring(tokens.start[from], tokens.end[to - 1]);
    if (kind == ActorKind.PERSON && to - from > 1 && tokens.isCyrillic(from)) {
      name = Inflection.nominative(name.toLowerCase(Locale.ROOT));
    }
    return kind.label() + ":~" + Letters.slug(name);
  }

  /** What stands around the words shows that they name a person. */
  private boolean hasPersonAround(int from, int to) {
    if (tokens.is(from, WordClass.GIVEN.bit)
        || tokens.is(from + 1, WordClass.PARTICLE.bit)
            && !tokens.has(from + 1, Tokens.UPPER)
            && cast.isEnglish()
        || tokens.has(from, Tokens.DOTTED) && !isThe(from - 1) && !isMark(from - 1, ',')) {
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
    if (isMark(to, ',')) {
      if (tokens.has(to + 1, Tokens.NUMBER) && isMark(to + 2, ',')) {
        return true;
      }
      if ((isSmallWord(to + 1, "a") || isSmallWord(to + 1, "an"))
          && tokens.has(to + 2, Tokens.NUMBER)
          && tokens.has(to + 3, Tokens.JOINED)) {
        return true; // a 34-year-old
      }
      if (officeBetween(to + 1)
          || isSmallWord(to + 1, "who")
          || isSmallWord(to + 1, "whose")
          || isSmallWord(to + 1, "aged")) {
        return true;
      }
    }
    if (isSmallWord(to, "who") || isMark(to, '(') && isAge(to + 1)) {
      return true;
    }
    // "the coalition's ex-leader, Moaz Al-Khatib"
    return isMark(from - 1, ',')
        && tokens.is(from - 2, WordClass.OFFICE.bit | WordClass.CALLING.bit);
  }

  private boolean isDetermined(int from) {
    return isThe(from - 1) || isSmallWord(from - 1, "a") || isSmallWord(from - 1, "an");
  }

  /** "in X", "at X": a place, or what stands at one. */
  private boolean isPlacedBefore(int from) {
    return tokens.isWord(from - 1)
        && tokens.is(from - 1, WordClass.LOCATIVE.bit)
        && !isSmallWord(from - 1, "to")
        && !isSmallWord(from - 1, "from");
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

  private boolean isMark(int i, char mark) {
    return tokens.isMark(i, mark);
  }

  private boolean speaks(int i) {
    return tokens.is(i, WordClass.SPEECH.bit) && !tokens.has(i, Tokens.UPPER);
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

  /** The title that stands directly before a token, or -1. */
  private int titleBefore(int token) {
    int i = token - 1;
    if (i >= 0 && tokens.is(i, WordClass.ARTICLE.bit)) {
      i--;
    }
    if (i < 0 || tokens.has(i, Tokens.MARK | Tokens.POSSESSIVE)) {
      return -1;
    }
    if (cover[i] != null) {
      return cover[i].as(Use.OFFICE) != null ? i : -1;
    }
    return isTitle(i) ? i : -1;
  }

  /** A title, or a calling, which in capitals begins a sentence or is part of some name. */
  private boolean isTitle(int i) {
    return tokens.has(i, Tokens.INITIAL) && isSmallWord(i, "M") && cast.isFrench()
        || tokens.is(i, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit)
        || tokens.is(i, WordClass.CALLING.bit)
            && (!tokens.has(i, Tokens.UPPER) || tokens.has(i, Tokens.FIRST));
  }

  // ---- Abbreviations that the article defines

  private void readDefinitions() {
    for (int i = 1; i + 2 < tokens.size; i++) {
      if (isMark(i, '(') && tokens.has(i + 1, Tokens.CAPITALS) && isMark(i + 2, ')')) {
        readDefinition(i - 1, i + 1);
      }
    }
  }

  private void readDefinition(int last, int abbreviation) {
    String id = null;
    if (taken[last] && !mentions.isEmpty()) {
      id = mentionEnding(tokens.end[last]);
    } else if (cover[last] != null && cover[last].as(Use.ALONE) != null) {
      Alias alias = cover[last].as(Use.ALONE);
      id = alias.entry().actor().id();
    } else if (cover[last] == null && tokens.has(last, Tokens.UPPER)) {
      id = defineRun(last, abbreviation, last);
    }
    if (id != null && isCountry(id) && !opensLike(last, abbreviation)) {
      // Central Bank of Iran (CBI) is no other name of Iran.
      id = defineRun(last, abbreviation, firstOf(last));
    }
    if (id != null && Actor.kindOf(id) != ActorKind.PERSON && cover[abbreviation] == null) {
      cast.abbreviation(tokens.hash[abbreviation], id);
    }
  }

  private static boolean isCountry(String id) {
    ActorKind kind = Actor.kindOf(id);
    return kind == ActorKind.STATE || kind == ActorKind.PLACE;
  }

  /** Whether the name that ends here stands alone and begins with the abbreviation's letter. */
  private boolean opensLike(int last, int abbreviation) {
    int from = firstOf(last);
    boolean part =
        from > 0
            && !tokens.has(from - 1, Tokens.MARK)
            && (tokens.has(from - 1, Tokens.UPPER) || tokens.is(from - 1, WordClass.FUNCTION.bit))
            && !isThe(from - 1);
    return !part
        && Letters.fold(tokens.text.charAt(tokens.start[from]))
            == Letters.fold(tokens.text.charAt(tokens.start[abbreviation]));
  }

  /** The first token of the name that ends with this one. */
  private int firstOf(int last) {
    int from = cover[last] == null ? last : cover[last].from();
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Span span = mentions.get(i).span();
      if (span.end() == tokens.end[last]) {
        while (from > 0 && tokens.start[from] > span.start()) {
          from--;
        }
        return from;
      }
    }
    return from;
  }

  private String mentionEnding(int end) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      if (mentions.get(i).span().end() == end) {
        return mentions.get(i).actor();
      }
    }
    return null;
  }

  /**
   * Capitalised words, the first of them before the token {@code before}, whose first letter opens
   * the abbreviation after them name its bearer.
   */
  private String defineRun(int last, int abbreviation, int before) {
    char initial = Letters.fold(tokens.text.charAt(tokens.start[abbreviation]));
    int letters = tokens.end[abbreviation] - tokens.start[abbreviation];
    int from = -1;
    int upper = 0;
    for (int i = last; i >= 0 && last - i < 10; i--) {
      if (tokens.has(i, Tokens.MARK | Tokens.HEADLINE) || taken[i]) {
        break;
      }
      boolean capital = tokens.has(i, Tokens.UPPER);
      if (capital && tokens.is(i, WordClass.PAPER.bit)) {
        return null;
      }
      if (!capital && !tokens.is(i, WordClass.FUNCTION.bit | SMALL)) {
        break;
      }
      if (capital) {
        upper++;
        if (Letters.fold(tokens.text.charAt(tokens.start[i])) == initial) {
          from = i;
        }
      }
      if (tokens.has(i, Tokens.FIRST) || upper == letters + 1) {
        break;
      }
    }
    if (from < 0 || from >= before) {
      return null;
    }
    Match known = cover[abbreviation];
    Alias alias = known == null ? null : known.as(Use.ALONE);
    String id =
        alias != null && alias.entry() != null
            ? alias.entry().actor().id()
            : ActorKind.ORGANISATION.label()
                + ":~"
                + Letters.slug(tokens.text.substring(tokens.start[from], tokens.end[last]));
    cast.body(id, words(from, last + 1));
    take(id, from, last + 1);
    return id;
  }

  // ---- What the full names explain

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
      if (isBeforeOwnBody(match, alone)) {
        return;
      }
      mention(alone.use() == Use.SEAT ? governing(alone.entry()) : id, match, alone);
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
      Alias read = capital != null && (place == null || isGovernment(match)) ? capital : place;
      mention(read == capital ? governing(read.entry()) : read.entry().actor().id(), match, read);
      return;
    }
    Alias people = match.as(Use.PEOPLE);
    if (people != null && tokens.is(i - 1, WordClass.FUNCTION.bit) && isThe(i - 1)) {
      mention(people.entry().actor().id(), match, people);
      return;
    }
    Alias adjective = match.as(Use.ADJECTIVE);
    if (adjective != null) {
      if (actsForState(match)) {
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
    Alias byContext = byContext(match);
    if (byContext != null) {
      mention(byContext.entry().actor().id(), match, byContext);
    } else if (match.to() - i == 1 && !tokens.has(i, Tokens.CAPITALS)) {
      singles.add(new Single(i, i, titleBefore(i) >= 0));
    }
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

  /** The state whose government sat in a capital when the article was written. */
  private String governing(Entry state) {
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
  private void resolveOffice(Match match) {
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
    while (to < tokens.size && to - from < 4 && isInOffice(to)) {
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
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE | Tokens.POSSESSIVE)
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

  private boolean isThe(int i) {
    return isSmallWord(i, "the") || isSmallWord(i, "The");
  }

  private Alias byContext(Match match) {
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
                    ? inOffice(alias.entry())
                    : holdsOffice(alias.entry(), match.from());
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
    if (first > 0 && cover[first - 1] != null) {
      for (Alias alias : cover[first - 1].aliases()) {
        if (alias.entry() != null
            && alias.entry().actor().kind() == ActorKind.STATE
            && entry.of() != null
            && !alias.entry().actor().id().equals(entry.of())) {
          return false;
        }
      }
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

  private boolean isQuote(int i) {
    if (!tokens.has(i, Tokens.MARK)) {
      return false;
    }
    char mark = (char) tokens.hash[i];
    return mark == '"'
        || mark == '“'
        || mark == '”'
        || mark == '«'
        || mark == '»'
        || Letters.isApostrophe(mark);
  }

  /** A nationality before an institution or office, also in a list of nationalities. */
  private boolean actsForState(Match match) {
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

  /** Whether a capital stands for its government here, and not for the city. */
  private boolean isGovernment(Match match) {
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
    return !tokens.has(before, Tokens.UPPER) || tokens.has(before, Tokens.HEADLINE);
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

  private void resolve(Single single) {
    int i = single.token;
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
    if (id == null && (single.titled || cast.hasTwoSurnames())) {
      id = cast.middle(sound(i, end));
    }
    if (id == null && surname[i] != null) {
      id = single.titled ? byOffice(i) : null;
      id = id == null ? byTime(i) : id;
      by = Naming.CONTEXT;
    }
    if (id == null && !single.titled && inWay == null && tokens.classes[i] == 0) {
      id = cast.company(tokens.hash[i]);
    }
    if (id == null
        && single.titled
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
      } else if (single.from < i && isNamesakeOf(single)) {
        // Duduzani Zuma beside Jacob Zuma
        from = single.from;
        id = idOf(ActorKind.PERSON, from, i + 1);
      } else if (hasUnknownBefore(i) && !single.titled) {
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
  private boolean isNamesakeOf(Single single) {
    int names = 0;
    for (int i = single.from; i < single.token; i++) {
      if (taken[i] || tokens.is(i, NOT_IN_PERSON) || tokens.has(i, Tokens.CAPITALS)) {
        return false;
      }
      names += tokens.is(i, SMALL) ? 0 : 1;
    }
    return names > 0
        && (!tokens.has(single.from, Tokens.FIRST) || tokens.is(single.from, WordClass.GIVEN.bit))
        && !tokens.has(single.from, Tokens.HEADLINE);
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

  /**
   * The one holder of a surname who was in office in a state that the article speaks of, where the
   * word speaks or has a title.
   */
  private String byTime(int token) {
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

  private String byOffice(int token) {
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

  // ---- Mentions

  /** The sounds of the words of a name, without initials and what joins them. */
  private List<String> sounds(int from, int to, int end) {
    List<String> sounds = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      boolean last = i == to - 1;
      if (last
          || !tokens.is(i, SMALL) && !tokens.has(i, Tokens.INITIAL | Tokens.DOTTED | Tokens.MARK)) {
        sounds.add(sound(i, last ? end : tokens.end[i]));
      }
    }
    return sounds;
  }

  private long[] words(int from, int to) {
    return Arrays.copyOfRange(tokens.hash, from, to);
  }

  private String sound(int token) {
    return sound(token, tokens.end[token]);
  }

  private String sound(int token, int end) {
    return Sound.of(tokens.text, tokens.start[token], Math.max(tokens.start[token], end));
  }

  /** Adds a mention whose words nobody else may have. */
  private void take(String id, int from, int to) {
    take(id, from, to, Naming.NAME);
  }

  private void take(String id, int from, int to, Naming by) {
    mention(id, from, to, tokens.end[to - 1], by);
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  private void mention(String id, Match match, Alias alias) {
    int from = match.from() + alias.from();
    int start = alias.from() == 0 ? match.start() : tokens.start[from];
    Naming by =
        switch (alias.use()) {
          case CONTEXT -> Naming.CONTEXT;
          case ADJECTIVE, PEOPLE -> Naming.NATIONALITY;
          case CAPITAL -> Naming.CAPITAL;
          default -> Naming.NAME;
        };
    add(id, withArticle(id, from, start), match.end(), by);
  }

  private void mention(String id, int from, int to, int end, Naming by) {
    add(id, withArticle(id, from, tokens.start[from]), Math.min(end, tokens.end[to - 1]), by);
  }

  /** Where a name begins, with the al- that belongs to a person's surname. */
  private int withArticle(String id, int from, int start) {
    boolean article =
        Actor.kindOf(id) == ActorKind.PERSON
            && tokens.is(from - 1, WordClass.ARTICLE.bit)
            && (tokens.has(from, Tokens.JOINED)
                || tokens.has(from - 1, Tokens.UPPER) && !tokens.has(from - 1, Tokens.FIRST));
    return article ? tokens.start[from - 1] : start;
  }

  private void add(String id, int start, int end, Naming by) {
    mentions.add(new Mention(id, part, new Span(start, end), by));
  }
}
