package org.lucarne.desktop;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The keys of the window and what they do. */
final class KeySheet extends GridPane {

  KeySheet() {
    getStyleClass().add("keys");
    String[][] rows = {
      {"Ctrl+F or /", "search; in the reader Ctrl+F finds in the article"},
      {"Ctrl+Shift+F", "find in the article"},
      {"Down in the search box", "suggestions, or earlier searches in an empty box"},
      {"Enter or Tab on a suggestion", "take it; Escape lets it go"},
      {"F3, Enter", "next match, then the next article"},
      {"Shift+F3, Shift+Enter", "match before"},
      {"Ctrl+Down, Ctrl+Up", "next article, article before"},
      {"J, K in the results", "next row, row before"},
      {"Right, Left in the results", "show a row's copies below it, put them away"},
      {"F6, Shift+F6", "next pane, pane before"},
      {"Space on a filter", "include; with Alt leave out, with Shift only this"},
      {"Arrows on the dates", "move, with Shift extend; Enter chooses, Escape lets go"},
      {"Ctrl+C, Ctrl+Shift+C", "copy, copy with citation"},
      {"Ctrl+O, Ctrl+Shift+O", "import files, a folder"},
      {"Ctrl+R, Ctrl+I", "report of the latest import, earlier imports"},
      {"Ctrl+E", "export the results"},
      {"Alt+1, Alt+2 …, Alt+0", "matches of one word of the query alone; of all"},
      {"Ctrl+L", "every occurrence in a list (concordance)"},
      {"Ctrl+M", "articles by outlet and month (coverage)"},
      {"Ctrl+S", "save this search"},
      {"Ctrl+U", "underline actors"},
      {"Ctrl+P", "people who may be one"},
      {"Ctrl+Shift+S", "all sources"},
      {"Ctrl+Delete, Ctrl+Z", "remove the article, take that back"},
      {"Ctrl + and Ctrl -, Ctrl+0", "larger, smaller, usual text"},
    };
    for (String[] row : rows) {
      Label key = new Label(row[0]);
      key.getStyleClass().add("key");
      addRow(getRowCount(), key, new Label(row[1]));
    }
  }
}
