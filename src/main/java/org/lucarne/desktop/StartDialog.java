package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.Weight;

/** Says what a large import will bring, and asks whether to begin. */
final class StartDialog extends Dialog<Chooser.Start> {
  private static final int KINDS = 6;
  private static final int PROBLEMS = 4;
  private static final double WIDTH = 520;
  private static final double FACTS_HEIGHT = 170;

  private final VBox facts = new VBox(8);

  StartDialog(Window owner, Weight weight, Consumer<Consumer<Expectation>> look) {
    initOwner(owner);
    setTitle("A large import");
    setHeaderText(
        "Import %s, %s?"
            .formatted(
                Wording.count(weight.files(), "file", "files"), Wording.bytes(weight.bytes())));
    setGraphic(null);
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(18, 18);
    facts.getChildren().add(new HBox(8, busy, new Label("Looking what is in them…")));
    facts.setMinHeight(FACTS_HEIGHT);
    CheckBox never = new CheckBox("Do not ask again before large imports");
    VBox content = new VBox(14, facts, never);
    content.setPrefWidth(WIDTH);
    content.getStyleClass().add("start-dialog");
    getDialogPane().setContent(content);
    ButtonType start = new ButtonType("Start", ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(start, ButtonType.CANCEL);
    setResultConverter(
        button ->
            button != start
                ? Chooser.Start.NO
                : never.isSelected() ? Chooser.Start.GO_AND_NEVER_ASK : Chooser.Start.GO);
    look.accept(this::show);
  }

  private void show(Expectation expected) {
    List<String> parts = new ArrayList<>();
    parts.add(
        (expected.sampled() ? "About " : "")
            + Wording.count(expected.articles(), "article", "articles")
            + " expected");
    if (expected.alreadyHere() > 0) {
      parts.add(Wording.count(expected.alreadyHere(), "file", "files") + " already here");
    }
    if (expected.unreadable() > 0) {
      parts.add(Wording.number(expected.unreadable()) + " unreadable");
    }
    if (expected.ignored() > 0) {
      parts.add(Wording.number(expected.ignored()) + " ignored");
    }
    Label sum = line(String.join("  ·  ", parts), "page-title");
    Label time =
        line(
            "It takes about "
                + Wording.duration(expected.seconds())
                + ". You can search meanwhile, pause it, and undo it as a whole.",
            "muted");
    facts.getChildren().setAll(sum, time);
    if (!expected.kinds().isEmpty()) {
      List<String> kinds =
          expected.kinds().stream()
              .limit(KINDS)
              .map(kind -> Wording.mediaType(kind.mediaType()) + " " + Wording.number(kind.files()))
              .toList();
      facts.getChildren().add(line(String.join("  ·  ", kinds), "muted"));
    }
    for (Outcome.Failed problem :
        expected.problems().subList(0, Math.min(PROBLEMS, expected.problems().size()))) {
      facts.getChildren().add(line(fileName(problem.path()) + ": " + problem.reason(), "muted"));
    }
    // The dialog was made for the sentence that stood here before, and asks wrapped lines for the
    // height of one.
    facts.applyCss();
    facts.setMinHeight(Math.max(FACTS_HEIGHT, facts.prefHeight(WIDTH)));
    getDialogPane().getScene().getWindow().sizeToScene();
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
