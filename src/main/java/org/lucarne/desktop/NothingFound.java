package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Suggestion;

/**
 * Says that nothing was found, or that nothing can be found yet, which spellings of the archive are
 * near, and what would be found without one word or one filter.
 */
final class NothingFound extends VBox {
  private static final int MOST = 8;

  private final Desk desk;
  private final SearchState state;
  private final SearchBar bar;
  private final Worker.Lane lane;
  private final Worker.Lane spellingLane;
  private final Worker.Lane indexingLane;
  private final Label heading = new Label();
  private final Label hint = new Label();
  private final VBox offers = new VBox();
  private List<Node> spelt;
  private List<Node> weaker;

  /** Whether searches find nothing at all, whatever is asked. */
  private boolean nothingYet;

  /** Articles in the archive where no search finds any of them yet. */
  private long held;

  NothingFound(Desk desk, SearchBar bar) {
    this.desk = desk;
    this.state = desk.search();
    this.bar = bar;
    this.lane = state.lane();
    this.spellingLane = state.lane();
    this.indexingLane = state.lane();
    getStyleClass().add("nothing-found");
    setAlignment(Pos.TOP_CENTER);
    heading.getStyleClass().add("empty-title");
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    hint.setTextAlignment(TextAlignment.CENTER);
    offers.getStyleClass().add("offers");
    offers.setAlignment(Pos.TOP_CENTER);
    getChildren().addAll(heading, hint, offers);
    state.results().addListener((_, _, found) -> take(found));
    setVisible(false);
  }

  private void take(SearchResults found) {
    lane.drop();
    spellingLane.drop();
    indexingLane.drop();
    setVisible(found != null && found.total() == 0 && !state.archiveIsEmpty());
    if (found == null || found.total() > 0) {
      return;
    }
    if (state.archiveIsEmpty()) {
      // A search finds nothing either while the index of a full archive is still being made.
      lookForArticles();
      return;
    }
    spelt = null;
    weaker = null;
    nothingYet = false;
    held = 0;
    render();
    SearchRequest request = state.answered().get();
    List<Loosening> all = Loosening.of(request, state);
    List<SearchRequest> tried = new ArrayList<>();
    all.forEach(one -> tried.add(one.in(request)));
    tried.add(new Loosening("everything", "", Filters.NONE).in(request));
    state.tryOut(
        tried,
        lane,
        answers -> {
          nothingYet = !answers.isEmpty() && answers.getLast().total() == 0;
          weaker = answers.isEmpty() ? List.of() : without(all, answers);
          render();
          if (nothingYet) {
            lookForArticles();
          }
        });
    spellingLane.run(
        0,
        () -> desk.reader().suggestions(request),
        suggested -> {
          spelt = with(request, all, suggested);
          render();
        },
        _ -> {
          spelt = List.of();
          render();
        });
  }

  /** Tells an archive whose index is being made from one that holds nothing. */
  private void lookForArticles() {
    indexingLane.run(
        0,
        desk.articles()::getAsLong,
        found -> {
          held = found;
          if (held > 0) {
            nothingYet = true;
            render();
            setVisible(true);
          }
        },
        _ -> {});
  }

  private void render() {
    offers.getChildren().clear();
    if (nothingYet) {
      heading.setText(
          held > 0 ? "The index is still being made" : "There is nothing to search yet");
      hint.setText(
          held > 0
              ? (held == 1 ? "One article is" : Wording.number(held) + " articles are")
                  + " in this archive and found here as soon as the index holds them."
              : "Articles are found here as soon as they are in. Drop files, folders or links on the"
                  + " window to bring some in.");
      return;
    }
    heading.setText("No article matches");
    boolean waiting = spelt == null || weaker == null;
    boolean near = spelt != null && !spelt.isEmpty();
    boolean less = weaker != null && !weaker.isEmpty();
    if (near) {
      offers.getChildren().addAll(spelt);
    }
    if (less) {
      offers.getChildren().addAll(weaker);
    }
    hint.setText(
        near || less
            ? near && less
                ? "Spell it otherwise, or leave something out:"
                : near ? "Spell it otherwise:" : "Leave something out:"
            : waiting
                ? "Looking for what would be found…"
                : "Leaving out a single word or filter would not help either. Try other words, or"
                    + " fewer.");
  }

  private List<Node> without(List<Loosening> all, List<SearchResults> answers) {
    return IntStream.range(0, all.size())
        .filter(i -> answers.get(i).total() > 0)
        .boxed()
        .sorted((a, b) -> Long.compare(answers.get(b).total(), answers.get(a).total()))
        .limit(MOST)
        .map(
            i ->
                offer(
                    "Without " + all.get(i).without(),
                    answers.get(i).total(),
                    all.get(i).query(),
                    all.get(i).filters()))
        .toList();
  }

  /** What is suggested beyond leaving something out. */
  private List<Node> with(SearchRequest request, List<Loosening> all, List<Suggestion> suggested) {
    Set<String> loosened = new HashSet<>();
    all.forEach(each -> loosened.add(each.query()));
    loosened.add(request.query());
    List<Node> offered = new ArrayList<>();
    for (Suggestion each : suggested) {
      if (each.filters().equals(request.filters()) && !loosened.contains(each.query())) {
        String words = each.words().substring(0, 1).toUpperCase(Locale.ROOT);
        offered.add(
            offer(words + each.words().substring(1), each.total(), each.query(), each.filters()));
      }
    }
    return offered.subList(0, Math.min(MOST, offered.size()));
  }

  private Node offer(String words, long total, String query, Filters filters) {
    Button button = new Button();
    AnyScript.show(button, words + ": " + Wording.count(total, "article", "articles"));
    button.setMnemonicParsing(false);
    button.setOnAction(
        _ -> {
          state.ask(query, filters);
          bar.set(query);
        });
    return button;
  }
}
