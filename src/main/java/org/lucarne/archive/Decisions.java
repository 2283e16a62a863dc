package org.lucarne.archive;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.lucarne.store.DecisionLog;
import org.lucarne.store.Store;

/**
 * Decisions of the analyst that are applied on reading: each holds at once, and searches are told.
 *
 * @param <D> what is decided
 */
final class Decisions<D> {

  private final Store store;
  private final DecisionLog<D> log;
  private final Supplier<IndexFollower> follower;
  private final Runnable readDecisions;

  Decisions(
      Store store, DecisionLog<D> log, Supplier<IndexFollower> follower, Runnable readDecisions) {
    this.store = store;
    this.log = log;
    this.follower = follower;
    this.readDecisions = readDecisions;
  }

  /** Takes decisions in one step. */
  void decide(List<D> decisions) {
    IndexFollower index = follower.get();
    try {
      log.add(decisions, Instant.now());
      readDecisions.run();
      index.tell();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** Undoes the last step that holds; returns whether there was one. */
  boolean undo() {
    IndexFollower index = follower.get();
    try {
      List<DecisionLog.Entry<D>> all = log.all();
      if (all.isEmpty()) {
        return false;
      }
      store.setUndone(all.getLast().number(), true);
      readDecisions.run();
      index.tell();
      return true;
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** All that hold, the earliest first. */
  List<Decided<D>> all() {
    try {
      return log.all().stream()
          .map(entry -> new Decided<>(entry.number(), entry.at(), entry.decision()))
          .toList();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }
}
