package org.lucarne.actors;

import java.util.Set;

/** Takes case endings off Russian names, so that every case of a name finds it. */
final class Inflection {

  private static final String[] ENDINGS = {
    "ого", "ому", "ыми", "ими", "ами", "ями", "ией", "иям", "иях", "ым", "им", "ом", "ем", "ой",
    "ей", "ам", "ям", "ах", "ях", "ая", "яя", "ую", "юю", "ию", "ия", "ии", "ие", "ый", "ий", "ою",
    "а", "я", "у", "ю", "е", "и", "ы", "о", "ь", "й"
  };

  private Inflection() {}

  /** The word without its ending; at least three letters stay. */
  static String stem(CharSequence word) {
    int length = length(word, 0, word.length());
    return word.subSequence(0, length).toString();
  }

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
      }
    }
    return end - start;
  }
}
