package org.lucarne.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lucarne.archive.Archive;

/** Opens the window on an archive. */
public final class DesktopApp {

  /** There is no screen to open a window on; the message says so in one sentence. */
  public static final class NoScreenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoScreenException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final Path folder;
  private final List<Path> dropped;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Archive> archive = new AtomicReference<>();
  private final Worker worker = Worker.forWindow();
  private Stage stage;
  private Settings settings;
  private Desk desk;
  private MainWindow window;

  private DesktopApp(Path folder, List<Path> dropped) {
    this.folder = folder;
    this.dropped = dropped;
  }

  /**
   * Opens the window, imports {@code dropped} as if dropped on it, and returns when it closes.
   *
   * @throws NoScreenException when there is no screen to open it on
   */
  public static void run(Path archive, List<Path> dropped) {
    requireScreen();
    Archive.prepare();
    DesktopApp app = new DesktopApp(archive, dropped);
    try {
      Platform.startup(app::open);
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      throw new NoScreenException(noScreen(whyNot(e)), e);
    }
    app.awaitClose();
  }

  private static void requireScreen() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform", ""));
    if (linux && !headless && unset("DISPLAY") && unset("WAYLAND_DISPLAY")) {
      throw new NoScreenException(noScreen("neither DISPLAY nor WAYLAND_DISPLAY is set"), null);
    }
  }

  private static String whyNot(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("GTK")
        ? "GTK 3, which draws it on Linux, is not installed (the package is libgtk-3-0 on Debian"
            + " and Ubuntu, gtk3 elsewhere)"
        : "the window system cannot be reached (" + message.lines().findFirst().orElse("") + ")";
  }

  private static boolean unset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank();
  }

  private static String noScreen(String why) {
    return "The window cannot be opened: "
        + why
        + "; the commands work without one, see: lucarne --help";
  }

  private void open() {
    stage = new Stage();
    stage.setTitle("Lucarne – " + folder.toAbsolutePath().normalize());
    stage.getIcons().setAll(AppIcon.of(256), AppIcon.of(64), AppIcon.of(32));
    settings = Settings.read(folder);
    stage.setOnCloseRequest(
        event -> {
          if (window != null && !window.mayClose(stage::hide)) {
            event.consume();
          }
        });
    stage.setOnHidden(_ -> close());
    Label opening = new Label("Opening the archive…");
    show(new VBox(opening));
    worker.run(
        () -> {
          archive.set(Archive.openAtOnce(folder));
          return archive.get();
        },
        this::opened,
        this::failed);
  }

  private void show(VBox page) {
    page.setAlignment(Pos.CENTER);
    page.getStyleClass().addAll("window", "opening");
    Scene scene = new Scene(page, settings.width, settings.height);
    new Theme(scene, settings);
    stage.setScene(scene);
    stage.setMaximized(settings.maximized || fillsScreen());
    stage.show();
  }

  /** A window as large as the screen would put its title or its foot beyond the edge. */
  private boolean fillsScreen() {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    return settings.width >= room.getWidth() || settings.height >= room.getHeight();
  }

  private void opened(Archive ready) {
    desk = Desk.over(ready, worker);
    window = new MainWindow(desk, settings, Chooser.dialogs(stage));
    // A new scene would give the stage its own size, and push the foot of a maximized one out.
    window.enter(stage.getScene());
    window.tell(ready.notices());
    ready.onChange(() -> worker.onWindow(() -> window.tell(ready.notices())));
    window.begin(dropped);
  }

  private void failed(Exception error) {
    Label words = new Label(Notices.sentence(error));
    words.setWrapText(true);
    words.getStyleClass().add("empty-title");
    Button copy = new Button("Copy details");
    copy.setOnAction(_ -> Notices.copy(Notices.details(error)));
    VBox page = new VBox(words, copy);
    page.setSpacing(16);
    show(page);
  }

  private void close() {
    if (window != null) {
      desk.imports().cutOff();
      window.leave();
      settings.maximized = stage.isMaximized();
      if (!stage.isMaximized()) {
        settings.width = stage.getScene().getWidth();
        settings.height = stage.getScene().getHeight();
      }
    }
    closed.countDown();
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      if (window != null && Files.isDirectory(folder)) {
        settings.write(folder);
      }
    } catch (IOException e) {
      // A folder that cannot be written to opens next time with the sizes of the first day.
    }
    worker.close();
    Archive open = archive.get();
    if (open != null) {
      open.close();
    }
  }
}
