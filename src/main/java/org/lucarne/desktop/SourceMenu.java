package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lucarne.archive.SourceDesk;
import org.lucarne.archive.SourceEntry;
import org.lucarne.model.OutletType;
import org.lucarne.model.SourceDecision.Property;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;

/** What the analyst can decide about a source, as lines of a menu. Each can be taken back. */
final class SourceMenu {

  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E", "F");

  private final Desk desk;
  private final Chooser chooser;
  private final Notices notices;
  private final Deciding deciding;
  private final BiConsumer<String, Node> inform;

  /**
   * @param inform shows something under a title
   */
  SourceMenu(Desk desk, Chooser chooser, Notices notices, BiConsumer<String, Node> inform) {
    this.desk = desk;
    this.chooser = chooser;
    this.notices = notices;
    this.inform = inform;
    this.deciding = new Deciding(desk, notices, () -> desk.sources().undo());
  }

  private SourceDesk sources() {
    return desk.sources();
  }

  /**
   * @param id of the row
   * @param name as it is shown
   * @param spellings as the archive writes it
   */
  List<MenuItem> items(String id, String name, List<String> spellings) {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("Same as another…", () -> merge(id, name)));
    items.add(item("Rename…", () -> rename(id, name)));
    if (spellings.size() > 1) {
      Menu split = menu("Another source where written");
      spellings.forEach(
          spelling ->
              split
                  .getItems()
                  .add(
                      item(
                          spelling,
                          () ->
                              deciding.decide(
                                  () -> sources().split(id, List.of(spelling)),
                                  "“%s” is apart from %s now.".formatted(spelling, name)))));
      items.add(split);
    }
    items.add(item("Country…", () -> country(id, name)));
    items.add(
        choices(
            "Type",
            Stream.of(OutletType.values()).map(OutletType::label).toList(),
            label -> describe(id, name, Property.TYPE, label)));
    items.add(choices("Grade", GRADES, grade -> describe(id, name, Property.GRADE, grade)));
    items.forEach(each -> each.setDisable(desk.readOnly()));
    items.addFirst(item("About " + name, () -> about(id)));
    return items;
  }

  private static Menu choices(String words, List<String> values, Consumer<String> choose) {
    Menu menu = menu(words);
    values.forEach(
        value -> menu.getItems().add(item(Wording.type(value), () -> choose.accept(value))));
    menu.getItems().add(item("Unknown", () -> choose.accept("")));
    return menu;
  }

  private static Menu menu(String words) {
    Menu menu = new Menu(words);
    menu.setMnemonicParsing(false);
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void about(String id) {
    desk.worker()
        .run(
            () -> sources().one(id),
            source -> {
              Label facts = new Label(facts(source));
              facts.setWrapText(true);
              facts.setMaxWidth(560);
              inform.accept(source.name(), facts);
            },
            notices::failed);
  }

  private static String facts(SourceEntry source) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  ·  %s  ·  %s"
            .formatted(
                Wording.country(source.country()),
                Wording.type(source.type()),
                source.grade() == null ? "No grade" : "Grade " + source.grade()));
    lines.add(
        Wording.count(source.articles(), "article", "articles")
            + (source.first() == null
                ? ""
                : ", from %s to %s".formatted(source.first(), source.last())));
    source
        .written()
        .forEach(
            (name, count) -> lines.add("Written “%s”: %s".formatted(name, Wording.number(count))));
    return String.join("\n", lines);
  }

  /** Shows all sources of the archive. */
  void table() {
    desk.worker()
        .run(
            () -> sources().all(),
            all ->
                inform.accept(
                    "Sources",
                    new SourcesPane(
                        all,
                        this::items,
                        source -> desk.search().only(Facet.SOURCE, source.name()))),
            notices::failed);
  }

  private void merge(String id, String name) {
    desk.search()
        .allValues(
            Facet.SOURCE,
            all -> {
              List<FacetCount> others =
                  all.stream()
                      .filter(each -> each.actor() != null && !id.equals(each.actor()))
                      .toList();
              chooser
                  .otherSource(name, others)
                  .ifPresent(
                      other ->
                          deciding.decide(
                              () -> sources().merge(List.of(other.actor(), id)),
                              "%s and %s are one now.".formatted(name, other.value())));
            });
  }

  private void rename(String id, String name) {
    chooser
        .name("Rename " + name, "The name to show; every spelling still finds it", name)
        .filter(chosen -> !chosen.equals(name))
        .ifPresent(
            chosen ->
                deciding.decide(
                    done(() -> sources().rename(id, chosen)),
                    "%s is shown as %s now.".formatted(name, chosen)));
  }

  private void country(String id, String name) {
    chooser
        .name("Country of " + name, "Its name or its two letters, or unknown", "unknown")
        .ifPresent(chosen -> describe(id, name, Property.COUNTRY, chosen));
  }

  private void describe(String id, String name, Property property, String value) {
    deciding.decide(
        done(() -> sources().describe(id, property, value)),
        "%s has another %s now.".formatted(name, property.label()));
  }

  private static Callable<Boolean> done(Runnable change) {
    return () -> {
      change.run();
      return true;
    };
  }
}
