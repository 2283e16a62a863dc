package org.lucarne.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs jobs away from the JavaFX thread and delivers what they return on it. Nothing else in this
 * room starts a thread or hands work to the JavaFX thread.
 */
final class Worker implements AutoCloseable {

  /** Starts a job after a delay, somewhere else. */
  @FunctionalInterface
  interface Background {
    void start(Runnable job, long delayMillis);
  }

  /** How long closing waits for running jobs; an import ends with the batch it is at. */
  private static final long PATIENCE_SECONDS = 60;

  private final Background background;
  private final Executor window;
  private final Runnable onClose;

  Worker(Background background, Executor window) {
    this(background, window, () -> {});
  }

  private Worker(Background background, Executor window, Runnable onClose) {
    this.background = background;
    this.window = window;
    this.onClose = onClose;
  }

  /** Jobs run on threads of their own and deliver on the JavaFX thread. */
  static Worker forWindow() {
    ThreadFactory threads = Thread.ofPlatform().daemon().name("lucarne-work-", 1).factory();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(threads);
    ExecutorService pool = Executors.newCachedThreadPool(threads);
    Background background =
        (job, delay) -> {
          // What a late answer still asks for while the window goes is no longer wanted.
          if (!timer.isShutdown()) {
            timer.schedule(() -> pool.execute(job), Math.max(0, delay), TimeUnit.MILLISECONDS);
          }
        };
    return new Worker(
        background,
        Platform::runLater,
        () -> {
          timer.shutdownNow();
          // Never interrupted: an interrupt in the middle of a read closes the file under a search.
          pool.shutdown();
          awaitEnd(pool);
        });
  }

  /** Runs {@code job}, then one of the two others on the JavaFX thread. */
  <T> void run(Callable<T> job, Consumer<T> then, Consumer<Exception> failed) {
    background.start(() -> attempt(job, then, failed), 0);
  }

  private <T> void attempt(Callable<T> job, Consumer<T> then, Consumer<Exception> failed) {
    try {
      T value = job.call();
      window.execute(() -> then.accept(value));
    } catch (Exception e) {
      window.execute(() -> failed.accept(e));
    }
  }

  /** Runs {@code task} on the JavaFX thread, from whatever thread this is called. */
  void onWindow(Runnable task) {
    window.execute(task);
  }

  private static void awaitEnd(ExecutorService pool) {
    try {
      pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes no more jobs and waits a while for those that run. */
  @Override
  public void close() {
    onClose.run();
  }

  /** A new lane of this worker. */
  Lane lane() {
    return new Lane();
  }

  /**
   * Jobs of which only the latest counts: an earlier one that has not begun is left out, and the
   * answer of one that has is dropped. One job of a lane runs at a time.
   */
  final class Lane {
    private final AtomicLong latest = new AtomicLong();
    private final Object turn = new Object();

    private Lane() {}

    /** Runs {@code job} after {@code delayMillis} unless another one of this lane comes first. */
    <T> void run(long delayMillis, Callable<T> job, Consumer<T> then, Consumer<Exception> failed) {
      long ticket = latest.incrementAndGet();
      background.start(
          () -> {
            synchronized (turn) {
              if (ticket == latest.get()) {
                attempt(
                    job,
                    value -> {
                      if (ticket == latest.get()) {
                        then.accept(value);
                      }
                    },
                    error -> {
                      if (ticket == latest.get()) {
                        failed.accept(error);
                      }
                    });
              }
            }
          },
          delayMillis);
    }

    /** Drops what is under way. */
    void drop() {
      latest.incrementAndGet();
    }
  }
}
