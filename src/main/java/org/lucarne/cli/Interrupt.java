package org.lucarne.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Hears that a person ends the program (Ctrl+C), and holds its end back until what runs is ended in
 * order.
 */
final class Interrupt implements AutoCloseable {

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean came;

  private Interrupt(AutoCloseable wakes) {
    hook =
        new Thread(
            () -> {
              came = true;
              try {
                wakes.close();
                ended.await();
              } catch (Exception _) {
                // The program ends now in any case; what is acknowledged is safe.
                return;
              }
            },
            "lucarne-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** When it comes, {@code wakes} is closed, from another thread. */
  static Interrupt closing(AutoCloseable wakes) {
    return new Interrupt(wakes);
  }

  boolean came() {
    return came;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is ending, and the hook has run.
      return;
    }
  }
}
