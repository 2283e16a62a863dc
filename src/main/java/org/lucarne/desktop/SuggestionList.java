package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Lines under the search box, one of which may take the place of what is typed. It never has the
 * focus and chooses nothing by itself, so that typing goes on as if it were not there.
 */
final class SuggestionList extends VBox {

  /**
   * @param text what is offered
   * @param kind what sort of thing it is, in a word
   * @param count how many articles it leads to, in words; may be empty
   * @param accept puts it in its place
   */
  record Line(String text, String kind, String count, Runnable accept) {
    String words() {
      return kind + " " + text + (count.isEmpty() ? "" : ", " + count);
    }
  }

  private static final int MOST_ROWS = 10;
  private static final double ROW_EMS = 2.1;

  private final ListView<Line> list = new ListView<>();
  private final Button foot = new Button();
  private Consumer<String> onSpoken = _ -> {};

  SuggestionList() {
    getStyleClass().add("suggestions");
    setManaged(false);
    setVisible(false);
    list.setFocusTraversable(false);
    list.setAccessibleText("Suggestions");
    list.getStyleClass().add("suggestion-rows");
    list.setCellFactory(_ -> new Row());
    list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> speak());
    foot.getStyleClass().add("quiet");
    foot.setFocusTraversable(false);
    getChildren().addAll(list, foot);
  }

  /** Called with the chosen line in words, for those who hear the window. */
  void onSpoken(Consumer<String> listener) {
    onSpoken = listener;
  }

  private void speak() {
    Line chosen = chosen();
    onSpoken.accept(
        chosen == null
            ? ""
            : "suggestion %d of %d: %s"
                .formatted(
                    list.getSelectionModel().getSelectedIndex() + 1,
                    list.getItems().size(),
                    chosen.words()));
  }

  /**
   * Shows lines below a node of the same scene.
   *
   * @param footWords what the button below them says, or {@code null} for none
   */
  void show(Node under, List<Line> lines, String footWords, Runnable footAction) {
    list.getSelectionModel().clearSelection();
    list.getItems().setAll(lines);
    foot.setVisible(footWords != null);
    foot.setManaged(footWords != null);
    foot.setText(footWords);
    foot.setOnAction(_ -> footAction.run());
    setVisible(!lines.isEmpty());
    if (lines.isEmpty()) {
      return;
    }
    toFront();
    applyCss();
    double em = foot.getFont().getSize();
    double row = Math.round(em * ROW_EMS);
    list.setFixedCellSize(row);
    double rows = row * Math.min(MOST_ROWS, lines.size()) + 2;
    list.setMinHeight(rows);
    list.setPrefHeight(rows);
    list.setMaxHeight(rows);
    list.scrollTo(0);
    Bounds place = getParent().sceneToLocal(under.localToScene(under.getBoundsInLocal()));
    double width = Math.min(place.getWidth(), em * 60);
    resizeRelocate(
        Math.round(place.getMinX()), Math.round(place.getMaxY() + 2), width, prefHeight(width));
    layout();
  }

  void hide() {
    setVisible(false);
    list.getSelectionModel().clearSelection();
  }

  /** The line that the keys are at, or {@code null}. */
  Line chosen() {
    return isVisible() ? list.getSelectionModel().getSelectedItem() : null;
  }

  /** Moves on by {@code step}; before the first and after the last line none is chosen. */
  void move(int step) {
    int size = list.getItems().size();
    int at = list.getSelectionModel().getSelectedIndex();
    int next = Math.floorMod(at + 1 + step, size + 1) - 1;
    if (next < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().clearAndSelect(next);
      list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
    }
  }

  /** The first line, or {@code null}. */
  Line first() {
    return isVisible() && !list.getItems().isEmpty() ? list.getItems().getFirst() : null;
  }

  private static final class Row extends ListCell<Line> {
    private final Label text = new Label();
    private final Label kind = new Label();
    private final Label count = new Label();
    private final HBox line;

    Row() {
      getStyleClass().add("suggestion");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      text.setTextOverrun(OverrunStyle.ELLIPSIS);
      text.setMinWidth(20);
      kind.getStyleClass().add("muted");
      kind.setMinWidth(USE_PREF_SIZE);
      count.getStyleClass().addAll("muted", "suggestion-count");
      count.setMinWidth(USE_PREF_SIZE);
      line = new HBox(text, kind, space, count);
      line.getStyleClass().add("suggestion-line");
      line.setAlignment(Pos.CENTER_LEFT);
      setOnMousePressed(
          event -> {
            if (getItem() != null) {
              getItem().accept().run();
            }
            event.consume();
          });
    }

    @Override
    protected void updateItem(Line item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty ? null : line);
      if (!empty) {
        AnyScript.show(text, item.text());
        kind.setText(item.kind());
        count.setText(item.count());
        setAccessibleText(item.words());
      }
    }
  }
}
