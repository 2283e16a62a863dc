package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.lucarne.archive.ExportFormat;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.SearchRequest;

/**
 * Every occurrence of the query in all articles found, a line each with the keyword in the middle.
 */
final class ConcordancePane extends VBox {

  private static final double LINE_EMS = 2.1;

  /** Of a match that is another spelling than was typed. */
  private static final PseudoClass VARIANT = PseudoClass.getPseudoClass("variant");

  private final Desk desk;
  private final Worker.Lane lane;
  private final Chooser chooser;
  private final Notices notices;
  private final Runnable onClose;
  private final Consumer<ConcordanceLine> onOpen;
  private final Label title = new Label();
  private final Label empty = new Label();
  private final ChoiceBox<Concordance.Order> order = new ChoiceBox<>();
  private final ListView<ConcordanceLine> list = new ListView<>();
  private Concordance concordance;
  private SearchRequest shown;

  /**
   * @param onOpen opens the article of a line at that place
   */
  ConcordancePane(
      Desk desk,
      Chooser chooser,
      Notices notices,
      Consumer<ConcordanceLine> onOpen,
      Runnable onClose) {
    this.desk = desk;
    this.lane = desk.worker().lane();
    this.chooser = chooser;
    this.notices = notices;
    this.onOpen = onOpen;
    this.onClose = onClose;
    getStyleClass().addAll("page", "concordance-pane");
    title.getStyleClass().add("page-title");
    title.setMinWidth(0);
    order.getItems().setAll(Concordance.Order.values());
    order.setValue(Concordance.Order.RESULT);
    order.setAccessibleText("Order of the lines");
    order.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Concordance.Order value) {
            return switch (value) {
              case RESULT -> "As in the results";
              case LEFT -> "By the words before";
              case RIGHT -> "By the words after";
              case DATE -> "By date";
              case SOURCE -> "By source";
              case null -> "";
            };
          }

          @Override
          public Concordance.Order fromString(String text) {
            throw new UnsupportedOperationException("The orders are chosen, not typed");
          }
        });
    order.valueProperty().addListener((_, _, _) -> sort());
    Button copy = new Button("Copy lines");
    copy.setTooltip(new Tooltip("The chosen lines, or all of them (Ctrl+C)"));
    copy.setOnAction(_ -> copy());
    Button save = new Button("Export CSV…");
    save.setOnAction(_ -> export());
    Button close = new Button("Back to the results");
    close.setTooltip(new Tooltip("Escape"));
    close.setOnAction(_ -> onClose.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(title, space, order, copy, save, close);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("page-top");
    list.getStyleClass().add("concordance");
    list.setAccessibleText("Occurrences");
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new Line());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    empty.getStyleClass().add("muted");
    empty.setWrapText(true);
    StackPane middle = new StackPane(list, empty);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(top, middle);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            event.consume();
          }
        });
  }

  /** Shows the lines of a search; those on the screen already stay where they are. */
  void show(SearchRequest request, double em) {
    list.setFixedCellSize(Math.round(em * LINE_EMS));
    if (concordance != null && request.equals(shown)) {
      list.requestFocus();
      return;
    }
    shown = request;
    concordance = null;
    list.setItems(FXCollections.observableArrayList());
    title.setText("Concordance");
    if (request.query().isBlank()) {
      empty.setText("Type words to search for; each of their occurrences is a line here.");
      return;
    }
    empty.setText("Reading all articles found…");
    lane.run(
        0,
        () -> desk.reader().concordance(request),
        found -> {
          concordance = found;
          sort();
        },
        error -> empty.setText(Notices.sentence(error)));
  }

  private void sort() {
    if (concordance == null) {
      return;
    }
    Concordance unsorted = concordance;
    Concordance.Order wanted = order.getValue();
    lane.run(
        0,
        () -> unsorted.in(wanted).lines(),
        this::fill,
        error -> empty.setText(Notices.sentence(error)));
  }

  private void fill(List<ConcordanceLine> lines) {
    title.setText(
        "%s in %s"
            .formatted(
                Wording.count(lines.size(), "occurrence", "occurrences")
                    + (concordance.complete() ? "" : " and more"),
                Wording.count(concordance.articles(), "article", "articles")));
    empty.setText(
        lines.isEmpty() ? "The articles found have no place in their text that matches." : "");
    list.setItems(FXCollections.observableList(lines));
    list.scrollTo(0);
    if (!lines.isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
    }
    list.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copy();
      event.consume();
    }
  }

  private void open() {
    ConcordanceLine line = list.getSelectionModel().getSelectedItem();
    if (line != null) {
      onOpen.accept(line);
    }
  }

  private List<ConcordanceLine> chosen() {
    List<ConcordanceLine> chosen = list.getSelectionModel().getSelectedItems();
    return chosen.size() > 1 ? List.copyOf(chosen) : List.copyOf(list.getItems());
  }

  private void copy() {
    StringBuilder text = new StringBuilder();
    for (ConcordanceLine line : chosen()) {
      text.append(line.left())
          .append('\t')
          .append(line.match())
          .append('\t')
          .append(line.right())
          .append('\t')
          .append(line.source() == null ? "" : line.source())
          .append('\t')
          .append(line.date() == null ? "" : line.date().text())
          .append('\t')
          .append(line.article())
          .append('\n');
    }
    if (!text.isEmpty()) {
      Notices.copy(text.toString());
    }
  }

  private void export() {
    List<ConcordanceLine> lines = chosen();
    chooser
        .newFile(
            "Export " + Wording.count(lines.size(), "line", "lines"),
            "concordance.csv",
            List.of(ExportFormat.CSV))
        .ifPresent(
            file ->
                desk.worker()
                    .run(
                        () -> {
                          desk.reader().writeConcordance(lines, file);
                          return lines.size();
                        },
                        count ->
                            notices.tell(
                                "Wrote %s to %s."
                                    .formatted(Wording.count(count, "line", "lines"), file)),
                        notices::failed));
  }

  /** One occurrence. What is read from right to left stands mirrored around the keyword. */
  private final class Line extends ListCell<ConcordanceLine> {
    private final Label about = new Label();
    private final Label before = new Label();
    private final Label match = new Label();
    private final Label after = new Label();
    private final HBox inside = new HBox(about, before, match, after);

    Line() {
      getStyleClass().add("concordance-line");
      about.getStyleClass().addAll("muted", "concordance-about");
      match.getStyleClass().add("concordance-match");
      match.setMinWidth(USE_PREF_SIZE);
      before.setAlignment(Pos.CENTER_RIGHT);
      before.setTextOverrun(OverrunStyle.CLIP);
      after.setTextOverrun(OverrunStyle.ELLIPSIS);
      before.setMinWidth(0);
      after.setMinWidth(0);
      after.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(after, Priority.ALWAYS);
      inside.setAlignment(Pos.CENTER_LEFT);
      before.prefWidthProperty().bind(list.widthProperty().multiply(0.34));
      before.minWidthProperty().bind(before.prefWidthProperty());
      after.setPrefWidth(0);
      // As wide as the list, so that a long line is cut and not scrolled sideways.
      setPrefWidth(0);
      inside.getStyleClass().add("concordance-inside");
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && getItem() != null) {
              onOpen.accept(getItem());
            }
          });
    }

    @Override
    protected void updateItem(ConcordanceLine line, boolean none) {
      super.updateItem(line, none);
      setText(null);
      setGraphic(none ? null : inside);
      if (none) {
        return;
      }
      AnyScript.show(
          about,
          (line.date() == null ? "no date" : Wording.date(line.date()))
              + " · "
              + (line.source() == null ? "Unknown source" : Wording.isolated(line.source())));
      match.pseudoClassStateChanged(VARIANT, line.variant());
      // A word in Latin letters is found in Hebrew text too, and stands in its order.
      NodeOrientation direction = AnyScript.ofMost(line.left() + line.match() + line.right());
      boolean mirrored = direction == NodeOrientation.RIGHT_TO_LEFT;
      AnyScript.show(match, line.match(), direction, false);
      AnyScript.show(before, mirrored ? line.right() : line.left(), direction, !mirrored);
      AnyScript.show(after, mirrored ? line.left() : line.right(), direction, mirrored);
      before.setTextOverrun(mirrored ? OverrunStyle.ELLIPSIS : OverrunStyle.LEADING_ELLIPSIS);
      after.setTextOverrun(mirrored ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
      setAccessibleText(
          line.left()
              + line.match()
              + line.right()
              + ", "
              + (line.variant() ? "another spelling, " : "")
              + about.getText());
    }
  }
}
