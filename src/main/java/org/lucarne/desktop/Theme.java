package org.lucarne.desktop;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The window's colours and the size of its text. */
final class Theme {
  private static final double SMALLEST = 9;
  private static final double LARGEST = 30;

  private final Scene scene;
  private final Settings settings;

  Theme(Scene scene, Settings settings) {
    this.scene = scene;
    this.settings = settings;
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> apply());
    apply();
  }

  void look(Settings.Look look) {
    settings.look = look;
    apply();
  }

  /** Makes the text larger or smaller by so many pixels. */
  void grow(double pixels) {
    settings.textSize = Math.clamp(settings.textSize + pixels, SMALLEST, LARGEST);
    apply();
  }

  void usualSize() {
    settings.textSize = new Settings().textSize;
    apply();
  }

  private void apply() {
    boolean dark =
        switch (settings.look) {
          case DARK -> true;
          case LIGHT -> false;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    // Menus and tips are scenes of their own and take over these sheets, but no style of the root.
    List<String> sheets = List.of(sheet(dark ? "dark.css" : "light.css"), sheet("window.css"));
    if (!scene.getStylesheets().equals(sheets)) {
      scene.getStylesheets().setAll(sheets);
    }
    scene.getRoot().setStyle("-fx-font-size: " + settings.textSize + "px;");
  }

  private static String sheet(String name) {
    return Theme.class.getResource(name).toExternalForm();
  }
}
