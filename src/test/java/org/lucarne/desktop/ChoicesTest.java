package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucarne.model.ActorKind;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

class ChoicesTest {

  private static Filters sources(Set<String> in, Set<String> out) {
    return Filters.NONE.withSources(in, out);
  }

  @Test
  void a_click_includes_and_a_second_click_lets_go() {
    Filters once = Choices.toggle(Filters.NONE, Facet.SOURCE, "TASS");
    assertEquals(sources(Set.of("TASS"), Set.of()), once);
    Filters two = Choices.toggle(once, Facet.SOURCE, "NNA");
    assertEquals(Set.of("TASS", "NNA"), two.sources());
    assertEquals(sources(Set.of("NNA"), Set.of()), Choices.toggle(two, Facet.SOURCE, "TASS"));
  }

  @Test
  void leaving_out_takes_the_value_from_the_included_ones() {
    Filters chosen = sources(Set.of("TASS", "NNA"), Set.of());
    assertEquals(
        sources(Set.of("NNA"), Set.of("TASS")), Choices.exclude(chosen, Facet.SOURCE, "TASS"));
  }

  @Test
  void a_value_left_out_is_let_go_by_a_click() {
    Filters out = Choices.exclude(Filters.NONE, Facet.ACTOR, "person:x");
    assertEquals(Set.of("person:x"), out.notActors());
    assertEquals(Filters.NONE, Choices.toggle(out, Facet.ACTOR, "person:x"));
    assertEquals(Filters.NONE, Choices.exclude(out, Facet.ACTOR, "person:x"));
  }

  @Test
  void only_this_replaces_everything_in_its_facet_and_nothing_else() {
    Filters chosen = sources(Set.of("TASS", "NNA"), Set.of("SANA")).withLanguages(Set.of("en"));
    assertEquals(
        sources(Set.of("AFP"), Set.of()).withLanguages(Set.of("en")),
        Choices.only(chosen, Facet.SOURCE, "AFP"));
  }

  @Test
  void a_kind_of_actor_is_chosen_by_its_label() {
    Filters chosen = Choices.toggle(Filters.NONE, Facet.KIND, "armed-group");
    assertEquals(Set.of(ActorKind.ARMED_GROUP), chosen.kinds());
    assertEquals(Set.of("armed-group"), Choices.included(chosen, Facet.KIND));
  }

  @Test
  void there_is_a_chip_for_every_filter_and_each_takes_away_its_own() {
    SearchState names = new SearchState(_ -> null, Errands.atOnce());
    names.learnName("person:x", "Vera Santos");
    Filters filters =
        sources(Set.of("TASS"), Set.of("NNA"))
            .withActors(Set.of(), Set.of("person:x"))
            .withDates(new DateRange(LocalDate.of(2015, 8, 1), LocalDate.of(2015, 8, 31)), true);
    List<Chip> chips = Chip.of(filters, names);
    assertEquals(
        List.of(
            "source: TASS",
            "source: not NNA",
            "actor: not Vera Santos",
            "date: Aug 2015",
            "date: no date"),
        chips.stream().map(Chip::words).toList());
    assertEquals(Set.of(), chips.get(1).rest().notSources());
    assertEquals(filters.withDates(filters.dates(), false), chips.get(4).rest());
    assertEquals(filters.withDates(DateRange.ALWAYS, true), chips.get(3).rest());
  }
}
