package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lucarne.archive.ImportRecord;

/** Every import of the archive, each with the way to its report and to doing it again. */
final class ImportsPane extends VBox {

  private final Consumer<ImportRecord> report;
  private final Consumer<ImportRecord> again;

  ImportsPane(
      List<ImportRecord> imports, Consumer<ImportRecord> report, Consumer<ImportRecord> again) {
    super(8);
    this.report = report;
    this.again = again;
    ListView<ImportRecord> list = new ListView<>(FXCollections.observableList(imports));
    list.setAccessibleText("Imports");
    list.setPlaceholder(new Label("Nothing was imported yet"));
    list.setPrefSize(760, 420);
    list.setCellFactory(_ -> new ImportCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  private final class ImportCell extends ListCell<ImportRecord> {
    private final Label paths = new Label();
    private final Label counts = new Label();
    private final Button show = new Button("Report");
    private final Button repeat = new Button("Again");
    private final VBox words = new VBox(2, paths, counts);
    private final HBox line = new HBox(8, words, repeat, show);

    ImportCell() {
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMinWidth(0);
      paths.setMinWidth(0);
      counts.getStyleClass().add("muted");
      for (Button button : List.of(show, repeat)) {
        button.setMinWidth(USE_PREF_SIZE);
      }
      show.setOnAction(_ -> leaveTo(report));
      repeat.setOnAction(_ -> leaveTo(again));
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    private static String some(long count, String what) {
      return count == 0 ? "" : "  ·  " + Wording.number(count) + " " + what;
    }

    /** The list would stand before what is shown then. */
    private void leaveTo(Consumer<ImportRecord> deed) {
      ImportRecord chosen = getItem();
      getScene().getWindow().hide();
      deed.accept(chosen);
    }

    @Override
    protected void updateItem(ImportRecord each, boolean empty) {
      super.updateItem(each, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        String held = DroppedWords.in(each.paths());
        paths.setText(held.isEmpty() ? String.join(", ", each.paths()) : held);
        repeat.setDisable(!held.isEmpty());
        counts.setText(
            "%d  ·  %s  ·  %s added%s%s%s%s"
                .formatted(
                    each.number(),
                    Wording.moment(each.began()),
                    Wording.number(each.added()),
                    some(each.alreadyHere(), "already here"),
                    some(each.failed(), "failed"),
                    each.state() == ImportRecord.State.DONE ? "" : "  ·  " + each.state().label(),
                    each.undone() ? "  ·  undone" : ""));
        show.setAccessibleText("Report of import " + each.number());
        repeat.setAccessibleText("Do import " + each.number() + " again");
      }
    }
  }
}
