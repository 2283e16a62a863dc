package org.lucarne.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.Weight;

/** Takes in what is dropped on the window, pasted into it or chosen, and starts its import. */
final class Entrance {
  private final Desk desk;
  private final Settings settings;
  private final Chooser chooser;
  private final Notices notices;
  private final Label dropHere = new Label("Drop to import");

  Entrance(Desk desk, Settings settings, Chooser chooser, Notices notices) {
    this.desk = desk;
    this.settings = settings;
    this.chooser = chooser;
    this.notices = notices;
    dropHere.getStyleClass().add("drop-here");
    dropHere.setVisible(false);
    dropHere.setMouseTransparent(true);
    dropHere.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** What covers the window while something is held over it. */
  Node cover() {
    return dropHere;
  }

  /** Lets things be dropped anywhere on a node. */
  void open(Node target) {
    target.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (takes(event.getDragboard()) || holdsWords(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            dropHere.setVisible(true);
          }
          event.consume();
        });
    target.addEventHandler(DragEvent.DRAG_EXITED, _ -> dropHere.setVisible(false));
    target.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          dropHere.setVisible(false);
          boolean taken = takes(event.getDragboard());
          if (taken) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          } else {
            taken = importWords(event.getDragboard());
          }
          event.setDropCompleted(taken);
          event.consume();
        });
  }

  private boolean holdsWords(Dragboard dragged) {
    return (dragged.hasUrl() || dragged.hasString()) && !desk.readOnly();
  }

  /** Takes in text or a link; whether there was any. */
  private boolean importWords(Clipboard held) {
    DroppedWords words = desk.readOnly() ? null : DroppedWords.in(held).orElse(null);
    if (words == null) {
      if (held.hasUrl()) {
        notices.tell("A picture has no text to keep. Save the page it is in, and drop that.");
      }
      return false;
    }
    desk.worker()
        .run(
            words::file,
            file -> {
              desk.imports().dropHeld(file);
              if (words.isLink()) {
                notices.tell(
                    "The link is kept as text; its page was not fetched. To search the page, save"
                        + " it as a file and drop that.");
              }
            },
            notices::failed);
    return true;
  }

  private boolean takes(Dragboard dragged) {
    return dragged.hasFiles() && !desk.readOnly();
  }

  /** Above either, an import is looked at before it starts. */
  private static final long MANY_FILES = 200;

  private static final long MANY_BYTES = 100_000_000;

  void take(List<Path> paths) {
    if (desk.readOnly() || paths.isEmpty()) {
      return;
    }
    if (!settings.askBeforeLarge) {
      desk.imports().drop(paths);
      return;
    }
    ImportRequest request = ImportRequest.of(paths);
    desk.worker()
        .run(
            () -> desk.feeding().weigh().apply(request),
            weight -> {
              if (weight.files() <= MANY_FILES && weight.bytes() <= MANY_BYTES) {
                desk.imports().drop(request);
              } else {
                askBefore(request, weight);
              }
            },
            notices::failed);
  }

  private void askBefore(ImportRequest request, Weight weight) {
    AtomicBoolean answered = new AtomicBoolean();
    Chooser.Start start =
        chooser.start(
            weight,
            then ->
                desk.worker()
                    .run(
                        () -> desk.feeding().expect().apply(request, answered::get),
                        then,
                        notices::failed));
    answered.set(true);
    if (start == Chooser.Start.GO_AND_NEVER_ASK) {
      settings.askBeforeLarge = false;
    }
    if (start != Chooser.Start.NO) {
      desk.imports().drop(request);
    }
  }

  void chooseFiles() {
    take(chooser.files());
  }

  void chooseFolder() {
    chooser.folder("Import a folder").ifPresent(folder -> take(List.of(folder)));
  }

  void paste() {
    List<File> files = Clipboard.getSystemClipboard().getFiles();
    if (files == null || files.isEmpty()) {
      if (!importWords(Clipboard.getSystemClipboard())) {
        notices.tell("There are no files and no text on the clipboard. Copy some first.");
      }
    } else {
      take(files.stream().map(File::toPath).toList());
    }
  }
}
