package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;

class ImportStateTest {
  private final Errands errands = new Errands();
  private final List<List<Path>> imported = new ArrayList<>();
  private ImportProgress hears;

  private final ImportState state =
      new ImportState(
          (request, progress) -> {
            imported.add(request.paths());
            hears = progress;
            progress.at(3, 12, true, 4, 2);
            if (request.paths().contains(Path.of("full"))) {
              throw new IllegalStateException("the disk is full");
            }
            return new ImportReport(1, List.of(new Outcome.Added("x", 0, "id", "Title")), false, 1);
          },
          errands.worker);

  @Test
  void a_second_drop_waits_for_the_first() {
    state.drop(List.of(Path.of("one")));
    state.drop(List.of(Path.of("two")));
    assertEquals(1, state.waiting());
    assertTrue(state.running().get());
    errands.runAll();
    assertEquals(List.of(List.of(Path.of("one")), List.of(Path.of("two"))), imported);
    assertFalse(state.running().get());
    assertEquals(1, state.report().get().added());
  }

  @Test
  void the_progress_is_heard() {
    state.drop(List.of(Path.of("one")));
    errands.runAll();
    assertEquals(0.25, state.progress().get().share());
    assertEquals(2, state.progress().get().indexed());
  }

  @Test
  void the_share_is_not_known_before_all_files_are_found() {
    assertEquals(-1, new ImportState.Progress(3, 12, false, 3, 0).share());
  }

  @Test
  void the_share_is_that_of_the_bytes_once_they_are_counted() {
    assertEquals(
        0.5, new ImportState.Progress(1, 2, false, 3, 0, 5_000_000, 10_000_000, 12).share());
  }

  @Test
  void stopping_forgets_what_waits_and_tells_the_import() {
    state.drop(List.of(Path.of("one")));
    state.drop(List.of(Path.of("two")));
    state.pause(true);
    assertTrue(state.paused().get());
    state.cancel();
    errands.runAll();
    assertEquals(1, imported.size());
    assertTrue(hears.cancelled());
    assertFalse(hears.paused());
  }

  @Test
  void a_failed_import_is_told_and_the_next_one_runs() {
    state.drop(List.of(Path.of("full")));
    state.drop(List.of(Path.of("one")));
    errands.runFirst();
    assertEquals("the disk is full", state.failure().get().getMessage());
    errands.runAll();
    assertNull(state.failure().get());
    assertEquals(1, state.report().get().added());
  }

  @Test
  void the_outcome_is_one_line() {
    assertEquals(
        "180 added, 20 already here, 6 failed, 14 need a look",
        ImportBar.outcome(Pictures.report()));
    assertEquals(
        "0 added, stopped before its end",
        ImportBar.outcome(new ImportReport(0, List.of(), true, 1)));
  }
}
