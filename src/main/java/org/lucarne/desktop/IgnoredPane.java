package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lucarne.archive.IgnoredFile;

/** What imports pass over because the analyst said so. */
final class IgnoredPane extends VBox {
  private final Consumer<IgnoredFile> heed;
  private final ObservableList<IgnoredFile> files;

  IgnoredPane(List<IgnoredFile> ignored, Consumer<IgnoredFile> heed) {
    this.heed = heed;
    files = FXCollections.observableArrayList(ignored);
    ListView<IgnoredFile> list = new ListView<>(files);
    list.setAccessibleText("Files that are ignored");
    list.setPlaceholder(new Label("Nothing is ignored"));
    list.setPrefSize(720, 320);
    list.setCellFactory(_ -> new FileCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  private final class FileCell extends ListCell<IgnoredFile> {
    private final Label path = new Label();
    private final Label reason = new Label();
    private final Button read = new Button("Read it again");
    private final VBox words = new VBox(2, path, reason);
    private final HBox line = new HBox(8, words, read);

    FileCell() {
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMinWidth(0);
      path.setMinWidth(0);
      reason.getStyleClass().add("muted");
      read.setMinWidth(USE_PREF_SIZE);
      read.setOnAction(
          _ -> {
            IgnoredFile file = getItem();
            heed.accept(file);
            files.removeIf(each -> each.path().equals(file.path()));
          });
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(IgnoredFile file, boolean empty) {
      super.updateItem(file, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        path.setText(file.item() > 0 ? file.path() + ", item " + file.item() : file.path());
        reason.setText(file.reason());
        read.setAccessibleText("Read " + file.path() + " again at the next import");
      }
    }
  }
}
