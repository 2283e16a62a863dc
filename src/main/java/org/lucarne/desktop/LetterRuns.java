package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A text cut where letters end and where they begin again. Where the letters of a script come from
 * another font than the marks between them, JavaFX 26 on Linux draws what is written from right to
 * left in the wrong order (PangoGlyphLayout leaves the pieces of a run as they came); pieces that
 * are texts of their own it puts in order.
 */
final class LetterRuns {

  private static final Font UNSEEN = Font.font(0.1);

  private LetterRuns() {}

  /** The pieces of a text, in its order; nothing is left out. */
  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start + Character.charCount(text.codePointAt(start));
      boolean letters = isLetter(text.codePointAt(start));
      boolean directs = Wording.directs(text.codePointAt(start));
      while (!directs && end < text.length() && goesOn(letters, text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  /**
   * The pieces to be drawn, letter for letter, with the look of {@code model}. Signs that tell a
   * direction have no glyph, and JavaFX 26 would show a box for them; they are there and not seen.
   */
  static List<Text> drawn(String text, Text model) {
    List<Text> pieces = new ArrayList<>();
    for (String run : of(text)) {
      Text piece = new Text();
      if (Wording.directs(run.charAt(0))) {
        piece.setText(run);
        piece.setFont(UNSEEN);
        piece.setFill(Color.TRANSPARENT);
      } else {
        piece.setText(Wording.drawn(run));
        piece.getStyleClass().addAll(model.getStyleClass());
        piece.fontProperty().bind(model.fontProperty());
        piece.fillProperty().bind(model.fillProperty());
      }
      pieces.add(piece);
    }
    return pieces;
  }

  /** A space is drawn in the font before it. */
  private static boolean goesOn(boolean letters, int next) {
    return next == ' ' || letters && isLetter(next);
  }

  private static boolean isLetter(int sign) {
    return !Wording.directs(sign) && isLetterOrPart(sign);
  }

  private static boolean isLetterOrPart(int sign) {
    return Character.isLetterOrDigit(sign)
        || switch (Character.getType(sign)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT ->
              true;
          default -> false;
        };
  }
}
