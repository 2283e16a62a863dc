package org.lucarne.desktop;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/** Says that nothing was found, and what would be found without one word or one filter. */
final class NothingFound extends VBox {
  private static final int MOST = 8;

  private final SearchState state;
  private final SearchBar bar;
  private final Worker.Lane lane;
  private final Label heading = new Label("No article matches");
  private final Label hint = new Label();
  private final VBox offers = new VBox();

  NothingFound(SearchState state, SearchBar bar) {
    this.state = state;
    this.bar = bar;
    this.lane = state.lane();
    getStyleClass().add("nothing-found");
    setAlignment(Pos.TOP_CENTER);
    heading.getStyleClass().add("empty-title");
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    offers.getStyleClass().add("offers");
    offers.setAlignment(Pos.TOP_CENTER);
    getChildren().addAll(heading, hint, offers);
    state.results().addListener((_, _, found) -> take(found));
    setVisible(false);
  }

  private void take(SearchResults found) {
    lane.drop();
    boolean nothing = found != null && found.total() == 0 && !state.archiveIsEmpty();
    setVisible(nothing);
    if (!nothing) {
      return;
    }
    offers.getChildren().clear();
    hint.setText("Looking for what would be found with less…");
    SearchRequest request = state.answered().get();
    List<Loosening> weaker = Loosening.of(request, state);
    state.tryOut(
        weaker.stream().map(one -> one.in(request)).toList(),
        lane,
        answers -> offer(weaker, answers));
  }

  private void offer(List<Loosening> weaker, List<SearchResults> answers) {
    List<Integer> useful =
        IntStream.range(0, answers.size())
            .filter(i -> answers.get(i).total() > 0)
            .boxed()
            .sorted((a, b) -> Long.compare(answers.get(b).total(), answers.get(a).total()))
            .limit(MOST)
            .toList();
    hint.setText(
        useful.isEmpty()
            ? "Leaving out a single word or filter would not help either. Try other words, or fewer."
            : "Leave something out:");
    for (int i : useful) {
      Loosening one = weaker.get(i);
      Button button =
          new Button(
              "Without %s: %s"
                  .formatted(
                      one.without(), Wording.count(answers.get(i).total(), "article", "articles")));
      button.setMnemonicParsing(false);
      button.setOnAction(
          _ -> {
            state.ask(one.query(), one.filters());
            bar.set(one.query());
          });
      offers.getChildren().add(button);
    }
  }
}
