package org.lucarne.desktop;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
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

  /** A word of more characters than this may be cut before an ellipsis. */
  private static final int LONG_WORD = 20;

  /** Wider than any line, so that lines broken here are not broken again. */
  private static final double WIDE = 100_000;

  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private final Path[] marks = new Path[MatchLegend.STYLES];
  private final Path[] markLines = new Path[MatchLegend.STYLES];
  private final Path variantLines = shape("variant-line");
  private final Path current = shape("current-mark");
  private final Path selection = shape("selection");
  private final Path names = shape("name-line");
  private final int maxLines;
  private final Text ruler = new Text();

  private String whole = "";
  private String drawn = "";
  private boolean bidirectional;
  private List<Integer> cuts = List.of();
  private List<Span> marked = List.of();
  private List<Span> variants = List.of();
  private Map<Span, Integer> styles = Map.of();
  private List<Span> named = List.of();
  private Span currentSpan;
  private Span selected;
  private int kept;
  private double fittedWidth = -1;

  /**
   * @param maxLines lines shown; the rest is left out with an ellipsis. 0 means all.
   */
  MarkedText(int maxLines, String... styles) {
    this.maxLines = maxLines;
    getStyleClass().add("marked-text");
    text.getStyleClass().addAll(styles);
    text.getStyleClass().add("body");
    marks[0] = shape("mark");
    markLines[0] = shape("mark-line");
    getChildren().addAll(marks[0], selection, current, flow, markLines[0], variantLines, names);
    ruler.fontProperty().bind(text.fontProperty());
    text.fontProperty().addListener((_, _, _) -> refit());
  }

  /** A wrapping sentence without marks: what a wrapping Label cannot be, see fitBidirectional. */
  static MarkedText plain(String words, String... styles) {
    MarkedText sentence = new MarkedText(0, styles);
    sentence.show(words, List.of(), NodeOrientation.LEFT_TO_RIGHT);
    return sentence;
  }

  /** A sentence of the window's own, which reads from left to right whatever it quotes. */
  static MarkedText sentence(String words) {
    return plain(Wording.leftToRight(words), "muted-text");
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
    bidirectional = AnyScript.needed(words);
    marked = spans;
    variants = List.of();
    styles = Map.of();
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
    return drawn;
  }

  void setLineSpacing(double pixels) {
    flow.setLineSpacing(pixels);
  }

  /** Tells which of the marks are another spelling of what was typed: theirs is a dotted line. */
  void variants(List<Span> spans) {
    variants = spans;
    requestLayout();
  }

  /** Marks other ranges of the same words. */
  void marks(List<Span> spans) {
    marked = spans;
    requestLayout();
  }

  /** Tells which of the marks are drawn in another style than the first, by its number. */
  void styles(Map<Span, Integer> numbers) {
    styles = numbers;
    for (int number : numbers.values()) {
      if (marks[number] == null) {
        marks[number] = shape("mark-" + (number + 1));
        markLines[number] = shape("mark-line-" + (number + 1));
        getChildren().addFirst(marks[number]);
        getChildren().add(getChildren().indexOf(variantLines), markLines[number]);
      }
    }
    requestLayout();
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
    return toWhole(hit.getInsertionIndex());
  }

  /** Index of the character under a point of this node, or -1 beside the text. */
  int charAt(double x, double y) {
    if (!getLayoutBounds().contains(x, y)) {
      return -1;
    }
    int index = toWhole(flow.getHitInfo(new Point2D(x, y)).getCharIndex());
    return index < whole.length() ? index : -1;
  }

  /** Distance from this node's top to the top of the line with this character, in pixels. */
  double topOf(int index) {
    layout();
    flow.layout();
    int shown = toShown(index, false);
    Path probe = new Path(flow.getRangeShape(shown, shown + 1, true));
    return probe.getElements().isEmpty() ? 0 : probe.getBoundsInLocal().getMinY();
  }

  private void refit() {
    fittedWidth = -1;
    cuts = List.of();
    kept = whole.length();
    draw(bidirectional ? "" : whole);
    if (bidirectional) {
      // Before the words are in: they must never be laid out in the narrow width of earlier ones.
      flow.resize(WIDE, 1);
      flow.layout();
    }
    requestLayout();
  }

  /** Puts words, or the beginning of them, into the flow. */
  private void draw(String words) {
    drawn = Wording.drawn(words);
    if (!bidirectional) {
      text.setText(drawn);
      if (flow.getChildren().size() > 1) {
        flow.getChildren().setAll(text);
      }
      return;
    }
    // The style sheet gives it the look that the pieces have.
    text.setText("");
    List<Text> pieces = new ArrayList<>(List.of(text));
    pieces.addAll(LetterRuns.drawn(words, text));
    flow.getChildren().setAll(pieces);
  }

  private void fit(double width) {
    if (width == fittedWidth) {
      return;
    }
    fittedWidth = width;
    if (bidirectional) {
      fitBidirectional(width);
    } else if (maxLines > 0) {
      fitLines(width);
    }
  }

  private void fitLines(double width) {
    draw(whole);
    LayoutInfo lines = laidOut(width);
    int end = whole.length();
    while (lines.getTextLineCount() > maxLines && end > 0) {
      int room = Math.min(end, lines.getTextLine(maxLines - 1, false).end());
      end = Math.max(0, Math.min(room, end - 1) - MORE.length());
      end = wordBreak(end);
      draw(whole.substring(0, end).stripTrailing() + MORE);
      lines = laidOut(width);
    }
    kept = end;
  }

  /** The end of the last whole word before an index, unless that word is very long. */
  private int wordBreak(int end) {
    int space = whole.lastIndexOf(' ', end);
    return space > 0 && end - space < LONG_WORD ? space : end;
  }

  private LayoutInfo laidOut(double width) {
    flow.resize(width, flow.prefHeight(width));
    flow.layout();
    return flow.getLayoutInfo();
  }

  /**
   * Breaks the lines here: JavaFX 26 fails with an ArrayIndexOutOfBoundsException when it wraps a
   * run of text that is written from right to left (PrismTextLayout.computeTrailingSpaceWidth).
   */
  private void fitBidirectional(double width) {
    StringBuilder shown = new StringBuilder();
    List<Integer> inserted = new ArrayList<>();
    kept = whole.length();
    double used = 0;
    int lines = 1;
    int lineStart = 0;
    int at = 0;
    while (at < whole.length()) {
      int end = wordEnd(at);
      double word = widthOf(whole.substring(at, end));
      boolean newline = whole.charAt(at) == '\n';
      boolean space = !newline && Character.isWhitespace(whole.charAt(at));
      if (newline || (used > 0 && used + word > width)) {
        if (maxLines > 0 && lines == maxLines) {
          kept = roomForMore(lineStart, at, width);
          shown.setLength(shown.length() - (at - kept));
          shown.append(MORE);
          break;
        }
        lines++;
        lineStart = space || newline ? at + 1 : at;
        used = 0;
        if (newline || space) {
          // The break takes the place of the space, so that positions stay what they are.
          shown.append('\n').append(whole, at + 1, end);
          at = end;
          continue;
        }
        if (shown.charAt(shown.length() - 1) == ' ') {
          shown.setCharAt(shown.length() - 1, '\n');
        } else {
          inserted.add(at);
          shown.append('\n');
        }
      }
      while (word > width && end - at > 1) {
        end = at + Math.max(1, (int) ((end - at) * width / word));
        word = widthOf(whole.substring(at, end));
      }
      shown.append(whole, at, end);
      used += word;
      at = end;
    }
    cuts = List.copyOf(inserted);
    draw(shown.toString());
  }

  /** Where a line must end so that the ellipsis fits behind it. */
  private int roomForMore(int lineStart, int lineEnd, double width) {
    double room = width - widthOf(MORE);
    int end = lineEnd;
    while (end > lineStart && widthOf(whole.substring(lineStart, end)) > room) {
      end = Math.max(lineStart, whole.lastIndexOf(' ', end - 1));
    }
    return end;
  }

  /** The end of the word that begins at an index; a space is a word of its own. */
  private int wordEnd(int start) {
    int end = start + 1;
    if (!Character.isWhitespace(whole.charAt(start))) {
      while (end < whole.length() && !Character.isWhitespace(whole.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private double widthOf(String word) {
    ruler.setText(Wording.drawn(word));
    return ruler.getLayoutBounds().getWidth();
  }

  /** The place in the text on the screen of a place in the text as given. */
  private int toShown(int index, boolean end) {
    int shown = index;
    for (int cut : cuts) {
      shown += cut < index || (cut == index && !end) ? 1 : 0;
    }
    return shown;
  }

  private int toWhole(int shown) {
    int index = shown;
    for (int cut : cuts) {
      index -= cut < index ? 1 : 0;
    }
    return Math.clamp(index, 0, whole.length());
  }

  private double flowWidth(double width) {
    return bidirectional ? WIDE : width;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width <= 0) {
      return flow.prefHeight(WIDE);
    }
    fit(width);
    return Math.ceil(flow.prefHeight(flowWidth(width)));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return bidirectional ? widthOf(whole) : flow.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    flow.resizeRelocate(0, 0, flowWidth(getWidth()), getHeight());
    flow.layout();
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] != null) {
        marks[i].getElements().clear();
        markLines[i].getElements().clear();
      }
    }
    variantLines.getElements().clear();
    names.getElements().clear();
    for (Span span : marked) {
      int style = styles.getOrDefault(span, 0);
      add(marks[style], span, Shape.AREA);
      if (variants.contains(span)) {
        add(variantLines, span, Shape.DASHES);
      } else {
        add(markLines[style], span, style == 0 ? Shape.LINE : Shape.DASHES);
      }
    }
    for (Span span : named) {
      add(names, span, Shape.LINE);
    }
    set(current, currentSpan);
    set(selection, selected);
  }

  private void set(Path path, Span span) {
    path.getElements().clear();
    if (span != null) {
      add(path, span, Shape.AREA);
    }
  }

  /** How a range is drawn. */
  private enum Shape {
    /** The ground behind the letters. */
    AREA,
    /** A line below them. */
    LINE,
    /** The same without a thickness of its own, for a stroke that is dashed. */
    DASHES
  }

  private void add(Path path, Span span, Shape drawn) {
    int start = toShown(span.start(), false);
    int end = toShown(Math.min(span.end(), kept), true);
    if (start < end) {
      PathElement[] shape =
          drawn == Shape.AREA
              ? flow.getRangeShape(start, end, false)
              : flow.getUnderlineShape(start, end);
      for (int i = 0; i < shape.length; i++) {
        boolean edge = shape[i] instanceof MoveTo || i > 0 && shape[i - 1] instanceof MoveTo;
        if (drawn != Shape.DASHES || edge) {
          path.getElements().add(shape[i]);
        }
      }
    }
  }
}
