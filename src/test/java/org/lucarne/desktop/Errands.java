package org.lucarne.desktop;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stands in for the worker's threads: jobs wait here until the test runs them, in any order. */
final class Errands {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  final Worker worker = new Worker((job, _) -> waiting.add(job), Runnable::run);

  /** A worker whose jobs run at once. */
  static Worker atOnce() {
    return new Worker((job, _) -> job.run(), Runnable::run);
  }

  int waiting() {
    return waiting.size();
  }

  void runFirst() {
    waiting.removeFirst().run();
  }

  void runLast() {
    waiting.removeLast().run();
  }

  void runAll() {
    while (!waiting.isEmpty()) {
      runFirst();
    }
  }
}
