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
  static String of(String text, int start, int end) {
    char[] word = new char[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = Letters.fold(text.charAt(i));
      if (c != Letters.NONE && !Letters.isApostrophe(c)) {
        word[length++] = c;
      }
    }
    return length > 0 && word[0] <= 'z' ? latin(word, length) : other(word, length);
  }

  private static String other(char[] word, int length) {
    String folded = new String(word, 0, length);
    return length > 0 && Letters.isCyrillic(word[0]) ? Inflection.stem(folded) : folded;
  }

  private static String latin(char[] word, int length) {
    if (word[0] == 'a') {
      if (length > 6 && isServant(word, 5) && word[4] == 'l' && word[5] != 'l') {
        return "abd" + latin(word, 5, length);
      }
      if (length <= 5 && isServant(word, length)) {
        return "abd";
      }
    }
    return latin(word, 0, length);
  }

  /** Abd, Abdul, Abdel and so on, which are written alone or joined to the next word. */
  private static boolean isServant(char[] word, int length) {
    return length >= 3
        && word[1] == 'b'
        && word[2] == 'd'
        && (length == 3
            || "uoeai".indexOf(word[3]) >= 0 && (length == 4 || word[4] == 'l' || word[4] == 'r'));
  }

  private static String latin(char[] word, int from, int length) {
    char[] out = new char[length];
    int size = 0;
    int i = from;
    while (i < length) {
      char c = word[i];
      if (isVowel(word, i, from, length)) {
        int runEnd = i;
        boolean round = false;
        boolean high = false;
        int as = 0;
        int es = 0;
        while (runEnd < length && isVowel(word, runEnd, from, length)) {
          switch (word[runEnd]) {
            case 'o', 'u', 'w' -> round = true;
            case 'i', 'y', 'j' -> high = true;
            case 'a' -> as++;
            default -> es++;
          }
          runEnd++;
        }
        char sound = round ? 'u' : high || es > 1 ? 'i' : es > 0 ? 'e' : as > 0 ? 'a' : 'i';
        out[size++] = sound;
        i = runEnd;
        if (i == length - 1 && word[i] == 'h') {
          i++;
        }
        continue;
      }
      char next = i + 1 < length ? word[i + 1] : ' ';
      char sound = c;
      int width = 1;
      switch (c) {
        case 'q', 'g' -> sound = 'k';
        case 'c' ->
            sound = next == 'h' ? 'c' : next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
        case 's' -> {
          if (next == 'c' && i + 2 < length && word[i + 2] == 'h') {
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
      if (size == 0 || out[size - 1] != sound) {
        out[size++] = sound;
      }
    }
    return new String(out, 0, size);
  }

  private static boolean isVowel(char[] word, int i, int from, int length) {
    return switch (word[i]) {
      case 'a', 'e', 'i', 'o', 'u' -> true;
      case 'y' -> true;
      case 'w' -> i > from;
      case 'j' -> i == length - 1 && i > from && "ei".indexOf(word[i - 1]) >= 0;
      default -> false;
    };
  }

  /** The hash under which a form is filed: a, e and i are not told apart. */
  static long hash(String sound) {
    long hash = Hash.SEED;
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      hash = Hash.add(hash, c == 'e' || c == 'i' ? 'a' : c);
    }
    return hash;
  }

  /** Whether two forms are of one name: e agrees with a and with i, which do not agree. */
  static boolean agree(String a, String b) {
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
