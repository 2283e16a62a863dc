package org.lucarne.desktop;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.search.Coverage;
import org.lucarne.search.Coverage.Gap;
import org.lucarne.search.Coverage.Outlet;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

/** How many of the articles found each outlet has in each month, and where it has holes. */
final class CoveragePane extends VBox {

  private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");
  private static final PseudoClass[] SHADES = {
    PseudoClass.getPseudoClass("few"),
    PseudoClass.getPseudoClass("some"),
    PseudoClass.getPseudoClass("many"),
    PseudoClass.getPseudoClass("most")
  };
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Months that fit beside each other. */
  private static final int MOST_MONTHS = 18;

  private static final String EVERY_YEAR = "All years";

  /** A column: days, and what it is called. */
  private record Period(LocalDate first, LocalDate last, String head, String name) {
    DateRange days() {
      return new DateRange(first, last);
    }
  }

  private final Desk desk;
  private final Worker.Lane lane;
  private final BiConsumer<String, DateRange> onOpen;
  private final Label title = new Label("Coverage");
  private final Label hint = new Label();
  private final ChoiceBox<String> years = new ChoiceBox<>();
  private final TableView<Outlet> table = new TableView<>();
  private final Label empty = new Label("No article found has a date.");
  private Coverage coverage;
  private int most;
  private double em = 13;

  /**
   * @param onOpen looks at an outlet's articles of some days
   */
  CoveragePane(Desk desk, BiConsumer<String, DateRange> onOpen, Runnable onClose) {
    this.desk = desk;
    this.lane = desk.worker().lane();
    this.onOpen = onOpen;
    getStyleClass().addAll("page", "coverage-pane");
    title.getStyleClass().add("page-title");
    title.setMinWidth(0);
    years.setAccessibleText("Years shown");
    years.valueProperty().addListener((_, _, _) -> columns());
    Button close = new Button("Back to the results");
    close.setTooltip(new Tooltip("Escape"));
    close.setOnAction(_ -> onClose.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox top = new HBox(title, space, years, close);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("page-top");
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    table.getStyleClass().add("coverage");
    table.setAccessibleText("Articles by outlet and month");
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setPlaceholder(empty);
    table.setSortPolicy(_ -> false);
    table
        .getFocusModel()
        .focusedCellProperty()
        .addListener(
            (Observable _) -> AnyScript.show(hint, words(table.getFocusModel().getFocusedCell())));
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(top, table, hint);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            event.consume();
          }
        });
  }

  /**
   * @param fontSize in pixels
   */
  void show(SearchRequest request, double fontSize) {
    em = fontSize;
    lane.run(
        0,
        () -> desk.reader().coverage(request),
        found -> fill(request, found),
        error -> hint.setText(Notices.sentence(error)));
  }

  private void fill(SearchRequest request, Coverage found) {
    coverage = found;
    long known =
        found.outlets().stream().filter(one -> !one.source().equals(Filters.UNKNOWN)).count();
    title.setText(
        "Coverage: %s%s"
            .formatted(
                Wording.count(known, "outlet", "outlets"),
                request.query().isBlank() && request.filters().equals(Filters.NONE)
                    ? ""
                    : " in this search"));
    TreeSet<String> each = new TreeSet<>();
    for (int i = 0; i < found.months(); i++) {
      each.add(Integer.toString(found.month(i).getYear()));
    }
    List<String> choices = new ArrayList<>();
    choices.add(found.months() <= MOST_MONTHS ? "All months" : EVERY_YEAR);
    if (found.months() > MOST_MONTHS) {
      choices.addAll(each);
    }
    years.getItems().setAll(choices);
    years.setValue(choices.getFirst());
    years.setVisible(choices.size() > 1);
    columns();
    table.requestFocus();
    if (!found.outlets().isEmpty()) {
      TableColumn<Outlet, ?> latest = latest(found.outlets().getFirst());
      table.scrollToColumn(latest);
      table.getSelectionModel().clearAndSelect(0, latest);
    }
  }

  /** Where an outlet's latest articles are counted, which most readers look for first. */
  private TableColumn<Outlet, ?> latest(Outlet outlet) {
    return table.getColumns().reversed().stream()
        .filter(
            column -> column.getUserData() instanceof Period period && count(outlet, period) > 0)
        .findFirst()
        .orElse(table.getColumns().getLast());
  }

  private List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    String chosen = years.getValue();
    TreeSet<Integer> wholeYears = new TreeSet<>();
    for (int i = 0; i < coverage.months(); i++) {
      YearMonth month = coverage.month(i);
      if (EVERY_YEAR.equals(chosen)) {
        wholeYears.add(month.getYear());
      } else if (coverage.months() <= MOST_MONTHS
          || Integer.toString(month.getYear()).equals(chosen)) {
        // A month with its year is wider than its column; the full words are read out and shown
        // below.
        boolean beginsYear = coverage.months() <= MOST_MONTHS && month.getMonthValue() == 1;
        periods.add(
            new Period(
                month.atDay(1),
                month.atEndOfMonth(),
                beginsYear ? Integer.toString(month.getYear()) : MONTH.format(month),
                MONTH_YEAR.format(month)));
      }
    }
    for (int year : wholeYears) {
      periods.add(
          new Period(
              Year.of(year).atDay(1),
              LocalDate.of(year, 12, 31),
              Integer.toString(year),
              Integer.toString(year)));
    }
    return periods;
  }

  private void columns() {
    if (coverage == null || years.getValue() == null) {
      return;
    }
    table.getColumns().clear();
    TableColumn<Outlet, Outlet> name = new TableColumn<>("Outlet");
    name.setCellFactory(_ -> new Name(table));
    name.setPrefWidth(16 * em);
    table.getColumns().add(name);
    TableColumn<Outlet, Outlet> all = new TableColumn<>("All");
    all.setCellFactory(_ -> new Total());
    all.setPrefWidth(5 * em);
    table.getColumns().add(all);
    List<Period> periods = periods();
    most = 1;
    for (Outlet outlet : coverage.outlets()) {
      for (Period period : periods) {
        most = Math.max(most, count(outlet, period));
      }
    }
    for (Period period : periods) {
      TableColumn<Outlet, Outlet> column = new TableColumn<>(period.head());
      column.setUserData(period);
      column.setCellFactory(_ -> new Count(period));
      column.setPrefWidth(4 * em);
      table.getColumns().add(column);
    }
    for (TableColumn<Outlet, ?> column : table.getColumns()) {
      column.setSortable(false);
      column.setReorderable(false);
    }
    for (TableColumn<Outlet, ?> column : table.getColumns()) {
      @SuppressWarnings("unchecked")
      TableColumn<Outlet, Outlet> own = (TableColumn<Outlet, Outlet>) column;
      own.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    }
    table.getItems().setAll(coverage.outlets());
  }

  private int count(Outlet outlet, Period period) {
    int count = 0;
    for (int i = 0; i < coverage.months(); i++) {
      LocalDate first = coverage.month(i).atDay(1);
      if (!first.isBefore(period.first()) && !first.isAfter(period.last())) {
        count += outlet.counts().get(i);
      }
    }
    return count;
  }

  private static Optional<Gap> gap(Outlet outlet, Period period) {
    return outlet.gaps().stream().filter(each -> each.touches(period.days())).findFirst();
  }

  /** A cell in words, for the line under the table and for those who hear it. */
  private String words(TablePosition<?, ?> at) {
    if (at == null
        || coverage == null
        || at.getRow() < 0
        || at.getRow() >= table.getItems().size()) {
      return "";
    }
    Outlet outlet = table.getItems().get(at.getRow());
    if (at.getTableColumn() != null && at.getTableColumn().getUserData() instanceof Period period) {
      return words(outlet, period) + " Enter shows them.";
    }
    return "%s: %s%s%s"
        .formatted(
            Wording.isolated(name(outlet)),
            Wording.count(outlet.total(), "article", "articles"),
            outlet.undated() == 0 ? "" : ", " + Wording.number(outlet.undated()) + " in no month",
            outlet.gaps().isEmpty()
                ? "."
                : ", " + Wording.count(outlet.gaps().size(), "gap", "gaps") + " in the archive.");
  }

  private String words(Outlet outlet, Period period) {
    return "%s, %s: %s.%s"
        .formatted(
            Wording.isolated(name(outlet)),
            period.name(),
            Wording.count(count(outlet, period), "article", "articles"),
            gap(outlet, period).map(CoveragePane::words).orElse(""));
  }

  private static String words(Gap gap) {
    return " The archive has nothing of it from %s to %s, and usually %s a %s."
        .formatted(
            Wording.day(gap.first()),
            Wording.day(gap.last()),
            Wording.count(gap.usual(), "article", "articles"),
            gap.weekly() ? "week" : "month");
  }

  private static String name(Outlet outlet) {
    return outlet.source().equals(Filters.UNKNOWN) ? "Unknown source" : outlet.source();
  }

  private void open() {
    TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
    if (at != null && at.getRow() >= 0 && at.getRow() < table.getItems().size()) {
      Outlet outlet = table.getItems().get(at.getRow());
      DateRange days =
          at.getTableColumn() != null && at.getTableColumn().getUserData() instanceof Period period
              ? period.days()
              : null;
      onOpen.accept(outlet.source(), days);
    }
  }

  /** The outlet's name, which stays in sight however far the months are scrolled. */
  private static final class Name extends TableCell<Outlet, Outlet> {
    Name(TableView<?> table) {
      getStyleClass().add("coverage-name");
      setViewOrder(-1);
      if (table.lookup(".scroll-bar:horizontal") instanceof ScrollBar bar) {
        translateXProperty().bind(bar.valueProperty());
      }
    }

    @Override
    protected void updateItem(Outlet outlet, boolean none) {
      super.updateItem(outlet, none);
      AnyScript.show(this, none ? "" : name(outlet));
    }
  }

  private static final class Total extends TableCell<Outlet, Outlet> {
    Total() {
      getStyleClass().add("coverage-total");
    }

    @Override
    protected void updateItem(Outlet outlet, boolean none) {
      super.updateItem(outlet, none);
      setText(none ? null : Wording.number(outlet.total()));
    }
  }

  private final class Count extends TableCell<Outlet, Outlet> {
    private final Period period;

    Count(Period period) {
      this.period = period;
      getStyleClass().add("coverage-count");
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
              onOpen.accept(getItem().source(), period.days());
            }
          });
    }

    @Override
    protected void updateItem(Outlet outlet, boolean none) {
      super.updateItem(outlet, none);
      int count = none ? 0 : count(outlet, period);
      boolean hole = !none && gap(outlet, period).isPresent();
      // A hole is told by a sign as well, for it must not hang on colour.
      setText(none ? null : (count == 0 ? "" : Wording.number(count)) + (hole ? " ○" : ""));
      int shade = count == 0 ? -1 : Math.min(3, (int) (4L * (count - 1) / most));
      for (int i = 0; i < SHADES.length; i++) {
        pseudoClassStateChanged(SHADES[i], i == shade);
      }
      pseudoClassStateChanged(GAP, hole);
      setAccessibleText(none ? null : words(outlet, period));
      setTooltip(hole ? new Tooltip(words(outlet, period)) : null);
    }
  }
}
