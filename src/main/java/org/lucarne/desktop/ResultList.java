package org.lucarne.desktop;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.lucarne.search.Hit;

/** The rows of the answer; more are loaded when the reader nears the end of those that are here. */
final class ResultList extends StackPane {
  private static final int NEAR_END = 15;

  private final SearchState state;
  private final ListView<Hit> list = new ListView<>();
  private boolean following;

  ResultList(SearchState state, ReadingState reading, NothingFound nothing) {
    this.state = state;
    getStyleClass().add("result-list");
    list.getStyleClass().add("results");
    list.setAccessibleText("Results");
    list.setCellFactory(
        _ -> {
          ResultRow row = new ResultRow();
          row.indexProperty()
              .addListener(
                  (_, _, index) -> {
                    if (index.intValue() > state.hits().size() - NEAR_END) {
                      state.loadMore();
                    }
                  });
          return row;
        });
    getChildren().addAll(list, nothing);
    list.getItems().setAll(state.hits());
    state.hits().addListener((ListChangeListener<Hit>) this::changed);
    state.selected().addListener((_, _, _) -> follow(true));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, hit) -> {
              if (!following && hit != null) {
                state.select(hit);
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
          }
        });
  }

  private void changed(ListChangeListener.Change<? extends Hit> change) {
    boolean appended = false;
    while (change.next()) {
      appended = change.wasAdded() && !change.wasRemoved() && change.getFrom() > 0;
    }
    following = true;
    if (appended) {
      List<Hit> items = list.getItems();
      list.getItems().addAll(state.hits().subList(items.size(), state.hits().size()));
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
    String id = atTop || !(first.getItem() instanceof Hit hit) ? null : hit.id();
    double offset = atTop ? 0 : first.getLayoutY();
    list.getItems().setAll(state.hits());
    int at = -1;
    for (int i = 0; i < state.hits().size() && id != null; i++) {
      if (state.hits().get(i).id().equals(id)) {
        at = i;
        break;
      }
    }
    if (at < 0) {
      list.scrollTo(0);
    } else {
      list.layout();
      flow.scrollToTop(at);
      flow.scrollPixels(-offset);
    }
  }

  private void follow(boolean reveal) {
    int index = state.selectedIndex();
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
