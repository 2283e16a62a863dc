package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lucarne.archive.MergeOffer;
import org.lucarne.model.ActorKind;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;

/** What the analyst can decide about actors. */
final class ActorMenu extends RowMenu {

  /**
   * @param inform shows something under a title
   */
  ActorMenu(Desk desk, Chooser chooser, Notices notices, BiConsumer<String, Node> inform) {
    super(
        desk,
        chooser,
        notices,
        new Deciding(
            desk,
            notices,
            () -> desk.actors().undo(),
            (decision, filters) -> {
              decision.call();
              // Filters hold ids, which a merge keeps alive.
              return filters;
            }),
        inform);
  }

  /**
   * @param name as it is shown
   * @param spellings as the archive spells it, the shown name among them or not
   * @param article id of the article from which the menu was opened, or {@code null}
   */
  List<MenuItem> items(String id, String name, Set<String> spellings, String article) {
    List<MenuItem> further = new ArrayList<>();
    Menu kinds = menu("Is really a");
    for (ActorKind kind : ActorKind.values()) {
      MenuItem item =
          item(
              Wording.kind(kind),
              () ->
                  deciding.decide(
                      () -> desk.actors().changeKind(id, kind, name),
                      "%s is filed as %s now."
                          .formatted(Wording.isolated(name), Wording.kind(kind))));
      item.setDisable(id.startsWith(kind.label() + ":"));
      kinds.getItems().add(item);
    }
    further.add(kinds);
    if (article != null) {
      further.add(
          item(
              "Not named in this article",
              () ->
                  deciding.decide(
                      done(() -> desk.actors().notHere(id, article)),
                      "%s is not named in this article any more."
                          .formatted(Wording.isolated(name)))));
    }
    further.add(
        item(
            "No actor at all",
            () ->
                deciding.decide(
                    done(() -> desk.actors().ignore(id)),
                    "%s is not listed any more.".formatted(Wording.isolated(name)))));
    return lines(id, name, spellings, further);
  }

  @Override
  Facet facet() {
    return Facet.ACTOR;
  }

  @Override
  Optional<FacetCount> other(String name, List<FacetCount> others) {
    return chooser.otherActor(name, others);
  }

  @Override
  Object join(List<String> ids) {
    return desk.actors().merge(ids);
  }

  @Override
  void call(String id, String name) {
    desk.actors().rename(id, name);
  }

  @Override
  Object part(String id, String spelling) {
    return desk.actors().split(id, List.of(spelling));
  }

  @Override
  String splitting() {
    return "Someone else where spelt";
  }

  @Override
  void about(String id) {
    desk.worker()
        .run(
            () -> desk.actors().card(id),
            card -> inform.accept(card.actor().name(), new ActorCardPane(card)),
            notices::failed);
  }

  /** Shows the analyst's own lists of actors. */
  void lists() {
    inform.accept(
        "Your own lists of actors",
        new OwnListsPane(
            desk.actors().lists(),
            desk.worker(),
            deciding::change,
            "A list of your own stands above Lucarne's and stays in the archive. It is plain text, a"
                + " line an actor: person:jane-doe | Jane Doe | also: J. Doe; Дое | role: mayor"
                + " 2019-05.. A dictionary of the event coders (PETRARCH, CAMEO) will do as well. The"
                + " index is made anew with it, which takes a while in a large archive.",
            "There is none yet",
            desk.readOnly(),
            () -> chooser.file("A list of actors")));
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
        String one = Wording.isolated(offer.one().value());
        String other = Wording.isolated(offer.other().value());
        deciding.decide(
            () -> desk.actors().merge(List.of(offer.one().actor(), offer.other().actor())),
            "%s and %s are one now.".formatted(one, other));
      }

      @Override
      public void areTwo(MergeOffer offer) {
        deciding.decide(
            () -> {
              desk.actors().keepApart(offer.one().actor(), offer.other().actor());
              return offer;
            },
            "%s and %s stay two."
                .formatted(
                    Wording.isolated(offer.one().value()),
                    Wording.isolated(offer.other().value())));
      }
    };
  }
}
