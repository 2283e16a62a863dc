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
import org.lucarne.archive.MergeOffer;
import org.lucarne.search.FacetCount;

/** People who may be one, each pair for the analyst to decide. */
final class OffersPane extends VBox {

  /** What the analyst says of a pair. */
  interface Answers {
    void areOne(MergeOffer offer);

    void areTwo(MergeOffer offer);
  }

  private final ObservableList<MergeOffer> open;
  private final Answers answers;

  OffersPane(List<MergeOffer> offers, Answers answers) {
    this.answers = answers;
    open = FXCollections.observableArrayList(offers);
    getStyleClass().add("offers-pane");
    ListView<MergeOffer> list = new ListView<>(open);
    list.setAccessibleText("Pairs of people who may be one");
    list.setPlaceholder(new Label("No two people of this archive look like one"));
    list.setPrefSize(760, 460);
    list.setCellFactory(_ -> new Pair());
    VBox.setVgrow(list, Priority.ALWAYS);
    Label what = new Label("Their names are alike, but not enough to take them for one.");
    getChildren().addAll(what, list);
    setSpacing(8);
  }

  private void answered(MergeOffer offer) {
    // What was said of one of them may have made the other pairs another matter.
    open.removeIf(
        each ->
            each == offer
                || each.one().actor().equals(offer.other().actor())
                || each.other().actor().equals(offer.other().actor()));
  }

  private final class Pair extends ListCell<MergeOffer> {
    private final Label left = new Label();
    private final Label leftCount = new Label();
    private final Label right = new Label();
    private final Label rightCount = new Label();
    private final Button one = new Button("The same");
    private final Button two = new Button("Two people");
    private final HBox line =
        new HBox(12, person(left, leftCount), person(right, rightCount), one, two);

    Pair() {
      line.setAlignment(Pos.CENTER_LEFT);
      for (Button button : List.of(one, two)) {
        button.setMinWidth(USE_PREF_SIZE);
      }
      one.setOnAction(_ -> answer(true));
      two.setOnAction(_ -> answer(false));
      setPrefWidth(0);
    }

    private VBox person(Label name, Label count) {
      count.getStyleClass().add("muted");
      VBox person = new VBox(name, count);
      person.setPrefWidth(0);
      person.setMinWidth(0);
      HBox.setHgrow(person, Priority.ALWAYS);
      return person;
    }

    private void answer(boolean areOne) {
      MergeOffer offer = getItem();
      if (areOne) {
        answers.areOne(offer);
      } else {
        answers.areTwo(offer);
      }
      answered(offer);
    }

    @Override
    protected void updateItem(MergeOffer offer, boolean empty) {
      super.updateItem(offer, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        show(offer.one(), left, leftCount);
        show(offer.other(), right, rightCount);
        one.setAccessibleText(offer.one().value() + " and " + offer.other().value() + " are one");
        two.setAccessibleText(offer.one().value() + " and " + offer.other().value() + " are two");
      }
    }

    private static void show(FacetCount actor, Label name, Label count) {
      AnyScript.show(name, actor.value());
      count.setText(Wording.count(actor.count(), "article", "articles"));
    }
  }
}
