package org.lucarne.desktop;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One line of words in any script, with the letters of a control. Where it is too long it ends, or
 * begins, in an ellipsis.
 */
final class ScriptLine extends Region {
  private static final String MORE = "…";

  /** Wider than any line: JavaFX 26 fails where it wraps what is written from right to left. */
  private static final double WIDE = 100_000;

  private final Text model = new Text();
  private final Text ruler = new Text();
  private final TextFlow flow = new TextFlow();
  private final String words;
  private final boolean cutAtStart;
  private double fitted = -1;

  /**
   * @param cutAtStart whether it is the beginning that is left out where there is no room
   */
  ScriptLine(Labeled control, String words, NodeOrientation direction, boolean cutAtStart) {
    this.words = words;
    this.cutAtStart = cutAtStart;
    model.getStyleClass().add("text");
    model.fontProperty().bind(control.fontProperty());
    model.fillProperty().bind(control.textFillProperty());
    ruler.fontProperty().bind(control.fontProperty());
    ruler.fontProperty().addListener((_, _, _) -> refit());
    setNodeOrientation(direction);
    // Then the control's alignment puts it where its text would be.
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    flow.setManaged(false);
    flow.resize(WIDE, 1);
    getChildren().add(flow);
  }

  private void refit() {
    fitted = -1;
    requestLayout();
  }

  private double widthOf(String part) {
    ruler.setText(Wording.drawn(part));
    return ruler.getLayoutBounds().getWidth();
  }

  /** As much of the words as there is room for. */
  private String cut(double width) {
    if (widthOf(words) <= width) {
      return words;
    }
    double room = width - widthOf(MORE);
    int fits = 0;
    int tooLong = words.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (widthOf(part(middle)) <= room) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return cutAtStart ? MORE + part(fits).stripLeading() : part(fits).stripTrailing() + MORE;
  }

  private String part(int length) {
    return cutAtStart ? words.substring(words.length() - length) : words.substring(0, length);
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(computePrefWidth(height), Math.ceil(widthOf(MORE)));
  }

  @Override
  protected double computePrefWidth(double height) {
    // The pieces may be a fraction of a pixel wider than the words in one.
    return Math.ceil(widthOf(words)) + 1;
  }

  @Override
  protected double computePrefHeight(double width) {
    ruler.setText(Wording.drawn(words));
    return Math.ceil(ruler.getLayoutBounds().getHeight());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (fitted != getWidth()) {
      fitted = getWidth();
      flow.getChildren().setAll(LetterRuns.drawn(cut(fitted), model));
    }
    flow.resizeRelocate(0, 0, WIDE, getHeight());
    flow.layout();
  }
}
