package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NothingFoundTest {
  private static final String INDEXING = "The index is still being made";

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  /** A desk whose archive holds articles that no search finds yet. */
  private static Desk notIndexed(Worker worker) {
    Desk empty = new SmallArchive().desk(worker, new ImportState((_, _) -> null, worker));
    return new Desk(
        empty.search(),
        empty.reading(),
        empty.imports(),
        empty.trash(),
        empty.actors(),
        empty.sources(),
        empty.export(),
        empty.saved(),
        empty.reader(),
        empty.copies(),
        empty.feeding(),
        () -> 12,
        worker,
        false);
  }

  @Test
  void while_the_index_is_made_the_window_says_so_at_its_start_and_to_a_search() throws Exception {
    try (Worker worker = Worker.forWindow()) {
      Desk desk = Screen.call(() -> notIndexed(worker));
      Stage stage = TestWindow.over(desk);
      Scene scene = stage.getScene();
      Label says = (Label) scene.lookup(".nothing-found .empty-title");
      Screen.await(scene.lookup(".nothing-found").visibleProperty(), shown -> shown);
      Screen.await(says.textProperty(), INDEXING::equals);
      assertFalse(Screen.call(() -> scene.lookup(".welcome").isVisible()));

      Screen.run(() -> ((TextField) scene.lookup(".search-box")).setText("heron"));
      Screen.await(desk.search().results(), found -> found.query().equals("heron"));
      Screen.await(says.textProperty(), INDEXING::equals);
      Screen.run(stage::close);
    }
  }
}
