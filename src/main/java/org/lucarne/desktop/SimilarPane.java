package org.lucarne.desktop;

import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;
import org.lucarne.search.Similar;

/** Articles about the same as the open one. */
final class SimilarPane extends VBox {

  private static final int MOST = 12;
  private static final int WORDS = 10;

  private final Desk desk;
  private final String article;
  private final Worker.Lane lane;
  private final CheckBox within = new CheckBox("Only among the articles that the filters leave");
  private final VBox found = new VBox();

  SimilarPane(Desk desk, String article, Worker.Lane lane) {
    this.desk = desk;
    this.article = article;
    this.lane = lane;
    getStyleClass().add("drawer-list");
    found.getStyleClass().add("similar-rows");
    boolean filtered = !desk.search().filters().get().equals(Filters.NONE);
    within.setVisible(filtered);
    within.setManaged(filtered);
    within.selectedProperty().addListener((_, _, _) -> load());
    getChildren().addAll(within, found);
    load();
  }

  private void load() {
    Filters filters = within.isSelected() ? desk.search().filters().get() : Filters.NONE;
    lane.run(
        0,
        () -> desk.reader().similar(article, filters, MOST),
        this::show,
        error -> found.getChildren().setAll(MarkedText.plain(Notices.sentence(error))));
  }

  private void show(Optional<Similar> similar) {
    found.getChildren().clear();
    List<Hit> hits = similar.map(Similar::hits).orElse(List.of());
    if (hits.isEmpty()) {
      found
          .getChildren()
          .add(MarkedText.plain("No other article shares enough of its words and names."));
      return;
    }
    found.getChildren().add(MarkedText.plain(sharing(similar.get()), "muted-text"));
    hits.forEach(hit -> found.getChildren().add(row(hit)));
  }

  private static String sharing(Similar similar) {
    String words =
        String.join(", ", similar.words().subList(0, Math.min(WORDS, similar.words().size())));
    return "By what sets this article apart: "
        + words
        + (similar.actors().isEmpty() ? "" : "; " + String.join(", ", similar.actors()));
  }

  private VBox row(Hit hit) {
    String title = hit.title().isEmpty() ? "(no title)" : hit.title();
    Button open = new Button();
    AnyScript.show(open, title);
    open.setMnemonicParsing(false);
    open.getStyleClass().addAll("quiet", "similar-title");
    open.setOnAction(_ -> desk.reading().open(hit.id()));
    String about =
        (hit.source() == null ? "Unknown source" : Wording.isolated(hit.source()))
            + " · "
            + Wording.date(hit.date());
    open.setAccessibleText(title + ", " + Wording.unisolated(about));
    MarkedText where = MarkedText.plain(about, "muted-text");
    VBox row = new VBox(open, where);
    if (!hit.passages().isEmpty()) {
      Passage passage = hit.passages().getFirst();
      MarkedText words = new MarkedText(2);
      words.show(
          passage.text().replace('\n', ' '), passage.matches(), NodeOrientation.LEFT_TO_RIGHT);
      row.getChildren().add(words);
    }
    row.getStyleClass().add("similar-row");
    return row;
  }
}
