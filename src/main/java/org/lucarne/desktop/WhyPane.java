package org.lucarne.desktop;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lucarne.search.SearchRequest;

/** Why the open article is among the results, in sentences. */
final class WhyPane extends VBox {

  /**
   * @param request the search that found the article
   */
  WhyPane(Desk desk, String article, SearchRequest request, Worker.Lane lane) {
    getStyleClass().add("drawer-list");
    Label wait = new Label("…");
    getChildren().add(wait);
    lane.run(
        0,
        () -> desk.reader().why(article, request.query(), request.filters(), request.variants()),
        found ->
            getChildren()
                .setAll(
                    found
                        .map(why -> why.sentences().stream().map(MarkedText::plain).toList())
                        .orElseGet(
                            () -> List.of(MarkedText.plain("This article is no longer here.")))),
        error -> getChildren().setAll(MarkedText.plain(Notices.sentence(error))));
  }
}
