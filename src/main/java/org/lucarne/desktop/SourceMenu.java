package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.lucarne.archive.NoSuchSourceException;
import org.lucarne.archive.SourceDesk;
import org.lucarne.archive.SourceEntry;
import org.lucarne.model.OutletType;
import org.lucarne.model.SourceDecision.Property;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;

/** What the analyst can decide about sources. */
final class SourceMenu extends RowMenu {

  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E", "F");

  /**
   * @param inform shows something under a title
   */
  SourceMenu(Desk desk, Chooser chooser, Notices notices, BiConsumer<String, Node> inform) {
    super(
        desk,
        chooser,
        notices,
        new Deciding(
            desk,
            notices,
            () -> desk.sources().undo(),
            (decision, filters) -> follow(desk.sources(), decision, filters)),
        inform);
  }

  /** Filters hold the names that are shown; those of sources that got another follow. */
  private static Filters follow(SourceDesk sources, Callable<?> decision, Filters before)
      throws Exception {
    Map<String, String> ids = new HashMap<>();
    Set<String> chosen = new HashSet<>(before.sources());
    chosen.addAll(before.notSources());
    for (String name : chosen) {
      one(sources, name).ifPresent(source -> ids.put(name, source.id()));
    }
    decision.call();
    Map<String, String> names = new HashMap<>();
    ids.forEach((name, id) -> one(sources, id).ifPresent(source -> names.put(name, source.name())));
    return before.withSources(
        renamed(before.sources(), names), renamed(before.notSources(), names));
  }

  private static Optional<SourceEntry> one(SourceDesk sources, String name) {
    try {
      return Optional.of(sources.one(name));
    } catch (NoSuchSourceException e) {
      // A chosen name need not be in this archive, and several may share it.
      return Optional.empty();
    }
  }

  private static Set<String> renamed(Set<String> values, Map<String, String> names) {
    return values.stream()
        .map(name -> names.getOrDefault(name, name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param id of the row
   * @param name as it is shown
   * @param spellings as the archive writes it
   */
  List<MenuItem> items(String id, String name, List<String> spellings) {
    return lines(
        id,
        name,
        spellings,
        List.of(
            item("Country…", () -> country(id, name)),
            choices(
                "Type",
                Stream.of(OutletType.values()).map(OutletType::label).toList(),
                label -> describe(id, name, Property.TYPE, label)),
            choices("Grade", GRADES, grade -> describe(id, name, Property.GRADE, grade))));
  }

  private static Menu choices(String words, List<String> values, Consumer<String> choose) {
    Menu menu = menu(words);
    values.forEach(
        value -> menu.getItems().add(item(Wording.type(value), () -> choose.accept(value))));
    menu.getItems().add(item("Unknown", () -> choose.accept("")));
    return menu;
  }

  @Override
  Facet facet() {
    return Facet.SOURCE;
  }

  @Override
  Optional<FacetCount> other(String name, List<FacetCount> others) {
    return chooser.otherSource(name, others);
  }

  @Override
  Object join(List<String> ids) {
    return desk.sources().merge(ids);
  }

  @Override
  void call(String id, String name) {
    desk.sources().rename(id, name);
  }

  @Override
  Object part(String id, String spelling) {
    return desk.sources().split(id, List.of(spelling));
  }

  @Override
  String splitting() {
    return "Another source where written";
  }

  @Override
  void about(String id) {
    desk.worker()
        .run(
            () -> desk.sources().one(id),
            source -> {
              Region facts = AnyScript.wrapping(facts(source));
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
            (name, count) ->
                lines.add(
                    "Written “%s”: %s".formatted(Wording.isolated(name), Wording.number(count))));
    return String.join("\n", lines);
  }

  /** Shows all sources of the archive. */
  void table() {
    SourcesPane pane =
        new SourcesPane(
            this::items, source -> desk.search().only(Facet.SOURCE, source.name()), this::lists);
    fill(pane, () -> inform.accept("Sources", pane));
    // What is decided, taken back or imported while the table stands shows in it.
    desk.search()
        .results()
        .when(
            pane.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false))
        .addListener((_, _, _) -> fill(pane, () -> {}));
  }

  private void fill(SourcesPane pane, Runnable then) {
    desk.worker()
        .run(
            () -> desk.sources().all(),
            all -> {
              pane.show(all);
              then.run();
            },
            notices::failed);
  }

  /** Shows the analyst's own list of outlets. */
  private void lists() {
    inform.accept(
        "Your own outlets",
        new OwnListsPane(
            OwnLists.ofOutlets(desk.sources()),
            desk.worker(),
            deciding::change,
            "A list of your own says of outlets how they are spelt, their hosts, country and type,"
                + " and stands above Lucarne's. It has the form that lucarne source outlets prints,"
                + " a line an outlet. A new list takes the place of the one before.",
            "There is none yet",
            desk.readOnly(),
            () -> chooser.file("A list of outlets")));
  }

  private void country(String id, String name) {
    chooser
        .name(
            "Country of " + Wording.isolated(name),
            "Its name or its two letters, or unknown",
            "unknown")
        .ifPresent(chosen -> describe(id, name, Property.COUNTRY, chosen));
  }

  private void describe(String id, String name, Property property, String value) {
    deciding.decide(
        done(() -> desk.sources().describe(id, property, value)),
        "%s has another %s now.".formatted(Wording.isolated(name), property.label()));
  }
}
