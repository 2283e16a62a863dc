package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.lucarne.search.DateRange;

/**
 * Articles over time as bars; dragging over them chooses their days. With the keyboard the arrows
 * move, with Shift they extend, Enter chooses and Escape lets go.
 */
final class DateChart extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

  /** A bar wider than this would look like a block of its own, in pixels. */
  private static final double WIDEST = 28;

  private final Region brush = new Region();
  private final Region ground = new Region();
  private final List<Region> bars = new ArrayList<>();
  private final Tooltip tip = new Tooltip();
  private Histogram histogram = Histogram.EMPTY;
  private DateRange chosen = DateRange.ALWAYS;
  private int from = -1;
  private int to = -1;
  private boolean brushing;
  private Consumer<DateRange> onChoose = _ -> {};
  private BiConsumer<DateRange, Long> onHover = (_, _) -> {};

  DateChart() {
    getStyleClass().add("date-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    brush.getStyleClass().add("brush");
    brush.setMouseTransparent(true);
    ground.getStyleClass().add("ground");
    getChildren().addAll(brush, ground);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(indexAt(event.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> onHover.accept(null, 0L));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener((_, _, _) -> requestLayout());
    Tooltip.install(this, tip);
  }

  void onChoose(Consumer<DateRange> action) {
    onChoose = action;
  }

  /** Called with the days under the mouse and their articles, or with {@code null}. */
  void onHover(BiConsumer<DateRange, Long> action) {
    onHover = action;
  }

  void show(Histogram shown, DateRange range) {
    chosen = range;
    if (!shown.equals(histogram)) {
      histogram = shown;
      getChildren().removeAll(bars);
      bars.clear();
      for (Histogram.Bar bar : shown.bars()) {
        Region region = new Region();
        region.getStyleClass().add("bar");
        region.setVisible(bar.count() > 0);
        region.setMouseTransparent(true);
        bars.add(region);
      }
      getChildren().addAll(bars);
      if (!brushing) {
        from = -1;
        to = -1;
      }
    }
    setAccessibleText(
        shown.bars().isEmpty()
            ? "Articles over time: none"
            : "Articles over time, %s, chosen: %s"
                .formatted(
                    Wording.range(shown.range(0, shown.bars().size() - 1)), Wording.range(range)));
    tip.setText("Drag to choose days; click a chosen bar to let go");
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + 84 + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 180;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double floor = getHeight() - 1;
    ground.resizeRelocate(0, floor, width, 1);
    int count = bars.size();
    if (count == 0) {
      brush.setVisible(false);
      return;
    }
    double step = step();
    double space = step > 6 ? 2 : step > 2.5 ? 1 : 0;
    double highest = Math.max(1, histogram.highest());
    int lo = Math.min(from, to);
    int hi = Math.max(from, to);
    boolean marking = lo >= 0 && hi < count;
    double brushStart = -1;
    double brushEnd = -1;
    for (int i = 0; i < count; i++) {
      Histogram.Bar bar = histogram.bars().get(i);
      boolean in = marking ? i >= lo && i <= hi : !chosen.isOpen() && overlaps(bar);
      double x = Math.floor(i * step);
      double w = Math.max(1, Math.floor((i + 1) * step) - x - space);
      // The square root lets a quiet month be seen beside a loud one.
      double h = bar.count() == 0 ? 0 : Math.max(2, Math.sqrt(bar.count() / highest) * (floor - 4));
      bars.get(i).resizeRelocate(x, floor - h, w, h);
      bars.get(i).pseudoClassStateChanged(CHOSEN, in);
      bars.get(i).pseudoClassStateChanged(FADED, !in && (marking || !chosen.isOpen()));
      if (in) {
        brushStart = brushStart < 0 ? x : brushStart;
        brushEnd = x + w;
      }
    }
    brush.setVisible(brushStart >= 0);
    if (brushStart >= 0) {
      brush.resizeRelocate(brushStart - 1, 0, brushEnd - brushStart + 2, floor);
    }
  }

  private double step() {
    return Math.min(WIDEST, getWidth() / bars.size());
  }

  private boolean overlaps(Histogram.Bar bar) {
    return (chosen.first() == null || !bar.last().isBefore(chosen.first()))
        && (chosen.last() == null || !bar.first().isAfter(chosen.last()));
  }

  private int indexAt(double x) {
    return bars.isEmpty() ? -1 : Math.clamp((long) (x / step()), 0, bars.size() - 1);
  }

  private void hover(int index) {
    if (index >= 0) {
      int lo = brushing ? Math.min(from, to) : index;
      int hi = brushing ? Math.max(from, to) : index;
      long articles =
          histogram.bars().subList(lo, hi + 1).stream().mapToLong(Histogram.Bar::count).sum();
      onHover.accept(histogram.range(lo, hi), articles);
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && !bars.isEmpty()) {
      brushing = true;
      from = indexAt(event.getX());
      to = from;
      hover(to);
      requestLayout();
    }
  }

  private void drag(MouseEvent event) {
    if (brushing) {
      to = indexAt(event.getX());
      hover(to);
      requestLayout();
    }
  }

  private void release(MouseEvent event) {
    if (brushing) {
      brushing = false;
      choose(from, to);
    }
  }

  private void choose(int one, int other) {
    if (one < 0 || Math.max(one, other) >= bars.size()) {
      return;
    }
    DateRange range = histogram.range(one, other);
    from = -1;
    to = -1;
    onChoose.accept(range.equals(chosen) ? DateRange.ALWAYS : range);
    requestLayout();
  }

  private void key(KeyEvent event) {
    if (bars.isEmpty()) {
      return;
    }
    int last = bars.size() - 1;
    switch (event.getCode()) {
      case LEFT, RIGHT -> {
        int step = event.getCode() == KeyCode.LEFT ? -1 : 1;
        to = to < 0 ? (step < 0 ? last : 0) : Math.clamp((long) to + step, 0, last);
        from = event.isShiftDown() && from >= 0 ? from : to;
        hover(to);
        requestLayout();
      }
      case ENTER, SPACE -> choose(from, to);
      case ESCAPE -> {
        if (from < 0 && chosen.isOpen()) {
          return;
        }
        from = -1;
        to = -1;
        onChoose.accept(DateRange.ALWAYS);
        requestLayout();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
