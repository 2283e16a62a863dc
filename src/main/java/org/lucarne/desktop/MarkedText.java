package org.lucarne.desktop;

import java.text.Bidi;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lucarne.model.Span;

/**
 * A paragraph with ranges marked in it, which reads in the direction of its own script. The marks
 * are drawn behind the text: a tint, and a line below so that they do not depend on colour.
 */
final class MarkedText extends Region {
  private static final String MORE = " …";

  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private final Path marks = shape("mark");
  private final Path markLines = shape("mark-line");
  private final Path current = shape("current-mark");
  private final Path selection = shape("selection");
  private final Path names = shape("name-line");
  private final int maxLines;

  private String whole = "";
  private List<Span> marked = List.of();
  private List<Span> named = List.of();
  private Span currentSpan;
  private Span selected;
  private double fittedWidth = -1;

  /**
   * @param maxLines lines shown; the rest is left out with an ellipsis. 0 means all.
   */
  MarkedText(int maxLines, String... styles) {
    this.maxLines = maxLines;
    getStyleClass().add("marked-text");
    text.getStyleClass().addAll(styles);
    text.getStyleClass().add("body");
    getChildren().addAll(marks, selection, current, flow, markLines, names);
    text.fontProperty().addListener((_, _, _) -> refit());
  }

  private static Path shape(String style) {
    Path path = new Path();
    path.getStyleClass().setAll(style);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  /** Shows {@code words}; the direction comes from its first letter, else from {@code base}. */
  void show(String words, List<Span> spans, NodeOrientation base) {
    whole = words;
    marked = spans;
    named = List.of();
    currentSpan = null;
    selected = null;
    setNodeOrientation(orientation(words, base));
    refit();
  }

  /** The direction of the first letter that has one. */
  static NodeOrientation orientation(String words, NodeOrientation base) {
    int length = Math.min(words.length(), 500);
    int level =
        new Bidi(
                words.substring(0, length),
                base == NodeOrientation.RIGHT_TO_LEFT
                    ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                    : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
            .getBaseLevel();
    return level % 2 == 1 ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
  }

  String shownText() {
    return text.getText();
  }

  void setLineSpacing(double pixels) {
    flow.setLineSpacing(pixels);
  }

  void names(List<Span> spans) {
    named = spans;
    requestLayout();
  }

  /** Sets the match that the reader is at, or {@code null}. */
  void current(Span span) {
    currentSpan = span;
    requestLayout();
  }

  /** Sets the selected range, or {@code null}. */
  void select(Span span) {
    selected = span;
    requestLayout();
  }

  /** Index in the text between two characters that is nearest to a point of this node. */
  int indexAt(double x, double y) {
    HitInfo hit = flow.getHitInfo(new Point2D(x, y));
    return Math.clamp(hit.getInsertionIndex(), 0, whole.length());
  }

  /** Index of the character under a point of this node, or -1 beside the text. */
  int charAt(double x, double y) {
    if (!flow.getLayoutBounds().contains(x, y)) {
      return -1;
    }
    int index = flow.getHitInfo(new Point2D(x, y)).getCharIndex();
    return index < whole.length() ? index : -1;
  }

  /** Distance from this node's top to the top of the line with this character, in pixels. */
  double topOf(int index) {
    layout();
    flow.layout();
    Path probe = new Path(flow.getRangeShape(index, Math.min(index + 1, whole.length()), true));
    return probe.getElements().isEmpty() ? 0 : probe.getBoundsInLocal().getMinY();
  }

  private void refit() {
    fittedWidth = -1;
    text.setText(whole);
    requestLayout();
  }

  private void fit(double width) {
    if (width == fittedWidth) {
      return;
    }
    fittedWidth = width;
    if (maxLines == 0) {
      return;
    }
    text.setText(whole);
    LayoutInfo lines = laidOut(width);
    int end = whole.length();
    while (lines.getTextLineCount() > maxLines && end > 0) {
      int room = Math.min(end, lines.getTextLine(maxLines - 1, false).end());
      end = Math.max(0, Math.min(room, end - 1) - MORE.length());
      text.setText(whole.substring(0, end).stripTrailing() + MORE);
      lines = laidOut(width);
    }
  }

  private LayoutInfo laidOut(double width) {
    flow.resize(width, flow.prefHeight(width));
    flow.layout();
    return flow.getLayoutInfo();
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width <= 0) {
      return flow.prefHeight(-1);
    }
    fit(width);
    return Math.ceil(flow.prefHeight(width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    flow.layout();
    marks.getElements().clear();
    markLines.getElements().clear();
    names.getElements().clear();
    for (Span span : marked) {
      add(marks, span, true);
      add(markLines, span, false);
    }
    for (Span span : named) {
      add(names, span, false);
    }
    set(current, currentSpan);
    set(selection, selected);
  }

  private void set(Path path, Span span) {
    path.getElements().clear();
    if (span != null) {
      add(path, span, true);
    }
  }

  private void add(Path path, Span span, boolean area) {
    int end = Math.min(span.end(), text.getText().length());
    if (span.start() < end) {
      PathElement[] shape =
          area
              ? flow.getRangeShape(span.start(), end, false)
              : flow.getUnderlineShape(span.start(), end);
      path.getElements().addAll(shape);
    }
  }
}
