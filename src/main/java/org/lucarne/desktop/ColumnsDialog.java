package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.TableSample;
import org.lucarne.model.Article;

/** Asks what the columns of a table are, with its first rows and the article that comes of one. */
final class ColumnsDialog extends Dialog<Map<String, String>> {
  private static final String NONE = "(none)";
  private static final int PREVIEW = 400;

  private final Map<String, ComboBox<String>> choices = new LinkedHashMap<>();
  private final Chooser.Preview preview;
  private final VBox article = new VBox(4);
  private final Node ok;

  ColumnsDialog(Window owner, String file, TableSample table, Chooser.Preview preview) {
    this.preview = preview;
    initOwner(owner);
    setTitle("Columns of a table");
    setHeaderText("What are the columns of %s?".formatted(file));
    setGraphic(null);
    setResizable(true);
    article.getStyleClass().add("article-preview");
    article.setMinHeight(150);
    Label what =
        new Label(
            "Say where title or text stand; the answer holds for every table with these columns.");
    what.getStyleClass().add("muted");
    Label first = new Label("The first article then");
    first.getStyleClass().add("facet-heading");
    VBox content = new VBox(12, what, rows(table), fields(table), first, article);
    content.setPrefWidth(820);
    getDialogPane().setContent(content);
    ButtonType done = new ButtonType("Import it so", ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(done, ButtonType.CANCEL);
    ok = getDialogPane().lookupButton(done);
    setResultConverter(button -> button == done ? chosen() : null);
    changed();
  }

  private static Node rows(TableSample table) {
    TableView<List<String>> rows = new TableView<>();
    rows.setAccessibleText("The first rows of the table");
    for (int i = 0; i < table.names().size(); i++) {
      int at = i;
      TableColumn<List<String>, String> column = new TableColumn<>(table.names().get(i));
      column.setPrefWidth(Math.max(110, 780.0 / table.names().size()));
      column.setSortable(false);
      column.setCellValueFactory(
          row ->
              new ReadOnlyStringWrapper(
                  at < row.getValue().size() ? oneLine(row.getValue().get(at)) : ""));
      rows.getColumns().add(column);
    }
    rows.getItems().setAll(table.rows());
    rows.setPrefHeight(190);
    rows.setMinHeight(120);
    return rows;
  }

  private static String oneLine(String cell) {
    String line = cell.substring(0, Math.min(200, cell.length()));
    return line.replaceAll("\\s", " ").strip();
  }

  private Node fields(TableSample table) {
    GridPane grid = new GridPane(12, 8);
    grid.setAlignment(Pos.CENTER_LEFT);
    List<String> columns = new ArrayList<>();
    columns.add(NONE);
    columns.addAll(table.names());
    int number = 0;
    for (String field : ImportRequest.FIELDS) {
      ComboBox<String> choice = new ComboBox<>();
      choice.getItems().setAll(columns);
      choice.setValue(table.proposal().getOrDefault(field, NONE));
      choice.setPrefWidth(210);
      choice.setAccessibleText("Column of the " + field);
      choice.valueProperty().addListener((_, _, _) -> changed());
      choices.put(field, choice);
      Label name = new Label(words(field));
      name.setLabelFor(choice);
      name.setMinWidth(Label.USE_PREF_SIZE);
      grid.add(name, number % 3 * 2, number / 3);
      grid.add(choice, number % 3 * 2 + 1, number / 3);
      number++;
    }
    return grid;
  }

  private static String words(String field) {
    return switch (field) {
      case "body" -> "Text";
      case "url" -> "Address";
      default -> field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    };
  }

  private Map<String, String> chosen() {
    Map<String, String> columns = new LinkedHashMap<>();
    choices.forEach(
        (field, choice) -> {
          if (!NONE.equals(choice.getValue())) {
            columns.put(field, choice.getValue());
          }
        });
    return columns;
  }

  private void changed() {
    Map<String, String> columns = chosen();
    boolean enough = columns.containsKey("title") || columns.containsKey("body");
    ok.setDisable(!enough);
    if (enough) {
      preview.of(columns, found -> show(columns, found));
    } else {
      article.getChildren().setAll(new Label("Choose a column for the title or the text."));
    }
  }

  private void show(Map<String, String> columns, Optional<Article> found) {
    if (!columns.equals(chosen())) {
      return;
    }
    if (found.isEmpty()) {
      article.getChildren().setAll(new Label("No article can be read so."));
      return;
    }
    Article first = found.get();
    Label title = new Label(first.title().isEmpty() ? "(no title)" : first.title());
    title.getStyleClass().add("page-title");
    Label facts =
        new Label(
            "%s  ·  %s%s"
                .formatted(
                    first.source() == null ? "no source" : first.source().name(),
                    Wording.date(first.date()),
                    first.author() == null ? "" : "  ·  " + first.author()));
    facts.getStyleClass().add("muted");
    String body = first.body();
    Label text = new Label(body.length() > PREVIEW ? body.substring(0, PREVIEW) + " …" : body);
    for (Label label : List.of(title, text)) {
      label.setWrapText(true);
    }
    article.getChildren().setAll(title, facts, text);
  }
}
