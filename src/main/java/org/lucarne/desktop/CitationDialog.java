package org.lucarne.desktop;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lucarne.archive.Citation;
import org.lucarne.model.Article;

/** Asks how passages are cited, and shows at once what that looks like. */
final class CitationDialog extends Dialog<String> {

  private static final String OWN = "“{passage}” ({source}, {date}) [{id}]";

  private final RadioButton chicago = new RadioButton("Chicago, as a note");
  private final RadioButton apa = new RadioButton("APA, as a reference");
  private final RadioButton own = new RadioButton("A template of your own");
  private final TextField template = new TextField();
  private final TextArea preview = new TextArea();
  private final Article article;
  private final String passage;

  /**
   * @param style as it is now
   * @param article to show the style with
   */
  CitationDialog(Window owner, String style, Article article, String passage) {
    this.article = article;
    this.passage = passage;
    initOwner(owner);
    setTitle("Citation style");
    setHeaderText("How passages are cited");
    ToggleGroup styles = new ToggleGroup();
    for (RadioButton each : new RadioButton[] {chicago, apa, own}) {
      each.setToggleGroup(styles);
    }
    boolean named = style.equals(Citation.CHICAGO) || style.equals(Citation.APA);
    template.setText(named ? OWN : style);
    template.setAccessibleText("Template");
    template.disableProperty().bind(own.selectedProperty().not());
    (style.equals(Citation.CHICAGO) ? chicago : style.equals(Citation.APA) ? apa : own)
        .setSelected(true);
    Label names = new Label("{" + String.join("} {", Citation.NAMES) + "}");
    names.getStyleClass().add("caption");
    names.setWrapText(true);
    preview.setEditable(false);
    preview.setWrapText(true);
    preview.setPrefRowCount(5);
    preview.setPrefColumnCount(46);
    preview.setAccessibleText("What a citation looks like");
    VBox content =
        new VBox(chicago, apa, own, template, names, new Label("It looks like this"), preview);
    content.getStyleClass().add("citation-dialog");
    getDialogPane().setContent(content);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    getDialogPane()
        .lookupButton(ButtonType.OK)
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !isGood(), template.textProperty(), styles.selectedToggleProperty()));
    styles.selectedToggleProperty().addListener((_, _, _) -> fillPreview());
    template.textProperty().addListener((_, _, _) -> fillPreview());
    fillPreview();
    setResultConverter(button -> button == ButtonType.OK ? style() : null);
  }

  private String style() {
    return chicago.isSelected()
        ? Citation.CHICAGO
        : apa.isSelected() ? Citation.APA : template.getText();
  }

  private boolean isGood() {
    return !own.isSelected()
        || template.getText().indexOf('{') >= 0
            && new Citation(template.getText()).unknownNames().isEmpty();
  }

  private void fillPreview() {
    Citation citation = new Citation(style());
    preview.setText(
        isGood()
            ? citation.of(passage, article)
            : citation.unknownNames().isEmpty()
                ? "A template needs a name in braces, as {source}."
                : "There is no {" + citation.unknownNames().getFirst() + "}.");
  }
}
