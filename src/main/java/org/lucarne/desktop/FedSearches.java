package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.SavedSearch;

/** Which kept searches find something of what the latest import brought. */
final class FedSearches extends FlowPane {

  private final Desk desk;
  private final Worker.Lane lane;
  private final Consumer<SavedSearch> run;

  /**
   * @param run goes to a kept search
   */
  FedSearches(Desk desk, Consumer<SavedSearch> run) {
    this.desk = desk;
    this.lane = desk.worker().lane();
    this.run = run;
    getStyleClass().add("toggles");
    fill(List.of());
    desk.imports().report().addListener((_, _, report) -> load(report));
  }

  private void load(ImportReport report) {
    lane.run(0, () -> desk.reader().fedBy(report.outcomes()), this::fill, _ -> fill(List.of()));
  }

  private void fill(List<SavedSearch> fed) {
    getChildren().clear();
    setVisible(!fed.isEmpty());
    setManaged(!fed.isEmpty());
    getChildren().add(new Label("For your saved searches:"));
    for (SavedSearch saved : fed) {
      Button go = new Button();
      AnyScript.show(go, Wording.isolated(saved.name()) + "  " + Wording.number(saved.fresh()));
      go.setMnemonicParsing(false);
      go.getStyleClass().add("pill");
      go.setAccessibleText(
          "%s, %s from this import"
              .formatted(saved.name(), Wording.count(saved.fresh(), "article", "articles")));
      go.setOnAction(_ -> run.accept(saved));
      getChildren().add(go);
    }
  }
}
