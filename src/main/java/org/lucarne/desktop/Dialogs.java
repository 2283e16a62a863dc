package org.lucarne.desktop;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Shows dialogs in their size and in the middle of their window from the first moment. JavaFX 26 on
 * X11 opens one small at the edge and mends that at once; a window manager that answers late has it
 * cut off there.
 */
final class Dialogs {

  /** Window managers were seen to tell of the first place some 70 ms after the first call. */
  private static final Duration AFTER_SHOWING = Duration.millis(150);

  private Dialogs() {}

  /**
   * What a question belongs to: the dialog at work, if there is one, so that the focus comes back
   * to it, else the window.
   */
  static Window front(Window window) {
    return Window.getWindows().stream()
        .filter(each -> each instanceof Stage && each.isFocused())
        // The latest, where the system is slow to tell that those before have lost the focus.
        .reduce((_, latest) -> latest)
        .orElse(window);
  }

  static <T> Optional<T> ask(Dialog<T> dialog) {
    place(dialog);
    return dialog.showAndWait();
  }

  static void show(Dialog<?> dialog) {
    place(dialog);
    dialog.show();
  }

  private static void place(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    // Lists take the key for themselves, although nothing in them is edited.
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE
              && (event.getTarget() instanceof ListView
                  || event.getTarget() instanceof TableView)) {
            event.consume();
            cancel(pane);
          }
        });
    pane.applyCss();
    if (pane.lookup(".header-panel > .label") instanceof Label header && header.getText() != null) {
      AnyScript.show(header, header.getText());
    }
    pane.layout();
    Window owner = dialog.getOwner();
    double width = pane.prefWidth(-1);
    double height = pane.prefHeight(width);
    // The first size that JavaFX asks for is the smallest.
    pane.setMinHeight(height);
    double x = owner.getX() + Math.max(0, (owner.getWidth() - width) / 2);
    double y = owner.getY() + Math.max(0, (owner.getHeight() - height) / 3);
    dialog.setX(x);
    dialog.setY(y);
    PauseTransition shown = new PauseTransition(AFTER_SHOWING);
    shown.setOnFinished(
        _ -> {
          dialog.setX(x);
          dialog.setY(y);
          // From now on it may be made smaller.
          pane.setMinHeight(DialogPane.USE_COMPUTED_SIZE);
        });
    shown.play();
  }

  private static void cancel(DialogPane pane) {
    for (ButtonType type : pane.getButtonTypes()) {
      if (type.getButtonData().isCancelButton()
          && pane.lookupButton(type) instanceof Button button) {
        button.fire();
      }
    }
  }
}
