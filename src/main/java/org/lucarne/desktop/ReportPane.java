package org.lucarne.desktop;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.ReportGroup;

/**
 * What became of every item of an import, what needs a hand first: in groups with one reason each,
 * and buttons that do something about the whole group.
 */
final class ReportPane extends VBox {

  /** The sorts of items, in the order in which they deserve a look. */
  private enum Sort {
    FAILED("Failed"),
    NEEDS_LOOK("Needs a look"),
    ADDED("Added"),
    NEW_VERSION("New versions"),
    ALREADY_HERE("Already here"),
    IGNORED("Ignored");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    static Sort of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Added _ -> ADDED;
        case Outcome.AlreadyHere _ -> ALREADY_HERE;
        case Outcome.NewVersion _ -> NEW_VERSION;
        case Outcome.Failed _ -> FAILED;
        case Outcome.Ignored _ -> IGNORED;
      };
    }

    static Sort of(ReportGroup group) {
      return group.doubt() == null ? FAILED : NEEDS_LOOK;
    }
  }

  private final Label title = new Label();
  private final HBox sorts = new HBox();
  private final ListView<ReportGroup> groups = new ListView<>();
  private final Label reason = new Label();
  private final Label remedy = new Label();
  private final FlowPane actions = new FlowPane(8, 8);
  private final VBox head = new VBox(reason, remedy, actions);
  private final TableView<ReportGroup.Item> table = new TableView<>();
  private final Button undo = new Button();
  private final Consumer<String> open;
  private final Remedies remedies;
  private ImportReport report;
  private boolean undone;
  private Sort chosen;

  /**
   * @param open opens the article with an id
   * @param takeBack removes what an import added
   * @param bringBack takes that out of the trash again
   * @param close puts the report away
   */
  ReportPane(
      Remedies remedies,
      Consumer<String> open,
      Consumer<ImportReport> takeBack,
      Consumer<ImportReport> bringBack,
      Runnable close) {
    this.open = open;
    this.remedies = remedies;
    getStyleClass().add("report-pane");
    title.getStyleClass().add("page-title");
    title.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button copy = new Button("Copy as text");
    copy.setTooltip(new Tooltip("The rows shown, separated by tabs"));
    copy.setOnAction(_ -> Notices.copy(asText()));
    undo.setOnAction(_ -> (undone ? bringBack : takeBack).accept(report));
    Button back = new Button("Back to the results");
    back.getStyleClass().add("default");
    back.setOnAction(_ -> close.run());
    for (Button button : List.of(copy, undo, back)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox top = new HBox(title, space, copy, undo, back);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("page-top");
    sorts.getStyleClass().add("toggles");
    groups.setAccessibleText("Reasons");
    groups.getStyleClass().add("report-groups");
    groups.setCellFactory(_ -> new GroupCell());
    groups
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, group) -> {
              if (group != null) {
                show(group);
              }
            });
    reason.getStyleClass().add("group-reason");
    remedy.getStyleClass().add("muted");
    for (Label label : List.of(reason, remedy)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    head.getStyleClass().add("group-head");
    columns();
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setAccessibleText("What became of each item");
    table.setPlaceholder(new Label("Nothing of this kind"));
    VBox right = new VBox(head, table);
    right.setSpacing(10);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox body = new HBox(14, groups, right);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(top, sorts, body);
    // Lists and tables take the key for themselves, although nothing in them is edited.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  private void columns() {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                column("File", 380, ReportPane::file),
                column("What happened", 560, ReportPane::words)));
    table.setRowFactory(
        _ -> {
          TableRow<ReportGroup.Item> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                  openItem(row.getItem());
                }
              });
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          ReportGroup.Item item = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && item != null) {
            openItem(item);
            event.consume();
          }
        });
  }

  private static TableColumn<ReportGroup.Item, String> column(
      String name, double width, Function<ReportGroup.Item, String> text) {
    TableColumn<ReportGroup.Item, String> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new WrappedCell());
    return column;
  }

  /** Shows a report; where it is the one shown already, at the same place. */
  void show(ImportReport latest) {
    boolean same = report != null && report.number() == latest.number() && latest.number() != 0;
    report = latest;
    undone(same && undone);
    undo.setDisable(latest.added() + latest.newVersions() == 0);
    List<ReportGroup> all = latest.groups();
    sorts.getChildren().clear();
    ToggleGroup together = new ToggleGroup();
    ToggleButton first = null;
    for (Sort sort : Sort.values()) {
      long count =
          sort == Sort.NEEDS_LOOK
              ? latest.doubts().stream().map(doubt -> doubt.id()).distinct().count()
              : latest.outcomes().stream().filter(outcome -> Sort.of(outcome) == sort).count();
      ToggleButton button = new ToggleButton(sort.title + "  " + Wording.number(count));
      button.getStyleClass().add("pill");
      button.setToggleGroup(together);
      button.setDisable(count == 0);
      button.setOnAction(_ -> button.setSelected(true));
      button
          .selectedProperty()
          .addListener(
              (_, _, on) -> {
                if (on) {
                  show(sort, all);
                }
              });
      if (sort != Sort.IGNORED || count > 0) {
        sorts.getChildren().add(button);
      }
      if (count > 0 && (first == null || same && sort == chosen)) {
        first = button;
      }
    }
    table.getItems().clear();
    if (first != null) {
      first.setSelected(true);
    }
  }

  /** Says whether what an import brought lies in the trash because it was undone. */
  void undone(ImportReport one, boolean now) {
    if (report != null && report.number() == one.number()) {
      undone(now);
    }
  }

  private void undone(boolean now) {
    undone = now;
    title.setText(
        "Import of %s%s%s"
            .formatted(
                Wording.count(report.files(), "file", "files"),
                report.cancelled() ? ", stopped before its end" : "",
                now ? ", undone" : ""));
    undo.setText(now ? "Bring its articles back" : "Undo this import");
    undo.setTooltip(
        new Tooltip(
            now
                ? "Takes the articles of this import out of the trash"
                : "Puts the added articles into the trash"));
  }

  private void show(Sort sort, List<ReportGroup> all) {
    chosen = sort;
    table
        .getColumns()
        .get(1)
        .setText(
            switch (sort) {
              case FAILED, IGNORED -> "Reason";
              case NEEDS_LOOK, ADDED, NEW_VERSION -> "Article";
              case ALREADY_HERE -> "What happened";
            });
    boolean grouped = sort == Sort.FAILED || sort == Sort.NEEDS_LOOK;
    for (Region part : List.of(groups, head)) {
      part.setVisible(grouped);
      part.setManaged(grouped);
    }
    if (grouped) {
      // A group that equals the one chosen before would be no change, and its items not be shown.
      groups.getSelectionModel().clearSelection();
      groups.getItems().setAll(all.stream().filter(group -> Sort.of(group) == sort).toList());
      groups.getSelectionModel().selectFirst();
    } else {
      groups.getItems().clear();
      table.setItems(
          FXCollections.observableArrayList(
              report.outcomes().stream()
                  .filter(outcome -> Sort.of(outcome) == sort)
                  .map(
                      outcome ->
                          new ReportGroup.Item(
                              outcome.path(), outcome.item(), outcome.id(), what(outcome)))
                  .toList()));
    }
  }

  private void show(ReportGroup group) {
    reason.setText(group.reason());
    // What helps on the command line is a button here.
    boolean helps = !group.remedy().isEmpty() && !group.remedy().contains("--map");
    remedy.setText(helps ? group.remedy() : "");
    remedy.setVisible(helps);
    remedy.setManaged(helps);
    table.setItems(FXCollections.observableArrayList(group.items()));
    actions.getChildren().clear();
    if (group.wantsPassword()) {
      act(
              "Enter the password…",
              "Reads these files again with it",
              () -> remedies.unlock(report, group))
          .getStyleClass()
          .add("default");
    }
    if (group.doubt() == null) {
      act("Try again", "Reads these files again", () -> remedies.again(report, group));
      act("Ignore always", "Later imports pass these over", () -> remedies.ignore(group));
      act(
          "Open the folder",
          "Shows the file that is chosen, or the first, in its folder",
          () -> remedies.openFolder(chosenItem(group).path()));
      remedies.table(group.items().getFirst(), _ -> offerColumns(group));
      return;
    }
    switch (group.doubt()) {
      case NO_DATE, UNSURE_DATE ->
          act("Set their date…", "One date for all of them", () -> remedies.setDate(report, group));
      case NO_SOURCE ->
          act(
              "Set their source…",
              "One source for all of them",
              () -> remedies.setSource(report, group));
      case NO_TEXT, CUT_SHORT ->
          act(
              "Remove them",
              "Puts these articles into the trash",
              () -> remedies.remove(report, group));
    }
  }

  private ReportGroup.Item chosenItem(ReportGroup group) {
    return Objects.requireNonNullElse(
        table.getSelectionModel().getSelectedItem(), group.items().getFirst());
  }

  /** For the table that is chosen, or the first; the others of a group may have other columns. */
  private void offerColumns(ReportGroup group) {
    if (groups.getSelectionModel().getSelectedItem() == group) {
      Button say =
          act(
              "Say what the columns are…",
              "For all tables with the same columns",
              () -> {
                String path = chosenItem(group).path();
                remedies.table(
                    chosenItem(group), sample -> remedies.sayColumns(report, group, path, sample));
              });
      say.getStyleClass().add("default");
      say.toBack();
    }
  }

  private Button act(String words, String help, Runnable action) {
    Button button = new Button(words);
    button.setTooltip(new Tooltip(help));
    button.setOnAction(_ -> action.run());
    actions.getChildren().add(button);
    return button;
  }

  private static String file(ReportGroup.Item item) {
    return item.item() > 0 ? item.path() + ", item " + item.item() : item.path();
  }

  private static String words(ReportGroup.Item item) {
    return item.id() != null && item.words().isBlank() ? "(no title)" : item.words();
  }

  private static String what(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Added added -> added.title().isEmpty() ? "(no title)" : added.title();
      case Outcome.AlreadyHere _ -> "The same article is in the archive";
      case Outcome.NewVersion version -> "Another text under the same address: " + version.title();
      case Outcome.Failed failed -> failed.reason();
      case Outcome.Ignored ignored -> "Passed over: " + ignored.reason();
    };
  }

  private void openItem(ReportGroup.Item item) {
    if (item.id() == null) {
      remedies.openFolder(item.path());
    } else {
      open.accept(item.id());
    }
  }

  private String asText() {
    StringBuilder text = new StringBuilder("File\tWhat happened\n");
    for (ReportGroup.Item item : table.getItems()) {
      text.append(oneLine(file(item))).append('\t').append(oneLine(words(item))).append('\n');
    }
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  private static final class GroupCell extends ListCell<ReportGroup> {
    private final Label words = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(8, words, count);

    GroupCell() {
      words.setWrapText(true);
      words.setMinWidth(0);
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
      count.setMinWidth(USE_PREF_SIZE);
      count.getStyleClass().add("muted");
      line.setAlignment(Pos.TOP_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(ReportGroup group, boolean empty) {
      super.updateItem(group, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        words.setText(group.reason());
        count.setText(Wording.number(group.items().size()));
        setAccessibleText(
            group.reason() + ", " + Wording.count(group.items().size(), "item", "items"));
      }
    }
  }

  /** A cell whose words wrap instead of ending in an ellipsis. */
  private static final class WrappedCell extends TableCell<ReportGroup.Item, String> {
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
