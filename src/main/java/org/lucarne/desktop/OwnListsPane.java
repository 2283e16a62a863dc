package org.lucarne.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The analyst's own lists in the archive, each to take out, and a button that takes another in. */
final class OwnListsPane extends VBox {

  /** Carries out a change of a list, which can be taken back, and tells when the lists changed. */
  interface Changing {
    void change(Callable<OwnLists.Change> change, Runnable then);
  }

  private final OwnLists lists;
  private final Worker worker;
  private final Changing changing;
  private final VBox rows = new VBox();
  private final Label none;
  private final Button add;

  /**
   * @param help what stands in such a file
   * @param none what to say when there is no list
   * @param file asks for a file to take in
   */
  OwnListsPane(
      OwnLists lists,
      Worker worker,
      Changing changing,
      String help,
      String none,
      boolean readOnly,
      Supplier<Optional<Path>> file) {
    this.lists = lists;
    this.worker = worker;
    this.changing = changing;
    this.none = new Label(none);
    this.none.getStyleClass().add("muted");
    getStyleClass().add("own-lists");
    Label words = new Label(help);
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    words.setMinHeight(USE_PREF_SIZE);
    add = new Button("Add a list…");
    add.setDisable(readOnly);
    add.setOnAction(_ -> file.get().ifPresent(each -> change(() -> lists.add(each))));
    rows.getStyleClass().add("own-list-rows");
    getChildren().addAll(words, rows, add);
    refresh();
  }

  private void change(Callable<OwnLists.Change> change) {
    changing.change(change, this::refresh);
  }

  private void refresh() {
    worker.run(lists::names, this::show, _ -> show(List.of()));
  }

  private void show(List<String> names) {
    rows.getChildren().clear();
    for (String name : names) {
      Label label = new Label(name);
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
      Button out = new Button("Take out");
      out.setAccessibleText("Take out " + name);
      out.setDisable(add.isDisabled());
      out.setOnAction(_ -> change(() -> lists.remove(name)));
      HBox row = new HBox(12, label, out);
      row.setAlignment(Pos.CENTER_LEFT);
      rows.getChildren().add(row);
    }
    if (names.isEmpty()) {
      rows.getChildren().add(none);
    }
    if (getScene() != null && getScene().getWindow() != null) {
      // The dialog took its size before the names were there.
      getScene().getWindow().sizeToScene();
    }
  }
}
