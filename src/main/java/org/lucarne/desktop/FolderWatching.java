package org.lucarne.desktop;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.lucarne.archive.FolderWatch;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;

/** Imports what comes into the watched folders for as long as the window is open. */
final class FolderWatching implements AutoCloseable {
  private final Desk desk;
  private final Consumer<String> tell;
  private final Consumer<Exception> failed;
  private final AtomicReference<FolderWatch> current = new AtomicReference<>();

  /** Counts the beginnings and endings, so that a watch knows that it is no longer wanted. */
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param tell hears, on the JavaFX thread, of folders that vanish and come back
   */
  FolderWatching(Desk desk, Consumer<String> tell, Consumer<Exception> failed) {
    this.desk = desk;
    this.tell = tell;
    this.failed = failed;
  }

  /** Begins, or begins anew when the list of folders has changed. */
  void start() {
    close();
    if (desk.readOnly() || desk.feeding().watched() == null) {
      return;
    }
    int mine = turn.get();
    desk.worker()
        .run(
            () -> {
              if (!desk.feeding().watched().all().isEmpty()) {
                watch(mine);
              }
              return null;
            },
            _ -> {},
            failed);
  }

  private void watch(int mine) throws InterruptedException {
    try (FolderWatch watch = desk.feeding().watched().watch(List.of(), Clock.systemDefaultZone())) {
      current.set(watch);
      while (mine == turn.get()) {
        for (FolderWatch.Batch batch : watch.look()) {
          desk.worker()
              .onWindow(() -> desk.imports().run(progress -> take(watch, batch, progress)));
        }
        List<String> news = watch.news();
        desk.worker().onWindow(() -> news.forEach(tell));
        if (!watch.await()) {
          return;
        }
      }
    }
  }

  private ImportReport take(FolderWatch watch, FolderWatch.Batch batch, ImportProgress progress) {
    ImportReport report = desk.imports().importer().apply(batch.request(), progress);
    // What was stopped comes again at the next start.
    if (!report.cancelled()) {
      watch.done(batch);
    }
    return report;
  }

  /** Watches no more; what is being imported goes on. */
  @Override
  public void close() {
    turn.incrementAndGet();
    FolderWatch watch = current.getAndSet(null);
    if (watch != null) {
      watch.close();
    }
  }
}
