package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.lucarne.model.Article;
import org.lucarne.model.Part;
import org.lucarne.model.Span;

/** Finds letters in the open article, whatever the search was. */
final class FindBar extends HBox {

  private final ArticleText text;
  private final Runnable onClose;
  private final TextField box = new TextField();
  private final Label position = new Label();
  private Article article;
  private List<Span> inTitle = List.of();
  private List<Span> inBody = List.of();
  private int at;

  /**
   * @param text shows what is found
   * @param onClose brings the matches of the search back
   */
  FindBar(ArticleText text, Runnable onClose) {
    this.text = text;
    this.onClose = onClose;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    box.setPromptText("Find in this article");
    box.setAccessibleText("Find in this article");
    box.getStyleClass().add("narrow");
    box.textProperty().addListener((_, _, _) -> find());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    position.getStyleClass().add("position");
    getChildren()
        .addAll(
            box,
            button(Icon.UP, "Place before (Shift+Enter)", () -> step(-1)),
            button(Icon.DOWN, "Next place (Enter)", () -> step(1)),
            position,
            button(Icon.CLOSE, "Close (Escape)", this::close));
    setVisible(false);
    setManaged(false);
  }

  private static Button button(Icon icon, String name, Runnable action) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Opens the bar, with words to begin with. */
  void open(Article shown, String words) {
    setVisible(true);
    setManaged(true);
    article = shown;
    if (!words.isBlank()) {
      box.setText(words.lines().findFirst().orElse(""));
    }
    box.requestFocus();
    box.selectAll();
    find();
  }

  /** Goes on in another article. */
  void show(Article shown) {
    article = shown;
    if (isVisible()) {
      find();
    }
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      setManaged(false);
      onClose.run();
      text.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void find() {
    String wanted = box.getText();
    inTitle = places(article.title(), wanted);
    inBody = places(article.body(), wanted);
    at = 0;
    text.matches(inTitle, inBody);
    tell();
  }

  /** Where letters stand in a text, in any case, none overlapping another. */
  static List<Span> places(String text, String wanted) {
    List<Span> places = new ArrayList<>();
    int length = wanted.length();
    for (int i = 0; length > 0 && i + length <= text.length(); i++) {
      if (text.regionMatches(true, i, wanted, 0, length)) {
        places.add(new Span(i, i + length));
        i += length - 1;
      }
    }
    return places;
  }

  private void step(int step) {
    int count = inTitle.size() + inBody.size();
    if (count > 0) {
      at = Math.floorMod(at + step, count);
      tell();
    }
  }

  private void tell() {
    int count = inTitle.size() + inBody.size();
    position.setText(
        box.getText().isEmpty()
            ? ""
            : count == 0
                ? "not in this article"
                : "%s of %s".formatted(Wording.number(at + 1L), Wording.number(count)));
    if (count > 0) {
      boolean title = at < inTitle.size();
      text.current(
          title ? Part.TITLE : Part.BODY,
          title ? inTitle.get(at) : inBody.get(at - inTitle.size()));
    }
  }
}
