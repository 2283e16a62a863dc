package org.lucarne.desktop;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import org.lucarne.archive.Archive;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;

/** The window over a real archive, in the states that a designer looks at. */
final class ArchivePictures {

  /** Larger text than most people ask for. */
  private static final double TWICE = 26;

  private final Camera camera;
  private final Archive archive;
  private final String query;
  private final Worker worker = Worker.forWindow();
  private Desk desk;

  /**
   * @param query what most of the pictures show the answer to
   */
  ArchivePictures(Camera camera, Archive archive, String query) {
    this.camera = camera;
    this.archive = archive;
    this.query = query;
  }

  void take() throws Exception {
    for (Settings.Look look : List.of(Settings.Look.LIGHT, Settings.Look.DARK)) {
      open(Camera.settings(look, 1280, 800));
      camera.shoot("a-start", look);
      reading(look);
      actors(look);
      lists(look);
      copies(look);
      rightToLeft(look);
      camera.search(desk, query + " zeppelinwards");
      Screen.frames(60);
      camera.shoot("k-nothing", look);
    }
    Settings large = Camera.settings(Settings.Look.LIGHT, 1280, 800);
    large.textSize = TWICE;
    open(large);
    camera.search(desk, query);
    camera.shoot("m-large-text", large.look);
    Settings wide = Camera.settings(Settings.Look.LIGHT, 3840, 2160);
    wide.textSize = TWICE;
    open(wide);
    camera.search(desk, query);
    camera.shoot("n-wide", wide.look);
  }

  private void open(Settings settings) throws Exception {
    desk = Screen.call(() -> Desk.over(archive, worker));
    camera.open(desk, settings);
  }

  private void reading(Settings.Look look) throws Exception {
    camera.search(desk, query);
    camera.shoot("b-search", look);
    hover();
    camera.shoot("c-hover", look);
    camera.tab("Actors");
    camera.shoot("c-actors-in-article", look);
    camera.tab("Why");
    Screen.frames(30);
    camera.shoot("c-why", look);
    camera.tab("Similar");
    Screen.frames(30);
    camera.shoot("c-similar", look);
    camera.tab("Original");
    camera.shoot("c-original", look);
    camera.tab(null);
    List<FacetCount> sources = desk.search().results().get().facets().get(Facet.SOURCE);
    Screen.run(
        () -> {
          desk.search().include(Facet.SOURCE, sources.getFirst().value());
          desk.search().exclude(Facet.SOURCE, sources.get(1).value());
        });
    Camera.waitFor(() -> !desk.search().busy().get());
    camera.shoot("d-filters", look);
    Screen.run(() -> desk.search().filter(Filters.NONE));
    Camera.waitFor(() -> !desk.search().busy().get());
    camera.press("Shortcut+Shift+F");
    Screen.frames(5);
    camera.shoot("d-find", look);
    Node text = camera.scene().getRoot().lookup(".find-bar .narrow");
    Camera.press(text, KeyCode.ESCAPE);
  }

  /** Rests the mouse on the first name that is underlined. */
  private void hover() throws Exception {
    Optional<Path> line =
        Screen.call(
            () ->
                camera.scene().getRoot().lookupAll(".name-line").stream()
                    .map(Path.class::cast)
                    .filter(path -> !path.getElements().isEmpty())
                    .filter(path -> path.getParent().lookup(".paragraph") != null)
                    .findFirst());
    if (line.isEmpty()) {
      return;
    }
    Bounds bounds = Screen.call(() -> line.get().localToScene(line.get().getBoundsInLocal()));
    // The first move finds out what is said of the name, the second rests on it.
    for (int shift = 6; shift <= 7; shift++) {
      Point2D at = new Point2D(bounds.getMinX() + shift, bounds.getMinY() - 6);
      Screen.run(() -> move(line.get().getParent().getParent(), at));
    }
    Screen.frames(80);
  }

  private static void move(Node node, Point2D at) {
    Point2D inside = node.sceneToLocal(at);
    Point2D screen = node.localToScreen(inside);
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            at.getX(),
            at.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private void actors(Settings.Look look) throws Exception {
    Screen.run(
        () -> {
          for (Node pill : camera.scene().getRoot().lookupAll(".facets .pill")) {
            if (pill instanceof ToggleButton kind && kind.getText().equals("People")) {
              kind.setSelected(true);
            }
          }
        });
    camera.shoot("e-people", look);
    List<FacetCount> actors = desk.search().results().get().facets().get(Facet.ACTOR);
    FacetCount most =
        actors.stream().filter(each -> each.spellings().size() > 2).findFirst().orElseThrow();
    ActorCardPane card = Screen.call(() -> new ActorCardPane(archive.actorCard(most.actor())));
    camera.dialog("f-card", look, () -> Pictures.around(camera, most.value(), card));
    camera.press("Shortcut+P");
    camera.latestWindow("f-offers", look);
  }

  private void lists(Settings.Look look) throws Exception {
    camera.press("Shortcut+Shift+S");
    camera.latestWindow("g-sources", look);
    camera.press("Shortcut+M");
    Screen.frames(60);
    camera.shoot("g-coverage", look);
    camera.press("Shortcut+L");
    Screen.frames(60);
    camera.shoot("h-concordance", look);
    Camera.press(camera.scene().getRoot().lookup(".concordance"), KeyCode.ESCAPE);
    Node source =
        camera.scene().getRoot().lookupAll(".value-row").stream().skip(1).findFirst().orElseThrow();
    camera.menu(source, "h-menu", look);
  }

  private void copies(Settings.Look look) throws Exception {
    camera.search(desk, "");
    Screen.run(() -> desk.search().ask("", Filters.NONE));
    Camera.waitFor(() -> !desk.search().busy().get());
    for (int page = 0; page < 20 && withCopies().isEmpty(); page++) {
      Screen.run(desk.search()::loadMore);
      Screen.frames(20);
    }
    Optional<Hit> hit = withCopies();
    if (hit.isPresent()) {
      Screen.run(() -> desk.search().select(hit.get()));
      Screen.frames(20);
      Camera.press(camera.scene().getRoot().lookup(".results"), KeyCode.RIGHT);
      camera.tab("Copies");
      camera.shoot("i-copies", look);
      camera.tab(null);
      String other = archive.copies(hit.get().id()).getFirst().id();
      ComparisonPane pane =
          Screen.call(() -> new ComparisonPane(archive.compare(hit.get().id(), other).get()));
      camera.dialog("i-compare", look, () -> Pictures.around(camera, "What differs", pane));
    }
  }

  private Optional<Hit> withCopies() throws Exception {
    return Screen.call(
        () -> desk.search().hits().stream().filter(each -> each.copies() > 1).findFirst());
  }

  private void rightToLeft(Settings.Look look) throws Exception {
    for (String word : List.of("مصر", "ישראל")) {
      camera.search(desk, word);
      camera.shoot("j-right-to-left-" + word.codePointAt(0), look);
      camera.press("Shortcut+L");
      Screen.frames(60);
      Screen.run(
          () -> {
            ListView<?> lines = (ListView<?>) camera.scene().getRoot().lookup(".concordance");
            lines.scrollTo(lines.getItems().size() / 2);
          });
      camera.shoot("j-concordance-" + word.codePointAt(0), look);
      Camera.press(camera.scene().getRoot().lookup(".concordance"), KeyCode.ESCAPE);
    }
  }
}
