package org.lucarne.desktop;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** One value of a facet: a box that tells whether it is chosen or left out, its name, its count. */
final class ValueRow extends HBox {

  /** What a person can do with a value. */
  interface Actions {
    void include();

    void exclude();

    void only();

    /** What else can be done with it, as further lines of its menu. */
    default List<MenuItem> more() {
      return List.of();
    }
  }

  private static final PseudoClass INCLUDED = PseudoClass.getPseudoClass("included");
  private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private final Label sign = new Label();
  private final Label name = new Label();
  private final Label count = new Label();
  private final Actions actions;
  private final boolean canExclude;
  private final Tooltip tip = new Tooltip();
  private boolean chosen;

  ValueRow(boolean canExclude, Actions actions) {
    this.actions = actions;
    this.canExclude = canExclude;
    getStyleClass().add("value-row");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    setAlignment(Pos.CENTER_LEFT);
    StackPane box = new StackPane(sign);
    box.getStyleClass().add("box");
    name.getStyleClass().add("value");
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(20);
    HBox.setHgrow(name, Priority.ALWAYS);
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(box, name, count);
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::pressed);
    setOnContextMenuRequested(
        event -> {
          menu().show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    Tooltip.install(this, tip);
  }

  void show(String value, long articles, boolean included, boolean excluded, String more) {
    chosen = included || excluded;
    AnyScript.show(name, value);
    count.setText(Wording.number(articles));
    sign.setText(included ? "✓" : excluded ? "–" : "");
    pseudoClassStateChanged(INCLUDED, included);
    pseudoClassStateChanged(EXCLUDED, excluded);
    pseudoClassStateChanged(NONE, articles == 0);
    String state = included ? ", chosen" : excluded ? ", left out" : "";
    setAccessibleText(value + ", " + Wording.count(articles, "article", "articles") + state);
    String hint =
        canExclude
            ? "Click to include, Alt+click to leave out, double click for only this"
            : "Click to include, double click for only this";
    tip.setText((more.isEmpty() ? value : value + "\n" + more) + "\n" + hint);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    requestFocus();
    if (event.getClickCount() == 2) {
      actions.only();
    } else if (event.isAltDown() && canExclude) {
      actions.exclude();
    } else {
      actions.include();
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
      if (event.isAltDown() && canExclude) {
        actions.exclude();
      } else if (event.isShiftDown()) {
        actions.only();
      } else {
        actions.include();
      }
      event.consume();
    }
  }

  private ContextMenu menu() {
    MenuItem include = new MenuItem(chosen ? "Let go" : "Include");
    include.setOnAction(_ -> actions.include());
    MenuItem only = new MenuItem("Only this");
    only.setOnAction(_ -> actions.only());
    ContextMenu menu = new ContextMenu(include, only);
    if (canExclude) {
      MenuItem exclude = new MenuItem("Leave out");
      exclude.setOnAction(_ -> actions.exclude());
      menu.getItems().add(1, exclude);
    }
    List<MenuItem> more = actions.more();
    if (!more.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      menu.getItems().addAll(more);
    }
    return menu;
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      actions.include();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
