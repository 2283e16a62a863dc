package org.lucarne.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether two full names of people may be one person's, from the letters alone. Whoever merges
 * people should ask for more than this, because many people share a name.
 *
 * <p>The words of the names are aligned, in any order but with the surname required, after what
 * reporters add or leave out (al-, bin, abu, titles, initials) is set aside. Aligning words and
 * demanding the surname tells names apart better than any measure over the whole string (W. Cohen,
 * P. Ravikumar and S. Fienberg, A Comparison of String Distance Metrics for Name-Matching Tasks,
 * 2003, found the same of token-wise measures).
 */
public enum SameName {
  /** Surname and first name agree, however they are spelled, and nothing is left that differs. */
  SAME,
  /** The surname agrees, and the rest could: an initial, a single name, a word more or less. */
  PERHAPS,
  /** No spelling makes the one of the other. */
  DIFFERENT;

  /** One word of a name, folded, with its sound. */
  private record Word(String letters, String sound) {
    static Word of(String letters) {
      String plain = plain(letters);
      return new Word(letters, Sound.of(plain, 0, plain.length()));
    }

    boolean isInitial() {
      return letters.length() == 1;
    }
  }

  private static final Lexicon LEXICON = Lexicon.standard();

  /** Compares two names in Latin or Cyrillic letters; other scripts must agree letter by letter. */
  public static SameName of(String one, String other) {
    List<Word> a = words(one);
    List<Word> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return DIFFERENT;
    }
    SameName whole = aligned(a, b);
    List<Word> oneWord = joined(a, b);
    List<Word> otherWord = joined(b, a);
    if (oneWord.size() == 1 && otherWord.size() == 1 && a.size() + b.size() > 2) {
      return SAME; // PolPot
    }
    SameName parted = aligned(oneWord, otherWord);
    return whole.compareTo(parted) <= 0 ? whole : parted;
  }

  /** The words, with two neighbours made one where the other name writes them so. */
  private static List<Word> joined(List<Word> words, List<Word> other) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word both = Word.of(words.get(i).letters + words.get(i + 1).letters);
      if (other.stream().anyMatch(w -> closeness(w, both) == Closeness.EQUAL)) {
        List<Word> fewer = new ArrayList<>(words);
        fewer.set(i, both);
        fewer.remove(i + 1);
        return fewer;
      }
    }
    return words;
  }

  private static SameName aligned(List<Word> a, List<Word> b) {
    return a.size() <= b.size() ? compare(a, b) : compare(b, a);
  }

  /** What the surnames of people who may be one have in common; for finding pairs to compare. */
  public static String surnameKey(String name) {
    List<Word> words = words(name);
    return words.isEmpty() ? "" : words.getLast().sound().replaceAll("[aeiu]", "");
  }

  private static SameName compare(List<Word> few, List<Word> many) {
    boolean[] used = new boolean[many.size()];
    int[] partner = new int[few.size()];
    int close = 0;
    int exact = 0;
    int initials = 0;
    int strangers = 0;
    for (int i = 0; i < few.size(); i++) {
      partner[i] = -1;
      Closeness best = Closeness.NONE;
      for (int k = 0; k < many.size(); k++) {
        if (!used[k]) {
          Closeness here = closeness(few.get(i), many.get(k));
          if (here.compareTo(best) < 0) {
            best = here;
            partner[i] = k;
          }
        }
      }
      if (partner[i] >= 0) {
        used[partner[i]] = true;
      }
      switch (best) {
        case EQUAL -> exact++;
        case NEAR -> close++;
        case INITIAL -> initials++;
        case NONE -> strangers++;
      }
    }
    int last = few.size() - 1;
    boolean surname =
        partner[last] >= 0 && !few.get(last).isInitial() && !many.get(partner[last]).isInitial();
    boolean inPlace = surname && partner[last] == many.size() - 1;
    if (!surname || strangers > 0) {
      return DIFFERENT;
    }
    if (few.size() == 1) {
      return inPlace ? PERHAPS : DIFFERENT;
    }
    if (initials > 0 && exact + close < 2) {
      return PERHAPS;
    }
    if (!inPlace && few.size() < many.size() && !used[many.size() - 1]) {
      return PERHAPS;
    }
    return SAME;
  }

  private enum Closeness {
    EQUAL,
    NEAR,
    INITIAL,
    NONE
  }

  private static Closeness closeness(Word a, Word b) {
    if (a.letters.equals(b.letters) || Sound.agree(a.sound, b.sound)) {
      return Closeness.EQUAL;
    }
    if (a.isInitial() || b.isInitial()) {
      return a.letters.charAt(0) == b.letters.charAt(0) ? Closeness.INITIAL : Closeness.NONE;
    }
    int shorter = Math.min(a.letters.length(), b.letters.length());
    int edits = edits(a.letters, b.letters);
    boolean near =
        shorter > 3 && differInOneConsonant(a.sound, b.sound)
            || shorter > 4 && edits == 1
            || shorter > 8 && edits == 2;
    return near ? Closeness.NEAR : Closeness.NONE;
  }

  /** Consonants that romanisations write for one another. */
  private static final String[] PAIRS = {"jk", "js", "cx", "cj", "sz", "vf", "xs", "ks", "td"};

  private static boolean differInOneConsonant(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int differ = 0;
    for (int i = 0; i < a.length(); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (!Sound.agree(a.substring(i, i + 1), b.substring(i, i + 1))) {
        boolean pair = false;
        for (String two : PAIRS) {
          pair |= two.indexOf(x) >= 0 && two.indexOf(y) >= 0;
        }
        boolean vowels = "aeiu".indexOf(x) >= 0 && "aeiu".indexOf(y) >= 0;
        if (!pair && !vowels) {
          return false;
        }
        differ++;
      }
    }
    return differ == 1;
  }

  private static List<Word> words(String name) {
    List<Word> words = new ArrayList<>();
    Tokens tokens = Tokens.of(name, false, LEXICON);
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      boolean particle =
          tokens.size > 1
              && (tokens.is(i, WordClass.ARTICLE.bit | WordClass.HONORIFIC.bit)
                  || tokens.is(i, WordClass.PARTICLE.bit) && i + 1 < tokens.size);
      if (particle) {
        continue;
      }
      String letters =
          letters(name.substring(tokens.start[i], tokens.end[i]).toLowerCase(Locale.ROOT));
      if (!letters.isEmpty()) {
        words.add(Word.of(letters));
      }
    }
    return words;
  }

  /** Folded Latin letters; Cyrillic ones as they are usually written in Latin. */
  private static String letters(String word) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = Letters.fold(word.charAt(i));
      if (c == Letters.NONE || Letters.isApostrophe(c) || c == '.') {
        continue;
      }
      if (Letters.isCyrillic(c)) {
        out.append(latin(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String latin(char c) {
    return switch (c) {
      case 'а' -> "a";
      case 'б' -> "b";
      case 'в' -> "v";
      case 'г', 'ґ' -> "g";
      case 'д' -> "d";
      case 'е', 'э', 'є' -> "e";
      case 'ж' -> "zh";
      case 'з' -> "z";
      case 'и', 'й', 'і', 'ї', 'ы' -> "i";
      case 'к' -> "k";
      case 'л' -> "l";
      case 'м' -> "m";
      case 'н' -> "n";
      case 'о' -> "o";
      case 'п' -> "p";
      case 'р' -> "r";
      case 'с' -> "s";
      case 'т' -> "t";
      case 'у', 'ў' -> "u";
      case 'ф' -> "f";
      case 'х' -> "kh";
      case 'ц' -> "ts";
      case 'ч' -> "ch";
      case 'ш' -> "sh";
      case 'щ' -> "shch";
      case 'ю' -> "yu";
      case 'я' -> "ya";
      default -> "";
    };
  }

  /** The word without what French, German and Latvian write and English does not. */
  private static String plain(String word) {
    String plain = word.replace("tsch", "ch").replace("tch", "ch");
    int length = plain.length();
    if (length > 4 && plain.endsWith("w")) {
      plain = plain.substring(0, length - 1) + "v";
    } else if (length > 3
        && (plain.endsWith("ne") || plain.endsWith("vs") || plain.endsWith("js"))) {
      plain = plain.substring(0, length - 1);
    }
    return plain;
  }

  /** Insertions, deletions, changes and swaps of neighbours between two short words. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int k = 0; k <= b.length(); k++) {
        if (i == 0 || k == 0) {
          cost[i][k] = i + k;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1;
        cost[i][k] =
            Math.min(cost[i - 1][k - 1] + change, Math.min(cost[i - 1][k] + 1, cost[i][k - 1] + 1));
        if (i > 1
            && k > 1
            && a.charAt(i - 1) == b.charAt(k - 2)
            && a.charAt(i - 2) == b.charAt(k - 1)) {
          cost[i][k] = Math.min(cost[i][k], cost[i - 2][k - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
