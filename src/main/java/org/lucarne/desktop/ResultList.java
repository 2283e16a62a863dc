package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.lucarne.archive.Copy;
import org.lucarne.desktop.ResultRow.Item;
import org.lucarne.search.Hit;

/** The rows of the answer; more are loaded when the reader nears the end of those that are here. */
final class ResultList extends StackPane {
  private static final int NEAR_END = 15;

  private final SearchState state;
  private final ReadingState reading;
  private final Copies copies;
  private final ListView<Item> list = new ListView<>();

  /** By hit, its copies where they are shown below it. */
  private final Map<String, List<Copy>> expanded = new HashMap<>();

  private boolean following;

  ResultList(
      SearchState state,
      ReadingState reading,
      Copies copies,
      NothingFound nothing,
      NearlyFound nearly) {
    this.state = state;
    this.reading = reading;
    this.copies = copies;
    getStyleClass().add("result-list");
    list.getStyleClass().add("results");
    list.setAccessibleText("Results");
    list.setCellFactory(
        _ -> {
          ResultRow row = new ResultRow(this::toggle, this::compare);
          row.indexProperty()
              .addListener(
                  (_, _, index) -> {
                    if (index.intValue() > list.getItems().size() - NEAR_END) {
                      state.loadMore();
                    }
                  });
          return row;
        });
    BorderPane rows = new BorderPane(list);
    rows.setBottom(nearly);
    getChildren().addAll(rows, nothing);
    list.getItems().setAll(items(state.hits()));
    state.hits().addListener((ListChangeListener<Hit>) this::changed);
    state.selected().addListener((_, _, _) -> follow(true));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, item) -> {
              if (!following && item != null) {
                open(item);
              }
            });
    // Before the list's own handling, which would swallow Enter.
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
              reading.previous();
            } else {
              reading.next();
            }
            event.consume();
          } else if (event.getCode() == KeyCode.J && !event.isShortcutDown()) {
            state.selectNext();
            event.consume();
          } else if (event.getCode() == KeyCode.K && !event.isShortcutDown()) {
            state.selectPrevious();
            event.consume();
          } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            expand(list.getSelectionModel().getSelectedItem(), event.getCode() == KeyCode.RIGHT);
            event.consume();
          } else if (event.getCode() == KeyCode.C && !event.isShortcutDown()) {
            compare(list.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
  }

  private void open(Item item) {
    boolean chosen = item.hit().equals(state.selected().get());
    state.select(item.hit());
    if (item.copy() != null || chosen) {
      reading.open(item.id());
    }
  }

  private void toggle(Hit hit) {
    expand(new Item(hit, null, false), !expanded.containsKey(hit.id()));
  }

  /** Shows the copies of a row's hit below it, or puts them away. */
  private void expand(Item item, boolean shown) {
    if (item == null || shown == expanded.containsKey(item.hit().id())) {
      return;
    }
    if (shown && item.hit().copies() > 1) {
      copies.of(item.hit().id(), found -> show(item.hit(), found));
    } else if (!shown) {
      expanded.remove(item.hit().id());
      showItems(item.hit().id());
      if (item.copy() != null) {
        reading.open(item.hit().id());
      }
    }
  }

  private void show(Hit hit, List<Copy> found) {
    if (state.hits().contains(hit) && !found.isEmpty()) {
      expanded.put(hit.id(), found);
      showItems(hit.id());
    }
  }

  /** Shows the rows anew, with the row of {@code id} chosen as it was. */
  private void showItems(String id) {
    following = true;
    list.getItems().setAll(items(state.hits()));
    int index = indexOf(id);
    if (state.selected().get() != null && state.selected().get().id().equals(id)) {
      list.getSelectionModel().clearAndSelect(index);
      list.getFocusModel().focus(index);
    }
    following = false;
    follow(false);
  }

  private void compare(Item item) {
    if (item != null && item.copy() != null) {
      copies.compare(item.hit().id(), item.copy().id());
    }
  }

  private List<Item> items(List<Hit> hits) {
    List<Item> items = new ArrayList<>();
    for (Hit hit : hits) {
      List<Copy> below = expanded.getOrDefault(hit.id(), List.of());
      items.add(new Item(hit, null, !below.isEmpty()));
      below.forEach(copy -> items.add(new Item(hit, copy, true)));
    }
    return items;
  }

  /** The row of an article, or -1. */
  private int indexOf(String id) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void changed(ListChangeListener.Change<? extends Hit> change) {
    boolean appended = false;
    while (change.next()) {
      appended = change.wasAdded() && !change.wasRemoved() && change.getFrom() > 0;
    }
    following = true;
    if (appended) {
      int here = (int) list.getItems().stream().filter(item -> item.copy() == null).count();
      list.getItems().addAll(items(state.hits().subList(here, state.hits().size())));
    } else {
      replace();
    }
    following = false;
    follow(false);
  }

  /** Shows other rows; what the reader sees stays where it is when it is still among them. */
  private void replace() {
    VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    boolean atTop = first == null || (first.getIndex() == 0 && first.getLayoutY() > -4);
    String id = atTop || !(first.getItem() instanceof Item item) ? null : item.id();
    double offset = atTop ? 0 : first.getLayoutY();
    // What is found now may have other copies.
    expanded.clear();
    list.getItems().setAll(items(state.hits()));
    int at = id == null ? -1 : indexOf(id);
    if (at < 0) {
      list.scrollTo(0);
    } else {
      list.layout();
      flow.scrollToTop(at);
      flow.scrollPixels(-offset);
    }
  }

  private void follow(boolean reveal) {
    Hit hit = state.selected().get();
    int index = hit == null ? -1 : indexOf(hit.id());
    Item chosen = list.getSelectionModel().getSelectedItem();
    if (index >= 0 && chosen != null && chosen.copy() != null && chosen.hit().equals(hit)) {
      return;
    }
    following = true;
    if (index < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != index
        && index < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.getFocusModel().focus(index);
      if (reveal) {
        bringIntoSight(index);
      }
    }
    following = false;
  }

  private void bringIntoSight(int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      if (index < flow.getFirstVisibleCell().getIndex() + 1
          || index > flow.getLastVisibleCell().getIndex() - 1) {
        list.scrollTo(Math.max(0, index - 1));
      }
    }
  }

  void focusList() {
    list.requestFocus();
  }

  boolean listFocused() {
    return list.isFocused();
  }
}
