package org.lucarne.desktop;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lucarne.search.FacetCount;

/** Asks which of many actors or sources another one is. */
final class OtherOneDialog extends Dialog<FacetCount> {

  OtherOneDialog(Window owner, String question, String what, List<FacetCount> candidates) {
    initOwner(owner);
    setTitle("Same as another");
    setHeaderText(question);
    setGraphic(null);
    FilteredList<FacetCount> shown = new FilteredList<>(FXCollections.observableList(candidates));
    ListView<FacetCount> list = new ListView<>(shown);
    list.setAccessibleText(what + " of this archive");
    list.setPrefSize(420, 320);
    list.setCellFactory(_ -> new Candidate());
    TextField find = new TextField();
    find.setPromptText("A name or a spelling");
    find.setAccessibleText("Find by a name or a spelling");
    find.textProperty()
        .addListener(
            (_, _, typed) -> {
              String wanted = ValueFacet.plain(typed.strip());
              shown.setPredicate(each -> ValueFacet.matchesActor(each, wanted));
              if (wanted.isEmpty()) {
                list.getSelectionModel().clearSelection();
              } else {
                list.getSelectionModel().selectFirst();
              }
            });
    find.setOnKeyPressed(
        event -> {
          // The choice moves and the box keeps the keys, so that Enter still answers.
          if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            move(list, event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
          }
        });
    getDialogPane().setContent(new VBox(8, find, list));
    ButtonType merge = new ButtonType("They are one", ButtonBar.ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(merge, ButtonType.CANCEL);
    Button answer = (Button) getDialogPane().lookupButton(merge);
    answer.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            answer.fire();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            answer.fire();
          }
        });
    setResultConverter(
        button -> button == merge ? list.getSelectionModel().getSelectedItem() : null);
    setOnShown(_ -> find.requestFocus());
  }

  private static void move(ListView<FacetCount> list, int step) {
    int at = list.getSelectionModel().getSelectedIndex() + step;
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - 3));
    }
  }

  private static final class Candidate extends ListCell<FacetCount> {
    @Override
    protected void updateItem(FacetCount one, boolean empty) {
      super.updateItem(one, empty);
      AnyScript.show(
          this,
          empty
              ? ""
              : Wording.isolated(one.value())
                  + (one.kind() == null ? "" : "  ·  " + Wording.kind(one.kind()))
                  + "  ·  "
                  + Wording.count(one.count(), "article", "articles"));
    }
  }
}
