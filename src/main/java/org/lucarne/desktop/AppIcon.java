package org.lucarne.desktop;

import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The picture of the program: a small window in a roof, which is what its name means. */
final class AppIcon {
  private static final double GRID = 64;

  private AppIcon() {}

  /** The icon with sides of so many pixels. */
  static Image of(int pixels) {
    Rectangle ground = new Rectangle(GRID, GRID, Color.web("#1f5fbf"));
    ground.setArcWidth(18);
    ground.setArcHeight(18);
    SVGPath roof = outline("M8 34 32 12 56 34 52 38 32 20 12 38Z", Color.WHITE);
    SVGPath panes =
        outline(
            "M19 36 32 25 45 36V52H19ZM23 38V41H30.5V32L23 38ZM33.5 32V41H41V38ZM23 44V48H30.5V44Z"
                + "M33.5 44V48H41V44Z",
            Color.WHITE);
    Group icon = new Group(ground, roof, panes);
    icon.setScaleX(pixels / GRID);
    icon.setScaleY(pixels / GRID);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return icon.snapshot(parameters, null);
  }

  private static SVGPath outline(String path, Color fill) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setFillRule(FillRule.EVEN_ODD);
    shape.setFill(fill);
    return shape;
  }
}
