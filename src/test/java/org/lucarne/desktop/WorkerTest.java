package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private final Errands errands = new Errands();
  private final List<String> delivered = new ArrayList<>();

  private void ask(Worker.Lane lane, String answer) {
    lane.run(0, () -> answer, delivered::add, error -> delivered.add("failed " + error));
  }

  @Test
  void an_answer_that_comes_after_a_newer_question_is_dropped() {
    Worker.Lane lane = errands.worker.lane();
    ask(lane, "old");
    ask(lane, "new");
    errands.runLast();
    errands.runAll();
    assertEquals(List.of("new"), delivered);
  }

  @Test
  void a_question_overtaken_before_it_began_is_not_asked() {
    Worker.Lane lane = errands.worker.lane();
    List<String> asked = new ArrayList<>();
    lane.run(0, () -> asked.add("old"), _ -> {}, _ -> {});
    lane.run(0, () -> asked.add("new"), _ -> {}, _ -> {});
    errands.runAll();
    assertEquals(List.of("new"), asked);
  }

  @Test
  void lanes_do_not_disturb_each_other() {
    ask(errands.worker.lane(), "one");
    ask(errands.worker.lane(), "two");
    errands.runAll();
    assertEquals(List.of("one", "two"), delivered);
  }

  @Test
  void a_dropped_lane_delivers_nothing() {
    Worker.Lane lane = errands.worker.lane();
    ask(lane, "one");
    lane.drop();
    errands.runAll();
    assertEquals(List.of(), delivered);
  }

  @Test
  void a_failure_is_delivered_like_an_answer() {
    errands.worker.run(
        () -> {
          throw new IllegalStateException("broken");
        },
        _ -> delivered.add("answer"),
        error -> delivered.add(error.getMessage()));
    errands.runAll();
    assertEquals(List.of("broken"), delivered);
  }

  @Test
  void jobs_of_the_window_run_away_from_the_javafx_thread_and_deliver_on_it() throws Exception {
    Screen.start();
    Thread javafx = Screen.call(Thread::currentThread);
    AtomicReference<Thread> worked = new AtomicReference<>();
    AtomicReference<Thread> told = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    try (Worker worker = Worker.forWindow()) {
      worker.run(
          () -> {
            worked.set(Thread.currentThread());
            return 1;
          },
          _ -> {
            told.set(Thread.currentThread());
            done.countDown();
          },
          _ -> {});
      Screen.await(done, "the delivery");
    }
    assertNotEquals(javafx, worked.get());
    assertEquals(javafx, told.get());
  }
}
