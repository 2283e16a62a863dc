package org.lucarne.desktop;

import javafx.scene.control.Hyperlink;
import org.lucarne.search.Nearly;
import org.lucarne.search.SearchResults;

/** Where few articles hold all words, offers those that hold most of them, below the rows. */
final class NearlyFound extends Hyperlink {
  private final SearchState state;
  private final SearchBar bar;

  NearlyFound(SearchState state, SearchBar bar) {
    this.state = state;
    this.bar = bar;
    getStyleClass().add("link");
    setWrapText(true);
    setMnemonicParsing(false);
    managedProperty().bind(visibleProperty());
    state.results().addListener((_, _, found) -> take(found));
    setVisible(false);
  }

  private void take(SearchResults found) {
    Nearly nearly = found == null ? null : found.nearly();
    setVisible(nearly != null);
    if (nearly != null) {
      setText(
          "%s %s %d of the %d words: show"
              .formatted(
                  Wording.count(nearly.total(), "more article", "more articles"),
                  nearly.total() == 1 ? "holds" : "hold",
                  nearly.words(),
                  nearly.of()));
      setOnAction(
          _ -> {
            state.ask(nearly.query(), state.filters().get());
            bar.set(nearly.query());
          });
    }
  }
}
