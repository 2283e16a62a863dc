package org.lucarne.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.WatchedFolder;

/** Shows how the archive is fed: folders that are watched, earlier imports, what is ignored. */
final class FeedingLists {
  private final Desk desk;
  private final Chooser chooser;
  private final Notices notices;
  private final FolderWatching watching;
  private final BiConsumer<String, Node> inform;
  private final Consumer<ImportReport> showReport;

  /**
   * @param inform shows something under a title
   */
  FeedingLists(
      Desk desk,
      Chooser chooser,
      Notices notices,
      FolderWatching watching,
      BiConsumer<String, Node> inform,
      Consumer<ImportReport> showReport) {
    this.desk = desk;
    this.chooser = chooser;
    this.notices = notices;
    this.watching = watching;
    this.inform = inform;
    this.showReport = showReport;
  }

  void folders() {
    FoldersPane[] pane = {null};
    pane[0] =
        new FoldersPane(
            new FoldersPane.Wishes() {
              @Override
              public void add() {
                chooser
                    .folder("Watch a folder")
                    .ifPresent(
                        folder ->
                            changeFolders(
                                pane[0],
                                () ->
                                    desk.feeding()
                                        .watched()
                                        .add(ImportRequest.of(List.of(folder)))));
              }

              @Override
              public void remove(WatchedFolder folder) {
                changeFolders(pane[0], () -> desk.feeding().watched().remove(folder.folder()));
              }
            });
    changeFolders(pane[0], null);
    // Files come in by themselves while the list is open.
    desk.imports()
        .report()
        .when(
            pane[0]
                .sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false))
        .addListener((_, _, _) -> changeFolders(pane[0], null));
    inform.accept("Folders that are watched", pane[0]);
  }

  private void changeFolders(FoldersPane pane, Runnable change) {
    desk.worker()
        .run(
            () -> {
              if (change != null) {
                change.run();
              }
              return desk.feeding().watched().all();
            },
            folders -> {
              pane.show(folders);
              if (change != null) {
                watching.start();
              }
            },
            notices::failed);
  }

  void imports() {
    desk.worker()
        .run(
            () -> desk.feeding().deeds().imports(),
            imports ->
                inform.accept("Imports", new ImportsPane(imports, this::showReportOf, this::again)),
            notices::failed);
  }

  private void showReportOf(ImportRecord record) {
    desk.worker()
        .run(
            () -> desk.feeding().deeds().report(record.number()),
            found -> found.ifPresent(showReport),
            notices::failed);
  }

  void ignored() {
    desk.worker()
        .run(
            () -> desk.feeding().ignored().all(),
            ignored ->
                inform.accept(
                    "What is ignored",
                    new IgnoredPane(
                        ignored,
                        file ->
                            desk.worker()
                                .run(
                                    () -> desk.feeding().ignored().heed(file.path()),
                                    _ -> {},
                                    notices::failed))),
            notices::failed);
  }

  /** Takes up an import where it was cut off. */
  void again(ImportRecord record) {
    desk.imports()
        .drop(
            ImportRequest.again(record.paths().stream().map(Path::of).toList(), record.options()));
  }
}
