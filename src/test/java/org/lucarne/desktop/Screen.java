package org.lucarne.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** The JavaFX thread of a test: runs things on it and waits for what happens on it. */
final class Screen {
  /** Long enough for a loaded machine; a test that waits this long has failed. */
  private static final long PATIENCE_SECONDS = 120;

  private static boolean started;

  private Screen() {}

  static synchronized void start() throws InterruptedException {
    if (!started) {
      CountDownLatch latch = new CountDownLatch(1);
      Platform.startup(latch::countDown);
      Platform.setImplicitExit(false);
      await(latch, "the start of JavaFX");
      started = true;
    }
  }

  static <T> T call(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("failed on the JavaFX thread", e.getCause());
    }
  }

  static void run(Runnable action) throws Exception {
    call(
        () -> {
          action.run();
          return null;
        });
  }

  /** Waits until a value of the window is as wanted. */
  static <T> void await(ObservableValue<T> value, Predicate<? super T> wanted) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    ChangeListener<T> listener =
        (_, _, now) -> {
          if (wanted.test(now)) {
            latch.countDown();
          }
        };
    run(
        () -> {
          value.addListener(listener);
          if (wanted.test(value.getValue())) {
            latch.countDown();
          }
        });
    await(latch, "a change in the window");
    run(() -> value.removeListener(listener));
  }

  /** Lets frames pass, so that what is under way is laid out and drawn. */
  static void frames(int count) throws InterruptedException {
    CountDownLatch passed = new CountDownLatch(count);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                passed.countDown();
                if (passed.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    await(passed, "frames");
  }

  /** Lets frames go by until {@code state} holds, which a slow machine may take some for. */
  static void framesUntil(Callable<Boolean> state, String what) throws Exception {
    for (int frame = 0; frame < 300; frame++) {
      frames(1);
      if (call(state)) {
        return;
      }
    }
    throw new AssertionError("waited in vain for " + what);
  }

  static void await(CountDownLatch latch, String what) throws InterruptedException {
    if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("waited in vain for " + what);
    }
  }
}
