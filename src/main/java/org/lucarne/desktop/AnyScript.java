package org.lucarne.desktop;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/**
 * Puts words of articles into controls, which JavaFX 26 draws out of order where they are written
 * from right to left: see {@link LetterRuns}. The direction is that of the first strong letter that
 * is not {@link Wording#isolated}.
 */
final class AnyScript {

  private AnyScript() {}

  /** Whether words hold letters from right to left, or signs that tell a direction. */
  static boolean needed(String words) {
    return Bidi.requiresBidi(words.toCharArray(), 0, words.length())
        || words.chars().anyMatch(Wording::directs);
  }

  /** The direction of most letters of a piece of text, which may begin anywhere in it. */
  static NodeOrientation ofMost(String text) {
    int more = 0;
    for (int i = 0; i < text.length(); i++) {
      more +=
          switch (Character.getDirectionality(text.charAt(i))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                1;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
            default -> 0;
          };
    }
    return more > 0 ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
  }

  /** Shows words in a control; its text is what they are to those who hear the window. */
  static void show(Labeled control, String words) {
    show(control, words, MarkedText.orientation(words, NodeOrientation.LEFT_TO_RIGHT), false);
  }

  /**
   * Shows words that are a part of a text with a direction of its own.
   *
   * @param cutAtStart whether it is the beginning that is left out where there is no room
   */
  static void show(Labeled control, String words, NodeOrientation direction, boolean cutAtStart) {
    boolean pieces = direction == NodeOrientation.RIGHT_TO_LEFT || needed(words);
    control.setText(Wording.drawn(Wording.unisolated(words)));
    control.setContentDisplay(pieces ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    control.setGraphic(pieces ? new ScriptLine(control, words, direction, cutAtStart) : null);
  }

  static Label label(String words, String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    show(label, words);
    return label;
  }

  /** Words that wrap. */
  static Region wrapping(String words) {
    if (needed(words)) {
      return MarkedText.plain(words);
    }
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  /** A line of a menu. */
  static MenuItem item(String words) {
    MenuItem item = needed(words) ? new CustomMenuItem(label(words)) : new MenuItem();
    item.setText(Wording.drawn(Wording.unisolated(words)));
    item.setMnemonicParsing(false);
    return item;
  }
}
