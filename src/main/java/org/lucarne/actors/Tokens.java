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

  private Tokens(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
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
    tokens.markUncased();
    return tokens;
  }

  boolean has(int token, int trait) {
    return token >= 0 && token < size && (traits[token] & trait) != 0;
  }

  boolean is(int token, int classBits) {
    return token >= 0 && token < size && (classes[token] & classBits) != 0;
  }

  boolean isMark(int token, char mark) {
    return has(token, MARK) && hash[token] == mark;
  }

  boolean isWord(int token) {
    return token >= 0 && token < size && (traits[token] & MARK) == 0;
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

  private void scan() {
    int length = text.length();
    int pending = FIRST | LINE;
    boolean afterBlank = true;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (isWordUnit(c)) {
        int joined = 0;
        if (i > 1 && Letters.isHyphen(text.charAt(i - 1)) && endsWord(text.charAt(i - 2))) {
          joined = JOINED;
        } else if (i > 2
            && Letters.isApostrophe(text.charAt(i - 1))
            && Letters.isHyphen(text.charAt(i - 2))
            && endsWord(text.charAt(i - 3))) {
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
              && Letters.isHyphen(text.charAt(i - 1))
              && joinsWords(i - 1)) {
        i++;
        continue;
      } else if (Letters.isApostrophe(c) && isDetachedPossessive(i)) {
        traits[size - 1] |= POSSESSIVE;
        i += i + 1 < length && text.charAt(i + 1) == 's' ? 2 : 1;
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
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** A hyphen that some corpora cut off both its words: al - Qaida, US - led. */
  private boolean isDetachedHyphen(int at) {
    if (at < 2
        || at + 2 >= text.length()
        || size == 0
        || text.charAt(at - 1) != ' '
        || text.charAt(at + 1) != ' '
        || end[size - 1] < at - 2
        || (traits[size - 1] & MARK) != 0) {
      return false;
    }
    if (JOINING.contains(hash[size - 1])) {
      return Character.isUpperCase(text.charAt(at + 2));
    }
    int to = at + 2;
    while (to < text.length() && Character.isLowerCase(text.charAt(to))) {
      to++;
    }
    return to > at + 2 && JOINED_TO.contains(Hash.of(text.substring(at + 2, to)));
  }

  /** The 's or ' that some corpora cut off their words: Turkey 's party, the workers ' party. */
  private boolean isDetachedPossessive(int at) {
    if (at < 2
        || size == 0
        || text.charAt(at - 1) != ' '
        || end[size - 1] != at - 1
        || (traits[size - 1] & MARK) != 0) {
      return false;
    }
    int next = at + 1;
    if (next < text.length() && text.charAt(next) == 's') {
      return next + 1 == text.length() || text.charAt(next + 1) == ' ';
    }
    return text.charAt(at - 2) == 's' && next < text.length() && text.charAt(next) == ' ';
  }

  private boolean joinsWords(int at) {
    if (at == 0 || at + 1 >= text.length() || !endsWord(text.charAt(at - 1))) {
      return false;
    }
    char next = text.charAt(at + 1);
    return isWordUnit(next)
        || Letters.isApostrophe(next) && at + 2 < text.length() && isWordUnit(text.charAt(at + 2));
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
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c);
  }

  private int word(int from, int pending) {
    int token = next();
    char first = text.charAt(from);
    if ((pending & LINE) == 0 && Character.isLowerCase(first)) {
      pending &= ~FIRST; // the full stop before it is an abbreviation's
    }
    int found = pending;
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
    } else if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
      found |= UPPER;
    } else if (!Character.isLowerCase(first)) {
      found |= UNCASED;
    }
    int length = text.length();
    int i = from;
    int letters = 0;
    boolean capitals = true;
    long h = Hash.SEED;
    long beforeLast = h;
    int suffixAt = 0;
    long suffixHash = 0;
    int wordEnd = from;
    while (i < length) {
      char c = text.charAt(i);
      if (isWordUnit(c)) {
        char folded = Letters.fold(c);
        if (folded != Letters.NONE) {
          beforeLast = h;
          h = Hash.add(h, folded);
          letters++;
          capitals &= !Character.isLowerCase(c);
        }
        wordEnd = ++i;
      } else if (Letters.fold(c) == Letters.NONE) {
        i++;
      } else if (isHebrewMark(i, c)) {
        i++;
      } else if (Letters.isApostrophe(c) && i + 1 < length && isWordUnit(text.charAt(i + 1))) {
        char next = text.charAt(i + 1);
        boolean nextEnds = i + 2 >= length || !isWordUnit(text.charAt(i + 2));
        if ((next == 's' || next == 'S') && nextEnds) {
          found |= POSSESSIVE;
          i += 2;
          break;
        }
        if (letters <= 2 && (found & UPPER) == 0 && Character.isUpperCase(next)) {
          i++; // l'Iran, d'Israël
          break;
        }
        if (letters == 1 && isElided(first, next)) {
          i++; // L'Iran, C'est
          break;
        }
        if (suffixAt == 0) {
          suffixAt = i;
          suffixHash = h;
        }
        i++;
      } else {
        break;
      }
    }
    if (i < length && text.charAt(i) == '.' && letters == 1 && Character.isLetter(first)) {
      int dotted = dotted(i);
      if (dotted > i + 1) {
        for (int k = i; k < dotted; k++) {
          if (isWordUnit(text.charAt(k))) {
            h = Hash.add(h, Letters.fold(text.charAt(k)));
            letters++;
          }
        }
        found |= DOTTED;
        i = dotted;
        wordEnd = dotted;
        if (i + 1 < length && Letters.isApostrophe(text.charAt(i)) && text.charAt(i + 1) == 's') {
          found |= POSSESSIVE;
          i += 2;
        }
      } else if ((found & UPPER) != 0) {
        found |= INITIAL;
        i++;
      }
    }
    int plural = letters == 2 && capitals ? doubled(from) : -1;
    if (plural > 0) {
      for (int k = i; k < plural; k++) {
        h = isWordUnit(text.charAt(k)) ? Hash.add(h, Letters.fold(text.charAt(k))) : h;
      }
      found |= DOTTED;
      i = plural;
      wordEnd = plural;
    }
    if (capitals && letters > 1 && (found & UPPER) != 0) {
      found |= CAPITALS;
    }
    if (Letters.isCyrillic(first)) {
      h = Hash.of(Inflection.stem(folded(from, wordEnd)));
    }
    start[token] = from;
    end[token] = wordEnd;
    hash[token] = h;
    traits[token] = found;
    classes[token] = lexicon.classes(h);
    if (i < length
        && text.charAt(i) == '.'
        && (classes[token] & WordClass.SHORTENED.bit) != 0
        && i + 1 < length
        && text.charAt(i + 1) <= ' ') {
      i++;
    }
    char last = text.charAt(wordEnd - 1);
    if (suffixAt > 0) {
      stemHash[token] = suffixHash;
      stemEnd[token] = suffixAt;
    } else if ((last == 's' || last == 'S') && letters > 4) {
      stemHash[token] = beforeLast;
      stemEnd[token] = wordEnd - 1;
      if (i < length && Letters.isApostrophe(text.charAt(i)) && text.charAt(i) != '‘') {
        traits[token] |= POSSESSIVE;
        if (i + 2 < length
            && text.charAt(i + 1) == ' '
            && Character.isUpperCase(text.charAt(i + 2))) {
          i++; // Workers' Party
        }
      }
    }
    return i;
  }

  /** The end of a Spanish plural's abbreviation, EE.UU. or EE. UU., that begins here; else -1. */
  private int doubled(int from) {
    int at = from;
    for (int pair = 0; pair < 2; pair++) {
      if (at + 2 >= text.length()
          || !Character.isUpperCase(text.charAt(at))
          || text.charAt(at + 1) != text.charAt(at)
          || text.charAt(at + 2) != '.') {
        return -1;
      }
      at += 3;
      if (pair == 0 && at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  /** A French article, or pronoun or conjunction, that begins a sentence. */
  private static boolean isElided(char first, char next) {
    return first == 'L' || Character.isLowerCase(next) && "CDJS".indexOf(first) >= 0;
  }

  /** The Arabic article before a letter that swallows its l: only a hyphen tells it from "as". */
  private boolean isAssimilated(int token) {
    return (classes[token] & WordClass.ARTICLE.bit) != 0 && text.charAt(end[token] - 1) != 'l';
  }

  /** A geresh at or gershayim within a Hebrew word, which are typed as quotation marks. */
  private boolean isHebrewMark(int at, char c) {
    if (!Letters.isHebrew(text.charAt(at - 1))) {
      return false;
    }
    return Letters.isApostrophe(c)
        || c == '\u05F3'
        || (c == '"' || c == '\u05F4')
            && at + 1 < text.length()
            && Letters.isHebrew(text.charAt(at + 1));
  }

  private CharSequence folded(int from, int to) {
    StringBuilder word = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = Letters.fold(text.charAt(i));
      if (c != Letters.NONE && !Letters.isApostrophe(c)) {
        word.append(c);
      }
    }
    return word;
  }

  /** The end of an abbreviation like U.S. whose first full stop stands at {@code dot}. */
  private int dotted(int dot) {
    int i = dot;
    while (i + 1 < text.length()
        && text.charAt(i) == '.'
        && Character.isLetter(text.charAt(i + 1))
        && (i + 2 >= text.length() || !isWordUnit(text.charAt(i + 2)))) {
      i += 2;
    }
    return i > dot && i < text.length() && text.charAt(i) == '.' ? i + 1 : i;
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
