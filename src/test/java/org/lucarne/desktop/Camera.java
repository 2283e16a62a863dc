package org.lucarne.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Opens windows one after the other, works them as hands would, and takes their pictures. */
final class Camera {

  /** The headless screen ends at 1000 x 1000 points; what is larger is drawn without a stage. */
  private static final double LARGEST = 1280;

  private final Path folder;
  private Stage stage;
  private Scene scene;

  /**
   * @param folder where the pictures go
   */
  Camera(Path folder) {
    this.folder = folder;
  }

  Stage stage() {
    return stage;
  }

  Scene scene() {
    return scene;
  }

  /** Opens a window in place of the one before. */
  void open(Desk desk, Settings settings) throws Exception {
    Screen.run(
        () -> {
          if (stage != null) {
            stage.close();
          }
          stage = new Stage();
          stage.setTitle("Lucarne");
          MainWindow window = new MainWindow(desk, settings, Chooser.dialogs(stage));
          scene = window.scene();
          if (settings.width <= LARGEST) {
            stage.setScene(scene);
            stage.show();
          } else {
            // Without a stage no pulse makes the skins, and with them what a lookup finds.
            window.applyCss();
            window.layout();
          }
          window.begin(List.of());
        });
    waitFor(() -> desk.search().results().get() != null);
  }

  static Settings settings(Settings.Look look, double width, double height) {
    Settings settings = new Settings();
    settings.look = look;
    settings.width = width;
    settings.height = height;
    for (String query : List.of("port strike", "“new truce” santos")) {
      settings.remember(query);
    }
    return settings;
  }

  /** Asks for what is typed, as if no list of suggestions stood below it. */
  void search(Desk desk, String query) throws Exception {
    Screen.run(
        () -> {
          scene.getRoot().lookup(".results").requestFocus();
          ((TextField) scene.getRoot().lookup(".search-box")).setText(query);
        });
    waitFor(() -> desk.search().results().get().query().equals(query));
    waitFor(() -> !desk.search().busy().get());
  }

  /** Presses keys that lead anywhere in the window, such as {@code "Shortcut+L"}. */
  void press(String keys) throws Exception {
    KeyCombination wanted = KeyCombination.valueOf(keys);
    Screen.run(() -> scene.getAccelerators().get(wanted).run());
  }

  static void press(Node node, KeyCode key) throws Exception {
    Screen.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  /** Opens the part below the article whose tab begins with {@code name}, or closes all. */
  void tab(String name) throws Exception {
    Screen.run(
        () -> {
          for (Node tab : scene.getRoot().lookupAll(".tab-button")) {
            ToggleButton button = (ToggleButton) tab;
            button.setSelected(name != null && button.getText().startsWith(name));
          }
        });
  }

  /** Takes the picture of the window that a node's menu opens in, and closes it. */
  void menu(Node target, String name, Settings.Look look) throws Exception {
    Screen.run(
        () ->
            Event.fireEvent(
                target,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, true, null)));
    latestWindow(name, look);
  }

  /** Takes the picture of the window that opened last, and closes it. */
  void latestWindow(String name, Settings.Look look) throws Exception {
    waitFor(() -> Window.getWindows().size() > 1);
    Scene main = scene;
    scene = Screen.call(() -> Window.getWindows().getLast().getScene());
    shoot(name, look);
    Screen.run(scene.getWindow()::hide);
    scene = main;
  }

  /** Takes the picture of a dialog. */
  void dialog(String name, Settings.Look look, Supplier<Dialog<?>> made) throws Exception {
    Dialog<?> dialog = Screen.call(made::get);
    Scene main = scene;
    Screen.run(dialog::show);
    scene = Screen.call(() -> dialog.getDialogPane().getScene());
    shoot(name, look);
    Screen.run(dialog::close);
    scene = main;
  }

  /** Lets some frames pass, so that layout and late answers are in, and writes the picture. */
  void shoot(String name, Settings.Look look) throws Exception {
    Screen.frames(30);
    WritableImage image = Screen.call(() -> scene.snapshot(null));
    Screen.run(() -> popups().forEach(popup -> draw(popup, image)));
    Path file = folder.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
    write(image, file);
    System.out.println(file);
  }

  /** Tips and menus that stand on the window, each a window of its own. */
  private List<Window> popups() {
    return Window.getWindows().stream()
        .filter(each -> each instanceof PopupWindow popup && popup.getOwnerWindow() == stage)
        .toList();
  }

  private void draw(Window popup, WritableImage onto) {
    WritableImage image = popup.getScene().snapshot(null);
    int left = (int) (popup.getX() - stage.getX() - scene.getX());
    int top = (int) (popup.getY() - stage.getY() - scene.getY());
    int width = (int) Math.min(image.getWidth(), onto.getWidth() - left);
    int height = (int) Math.min(image.getHeight(), onto.getHeight() - top);
    if (left >= 0 && top >= 0 && width > 0 && height > 0) {
      onto.getPixelWriter().setPixels(left, top, width, height, image.getPixelReader(), 0, 0);
    }
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

  static void waitFor(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Screen.call(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The window did not come into the state to be drawn");
      }
      Screen.frames(2);
    }
  }
}
