package org.lucarne.desktop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lucarne.archive.SourceEntry;

/** All sources of the archive in a table that can be sorted and narrowed. */
final class SourcesPane extends VBox {

  /** The lines of a source's menu. */
  interface Lines {
    List<MenuItem> of(String id, String name, List<String> spellings);
  }

  private final ObservableList<SourceEntry> sources = FXCollections.observableArrayList();
  private final TableView<SourceEntry> table;

  /**
   * @param only searches in one source alone
   * @param ownLists shows the analyst's own list of outlets
   */
  SourcesPane(Lines lines, Consumer<SourceEntry> only, Runnable ownLists) {
    getStyleClass().add("sources-pane");
    setSpacing(8);
    FilteredList<SourceEntry> shown = new FilteredList<>(sources);
    SortedList<SourceEntry> sorted = new SortedList<>(shown);
    table = new TableView<>(sorted);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setAccessibleText("Sources of this archive");
    table.setPlaceholder(new Label("No source is called so"));
    table.setPrefSize(930, 480);
    TableColumn<SourceEntry, String> name = column("Source", 250, SourceEntry::name);
    name.setCellFactory(_ -> new Shown<>(Function.identity()));
    table.getColumns().add(name);
    TableColumn<SourceEntry, Long> count = column("Articles", 92, SourceEntry::articles);
    count.setCellFactory(_ -> new Shown<>(Wording::number));
    count.getStyleClass().add("number");
    table.getColumns().add(count);
    table.getColumns().add(column("Country", 140, each -> known(each.country(), Wording::country)));
    table.getColumns().add(column("Type", 110, each -> known(each.type(), Wording::type)));
    table.getColumns().add(column("Grade", 76, each -> Objects.toString(each.grade(), "")));
    table.getColumns().add(day("First", SourceEntry::first));
    table.getColumns().add(day("Last", SourceEntry::last));
    table.setRowFactory(
        _ -> {
          TableRow<SourceEntry> row = new TableRow<>();
          row.setOnContextMenuRequested(
              event -> {
                if (!row.isEmpty()) {
                  menu(row.getItem(), lines, only)
                      .show(row, event.getScreenX(), event.getScreenY());
                }
                event.consume();
              });
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          SourceEntry chosen = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            only.accept(chosen);
            event.consume();
          }
        });
    TextField find = new TextField();
    find.setPromptText("Find a source");
    find.setAccessibleText("Find a source by a name or a spelling");
    find.textProperty()
        .addListener(
            (_, _, typed) -> {
              String wanted = ValueFacet.plain(typed.strip());
              shown.setPredicate(each -> matches(each, wanted));
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(find, Priority.ALWAYS);
    Button own = new Button("Your own outlets…");
    own.setMinWidth(USE_PREF_SIZE);
    own.setOnAction(_ -> ownLists.run());
    getChildren().addAll(new HBox(8, find, own), table);
  }

  /** Shows the sources as they are now; the one that is chosen stays so. */
  void show(List<SourceEntry> all) {
    if (sources.equals(all)) {
      return;
    }
    SourceEntry chosen = table.getSelectionModel().getSelectedItem();
    sources.setAll(all);
    table.getSelectionModel().clearSelection();
    if (chosen != null) {
      table.getItems().stream()
          .filter(each -> each.id().equals(chosen.id()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private static <T extends Comparable<? super T>> TableColumn<SourceEntry, T> column(
      String heading, double width, Function<SourceEntry, T> value) {
    TableColumn<SourceEntry, T> column = new TableColumn<>(heading);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setComparator(Comparator.naturalOrder());
    return column;
  }

  /** A column of days, sorted by time and shown in words; those that are unknown come last. */
  private static TableColumn<SourceEntry, LocalDate> day(
      String heading, Function<SourceEntry, LocalDate> value) {
    TableColumn<SourceEntry, LocalDate> column = new TableColumn<>(heading);
    column.setPrefWidth(112);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
    column.setCellFactory(_ -> new Shown<>(Wording::day));
    return column;
  }

  /** A cell whose value is shown in other words than it is sorted by. */
  private static final class Shown<T> extends TableCell<SourceEntry, T> {
    private final Function<T, String> words;

    Shown(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      AnyScript.show(this, empty || value == null ? "" : words.apply(value));
    }
  }

  private static String known(String value, Function<String, String> words) {
    return value == null ? "" : words.apply(value);
  }

  private static boolean matches(SourceEntry source, String wanted) {
    return ValueFacet.plain(source.name()).contains(wanted)
        || source.written().keySet().stream()
            .anyMatch(name -> ValueFacet.plain(name).contains(wanted));
  }

  private static ContextMenu menu(SourceEntry source, Lines lines, Consumer<SourceEntry> only) {
    MenuItem search = new MenuItem("Only this source");
    search.setOnAction(_ -> only.accept(source));
    ContextMenu menu = new ContextMenu(search);
    menu.getItems()
        .addAll(lines.of(source.id(), source.name(), new ArrayList<>(source.written().keySet())));
    return menu;
  }
}
