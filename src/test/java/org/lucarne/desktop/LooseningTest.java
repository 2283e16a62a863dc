package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

class LooseningTest {
  private final SearchState names = new SearchState(_ -> null, Errands.atOnce());

  private List<String> queries(String query) {
    return Loosening.of(SearchRequest.of(query), names).stream().map(Loosening::query).toList();
  }

  @Test
  void each_word_is_left_out_in_turn() {
    assertEquals(List.of("strike rail", "port rail", "port strike"), queries("port strike rail"));
  }

  @Test
  void phrases_groups_and_fields_are_left_out_as_a_whole() {
    assertEquals(
        List.of(
            "(rail or road) source:\"Daily Harbour\"",
            "\"port strike\" source:\"Daily Harbour\"",
            "\"port strike\" (rail or road)"),
        queries("\"port strike\" (rail or road) source:\"Daily Harbour\""));
  }

  @Test
  void an_operator_goes_with_its_word() {
    assertEquals(List.of("strike", "port"), queries("port w/5 strike"));
    assertEquals(
        List.of("not strike rail", "port rail", "port and not strike"),
        queries("port and not strike rail"));
  }

  @Test
  void a_single_word_is_not_left_out() {
    assertEquals(List.of(), queries("port"));
  }

  @Test
  void an_open_quotation_mark_does_no_harm() {
    assertEquals(List.of("\"strike", "port"), queries("port \"strike"));
  }

  @Test
  void each_filter_is_left_out_in_turn_and_then_all() {
    SearchRequest request =
        SearchRequest.of("port").with(Filters.NONE.withSources(Set.of("TASS"), Set.of("NNA")));
    List<Loosening> weaker = Loosening.of(request, names);
    assertEquals(
        List.of("source: TASS", "source: not NNA", "all filters"),
        weaker.stream().map(Loosening::without).toList());
    assertEquals(Filters.NONE, weaker.getLast().filters());
    assertEquals(Set.of("NNA"), weaker.getFirst().filters().notSources());
  }
}
