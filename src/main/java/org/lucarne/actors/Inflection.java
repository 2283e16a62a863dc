package org.lucarne.actors;

import java.util.Set;

/**
 * Takes case endings off Russian names, so that every case of a name finds it, and no name that
 * only begins alike: Германия and Германией are one, Герман is another.
 */
final class Inflection {

  private static final int FEWEST_LETTERS = 3;

  private static final String[] ENDINGS = {
    "его", "ему", "ого", "ому", "ыми", "ими", "ами", "ями", "аем", "ым", "им", "ом", "ем", "ой",
    "ам", "ям", "ах", "ях", "ых", "их", "ай", "ая", "аю", "ае", "яя", "ую", "юю", "ый", "ий", "ие",
    "ою", "а", "я", "у", "ю", "е", "и", "ы", "о", "ь", "й"
  };

  /** Endings of nouns whose stem ends in и: Сирия, Дмитрий. */
  private static final String[] AFTER_I = {"иями", "ией", "ием", "иям", "иях", "ия", "ии", "ию"};

  /** Letters after which ий and ие end an adjective: российский, ближневосточные. */
  private static final String HARD = "кгхжшчщ";

  /** Letters after which ей is an ending and not a part of the name, as it is in Сергей. */
  private static final String BEFORE_EY = "ьшжчщце";

  private Inflection() {}

  /** The word without its ending; at least three letters stay. */
  static String stem(CharSequence word) {
    return word.subSequence(0, stemLength(word)).toString();
  }

  /** Stems of the commonest first names of women. */
  private static final Set<String> FEMININE =
      Set.of(
          ("анн мари елен ольг наталь натали ирин светлан татьян екатерин валентин людмил галин"
                  + " надежд вер юли ксени анастаси виктори эльвир ангел хиллар терез урсул дарь"
                  + " алл алин марин тамар зинаид александр камал оксан софи полин евгени валери")
              .split(" "));

  /**
   * The nominative of a Russian name of several words, in small letters, as far as its endings tell
   * it; the gender is that of the first name. What is not inflected by the common rules stays.
   */
  static String nominative(String name) {
    String[] words = name.split(" ");
    boolean she = isFeminine(words[0], words[words.length - 1]);
    for (int i = 0; i < words.length; i++) {
      words[i] = i == 0 ? given(words[0], she) : surname(words[i], she);
    }
    return String.join(" ", words);
  }

  /** Александра Петрова is a woman, if need be, and Александра Новака is not. */
  private static boolean isFeminine(String given, String surname) {
    boolean genitive =
        surname.endsWith("ого")
            || (surname.endsWith("а") || surname.endsWith("у")) && !isRussian(stem(surname));
    boolean masculine = given.endsWith("й") || stem(given).length() == given.length();
    return !genitive && !masculine && FEMININE.contains(stem(given));
  }

  private static boolean isRussian(String stem) {
    return stem.endsWith("ов") || stem.endsWith("ев") || stem.endsWith("ин") || stem.endsWith("ын");
  }

  private static String given(String word, boolean she) {
    String stem = stem(word);
    String ending = word.substring(stem.length());
    if (ending.isEmpty() || ending.equals("й")) {
      return word;
    }
    boolean soft = stem.endsWith("и") || stem.endsWith("ь") || stem.endsWith("е");
    if (she) {
      return stem + (soft ? "я" : "а");
    }
    return switch (ending) {
      case "ая", "аю", "аем", "ае" -> stem + "ай";
      case "а", "у", "ом", "ем", "е", "я", "ю", "и", "ей" -> stem + (soft ? "й" : "");
      default -> word;
    };
  }

  private static String surname(String word, boolean she) {
    String stem = stem(word);
    String ending = word.substring(stem.length());
    if (stem.endsWith("ск") || stem.endsWith("цк")) {
      return stem + (she ? "ая" : "ий");
    }
    if (isRussian(stem) && !ending.isEmpty() && !ending.equals("о")) {
      return stem + (she ? "а" : "");
    }
    return switch (ending) {
      case "а", "у", "ом", "ем" -> she ? word : stem;
      default -> word;
    };
  }

  private static int stemLength(CharSequence word) {
    for (String ending : AFTER_I) {
      if (ends(word, ending)) {
        return word.length() - ending.length() + 1;
      }
    }
    if ((ends(word, "ий") || ends(word, "ие")) && !isAdjective(word)) {
      return word.length() - 1;
    }
    if (ends(word, "ей")) {
      boolean whole = BEFORE_EY.indexOf(word.charAt(word.length() - 3)) >= 0;
      return word.length() - (whole ? 2 : 1);
    }
    for (String ending : ENDINGS) {
      if (ends(word, ending)) {
        return word.length() - ending.length();
      }
    }
    return word.length();
  }

  /** Whether what stands before the last two letters is that of an adjective. */
  private static boolean isAdjective(CharSequence word) {
    char last = word.charAt(word.length() - 3);
    char before = word.charAt(word.length() - 4);
    return HARD.indexOf(last) >= 0 || last == 'н' && "аеиоуыэюя".indexOf(before) < 0;
  }

  private static boolean ends(CharSequence word, String ending) {
    int at = word.length() - ending.length();
    return at >= FEWEST_LETTERS && ending.contentEquals(word.subSequence(at, word.length()))
        // An ending after и leaves that letter, so that two may stand before it.
        || at == FEWEST_LETTERS - 1
            && ending.startsWith("и")
            && ending.contentEquals(word.subSequence(at, word.length()));
  }
}
