package org.lucarne.desktop;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lucarne.search.Facet;

/** Everything by which the answer can be narrowed. */
final class FacetPane extends ScrollPane {

  FacetPane(SearchState state, ActorMenu actorMenu, SourceMenu sourceMenu) {
    getStyleClass().add("facet-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText("Filters");
    Label unit = new Label("Counts are of articles, not of rows");
    unit.getStyleClass().addAll("facet-unit", "muted");
    unit.setVisible(false);
    unit.setManaged(false);
    // Where no copies are grouped the two are the same.
    state
        .results()
        .addListener(
            (_, _, found) -> {
              boolean grouped = found != null && found.rows() < found.total();
              unit.setVisible(grouped);
              unit.setManaged(grouped);
            });
    VBox facets = new VBox(unit, new DateFacet(state));
    facets.getStyleClass().add("facets");
    for (Facet facet :
        new Facet[] {
          Facet.SOURCE,
          Facet.ACTOR,
          Facet.CREDIT,
          Facet.LANGUAGE,
          Facet.KIND,
          Facet.COLLECTION,
          Facet.COUNTRY,
          Facet.TYPE,
          Facet.GRADE
        }) {
      facets.getChildren().add(new ValueFacet(state, facet, actorMenu, sourceMenu));
    }
    setContent(facets);
  }
}
