package org.lucarne.actors;

<<<<<<< HEAD
import java.util.Set;

/** Takes case endings off Russian names, so that every case of a name finds it. */
=======
/**
 * Takes case endings off Russian names, so that every case of a name finds it, and no name that
 * only begins alike: Германия and Германией are one, Герман is another.
 */
>>>>>>> main
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

<<<<<<< HEAD
  /**
   * The nominative of a Russian name of several words, in small letters, as far as its endings tell
   * it; the gender is that of the first name. What is not inflected by the common rules stays.
   */
  static String nominative(String name) {
    String[] words = name.split(" ");
    boolean she = isFeminine(words[0]);
    for (int i = 0; i < words.length; i++) {
      words[i] = i == 0 ? given(words[0], she) : surname(words[i], she);
    }
    return String.join(" ", words);
  }

  private static boolean isFeminine(String given) {
    return given.endsWith("ой")
        || given.endsWith("ию") // Марию
        || given.endsWith("ией")
        || (given.endsWith("а") || given.endsWith("я") || given.endsWith("ы"))
            && FEMININE.contains(stem(given));
  }

  /** Stems of the commonest first names of women. */
  private static final Set<String> FEMININE =
      Set.of(
          "анн",
          "мар",
          "елен",
          "ольг",
          "наталь",
          "натал",
          "ирин",
          "светлан",
          "татьян",
          "екатерин",
          "валентин",
          "людмил",
          "галин",
          "надежд",
          "вер",
          "любов",
          "юл",
          "ксен",
          "анастас",
          "викто",
          "виктор",
          "эльвир",
          "ангел",
          "хиллар",
          "терез",
          "урсул",
          "аннален",
          "дарь",
          "алл",
          "алин",
          "марин",
          "тамар",
          "зинаид",
          "александр",
          "камал",
          "джорд",
          "кай",
          "санн",
          "оксан");

  private static String given(String word, boolean she) {
    String stem = stem(word);
    if (stem.length() == word.length() || "й".equals(word.substring(stem.length()))) {
      return word;
    }
    String ending = word.substring(stem.length());
    if (she) {
      return switch (ending) {
        case "ой", "ы", "у", "е" -> stem + "а";
        case "ией", "ию", "ии" -> stem + "ия";
        default -> word;
      };
    }
    return switch (ending) {
      case "а", "у", "ом", "ем", "е" -> stem;
      case "я", "ю" -> stem.endsWith("е") || stem.endsWith("и") ? stem + "й" : stem + "ь";
      case "ия", "ию", "ие" -> stem + "ий";
      default -> word;
    };
  }

  private static String surname(String word, boolean she) {
    String stem = stem(word);
    String ending = word.substring(stem.length());
    if (stem.endsWith("ск") || stem.endsWith("цк")) {
      return stem + (she ? "ая" : "ий");
    }
    boolean russian =
        stem.endsWith("ов") || stem.endsWith("ев") || stem.endsWith("ин") || stem.endsWith("ын");
    if (russian && !ending.isEmpty() && !ending.equals("о")) {
      return stem + (she ? "а" : "");
    }
    return switch (ending) {
      case "а", "у", "ом", "ем" -> she ? word : stem;
      default -> word;
    };
  }

  private static int length(CharSequence word, int start, int end) {
    for (String ending : ENDINGS) {
      int at = end - ending.length();
      if (at - start >= 3 && ending.contentEquals(word.subSequence(at, end))) {
        return at - start;
=======
  private static int stemLength(CharSequence word) {
    for (String ending : AFTER_I) {
      if (ends(word, ending)) {
        return word.length() - ending.length() + 1;
>>>>>>> main
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
