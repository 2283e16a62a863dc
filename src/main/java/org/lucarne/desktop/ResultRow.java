package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.archive.Copy;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;

/** One row of the answer: title, source and date, and the passage that answers best. */
final class ResultRow extends ListCell<ResultRow.Item> {

  /**
   * What stands in a row: a hit, or one of its copies below it.
   *
   * @param copy {@code null} for the hit itself
   * @param expanded whether the hit's copies are shown
   */
  record Item(Hit hit, Copy copy, boolean expanded) {
    /** The article that the row stands for. */
    String id() {
      return copy == null ? hit.id() : copy.id();
    }
  }

  /** What is shown of a passage before its first match, in characters: about half a line. */
  private static final int LEAD = 50;

  private static final int MOST = 420;

  private final MarkedText title = new MarkedText(2, "row-title");
  private final Label source = new Label();
  private final Label date = new Label();
  private final Label credits = new Label();
  private final HBox about = new HBox(source, date, credits);
  private final Label copies = new Label();
  private final MarkedText passage = new MarkedText(2, "row-passage");
  private final HBox line;
  private final VBox box;
  private final Label copyAbout = new Label();
  private final Label copyTitle = new Label();
  private final HBox copyLine;

  /**
   * @param toggle shows a hit's copies, or puts them away
   * @param compare shows what differs between a copy and its hit
   */
  ResultRow(Consumer<Hit> toggle, Consumer<Item> compare) {
    getStyleClass().add("result-row");
    copies.setOnMouseClicked(
        event -> {
          toggle.accept(getItem().hit());
          event.consume();
        });
    Button differs = new Button("Compare");
    differs.setFocusTraversable(false);
    differs.setMinWidth(Region.USE_PREF_SIZE);
    differs.setOnAction(_ -> compare.accept(getItem()));
    copyAbout.setMinWidth(0);
    copyAbout.getStyleClass().add("row-about");
    copyTitle.setMinWidth(0);
    VBox words = new VBox(copyAbout, copyTitle);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    copyLine = new HBox(words, differs);
    copyLine.getStyleClass().add("copy-line");
    // Where it is narrow, names end in an ellipsis and the date stays whole.
    source.setMinWidth(0);
    date.setMinWidth(Region.USE_PREF_SIZE);
    credits.setMinWidth(0);
    // These words of the window's own read from left to right beside any text.
    about.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    for (Node part : about.getChildren()) {
      part.getStyleClass().add("row-about");
    }
    about.setMinWidth(0);
    copies.getStyleClass().add("badge");
    copies.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(about, copies);
    line.getStyleClass().add("row-line");
    HBox.setHgrow(about, Priority.SOMETIMES);
    box = new VBox(title, line, passage);
    box.getStyleClass().add("row-box");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The row is as wide as the list, never as wide as its text.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Item item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    if (item.copy() == null) {
      show(item.hit(), item.expanded());
    } else {
      show(item.copy());
    }
  }

  private void show(Copy copy) {
    AnyScript.show(copyAbout, Wording.copy(copy));
    AnyScript.show(copyTitle, copy.title().isEmpty() ? "(no title)" : copy.title());
    setGraphic(copyLine);
    setAccessibleText("Copy: " + copyAbout.getText() + ", " + copyTitle.getText() + "; C compares");
  }

  private void show(Hit hit, boolean expanded) {
    NodeOrientation plain = NodeOrientation.LEFT_TO_RIGHT;
    boolean untitled = hit.title().isEmpty();
    title.show(
        untitled ? "(no title)" : hit.title(), untitled ? List.of() : hit.titleMatches(), plain);
    AnyScript.show(source, hit.source() == null ? "Unknown source" : hit.source());
    date.setText(" · " + Wording.date(hit.date()));
    // An outlet that credits itself says nothing by it.
    AnyScript.show(
        credits,
        hit.credits().stream()
            .filter(each -> !each.equals(hit.source()))
            .limit(2)
            .map(each -> " · " + Wording.isolated(each))
            .collect(Collectors.joining()));
    copies.setText((expanded ? "▾ " : "▸ ") + Wording.count(hit.copies(), "copy", "copies"));
    copies.setVisible(hit.copies() > 1);
    copies.setManaged(hit.copies() > 1);
    title.variants(untitled ? List.of() : hit.titleVariants());
    line.setNodeOrientation(title.getNodeOrientation());
    about.setAlignment(
        title.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
            ? Pos.CENTER_RIGHT
            : Pos.CENTER_LEFT);
    Shown shown = shown(hit);
    passage.show(shown.text(), shown.matches(), plain);
    passage.variants(shown.variants());
    setGraphic(box);
    setAccessibleText(
        hit.title()
            + ", "
            + source.getText()
            + date.getText()
            + credits.getText()
            + (hit.copies() > 1
                ? ", "
                    + Wording.count(hit.copies(), "copy", "copies")
                    + (expanded ? " shown, Left puts them away" : ", Right shows them")
                : ""));
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = Math.max(1, width - snappedLeftInset() - snappedRightInset());
    return isEmpty()
        ? super.computePrefHeight(width)
        : Math.ceil(shownBox().prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!isEmpty()) {
      // The list's skin would give the box its preferred width; lines should end where the row
      // does.
      double left = snappedLeftInset();
      double top = snappedTopInset();
      shownBox()
          .resizeRelocate(
              left,
              top,
              getWidth() - left - snappedRightInset(),
              getHeight() - top - snappedBottomInset());
    }
  }

  private Region shownBox() {
    return getItem().copy() == null ? box : copyLine;
  }

  /** A passage cut so that its first match is on the first line. */
  record Shown(String text, List<Span> matches, List<Span> variants) {}

  private static Shown shown(Hit hit) {
    Passage best =
        hit.passages().stream().filter(found -> found.part() == Part.BODY).findFirst().orElse(null);
    return best == null ? new Shown("", List.of(), List.of()) : shown(best);
  }

  static Shown shown(Passage passage) {
    String text = passage.text();
    List<Span> matches = passage.matches();
    int from = 0;
    if (!matches.isEmpty() && matches.getFirst().start() > LEAD + 30) {
      from = matches.getFirst().start() - LEAD;
      int space = text.indexOf(' ', from);
      from = space > 0 && space < matches.getFirst().start() ? space + 1 : from;
    }
    String lead = from > 0 ? "… " : "";
    int end = Math.min(text.length(), from + MOST);
    // Line breaks inside a passage would waste the row's two lines.
    String cut = lead + text.substring(from, end).replace('\n', ' ');
    int shift = lead.length() - from;
    List<Span> spans = new ArrayList<>();
    List<Span> variants = new ArrayList<>();
    for (Span match : matches) {
      if (match.start() >= from && match.end() <= end) {
        spans.add(new Span(match.start() + shift, match.end() + shift));
        if (passage.variantMatches().contains(match)) {
          variants.add(spans.getLast());
        }
      }
    }
    return new Shown(cut, List.copyOf(spans), List.copyOf(variants));
  }
}
