package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;

/** Finds controls that the keyboard reaches and that say nothing of themselves. */
final class Nameless {

  private Nameless() {}

  static List<String> in(Node node) {
    List<String> found = new ArrayList<>();
    if (!node.isVisible()) {
      return found;
    }
    boolean silent = node.getAccessibleText() == null || node.getAccessibleText().isBlank();
    boolean labelled =
        node instanceof Labeled words && words.getText() != null && !words.getText().isBlank();
    if (node.isFocusTraversable() && silent && !labelled && !(node instanceof MenuBar)) {
      found.add(node.toString());
    }
    if (node instanceof ListView || node instanceof TableView) {
      node.lookupAll(".button").forEach(button -> found.addAll(in(button)));
      return found;
    }
    // What a control is made of speaks through the control.
    if (!(node instanceof Control control)
        || control instanceof SplitPane
        || control instanceof ScrollPane) {
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> found.addAll(in(child)));
      }
    }
    return found;
  }
}
