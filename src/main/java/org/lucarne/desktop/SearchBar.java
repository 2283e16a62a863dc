package org.lucarne.desktop;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.lucarne.search.SearchRequest.Sort;

/** The search box with its history, and the order of the rows. */
final class SearchBar extends HBox {
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");

  private final SearchState state;
  private final Settings settings;
  private final TextField box = new TextField();
  private final ContextMenu history = new ContextMenu();

  /**
   * @param onEnter what follows when the analyst is done typing
   */
  SearchBar(SearchState state, Settings settings, Runnable onEnter) {
    this.state = state;
    this.settings = settings;
    getStyleClass().add("search-bar");
    setAlignment(Pos.CENTER_LEFT);
    box.setPromptText("Search for words, “phrases”, near w/5 by, source:, actor:, date:");
    box.setAccessibleText("Search");
    box.getStyleClass().add("search-box");
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.textProperty().addListener((_, _, text) -> state.type(text));
    box.setOnAction(
        _ -> {
          settings.remember(box.getText());
          state.submit();
          onEnter.run();
        });
    box.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            showHistory();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !box.getText().isEmpty()) {
            box.clear();
            event.consume();
          }
        });
    Button clear = button(Icon.CLOSE, "Empty the search box");
    clear.visibleProperty().bind(box.textProperty().isNotEmpty());
    clear.setOnAction(
        _ -> {
          box.clear();
          box.requestFocus();
        });
    Button earlier = button(Icon.HISTORY, "Earlier searches");
    earlier.setOnAction(_ -> showHistory());
    HBox frame = new HBox(Icon.SEARCH.node(), box, clear, earlier);
    frame.getStyleClass().add("search-frame");
    frame.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(frame, Priority.ALWAYS);
    box.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              frame.pseudoClassStateChanged(INSIDE, focused);
              if (!focused) {
                settings.remember(box.getText());
              }
            });
    ChoiceBox<Sort> order = new ChoiceBox<>();
    order.getItems().setAll(Sort.values());
    order.setValue(state.sort());
    order.setAccessibleText("Order of the results");
    order.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Sort sort) {
            return switch (sort) {
              case RELEVANCE -> "Best match";
              case NEWEST -> "Newest first";
              case OLDEST -> "Oldest first";
              case null -> "";
            };
          }

          @Override
          public Sort fromString(String text) {
            throw new UnsupportedOperationException("The orders are chosen, not typed");
          }
        });
    order.valueProperty().addListener((_, _, sort) -> state.sort(sort));
    getChildren().addAll(frame, order);
    history.getStyleClass().add("history");
  }

  private static Button button(Icon icon, String name) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  private void showHistory() {
    settings.remember(state.typed());
    List<String> queries = settings.history();
    history.getItems().clear();
    for (String query : queries.subList(0, Math.min(20, queries.size()))) {
      MenuItem item = new MenuItem(query);
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> set(query));
      history.getItems().add(item);
    }
    if (queries.isEmpty()) {
      MenuItem none = new MenuItem("No earlier searches");
      none.setDisable(true);
      history.getItems().add(none);
    } else {
      MenuItem forget = new MenuItem("Forget these");
      forget.setOnAction(_ -> settings.forgetHistory());
      history.getItems().addAll(new SeparatorMenuItem(), forget);
    }
    history.show(box, Side.BOTTOM, 0, 4);
  }

  /** Puts a query into the box as if typed. */
  void set(String query) {
    box.setText(query);
    box.end();
  }

  void focusBox() {
    box.requestFocus();
    box.selectAll();
  }

  boolean boxFocused() {
    return box.isFocused();
  }
}
