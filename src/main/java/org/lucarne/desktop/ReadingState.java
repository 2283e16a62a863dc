package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lucarne.archive.ArticleView;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.search.Hit;
import org.lucarne.search.MatchGroup;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Variants;

/**
 * The article that is open, and the match in it that the reader is at. Follows the chosen row of
 * the search. All of it belongs to the JavaFX thread.
 */
final class ReadingState {

  /** A place that the query matches. */
  record Match(Part part, Span span) {}

  /** Where to begin in an article that opens. */
  private enum Start {
    PASSAGE,
    FIRST,
    LAST
  }

  /** Copies fetched at most; each is one read of the archive. */
  private static final int MOST_OTHERS = 50;

  private final SearchState search;
  private final BiFunction<String, String, Optional<ArticleView>> show;
  private final Worker worker;
  private final Worker.Lane lane;
  private final ReadOnlyObjectWrapper<ArticleView> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<Exception> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper isolated = new ReadOnlyIntegerWrapper(-1);
  private List<Match> matches = List.of();
  private Match wantedMatch;
  private boolean movedOn;
  private Start start = Start.PASSAGE;
  private String wantedId;
  private String wantedQuery;
  private Variants wantedVariants;

  /**
   * @param show the article with an id, and what a query matches in it
   */
  ReadingState(
      SearchState search, BiFunction<String, String, Optional<ArticleView>> show, Worker worker) {
    this.search = search;
    this.show = show;
    this.worker = worker;
    this.lane = worker.lane();
    search.selected().addListener((_, _, _) -> follow());
    search.results().addListener((_, _, _) -> follow());
  }

  /** The open article, or {@code null}. */
  ReadOnlyObjectProperty<ArticleView> view() {
    return view.getReadOnlyProperty();
  }

  /** Why the article could not be shown, or {@code null}. */
  ReadOnlyObjectProperty<Exception> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Whether the reader came here from the last match of the article before. */
  boolean movedOn() {
    return movedOn;
  }

  /** The matches of the open article by the part of the query that made them. */
  List<MatchGroup> groups() {
    return view.get() == null ? List.of() : view.get().groups();
  }

  /** Number of the one group that is walked through, or -1 for all. */
  ReadOnlyIntegerProperty isolated() {
    return isolated.getReadOnlyProperty();
  }

  /** Walks through one group alone, or with -1 through all, from the match on that is current. */
  void isolate(int group) {
    boolean has = group >= 0 && group < groups().size() && groups().get(group).count() > 0;
    Match at = currentMatch().orElse(null);
    isolated.set(has ? group : -1);
    matches = matchesOf(view.get());
    int next = 0;
    while (at != null && next < matches.size() - 1 && before(matches.get(next), at)) {
      next++;
    }
    current.set(-1);
    current.set(matches.isEmpty() ? -1 : next);
  }

  private static boolean before(Match one, Match other) {
    return one.part() != other.part()
        ? one.part() == Part.TITLE
        : one.span().start() < other.span().start();
  }

  private List<Match> matchesOf(ArticleView article) {
    List<Match> all = new ArrayList<>();
    if (article != null) {
      titleMatches(article).forEach(span -> all.add(new Match(Part.TITLE, span)));
      bodyMatches(article).forEach(span -> all.add(new Match(Part.BODY, span)));
    }
    return List.copyOf(all);
  }

  /** The matches in the title that are walked through. */
  List<Span> titleMatches(ArticleView article) {
    int group = isolated.get();
    return group < 0 ? article.titleMatches() : article.groups().get(group).title();
  }

  /** The matches in the body that are walked through. */
  List<Span> bodyMatches(ArticleView article) {
    int group = isolated.get();
    return group < 0 ? article.bodyMatches() : article.groups().get(group).body();
  }

  /** Opens an article at a place in it that the query matches. */
  void openAt(String id, Part part, Span span) {
    wantedMatch = new Match(part, span);
    load(id, query());
  }

  /** The matches of the open article in reading order: title, then body. */
  List<Match> matches() {
    return matches;
  }

  /** Index in {@link #matches} of the one the reader is at, or -1. */
  ReadOnlyIntegerProperty current() {
    return current.getReadOnlyProperty();
  }

  Optional<Match> currentMatch() {
    int at = current.get();
    return at >= 0 && at < matches.size() ? Optional.of(matches.get(at)) : Optional.empty();
  }

  void goTo(int match) {
    if (match >= 0 && match < matches.size()) {
      current.set(match);
    }
  }

  /** The next match; after the last one, the first of the next article. */
  void next() {
    if (current.get() + 1 < matches.size()) {
      current.set(current.get() + 1);
    } else {
      start = Start.FIRST;
      search.selectNext();
    }
  }

  /** The match before; before the first one, the last of the article before. */
  void previous() {
    if (current.get() > 0) {
      current.set(current.get() - 1);
    } else {
      start = Start.LAST;
      search.selectPrevious();
    }
  }

  /** Opens an article that need not be among the rows, such as a copy or one just imported. */
  void open(String id) {
    start = Start.PASSAGE;
    load(id, query());
  }

  /** Fetches articles that stand beside the open one, those that are still there. */
  void look(List<String> ids, Consumer<List<ArticleView>> then) {
    worker.run(
        () -> ids.stream().limit(MOST_OTHERS).flatMap(id -> show.apply(id, "").stream()).toList(),
        then,
        failure::set);
  }

  private String query() {
    SearchResults found = search.results().get();
    return found == null ? search.typed() : found.query();
  }

  private void follow() {
    Hit hit = search.selected().get();
    if (hit == null) {
      if (search.results().get() != null && search.hits().isEmpty()) {
        lane.drop();
        wantedId = null;
        present(null);
      }
      return;
    }
    String query = search.answered().get() == null ? query() : search.answered().get().query();
    if (!hit.id().equals(wantedId)
        || !query.equals(wantedQuery)
        || !search.variants().equals(wantedVariants)) {
      load(hit.id(), query);
    }
  }

  private void load(String id, String query) {
    wantedId = id;
    wantedQuery = query;
    wantedVariants = search.variants();
    lane.run(
        0,
        () -> show.apply(id, query),
        found -> {
          failure.set(null);
          present(found.orElse(null));
        },
        error -> {
          present(null);
          failure.set(error);
        });
  }

  private void present(ArticleView article) {
    int group = isolated.get();
    boolean stays =
        group >= 0
            && article != null
            && view.get() != null
            && words(article).equals(words(view.get()))
            && article.groups().get(group).count() > 0;
    if (!stays) {
      isolated.set(-1);
    }
    movedOn = start == Start.FIRST;
    matches = matchesOf(article);
    current.set(-1);
    view.set(article);
    if (wantedMatch != null && article != null && placeOf(wantedMatch) >= 0) {
      current.set(placeOf(wantedMatch));
    } else if (!matches.isEmpty()) {
      current.set(
          switch (start) {
            case PASSAGE -> firstOfPassage(article.article().id());
            case FIRST -> 0;
            case LAST -> matches.size() - 1;
          });
    }
    start = Start.PASSAGE;
    wantedMatch = null;
  }

  private static List<String> words(ArticleView article) {
    return article.groups().stream().map(MatchGroup::word).toList();
  }

  private int placeOf(Match wanted) {
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).part() == wanted.part() && matches.get(i).span().overlaps(wanted.span())) {
        return i;
      }
    }
    return -1;
  }

  private int firstOfPassage(String id) {
    Hit hit = search.selected().get();
    if (hit == null || !hit.id().equals(id) || hit.passages().isEmpty()) {
      return 0;
    }
    Passage passage = hit.passages().getFirst();
    Span where = new Span(passage.start(), passage.end());
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).part() == passage.part() && matches.get(i).span().overlaps(where)) {
        return i;
      }
    }
    return 0;
  }
}
