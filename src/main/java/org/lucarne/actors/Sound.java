package org.lucarne.actors;

/**
 * Brings the Latin spellings of a name from another script to one form: {@code Sergei} and {@code
 * Sergey}, {@code Qassem} and {@code Ghasem}, {@code Mohammed} and {@code Muhamad}.
 *
 * <p>The form is loose, so it links a person only where first name and surname both agree. The
 * rules are those of the usual romanisations of Arabic, Persian and Russian: a doubled letter is
 * one; gh, kh and q are k; dh is d, th is t, ph is f; a run of vowels with o or u in it is u, one
 * with i or y is i; a and i may both be written e.
 */
final class Sound {

  private Sound() {}

  /** The form of a folded Latin word, with e kept apart from a and i; other scripts unchanged. */
  static String of(CharSequence text, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = Letters.fold(text.charAt(i));
      if (c != Letters.NONE && !Letters.isApostrophe(c)) {
        word.append(c);
      }
    }
    if (word.isEmpty() || word.charAt(0) > 'z') {
      return Letters.isCyrillic(word.isEmpty() ? ' ' : word.charAt(0))
          ? Inflection.stem(word)
          : word.toString();
    }
    return of(word);
  }

  private static String of(CharSequence word) {
    int length = word.length();
    if (length > 6 && startsWithServant(word)) {
      return "abd" + latin(word, 5);
    }
    return length <= 5 && isServant(word) ? "abd" : latin(word, 0);
  }

  /** Abd, Abdul, Abdel and so on, which are written alone or joined to the next word. */
  private static boolean isServant(CharSequence word) {
    return word.length() >= 3
        && word.charAt(0) == 'a'
        && word.charAt(1) == 'b'
        && word.charAt(2) == 'd'
        && (word.length() == 3
            || "uoeai".indexOf(word.charAt(3)) >= 0
                && (word.length() == 4 || word.charAt(4) == 'l' || word.charAt(4) == 'r'));
  }

  private static boolean startsWithServant(CharSequence word) {
    return isServant(word.subSequence(0, 5)) && word.charAt(4) == 'l' && word.charAt(5) != 'l';
  }

  private static String latin(CharSequence word, int from) {
    StringBuilder out = new StringBuilder(word.length());
    int length = word.length();
    int i = from;
    while (i < length) {
      char c = word.charAt(i);
      if (isVowel(word, i, from)) {
        int runEnd = i;
        boolean round = false;
        boolean high = false;
        int as = 0;
        int es = 0;
        while (runEnd < length && isVowel(word, runEnd, from)) {
          switch (word.charAt(runEnd)) {
            case 'o', 'u', 'w' -> round = true;
            case 'i', 'y', 'j' -> high = true;
            case 'a' -> as++;
            default -> es++;
          }
          runEnd++;
        }
        char sound = round ? 'u' : high || es > 1 ? 'i' : es > 0 ? 'e' : as > 0 ? 'a' : 'i';
        out.append(sound);
        i = runEnd;
        if (i == length - 1 && word.charAt(i) == 'h') {
          i++;
        }
        continue;
      }
      char next = i + 1 < length ? word.charAt(i + 1) : ' ';
      char sound = c;
      int width = 1;
      switch (c) {
        case 'q', 'g' -> sound = 'k';
        case 'c' ->
            sound = next == 'h' ? 'c' : next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
        case 's' -> {
          if (next == 'c' && i + 2 < length && word.charAt(i + 2) == 'h') {
            sound = 'x';
            width = 3;
          } else if (next == 'h') {
            sound = 'x';
            width = 2;
          }
        }
        case 'p' -> {
          if (next == 'h') {
            sound = 'f';
            width = 2;
          }
        }
        case 'd' -> {
          if (next == 'j') {
            sound = 'j';
            width = 2;
          }
        }
        case 'w' -> sound = 'v';
        case 'z' -> {
          if (next == 'h') {
            sound = 'j';
            width = 2;
          }
        }
        case 'f' -> {
          if (next == 'f' && i + 2 == length) {
            sound = 'v';
            width = 2;
          }
        }
        default -> {}
      }
      i += width;
      if (width == 1 && next == 'h' && "kgdtrbjc".indexOf(c) >= 0) {
        i++;
      }
      if (out.isEmpty() || out.charAt(out.length() - 1) != sound) {
        out.append(sound);
      }
    }
    return out.toString();
  }

  private static boolean isVowel(CharSequence word, int i, int from) {
    return switch (word.charAt(i)) {
      case 'a', 'e', 'i', 'o', 'u' -> true;
      case 'y' -> true;
      case 'w' -> i > from;
      case 'j' -> i == word.length() - 1 && i > from && "ei".indexOf(word.charAt(i - 1)) >= 0;
      default -> false;
    };
  }

  /** The hash under which a form is filed: a, e and i are not told apart. */
  static long hash(CharSequence sound) {
    long hash = Hash.SEED;
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      hash = Hash.add(hash, c == 'e' || c == 'i' ? 'a' : c);
    }
    return hash;
  }

  /** Whether two forms are of one name: e agrees with a and with i, which do not agree. */
  static boolean agree(CharSequence a, CharSequence b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y && !(x == 'e' && (y == 'a' || y == 'i') || y == 'e' && (x == 'a' || x == 'i'))) {
        return false;
      }
    }
    return true;
  }
}
