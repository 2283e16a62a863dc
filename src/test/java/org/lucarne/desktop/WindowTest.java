package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.model.Article;
import org.lucarne.model.Part;
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
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            5,
            5,
            5,
            5,
            MouseButton.PRIMARY,
            clicks,
            false,
            false,
            alt,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
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
    Screen.run(() -> press(scene().getFocusOwner(), KeyCode.F3, true));
    Screen.await(desk.reading().view(), view -> view.article().id().equals(first));
    assertEquals(2, Screen.call(() -> desk.reading().current().get()));
  }

  @Test
  void a_dropped_file_is_imported_and_found_and_its_report_stays() throws Exception {
    Path dropped = Path.of("news", "heron.txt");
    Screen.run(() -> drop(dropped));
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
          TableView<?> table = (TableView<?>) scene().lookup(".table-view");
          assertEquals(1, table.getItems().size());
          assertEquals("No text in it", table.getColumns().get(1).getCellData(0));
        });
  }

  private void drop(Path file) {
    Dragboard board = DragboardHelper.createDragboard(clipboardOf(file.toAbsolutePath().toFile()));
    Node target = scene().lookup(".article-pane");
    for (EventType<DragEvent> type :
        List.of(DragEvent.DRAG_ENTERED, DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
      Event.fireEvent(
          target,
          new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, target, null));
    }
  }

  /** A drag that comes from another program and holds one file. */
  private static TKClipboard clipboardOf(File file) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> Set.of(DataFormat.FILES);
                  case "hasContent" -> arguments[0] == DataFormat.FILES;
                  case "getContent" -> arguments[0] == DataFormat.FILES ? List.of(file) : null;
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  default -> method.getReturnType() == double.class ? (Object) 0.0 : null;
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
