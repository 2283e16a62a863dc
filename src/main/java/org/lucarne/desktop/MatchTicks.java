package org.lucarne.desktop;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A tick beside the scroll bar for each match. Each word of the query has a lane of its own from
 * left to right, in the order of the legend, so that its ticks are told by place as well as by
 * colour.
 */
final class MatchTicks extends Pane {

  /** Where one match stands. */
  record Tick(double y, int style, boolean current) {}

  private static final double ONE_LANE = 10;
  private static final double LANE = 5;

  /** Ticks nearer than that, in pixels, say no more than one of them. */
  private static final double APART = 2;

  private final IntConsumer onTick;
  private int lanes = 1;

  /**
   * @param onTick called with a match's number when its tick is clicked
   */
  MatchTicks(IntConsumer onTick) {
    this.onTick = onTick;
    getStyleClass().add("ticks");
  }

  /** Makes room for the ticks of so many words. */
  void lanes(int words) {
    lanes = Math.clamp(words, 1, MatchLegend.STYLES);
  }

  /** Width in pixels that the ticks take. */
  double room() {
    return lanes == 1 ? ONE_LANE : lanes * LANE + 2;
  }

  /** Shows a tick for each match, in their order. */
  void show(List<Tick> ticks) {
    getChildren().clear();
    double[] last = new double[MatchLegend.STYLES];
    Arrays.fill(last, -ONE_LANE);
    for (int i = 0; i < ticks.size(); i++) {
      Tick tick = ticks.get(i);
      int lane = Math.min(tick.style(), lanes - 1);
      if (tick.y() - last[lane] >= APART || tick.current()) {
        getChildren().add(node(tick, lane, i));
        last[lane] = tick.y();
      }
    }
  }

  private Region node(Tick tick, int lane, int number) {
    Region node = new Region();
    if (tick.current()) {
      node.getStyleClass().add("current-tick");
    } else {
      node.getStyleClass().addAll("tick", "tick-" + (tick.style() + 1));
    }
    node.setCursor(Cursor.HAND);
    double height = tick.current() ? 5 : 3;
    if (lanes == 1 || tick.current()) {
      // The match that is read takes the whole width, so that it is seen in any lane.
      node.resizeRelocate(1, tick.y(), room() - 2, height);
    } else {
      node.resizeRelocate(1 + lane * LANE, tick.y(), LANE - 1, height);
    }
    node.setManaged(false);
    node.setOnMousePressed(
        event -> {
          onTick.accept(number);
          event.consume();
        });
    return node;
  }
}
