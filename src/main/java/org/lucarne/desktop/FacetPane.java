package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lucarne.search.Facet;

/**
 * Everything by which the answer can be narrowed; what most people never need stands behind more.
 */
final class FacetPane extends ScrollPane {

  private static final Set<Facet> FIRST = EnumSet.of(Facet.SOURCE, Facet.ACTOR);
  private static final List<Facet> ORDER =
      List.of(
          Facet.SOURCE,
          Facet.ACTOR,
          Facet.LANGUAGE,
          Facet.CREDIT,
          Facet.COUNTRY,
          Facet.TYPE,
          Facet.GRADE,
          Facet.COLLECTION,
          Facet.KIND);

  private final SearchState state;
  private final Hyperlink more = new Hyperlink();
  private final List<ValueFacet> further = new ArrayList<>();
  private boolean all;

  FacetPane(SearchState state, ActorMenu actorMenu, SourceMenu sourceMenu) {
    this.state = state;
    getStyleClass().add("facet-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText("Filters");
    Label unit = new Label("Counts are of articles, not of rows");
    unit.getStyleClass().addAll("facet-unit", "muted");
    unit.setWrapText(true);
    unit.setVisible(false);
    unit.setManaged(false);
    VBox facets = new VBox(unit, new DateFacet(state));
    facets.getStyleClass().add("facets");
    for (Facet facet : ORDER) {
      ValueFacet values = new ValueFacet(state, facet, actorMenu, sourceMenu);
      facets.getChildren().add(values);
      if (!FIRST.contains(facet)) {
        further.add(values);
      }
    }
    more.getStyleClass().add("more-filters");
    more.setWrapText(true);
    more.setOnAction(
        _ -> {
          all = !all;
          render();
        });
    // Before those that it shows, so that it stays where it was clicked.
    facets.getChildren().add(facets.getChildren().indexOf(further.getFirst()), more);
    setContent(facets);
    state
        .results()
        .addListener(
            (_, _, found) -> {
              // Where no copies are grouped the two are the same.
              boolean grouped = found != null && found.rows() < found.total();
              unit.setVisible(grouped);
              unit.setManaged(grouped);
              render();
            });
    state.filters().addListener((_, _, _) -> render());
    render();
  }

  private void render() {
    further.forEach(facet -> facet.present(all));
    List<String> hidden =
        further.stream()
            .filter(ValueFacet::hasValues)
            .map(each -> Wording.facet(each.facet()).toLowerCase(Locale.ROOT))
            .toList();
    more.setText(all ? "Fewer filters" : "More: " + String.join(", ", hidden));
    boolean needed = state.results().get() != null && !hidden.isEmpty();
    more.setVisible(needed);
    more.setManaged(needed);
  }
}
