package org.lucarne.desktop;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What an empty archive shows: a sentence, where to drop, and a sample to try. */
final class WelcomePane extends VBox {

  WelcomePane(Desk desk, Entrance entrance) {
    Label title = new Label("This archive is empty");
    title.getStyleClass().add("empty-title");
    Label words =
        new Label(
            "Drop news articles here: files, folders, or whole exports."
                + " They are read on this computer and nowhere else.");
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    Button files = new Button("Choose files…");
    files.getStyleClass().add("default");
    files.setOnAction(_ -> entrance.chooseFiles());
    Button folder = new Button("Choose a folder…");
    folder.setOnAction(_ -> entrance.chooseFolder());
    Button sample = new Button("Load the sample");
    sample.setTooltip(
        new Tooltip("Thirty made-up articles to try searches on; undo takes them out"));
    sample.setOnAction(_ -> desk.imports().run(desk.feeding().sample()));
    HBox buttons = new HBox(files, folder, sample);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER);
    buttons.setDisable(desk.readOnly());
    VBox area = new VBox(Icon.DROP.node(), title, words, buttons);
    area.getStyleClass().add("drop-area");
    area.setAlignment(Pos.CENTER);
    setAlignment(Pos.CENTER);
    getStyleClass().add("welcome");
    getChildren().add(area);
    desk.imports()
        .running()
        .addListener(
            (_, _, on) -> {
              title.setText(on ? "The first articles are coming in" : "This archive is empty");
              buttons.setVisible(!on);
            });
  }
}
