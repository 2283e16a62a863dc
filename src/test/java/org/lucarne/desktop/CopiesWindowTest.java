package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;

class CopiesWindowTest {

  private static final String STORY =
      "The ferry to Northaven waited for two hours on Tuesday because a grey heron had settled on"
          + " the gangway.\\n\\nThe harbour master said that nobody wanted to hurt the bird, which left"
          + " when the crew brought it a bucket of fish from the galley of the ship.\\n\\nPassengers"
          + " stood on the quay with their umbrellas and waited; some of them sang.";

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  static void write(Path file) throws Exception {
    Files.write(
        file,
        List.of(
            line("Heron stops ferry", STORY, "Daily Harbour", "2015-08-11"),
            line(
                "Bird holds up a ship",
                STORY.replace("some of them sang", "three of them sang loudly"),
                "Lake Courier",
                "2015-08-12"),
            line("A heron in the news", STORY, "The Lantern", "2015-08-13"),
            line("Elsewhere", "The lighthouse is dark.", "The Lantern", "2015-08-10")));
  }

  private static String line(String title, String body, String source, String date) {
    return "{\"title\":\"%s\",\"content\":\"%s\",\"source\":\"%s\",\"date\":\"%s\"}"
        .formatted(title, body, source, date);
  }

  static Stage open(Desk desk) throws Exception {
    Stage stage = TestWindow.over(desk);
    return stage;
  }

  static void press(Node node, KeyCode key) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  @Test
  void a_row_opens_into_its_copies_and_shows_what_differs(@TempDir Path folder) throws Exception {
    write(folder.resolve("news.jsonl"));
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Worker worker = Worker.forWindow()) {
      archive.importPaths(
          ImportRequest.of(List.of(folder.resolve("news.jsonl"))), ImportProgress.silent());
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      Stage stage = open(desk);
      Scene scene = stage.getScene();
      Screen.await(desk.search().results(), found -> found != null && found.rows() == 2);
      Screen.await(desk.reading().view(), view -> view != null);
      ListView<?> list = (ListView<?>) scene.lookup(".results");
      Screen.run(() -> press(list, KeyCode.RIGHT));
      Screen.framesUntil(() -> list.getItems().size() == 4, "the copies");
      Screen.run(() -> list.getSelectionModel().select(1));
      Screen.await(
          desk.reading().view(),
          view -> view != null && view.article().title().equals("Bird holds up a ship"));
      Screen.run(() -> press(list, KeyCode.C));
      Screen.framesUntil(() -> comparison() != null, "the comparison");
      List<String> spoken =
          Screen.call(
              () ->
                  comparison().getRoot().lookupAll(".marked-text").stream()
                      .map(Node::getAccessibleText)
                      .filter(text -> text != null && text.startsWith("Only here: "))
                      .map(text -> text.substring(0, text.indexOf(". ")))
                      .sorted()
                      .toList());
      assertEquals(List.of("Only here: some", "Only here: three; loudly"), spoken);
      Screen.run(() -> comparison().getWindow().hide());
      Screen.run(() -> press(list, KeyCode.LEFT));
      Screen.framesUntil(() -> list.getItems().size() == 2, "the rows without copies");
      Screen.await(
          desk.reading().view(),
          view -> view != null && view.article().title().equals("Heron stops ferry"));
      Screen.run(
          () ->
              scene.getRoot().lookupAll(".tab-button").stream()
                  .map(ToggleButton.class::cast)
                  .filter(tab -> tab.getText().equals("Copies 2"))
                  .forEach(tab -> tab.setSelected(true)));
      Screen.framesUntil(
          () ->
              scene.getRoot().lookupAll(".button").stream()
                  .anyMatch(
                      button ->
                          "Compare with 13 Aug 2015 · The Lantern · same text · A heron in the news"
                              .equals(button.getAccessibleText())),
          "the copies of the open article");
      Screen.run(stage::close);
    }
  }

  static Scene comparison() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene.lookup(".comparison") != null)
        .findFirst()
        .orElse(null);
  }

  @Test
  void outlets_are_read_in_their_order() {
    assertEquals(List.of("B", "A b"), LeadMenu.outlets(" B ; A b;;B"));
    assertTrue(LeadMenu.outlets("").isEmpty());
  }
}
