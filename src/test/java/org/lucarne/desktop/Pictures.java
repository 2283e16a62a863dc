package org.lucarne.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;

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
    CountDownLatch started = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(started::countDown);
    started.await();
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
      Desk desk = onWindow(() -> Desk.over(archive, worker));
      open(desk, look, 1280, 800);
      shoot("archive", look);
      type(query);
      waitFor(() -> desk.search().results().get().query().equals(query));
      shoot("archive-search", look);
      List<FacetCount> sources = desk.search().results().get().facets().get(Facet.SOURCE);
      if (!sources.isEmpty()) {
        onWindow(() -> desk.search().include(Facet.SOURCE, sources.getFirst().value()));
        waitFor(() -> !desk.search().busy().get());
      }
      onWindow(desk.search()::selectNext);
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
    Desk desk = onWindow(() -> new SmallArchive().desk(worker, imports));
    open(desk, look, 1280, 800);
    shoot("1-empty", look);
  }

  private void search(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = onWindow(() -> SmallArchive.news().desk(worker, imports));
    open(desk, look, 1280, 800);
    shoot("2-start", look);
    type("strike crowns");
    waitFor(() -> desk.search().results().get().query().equals("strike crowns"));
    shoot("3-search", look);
    onWindow(
        () -> {
          desk.search().include(Facet.SOURCE, "Al Nahr");
          desk.search().include(Facet.SOURCE, "Daily Harbour");
          desk.search().exclude(Facet.ACTOR, "person:nobody");
          desk.search().exclude(Facet.SOURCE, "The Lantern");
          return null;
        });
    waitFor(() -> !desk.search().busy().get());
    onWindow(
        () -> {
          desk.search()
              .filter(
                  desk.search()
                      .filters()
                      .get()
                      .withDates(
                          new org.lucarne.search.DateRange(
                              java.time.LocalDate.of(2015, 3, 1),
                              java.time.LocalDate.of(2015, 9, 30)),
                          true));
          return null;
        });
    waitFor(() -> !desk.search().busy().get());
    onWindow(desk.search()::selectNext);
    waitFor(() -> desk.reading().view().get() != null);
    onWindow(
        () -> {
          for (int i = 0; i < 5; i++) {
            desk.reading().next();
          }
          return null;
        });
    onWindow(
        () -> {
          for (Node tab : scene.getRoot().lookupAll(".tab-button")) {
            if (((ToggleButton) tab).getText().startsWith("Actors")) {
              ((ToggleButton) tab).setSelected(true);
            }
          }
          return null;
        });
    shoot("4-facets", look);
    onWindow(
        () -> {
          for (Node tab : scene.getRoot().lookupAll(".tab-button")) {
            if (((ToggleButton) tab).getText().startsWith("Original")) {
              ((ToggleButton) tab).setSelected(true);
            }
          }
          desk.search().ask("", org.lucarne.search.Filters.NONE);
          return null;
        });
    waitFor(() -> !desk.search().busy().get());
    onWindow(
        () -> {
          desk.search().select(desk.search().hits().getFirst());
          return null;
        });
    shoot("5-right-to-left", look);
  }

  private void nothing(Settings.Look look) throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = onWindow(() -> SmallArchive.news().desk(worker, imports));
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
    Desk desk = onWindow(() -> SmallArchive.news().desk(worker, imports));
    open(desk, look, 1280, 800);
    onWindow(
        () -> {
          imports.drop(List.of(Path.of("/news")));
          return null;
        });
    under.await();
    shoot("7-importing", look);
    shot.countDown();
    waitFor(() -> imports.report().get() != null);
    shoot("8-imported", look);
    onWindow(
        () -> {
          ((javafx.scene.control.Button) scene.getRoot().lookup(".import-bar").lookup(".quiet"))
              .fire();
          return null;
        });
    shoot("9-report", look);
  }

  private void wide() throws Exception {
    ImportState imports = new ImportState((_, _) -> null, worker);
    Desk desk = onWindow(() -> SmallArchive.news().desk(worker, imports));
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
    outcomes.add(
        new Outcome.Failed(
            "/news/scans/page-17.pdf",
            0,
            "The PDF holds pictures of pages and no text. Run text recognition over it first."));
    outcomes.add(
        new Outcome.Failed(
            "/news/export.zip!/2015/locked.docx", 0, "The document is protected by a password."));
    outcomes.add(
        new Outcome.Failed(
            "/news/list.csv", 41, "Row 41 has 3 columns where the heading names 7."));
    return new ImportReport(203, outcomes, false, 900);
  }

  private void open(Desk desk, Settings.Look look, double width, double height) throws Exception {
    Settings settings = new Settings();
    settings.look = look;
    settings.width = width;
    settings.height = height;
    for (String query : List.of("port strike", "“new truce” santos")) {
      settings.remember(query);
    }
    onWindow(
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
          return null;
        });
    waitFor(() -> desk.search().results().get() != null);
  }

  private void type(String query) throws Exception {
    onWindow(
        () -> {
          ((TextField) scene.getRoot().lookup(".search-box")).setText(query);
          return null;
        });
  }

  /** Lets some frames pass, so that layout and late answers are in, and writes the picture. */
  private void shoot(String name, Settings.Look look) throws Exception {
    frames(30);
    WritableImage image = onWindow(() -> scene.snapshot(null));
    Path file =
        folder.resolve(name + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png");
    write(image, file);
    System.out.println(file);
  }

  private static void frames(int count) throws InterruptedException {
    CountDownLatch passed = new CountDownLatch(count);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                passed.countDown();
                if (passed.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    passed.await();
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
    while (!onWindow(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The window did not come into the state to be drawn");
      }
      frames(2);
    }
  }

  private static void onWindow(Runnable action) throws Exception {
    onWindow(
        () -> {
          action.run();
          return null;
        });
  }

  private static <T> T onWindow(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }
}
