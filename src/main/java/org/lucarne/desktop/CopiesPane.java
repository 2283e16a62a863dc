package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.archive.Copy;

/** The copies of the open article, the earliest first, each to open and to compare. */
final class CopiesPane extends VBox {

  /**
   * @param open opens the article with an id
   */
  CopiesPane(String article, Copies copies, Consumer<String> open) {
    copies.of(article, found -> show(article, found, copies, open));
  }

  private void show(String article, List<Copy> found, Copies copies, Consumer<String> open) {
    if (found.isEmpty()) {
      return;
    }
    setSpacing(2);
    Label heading = new Label("Copies, the earliest first");
    heading.getStyleClass().add("drawer-heading");
    getChildren().add(heading);
    for (Copy copy : found) {
      Button button = new Button();
      AnyScript.show(button, words(copy));
      button.setMnemonicParsing(false);
      button.setTextOverrun(OverrunStyle.ELLIPSIS);
      button.getStyleClass().add("quiet");
      button.setMinWidth(0);
      button.setOnAction(_ -> open.accept(copy.id()));
      Button compare = new Button("Compare");
      compare.setMinWidth(Region.USE_PREF_SIZE);
      compare.setAccessibleText("Compare with " + Wording.unisolated(words(copy)));
      compare.setOnAction(_ -> copies.compare(article, copy.id()));
      HBox line = new HBox(6, compare, button);
      line.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(button, Priority.SOMETIMES);
      getChildren().add(line);
    }
  }

  private static String words(Copy copy) {
    return Wording.copy(copy)
        + " · "
        + (copy.title().isEmpty() ? "(no title)" : Wording.isolated(copy.title()));
  }
}
