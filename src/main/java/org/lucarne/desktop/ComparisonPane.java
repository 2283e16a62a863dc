package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.lucarne.archive.Comparison;
import org.lucarne.model.Article;
import org.lucarne.model.Span;

/**
 * Two articles beside each other, paragraph by paragraph of the first. What stands in one of them
 * alone is tinted: with a dashed line below it in the first and a straight one in the second, so
 * that nothing depends on the colour.
 */
final class ComparisonPane extends ScrollPane {

  private final Comparison comparison;
  private final GridPane grid = new GridPane();

  ComparisonPane(Comparison comparison) {
    this.comparison = comparison;
    getStyleClass().addAll("comparison", "drawer-scroll");
    setFitToWidth(true);
    setPrefSize(860, 560);
    grid.getStyleClass().add("comparison-grid");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(0, head(comparison.first()), head(comparison.second()));
    grid.addRow(
        1,
        legend("Only here: dashed line", "only-first"),
        legend("Only here: straight line", "only-second"));
    String first = comparison.first().body();
    int end = 0;
    int otherEnd = 0;
    while (end < first.length()) {
      int start = end;
      int otherStart = otherEnd;
      int break_ = first.indexOf("\n\n", start);
      end = break_ < 0 ? first.length() : break_ + 2;
      otherEnd = break_ < 0 ? comparison.second().body().length() : across(end);
      row(new Span(start, end), new Span(otherStart, Math.max(otherStart, otherEnd)));
      otherEnd = Math.max(otherStart, otherEnd);
    }
    if (first.isEmpty()) {
      row(new Span(0, 0), new Span(0, comparison.second().body().length()));
    }
    VBox page = new VBox(summary(), grid);
    page.getStyleClass().add("comparison-page");
    setContent(page);
  }

  private Label summary() {
    boolean different = comparison.runs().stream().anyMatch(run -> run.in() != Comparison.In.BOTH);
    Label label =
        new Label(
            "%s · %d %% of the wording in both, %d %% of the shorter one's%s"
                .formatted(
                    Wording.relation(comparison.copy().relation()),
                    Math.round(comparison.copy().alike() * 100),
                    Math.round(comparison.copy().contained() * 100),
                    different ? "" : " · no word differs"));
    label.setWrapText(true);
    return label;
  }

  private static Node head(Article article) {
    MarkedText title =
        MarkedText.plain(
            article.title().isEmpty() ? "(no title)" : article.title(), "comparison-title");
    Label about =
        AnyScript.label(
            Wording.date(article.date())
                + " · "
                + (article.source() == null
                    ? "Unknown source"
                    : Wording.isolated(article.source().name())),
            "fact-name");
    return new VBox(2, title, about);
  }

  private static Node legend(String words, String style) {
    MarkedText text = new MarkedText(1, "muted-text");
    text.getStyleClass().add(style);
    text.show(words, List.of(new Span(0, words.length())), NodeOrientation.LEFT_TO_RIGHT);
    return text;
  }

  /** The place in the second text where what stands at a place of the first goes on. */
  private int across(int place) {
    String second = comparison.second().body();
    for (Comparison.Run run : comparison.runs()) {
      if (run.in() != Comparison.In.SECOND && run.first().end() >= place) {
        int at =
            run.in() == Comparison.In.FIRST || run.first().end() == place
                ? run.second().end()
                : Math.min(run.second().end(), run.second().start() + place - run.first().start());
        while (at > 0
            && at < run.second().end()
            && !Character.isWhitespace(second.charAt(at - 1))) {
          at++;
        }
        return at;
      }
    }
    return second.length();
  }

  private void row(Span first, Span second) {
    grid.addRow(
        grid.getRowCount(),
        cell(comparison.first().body(), first, Comparison.In.FIRST, "only-first"),
        cell(comparison.second().body(), second, Comparison.In.SECOND, "only-second"));
  }

  private Node cell(String body, Span part, Comparison.In in, String style) {
    List<Span> only = new ArrayList<>();
    StringBuilder spoken = new StringBuilder();
    String shown = part.of(body).stripTrailing();
    int length = shown.length();
    for (Comparison.Run run : comparison.runs()) {
      Span span = in == Comparison.In.FIRST ? run.first() : run.second();
      if (run.in() == in && span.start() < part.start() + length && span.end() > part.start()) {
        int start = Math.max(span.start() - part.start(), 0);
        int end = Math.min(span.end() - part.start(), length);
        while (end > start + 1 && !Character.isLetterOrDigit(shown.charAt(end - 1))) {
          end--;
        }
        only.add(new Span(start, end));
        spoken.append(spoken.isEmpty() ? "Only here: " : "; ").append(shown, start, end);
      }
    }
    MarkedText text = new MarkedText(0);
    text.getStyleClass().add(style);
    text.show(shown, only, NodeOrientation.LEFT_TO_RIGHT);
    text.setFocusTraversable(true);
    text.setAccessibleText(spoken.isEmpty() ? shown : spoken + ". " + shown);
    GridPane.setValignment(text, VPos.TOP);
    return text;
  }
}
