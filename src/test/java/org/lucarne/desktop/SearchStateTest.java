package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

class SearchStateTest {
  private final Errands errands = new Errands();
  private final List<SearchRequest> asked = new ArrayList<>();
  private List<String> articles = numbered(0, 120);

  private final SearchState state =
      new SearchState(
          request -> {
            asked.add(request);
            return answer(request);
          },
          errands.worker);

  private static List<String> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "a" + i).toList();
  }

  private SearchResults answer(SearchRequest request) {
    if (request.query().equals("broken")) {
      throw new IllegalStateException("the index is gone");
    }
    List<String> found = request.query().equals("nothing") ? List.of() : articles;
    return new SearchResults(
        request.query(),
        request.query(),
        List.of(),
        found.size(),
        found.size(),
        1,
        null,
        null,
        1,
        found.stream().skip(request.offset()).limit(request.limit()).map(this::hit).toList(),
        Map.of(),
        new TreeMap<>());
  }

  private Hit hit(String id) {
    return new Hit(
        id, "Title " + id, List.of(), null, List.of(), null, null, 1, 1, List.of(), List.of());
  }

  private void start() {
    state.submit();
    errands.runAll();
  }

  @Test
  void only_what_was_typed_last_is_shown() {
    state.type("p");
    state.type("po");
    state.type("port");
    errands.runAll();
    assertEquals("port", state.results().get().query());
    assertEquals(List.of("port"), asked.stream().map(SearchRequest::query).toList());
    assertFalse(state.busy().get());
  }

  @Test
  void without_words_the_newest_articles_come_first() {
    start();
    assertEquals(SearchRequest.Sort.NEWEST, asked.getLast().sort());
    state.type("port");
    errands.runAll();
    assertEquals(SearchRequest.Sort.RELEVANCE, asked.getLast().sort());
  }

  @Test
  void a_new_answer_opens_its_first_row_and_keeps_an_open_one_that_still_matches() {
    start();
    assertEquals("a0", state.selected().get().id());
    state.select(state.hits().get(7));
    state.type("port");
    errands.runAll();
    assertEquals("a7", state.selected().get().id());
  }

  @Test
  void rows_are_loaded_page_by_page_and_none_twice() {
    start();
    assertEquals(SearchState.PAGE, state.hits().size());
    articles = new ArrayList<>(articles);
    articles.addFirst("new");
    state.loadMore();
    errands.runAll();
    List<String> ids = state.hits().stream().map(Hit::id).toList();
    assertEquals(Set.copyOf(ids).size(), ids.size());
    assertTrue(ids.contains("a60"));
    assertEquals(Set.of(), asked.getLast().facets());
  }

  @Test
  void the_next_article_after_the_last_row_is_loaded_and_chosen() {
    start();
    state.select(state.hits().getLast());
    state.selectNext();
    errands.runAll();
    assertEquals("a50", state.selected().get().id());
  }

  @Test
  void the_last_article_of_all_stays_chosen() {
    articles = numbered(0, 3);
    start();
    state.select(state.hits().getLast());
    state.selectNext();
    errands.runAll();
    assertEquals("a2", state.selected().get().id());
  }

  @Test
  void an_import_adds_rows_without_moving_the_chosen_one() {
    start();
    state.loadMore();
    errands.runAll();
    state.select(state.hits().get(70));
    articles = new ArrayList<>(articles);
    articles.addFirst("new");
    state.refresh();
    state.refresh();
    state.refresh();
    int before = asked.size();
    errands.runAll();
    assertEquals(before + 1, asked.size());
    assertEquals("new", state.hits().getFirst().id());
    assertEquals(100, state.hits().size());
    assertEquals("a70", state.selected().get().id());
  }

  @Test
  void a_search_under_way_is_not_overtaken_by_a_refresh() {
    start();
    state.type("port");
    state.refresh();
    errands.runAll();
    assertEquals("port", state.results().get().query());
  }

  @Test
  void a_failure_is_told_and_is_not_an_empty_list() {
    start();
    state.type("broken");
    errands.runAll();
    assertEquals("the index is gone", state.failure().get().getMessage());
    assertEquals(SearchState.PAGE, state.hits().size());
    state.type("port");
    errands.runAll();
    assertNull(state.failure().get());
  }

  @Test
  void nothing_found_is_not_the_same_as_an_empty_archive() {
    state.type("nothing");
    errands.runAll();
    assertFalse(state.archiveIsEmpty());
    assertNull(state.selected().get());
    articles = List.of();
    state.type("");
    errands.runAll();
    assertTrue(state.archiveIsEmpty());
  }

  @Test
  void a_facet_can_be_counted_whole_for_the_search_that_is_shown() {
    start();
    state.filter(Filters.NONE.withSources(Set.of("TASS"), Set.of()));
    errands.runAll();
    List<Object> counted = new ArrayList<>();
    state.allValues(Facet.ACTOR, counted::add);
    errands.runAll();
    assertEquals(1, counted.size());
    SearchRequest request = asked.getLast();
    assertEquals(Set.of(Facet.ACTOR), request.facets());
    assertEquals(0, request.facetLimit());
    assertEquals(Set.of("TASS"), request.filters().sources());
    assertNotNull(state.results().get());
  }

  @Test
  void what_a_name_may_be_the_same_as_is_looked_for_in_the_whole_archive() {
    start();
    state.type("coalition");
    state.filter(Filters.NONE.withSources(Set.of("TASS"), Set.of()));
    errands.runAll();
    state.valuesOfArchive(Facet.SOURCE, _ -> {});
    errands.runAll();
    SearchRequest request = asked.getLast();
    assertEquals("", request.query());
    assertEquals(Filters.NONE, request.filters());
    assertEquals(Set.of(Facet.SOURCE), request.facets());
  }
}
