package org.lucarne.desktop;

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
    VBox facets = new VBox(new DateFacet(state));
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
