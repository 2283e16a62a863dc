package org.lucarne.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what had to be repaired in a query, each as a sentence that says what and where. */
final class Repairs {
  /** More sentences than this nobody reads; the rest are only counted. */
  private static final int SHOWN = 8;

  private final String typed;
  private final Set<String> notes = new LinkedHashSet<>();
  private int more;

  Repairs(String typed) {
    this.typed = typed;
  }

  /**
   * Notes a repair.
   *
   * @param offset where it was, in UTF-16 units of the typed text
   * @param sentence with {@code {at}} where the position is to stand, counted from 1
   */
  void note(int offset, String sentence) {
    if (notes.size() >= SHOWN) {
      more++;
      return;
    }
    int position = typed.codePointCount(0, Math.min(offset, typed.length())) + 1;
    notes.add(sentence.replace("{at}", "at position " + position));
  }

  /** What was typed there, quoted for a sentence and cut to a length that can be read. */
  String quote(Token token) {
    return quote(typed.substring(token.begin(), token.end()));
  }

  static String quote(String text) {
    if (text.length() <= 40) {
      return "“" + text + "”";
    }
    int cut = Character.isHighSurrogate(text.charAt(38)) ? 38 : 39;
    return "“" + text.substring(0, cut) + "…”";
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(notes);
    if (more > 0) {
      all.add(more == 1 ? "1 more repair like these." : more + " more repairs like these.");
    }
    return all;
  }
}
