package org.lucarne.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Mention;
import org.lucarne.model.Naming;
import org.lucarne.model.Span;

/**
 * What the readers of one part share: its words, which of them are somebody's already, and what
 * stands around a word.
 */
abstract class NameReader {
  static final int TITLES = WordClass.OFFICE.bit | WordClass.HONORIFIC.bit | WordClass.CALLING.bit;

  static final int SMALL = WordClass.ARTICLE.bit | WordClass.PARTICLE.bit;
  static final int HEADS = WordClass.BODY.bit | WordClass.MEDIUM.bit | WordClass.UNIT.bit;
  static final int NOT_IN_PERSON =
      HEADS
          | WordClass.INSTITUTION.bit
          | WordClass.NO_NAME.bit
          | WordClass.PAPER.bit
          | WordClass.MODIFIER.bit
          | WordClass.CALENDAR.bit;

  /** Small words of other languages that are syllables of names in Korean and Chinese. */
  private static final Set<Long> SYLLABLES = Hash.all("su un si se ne son den tu ma ha ja so no");

  /** What is read, which all readers of one part work on. */
  final Reading reading;

  final Authority authority;
  final Cast cast;
  final Tokens tokens;

  /** For each token the spelling of the authority file that it is part of, or {@code null}. */
  final Match[] cover;

  /** For each token the person of the authority file whose surname it may be, or {@code null}. */
  final Alias[] surname;

  /** For each token whether it is part of a mention that nobody else may have. */
  final boolean[] taken;

  NameReader(Reading reading) {
    this.reading = reading;
    this.authority = reading.authority();
    this.cast = reading.cast();
    this.tokens = reading.tokens();
    this.cover = reading.cover();
    this.surname = reading.surname();
    this.taken = reading.taken();
  }

  boolean isPartOfName(int i) {
    return tokens.isWord(i) && tokens.has(i, Tokens.UPPER) && !tokens.has(i, Tokens.FIRST);
  }

  static boolean isPerson(Match match) {
    return match.aliases()[0].entry() != null
        && match.aliases()[0].entry().actor().kind() == ActorKind.PERSON;
  }

  boolean isSmallWord(int i, String word) {
    return tokens.isWord(i)
        && tokens.end[i] - tokens.start[i] == word.length()
        && tokens.text.startsWith(word, tokens.start[i]);
  }

  boolean canBePersonal(int i) {
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
            || isNameLikeWord(i)
            || isSyllable(i)
            || isMonthAsSurname(i)
            || isMonthAsGivenName(i));
  }

  /** A word with a figure in it, as in addresses of pages; or an article before an apostrophe. */
  boolean isInAddress(int i) {
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
  boolean areInitials(int i) {
    return tokens.end[i] - tokens.start[i] == 2
        && tokens.isWord(i + 1)
        && tokens.has(i + 1, Tokens.UPPER)
        && !tokens.has(i + 1, Tokens.CAPITALS | Tokens.JOINED | Tokens.FIRST)
        && !tokens.is(i, NOT_IN_PERSON)
        && cover[i + 1] == null
        && !tokens.has(i - 1, Tokens.UPPER);
  }

  /** A small word that is a name where it has a capital of its own: Will Smith, He Sishu. */
  boolean isNameLikeWord(int i) {
    if (isSurnameOfGiven(i)) {
      return true;
    }
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

  /** A small word with a capital of its own behind a given name: Melissa Click. */
  private boolean isSurnameOfGiven(int i) {
    return tokens.is(i, WordClass.FUNCTION.bit)
        && tokens.end[i] - tokens.start[i] > 3
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE | Tokens.CAPITALS)
        && tokens.is(i - 1, WordClass.WESTERN.bit)
        && tokens.has(i - 1, Tokens.UPPER)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && !tokens.has(i + 1, Tokens.UPPER)
        && cover[i - 1] == null;
  }

  /** A syllable between two others that is a small word elsewhere: Choe Su Hon. */
  boolean isSyllable(int i) {
    return cast.isEnglish()
        && SYLLABLES.contains(tokens.hash[i])
        && tokens.has(i - 1, Tokens.UPPER)
        && tokens.has(i + 1, Tokens.UPPER)
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE)
        && !tokens.has(i - 1, Tokens.POSSESSIVE | Tokens.FIRST)
        && !tokens.has(i + 1, Tokens.FIRST | Tokens.CAPITALS)
        && tokens.isWord(i + 1)
        && !tokens.is(i - 1, WordClass.FUNCTION.bit | NOT_IN_PERSON | TITLES)
        && !tokens.is(i + 1, WordClass.FUNCTION.bit | NOT_IN_PERSON | TITLES);
  }

  /** A month that is a surname too, after a given name: Jonny May. */
  boolean isMonthAsSurname(int i) {
    return (isSmallWord(i, "May") || isSmallWord(i, "March") || isSmallWord(i, "June"))
        && tokens.is(i - 1, WordClass.GIVEN.bit)
        && tokens.has(i - 1, Tokens.UPPER)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && !tokens.has(i + 1, Tokens.NUMBER);
  }

  /** The reporter April Ryan, the BBC's June Kelly. */
  boolean isMonthAsGivenName(int i) {
    return (isSmallWord(i, "April") || isSmallWord(i, "May") || isSmallWord(i, "June"))
        && !tokens.has(i, Tokens.FIRST)
        && (tokens.has(i - 1, Tokens.POSSESSIVE) || titleBefore(i) >= 0 || speaks(i - 1))
        && tokens.has(i + 1, Tokens.UPPER)
        && !tokens.has(i + 1, Tokens.FIRST | Tokens.CAPITALS)
        && tokens.isWord(i + 1)
        && cover[i + 1] == null
        && !tokens.is(i + 1, NOT_IN_PERSON | TITLES | WordClass.FUNCTION.bit);
  }

  /** The number after the name of a king or a pope. */
  boolean isRegnal(int i) {
    return tokens.has(i, Tokens.CAPITALS)
        && tokens
            .text
            .substring(tokens.start[i], tokens.end[i])
            .matches("X{1,2}(I{1,3}|IV|VI{0,3}|IX)?|I{2,3}|IV|VI{0,3}|IX");
  }

  /** What is told of with this word is no person. */
  boolean isWhich(int i) {
    return isMark(i, ',') && isSmallWord(i + 1, "which");
  }

  void takeFirm(int from, int to) {
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

  static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  /** Capitalised words that nobody has yet, in a text whose capitals say something. */
  boolean isFree(int from, int to) {
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

  void addPerson(int from, int to) {
    List<String> sounds = sounds(from, to, tokens.end[to - 1]);
    String id = cast.sameAs(sounds);
    if (id == null || Actor.kindOf(id) != ActorKind.PERSON) {
      id = idOf(ActorKind.PERSON, from, to);
      cast.person(id, sounds);
    }
    reading.people().set(from, to);
    take(id, from, to);
  }

  String idOf(ActorKind kind, int from, int to) {
    String name = tokens.text.substring(tokens.start[from], tokens.end[to - 1]);
    if (kind == ActorKind.PERSON && to - from > 1 && tokens.isCyrillic(from)) {
      name = Inflection.nominative(name.toLowerCase(Locale.ROOT));
    }
    return kind.label() + ":~" + Letters.slug(name);
  }

  boolean isDetermined(int from) {
    return isThe(from - 1)
        || isSmallWord(from - 1, "a")
        || isSmallWord(from - 1, "an")
        || isSmallWord(from - 1, "A")
        || isSmallWord(from - 1, "An");
  }

  /** "in X", "at X": a place, or what stands at one. */
  boolean isPlacedBefore(int from) {
    return tokens.isWord(from - 1)
        && tokens.is(from - 1, WordClass.LOCATIVE.bit)
        && !isSmallWord(from - 1, "to")
        && !isSmallWord(from - 1, "from");
  }

  boolean isMark(int i, char mark) {
    return tokens.isMark(i, mark);
  }

  boolean speaks(int i) {
    return tokens.is(i, WordClass.SPEECH.bit) && !tokens.has(i, Tokens.UPPER);
  }

  /** The title that stands directly before a token, or -1. */
  int titleBefore(int token) {
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
  boolean isTitle(int i) {
    return tokens.has(i, Tokens.INITIAL) && isSmallWord(i, "M") && cast.isFrench()
        || tokens.is(i, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit)
            && !isSmallWord(i, "private")
            && !(isSmallWord(i, "official") && tokens.has(i, Tokens.JOINED))
            && !isSmallWord(i, "major")
        || tokens.is(i, WordClass.CALLING.bit)
            && (!tokens.has(i, Tokens.UPPER) || tokens.has(i, Tokens.FIRST));
  }

  boolean isThe(int i) {
    return isSmallWord(i, "the") || isSmallWord(i, "The");
  }

  boolean isQuote(int i) {
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

  /** The sounds of the words of a name, without initials and what joins them. */
  List<String> sounds(int from, int to, int end) {
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

  long[] words(int from, int to) {
    return Arrays.copyOfRange(tokens.hash, from, to);
  }

  String sound(int token) {
    return sound(token, tokens.end[token]);
  }

  String sound(int token, int end) {
    return Sound.of(tokens.text, tokens.start[token], Math.max(tokens.start[token], end));
  }

  /** Adds a mention whose words nobody else may have. */
  void take(String id, int from, int to) {
    take(id, from, to, Naming.NAME);
  }

  void take(String id, int from, int to, Naming by) {
    mention(id, from, to, tokens.end[to - 1], by);
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  void mention(String id, Match match, Alias alias) {
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

  void mention(String id, int from, int to, int end, Naming by) {
    add(id, withArticle(id, from, tokens.start[from]), Math.min(end, tokens.end[to - 1]), by);
  }

  /** Where a name begins, with the al- that belongs to a person's surname. */
  int withArticle(String id, int from, int start) {
    boolean article =
        Actor.kindOf(id) == ActorKind.PERSON
            && tokens.is(from - 1, WordClass.ARTICLE.bit)
            && (tokens.has(from, Tokens.JOINED)
                || tokens.has(from - 1, Tokens.UPPER) && !tokens.has(from - 1, Tokens.FIRST));
    return article ? tokens.start[from - 1] : start;
  }

  void add(String id, int start, int end, Naming by) {
    reading.mentions().add(new Mention(id, reading.part(), new Span(start, end), by));
  }
}
