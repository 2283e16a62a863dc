package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut where letters end and where they begin again. Where the letters of a script come from
 * another font than the marks between them, JavaFX 26 on Linux draws what is written from right to
 * left in the wrong order (PangoGlyphLayout leaves the pieces of a run as they came); pieces that
 * are texts of their own it puts in order.
 */
final class LetterRuns {

  private LetterRuns() {}

  /** The pieces of a text, in its order; nothing is left out. */
  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start + Character.charCount(text.codePointAt(start));
      boolean letters = isLetter(text.codePointAt(start));
      while (end < text.length() && goesOn(letters, text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  /** A space is drawn in the font before it. */
  private static boolean goesOn(boolean letters, int next) {
    return next == ' ' || letters && isLetter(next);
  }

  private static boolean isLetter(int sign) {
    return Character.isLetterOrDigit(sign)
        || switch (Character.getType(sign)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT ->
              true;
          default -> false;
        };
  }
}
