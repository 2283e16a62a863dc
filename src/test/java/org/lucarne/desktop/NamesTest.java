package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.TableSample;
import org.lucarne.archive.Weight;
import org.lucarne.model.Article;
import org.lucarne.model.Place;
import org.lucarne.search.FacetCount;

/** Every control of every view and dialog has a name for those who hear the window. */
class NamesTest {

  private static final List<String> VIEWS =
      List.of(
          "People who may be one…",
          "Your own lists of actors…",
          "Sources…",
          "Folders that are watched…",
          "Earlier imports…",
          "What is ignored…",
          "Report of the latest import",
          "Concordance",
          "Coverage",
          "Keys",
          "About");

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  @Test
  void every_control_of_every_view_has_a_name(@TempDir Path folder) throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    CopiesWindowTest.write(in.resolve("news.jsonl"));
    Files.writeString(in.resolve("scan.pdf"), "%PDF-1.4 and nothing that could be read");
    Files.writeString(
        in.resolve("one.txt"),
        "Ferries sail\n\nMinister Ilsa Brandow met Tomas Verlinde, who said no.");
    Files.writeString(
        in.resolve("two.txt"), "Strike is over\n\nSpokesman Thomas Verlinde said yes.");
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = CopiesWindowTest.open(desk);
      Screen.run(() -> desk.search().ask("heron", desk.search().filters().get()));
      Screen.await(desk.reading().view(), view -> view != null);
      Screen.run(() -> desk.imports().drop(List.of(in)));
      Screen.await(desk.imports().report(), report -> report != null);
      for (String view : VIEWS) {
        Screen.run(() -> item(stage, view).fire());
        Screen.frames(10);
        assertEquals(List.of(), Screen.call(NamesTest::namelessAnywhere), view);
        Screen.run(
            () ->
                List.copyOf(Window.getWindows()).stream()
                    .filter(window -> window != stage)
                    .forEach(Window::hide));
      }
      Screen.run(stage::close);
    }
  }

  @Test
  void every_control_of_every_dialog_has_a_name() throws Exception {
    Article article =
        new Article.Builder(new Place("/news/list.csv", 1, 0, 10))
            .title("Fog")
            .body("Fog.")
            .build();
    TableSample table =
        new TableSample(
            List.of("kopf", "fliess"),
            Map.of("title", "kopf"),
            List.of(List.of("Fog", "The ferries waited.")));
    Expectation expected =
        new Expectation(400, 9_000, List.of(), 400, 0, 0, 0, List.of(), 9, false);
    List<Supplier<Dialog<?>>> dialogs =
        List.of(
            () -> new StartDialog(null, new Weight(400, 9_000), then -> then.accept(expected)),
            () ->
                new ColumnsDialog(
                    null, "list.csv", table, (_, then) -> then.accept(Optional.of(article))),
            () -> new CitationDialog(null, new Settings().citation, article, "Fog."),
            () -> new OtherOneDialog(null, "Who?", "Actors", List.of(FacetCount.of("Fog", 1))));
    for (Supplier<Dialog<?>> each : dialogs) {
      Dialog<?> dialog = Screen.call(each::get);
      Screen.run(dialog::show);
      Screen.frames(5);
      assertEquals(List.of(), Screen.call(() -> Nameless.in(dialog.getDialogPane())));
      Screen.run(dialog::close);
    }
  }

  private static List<String> namelessAnywhere() {
    List<String> found = new ArrayList<>();
    Window.getWindows().forEach(window -> found.addAll(Nameless.in(window.getScene().getRoot())));
    return found;
  }

  private static MenuItem item(Stage stage, String words) {
    List<MenuItem> items =
        stage.getScene().getRoot().lookupAll(".menu-bar").stream()
            .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> words.equals(item.getText()))
            .toList();
    assertTrue(items.size() == 1 && !items.getFirst().isDisable(), words);
    return items.getFirst();
  }
}
