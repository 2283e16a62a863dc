package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;

/**
 * What the analyst can decide about a row of a facet, as lines of a menu. Each can be taken back.
 */
abstract sealed class RowMenu permits ActorMenu, SourceMenu {

  /** More spellings than that are told apart better in a list than in a menu. */
  private static final int SPELLINGS = 20;

  final Desk desk;
  final Chooser chooser;
  final Notices notices;
  final Deciding deciding;

  /** Shows something under a title. */
  final BiConsumer<String, Node> inform;

  RowMenu(
      Desk desk,
      Chooser chooser,
      Notices notices,
      Deciding deciding,
      BiConsumer<String, Node> inform) {
    this.desk = desk;
    this.chooser = chooser;
    this.notices = notices;
    this.deciding = deciding;
    this.inform = inform;
  }

  /** The facet whose rows these are. */
  abstract Facet facet();

  abstract void about(String id);

  /** Asks which of others the one called {@code name} is. */
  abstract Optional<FacetCount> other(String name, List<FacetCount> others);

  abstract Object join(List<String> ids);

  abstract void call(String id, String name);

  abstract Object part(String id, String spelling);

  /** What opens the menu of spellings that are someone else's. */
  abstract String splitting();

  /**
   * The lines that every row has, with further ones after them.
   *
   * @param name as it is shown
   * @param spellings as the archive has them, the shown name among them or not
   */
  List<MenuItem> lines(
      String id, String name, Collection<String> spellings, List<MenuItem> further) {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("Same as another…", () -> merge(id, name)));
    items.add(item("Rename…", () -> rename(id, name)));
    if (spellings.size() > 1) {
      Menu split = menu(splitting());
      spellings.stream()
          .limit(SPELLINGS)
          .forEach(
              spelling ->
                  split
                      .getItems()
                      .add(
                          item(
                              spelling,
                              () ->
                                  deciding.decide(
                                      () -> part(id, spelling),
                                      "“%s” is apart from %s now."
                                          .formatted(
                                              Wording.isolated(spelling),
                                              Wording.isolated(name))))));
      items.add(split);
    }
    items.addAll(further);
    items.forEach(each -> each.setDisable(desk.readOnly()));
    items.addFirst(item("About " + Wording.isolated(name), () -> about(id)));
    return items;
  }

  static Menu menu(String words) {
    Menu menu = new Menu(words);
    menu.setMnemonicParsing(false);
    return menu;
  }

  static MenuItem item(String words, Runnable action) {
    MenuItem item = AnyScript.item(words);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /** A decision that has no answer of its own. */
  static Callable<?> done(Runnable change) {
    return () -> {
      change.run();
      return change;
    };
  }

  private void merge(String id, String name) {
    // What is the same may well be in none of the articles that are shown.
    desk.search()
        .valuesOfArchive(
            facet(),
            all -> {
              List<FacetCount> others =
                  all.stream()
                      .filter(each -> each.actor() != null && !id.equals(each.actor()))
                      .toList();
              other(name, others)
                  .ifPresent(
                      other ->
                          deciding.decide(
                              () -> join(List.of(other.actor(), id)),
                              "%s and %s are one now."
                                  .formatted(
                                      Wording.isolated(name), Wording.isolated(other.value()))));
            });
  }

  private void rename(String id, String name) {
    chooser
        .name(
            "Rename " + Wording.isolated(name),
            "The name to show; every spelling still finds it",
            name)
        .filter(chosen -> !chosen.equals(name))
        .ifPresent(
            chosen ->
                deciding.decide(
                    done(() -> call(id, chosen)),
                    "%s is shown as %s now."
                        .formatted(Wording.isolated(name), Wording.isolated(chosen))));
  }
}
