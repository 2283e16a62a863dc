package org.lucarne.actors;

import java.util.ArrayList;
import java.util.List;

/** A text with the places of its names, in UTF-16 units. */
record LabelledText(String text, List<Name> names) {

  /** A name and the label of its first word. */
  record Name(int start, int end, int label) {}

  /** Joins what a tokeniser set apart from the word before it, as people write. */
  LabelledText joined() {
    StringBuilder out = new StringBuilder(text.length());
    int[] at = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      at[i] = out.length();
      char c = text.charAt(i);
      boolean gap =
          c == ' '
              && i + 1 < text.length()
              && (".,;:?!)".indexOf(text.charAt(i + 1)) >= 0
                  || text.startsWith("'s ", i + 1)
                  || text.startsWith("n't ", i + 1));
      if (!gap) {
        out.append(c);
      }
    }
    at[text.length()] = out.length();
    List<Name> moved = new ArrayList<>();
    names.forEach(n -> moved.add(new Name(at[n.start], at[n.end], n.label)));
    return new LabelledText(out.toString(), moved);
  }
}
