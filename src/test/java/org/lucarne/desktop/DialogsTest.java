package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DialogsTest {

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  private static Optional<Stage> titled(String title) {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(stage -> title.equals(stage.getTitle()))
        .findFirst();
  }

  @Test
  void a_question_asked_in_a_dialog_belongs_to_it_so_that_the_focus_comes_back() throws Exception {
    Stage window = Screen.call(Stage::new);
    Screen.run(
        () -> {
          window.setScene(new Scene(new VBox(), 800, 600));
          window.show();
          Alert list = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
          list.initOwner(window);
          list.initModality(Modality.NONE);
          list.setTitle("A list");
          Dialogs.show(list);
        });
    Screen.framesUntil(() -> titled("A list").filter(Stage::isFocused).isPresent(), "the list");
    Chooser chooser = Chooser.dialogs(window);
    Platform.runLater(() -> chooser.name("A question", "What?", ""));
    Screen.framesUntil(() -> titled("A question").isPresent(), "the question");
    Screen.run(
        () -> {
          Stage list = titled("A list").orElseThrow();
          Stage question = titled("A question").orElseThrow();
          Window owner = question.getOwner();
          question.hide();
          list.hide();
          window.close();
          assertEquals(list, owner);
        });
  }
}
