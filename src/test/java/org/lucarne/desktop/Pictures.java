package org.lucarne.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Doubt;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.TableSample;
import org.lucarne.archive.WatchedFolder;
import org.lucarne.archive.Weight;
import org.lucarne.model.Article;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;

/**
 * Opens the window without a screen, brings it into the states that a designer looks at, and writes
 * a PNG of each, light and dark: {@code Pictures FOLDER [ARCHIVE [QUERY]]}. Without an archive the
 * articles are made up.
 */
final class Pictures {
  private final Path folder;
  private final Worker worker = Worker.forWindow();
  private Stage stage;
  private Scene scene;

  private Pictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Screen.start();
    Pictures pictures = new Pictures(Files.createDirectories(Path.of(args[0])));
    if (args.length > 1) {
      try (Archive archive = Archive.open(Path.of(args[1]))) {
        pictures.ofArchive(archive, args.length > 2 ? args[2] : "");
      }
    } else {
      pictures.ofMadeUpNews();
    }
    Platform.exit();
  }

  private void ofArchive(Archive archive, String query) throws Exception {
    for (Settings.Look look : List.of(Settings.Look.LIGHT, Settings.Look.DARK)) {
      Desk desk = Screen.call(() -> Desk.over(archive, worker));
      open(desk, look, 1280, 800);
      shoot("archive", look);
      type(query);
      waitFor(() -> desk.search().results().get().query().equals(query));
      shoot("archive-search", look);
      List<FacetCount> sources = desk.search().results().get().facets().get(Facet.SOURCE);
      if (!sources.isEmpty()) {
        Screen.run(() -> desk.search().include(Facet.SOURCE, sources.getFirst().value()));
        waitFor(() -> !desk.search().busy().get());
      }
      Screen.run(desk.search()::selectNext);
      shoot("archive-article", look);
    }
  }

  private void ofMadeUpNews() throws Exception {
    for (Settings.Look look : List.of(Settings.Look.LIGHT, Settings.Look.DARK)) {
      empty(look);
      search(look);
      nothing(look);
      importing(look);
    }
    wide();
  }

  private void empty(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> new SmallArchive().desk(worker, imports));
    open(desk, look, 1280, 800);
    shoot("1-empty", look);
  }

  private void search(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    open(desk, look, 1280, 800);
    shoot("2-start", look);
    type("strike crowns");
    waitFor(() -> desk.search().results().get().query().equals("strike crowns"));
    shoot("3-search", look);
    type("strike harbour crowns");
    waitFor(() -> desk.search().results().get().query().equals("strike harbour crowns"));
    Screen.run(() -> tab("Why here"));
    shoot("15-why", look);
    Screen.run(() -> tab("Similar"));
    shoot("16-similar", look);
    Screen.run(() -> tab(null));
    Screen.run(() -> desk.reading().isolate(1));
    shoot("17-legend", look);
    Screen.run(() -> desk.reading().isolate(-1));
    Screen.run(() -> Keys.pressWithControl(scene.getRoot(), KeyCode.L));
    shoot("18-concordance", look);
    type("strike الميناء");
    waitFor(() -> desk.search().results().get().query().equals("strike الميناء"));
    Screen.run(() -> Keys.pressWithControl(scene.getRoot(), KeyCode.L));
    Screen.frames(5);
    Screen.run(
        () -> {
          ListView<?> lines = (ListView<?>) scene.getRoot().lookup(".concordance");
          lines.scrollTo(lines.getItems().size() - 1);
        });
    shoot("20-concordance-end", look);
    Screen.run(() -> Keys.pressWithControl(scene.getRoot(), KeyCode.M));
    shoot("19-coverage", look);
    complete("strike ha", "13-completion", look);
    complete("", "14-history", look);
    type("strike crowns");
    waitFor(() -> desk.search().results().get().query().equals("strike crowns"));
    Screen.run(
        () -> {
          desk.search().include(Facet.SOURCE, "Al Nahr");
          desk.search().include(Facet.SOURCE, "Daily Harbour");
          desk.search().exclude(Facet.ACTOR, "person:nobody");
          desk.search().exclude(Facet.SOURCE, "The Lantern");
        });
    waitFor(() -> !desk.search().busy().get());
    Screen.run(
        () -> {
          desk.search()
              .filter(
                  desk.search()
                      .filters()
                      .get()
                      .withDates(
                          new DateRange(LocalDate.of(2015, 3, 1), LocalDate.of(2015, 9, 30)),
                          true));
        });
    waitFor(() -> !desk.search().busy().get());
    Screen.run(desk.search()::selectNext);
    waitFor(() -> desk.reading().view().get() != null);
    Screen.run(
        () -> {
          for (int i = 0; i < 5; i++) {
            desk.reading().next();
          }
        });
    Screen.run(
        () -> {
          for (Node tab : scene.getRoot().lookupAll(".tab-button")) {
            if (((ToggleButton) tab).getText().startsWith("Actors")) {
              ((ToggleButton) tab).setSelected(true);
            }
          }
        });
    shoot("4-facets", look);
    Screen.run(
        () -> {
          for (Node tab : scene.getRoot().lookupAll(".tab-button")) {
            if (((ToggleButton) tab).getText().startsWith("Original")) {
              ((ToggleButton) tab).setSelected(true);
            }
          }
          desk.search().ask("", Filters.NONE);
        });
    waitFor(() -> !desk.search().busy().get());
    Screen.run(
        () -> {
          desk.search().select(desk.search().hits().getFirst());
        });
    shoot("5-right-to-left", look);
    popups(look);
  }

  private void tab(String name) {
    for (Node tab : scene.getRoot().lookupAll(".tab-button")) {
      ToggleButton button = (ToggleButton) tab;
      button.setSelected(name != null && button.getText().startsWith(name));
    }
  }

  private void complete(String typed, String name, Settings.Look look) throws Exception {
    TextField box = (TextField) Screen.call(() -> scene.getRoot().lookup(".search-box"));
    Node list = Screen.call(() -> scene.getRoot().lookup(".suggestions"));
    Screen.run(
        () -> {
          box.requestFocus();
          box.setText("");
          Keys.type(box, typed);
          if (typed.isEmpty()) {
            Event.fireEvent(
                box,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
          }
        });
    waitFor(list::isVisible);
    Screen.run(
        () ->
            Event.fireEvent(
                box,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false)));
    shoot(name, look);
    Screen.run(
        () ->
            Event.fireEvent(
                box,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
  }

  /** The sheet of keys, the earlier searches and a filter's menu, each a window of its own. */
  private void popups(Settings.Look look) throws Exception {
    String[] names = {"10-keys", "12-filter-menu"};
    KeyCode[] keys = {KeyCode.F1, KeyCode.CONTEXT_MENU};
    String[] targets = {".search-box", ".value-row"};
    for (int i = 0; i < names.length; i++) {
      Node target = Screen.call(() -> scene.getRoot()).lookup(targets[i]);
      KeyCode key = keys[i];
      Screen.run(
          () ->
              Event.fireEvent(
                  target,
                  key == KeyCode.CONTEXT_MENU
                      ? new ContextMenuEvent(
                          ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, true, null)
                      : new KeyEvent(
                          KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
      Scene main = scene;
      scene = Screen.call(() -> Window.getWindows().getLast().getScene());
      shoot(names[i], look);
      Screen.run(scene.getWindow()::hide);
      scene = main;
    }
  }

  private void nothing(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    open(desk, look, 1280, 800);
    type("strike volcano");
    waitFor(() -> desk.search().results().get().query().equals("strike volcano"));
    shoot("6-nothing", look);
  }

  private void importing(Settings.Look look) throws Exception {
    CountDownLatch shot = new CountDownLatch(1);
    CountDownLatch under = new CountDownLatch(1);
    ImportState imports =
        new ImportState(
            (request, progress) -> {
              progress.at(1312, 4000, true, 1340, 1200);
              under.countDown();
              try {
                shot.await(60, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return report();
            },
            worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    open(desk, look, 1280, 800);
    Screen.run(
        () -> {
          imports.drop(List.of(Path.of("/news")));
        });
    under.await();
    shoot("7-importing", look);
    shot.countDown();
    waitFor(() -> imports.report().get() != null);
    shoot("8-imported", look);
    Screen.run(
        () -> {
          ((Button) scene.getRoot().lookup(".import-bar").lookup(".quiet")).fire();
        });
    shoot("9-report", look);
    Screen.run(
        () -> {
          for (Node pill : scene.getRoot().lookupAll(".report-pane .pill")) {
            if (pill instanceof ToggleButton sort && sort.getText().startsWith("Needs a look")) {
              sort.setSelected(true);
            }
          }
        });
    shoot("13-needs-a-look", look);
    feeding(look);
  }

  /** The dialogs and lists of feeding an archive. */
  private void feeding(Settings.Look look) throws Exception {
    Expectation expected =
        new Expectation(
            4000,
            312_000_000,
            List.of(
                new Expectation.Kind("text/html", 3104),
                new Expectation.Kind("application/pdf", 611),
                new Expectation.Kind("text/csv", 3)),
            5218,
            120,
            12,
            0,
            List.of(
                new Outcome.Failed(
                    "/news/scans/page-17.pdf",
                    0,
                    "The PDF holds pictures of pages and no text; run text recognition over it"
                        + " first")),
            190,
            true);
    dialog(
        "14-before-a-large-import",
        look,
        () -> new StartDialog(stage, new Weight(4000, 312_000_000), then -> then.accept(expected)));
    TableSample table =
        new TableSample(
            List.of("kopf", "fliess", "quelle", "tag"),
            Map.of("title", "kopf", "body", "fliess", "date", "tag"),
            List.of(
                List.of("Fog over the port", "The ferries waited all day.", "Post", "2015-08-11"),
                List.of("Storm ahead", "The harbour is closed.", "Post", "2015-08-12")));
    Article first =
        new Article.Builder(new Place("/news/list.csv", 1, 0, 10))
            .title("Fog over the port")
            .body("The ferries waited all day for the fog to lift. Nobody sailed.")
            .date(PublicationDate.given("2015-08-11"))
            .build();
    dialog(
        "15-columns",
        look,
        () ->
            new ColumnsDialog(
                stage, "list.csv", table, (_, then) -> then.accept(Optional.of(first))));
    ImportRecord record =
        new ImportRecord(
            12,
            Instant.parse("2026-03-01T09:30:00Z"),
            null,
            List.of("/inbox/agency"),
            List.of(),
            ImportRecord.State.CUT_OFF,
            false,
            206,
            180,
            20,
            0,
            6);
    FoldersPane folders = Screen.call(() -> new FoldersPane(null));
    Screen.run(
        () ->
            folders.show(
                List.of(
                    new WatchedFolder(
                        Path.of("/inbox/agency"), List.of(), true, 206, Optional.of(record)),
                    new WatchedFolder(
                        Path.of("/media/stick/press"), List.of(), false, 0, Optional.empty()))));
    dialog("16-watched", look, () -> around(folders));
    ImportsPane imports = Screen.call(() -> new ImportsPane(List.of(record), _ -> {}, _ -> {}));
    dialog("17-imports", look, () -> around(imports));
  }

  private Dialog<?> around(Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(stage);
    dialog.setHeaderText("Folders and imports");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    return dialog;
  }

  private void dialog(String name, Settings.Look look, Supplier<Dialog<?>> made) throws Exception {
    Scene main = scene;
    Dialog<?> dialog = Screen.call(made::get);
    Screen.run(dialog::show);
    scene = Screen.call(() -> dialog.getDialogPane().getScene());
    shoot(name, look);
    Screen.run(dialog::close);
    scene = main;
  }

  private void wide() throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    open(desk, Settings.Look.LIGHT, 3840, 2160);
    type("truce");
    waitFor(() -> desk.search().results().get().query().equals("truce"));
    shoot("wide", Settings.Look.LIGHT);
  }

  static ImportReport report() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 180; i++) {
      outcomes.add(new Outcome.Added("/news/" + i + ".html", 0, "a" + i, "Port strike, day " + i));
    }
    for (int i = 0; i < 20; i++) {
      outcomes.add(new Outcome.AlreadyHere("/news/copies/" + i + ".html", 0, "a" + i));
    }
    for (int i = 17; i < 21; i++) {
      outcomes.add(
          new Outcome.Failed(
              "/news/scans/page-" + i + ".pdf",
              0,
              "The PDF holds pictures of pages and no text; run text recognition over it first"));
    }
    outcomes.add(
        new Outcome.Failed(
            "/news/export.zip!/2015/locked.docx",
            0,
            "The document needs a password; unlock it first"));
    outcomes.add(
        new Outcome.Failed("/news/list.csv", 41, "Row 41 has 3 columns where the heading names 7"));
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Doubt.Kind kind = i < 9 ? Doubt.Kind.NO_DATE : Doubt.Kind.CUT_SHORT;
      doubts.add(new Doubt(kind, "/news/" + i + ".html", 0, "a" + i, "Port strike, day " + i));
    }
    return new ImportReport(0, 206, outcomes, doubts, false, 900);
  }

  private void open(Desk desk, Settings.Look look, double width, double height) throws Exception {
    Settings settings = new Settings();
    settings.look = look;
    settings.width = width;
    settings.height = height;
    for (String query : List.of("port strike", "“new truce” santos")) {
      settings.remember(query);
    }
    Screen.run(
        () -> {
          if (stage != null) {
            stage.close();
          }
          stage = new Stage();
          stage.setTitle("Lucarne");
          MainWindow window = new MainWindow(desk, settings, Chooser.dialogs(stage));
          scene = window.scene();
          // The headless screen ends at 1000 x 1000 points; what is wider is drawn without a stage.
          if (width <= 1280) {
            stage.setScene(scene);
            stage.show();
          }
          window.begin(List.of());
        });
    waitFor(() -> desk.search().results().get() != null);
  }

  private void type(String query) throws Exception {
    Screen.run(
        () -> {
          scene.getRoot().lookup(".results").requestFocus();
          ((TextField) scene.getRoot().lookup(".search-box")).setText(query);
        });
  }

  /** Lets some frames pass, so that layout and late answers are in, and writes the picture. */
  private void shoot(String name, Settings.Look look) throws Exception {
    Screen.frames(30);
    WritableImage image = Screen.call(() -> scene.snapshot(null));
    Path file = folder.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
    write(image, file);
    System.out.println(file);
  }

  private static void write(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    ImageIO.write(picture, "png", file.toFile());
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Screen.call(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The window did not come into the state to be drawn");
      }
      Screen.frames(2);
    }
  }
}
