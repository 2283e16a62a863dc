package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lucarne.search.Expansion;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchResults;

/** What was found, how the query was read, and a chip for every filter. */
final class QueryLine extends VBox {
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

  /** Spellings named on a chip; a tooltip has them all. */
  private static final int SPELLINGS = 4;

  private static final double LEAST_WIDTH = 300;

  /** Room at the sides that the style sheet leaves free, in pixels at most. */
  private static final double MARGIN = 80;

  private final SearchState state;
  private final Label summary = new Label();
  private final Label busy = new Label("searching…");
  private final CheckBox group = new CheckBox("Group copies");
  private final FlowPane chips = new FlowPane();
  private final VBox notes = new VBox();
  private final PauseTransition patience = new PauseTransition(Duration.millis(350));

  QueryLine(SearchState state) {
    this.state = state;
    getStyleClass().add("query-line");
    summary.getStyleClass().add("summary");
    summary.setMinWidth(0);
    busy.getStyleClass().add("muted");
    busy.setVisible(false);
    group.setSelected(state.groupCopies());
    group.setTooltip(
        new Tooltip("One row for copies of an article: the same text, reprints, cut versions"));
    group.selectedProperty().addListener((_, _, on) -> state.groupCopies(on));
    group.setMinWidth(USE_PREF_SIZE);
    summary.setWrapText(true);
    HBox.setHgrow(busy, Priority.ALWAYS);
    busy.setMaxWidth(Double.MAX_VALUE);
    HBox first = new HBox(summary, busy, group);
    first.setAlignment(Pos.CENTER_LEFT);
    first.getStyleClass().add("summary-line");
    chips.getStyleClass().add("chips");
    // Else a long "Read as" would make the whole window wider than its frame.
    chips.setMinWidth(0);
    notes.getStyleClass().add("notes");
    getChildren().addAll(first, chips, notes);
    // A word about waiting only when there is a wait: most answers come at once.
    patience.setOnFinished(_ -> busy.setVisible(state.busy().get()));
    state
        .busy()
        .addListener(
            (_, _, working) -> {
              if (working) {
                patience.playFromStart();
              } else {
                patience.stop();
                busy.setVisible(false);
              }
            });
    state.results().addListener((_, _, _) -> render());
    state.filters().addListener((_, _, _) -> renderChips());
    renderChips();
  }

  private void render() {
    SearchResults found = state.results().get();
    boolean empty = state.archiveIsEmpty();
    summary.setText(empty ? "" : summary(found));
    group.setVisible(!empty);
    notes.getChildren().clear();
    for (String note : found.notes()) {
      if (!onChip(note, found)) {
        notes.getChildren().add(MarkedText.sentence(note));
      }
    }
    show(notes, !notes.getChildren().isEmpty());
    renderChips();
  }

  /** Whether a chip says the same: which other spellings of a word are searched for. */
  private static boolean onChip(String note, SearchResults found) {
    return found.expansions().stream()
        .anyMatch(each -> each.on() && note.startsWith("“" + each.word() + "” also finds "));
  }

  /**
   * {@code 412 articles · 37 sources · 3 Jan 2015 – 9 Jun 2016 · 96 rows after grouping copies}.
   */
  static String summary(SearchResults found) {
    List<String> parts = new ArrayList<>();
    parts.add(Wording.count(found.total(), "article", "articles"));
    if (found.sources() > 0) {
      parts.add(Wording.count(found.sources(), "source", "sources"));
    }
    if (found.firstDay() != null && found.lastDay() != null) {
      parts.add(
          found.firstDay().equals(found.lastDay())
              ? Wording.day(found.firstDay())
              : Wording.day(found.firstDay()) + " – " + Wording.day(found.lastDay()));
    }
    if (found.rows() < found.total()) {
      parts.add(Wording.count(found.rows(), "row", "rows") + " after grouping copies");
    }
    return String.join(" · ", parts);
  }

  private void renderChips() {
    List<Node> nodes = new ArrayList<>();
    SearchResults found = state.results().get();
    if (found != null && !found.readAs().isBlank()) {
      Region read = AnyScript.wrapping("Read as " + found.readAs());
      // The chips themselves have no width before they are first shown.
      read.maxWidthProperty().bind(Bindings.max(LEAST_WIDTH, widthProperty().subtract(MARGIN)));
      read.getStyleClass().add("read-as");
      Tooltip.install(read, new Tooltip("The query as it was read"));
      nodes.add(read);
    }
    if (found != null) {
      found.expansions().forEach(each -> nodes.add(node(each)));
    }
    List<Chip> all = Chip.of(state.filters().get(), state);
    for (Chip chip : all) {
      nodes.add(node(chip));
    }
    if (!all.isEmpty()) {
      Button clear = new Button("Clear all");
      clear.getStyleClass().add("quiet");
      clear.setOnAction(_ -> state.filter(Filters.NONE));
      nodes.add(clear);
    }
    chips.getChildren().setAll(nodes);
    show(chips, !nodes.isEmpty());
  }

  /** {@code lavrov also: Лавров, Lawrow}, with a button that lets go of the other spellings. */
  private Node node(Expansion expansion) {
    String word = expansion.word();
    boolean on = expansion.on();
    Label label =
        AnyScript.label(Wording.isolated(word) + (on ? " also: " : ": as typed "), "chip-label");
    List<String> all = expansion.variants();
    String shown =
        all.stream().limit(SPELLINGS).map(Wording::isolated).collect(Collectors.joining(", "));
    Label value =
        AnyScript.label(on ? shown + (all.size() > SPELLINGS ? ", …" : "") : "", "chip-value");
    value.setTooltip(new Tooltip(String.join("\n", all)));
    Button toggle = on ? new Button(null, Icon.CLOSE.node()) : new Button("Other spellings");
    toggle.getStyleClass().add(on ? "icon-button" : "quiet");
    toggle.setTooltip(
        new Tooltip(on ? "Find " + word + " only as typed" : "Find its other spellings too"));
    toggle.setAccessibleText(
        on ? "Find " + word + " only as typed" : "Find other spellings of " + word);
    toggle.setOnAction(_ -> state.variants(word, !on));
    HBox node = new HBox(label, value, toggle);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().addAll("chip", "variant-chip");
    return node;
  }

  private Node node(Chip chip) {
    Label label = new Label(chip.label() + ": " + (chip.excluded() ? "not " : ""));
    label.getStyleClass().add("chip-label");
    Label value = AnyScript.label(chip.value(), "chip-value");
    Button close = new Button(null, Icon.CLOSE.node());
    close.getStyleClass().add("icon-button");
    close.setAccessibleText("Let go of " + chip.words());
    close.setOnAction(_ -> state.filter(chip.rest()));
    HBox node = new HBox(label, value, close);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("chip");
    node.pseudoClassStateChanged(EXCLUDED, chip.excluded());
    return node;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
