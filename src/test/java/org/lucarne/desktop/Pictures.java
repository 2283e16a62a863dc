package org.lucarne.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
import org.lucarne.search.Filters;

/**
 * Opens the window without a screen, brings it into the states that a designer looks at, and writes
 * a PNG of each, light and dark: {@code Pictures FOLDER [ARCHIVE [QUERY]]}. Without an archive the
 * articles are made up.
 */
final class Pictures {
  private final Camera camera;
  private final Worker worker = Worker.forWindow();

  private Pictures(Camera camera) {
    this.camera = camera;
  }

  public static void main(String[] args) throws Exception {
    Screen.start();
    Camera camera = new Camera(Files.createDirectories(Path.of(args[0])));
    if (args.length > 1) {
      try (Archive archive = Archive.open(Path.of(args[1]))) {
        new ArchivePictures(camera, archive, args.length > 2 ? args[2] : "").take();
      }
    } else {
      new Pictures(camera).ofMadeUpNews();
    }
    Platform.exit();
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
    camera.open(desk, Camera.settings(look, 1280, 800));
    camera.shoot("1-empty", look);
  }

  private void search(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    camera.open(desk, Camera.settings(look, 1280, 800));
    camera.shoot("2-start", look);
    camera.search(desk, "strike crowns");
    camera.shoot("3-search", look);
    camera.search(desk, "strike harbour crowns");
    camera.tab("Why here");
    camera.shoot("15-why", look);
    camera.tab("Similar");
    camera.shoot("16-similar", look);
    camera.tab(null);
    Screen.run(() -> desk.reading().isolate(1));
    camera.shoot("17-legend", look);
    Screen.run(() -> desk.reading().isolate(-1));
    camera.press("Shortcut+L");
    camera.shoot("18-concordance", look);
    camera.search(desk, "strike الميناء");
    camera.press("Shortcut+L");
    Screen.frames(5);
    Screen.run(
        () -> {
          ListView<?> lines = (ListView<?>) camera.scene().getRoot().lookup(".concordance");
          lines.scrollTo(lines.getItems().size() - 1);
        });
    camera.shoot("20-concordance-end", look);
    camera.press("Shortcut+M");
    camera.shoot("19-coverage", look);
    complete("strike ha", "13-completion", look);
    complete("", "14-history", look);
    camera.search(desk, "strike crowns");
    Screen.run(
        () -> {
          desk.search().include(Facet.SOURCE, "Al Nahr");
          desk.search().include(Facet.SOURCE, "Daily Harbour");
          desk.search().exclude(Facet.ACTOR, "person:nobody");
          desk.search().exclude(Facet.SOURCE, "The Lantern");
        });
    Camera.waitFor(() -> !desk.search().busy().get());
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
    Camera.waitFor(() -> !desk.search().busy().get());
    Screen.run(desk.search()::selectNext);
    Camera.waitFor(() -> desk.reading().view().get() != null);
    Screen.run(
        () -> {
          for (int i = 0; i < 5; i++) {
            desk.reading().next();
          }
        });
    camera.tab("Actors");
    camera.shoot("4-facets", look);
    camera.tab("Original");
    Screen.run(() -> desk.search().ask("", Filters.NONE));
    Camera.waitFor(() -> !desk.search().busy().get());
    Screen.run(() -> desk.search().select(desk.search().hits().getFirst()));
    camera.shoot("5-right-to-left", look);
    camera.press("F1");
    camera.latestWindow("10-keys", look);
    camera.menu(camera.scene().getRoot().lookup(".value-row"), "12-filter-menu", look);
  }

  private void complete(String typed, String name, Settings.Look look) throws Exception {
    Node root = camera.scene().getRoot();
    TextField box = (TextField) Screen.call(() -> root.lookup(".search-box"));
    Node list = Screen.call(() -> root.lookup(".suggestions"));
    Screen.run(
        () -> {
          box.requestFocus();
          box.setText("");
          Keys.type(box, typed);
        });
    if (typed.isEmpty()) {
      Camera.press(box, KeyCode.DOWN);
    }
    Camera.waitFor(list::isVisible);
    Camera.press(box, KeyCode.DOWN);
    camera.shoot(name, look);
    Camera.press(box, KeyCode.ESCAPE);
  }

  private void nothing(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    camera.open(desk, Camera.settings(look, 1280, 800));
    camera.search(desk, "strike volcano");
    camera.shoot("6-nothing", look);
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
    camera.open(desk, Camera.settings(look, 1280, 800));
    Screen.run(
        () -> {
          imports.drop(List.of(Path.of("/news")));
        });
    under.await();
    camera.shoot("7-importing", look);
    shot.countDown();
    Camera.waitFor(() -> imports.report().get() != null);
    camera.shoot("8-imported", look);
    Screen.run(
        () -> {
          ((Button) camera.scene().getRoot().lookup(".import-bar").lookup(".quiet")).fire();
        });
    camera.shoot("9-report", look);
    Screen.run(
        () -> {
          for (Node pill : camera.scene().getRoot().lookupAll(".report-pane .pill")) {
            if (pill instanceof ToggleButton sort && sort.getText().startsWith("Needs a look")) {
              sort.setSelected(true);
            }
          }
        });
    camera.shoot("13-needs-a-look", look);
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
    camera.dialog(
        "14-before-a-large-import",
        look,
        () ->
            new StartDialog(
                camera.stage(), new Weight(4000, 312_000_000), then -> then.accept(expected)));
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
    camera.dialog(
        "15-columns",
        look,
        () ->
            new ColumnsDialog(
                camera.stage(), "list.csv", table, (_, then) -> then.accept(Optional.of(first))));
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
    camera.dialog("16-watched", look, () -> around(camera, "Folders that are watched", folders));
    ImportsPane imports = Screen.call(() -> new ImportsPane(List.of(record), _ -> {}, _ -> {}));
    camera.dialog("17-imports", look, () -> around(camera, "Imports", imports));
  }

  /** A dialog as the window makes it around what it shows. */
  static Dialog<?> around(Camera camera, String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(camera.stage());
    dialog.setHeaderText(title);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    return dialog;
  }

  private void wide() throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = Screen.call(() -> SmallArchive.news().desk(worker, imports));
    camera.open(desk, Camera.settings(Settings.Look.LIGHT, 3840, 2160));
    camera.search(desk, "truce");
    camera.shoot("wide", Settings.Look.LIGHT);
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
            "This document is protected by a password; import it again with its password"));
    outcomes.add(
        new Outcome.Failed("/news/list.csv", 41, "Row 41 has 3 columns where the heading names 7"));
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Doubt.Kind kind = i < 9 ? Doubt.Kind.NO_DATE : Doubt.Kind.CUT_SHORT;
      doubts.add(
          new Doubt(
              kind,
              "/news/" + i + ".html",
              0,
              "a" + i,
              "Port strike, day " + i,
              kind == Doubt.Kind.NO_DATE
                  ? "No date was found"
                  : "The text seems to be cut off at its end"));
    }
    return new ImportReport(0, 206, outcomes, doubts, false, 900);
  }
}
