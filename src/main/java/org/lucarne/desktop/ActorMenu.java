package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lucarne.archive.MergeOffer;
import org.lucarne.model.ActorKind;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;

/** What the analyst can decide about an actor, as lines of a menu. Each can be taken back. */
final class ActorMenu {

  /** More spellings than that are told apart better in a list than in a menu. */
  private static final int SPELLINGS = 20;

  private final Desk desk;
  private final Chooser chooser;
  private final Notices notices;
  private final Deciding deciding;
  private final BiConsumer<String, Node> inform;

  /**
   * @param inform shows something under a title
   */
  ActorMenu(Desk desk, Chooser chooser, Notices notices, BiConsumer<String, Node> inform) {
    this.inform = inform;
    this.desk = desk;
    this.chooser = chooser;
    this.notices = notices;
    this.deciding = new Deciding(desk, notices, () -> desk.actors().undo());
  }

  /**
   * @param name as it is shown
   * @param spellings as the archive spells it, the shown name among them or not
   * @param article id of the article from which the menu was opened, or {@code null}
   */
  List<MenuItem> items(String id, String name, Set<String> spellings, String article) {
    List<MenuItem> items = new ArrayList<>();
    MenuItem about = item("About " + name, () -> about(id));
    items.add(item("Same as another…", () -> merge(id, name)));
    items.add(item("Rename…", () -> rename(id, name)));
    if (spellings.size() > 1) {
      Menu split = menu("Someone else where spelt");
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
                                  decide(
                                      () -> desk.actors().split(id, List.of(spelling)),
                                      "“%s” is apart from %s now.".formatted(spelling, name)))));
      items.add(split);
    }
    Menu kinds = menu("Is really a");
    for (ActorKind kind : ActorKind.values()) {
      MenuItem item =
          item(
              Wording.kind(kind),
              () ->
                  decide(
                      () -> desk.actors().changeKind(id, kind, name),
                      "%s is filed as %s now.".formatted(name, Wording.kind(kind))));
      item.setDisable(id.startsWith(kind.label() + ":"));
      kinds.getItems().add(item);
    }
    items.add(kinds);
    if (article != null) {
      items.add(
          item(
              "Not named in this article",
              () ->
                  decide(
                      () -> {
                        desk.actors().notHere(id, article);
                        return id;
                      },
                      "%s is not named in this article any more.".formatted(name))));
    }
    items.add(
        item(
            "No actor at all",
            () ->
                decide(
                    () -> {
                      desk.actors().ignore(id);
                      return id;
                    },
                    "%s is not listed any more.".formatted(name))));
    items.forEach(each -> each.setDisable(desk.readOnly()));
    items.addFirst(about);
    return items;
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
            () -> desk.actors().card(id),
            card -> inform.accept(card.actor().name(), new ActorCardPane(card)),
            notices::failed);
  }

  /** Shows who may be one, for the analyst to decide. */
  void offers() {
    desk.worker()
        .run(
            () -> desk.actors().offers(),
            offers -> inform.accept("People who may be one", new OffersPane(offers, answers())),
            notices::failed);
  }

  private OffersPane.Answers answers() {
    return new OffersPane.Answers() {
      @Override
      public void areOne(MergeOffer offer) {
        String one = offer.one().value();
        String other = offer.other().value();
        decide(
            () -> desk.actors().merge(List.of(offer.one().actor(), offer.other().actor())),
            "%s and %s are one now.".formatted(one, other));
      }

      @Override
      public void areTwo(MergeOffer offer) {
        decide(
            () -> {
              desk.actors().keepApart(offer.one().actor(), offer.other().actor());
              return offer;
            },
            "%s and %s stay two.".formatted(offer.one().value(), offer.other().value()));
      }
    };
  }

  private void merge(String id, String name) {
    desk.search()
        .allValues(
            Facet.ACTOR,
            all -> {
              List<FacetCount> others =
                  all.stream().filter(each -> !id.equals(each.actor())).toList();
              chooser
                  .otherActor(name, others)
                  .ifPresent(
                      other ->
                          decide(
                              () -> desk.actors().merge(List.of(other.actor(), id)),
                              "%s and %s are one now.".formatted(name, other.value())));
            });
  }

  private void rename(String id, String name) {
    chooser
        .name("Rename " + name, "The name to show; every spelling still finds it", name)
        .filter(chosen -> !chosen.equals(name))
        .ifPresent(
            chosen ->
                decide(
                    () -> {
                      desk.actors().rename(id, chosen);
                      return id;
                    },
                    "%s is shown as %s now.".formatted(name, chosen)));
  }

  private void decide(Callable<?> decision, String done) {
    deciding.decide(decision, done);
  }
}
