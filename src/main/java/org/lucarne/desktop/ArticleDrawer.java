package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lucarne.archive.ArticleView;
import org.lucarne.archive.ArticleView.NamedActor;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Original;
import org.lucarne.search.SearchRequest;

/** What is known about the open article beside its text, each behind a tab below it. */
final class ArticleDrawer extends VBox {
  private final Desk desk;
  private final Copies copies;
  private final Consumer<NamedActor> narrow;
  private final Function<NamedActor, List<MenuItem>> decisions;
  private final Worker.Lane asides;
  private final StackPane drawer = new StackPane();
  private final FlowPane bar = new FlowPane();
  private final ToggleGroup tabs = new ToggleGroup();
  private final ToggleButton actorsTab = tab();
  private final ToggleButton whyTab = tab();
  private final ToggleButton similarTab = tab();
  private final ToggleButton copiesTab = tab();
  private final ToggleButton originalTab = tab();
  private final ToggleButton leftOutTab = tab();
  private ArticleView view;

  /**
   * @param narrow searches for the articles that name an actor
   * @param decisions what can be decided about an actor, as lines of a menu
   */
  ArticleDrawer(
      Desk desk,
      Copies copies,
      Consumer<NamedActor> narrow,
      Function<NamedActor, List<MenuItem>> decisions) {
    this.desk = desk;
    this.copies = copies;
    this.narrow = narrow;
    this.decisions = decisions;
    this.asides = desk.worker().lane();
    bar.getStyleClass().add("tabs");
    whyTab.setText("Why here");
    similarTab.setText("Similar");
    originalTab.setText("Original");
    bar.getChildren().addAll(actorsTab, whyTab, similarTab, copiesTab, originalTab, leftOutTab);
    drawer.getStyleClass().add("drawer");
    tabs.selectedToggleProperty().addListener((_, _, _) -> fill());
    getChildren().addAll(drawer, bar);
    show(null);
  }

  /** On a large screen what is opened gets more than the few lines that it has at the least. */
  void growWith(ReadOnlyDoubleProperty height) {
    drawer.prefHeightProperty().bind(height.multiply(0.36));
  }

  private ToggleButton tab() {
    ToggleButton tab = new ToggleButton();
    tab.setToggleGroup(tabs);
    tab.getStyleClass().add("tab-button");
    return tab;
  }

  /** Shows what is known about an article, under the tab that is open; nothing for {@code null}. */
  void show(ArticleView article) {
    view = article;
    setVisible(article != null);
    if (article == null) {
      tabs.selectToggle(null);
    } else {
      label(actorsTab, "Actors", article.actors().size());
      label(copiesTab, "Copies", article.copies().size() + article.versions().size());
      label(leftOutTab, "Left out", article.article().dropped().size());
    }
    fill();
  }

  private static void label(ToggleButton tab, String name, int count) {
    tab.setText(count == 0 ? name : name + " " + count);
    tab.setDisable(count == 0);
    if (count == 0 && tab.isSelected()) {
      tab.setSelected(false);
    }
  }

  private void fill() {
    Node content = null;
    if (view != null && tabs.getSelectedToggle() != null) {
      if (actorsTab.isSelected()) {
        content = actors(view);
      } else if (copiesTab.isSelected()) {
        content = copies(view);
      } else if (whyTab.isSelected()) {
        SearchRequest request =
            desk.search().answered().get() == null
                ? desk.search().request()
                : desk.search().answered().get();
        content = new WhyPane(desk, view.article().id(), request, asides);
      } else if (similarTab.isSelected()) {
        content = new SimilarPane(desk, view.article().id(), asides);
      } else if (originalTab.isSelected()) {
        content = original(view);
      } else {
        content = leftOut(view.article());
      }
    }
    drawer.getChildren().clear();
    drawer.setVisible(content != null);
    drawer.setManaged(content != null);
    if (content != null) {
      ScrollPane pane = new ScrollPane(content);
      pane.setFitToWidth(true);
      pane.getStyleClass().add("drawer-scroll");
      drawer.getChildren().add(pane);
    }
  }

  private Node actors(ArticleView view) {
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("drawer-flow");
    for (NamedActor named : view.actors()) {
      Button button = new Button();
      AnyScript.show(
          button,
          Wording.isolated(named.actor().name()) + "  " + Wording.number(named.mentions().size()));
      button.getStyleClass().add("pill");
      button.setMnemonicParsing(false);
      button.setTooltip(
          new Tooltip(
              "%s, named %s here; click for the articles that name this actor"
                  .formatted(
                      Wording.kind(named.actor().kind()),
                      Wording.count(named.mentions().size(), "time", "times"))));
      button.setOnAction(_ -> narrow.accept(named));
      button.setOnContextMenuRequested(
          event -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().addAll(decisions.apply(named));
            menu.show(button, event.getScreenX(), event.getScreenY());
            event.consume();
          });
      pane.getChildren().add(button);
    }
    return pane;
  }

  private Node copies(ArticleView view) {
    VBox pane = new VBox();
    pane.getStyleClass().add("drawer-list");
    if (!view.copies().isEmpty()) {
      pane.getChildren().add(new CopiesPane(view.article().id(), copies, desk.reading()::open));
    }
    addLinks(pane, "Same address, another text", view.versions());
    return pane;
  }

  private void addLinks(VBox pane, String heading, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Label label = new Label(heading);
    label.getStyleClass().add("drawer-heading");
    pane.getChildren().add(label);
    VBox links = new VBox();
    pane.getChildren().add(links);
    desk.reading()
        .look(
            ids,
            others -> {
              for (ArticleView other : others) {
                Article article = other.article();
                Button button = new Button();
                AnyScript.show(
                    button,
                    "%s · %s · %s"
                        .formatted(
                            article.source() == null
                                ? "Unknown source"
                                : Wording.isolated(article.source().name()),
                            Wording.date(article.date()),
                            article.title().isEmpty()
                                ? "(no title)"
                                : Wording.isolated(article.title())));
                button.setMnemonicParsing(false);
                button.getStyleClass().add("quiet");
                button.setOnAction(_ -> desk.reading().open(article.id()));
                links.getChildren().add(button);
              }
            });
  }

  private static Node original(ArticleView view) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    Original original = view.original();
    Article article = view.article();
    if (original != null) {
      fact(grid, "File", original.name());
    }
    String item = article.place().item() > 0 ? ", item " + article.place().item() : "";
    fact(grid, "Imported from", article.place().path() + item);
    if (original != null) {
      fact(grid, "Type", original.mediaType());
      fact(grid, "Size", Wording.bytes(original.bytes()));
      fact(grid, "Imported", Wording.moment(original.imported()));
      fact(grid, "SHA-256", original.sha256());
    }
    if (article.source() != null) {
      fact(grid, "Source found in", article.source().from().label());
    }
    if (article.date() != null) {
      String evidence = article.date().evidence();
      fact(
          grid,
          "Date found in",
          article.date().from().label() + (evidence.isBlank() ? "" : ": " + evidence));
      fact(grid, "Date confidence", article.date().confidence().label());
    }
    fact(grid, "Archive id", article.id());
    return grid;
  }

  private static void fact(GridPane grid, String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().add("fact-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    TextField field = new TextField(value);
    field.setEditable(false);
    field.getStyleClass().add("fact");
    field.setAccessibleText(name);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private static Node leftOut(Article article) {
    VBox pane = new VBox();
    pane.getStyleClass().add("drawer-list");
    for (Dropped dropped : article.dropped()) {
      Label why = new Label(dropped.why());
      why.getStyleClass().add("drawer-heading");
      MarkedText words = MarkedText.plain(dropped.text());
      pane.getChildren().addAll(why, words);
    }
    return pane;
  }
}
