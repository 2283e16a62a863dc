package org.lucarne.desktop;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.lucarne.search.Completion;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest.Sort;
import org.lucarne.search.Variants;

/** The search box with its history, and the order of the rows. */
final class SearchBar extends HBox {
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");

  /** Pause in typing after which completions are looked for, in milliseconds. */
  private static final long PAUSE = 40;

  /** Completions offered at a time. */
  private static final int OFFERED = 10;

  private final SearchState state;
  private final Settings settings;
  private final Desk.Reader reader;
  private final Worker worker;
  private final Worker.Lane lane;
  private final TextField box = new TextField();
  private final HBox frame = new HBox();
  private final SuggestionList suggestions;
  private boolean typing = true;

  /**
   * @param suggestions shows what may stand in the box
   * @param onEnter what follows when the analyst is done typing
   */
  SearchBar(Desk desk, Settings settings, SuggestionList suggestions, Runnable onEnter) {
    this.state = desk.search();
    this.reader = desk.reader();
    this.worker = desk.worker();
    this.lane = worker.lane();
    this.settings = settings;
    this.suggestions = suggestions;
    getStyleClass().add("search-bar");
    setAlignment(Pos.CENTER_LEFT);
    box.setPromptText("Search for words, “phrases”, near w/5 by, source:, actor:, date:");
    box.setAccessibleText("Search");
    box.setAccessibleHelp("Down for suggestions and earlier searches, Enter or Tab takes one");
    box.getStyleClass().add("search-box");
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.textProperty()
        .addListener(
            (_, _, text) -> {
              state.type(text);
              complete();
            });
    box.setOnAction(
        _ -> {
          dismiss();
          settings.remember(box.getText());
          state.submit();
          onEnter.run();
        });
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    box.setOnMouseClicked(
        _ -> {
          if (box.getText().isEmpty()) {
            showHistory();
          }
        });
    suggestions.onSpoken(
        words -> box.setAccessibleText(words.isEmpty() ? "Search" : "Search, " + words));
    Button clear = button(Icon.CLOSE, "Empty the search box");
    clear.visibleProperty().bind(box.textProperty().isNotEmpty());
    clear.setOnAction(
        _ -> {
          box.clear();
          box.requestFocus();
        });
    Button earlier = button(Icon.HISTORY, "Earlier searches");
    earlier.setOnAction(
        _ -> {
          box.requestFocus();
          box.deselect();
          showHistory();
        });
    frame.getChildren().addAll(Icon.SEARCH.node(), box, clear, earlier);
    frame.getStyleClass().add("search-frame");
    frame.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(frame, Priority.ALWAYS);
    box.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              frame.pseudoClassStateChanged(INSIDE, focused);
              if (!focused) {
                dismiss();
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
  }

  private static Button button(Icon icon, String name) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  private void key(KeyEvent event) {
    SuggestionList.Line chosen = suggestions.chosen();
    switch (event.getCode()) {
      case DOWN -> {
        if (suggestions.isVisible()) {
          suggestions.move(1);
        } else if (box.getText().isBlank()) {
          showHistory();
        } else {
          lookUp(0, true);
        }
      }
      case UP -> {
        if (!suggestions.isVisible()) {
          return;
        }
        suggestions.move(-1);
      }
      case ENTER -> {
        if (chosen == null) {
          return;
        }
        chosen.accept().run();
      }
      case TAB -> {
        SuggestionList.Line line = chosen == null ? suggestions.first() : chosen;
        if (line == null || event.isShiftDown() || event.isShortcutDown()) {
          return;
        }
        line.accept().run();
      }
      case ESCAPE -> {
        if (suggestions.isVisible()) {
          dismiss();
        } else if (box.getText().isEmpty()) {
          return;
        } else {
          box.clear();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void dismiss() {
    lane.drop();
    suggestions.hide();
  }

  private void complete() {
    if (typing && box.isFocused() && !box.getText().isBlank()) {
      // The caret moves after the text has changed.
      worker.onWindow(() -> lookUp(PAUSE, false));
    } else {
      dismiss();
    }
  }

  /**
   * @param historyElse whether to show the earlier searches where nothing completes
   */
  private void lookUp(long pause, boolean historyElse) {
    String text = box.getText();
    int caret = box.getCaretPosition();
    Filters filters = state.filters().get();
    Variants variants = state.variants();
    lane.run(
        pause,
        () -> reader.completions(text, caret, filters, variants, OFFERED),
        found -> {
          if (!box.isFocused() || !box.getText().equals(text)) {
            return;
          }
          if (found.isEmpty() && historyElse) {
            showHistory();
          } else {
            show(found);
          }
        },
        _ -> suggestions.hide());
  }

  private void show(List<Completion> found) {
    suggestions.show(
        frame,
        found.stream()
            .map(
                each ->
                    new SuggestionList.Line(
                        each.text(),
                        each.kind() == Completion.Kind.VALUE ? "" : each.kind().label(),
                        Wording.count(each.total(), "article", "articles"),
                        () -> accept(each)))
            .toList(),
        null,
        () -> {});
  }

  private void accept(Completion completion) {
    typing = false;
    box.setText(completion.query());
    box.positionCaret(completion.caret());
    // A field asks for its value next; everything else is whole.
    if (completion.kind() == Completion.Kind.FIELD) {
      worker.onWindow(() -> lookUp(0, false));
    }
    typing = true;
  }

  private void showHistory() {
    settings.remember(state.typed());
    List<String> queries = settings.history();
    suggestions.show(
        frame,
        queries.stream()
            .map(query -> new SuggestionList.Line(query, "", "earlier search", () -> bring(query)))
            .toList(),
        "Forget the earlier searches",
        () -> {
          settings.forgetHistory();
          dismiss();
        });
  }

  private void bring(String query) {
    set(query);
    dismiss();
  }

  /** Puts a query into the box as if typed. */
  void set(String query) {
    typing = false;
    box.setText(query);
    box.end();
    typing = true;
  }

  void focusBox() {
    box.requestFocus();
    box.selectAll();
  }

  boolean boxFocused() {
    return box.isFocused();
  }
}
