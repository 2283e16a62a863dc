package org.lucarne.desktop;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Lead;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchRequest.Sort;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Variants;

/**
 * The search as it stands: what is asked, what was answered, the rows loaded so far and the chosen
 * one. Has no control in it; all of it belongs to the JavaFX thread.
 */
final class SearchState {
  /** Rows asked for at a time: some five screens of them. */
  static final int PAGE = 50;

  /** Values asked for with each search; a facet that shows more asks for all of its own. */
  static final int FACET_LIMIT = 60;

  /** Pause in typing after which a search starts, in milliseconds. */
  private static final long WHILE_TYPING = 120;

  /** Least time between two searches that an import brings about, in milliseconds. */
  private static final long WHILE_IMPORTING = 700;

  private final Function<SearchRequest, SearchResults> search;
  private final Worker worker;
  private final Worker.Lane searches;
  private final Worker.Lane pages;
  private final Worker.Lane refreshes;
  private final Map<Facet, Worker.Lane> facetLanes = new HashMap<>();
  private final Map<String, String> actorNames = new HashMap<>();

  private String typed = "";
  private Sort sort = Sort.RELEVANCE;
  private boolean groupCopies = true;
  private Lead lead = Lead.EARLIEST;

  /** Read by the threads that fetch articles too. */
  private volatile Variants variants = Variants.ON;

  private boolean refreshDue;
  private boolean wantsNext;
  private final ReadOnlyObjectWrapper<Filters> filters = new ReadOnlyObjectWrapper<>(Filters.NONE);
  private final ReadOnlyObjectWrapper<SearchResults> results = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SearchRequest> answered = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Exception> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Hit> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loadingMore = new ReadOnlyBooleanWrapper();
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();

  SearchState(Function<SearchRequest, SearchResults> search, Worker worker) {
    this.search = search;
    this.worker = worker;
    this.searches = worker.lane();
    this.pages = worker.lane();
    this.refreshes = worker.lane();
  }

  /** The query as it stands in the box. */
  String typed() {
    return typed;
  }

  /** Takes what was typed and searches when the typing pauses. */
  void type(String query) {
    if (!query.equals(typed)) {
      typed = query;
      ask(WHILE_TYPING);
    }
  }

  /** Searches at once. */
  void submit() {
    ask(0);
  }

  Sort sort() {
    return sort;
  }

  void sort(Sort order) {
    if (order != sort) {
      sort = order;
      ask(0);
    }
  }

  boolean groupCopies() {
    return groupCopies;
  }

  void groupCopies(boolean group) {
    if (group != groupCopies) {
      groupCopies = group;
      ask(0);
    }
  }

  /** Which names in the query find their other spellings. */
  Variants variants() {
    return variants;
  }

  /** Switches the other spellings of one name on or off. */
  void variants(String word, boolean on) {
    variants = variants.with(word, on);
    ask(0);
  }

  /** Chooses which of several copies is shown; searches again where there was a search. */
  void lead(Lead wanted) {
    if (!wanted.equals(lead)) {
      lead = wanted;
      if (results.get() != null) {
        ask(0);
      }
    }
  }

  ReadOnlyObjectProperty<Filters> filters() {
    return filters.getReadOnlyProperty();
  }

  void filter(Filters wanted) {
    if (!wanted.equals(filters.get())) {
      filters.set(wanted);
      ask(0);
    }
  }

  void include(Facet facet, String value) {
    filter(Choices.toggle(filters.get(), facet, value));
  }

  void exclude(Facet facet, String value) {
    filter(Choices.exclude(filters.get(), facet, value));
  }

  void only(Facet facet, String value) {
    filter(Choices.only(filters.get(), facet, value));
  }

  /** Asks for another query with other filters and variants in one search. */
  void ask(String query, Filters wanted, Variants others) {
    variants = others;
    ask(query, wanted);
  }

  /** Asks for another query and other filters in one search. */
  void ask(String query, Filters wanted) {
    typed = query;
    filters.set(wanted);
    ask(0);
  }

  /** The latest answer, or {@code null} before the first. */
  ReadOnlyObjectProperty<SearchResults> results() {
    return results.getReadOnlyProperty();
  }

  /** The request that {@link #results} answers. */
  ReadOnlyObjectProperty<SearchRequest> answered() {
    return answered.getReadOnlyProperty();
  }

  /** Why the latest search could not be answered, or {@code null}. */
  ReadOnlyObjectProperty<Exception> failure() {
    return failure.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The rows loaded so far. */
  ObservableList<Hit> hits() {
    return hits;
  }

  ReadOnlyObjectProperty<Hit> selected() {
    return selected.getReadOnlyProperty();
  }

  void select(Hit hit) {
    selected.set(hit);
  }

  /** Position of the chosen row, or -1. */
  int selectedIndex() {
    return selected.get() == null ? -1 : indexOf(selected.get().id());
  }

  private int indexOf(String id) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Chooses the row after the chosen one, loading it first where needed. */
  void selectNext() {
    int next = selectedIndex() + 1;
    if (next < hits.size()) {
      select(hits.get(next));
    } else if (hasMore()) {
      wantsNext = true;
      loadMore();
    }
  }

  void selectPrevious() {
    int index = selectedIndex();
    if (index > 0) {
      select(hits.get(index - 1));
    }
  }

  boolean hasMore() {
    return results.get() != null && hits.size() < results.get().rows();
  }

  /** Loads the next page of rows behind those that are here. */
  void loadMore() {
    if (!hasMore() || loadingMore.get() || busy.get()) {
      return;
    }
    loadingMore.set(true);
    SearchRequest request = answered.get().page(hits.size(), PAGE);
    SearchRequest noFacets = request.counting(Set.of(), 0);
    pages.run(0, () -> search.apply(noFacets), this::append, this::pageFailed);
  }

  private void append(SearchResults page) {
    loadingMore.set(false);
    Set<String> here = new HashSet<>();
    hits.forEach(hit -> here.add(hit.id()));
    // The archive may have grown since the first page, so that a row slid over the page's edge.
    hits.addAll(page.hits().stream().filter(hit -> !here.contains(hit.id())).toList());
    if (wantsNext) {
      wantsNext = false;
      int next = selectedIndex() + 1;
      if (next < hits.size()) {
        select(hits.get(next));
      }
    }
  }

  private void pageFailed(Exception error) {
    loadingMore.set(false);
    wantsNext = false;
    failure.set(error);
  }

  /**
   * Searches again because the archive has changed; rows keep their place as far as they still
   * match. Many calls in a row make few searches.
   */
  void refresh() {
    if (!refreshDue) {
      refreshDue = true;
      refreshes.run(WHILE_IMPORTING, () -> null, _ -> runRefresh(), _ -> runRefresh());
    }
  }

  private void runRefresh() {
    refreshDue = false;
    if (busy.get()) {
      refresh();
      return;
    }
    SearchRequest request =
        results.get() == null ? request() : answered.get().page(0, Math.max(PAGE, hits.size()));
    pages.drop();
    loadingMore.set(false);
    searches.run(0, () -> search.apply(request), found -> refreshed(request, found), this::failed);
  }

  private void refreshed(SearchRequest request, SearchResults found) {
    if (results.get() == null) {
      answer(request, found);
      return;
    }
    learnNames(found);
    answered.set(request.page(0, PAGE));
    if (!hits.equals(found.hits())) {
      hits.setAll(found.hits());
    }
    failure.set(null);
    results.set(found);
    if (hits.isEmpty()) {
      select(null);
    } else if (selected.get() == null) {
      select(hits.getFirst());
    }
  }

  private void ask(long delay) {
    busy.set(true);
    wantsNext = false;
    pages.drop();
    loadingMore.set(false);
    SearchRequest request = request();
    searches.run(delay, () -> search.apply(request), found -> answer(request, found), this::failed);
  }

  /** The request for what is typed and chosen now, first page. */
  SearchRequest request() {
    // Without words there is no best match; the latest news is what a reader expects on top.
    Sort order = sort == Sort.RELEVANCE && typed.isBlank() ? Sort.NEWEST : sort;
    return new SearchRequest(
        typed,
        filters.get(),
        order,
        0,
        PAGE,
        Set.of(Facet.values()),
        FACET_LIMIT,
        groupCopies,
        lead,
        variants);
  }

  private void answer(SearchRequest request, SearchResults found) {
    busy.set(false);
    failure.set(null);
    learnNames(found);
    answered.set(request);
    hits.setAll(found.hits());
    int kept = selectedIndex();
    select(kept >= 0 ? hits.get(kept) : hits.isEmpty() ? null : hits.getFirst());
    results.set(found);
  }

  private void failed(Exception error) {
    busy.set(false);
    failure.set(error);
  }

  /** Counts every value of one facet for the search that is shown. */
  void allValues(Facet facet, Consumer<List<FacetCount>> then) {
    count(facet, answered.get() == null ? request() : answered.get(), then);
  }

  /** Counts every value of one facet in the whole archive, whatever is shown. */
  void valuesOfArchive(Facet facet, Consumer<List<FacetCount>> then) {
    count(facet, SearchRequest.of(""), then);
  }

  private void count(Facet facet, SearchRequest among, Consumer<List<FacetCount>> then) {
    SearchRequest request = among.page(0, 0).counting(Set.of(facet), 0);
    facetLanes
        .computeIfAbsent(facet, _ -> worker.lane())
        .run(
            0,
            () -> search.apply(request),
            found -> {
              learnNames(found);
              then.accept(found.facets().getOrDefault(facet, List.of()));
            },
            failure::set);
  }

  private void learnNames(SearchResults found) {
    for (FacetCount count : found.facets().getOrDefault(Facet.ACTOR, List.of())) {
      if (count.actor() != null) {
        actorNames.put(count.actor(), count.value());
      }
    }
  }

  /** Remembers an actor's name, for chips of actors that no facet shows. */
  void learnName(String actor, String name) {
    actorNames.put(actor, name);
  }

  /** The name of the actor with this id, as far as it was seen. */
  String actorName(String actor) {
    return actorNames.getOrDefault(actor, actor);
  }

  /** Whether the archive holds nothing at all, as far as the latest answer tells. */
  boolean archiveIsEmpty() {
    SearchResults found = results.get();
    return found != null
        && found.total() == 0
        && answered.get().query().isBlank()
        && answered.get().filters().equals(Filters.NONE);
  }

  /** Runs searches of its own beside this one, such as what a weaker filter would find. */
  void tryOut(List<SearchRequest> requests, Worker.Lane lane, Consumer<List<SearchResults>> then) {
    lane.run(
        0,
        () -> requests.stream().map(search).toList(),
        then,
        _ -> then.accept(Collections.emptyList()));
  }

  Worker.Lane lane() {
    return worker.lane();
  }
}
