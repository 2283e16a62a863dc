package org.lucarne.actors;

import java.util.Arrays;
import java.util.Set;

/**
 * A text cut into words and punctuation marks in one pass, with what a recogniser of names wants to
 * know of each: its folded hash, its classes, its capitals, and what joins it to its neighbours.
 * Offsets are UTF-16 units of the text. A possessive s stands outside its word.
 */
final class Tokens {

  /** Begins with a capital letter. */
  static final int UPPER = 1;

  /** At least two letters, all of them capitals. */
  static final int CAPITALS = 1 << 1;

  /** Written with full stops between the letters. */
  static final int DOTTED = 1 << 2;

  /** A single capital with a full stop, inside a person's name. */
  static final int INITIAL = 1 << 3;

  /** In a script without capitals. */
  static final int UNCASED = 1 << 4;

  static final int NUMBER = 1 << 5;

  /** Not a word; {@link #hash} holds the mark itself. */
  static final int MARK = 1 << 6;

  /** Joined by a hyphen to the word before it. */
  static final int JOINED = 1 << 7;

  /** Followed by a possessive s or apostrophe. */
  static final int POSSESSIVE = 1 << 8;

  /** The first word of a sentence. */
  static final int FIRST = 1 << 9;

  /** The first word of a line. */
  static final int LINE = 1 << 10;

  /** In a sentence whose words mostly begin with capitals, which then say nothing. */
  static final int HEADLINE = 1 << 11;

  /** Follows the token before it without a gap, in a script that leaves none. */
  static final int UNSPACED = 1 << 12;

  /** Where a word does not go on. */
  private static final int BREAK = -1;

  private static final long AND = Hash.of("and");

  /** Words before a hyphen that stands apart. */
  private static final Set<Long> JOINING =
      Hash.all("al el an as ad ar ash anti pro ex jean abd abdul abdel");

  /** Words after a hyphen that stands apart. */
  private static final Set<Long> JOINED_TO =
      Hash.all("led backed based linked held controlled run owned funded born era dominated moon");

  final String text;
  int size;
  int[] start;
  int[] end;
  int[] traits;
  int[] classes;
  long[] hash;

  /**
   * Hash and end of the word when its ending is taken for a suffix; the end is 0 when it has none.
   */
  long[] stemHash;

  int[] stemEnd;

  private final Lexicon lexicon;
  private final char[] chars;

  // The word that is being read.
  private int found;
  private long folded;
  private long beforeLast;
  private int letters;
  private boolean capitals;
  private int wordEnd;
  private int suffixAt;
  private long suffixHash;

  private Tokens(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.chars = text.toCharArray();
    allocate(text.length() / 5 + 16);
  }

  /** The tokens of a text; {@code headline} tells whether it is a title. */
  static Tokens of(String text, boolean headline, Lexicon lexicon) {
    Tokens tokens = ofNouns(text, lexicon);
    tokens.markHeadlines(headline);
    return tokens;
  }

  /** The tokens of a text in a language in which all nouns have capitals: none is a headline. */
  static Tokens ofNouns(String text, Lexicon lexicon) {
    Tokens tokens = new Tokens(text, lexicon);
    tokens.scan();
    tokens.trim();
    tokens.markUncased();
    return tokens;
  }

  boolean has(int token, int trait) {
    return token >= 0 && token < traits.length && (traits[token] & trait) != 0;
  }

  boolean is(int token, int classBits) {
    return token >= 0 && token < classes.length && (classes[token] & classBits) != 0;
  }

  boolean isMark(int token, char mark) {
    return has(token, MARK) && hash[token] == mark;
  }

  boolean isWord(int token) {
    return token >= 0 && token < traits.length && (traits[token] & MARK) == 0;
  }

  /** Whether a name can begin here: a capital, or a script without capitals. */
  boolean canBegin(int token) {
    return (traits[token] & (UPPER | UNCASED)) != 0;
  }

  private void allocate(int length) {
    start = new int[length];
    end = new int[length];
    traits = new int[length];
    classes = new int[length];
    hash = new long[length];
    stemHash = new long[length];
    stemEnd = new int[length];
  }

  private void grow() {
    int length = size * 2;
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    traits = Arrays.copyOf(traits, length);
    classes = Arrays.copyOf(classes, length);
    hash = Arrays.copyOf(hash, length);
    stemHash = Arrays.copyOf(stemHash, length);
    stemEnd = Arrays.copyOf(stemEnd, length);
  }

  /** What is asked most about neighbours is as long as the text, so that one look tells its end. */
  private void trim() {
    traits = Arrays.copyOf(traits, size);
    classes = Arrays.copyOf(classes, size);
  }

  private void scan() {
    int length = chars.length;
    int pending = FIRST | LINE;
    boolean afterBlank = true;
    int i = 0;
    while (i < length) {
      char c = chars[i];
      if (isWordUnit(c)) {
        int joined = 0;
        if (i > 1 && Letters.isHyphen(chars[i - 1]) && endsWord(chars[i - 2])) {
          joined = JOINED;
        } else if (i > 2
            && Letters.isApostrophe(chars[i - 1])
            && Letters.isHyphen(chars[i - 2])
            && endsWord(chars[i - 3])) {
          joined = JOINED;
        }
        i = word(i, pending | joined);
        pending = 0;
        afterBlank = false;
        continue;
      }
      if (c == '\n' || c == '\u2029') {
        pending = FIRST | LINE;
        afterBlank = true;
      } else if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        afterBlank = true;
      } else if (Letters.fold(c) == Letters.NONE || c == '[' || c == ']' || c == '·') {
        // Marks, joiners and an editor's brackets leave the words beside them neighbours.
        i++;
        continue;
      } else if (Letters.isHyphen(c) && joinsWords(i)
          || Letters.isApostrophe(c)
              && i > 1
              && Letters.isHyphen(chars[i - 1])
              && joinsWords(i - 1)) {
        i++;
        continue;
      } else if (Letters.isApostrophe(c) && isDetachedPossessive(i)) {
        traits[size - 1] |= POSSESSIVE;
        i += i + 1 < length && chars[i + 1] == 's' ? 2 : 1;
        continue;
      } else if (Letters.isHyphen(c) && isDetachedHyphen(i)) {
        pending |= JOINED;
      } else if (c == '&') {
        and(i);
        afterBlank = false;
      } else {
        mark(i, c);
        if (c == '.'
            || c == '!'
            || c == '?'
            || c == '。'
            || c == '؟'
            || c == ':' && !afterBlank && !isDigit(i + 1)) {
          pending |= FIRST;
        }
        afterBlank = false;
      }
      i++;
    }
  }

  private boolean isDigit(int at) {
    return at < chars.length && Character.isDigit(chars[at]);
  }

  /** A hyphen that some corpora cut off both its words: al - Qaida, US - led. */
  private boolean isDetachedHyphen(int at) {
    if (at < 2
        || at + 2 >= chars.length
        || size == 0
        || chars[at - 1] != ' '
        || chars[at + 1] != ' '
        || end[size - 1] < at - 2
        || (traits[size - 1] & MARK) != 0) {
      return false;
    }
    if (JOINING.contains(hash[size - 1])) {
      return Character.isUpperCase(chars[at + 2]);
    }
    int to = at + 2;
    while (to < chars.length && Character.isLowerCase(chars[to])) {
      to++;
    }
    return to > at + 2 && JOINED_TO.contains(Hash.of(text.substring(at + 2, to)));
  }

  /** The 's or ' that some corpora cut off their words: Turkey 's party, the workers ' party. */
  private boolean isDetachedPossessive(int at) {
    if (at < 2
        || size == 0
        || chars[at - 1] != ' '
        || end[size - 1] != at - 1
        || (traits[size - 1] & MARK) != 0) {
      return false;
    }
    int next = at + 1;
    if (next < chars.length && chars[next] == 's') {
      return next + 1 == chars.length || chars[next + 1] == ' ';
    }
    return chars[at - 2] == 's' && next < chars.length && chars[next] == ' ';
  }

  private boolean joinsWords(int at) {
    if (at == 0 || at + 1 >= chars.length || !endsWord(chars[at - 1])) {
      return false;
    }
    char next = chars[at + 1];
    return isWordUnit(next)
        || Letters.isApostrophe(next) && at + 2 < chars.length && isWordUnit(chars[at + 2]);
  }

  /** The sign in a name is the word: Marks & Spencer, AT&T. */
  private void and(int at) {
    int token = next();
    start[token] = at;
    end[token] = at + 1;
    hash[token] = AND;
    classes[token] = lexicon.classes(AND);
  }

  private void mark(int at, char c) {
    int token = next();
    start[token] = at;
    end[token] = at + 1;
    traits[token] = MARK;
    hash[token] = c;
  }

  private int next() {
    if (size == start.length) {
      grow();
    }
    return size++;
  }

  /** The last unit of a word or of an abbreviation such as U.S. */
  private static boolean endsWord(char c) {
    return c == '.' || isWordUnit(c);
  }

  private static boolean isWordUnit(char c) {
    return Letters.isLetterOrDigit(c);
  }

  private int word(int from, int pending) {
    int token = next();
    char first = chars[from];
    found = pending;
    if ((pending & LINE) == 0 && Letters.isLower(first)) {
      found &= ~FIRST; // the full stop before it is an abbreviation's
    }
    if ((pending & JOINED) == 0 && token > 0 && isAssimilated(token - 1)) {
      classes[token - 1] &= ~WordClass.ARTICLE.bit;
    }
    if (Letters.isUnspaced(first)) {
      start[token] = from;
      end[token] = from + 1;
      hash[token] = Hash.add(Hash.SEED, first);
      traits[token] = found | UNCASED | UNSPACED;
      return from + 1;
    }
    if (first >= '0' && first <= '9') {
      found |= NUMBER;
    } else if (Letters.isUpper(first)) {
      found |= UPPER;
    } else if (!Letters.isLower(first)) {
      found |= UNCASED;
    }
    int i = units(from);
    if (letters == 1 && isAt(i, '.') && Letters.isLetter(first)) {
      i = afterInitial(i);
    }
    if (letters == 2 && capitals) {
      i = doubled(from, i);
    }
    if (letters > 1 && capitals && (found & UPPER) != 0) {
      found |= CAPITALS;
    }
    if (Letters.isCyrillic(first)) {
      folded = Hash.of(Inflection.stem(folded(from, wordEnd)));
    }
    start[token] = from;
    end[token] = wordEnd;
    hash[token] = folded;
    traits[token] = found;
    classes[token] = lexicon.classes(folded);
    if (isAt(i, '.')
        && (classes[token] & WordClass.SHORTENED.bit) != 0
        && i + 1 < chars.length
        && chars[i + 1] <= ' ') {
      i++;
    }
    if (suffixAt > 0) {
      stemHash[token] = suffixHash;
      stemEnd[token] = suffixAt;
    } else if (letters > 4 && (chars[wordEnd - 1] | 0x20) == 's') {
      stemHash[token] = beforeLast;
      stemEnd[token] = wordEnd - 1;
      i = afterPlural(token, i);
    }
    return i;
  }

  /** Takes the units of the word that begins here, with what joins them. */
  private int units(int from) {
    long hash = Hash.SEED;
    beforeLast = hash;
    letters = 0;
    capitals = true;
    suffixAt = 0;
    wordEnd = from;
    int i = from;
    while (i < chars.length) {
      char c = chars[i];
      if (isWordUnit(c)) {
        char fold = Letters.fold(c);
        if (fold != Letters.NONE) {
          beforeLast = hash;
          hash = Hash.add(hash, fold);
          letters++;
          capitals &= !Letters.isLower(c);
        }
        wordEnd = ++i;
      } else {
        folded = hash;
        int next = c == ' ' ? BREAK : joiner(from, i, c);
        if (next <= BREAK) {
          i += BREAK - next;
          break;
        }
        i = next;
      }
    }
    folded = hash;
    return i;
  }

  /**
   * What a unit that is no letter does within a word.
   *
   * @return where the word goes on; or, when it ends, {@link #BREAK} less the units to pass over
   */
  private int joiner(int from, int i, char c) {
    if (Letters.fold(c) == Letters.NONE || isHebrewMark(i, c)) {
      return i + 1;
    }
    if (!Letters.isApostrophe(c) || i + 1 >= chars.length || !isWordUnit(chars[i + 1])) {
      return BREAK;
    }
    char next = chars[i + 1];
    boolean nextEnds = i + 2 >= chars.length || !isWordUnit(chars[i + 2]);
    if ((next == 's' || next == 'S') && nextEnds) {
      found |= POSSESSIVE;
      return BREAK - 2;
    }
    if (letters <= 2 && (found & UPPER) == 0 && Character.isUpperCase(next)) {
      return BREAK - 1; // l'Iran, d'Israël
    }
    if (letters == 1 && isElided(chars[from], next)) {
      return BREAK - 1; // L'Iran, C'est
    }
    if (suffixAt == 0) {
      suffixAt = i;
      suffixHash = folded;
    }
    return i + 1;
  }

  /** A letter with a full stop at {@code dot}: an abbreviation with more of them, or an initial. */
  private int afterInitial(int dot) {
    int dotted = dotted(dot);
    if (dotted > dot + 1) {
      addUnits(dot, dotted);
      found |= DOTTED;
      if (dotted + 1 < chars.length
          && Letters.isApostrophe(chars[dotted])
          && chars[dotted + 1] == 's') {
        found |= POSSESSIVE;
        return dotted + 2;
      }
      return dotted;
    }
    if ((found & UPPER) != 0) {
      found |= INITIAL;
      return dot + 1;
    }
    return dot;
  }

  private void addUnits(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isWordUnit(chars[i])) {
        folded = Hash.add(folded, Letters.fold(chars[i]));
        letters++;
      }
    }
    wordEnd = to;
  }

  /** The apostrophe after the s of a plural belongs to it. */
  private int afterPlural(int token, int i) {
    if (i < chars.length && Letters.isApostrophe(chars[i]) && chars[i] != '‘') {
      traits[token] |= POSSESSIVE;
      if (i + 2 < chars.length && chars[i + 1] == ' ' && Character.isUpperCase(chars[i + 2])) {
        return i + 1; // Workers' Party
      }
    }
    return i;
  }

  private boolean isAt(int i, char c) {
    return i < chars.length && chars[i] == c;
  }

  /** Takes a Spanish plural's abbreviation, EE.UU. or EE. UU., when one begins here. */
  private int doubled(int from, int i) {
    int at = from;
    for (int pair = 0; pair < 2; pair++) {
      if (at + 2 >= chars.length
          || !Character.isUpperCase(chars[at])
          || chars[at + 1] != chars[at]
          || chars[at + 2] != '.') {
        return i;
      }
      at += 3;
      if (pair == 0 && isAt(at, ' ')) {
        at++;
      }
    }
    addUnits(i, at);
    found |= DOTTED;
    return at;
  }

  /** A French article, or pronoun or conjunction, that begins a sentence. */
  private static boolean isElided(char first, char next) {
    return first == 'L' || Character.isLowerCase(next) && "CDJS".indexOf(first) >= 0;
  }

  /** The Arabic article before a letter that swallows its l: only a hyphen tells it from "as". */
  private boolean isAssimilated(int token) {
    return (classes[token] & WordClass.ARTICLE.bit) != 0 && chars[end[token] - 1] != 'l';
  }

  /** A geresh at or gershayim within a Hebrew word, which are typed as quotation marks. */
  private boolean isHebrewMark(int at, char c) {
    if (!Letters.isHebrew(chars[at - 1])) {
      return false;
    }
    return Letters.isApostrophe(c)
        || c == '\u05F3'
        || (c == '"' || c == '\u05F4') && at + 1 < chars.length && Letters.isHebrew(chars[at + 1]);
  }

  private CharSequence folded(int from, int to) {
    StringBuilder word = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = Letters.fold(chars[i]);
      if (c != Letters.NONE && !Letters.isApostrophe(c)) {
        word.append(c);
      }
    }
    return word;
  }

  /** The end of an abbreviation like U.S. whose first full stop stands at {@code dot}. */
  private int dotted(int dot) {
    int i = dot;
    while (i + 1 < chars.length
        && chars[i] == '.'
        && Character.isLetter(chars[i + 1])
        && (i + 2 >= chars.length || !isWordUnit(chars[i + 2]))) {
      i += 2;
    }
    return i > dot && i < chars.length && chars[i] == '.' ? i + 1 : i;
  }

  /** In a Russian text without a single capital, small letters say nothing. */
  private void markUncased() {
    int small = 0;
    for (int i = 0; i < size; i++) {
      if (has(i, UPPER)) {
        return;
      }
      small += isCyrillic(i) ? 1 : 0;
    }
    if (small < 4) {
      return;
    }
    for (int i = 0; i < size; i++) {
      if (isCyrillic(i)) {
        traits[i] |= UNCASED;
      }
    }
  }

  boolean isCyrillic(int token) {
    return isWord(token) && Letters.isCyrillic(text.charAt(start[token]));
  }

  boolean isArabic(int token) {
    return isWord(token) && Letters.isArabic(text.charAt(start[token]));
  }

  private void markHeadlines(boolean title) {
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || has(i, FIRST)) {
        if (isHeadline(from, i, title)) {
          for (int k = from; k < i; k++) {
            traits[k] |= HEADLINE;
          }
        }
        from = i;
      }
    }
  }

  /**
   * Most of its longer words are capitalised; a sentence that ends like one must have no other word
   * in small letters and list nothing. Outside a title none has a verb of saying in small letters.
   */
  private boolean isHeadline(int from, int to, boolean title) {
    int upper = 0;
    int lower = 0;
    int capitals = 0;
    int commas = 0;
    for (int i = from; i < to; i++) {
      commas += isMark(i, ',') ? 1 : 0;
      if (!title && is(i, WordClass.SPEECH.bit) && !has(i, UPPER)) {
        return false;
      }
      if ((traits[i] & (MARK | NUMBER | UNCASED)) != 0 || is(i, WordClass.FUNCTION.bit)) {
        continue;
      }
      if (has(i, UPPER)) {
        upper++;
        capitals += has(i, CAPITALS) ? 1 : 0;
      } else if (!has(i, JOINED) && !is(i, WordClass.ARTICLE.bit | WordClass.PARTICLE.bit)) {
        lower++;
      }
    }
    int last = to - 1;
    while (last > from && (isMark(last, '"') || isMark(last, '”') || isMark(last, '»'))) {
      last--;
    }
    boolean closed = to > from && isMark(last, '.') && !title;
    return closed
        ? upper >= 6 && lower == 0 && (commas < 2 || 2 * capitals > upper)
        : upper >= (title ? 3 : 4) && upper >= 2 * lower;
  }
}
