package org.lucarne.actors;

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
