package org.lucarne.desktop;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lucarne.search.MatchGroup;

/**
 * The words of the query with their marks and how often each is in the open article. One of them
 * can be looked at alone.
 */
final class MatchLegend extends FlowPane {

  /** Styles of marks; with more words than these, styles are used again. */
  static final int STYLES = 5;

  private final ReadingState reading;

  MatchLegend(ReadingState reading) {
    this.reading = reading;
    getStyleClass().add("match-legend");
    reading.view().addListener((_, _, _) -> render());
    reading.isolated().addListener((_, _, _) -> render());
    render();
  }

  private void render() {
    List<MatchGroup> groups = reading.view().get() == null ? List.of() : reading.groups();
    getChildren().clear();
    boolean shown = groups.size() > 1;
    setVisible(shown);
    setManaged(shown);
    for (int i = 0; shown && i < groups.size(); i++) {
      getChildren().add(button(groups.get(i), i));
    }
  }

  private ToggleButton button(MatchGroup group, int number) {
    Region sample = new Region();
    sample.getStyleClass().addAll("legend-sample", "legend-sample-" + (number % STYLES + 1));
    Label word = new Label(group.word());
    Label count = new Label(Wording.number(group.count()));
    count.getStyleClass().add("muted");
    HBox inside = new HBox(sample, word, count);
    inside.setAlignment(Pos.CENTER_LEFT);
    inside.getStyleClass().add("legend-inside");
    ToggleButton button = new ToggleButton();
    button.setGraphic(inside);
    button.getStyleClass().addAll("pill", "legend-word");
    button.setDisable(group.count() == 0);
    button.setSelected(reading.isolated().get() == number);
    button.setAccessibleText(
        "“%s”, %s here".formatted(group.word(), Wording.count(group.count(), "match", "matches")));
    button.setTooltip(
        new Tooltip(
            "Walk through the matches of “%s” alone%s"
                .formatted(group.word(), number < 9 ? " (Alt+" + (number + 1) + ")" : "")));
    button.setOnAction(_ -> reading.isolate(button.isSelected() ? number : -1));
    return button;
  }
}
