package org.lucarne.desktop;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lucarne.archive.ActorCard;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.SpellingUse;

/** What the archive knows of an actor: offices, who spells it how, when, and with whom. */
final class ActorCardPane extends ScrollPane {
  private static final int OUTLETS = 6;
  private static final double CHART_HEIGHT = 56;

  ActorCardPane(ActorCard card) {
    getStyleClass().addAll("actor-card", "drawer-scroll");
    setFitToWidth(true);
    setPrefSize(620, 520);
    VBox parts = new VBox(facts(card));
    parts.getStyleClass().add("card-parts");
    if (!card.offices().isEmpty()) {
      part(parts, "Offices", lines(card.offices()));
    }
    if (!card.months().isEmpty()) {
      part(parts, "When", months(card.months()));
    }
    if (!card.spellings().isEmpty()) {
      part(parts, "Who spells it how", spellings(card.spellings()));
    }
    if (!card.company().isEmpty()) {
      part(parts, "Named with", plain(counted(card.company(), card.company().size())));
    }
    setContent(parts);
  }

  private static void part(VBox parts, String heading, Node content) {
    Label label = new Label(heading);
    label.getStyleClass().add("card-heading");
    parts.getChildren().add(new VBox(4, label, content));
  }

  private static Node facts(ActorCard card) {
    return plain(
        "%s  ·  %s  ·  %s"
            .formatted(
                Wording.kind(card.actor().kind()),
                Wording.count(card.articles(), "article", "articles"),
                Wording.count(card.sources().size(), "source", "sources")
                    + (card.sources().size() >= 20 ? " and more" : "")));
  }

  private static Node lines(List<String> lines) {
    return plain(String.join("\n", lines));
  }

  private static Region plain(String text) {
    return AnyScript.wrapping(text);
  }

  private static String counted(List<FacetCount> counts, int most) {
    String first =
        counts.stream()
            .limit(most)
            .map(each -> name(each) + " " + Wording.number(each.count()))
            .collect(Collectors.joining(",  "));
    return counts.size() > most ? first + ",  " + (counts.size() - most) + " more" : first;
  }

  private static String name(FacetCount each) {
    return each.value().equals(Filters.UNKNOWN)
        ? Wording.value(Facet.SOURCE, each.value())
        : Wording.isolated(each.value());
  }

  private static Node spellings(List<SpellingUse> uses) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("card-spellings");
    for (SpellingUse use : uses) {
      Region spelling = plain(use.spelling());
      spelling.setMinWidth(150);
      spelling.setMaxWidth(190);
      Label count = new Label(Wording.number(use.articles()));
      count.getStyleClass().add("count");
      count.setMinWidth(Region.USE_PREF_SIZE);
      Region outlets = plain(counted(use.sources(), OUTLETS));
      GridPane.setHgrow(outlets, Priority.ALWAYS);
      for (Region each : List.of(spelling, count, outlets)) {
        GridPane.setValignment(each, VPos.TOP);
      }
      grid.addRow(grid.getRowCount(), spelling, count, outlets);
    }
    return grid;
  }

  private static Node months(List<FacetCount> months) {
    SortedMap<Integer, Integer> days = new TreeMap<>();
    long undated = 0;
    for (FacetCount month : months) {
      if (Character.isDigit(month.value().charAt(0))) {
        String first = month.value().length() == 4 ? month.value() + "-01" : month.value();
        days.merge(
            (int) LocalDate.parse(first + "-01").toEpochDay(), (int) month.count(), Integer::sum);
      } else {
        undated += month.count();
      }
    }
    VBox all = new VBox(2);
    if (!days.isEmpty()) {
      all.getChildren().add(chart(Histogram.of(days)));
    }
    if (undated > 0) {
      all.getChildren().add(plain(Wording.number(undated) + " without a date"));
    }
    return all;
  }

  private static Node chart(Histogram histogram) {
    HBox bars = new HBox(1);
    bars.setAlignment(Pos.BOTTOM_LEFT);
    bars.setMinHeight(CHART_HEIGHT);
    bars.setAccessibleText("Articles over time");
    int highest = Math.max(1, histogram.highest());
    for (Histogram.Bar bar : histogram.bars()) {
      Region column = new Region();
      column.getStyleClass().add("card-bar");
      double height = bar.count() == 0 ? 0 : Math.max(2, CHART_HEIGHT * bar.count() / highest);
      column.setMinHeight(height);
      column.setMaxHeight(height);
      column.setMaxWidth(14);
      column.setMinWidth(1);
      HBox.setHgrow(column, Priority.ALWAYS);
      Tooltip.install(
          column,
          new Tooltip(
              Wording.range(new DateRange(bar.first(), bar.last()))
                  + ": "
                  + Wording.count(bar.count(), "article", "articles")));
      bars.getChildren().add(column);
    }
    Region span =
        plain(
            Wording.range(
                new DateRange(
                    histogram.bars().getFirst().first(), histogram.bars().getLast().last())));
    span.getStyleClass().add("fact-name");
    return new VBox(2, bars, span);
  }
}
