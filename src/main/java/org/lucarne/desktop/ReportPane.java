package org.lucarne.desktop;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;

/** What became of every item of the latest import, what needs a look first. */
final class ReportPane extends VBox {

  /** The sorts of outcome, in the order in which they deserve a look. */
  private enum Sort {
    FAILED("Needs a look"),
    ADDED("Added"),
    NEW_VERSION("New versions"),
    ALREADY_HERE("Already here");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    static Sort of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Added _ -> ADDED;
        case Outcome.AlreadyHere _ -> ALREADY_HERE;
        case Outcome.NewVersion _ -> NEW_VERSION;
        case Outcome.Failed _, Outcome.Ignored _ -> FAILED;
      };
    }
  }

  private final Label title = new Label();
  private final HBox sorts = new HBox();
  private final TableView<Outcome> table = new TableView<>();
  private final Button undo = new Button("Undo this import");
  private final Consumer<String> open;
  private ImportReport report;

  /**
   * @param open opens the article with an id
   * @param takeBack removes what an import added
   * @param close puts the report away
   */
  ReportPane(Consumer<String> open, Consumer<ImportReport> takeBack, Runnable close) {
    this.open = open;
    getStyleClass().add("report-pane");
    title.getStyleClass().add("page-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button copy = new Button("Copy as text");
    copy.setTooltip(new Tooltip("The rows shown, separated by tabs"));
    copy.setOnAction(_ -> Notices.copy(asText()));
    undo.setTooltip(new Tooltip("Puts the added articles into the trash"));
    undo.setOnAction(_ -> takeBack.accept(report));
    Button back = new Button("Back to the results");
    back.getStyleClass().add("default");
    back.setOnAction(_ -> close.run());
    HBox top = new HBox(title, space, copy, undo, back);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("page-top");
    sorts.getStyleClass().add("toggles");
    columns();
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setAccessibleText("What became of each item");
    table.setPlaceholder(new Label("Nothing of this kind"));
    getChildren().addAll(top, sorts, table);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  private void columns() {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Outcome, String> file = column("File", 340, ReportPane::file);
    TableColumn<Outcome, String> what = column("What happened", 380, ReportPane::what);
    TableColumn<Outcome, String> todo = column("What to do", 320, ReportPane::toDo);
    table.getColumns().setAll(List.of(file, what, todo));
    table.setRowFactory(
        _ -> {
          TableRow<Outcome> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                  openArticle(row.getItem());
                }
              });
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          Outcome outcome = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && outcome != null) {
            openArticle(outcome);
            event.consume();
          }
        });
  }

  private static TableColumn<Outcome, String> column(
      String name, double width, Function<Outcome, String> text) {
    TableColumn<Outcome, String> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappedCell());
    return column;
  }

  void show(ImportReport latest) {
    report = latest;
    title.setText(
        "Import of %s: %s"
            .formatted(Wording.count(latest.files(), "file", "files"), ImportBar.outcome(latest)));
    undo.setDisable(latest.added() + latest.newVersions() == 0);
    sorts.getChildren().clear();
    ToggleGroup group = new ToggleGroup();
    ToggleButton first = null;
    for (Sort sort : Sort.values()) {
      List<Outcome> outcomes =
          latest.outcomes().stream().filter(outcome -> Sort.of(outcome) == sort).toList();
      ToggleButton button = new ToggleButton(sort.title + "  " + Wording.number(outcomes.size()));
      button.getStyleClass().add("pill");
      button.setToggleGroup(group);
      button.setDisable(outcomes.isEmpty());
      button.setOnAction(_ -> button.setSelected(true));
      button
          .selectedProperty()
          .addListener(
              (_, _, on) -> {
                if (on) {
                  table.setItems(FXCollections.observableArrayList(outcomes));
                }
              });
      sorts.getChildren().add(button);
      if (first == null && !outcomes.isEmpty()) {
        first = button;
      }
    }
    table.getItems().clear();
    if (first != null) {
      first.setSelected(true);
    }
  }

  private static String file(Outcome outcome) {
    return outcome.item() > 0 ? outcome.path() + ", item " + outcome.item() : outcome.path();
  }

  private static String what(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Added added -> added.title().isEmpty() ? "(no title)" : added.title();
      case Outcome.AlreadyHere _ -> "The same article is in the archive";
      case Outcome.NewVersion version -> "Another text under the same address: " + version.title();
      case Outcome.Failed failed -> reason(failed.reason())[0];
      case Outcome.Ignored ignored -> "Passed over: " + reason(ignored.reason())[0];
    };
  }

  private static String toDo(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Added _ -> "Nothing. Enter opens it";
      case Outcome.AlreadyHere _ -> "Nothing. Enter opens the one that is here";
      case Outcome.NewVersion _ -> "Nothing. Both are kept; Enter opens the new one";
      case Outcome.Failed failed -> reason(failed.reason())[1];
      case Outcome.Ignored _ -> "Nothing";
    };
  }

  /** A reason as readers word it, "why; what would help", in its two halves. */
  static String[] reason(String words) {
    int at = words.lastIndexOf("; ");
    if (at < 0 || at + 3 > words.length()) {
      return new String[] {words, "Look at the file, mend or convert it, then drop it again"};
    }
    return new String[] {
      words.substring(0, at),
      words.substring(at + 2, at + 3).toUpperCase(Locale.ROOT) + words.substring(at + 3)
    };
  }

  private void openArticle(Outcome outcome) {
    switch (outcome) {
      case Outcome.Added added -> open.accept(added.id());
      case Outcome.AlreadyHere here -> open.accept(here.id());
      case Outcome.NewVersion version -> open.accept(version.id());
      case Outcome.Failed failed -> Notices.copy(failed.path());
      case Outcome.Ignored ignored -> Notices.copy(ignored.path());
    }
  }

  private String asText() {
    StringBuilder text = new StringBuilder("File\tWhat happened\tWhat to do\n");
    for (Outcome outcome : table.getItems()) {
      text.append(oneLine(file(outcome)))
          .append('\t')
          .append(oneLine(what(outcome)))
          .append('\t')
          .append(oneLine(toDo(outcome)))
          .append('\n');
    }
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /** A cell whose words wrap instead of ending in an ellipsis. */
  private static final class WrappedCell extends TableCell<Outcome, String> {
    private final MarkedText words = MarkedText.plain("");

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      words.show(item == null ? "" : item, List.of(), NodeOrientation.LEFT_TO_RIGHT);
      setGraphic(empty ? null : words);
    }

    @Override
    protected double computePrefHeight(double width) {
      double inner = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
      return getGraphic() == null
          ? super.computePrefHeight(width)
          : words.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }
  }
}
