package org.lucarne.desktop;

import java.util.Locale;
import javafx.scene.layout.Region;

/** Small pictures drawn from outlines, coloured by the style sheet. */
enum Icon {
  SEARCH(
      "M10 2a6 6 0 1 0 3.7 10.7l4 4 1.3-1.3-4-4A6 6 0 0 0 10 2zm0 1.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4z"),
  CLOSE("M3 4.2 4.2 3 8 6.8 11.8 3 13 4.2 9.2 8l3.8 3.8-1.2 1.2L8 9.2 4.2 13 3 11.8 6.8 8z"),
  HISTORY("M3 5.5 8 10.5 13 5.5 14 6.5 8 12.5 2 6.5z"),
  UP("M3 10.5 8 5.5 13 10.5 14 9.5 8 3.5 2 9.5z"),
  DOWN("M3 5.5 8 10.5 13 5.5 14 6.5 8 12.5 2 6.5z"),
  DROP("M7 2h2v6.2l2.3-2.3 1.4 1.4L8 12 3.3 7.3l1.4-1.4L7 8.2zM2 11h1.6v3h8.8v-3H14v4.6H2z"),
  PAUSE("M4 3h3v10H4zM9 3h3v10H9z"),
  PLAY("M4 2.5 13 8 4 13.5z");

  private final String outline;

  Icon(String outline) {
    this.outline = outline;
  }

  Region node() {
    Region region = new Region();
    region.getStyleClass().addAll("icon", "icon-" + name().toLowerCase(Locale.ROOT));
    region.setStyle("-fx-shape: \"" + outline + "\";");
    return region;
  }
}
