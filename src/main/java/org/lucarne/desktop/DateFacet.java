package org.lucarne.desktop;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchResults;

/** When: articles over time to brush, first and last day to type, and those without a date. */
final class DateFacet extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final String UNDATED = "undated";
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          words("d MMM uuuu"), words("d MMMM uuuu"), words("MMM d, uuuu"), words("MMMM d, uuuu"));
  private static final List<DateTimeFormatter> MONTHS =
      List.of(words("MMM uuuu"), words("MMMM uuuu"));

  private final SearchState state;
  private final DateChart chart = new DateChart();
  private final Label caption = new Label();
  private final TextField from = field("from", "First day: 2015, 2015-08, 2015-08-11 or Aug 2015");
  private final TextField to = field("to", "Last day: 2015, 2015-08, 2015-08-11 or Aug 2015");
  private final Button clear = new Button("Clear");
  private final Button zoom = new Button();
  private final ValueRow undated;
  private long undatedCount;
  private DateRange zoomed;

  DateFacet(SearchState state) {
    this.state = state;
    getStyleClass().add("facet");
    Label heading = new Label("DATE");
    heading.getStyleClass().add("facet-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    clear.getStyleClass().add("quiet");
    clear.setAccessibleText("Clear the chosen days");
    clear.setOnAction(
        _ -> {
          zoomed = null;
          state.filter(Choices.cleared(state.filters().get(), Facet.DATE));
          render();
        });
    zoom.getStyleClass().add("quiet");
    zoom.setOnAction(
        _ -> {
          zoomed = zoomed == null ? state.filters().get().dates() : null;
          render();
        });
    caption.getStyleClass().add("caption");
    caption.setMaxWidth(Double.MAX_VALUE);
    chart.onChoose(this::choose);
    chart.onHover(
        (range, articles) ->
            caption.setText(
                range == null
                    ? wholeRange()
                    : Wording.range(range)
                        + " · "
                        + Wording.count(articles, "article", "articles")));
    Label dash = new Label("–");
    HBox fields = new HBox(from, dash, to);
    fields.setAlignment(Pos.CENTER);
    fields.getStyleClass().add("date-fields");
    HBox.setHgrow(from, Priority.ALWAYS);
    HBox.setHgrow(to, Priority.ALWAYS);
    undated =
        new ValueRow(
            false,
            new ValueRow.Actions() {
              @Override
              public void include() {
                Filters now = state.filters().get();
                state.filter(now.withDates(now.dates(), !now.undated()));
              }

              @Override
              public void exclude() {
                include();
              }

              @Override
              public void only() {
                state.filter(state.filters().get().withDates(DateRange.ALWAYS, true));
              }
            });
    from.setOnAction(_ -> typed());
    to.setOnAction(_ -> typed());
    from.focusedProperty().addListener((_, _, focused) -> leave(focused));
    to.focusedProperty().addListener((_, _, focused) -> leave(focused));
    getChildren().addAll(new HBox(heading, space, zoom, clear), chart, caption, fields, undated);
    state.results().addListener((_, _, _) -> render());
    state.filters().addListener((_, _, _) -> render());
    render();
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  private static TextField field(String prompt, String help) {
    TextField field = new TextField();
    field.setPromptText(prompt);
    field.setAccessibleText(help);
    field.setPrefColumnCount(7);
    field.getStyleClass().add("narrow");
    field.setTooltip(new Tooltip(help));
    return field;
  }

  private void choose(DateRange range) {
    state.filter(state.filters().get().withDates(range, state.filters().get().undated()));
  }

  private void leave(boolean focused) {
    if (!focused) {
      typed();
    }
  }

  private void typed() {
    Optional<DateRange> first = read(from.getText());
    Optional<DateRange> last = read(to.getText());
    from.pseudoClassStateChanged(WRONG, first.isEmpty());
    to.pseudoClassStateChanged(WRONG, last.isEmpty());
    if (first.isPresent() && last.isPresent()) {
      choose(new DateRange(first.get().first(), last.get().last()));
    }
  }

  /** The days that a text stands for; all days for an empty one; empty when it cannot be read. */
  static Optional<DateRange> read(String text) {
    String date = text.strip().replaceAll("\\s{1,20}", " ");
    if (date.isEmpty()) {
      return Optional.of(DateRange.ALWAYS);
    }
    Optional<DateRange> plain = DateRange.of(date);
    if (plain.isPresent() || date.length() > 30) {
      return plain;
    }
    for (DateTimeFormatter format : DAYS) {
      try {
        LocalDate day = LocalDate.parse(date, format);
        return Optional.of(new DateRange(day, day));
      } catch (DateTimeParseException _) {
        // The next spelling may fit.
      }
    }
    for (DateTimeFormatter format : MONTHS) {
      try {
        YearMonth month = YearMonth.parse(date, format);
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      } catch (DateTimeParseException _) {
        // The next spelling may fit.
      }
    }
    return Optional.empty();
  }

  private void render() {
    SearchResults found = state.results().get();
    Filters filters = state.filters().get();
    DateRange range = filters.dates();
    Histogram histogram = found == null ? Histogram.EMPTY : Histogram.of(shownDays(found));
    chart.show(histogram, range);
    boolean canZoom = !range.isOpen() && histogram.unit() != Histogram.Unit.DAY;
    zoom.setText(zoomed == null ? "Zoom in" : "Zoom out");
    zoom.setAccessibleText(zoomed == null ? "Show only the chosen days" : "Show all days");
    zoom.setVisible(zoomed != null || canZoom);
    zoom.setManaged(zoom.isVisible());
    caption.setText(wholeRange());
    boolean dated = found != null && !found.days().isEmpty();
    chart.setVisible(dated);
    chart.setManaged(dated);
    if (!from.isFocused()) {
      from.setText(range.first() == null ? "" : range.first().toString());
      from.pseudoClassStateChanged(WRONG, false);
    }
    if (!to.isFocused()) {
      to.setText(range.last() == null ? "" : range.last().toString());
      to.pseudoClassStateChanged(WRONG, false);
    }
    if (found != null) {
      undatedCount =
          found.facets().getOrDefault(Facet.DATE, List.of()).stream()
              .filter(count -> count.value().equals(UNDATED))
              .mapToLong(FacetCount::count)
              .sum();
    }
    undated.show("No date", undatedCount, filters.undated(), false, "");
    boolean shown = undatedCount > 0 || filters.undated();
    undated.setVisible(shown);
    undated.setManaged(shown);
    clear.setVisible(!range.isOpen() || filters.undated());
  }

  /** Articles a day over the days of the chart: all, or those zoomed in on. */
  private SortedMap<Integer, Integer> shownDays(SearchResults found) {
    SortedMap<Integer, Integer> days = found.days();
    if (zoomed != null && zoomed.first() != null) {
      days = days.tailMap((int) zoomed.first().toEpochDay());
    }
    if (zoomed != null && zoomed.last() != null) {
      days = days.headMap((int) zoomed.last().toEpochDay() + 1);
    }
    return days;
  }

  private String wholeRange() {
    SearchResults found = state.results().get();
    if (found == null || shownDays(found).isEmpty()) {
      return "";
    }
    SortedMap<Integer, Integer> days = shownDays(found);
    LocalDate first = LocalDate.ofEpochDay(days.firstKey());
    LocalDate last = LocalDate.ofEpochDay(days.lastKey());
    return first.equals(last) ? Wording.day(first) : Wording.day(first) + " – " + Wording.day(last);
  }
}
