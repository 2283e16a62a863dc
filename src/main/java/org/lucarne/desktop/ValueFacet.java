package org.lucarne.desktop;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.model.ActorKind;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchResults;

/** The values of one facet with their counts; what is chosen stays on top, at zero too. */
final class ValueFacet extends VBox {
  private static final int FEW = 6;
  private static final int MANY = 300;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** A kind of actor that the list can be narrowed to, by the plainest word for it. */
  private static final Map<ActorKind, String> KIND_WORDS =
      Map.of(
          ActorKind.PERSON, "People",
          ActorKind.STATE, "States",
          ActorKind.ORGANISATION, "Orgs",
          ActorKind.ALLIANCE, "Alliances",
          ActorKind.ARMED_GROUP, "Groups",
          ActorKind.PLACE, "Places");

  private static final Set<Facet> OF_OUTLETS = EnumSet.of(Facet.COUNTRY, Facet.TYPE, Facet.GRADE);

  private final SearchState state;
  private final Facet facet;
  private final ActorMenu actorMenu;
  private final SourceMenu sourceMenu;
  private final TextField narrow = new TextField();
  private final Hyperlink more = new Hyperlink();
  private final Button clear = new Button("Clear");
  private final VBox rows = new VBox();
  private final Map<String, ValueRow> rowOf = new HashMap<>();
  private final Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
  private List<FacetCount> counts = List.of();
  private boolean everything;
  private boolean complete;
  private boolean open = true;
  private String lastClicked;

  /**
   * @param actorMenu what can be decided about an actor
   * @param sourceMenu what can be decided about a source
   */
  ValueFacet(SearchState state, Facet facet, ActorMenu actorMenu, SourceMenu sourceMenu) {
    this.sourceMenu = sourceMenu;
    this.actorMenu = actorMenu;
    this.state = state;
    this.facet = facet;
    getStyleClass().add("facet");
    String title = Wording.facet(facet);
    Label heading = new Label(title.toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("facet-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    clear.getStyleClass().add("quiet");
    clear.setAccessibleText("Clear what is chosen in " + title);
    clear.setOnAction(_ -> state.filter(Choices.cleared(state.filters().get(), facet)));
    getChildren().add(new HBox(heading, space, clear));
    narrow.setPromptText(
        "Find " + (facet == Facet.ACTOR ? "an actor" : "a " + title.toLowerCase(Locale.ROOT)));
    narrow.setAccessibleText(narrow.getPromptText());
    narrow.getStyleClass().add("narrow");
    narrow.textProperty().addListener((_, _, _) -> changedView());
    getChildren().add(narrow);
    if (facet == Facet.ACTOR) {
      getChildren().add(kindToggles());
    }
    rows.getStyleClass().add("values");
    more.setOnAction(
        _ -> {
          everything = !everything;
          changedView();
        });
    getChildren().addAll(rows, more);
    state.results().addListener((_, _, found) -> take(found));
    state.filters().addListener((_, _, _) -> render());
    render();
  }

  private Node kindToggles() {
    FlowPane toggles = new FlowPane();
    toggles.getStyleClass().add("toggles");
    for (ActorKind kind : ActorKind.values()) {
      ToggleButton toggle = new ToggleButton(KIND_WORDS.get(kind));
      toggle.setAccessibleText("List " + Wording.kinds(kind).toLowerCase(Locale.ROOT));
      toggle.getStyleClass().add("pill");
      toggle
          .selectedProperty()
          .addListener(
              (_, _, on) -> {
                if (on) {
                  kinds.add(kind);
                } else {
                  kinds.remove(kind);
                }
                changedView();
              });
      toggles.getChildren().add(toggle);
    }
    return toggles;
  }

  private void take(SearchResults found) {
    if (found == null) {
      return;
    }
    counts = found.facets().getOrDefault(facet, List.of());
    complete = counts.size() < SearchState.FACET_LIMIT;
    changedView();
  }

  /** Asks for the whole facet when its first values do not hold what is to be shown. */
  private void changedView() {
    render();
    Set<String> here = new HashSet<>();
    counts.forEach(count -> here.add(key(count)));
    boolean narrowed = !narrow.getText().isBlank() || !kinds.isEmpty() || everything;
    if (!complete && (narrowed || !here.containsAll(chosen()))) {
      state.allValues(
          facet,
          all -> {
            counts = all;
            complete = true;
            render();
          });
    }
  }

  private Set<String> chosen() {
    Filters filters = state.filters().get();
    Set<String> chosen = new LinkedHashSet<>(Choices.included(filters, facet));
    chosen.addAll(Choices.excluded(filters, facet));
    return chosen;
  }

  private String key(FacetCount count) {
    return facet == Facet.ACTOR && count.actor() != null ? count.actor() : count.value();
  }

  private void render() {
    Set<String> chosen = chosen();
    List<FacetCount> pinned = new ArrayList<>();
    List<FacetCount> others = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>(chosen);
    String wanted = plain(narrow.getText().strip());
    for (FacetCount count : counts) {
      if (missing.remove(key(count))) {
        pinned.add(count);
      } else if (count.count() > 0
          && (kinds.isEmpty() || kinds.contains(count.kind()))
          && (wanted.isEmpty() || matches(count, wanted))) {
        others.add(count);
      }
    }
    for (String value : missing) {
      pinned.add(
          facet == Facet.ACTOR
              ? new FacetCount(state.actorName(value), value, null, 0, List.of())
              : FacetCount.of(value, 0));
    }
    // A line that offers one or two more takes as much room as they do.
    int few = others.size() <= FEW + 2 ? others.size() : FEW;
    int limit = everything ? MANY : few;
    List<Node> nodes = new ArrayList<>();
    pinned.forEach(count -> nodes.add(row(count)));
    others.stream().limit(limit).forEach(count -> nodes.add(row(count)));
    if (!rows.getChildren().equals(nodes)) {
      rows.getChildren().setAll(nodes);
    }
    boolean canNarrow = counts.size() > FEW || !wanted.isEmpty();
    narrow.setVisible(canNarrow);
    narrow.setManaged(canNarrow);
    clear.setVisible(!chosen.isEmpty());
    int hidden = others.size() - limit;
    more.setText(
        everything
            ? "Show fewer"
            : complete ? "Show %s more".formatted(Wording.number(hidden)) : "Show more");
    boolean canShowMore = everything ? others.size() > few : hidden > 0;
    more.setVisible(canShowMore);
    more.setManaged(canShowMore);
    present();
  }

  Facet facet() {
    return facet;
  }

  /** Whether it knows anything of any article; else it would only take room. */
  boolean hasValues() {
    return !counts.isEmpty()
        && !(OF_OUTLETS.contains(facet)
            && counts.stream().allMatch(each -> each.value().equals(Filters.UNKNOWN)));
  }

  /** Tells whether it is wanted on the screen; what is chosen in it is never out of sight. */
  void present(boolean wanted) {
    open = wanted;
    present();
  }

  private void present() {
    boolean shown = !chosen().isEmpty() || open && hasValues();
    setVisible(shown);
    setManaged(shown);
  }

  private ValueRow row(FacetCount count) {
    String key = key(count);
    ValueRow row =
        rowOf.computeIfAbsent(key, _ -> new ValueRow(Choices.canExclude(facet), actions(key)));
    Filters filters = state.filters().get();
    row.show(
        Wording.value(facet, count.value()),
        count.count(),
        Choices.included(filters, facet).contains(key),
        Choices.excluded(filters, facet).contains(key),
        spellings(count));
    return row;
  }

  private ValueRow.Actions actions(String key) {
    return new ValueRow.Actions() {
      @Override
      public void include() {
        lastClicked = key;
        state.include(facet, key);
      }

      @Override
      public void exclude() {
        lastClicked = key;
        state.exclude(facet, key);
      }

      @Override
      public List<MenuItem> more() {
        return switch (facet) {
          case ACTOR -> decisions(key);
          case SOURCE -> ofSource(key);
          default -> List.of();
        };
      }

      @Override
      public void only() {
        // The first click moved the value to the top, so that the second may hit another row.
        String meant = lastClicked == null ? key : lastClicked;
        state.only(facet, meant);
        rowOf.get(meant).requestFocus();
      }
    };
  }

  private List<MenuItem> decisions(String actor) {
    Set<String> spellings = new LinkedHashSet<>();
    counts.stream()
        .filter(count -> actor.equals(count.actor()))
        .forEach(count -> spellings.addAll(count.spellings()));
    return actorMenu.items(actor, state.actorName(actor), spellings, null);
  }

  private List<MenuItem> ofSource(String name) {
    return counts.stream()
        .filter(count -> name.equals(count.value()) && count.actor() != null)
        .findFirst()
        .map(count -> sourceMenu.items(count.actor(), name, count.spellings()))
        .orElse(List.of());
  }

  private static String spellings(FacetCount count) {
    List<String> parts = new ArrayList<>();
    if (count.kind() != null) {
      parts.add(Wording.kind(count.kind()));
    }
    List<String> others =
        count.spellings().stream().filter(s -> !s.equals(count.value())).limit(12).toList();
    if (!others.isEmpty()) {
      parts.add("also spelt " + String.join(", ", others));
    }
    return String.join("; ", parts);
  }

  private boolean matches(FacetCount count, String wanted) {
    return facet == Facet.ACTOR || facet == Facet.SOURCE
        ? matchesActor(count, wanted)
        : plain(Wording.value(facet, count.value())).contains(wanted);
  }

  /** Whether an actor's name or a spelling of it holds what was typed, as {@link #plain} has it. */
  static boolean matchesActor(FacetCount count, String wanted) {
    return plain(count.value()).contains(wanted)
        || count.spellings().stream().anyMatch(spelling -> plain(spelling).contains(wanted));
  }

  /** Lower case and without accents. */
  static String plain(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
