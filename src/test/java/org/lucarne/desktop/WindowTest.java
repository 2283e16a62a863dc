package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.model.Article;
import org.lucarne.model.Part;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchResults;

class WindowTest {
  private final SmallArchive archive = SmallArchive.news();
  private final List<Path> imported = new ArrayList<>();
  private Worker worker;
  private Desk desk;
  private Stage stage;

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  @BeforeEach
  void open() throws Exception {
    worker = Worker.forWindow();
    Screen.run(
        () -> {
          ImportState imports =
              new ImportState(
                  (request, progress) -> {
                    imported.addAll(request.paths());
                    archive.add("Dropped by hand", "Tray", "2016-07-01", "en", "A heron landed.");
                    return new ImportReport(
                        1, List.of(new Outcome.Failed("x.pdf", 0, "No text in it")), false, 1);
                  },
                  worker);
          desk = archive.desk(worker, imports);
          stage = new Stage();
          MainWindow window = new MainWindow(desk, new Settings(), Chooser.dialogs(stage));
          stage.setScene(window.scene());
          stage.show();
          window.begin(List.of());
        });
    Screen.await(desk.search().results(), found -> found != null);
  }

  @AfterEach
  void close() throws Exception {
    Screen.run(() -> stage.close());
    worker.close();
  }

  private Scene scene() {
    return stage.getScene();
  }

  private void type(String query) throws Exception {
    Screen.run(() -> ((TextField) scene().lookup(".search-box")).setText(query));
    Screen.await(desk.search().results(), found -> found != null && found.query().equals(query));
  }

  private static void click(Node node, boolean alt, int clicks) {
    mouse(node, MouseEvent.MOUSE_CLICKED, 5, alt, clicks);
  }

  private static void mouse(
      Node node, EventType<MouseEvent> type, double x, boolean alt, int clicks) {
    MouseButton button = MouseButton.PRIMARY;
    boolean off = false;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            x,
            5,
            x,
            5,
            button,
            clicks,
            off,
            off,
            alt,
            off,
            true,
            off,
            off,
            off,
            off,
            true,
            new PickResult(node, x, 5)));
  }

  private void press(Node node, KeyCode key, boolean shift) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }

  private ValueRow row(String value) {
    return (ValueRow)
        scene().getRoot().lookupAll(".value-row").stream()
            .filter(
                row ->
                    row.lookupAll(".value").stream()
                        .anyMatch(label -> ((Label) label).getText().equals(value)))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void typing_shows_what_matches_and_opens_the_first_article_at_its_passage() throws Exception {
    type("strike crowns");
    Screen.await(desk.reading().view(), view -> view != null && !view.bodyMatches().isEmpty());
    Screen.frames(3);
    Screen.run(
        () -> {
          Label summary = (Label) scene().lookup(".summary");
          assertTrue(summary.getText().startsWith("90 articles · "), summary.getText());
          assertFalse(scene().getRoot().lookupAll(".result-row").isEmpty());
          assertEquals(Part.BODY, desk.reading().currentMatch().orElseThrow().part());
          Label position = (Label) scene().lookup(".position");
          assertEquals(
              "match %d of %d"
                  .formatted(desk.reading().current().get() + 1, desk.reading().matches().size()),
              position.getText());
        });
  }

  @Test
  void a_click_on_a_source_narrows_the_answer_and_alt_click_leaves_it_out() throws Exception {
    long all = Screen.call(() -> desk.search().results().get().total());
    Screen.run(() -> click(row("Al Nahr"), false, 1));
    Screen.await(desk.search().results(), found -> found.total() < all);
    SearchResults narrowed = Screen.call(() -> desk.search().results().get());
    assertEquals(1, narrowed.sources());
    Screen.run(() -> click(row("Daily Harbour"), true, 1));
    Screen.await(
        desk.search().filters(), filters -> filters.notSources().equals(Set.of("Daily Harbour")));
    Screen.run(
        () ->
            assertTrue(
                row("Daily Harbour").getAccessibleText().endsWith(", left out"),
                row("Daily Harbour").getAccessibleText()));
  }

  @Test
  void a_double_click_means_only_this_even_when_the_first_click_moved_the_row() throws Exception {
    Screen.run(
        () -> {
          desk.search().include(org.lucarne.search.Facet.SOURCE, "Estmark Press");
          ValueRow first = row("Al Nahr");
          click(first, false, 1);
          // After the first click another value may lie under the mouse.
          click(row("Estmark Press"), false, 2);
        });
    assertEquals(
        Filters.NONE.withSources(Set.of("Al Nahr"), Set.of()),
        Screen.call(() -> desk.search().filters().get()));
  }

  @Test
  void dragging_over_the_bars_chooses_their_days_and_escape_lets_go() throws Exception {
    Screen.frames(2);
    Screen.run(
        () -> {
          Node chart = scene().lookup(".date-chart");
          double width = chart.getLayoutBounds().getWidth();
          for (EventType<MouseEvent> type :
              List.of(
                  MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
            double x = type == MouseEvent.MOUSE_PRESSED ? 1 : width / 3;
            mouse(chart, type, x, false, 1);
          }
          DateRange chosen = desk.search().filters().get().dates();
          assertEquals(LocalDate.of(2015, 1, 1), chosen.first());
          assertEquals(chosen.last().plusDays(1).withDayOfMonth(1), chosen.last().plusDays(1));
          assertTrue(chosen.last().isBefore(LocalDate.of(2015, 12, 1)), chosen.toString());
          assertEquals(
              "2015-01-01", ((TextField) scene().lookup(".date-fields .narrow")).getText());
          press(chart, KeyCode.ESCAPE, false);
          assertEquals(Filters.NONE, desk.search().filters().get());
        });
  }

  @Test
  void articles_that_come_in_do_not_move_what_is_being_read() throws Exception {
    Screen.frames(2);
    Screen.run(() -> results().scrollTo(25));
    String first = Screen.call(() -> desk.search().hits().get(25).id());
    Screen.framesUntil(() -> first.equals(firstRow()), "the list to scroll");
    for (int i = 0; i < 3; i++) {
      archive.add("Latest " + i, "Tray", "2017-01-0" + (i + 1), "en", "News of the hour.");
    }
    Screen.run(desk.search()::refresh);
    Screen.await(desk.search().results(), found -> found.total() == 94);
    Screen.framesUntil(() -> first.equals(firstRow()), "the row that was on top");
  }

  @Test
  void a_saved_search_comes_back_with_its_filters_and_is_no_longer_new() throws Exception {
    SavedMenu saved = (SavedMenu) scene().lookup(".saved");
    Filters tray = Filters.NONE.withSources(Set.of("Tray"), Set.of());
    Screen.run(
        () -> {
          desk.search().ask("harbour", tray);
        });
    // The dialog waits for its answer, so the key must not wait for the dialog.
    Platform.runLater(() -> Keys.pressWithControl(scene().getFocusOwner(), KeyCode.S));
    Screen.framesUntil(() -> nameField() != null, "the question for a name");
    Screen.run(
        () -> {
          assertEquals("harbour", nameField().getText());
          assertTrue(nameField().isFocused());
          nameField().selectAll();
          Keys.type(nameField(), "ports");
          press(nameField(), KeyCode.ENTER, false);
        });
    Screen.framesUntil(() -> saved.getText().equals("Saved · 5 new"), "the saved search");
    Screen.run(
        () -> {
          desk.search().ask("", Filters.NONE);
          saved.getItems().stream()
              .filter(item -> item.getText() != null && item.getText().startsWith("ports"))
              .findFirst()
              .orElseThrow()
              .fire();
          assertEquals("harbour", desk.search().typed());
          assertEquals(tray, desk.search().filters().get());
        });
    Screen.framesUntil(() -> saved.getText().equals("Saved"), "the count to go");
  }

  private static TextField nameField() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage dialog && dialog.getTitle() != null)
        .filter(window -> ((Stage) window).getTitle().equals("Save this search"))
        .map(window -> (TextField) window.getScene().lookup(".text-field"))
        .findFirst()
        .orElse(null);
  }

  @Test
  void suggestions_are_taken_with_the_keys_and_never_stand_in_the_way() throws Exception {
    TextField box = (TextField) scene().lookup(".search-box");
    Node list = scene().lookup(".suggestions");
    Screen.run(
        () -> {
          box.requestFocus();
          Keys.type(box, "breakw");
        });
    Screen.framesUntil(list::isVisible, "suggestions");
    Screen.run(
        () -> {
          assertTrue(box.isFocused());
          press(box, KeyCode.DOWN, false);
          assertTrue(box.getAccessibleText().contains("suggestion 1 of"), box.getAccessibleText());
          press(box, KeyCode.ENTER, false);
          assertEquals("breakwater", box.getText());
          assertTrue(box.isFocused());
          assertFalse(list.isVisible());
          Keys.type(box, " ha");
        });
    Screen.framesUntil(list::isVisible, "suggestions for the next word");
    Screen.run(
        () -> {
          press(box, KeyCode.ESCAPE, false);
          assertFalse(list.isVisible());
          assertEquals("breakwater ha", box.getText());
          press(box, KeyCode.ENTER, false);
          assertEquals("breakwater ha", box.getText());
          assertTrue(results().isFocused());
          box.requestFocus();
          box.clear();
          press(box, KeyCode.DOWN, false);
          assertTrue(list.isVisible());
          press(box, KeyCode.TAB, false);
          assertEquals("breakwater ha", box.getText());
        });
  }

  @Test
  void a_slash_leads_to_the_box_from_anywhere_and_is_not_written_into_it() throws Exception {
    type("strike");
    Screen.run(
        () -> {
          TextField box = (TextField) scene().lookup(".search-box");
          results().requestFocus();
          Keys.type(scene().getFocusOwner(), "/");
          assertTrue(box.isFocused());
          assertEquals("strike", box.getText());
          // In the box a slash is a letter: /ja[bf]ari/ is a pattern.
          box.clear();
          Keys.type(scene().getFocusOwner(), "/");
          assertEquals("/", box.getText());
        });
  }

  @Test
  void a_line_of_the_concordance_opens_its_article_at_that_place() throws Exception {
    type("breakwater");
    Screen.run(() -> Keys.pressWithControl(scene().getRoot(), KeyCode.L));
    ListView<?> list = (ListView<?>) scene().lookup(".concordance");
    Screen.framesUntil(() -> list.getItems().size() == 270, "the lines");
    Screen.run(
        () -> {
          assertTrue(list.getParent().getParent().isVisible());
          list.getSelectionModel().clearAndSelect(31);
          press(list, KeyCode.ENTER, false);
          assertFalse(list.getParent().getParent().isVisible());
        });
    ConcordanceLine line = (ConcordanceLine) list.getItems().get(31);
    Screen.await(
        desk.reading().view(), view -> view != null && view.article().id().equals(line.article()));
    Screen.run(
        () ->
            assertEquals(line.start(), desk.reading().currentMatch().orElseThrow().span().start()));
    type("insurers");
    Screen.run(() -> Keys.pressWithControl(scene().getRoot(), KeyCode.L));
    Screen.framesUntil(
        () -> list.getItems().size() == 270 && !list.getItems().contains(line),
        "the lines of another search");
  }

  @Test
  void one_word_of_the_query_can_be_walked_through_alone() throws Exception {
    type("strike breakwater");
    Screen.await(desk.reading().view(), view -> view != null && view.groups().size() == 2);
    Screen.run(
        () -> {
          int all = desk.reading().matches().size();
          assertEquals(2, scene().getRoot().lookupAll(".legend-word").size());
          Keys.pressWithAlt(scene().getRoot(), KeyCode.DIGIT2);
          assertEquals(3, desk.reading().matches().size());
          assertEquals(
              "match 1 of 3 of “breakwater”", ((Label) scene().lookup(".position")).getText());
          Keys.pressWithAlt(scene().getRoot(), KeyCode.DIGIT0);
          assertEquals(all, desk.reading().matches().size());
        });
  }

  @Test
  void each_word_of_the_query_has_a_lane_of_its_own_beside_the_scroll_bar() throws Exception {
    type("strike breakwater");
    Screen.await(desk.reading().view(), view -> view != null && view.groups().size() == 2);
    Screen.framesUntil(() -> scene().lookup(".tick-2") != null, "the ticks");
    Screen.run(
        () -> {
          Set<Double> first = lanes(".tick-1");
          Set<Double> second = lanes(".tick-2");
          assertEquals(1, first.size());
          assertEquals(1, second.size());
          assertTrue(first.iterator().next() < second.iterator().next());
        });
  }

  private Set<Double> lanes(String style) {
    return scene().getRoot().lookupAll(style).stream()
        .map(Node::getLayoutX)
        .collect(Collectors.toSet());
  }

  @Test
  void filters_that_few_need_stand_behind_more_and_what_is_chosen_in_them_stays() throws Exception {
    Screen.frames(2);
    Hyperlink more = (Hyperlink) Screen.call(() -> scene().lookup(".more-filters"));
    Screen.run(
        () -> {
          assertTrue(more.isVisible() && more.getText().contains("language"), more.getText());
          assertFalse(headings().contains("LANGUAGE"));
          more.fire();
          assertTrue(headings().contains("LANGUAGE"));
          desk.search().include(Facet.LANGUAGE, "en");
          more.fire();
          assertTrue(headings().contains("LANGUAGE"));
          desk.search().filter(Filters.NONE);
          assertFalse(headings().contains("LANGUAGE"));
        });
  }

  /** The headings of the facets that are on the screen. */
  private List<String> headings() {
    return scene().getRoot().lookupAll(".facet-heading").stream()
        .filter(heading -> heading.getParent().getParent().isVisible())
        .map(heading -> ((Label) heading).getText())
        .toList();
  }

  @Test
  void a_cell_of_the_coverage_leads_to_its_articles() throws Exception {
    Screen.run(() -> Keys.pressWithControl(scene().getRoot(), KeyCode.M));
    TableView<?> table = (TableView<?>) scene().lookup(".coverage");
    Screen.framesUntil(() -> !table.getItems().isEmpty(), "the outlets");
    Screen.run(
        () -> {
          table.getFocusModel().focus(0, null);
          press(table, KeyCode.RIGHT, false);
          press(table, KeyCode.ENTER, false);
          Filters filters = desk.search().filters().get();
          assertEquals(1, filters.sources().size(), filters.toString());
        });
  }

  @Test
  void letters_are_found_in_the_open_article_and_the_search_comes_back() throws Exception {
    type("breakwater");
    Screen.await(desk.reading().view(), view -> view != null && !view.bodyMatches().isEmpty());
    Screen.run(
        () -> {
          ArticleText text = (ArticleText) scene().lookup(".article-text");
          text.requestFocus();
          Keys.pressWithControl(text, KeyCode.F);
          TextField box = (TextField) scene().lookup(".find-bar").lookup(".text-field");
          assertTrue(box.isFocused());
          box.setText("HARBOUR");
          Label position = (Label) scene().lookup(".find-bar").lookup(".position");
          assertTrue(position.getText().startsWith("1 of "), position.getText());
          press(box, KeyCode.ENTER, false);
          assertTrue(position.getText().startsWith("2 of "), position.getText());
          box.setText("volcano");
          assertEquals("not in this article", position.getText());
          press(box, KeyCode.ESCAPE, false);
          assertFalse(scene().lookup(".find-bar").isVisible());
          assertTrue(text.isFocused());
        });
  }

  @Test
  void everything_that_takes_the_focus_has_a_name_for_those_who_hear_the_window() throws Exception {
    type("strike breakwater");
    Screen.await(desk.reading().view(), view -> view != null && view.groups().size() == 2);
    for (KeyCode view : List.of(KeyCode.F, KeyCode.L, KeyCode.M)) {
      Screen.run(
          () -> {
            if (view == KeyCode.F) {
              ((ArticlePane) scene().lookup(".article-pane")).find();
            } else {
              Keys.pressWithControl(scene().getRoot(), view);
            }
          });
      Screen.frames(5);
      Screen.run(() -> assertEquals(List.of(), Nameless.in(scene().getRoot())));
    }
  }

  @SuppressWarnings("unchecked")
  private ListView<ResultRow.Item> results() {
    return (ListView<ResultRow.Item>) scene().lookup(".results");
  }

  private String firstRow() {
    VirtualFlow<?> flow = (VirtualFlow<?>) results().lookup(".virtual-flow");
    IndexedCell<?> first = flow.getFirstVisibleCell();
    // A row may still be laid out just above the edge, where none of it shows.
    boolean shows = first.getLayoutY() + first.getHeight() > 0.5;
    IndexedCell<?> top = shows ? first : flow.getVisibleCell(first.getIndex() + 1);
    return ((ResultRow.Item) top.getItem()).id();
  }

  @Test
  void the_find_box_of_the_actors_finds_a_spelling() throws Exception {
    Screen.frames(2);
    Screen.run(
        () -> {
          TextField find =
              (TextField)
                  scene().getRoot().lookupAll(".narrow").stream()
                      .filter(one -> "Find an actor".equals(((TextField) one).getPromptText()))
                      .findFirst()
                      .orElseThrow();
          find.setText("vérA");
          assertEquals("Vera Santos", valueOf(row("Vera Santos")));
          assertTrue(
              scene().getRoot().lookupAll(".value-row").stream()
                  .noneMatch(one -> valueOf(one).equals("Karim Haddad")));
        });
  }

  private static String valueOf(Node row) {
    return ((Label) row.lookup(".value")).getText();
  }

  @Test
  void another_actor_is_chosen_with_the_keys_alone() throws Exception {
    FacetCount second = FacetCount.of("Fog Signal", 2);
    OtherOneDialog dialog =
        Screen.call(
            () ->
                new OtherOneDialog(
                    stage, "Who?", "Actors", List.of(FacetCount.of("Fog", 3), second)));
    Screen.run(dialog::show);
    Screen.frames(3);
    Screen.run(
        () -> {
          TextField find = (TextField) dialog.getDialogPane().lookup(".text-field");
          find.setText("fog");
          press(find, KeyCode.DOWN, false);
          assertTrue(find.isFocused());
          press(find, KeyCode.ENTER, false);
        });
    Screen.framesUntil(() -> !dialog.isShowing(), "the dialog to close");
    assertEquals(second, Screen.call(dialog::getResult));
  }

  @Test
  void f3_walks_the_matches_and_goes_on_to_the_next_article() throws Exception {
    type("breakwater");
    Screen.await(desk.reading().view(), view -> view != null && !view.bodyMatches().isEmpty());
    int matches = Screen.call(() -> desk.reading().matches().size());
    assertEquals(3, matches);
    String first = Screen.call(() -> desk.reading().view().get().article().id());
    for (int i = 0; i < matches; i++) {
      Screen.run(() -> press(scene().getFocusOwner(), KeyCode.F3, false));
    }
    Screen.await(desk.reading().view(), view -> !view.article().id().equals(first));
    assertEquals(0, Screen.call(() -> desk.reading().current().get()));
    assertEquals(
        "Next article · match 1 of 3",
        Screen.call(() -> ((Label) scene().lookup(".position")).getText()));
    Screen.run(() -> press(scene().getFocusOwner(), KeyCode.F3, true));
    Screen.await(desk.reading().view(), view -> view.article().id().equals(first));
    assertEquals(2, Screen.call(() -> desk.reading().current().get()));
  }

  @Test
  void a_dropped_file_is_imported_and_found_and_its_report_stays() throws Exception {
    Path dropped = Path.of("news", "heron.txt");
    Screen.run(() -> Dropping.on(scene().lookup(".article-pane"), dropped));
    Screen.await(desk.imports().report(), report -> report != null);
    assertEquals(List.of(dropped.toAbsolutePath()), imported);
    type("heron");
    Screen.await(desk.search().results(), found -> found.total() == 1);
    Screen.run(
        () -> {
          press(scene().getRoot(), KeyCode.ESCAPE, false);
          Node report = scene().lookup(".import-bar").lookup(".quiet");
          assertTrue(report.isVisible());
          ((javafx.scene.control.Button) report).fire();
          // Looked at again it says the same.
          ((javafx.scene.control.Button) report).fire();
          TableView<?> table = (TableView<?>) scene().lookup(".report-pane").lookup(".table-view");
          assertEquals(1, table.getItems().size());
          assertEquals("No text in it", table.getColumns().get(1).getCellData(0));
        });
  }

  @Test
  void a_long_article_is_on_the_screen_with_few_nodes_and_can_be_copied_whole() throws Exception {
    String body = "A paragraph of a long report about herons. ".repeat(40).strip();
    Article article =
        archive.add("Long", "Tray", "2017-01-01", "en", (body + "\n\n").repeat(180) + "The end.");
    assertTrue(article.body().length() > 300_000);
    type("herons");
    Screen.await(desk.reading().view(), view -> view.article().equals(article));
    Screen.frames(3);
    Screen.run(
        () -> {
          ArticleText text = (ArticleText) scene().lookup(".article-text");
          text.layout();
          int nodes = text.lookupAll(".marked-text").size();
          assertTrue(nodes > 1 && nodes < 30, nodes + " paragraphs have nodes");
          text.selectAll();
          assertEquals("Long\n\n" + article.body(), text.selectedText());
          press(text, KeyCode.END, false);
          text.layout();
          assertTrue(shownIn(text).contains("The end."));
        });
  }

  private static List<String> shownIn(Node node) {
    return node.lookupAll(".marked-text").stream()
        .filter(MarkedText.class::isInstance)
        .map(one -> ((MarkedText) one).shownText())
        .toList();
  }

  @Test
  void copying_with_citation_takes_the_sentence_of_the_match() throws Exception {
    type("heron");
    type("breakwater");
    Screen.await(desk.reading().view(), view -> view != null && !view.bodyMatches().isEmpty());
    Screen.run(
        () -> {
          ((ArticlePane) scene().lookup(".article-pane")).copyWithCitation();
          String copied = Clipboard.getSystemClipboard().getString();
          String id = desk.reading().view().get().article().id();
          assertTrue(
              copied.startsWith(
                  "“Three vessels of the Coastal Alliance waited outside the breakwater.”\n"),
              copied);
          assertTrue(copied.endsWith("[" + id + "]"), copied);
        });
  }

  @Test
  void text_from_right_to_left_wraps_and_keeps_its_marks() throws Exception {
    String words =
        "قالت الوزيرة إن المحادثات مع Harbour Union ستستأنف غدا في الميناء ".repeat(8).strip();
    int at = words.indexOf("Harbour");
    Screen.run(
        () -> {
          MarkedText text = new MarkedText(0, "paragraph");
          Scene scene = new Scene(new StackPane(text), 300, 400);
          text.show(
              words,
              List.of(new org.lucarne.model.Span(at, at + 13)),
              NodeOrientation.LEFT_TO_RIGHT);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertEquals(NodeOrientation.RIGHT_TO_LEFT, text.getNodeOrientation());
          assertEquals(words, text.shownText().replace('\n', ' '));
          assertTrue(text.shownText().lines().count() > 4);
          int hit = text.indexAt(1, text.topOf(at) + 3);
          assertTrue(Math.abs(hit - at) < 60, "asked at " + at + ", hit " + hit);
        });
  }

  @Test
  void facets_keep_their_width_from_a_small_window_to_a_large_one() throws Exception {
    Settings settings = new Settings();
    for (double width : new double[] {900, 1800}) {
      Stage other = Screen.call(Stage::new);
      Screen.run(
          () -> {
            MainWindow window = new MainWindow(desk, settings, Chooser.dialogs(other));
            other.setScene(window.scene());
            other.setWidth(width);
            other.setHeight(700);
            other.show();
            window.begin(List.of());
            other.getScene().getRoot().layout();
            Region facets = (Region) other.getScene().lookup(".facet-pane");
            assertEquals(256, facets.getWidth(), 8, "in a window of " + width);
            window.leave();
            other.close();
          });
    }
  }

  @Test
  void a_word_longer_than_the_line_is_broken_and_positions_still_fit() throws Exception {
    String words = "رابط https://news.example/" + "x".repeat(300) + " نهاية";
    Screen.run(
        () -> {
          MarkedText text = new MarkedText(0, "paragraph");
          Scene scene = new Scene(new StackPane(text), 300, 400);
          text.show(words, List.of(), NodeOrientation.LEFT_TO_RIGHT);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertEquals(words.replace(" ", ""), text.shownText().replaceAll("[\\n ]", ""));
          assertTrue(text.topOf(words.length() - 1) > text.topOf(0));
        });
  }
}
