package org.lucarne.desktop;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;

/** A window as the program opens it. */
final class TestWindow {

  private TestWindow() {}

  /** Opens a window with the system's dialogs, and drops files on it. */
  static Stage over(Desk desk, Path... dropped) throws Exception {
    return open(desk, null, dropped);
  }

  /** Opens a window whose questions are answered by {@code chooser}, and drops files on it. */
  static Stage over(Desk desk, Chooser chooser, Path... dropped) throws Exception {
    return open(desk, chooser, dropped);
  }

  private static Stage open(Desk desk, Chooser chooser, Path... dropped) throws Exception {
    return Screen.call(
        () -> {
          Stage stage = new Stage();
          MainWindow window =
              new MainWindow(
                  desk, new Settings(), chooser == null ? Chooser.dialogs(stage) : chooser);
          stage.setScene(window.scene());
          stage.show();
          window.begin(List.of(dropped));
          return stage;
        });
  }
}
