package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lucarne.archive.Doubt;
import org.lucarne.archive.ImportReport;

/**
 * The foot of the window: where to drop, how far the import is, and what the latest one brought.
 */
final class ImportBar extends HBox {
  private final ImportState imports;
  private final Label words = new Label();
  private final Button report = new Button("Report");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label share = new Label();
  private final Button pause = new Button(null, Icon.PAUSE.node());
  private final Button cancel = new Button(null, Icon.CLOSE.node());

  /** Number of the latest import while it is undone; else 0. */
  private long undone;

  ImportBar(ImportState imports, boolean readOnly, Runnable showReport) {
    this.imports = imports;
    getStyleClass().add("import-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region icon = Icon.DROP.node();
    words.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    report.getStyleClass().add("quiet");
    report.setAccessibleText("Report of the latest import");
    report.setOnAction(_ -> showReport.run());
    bar.setAccessibleText("Progress of the import");
    share.getStyleClass().add("share");
    pause.getStyleClass().add("icon-button");
    pause.setOnAction(_ -> imports.pause(!imports.paused().get()));
    cancel.getStyleClass().add("icon-button");
    cancel.setAccessibleText("Stop the import");
    cancel.setTooltip(new Tooltip("Stop; what came in stays"));
    cancel.setOnAction(_ -> imports.cancel());
    getChildren().addAll(icon, words, report, space, bar, share, pause, cancel);
    if (readOnly) {
      words.setText("Another Lucarne holds this archive; nothing can be imported here");
      running(false);
      report.setVisible(false);
      return;
    }
    imports.running().addListener((_, _, _) -> render());
    imports.paused().addListener((_, _, _) -> render());
    imports.progress().addListener((_, _, _) -> render());
    imports.report().addListener((_, _, _) -> render());
    render();
  }

  /** Says whether what an import brought lies in the trash because it was undone. */
  void undone(ImportReport one, boolean now) {
    ImportReport latest = imports.report().get();
    if (latest != null && latest.number() == one.number()) {
      undone = now ? one.number() : 0;
      render();
    }
  }

  private void running(boolean on) {
    for (Region part : List.of(bar, share, pause, cancel)) {
      part.setVisible(on);
      part.setManaged(on);
    }
  }

  private void render() {
    boolean on = imports.running().get();
    running(on);
    ImportReport latest = imports.report().get();
    boolean reported = latest != null && !on;
    report.setVisible(reported);
    report.setManaged(reported);
    if (on) {
      ImportState.Progress progress = imports.progress().get();
      words.setText(progress(progress));
      bar.setProgress(progress.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
      share.setText(
          progress.share() < 0
              ? ""
              : (int) (progress.share() * 100)
                  + " %"
                  + (progress.secondsLeft() < 0 || progress.share() == 1
                      ? ""
                      : "  ·  about " + Wording.duration(progress.secondsLeft()) + " left"));
      boolean paused = imports.paused().get();
      String action = paused ? "Go on with the import" : "Pause the import";
      pause.setGraphic((paused ? Icon.PLAY : Icon.PAUSE).node());
      pause.setAccessibleText(action);
      pause.setTooltip(new Tooltip(action));
    } else {
      words.setText(
          "Drop files, folders, links or text anywhere to import"
              + (latest == null ? "" : "  ·  " + outcome(latest))
              + (latest != null && undone != 0 && latest.number() == undone ? ", undone" : ""));
    }
  }

  private String progress(ImportState.Progress progress) {
    String what = imports.paused().get() ? "Paused" : "Importing";
    String of =
        progress.complete()
            ? "%s of %s files"
                .formatted(Wording.number(progress.files()), Wording.number(progress.filesFound()))
            : "%s, %s found so far"
                .formatted(
                    Wording.count(progress.files(), "file", "files"),
                    Wording.number(progress.filesFound()));
    String waiting = imports.waiting() == 0 ? "" : "  ·  " + imports.waiting() + " more waiting";
    return "%s: %s  ·  %s, %s ready to search%s"
        .formatted(
            what,
            of,
            Wording.count(progress.outcomes(), "item", "items"),
            Wording.number(progress.indexed()),
            waiting);
  }

  /** {@code 180 added, 20 already here, 11 need a look}. */
  static String outcome(ImportReport report) {
    List<String> parts = new ArrayList<>();
    parts.add(Wording.number(report.added()) + " added");
    if (report.newVersions() > 0) {
      parts.add(Wording.count(report.newVersions(), "new version", "new versions"));
    }
    if (report.alreadyHere() > 0) {
      parts.add(Wording.number(report.alreadyHere()) + " already here");
    }
    if (report.failed() > 0) {
      parts.add(Wording.number(report.failed()) + " failed");
    }
    if (report.ignored() > 0) {
      parts.add(Wording.number(report.ignored()) + " ignored");
    }
    long look = report.doubts().stream().map(Doubt::id).distinct().count();
    if (look > 0) {
      parts.add(Wording.number(look) + (look == 1 ? " needs" : " need") + " a look");
    }
    if (report.cancelled()) {
      parts.add("stopped before its end");
    }
    return String.join(", ", parts);
  }
}
