package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.SourceEntry;
import org.lucarne.archive.TableSample;
import org.lucarne.archive.Weight;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;

class ArchiveWindowTest {

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  @Test
  void a_link_without_a_title_is_kept_and_found_by_the_words_of_its_address(@TempDir Path folder)
      throws Exception {
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = TestWindow.over(desk);
      for (String link :
          List.of(
              "https://gazette.example/2015/ferry-waits-for-heron", "https://gazette.example/")) {
        Screen.run(() -> Dropping.on(stage.getScene().getRoot(), link));
        Screen.await(desk.imports().report(), report -> report != null);
        Screen.await(desk.imports().running(), running -> !running);
        assertEquals(1, Screen.call(() -> desk.imports().report().get().added()), link);
      }
      Screen.run(() -> desk.search().type("heron"));
      Screen.await(desk.search().results(), found -> found != null && found.total() == 1);
      Screen.run(stage::close);
    }
  }

  @Test
  void from_an_empty_archive_over_a_drop_to_a_found_passage_and_a_removal_taken_back(
      @TempDir Path folder) throws Exception {
    Path dropped = Files.createDirectories(folder.resolve("dropped"));
    Files.writeString(
        dropped.resolve("heron.html"),
        """
        <html lang="en"><head><title>Heron stops ferry</title>
        <meta property="og:site_name" content="Daily Harbour">
        <meta property="article:published_time" content="2015-08-11T10:00:00Z"></head>
        <body><article><h1>Heron stops ferry</h1>
        <p>The ferry to Northaven waited for two hours on Tuesday, the harbour master said.</p>
        <p>A grey heron had settled on the gangway and would not leave until the crew brought it a
        bucket of fish from the galley.</p></article></body></html>
        """);
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = TestWindow.over(desk);
      Screen.await(stage.getScene().lookup(".welcome").visibleProperty(), shown -> shown);
      Screen.run(() -> ((TextField) stage.getScene().lookup(".search-box")).setText("heron"));
      Screen.await(desk.search().results(), found -> found.query().equals("heron"));
      Label says = (Label) stage.getScene().lookup(".nothing-found .empty-title");
      Screen.await(says.textProperty(), "There is nothing to search yet"::equals);
      Screen.run(() -> ((TextField) stage.getScene().lookup(".search-box")).setText(""));
      Screen.await(stage.getScene().lookup(".welcome").visibleProperty(), shown -> shown);

      Screen.run(() -> Dropping.on(stage.getScene().lookup(".welcome"), dropped));
      Screen.await(desk.imports().report(), report -> report != null);
      assertEquals(1, Screen.call(() -> desk.imports().report().get().added()));
      Screen.await(desk.search().results(), found -> found.total() == 1);
      assertFalse(Screen.call(() -> stage.getScene().lookup(".welcome").isVisible()));

      Screen.run(
          () -> ((TextField) stage.getScene().lookup(".search-box")).setText("heron gangway"));
      Screen.await(desk.search().results(), found -> found.query().equals("heron gangway"));
      Screen.await(desk.reading().view(), view -> view != null && !view.bodyMatches().isEmpty());
      Screen.run(
          () -> {
            assertEquals("Heron stops ferry", desk.search().hits().getFirst().title());
            String body = desk.reading().view().get().article().body();
            assertEquals("heron", desk.reading().currentMatch().orElseThrow().span().of(body));
            assertEquals(
                "Daily Harbour",
                desk.search().results().get().facets().get(Facet.SOURCE).getFirst().value());
          });

      Screen.run(
          () -> ((TextField) stage.getScene().lookup(".search-box")).setText("heron volcano"));
      Screen.await(desk.search().results(), found -> found.query().equals("heron volcano"));
      Screen.await(
          stage.getScene().lookup(".offers").layoutBoundsProperty(),
          _ -> stage.getScene().lookup(".offers .button") != null);
      Screen.run(
          () -> {
            Button offer = (Button) stage.getScene().lookup(".offers .button");
            assertEquals("Without “volcano”: 1 article", offer.getText());
            offer.fire();
          });
      Screen.await(desk.search().results(), found -> found.total() == 1);
      assertTrue(Screen.call(() -> desk.search().typed().equals("heron")));
      Screen.await(desk.reading().view(), view -> view != null);

      Node results = stage.getScene().lookup(".results");
      Screen.run(() -> Keys.pressWithControl(results, KeyCode.DELETE));
      Screen.await(desk.search().results(), found -> found.total() == 0);
      Screen.await(desk.reading().view(), view -> view == null);
      Screen.run(() -> Keys.pressWithControl(results, KeyCode.Z));
      Screen.await(desk.search().results(), found -> found.total() == 1);

      Screen.run(() -> Keys.pressWithControl(results, KeyCode.R));
      Screen.run(() -> fire(stage.getScene(), "Undo this import"));
      Screen.await(desk.search().results(), found -> found.total() == 0);
      assertTrue(archive.deeds().imports().getFirst().undone());
      Screen.framesUntil(
          () -> button(stage.getScene(), "Take that back").isPresent(), "the way back");
      Screen.run(() -> fire(stage.getScene(), "Take that back"));
      Screen.await(desk.search().results(), found -> found.total() == 1);
      assertFalse(archive.deeds().imports().getFirst().undone());

      Screen.run(() -> Keys.pressWithControl(results, KeyCode.R));
      Screen.run(() -> fire(stage.getScene(), "Undo this import"));
      Screen.await(desk.search().results(), found -> found.total() == 0);
      Screen.framesUntil(
          () -> button(stage.getScene(), "Bring its articles back").isPresent(),
          "the report to say what can be done");
      Screen.framesUntil(() -> footSays(stage, "1 added, undone"), "the foot to say so");
      Screen.run(() -> fire(stage.getScene(), "Bring its articles back"));
      Screen.await(desk.search().results(), found -> found.total() == 1);
      Screen.framesUntil(
          () -> button(stage.getScene(), "Undo this import").isPresent(), "the report to follow");
      Screen.framesUntil(() -> footSays(stage, "1 added"), "the foot to follow");

      Screen.run(() -> Keys.pressWithControl(results, KeyCode.I));
      Screen.framesUntil(() -> listInDialog(stage).isPresent(), "the list of imports");
      Screen.run(() -> Keys.press(listInDialog(stage).orElseThrow(), KeyCode.ESCAPE));
      Screen.framesUntil(() -> listInDialog(stage).isEmpty(), "the list to go");

      Screen.run(
          () -> Dropping.on(results, "The lighthouse at Northaven is dark, a keeper wrote to us."));
      Screen.run(() -> ((TextField) stage.getScene().lookup(".search-box")).setText("lighthouse"));
      Screen.await(
          desk.search().results(),
          found -> found.query().equals("lighthouse") && found.total() == 1);
      Screen.run(stage::close);
    }
  }

  @Test
  void a_decision_about_an_actor_shows_at_once_and_can_be_taken_back(@TempDir Path folder)
      throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("one.txt"),
        "Ferries sail again\n\nMinister Ilsa Brandow met Spokesman Tomas Verlinde on Monday.");
    Files.writeString(
        in.resolve("two.txt"), "Strike is over\n\nSpokesman Thom Verlinden said it was over.");
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Chooser chooser = new FirstOther();
      Stage stage = TestWindow.over(desk, chooser);
      Screen.framesUntil(() -> row(stage, "Ilsa Brandow").isPresent(), "the actors");

      Screen.run(() -> choose(stage, "Ilsa Brandow", "No actor at all"));
      Screen.framesUntil(() -> row(stage, "Ilsa Brandow").isEmpty(), "her row to go");
      Screen.framesUntil(() -> button(stage.getScene(), "Undo").isPresent(), "the way back");
      Screen.run(() -> fire(stage.getScene(), "Undo"));
      Screen.framesUntil(() -> row(stage, "Ilsa Brandow").isPresent(), "her row to come back");

      Screen.run(() -> choose(stage, "Thom Verlinden", "Same as another…"));
      Screen.framesUntil(() -> row(stage, "Thom Verlinden").isEmpty(), "two rows to be one");
      assertEquals(2, archive.actors("Tomas Verlinde", null, 0).getFirst().count());

      Screen.run(() -> choose(stage, "Ilsa Brandow", "Rename…"));
      Screen.framesUntil(() -> row(stage, "Ilsa Brandow, minister").isPresent(), "her new name");
      Screen.run(stage::close);
    }
  }

  @Test
  void an_import_that_was_cut_off_goes_on_and_its_report_mends_whole_groups(@TempDir Path folder)
      throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("list.csv"),
        "kopf;fliess\nFog over the port;The ferries waited all day for the fog to lift.\n");
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), new CutOffAtOnce());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = TestWindow.over(desk, new Mending());
      Screen.framesUntil(() -> button(stage.getScene(), "Go on with it").isPresent(), "the offer");
      Screen.run(() -> fire(stage.getScene(), "Go on with it"));
      Screen.await(desk.imports().report(), report -> report != null);

      Screen.run(() -> Keys.pressWithControl(stage.getScene().lookup(".results"), KeyCode.R));
      String say = "Say what the columns are…";
      Screen.framesUntil(() -> button(stage.getScene(), say).isPresent(), "the table's remedy");
      Screen.run(() -> fire(stage.getScene(), say));
      Screen.await(desk.imports().report(), report -> report.added() == 1);
      assertEquals(1, archive.tableMappings().all().size());

      String date = "Set their date…";
      Screen.framesUntil(() -> button(stage.getScene(), date).isPresent(), "the date's remedy");
      Screen.run(() -> fire(stage.getScene(), date));
      Screen.framesUntil(() -> button(stage.getScene(), "Undo").isPresent(), "the way back");
      Screen.framesUntil(() -> button(stage.getScene(), date).isEmpty(), "the remedy to go");
      long number = desk.imports().report().get().number();
      assertEquals(1, archive.deeds().report(number).orElseThrow().groups().size());

      Node report = stage.getScene().lookup(".report-pane");
      Screen.run(() -> Keys.press(report.lookup(".report-groups"), KeyCode.ESCAPE));
      assertFalse(Screen.call(report::isVisible), "Escape leaves the report from its list too");
      Screen.run(stage::close);
    }
  }

  @Test
  void the_report_of_an_undone_import_asks_for_nothing_that_lies_in_the_trash(@TempDir Path folder)
      throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("fog.txt"), "Fog over the port\n\nThe ferries waited all day for it to lift.\n");
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = TestWindow.over(desk, new Mending(), in);
      Screen.await(desk.imports().report(), report -> report != null);
      Node results = stage.getScene().lookup(".results");
      Screen.run(() -> Keys.pressWithControl(results, KeyCode.R));
      String date = "Set their date…";
      Screen.framesUntil(() -> button(stage.getScene(), date).isPresent(), "the date's remedy");
      Screen.run(() -> fire(stage.getScene(), "Undo this import"));
      Screen.framesUntil(() -> !seen(stage.getScene(), date), "the remedy to go");

      Screen.run(() -> fire(stage.getScene(), "Back to the results"));
      Screen.run(() -> Keys.pressWithControl(results, KeyCode.R));
      Screen.framesUntil(() -> !seen(stage.getScene(), date), "the remedy to stay away");
      Screen.run(stage::close);
    }
  }

  /** Whether a button is there and nothing that holds it is hidden. */
  private static boolean seen(Scene scene, String words) {
    for (Node node = button(scene, words).orElse(null); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return button(scene, words).isPresent();
  }

  @Test
  void the_table_of_sources_follows_decisions_and_what_is_chosen_in_it_can_be_read(
      @TempDir Path folder) throws Exception {
    Path in = Files.createDirectories(folder.resolve("in")).resolve("in.jsonl");
    Files.writeString(
        in,
        """
        {"title":"Fog","body":"The ferries waited for the fog to lift.","source":"Daily Harbour"}
        {"title":"Sun","body":"The ferries sailed when it was gone.","source":"Harbour Daily"}
        """);
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = TestWindow.over(desk, new Mending());
      Screen.framesUntil(() -> desk.search().results().get() != null, "the first answer");
      Screen.run(() -> menuItem(stage, "Sources…").fire());
      Screen.framesUntil(() -> sources(stage).size() == 2, "the sources");
      Screen.run(
          () -> {
            TableView<?> table = sourceTable(stage).orElseThrow();
            table.requestFocus();
            table.getSelectionModel().select(0);
            table.applyCss();
            table.layout();
            Set<Paint> fills =
                table.lookupAll(".table-cell").stream()
                    .map(cell -> (TableCell<?, ?>) cell)
                    .filter(cell -> !cell.isEmpty())
                    .map(cell -> cell.getTextFill())
                    .collect(Collectors.toSet());
            assertEquals(1, fills.size(), "letters of all rows, the chosen one among them");
          });
      String chosen = Screen.call(() -> sources(stage).getFirst().id());
      archive.sourceDesk().merge(List.of(sources(stage).getLast().id(), chosen));
      Screen.run(() -> desk.search().refresh());
      Screen.framesUntil(() -> sources(stage).size() == 1, "the table to follow");
      Screen.run(
          () -> {
            sourceTable(stage).orElseThrow().getScene().getWindow().hide();
            stage.close();
          });
    }
  }

  private static Optional<TableView<?>> sourceTable(Stage stage) {
    return Window.getWindows().stream()
        .filter(window -> window != stage && window.getScene() != null)
        .map(window -> window.getScene().getRoot().lookup(".table-view"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(node -> (TableView<?>) node);
  }

  private static List<SourceEntry> sources(Stage stage) {
    return sourceTable(stage)
        .map(table -> table.getItems().stream().map(SourceEntry.class::cast).toList())
        .orElse(List.of());
  }

  private static MenuItem menuItem(Stage stage, String words) {
    return stage.getScene().getRoot().lookupAll(".menu-bar").stream()
        .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> words.equals(item.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static final class CutOffAtOnce implements ImportProgress {
    @Override
    public void at(int files, int filesFound, boolean complete, int outcomes, int indexed) {}

    @Override
    public boolean cancelled() {
      return true;
    }

    @Override
    public boolean cutOff() {
      return true;
    }
  }

  /** Knows the date and the columns that are asked for. */
  private static final class Mending extends FirstOther {
    @Override
    public Optional<String> name(String title, String what, String proposal) {
      assertFalse(what.contains("these 1 "), what);
      return Optional.of("2015-08");
    }

    @Override
    public Optional<Map<String, String>> columns(String file, TableSample table, Preview preview) {
      return Optional.of(Map.of("title", "kopf", "body", "fliess"));
    }
  }

  @Test
  void a_decision_about_a_source_shows_at_once_and_can_be_taken_back(@TempDir Path folder)
      throws Exception {
    Path in = Files.createDirectories(folder.resolve("in")).resolve("in.jsonl");
    Files.writeString(
        in,
        """
        {"title":"Ferries sail again","text":"The ferry sailed at noon.","source":"Harbour Wire"}
        {"title":"Strike is over","text":"The strike was over at noon.","source":"Kivuli Herald"}
        """);
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = TestWindow.over(desk, new FirstOther());
      Screen.framesUntil(() -> row(stage, "Kivuli Herald").isPresent(), "the sources");

      Screen.run(() -> choose(stage, "Kivuli Herald", "Same as another…"));
      Screen.framesUntil(() -> row(stage, "Kivuli Herald").isEmpty(), "two rows to be one");
      Screen.framesUntil(() -> button(stage.getScene(), "Undo").isPresent(), "the way back");
      Screen.run(() -> fire(stage.getScene(), "Undo"));
      Screen.framesUntil(() -> row(stage, "Kivuli Herald").isPresent(), "the row to come back");

      Screen.run(() -> desk.search().include(Facet.SOURCE, "Harbour Wire"));
      Screen.run(() -> choose(stage, "Harbour Wire", "Rename…"));
      Screen.framesUntil(() -> row(stage, "Harbour Wire, minister").isPresent(), "its new name");
      Screen.framesUntil(() -> chips(stage).contains("Harbour Wire, minister"), "the chip's too");
      Screen.await(desk.search().results(), found -> found.total() == 1);
      Screen.framesUntil(() -> button(stage.getScene(), "Undo").isPresent(), "the way back");
      Screen.run(() -> fire(stage.getScene(), "Undo"));
      Screen.framesUntil(() -> chips(stage).contains("Harbour Wire"), "the chip to follow back");
      Screen.await(desk.search().results(), found -> found.total() == 1);
      Screen.run(stage::close);
    }
  }

  @Test
  void where_nothing_is_found_a_near_spelling_of_the_archive_is_offered(@TempDir Path folder)
      throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("one.txt"), "Ferries sail again\n\nThe ferries sailed at noon.");
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = CopiesWindowTest.open(desk);
      Screen.run(() -> desk.search().ask("feries", desk.search().filters().get()));
      Screen.framesUntil(
          () -> button(stage.getScene(), "With “ferries”: 1 article").isPresent(), "a spelling");
      Screen.run(() -> fire(stage.getScene(), "With “ferries”: 1 article"));
      Screen.await(desk.search().results(), found -> found.total() == 1);
      Screen.run(stage::close);
    }
  }

  @Test
  void a_list_of_actors_of_ones_own_comes_in_goes_out_and_comes_back(@TempDir Path folder)
      throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("one.txt"), "Ferries sail again\n\nThey said that Quayfolk would sing at noon.");
    Path list = folder.resolve("quay.txt");
    Files.writeString(list, "organisation:quayfolk | The Quayfolk | also: Quayfolk\n");
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Chooser chooser =
          new FirstOther() {
            @Override
            public Optional<Path> file(String title) {
              return Optional.of(list);
            }
          };
      Stage stage = TestWindow.over(desk, chooser);
      Screen.framesUntil(() -> desk.search().results().get() != null, "the first answer");
      Screen.run(() -> menuItem(stage, "Your own lists of actors…").fire());
      Scene lists = Screen.call(() -> Window.getWindows().getLast().getScene());
      Screen.run(() -> fire(lists, "Add a list…"));
      Screen.framesUntil(() -> row(stage, "The Quayfolk").isPresent(), "who is on the list");
      Screen.framesUntil(() -> button(lists, "Take out").isPresent(), "the list");
      Screen.run(() -> fire(lists, "Take out"));
      Screen.framesUntil(() -> row(stage, "The Quayfolk").isEmpty(), "who is on it to go");
      Screen.framesUntil(() -> button(stage.getScene(), "Undo").isPresent(), "the way back");
      Screen.run(() -> fire(stage.getScene(), "Undo"));
      Screen.framesUntil(() -> row(stage, "The Quayfolk").isPresent(), "them to come back");
      assertEquals(List.of("quay.txt"), archive.actorDesk().lists());
      Screen.run(
          () -> {
            lists.getWindow().hide();
            stage.close();
          });
    }
  }

  /** Answers as an analyst who knows what they want. */
  private static class FirstOther implements Chooser {
    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> file(String title) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> newFile(String title, String name, List<ExportFormat> formats) {
      return Optional.empty();
    }

    @Override
    public Optional<String> name(String title, String what, String proposal) {
      return Optional.of(proposal + ", minister");
    }

    @Override
    public Optional<String> password(String title, String what) {
      return Optional.of("sesame");
    }

    @Override
    public Start start(Weight weight, Consumer<Consumer<Expectation>> look) {
      return Start.GO;
    }

    @Override
    public Optional<Map<String, String>> columns(String file, TableSample table, Preview preview) {
      return Optional.of(table.proposal());
    }

    @Override
    public Closing closing(String running) {
      return Closing.NOW;
    }

    @Override
    public Optional<FacetCount> otherActor(String name, List<FacetCount> candidates) {
      return candidates.stream().filter(each -> each.value().equals("Tomas Verlinde")).findFirst();
    }

    @Override
    public Optional<FacetCount> otherSource(String name, List<FacetCount> candidates) {
      return candidates.stream().findFirst();
    }
  }

  /** What the chips under the search box name. */
  private static List<String> chips(Stage stage) {
    return stage.getScene().getRoot().lookupAll(".chip-value").stream()
        .map(node -> ((Label) node).getText().replace("\u200E", ""))
        .toList();
  }

  private static boolean footSays(Stage stage, String end) {
    return ((Label) stage.getScene().lookup(".import-bar > .label")).getText().endsWith(end);
  }

  private static Optional<Node> listInDialog(Stage stage) {
    return Window.getWindows().stream()
        .filter(window -> window != stage && window.getScene() != null)
        .map(window -> window.getScene().getRoot().lookup(".list-view"))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Optional<Node> row(Stage stage, String name) {
    return stage.getScene().getRoot().lookupAll(".value-row").stream()
        .filter(row -> ((Label) row.lookup(".value")).getText().equals(name))
        .findFirst();
  }

  /** Opens the menu of an actor's row and chooses a line of it. */
  private static void choose(Stage stage, String name, String line) {
    Node row = row(stage, name).orElseThrow();
    Event.fireEvent(
        row,
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null));
    ContextMenu menu =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .findFirst()
            .orElseThrow();
    MenuItem item =
        menu.getItems().stream()
            .filter(each -> line.equals(each.getText()))
            .findFirst()
            .orElseThrow();
    menu.hide();
    item.fire();
  }

  private static Optional<Button> button(Scene scene, String words) {
    return scene.getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst();
  }

  private static void fire(Scene scene, String words) {
    button(scene, words).orElseThrow().fire();
  }
}
