package org.lucarne.desktop;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lucarne.archive.ArchiveException;

/**
 * Sentences that the analyst should read, above everything else, until they are put away or, where
 * they only say that something is done, for a moment.
 */
final class Notices extends VBox {
  /** Sentences told and not put away that stand here at most; with more, the earliest go. */
  private static final int MOST_TOLD = 3;

  private static final Duration LONG_ENOUGH = Duration.seconds(8);
  private static final Duration MOMENT = Duration.millis(400);

  private final Deque<HBox> told = new ArrayDeque<>();
  private HBox latestOffer;
  private HBox latestDone;
  private Runnable wayBack = () -> {};
  private HBox latestFailure;

  Notices() {
    getStyleClass().add("notices");
  }

  /** A sentence to know. */
  void tell(String sentence) {
    HBox notice = notice("notice", sentence);
    told.addLast(notice);
    if (told.size() > MOST_TOLD) {
      getChildren().remove(told.removeFirst());
    }
    getChildren().add(notice);
  }

  /** A sentence that says that something is done, which goes by itself or with the next. */
  void done(String sentence) {
    getChildren().remove(latestDone);
    HBox notice = notice("notice", sentence);
    latestDone = notice;
    getChildren().add(notice);
    PauseTransition read = new PauseTransition(LONG_ENOUGH);
    read.setOnFinished(_ -> getChildren().remove(notice));
    read.play();
  }

  /**
   * Runs {@code job} aside, then {@code then}. Where that takes longer than a moment, a sentence
   * says what is being done.
   */
  <T> void during(Worker worker, String doing, Callable<T> job, Consumer<T> then) {
    HBox notice = notice("notice", doing);
    PauseTransition moment = new PauseTransition(MOMENT);
    moment.setOnFinished(_ -> getChildren().add(notice));
    moment.play();
    Runnable over =
        () -> {
          moment.stop();
          getChildren().remove(notice);
        };
    worker.run(
        job,
        value -> {
          over.run();
          then.accept(value);
        },
        error -> {
          over.run();
          failed(error);
        });
  }

  /** A sentence about something done, with a way back. */
  void offer(String sentence, String action, Runnable onAction) {
    getChildren().removeAll(latestOffer, latestDone);
    HBox notice = notice("notice", sentence);
    Button button = new Button(action);
    button.getStyleClass().add("quiet");
    button.setOnAction(_ -> takeBack());
    wayBack = onAction;
    notice.getChildren().add(1, button);
    latestOffer = notice;
    getChildren().add(notice);
  }

  /** Does what the latest offer offers, once. */
  void takeBack() {
    getChildren().remove(latestOffer);
    Runnable action = wayBack;
    wayBack = () -> {};
    action.run();
  }

  /** What could not be done and why, with the details to copy. */
  void failed(Throwable error) {
    getChildren().remove(latestFailure);
    HBox notice = notice("failure", sentence(error));
    Button copy = new Button("Copy details");
    copy.setOnAction(_ -> copy(details(error)));
    notice.getChildren().add(1, copy);
    latestFailure = notice;
    getChildren().add(notice);
  }

  private HBox notice(String style, String sentence) {
    MarkedText words = MarkedText.plain(sentence);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button(null, Icon.CLOSE.node());
    close.getStyleClass().add("icon-button");
    close.setAccessibleText("Put this notice away");
    HBox notice = new HBox(words, close);
    notice.setAlignment(Pos.CENTER_LEFT);
    notice.getStyleClass().add(style);
    notice.setFillHeight(false);
    close.setOnAction(
        _ -> {
          told.remove(notice);
          getChildren().remove(notice);
        });
    return notice;
  }

  /** The sentence for a failure: the archive's own, else what kind of failure it was. */
  static String sentence(Throwable error) {
    String message = error.getMessage();
    if (error instanceof ArchiveException && message != null) {
      return message;
    }
    return "This could not be done: "
        + (message == null || message.isBlank() ? error.getClass().getSimpleName() : message);
  }

  static String details(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
