package org.lucarne.desktop;

import java.util.List;
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
import org.lucarne.archive.WatchedFolder;

/** The folders that new files come in from by themselves. */
final class FoldersPane extends VBox {

  /** What the analyst wants done; each gives the list as it is then to {@link #show}. */
  interface Wishes {
    void add();

    void remove(WatchedFolder folder);
  }

  private final ObservableList<WatchedFolder> folders = FXCollections.observableArrayList();
  private final Wishes wishes;

  FoldersPane(Wishes wishes) {
    super(10);
    this.wishes = wishes;
    Label what =
        new Label(
            "New files in these folders come in by themselves, once they no longer change. What is"
                + " removed from them stays in the archive.");
    what.setWrapText(true);
    what.getStyleClass().add("muted");
    ListView<WatchedFolder> list = new ListView<>(folders);
    list.setAccessibleText("Folders that are watched");
    list.setPlaceholder(new Label("No folder is watched yet"));
    list.setPrefSize(720, 280);
    list.setCellFactory(_ -> new FolderCell());
    VBox.setVgrow(list, Priority.ALWAYS);
    Button add = new Button("Watch a folder…");
    add.setOnAction(_ -> wishes.add());
    getChildren().addAll(what, list, add);
  }

  void show(List<WatchedFolder> all) {
    folders.setAll(all);
  }

  private final class FolderCell extends ListCell<WatchedFolder> {
    private final Label path = new Label();
    private final Label state = new Label();
    private final Button remove = new Button("Watch no more");
    private final VBox words = new VBox(2, path, state);
    private final HBox line = new HBox(8, words, remove);

    FolderCell() {
      HBox.setHgrow(words, Priority.ALWAYS);
      path.setMinWidth(0);
      words.setMinWidth(0);
      state.getStyleClass().add("muted");
      remove.setMinWidth(USE_PREF_SIZE);
      remove.setOnAction(_ -> wishes.remove(getItem()));
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(WatchedFolder folder, boolean empty) {
      super.updateItem(folder, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        path.setText(folder.folder().toString());
        state.setText(words(folder));
        remove.setAccessibleText("Watch " + folder.folder() + " no more");
      }
    }

    private static String words(WatchedFolder folder) {
      return (folder.present() ? "" : "Cannot be reached now  ·  ")
          + Wording.count(folder.files(), "file", "files")
          + " so far"
          + folder
              .last()
              .map(
                  last ->
                      "  ·  last import %s: %s added%s"
                          .formatted(
                              Wording.moment(last.began()),
                              Wording.number(last.added()),
                              last.failed() == 0
                                  ? ""
                                  : ", " + Wording.number(last.failed()) + " failed"))
              .orElse("  ·  nothing came yet");
    }
  }
}
