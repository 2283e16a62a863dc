package org.lucarne.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;

/**
 * The import that runs, those that wait for it, and the report of the latest one. All of it belongs
 * to the JavaFX thread.
 */
final class ImportState {

  /**
   * How far the import is.
   *
   * @param complete whether {@code filesFound} is all there is
   * @param outcomes items done
   * @param indexed articles that searches find already
   * @param allBytes of the files on disk, or 0 while they are counted
   * @param secondsLeft or -1 while that cannot be told
   */
  record Progress(
      int files,
      int filesFound,
      boolean complete,
      int outcomes,
      int indexed,
      long doneBytes,
      long allBytes,
      long secondsLeft) {
    static final Progress NONE = new Progress(0, 0, false, 0, 0);

    Progress(int files, int filesFound, boolean complete, int outcomes, int indexed) {
      this(files, filesFound, complete, outcomes, indexed, 0, 0, -1);
    }

    /** From 0 to 1, or -1 while it is not known how much there is. */
    double share() {
      if (allBytes > 0) {
        return Math.min(1.0, doneBytes / (double) allBytes);
      }
      return complete && filesFound > 0 ? Math.min(1.0, files / (double) filesFound) : -1;
    }
  }

  /** An import to be run. */
  @FunctionalInterface
  interface Import {
    ImportReport run(ImportProgress progress);
  }

  private final BiFunction<ImportRequest, ImportProgress, ImportReport> importer;
  private final Worker worker;
  private final Deque<Import> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NONE);
  private final ReadOnlyObjectWrapper<ImportReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Exception> failure = new ReadOnlyObjectWrapper<>();
  private Job job;

  ImportState(BiFunction<ImportRequest, ImportProgress, ImportReport> importer, Worker worker) {
    this.importer = importer;
    this.worker = worker;
  }

  /** Imports on the thread that calls it. */
  BiFunction<ImportRequest, ImportProgress, ImportReport> importer() {
    return importer;
  }

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty paused() {
    return paused.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /** The report of the latest import, or {@code null} before the first. */
  ReadOnlyObjectProperty<ImportReport> report() {
    return report.getReadOnlyProperty();
  }

  /** Why the latest import broke off, or {@code null}. */
  ReadOnlyObjectProperty<Exception> failure() {
    return failure.getReadOnlyProperty();
  }

  int waiting() {
    return waiting.size();
  }

  /** Imports files and folders, after those that were dropped before. */
  void drop(List<Path> paths) {
    if (!paths.isEmpty()) {
      drop(ImportRequest.of(paths));
    }
  }

  void drop(ImportRequest request) {
    run(progress -> importer.apply(request, progress));
  }

  /** Runs an import after those that came before it. */
  void run(Import next) {
    waiting.add(next);
    startNext();
  }

  /** Imports a file that only holds what was dropped as text. */
  void dropHeld(Path file) {
    drop(ImportRequest.ofHeld(file));
  }

  void pause(boolean pause) {
    if (job != null) {
      job.paused = pause;
      paused.set(pause);
    }
  }

  /** Stops the import and forgets those that wait; what came in stays. */
  void cancel() {
    waiting.clear();
    if (job != null) {
      job.cancelled = true;
      pause(false);
    }
  }

  /** As {@link #cancel}, because the window closes: the import is offered again. */
  void cutOff() {
    if (job != null) {
      job.cutOff = true;
    }
    cancel();
  }

  private void startNext() {
    if (running.get() || waiting.isEmpty()) {
      return;
    }
    Import next = waiting.remove();
    Job started = new Job();
    job = started;
    progress.set(Progress.NONE);
    running.set(true);
    worker.run(
        () -> next.run(started),
        done -> {
          failure.set(null);
          report.set(done);
          ended();
        },
        error -> {
          failure.set(error);
          ended();
        });
  }

  private void ended() {
    job = null;
    paused.set(false);
    running.set(false);
    startNext();
  }

  private final class Job implements ImportProgress {
    private volatile boolean cancelled;
    private volatile boolean paused;
    private volatile boolean cutOff;
    private volatile long doneBytes;
    private volatile long allBytes;
    private volatile long secondsLeft = -1;
    private final AtomicReference<Progress> latest = new AtomicReference<>();

    @Override
    public void bytes(long done, long all, long left) {
      doneBytes = done;
      allBytes = all;
      secondsLeft = left;
    }

    @Override
    public boolean cutOff() {
      return cutOff;
    }

    @Override
    public void at(int files, int filesFound, boolean complete, int outcomes, int indexed) {
      Progress now =
          new Progress(
              files, filesFound, complete, outcomes, indexed, doneBytes, allBytes, secondsLeft);
      // One delivery at a time: a fast import must not fill the window's queue.
      if (latest.getAndSet(now) == null) {
        worker.onWindow(
            () -> {
              Progress arrived = latest.getAndSet(null);
              if (job == this) {
                progress.set(arrived);
              }
            });
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    @Override
    public boolean paused() {
      return paused;
    }
  }
}
