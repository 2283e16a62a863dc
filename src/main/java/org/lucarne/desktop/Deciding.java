package org.lucarne.desktop;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.lucarne.archive.ArticleView;
import org.lucarne.search.Filters;

/** Carries out decisions of the analyst that show at once and can be taken back. */
final class Deciding {

  /** Carries out a decision, and tells what filters that hold before are after it. */
  @FunctionalInterface
  interface Following {
    Filters through(Callable<?> decision, Filters before) throws Exception;
  }

  private final Desk desk;
  private final Notices notices;
  private final BooleanSupplier undo;
  private final Following following;

  /**
   * @param undo takes the last decision back; whether there was one
   */
  Deciding(Desk desk, Notices notices, BooleanSupplier undo, Following following) {
    this.desk = desk;
    this.notices = notices;
    this.undo = undo;
    this.following = following;
  }

  /**
   * @param done what to say then, beside the way back
   */
  void decide(Callable<?> decision, String done) {
    carryOut(
        decision,
        () ->
            notices.offer(
                done,
                "Undo",
                () -> {
                  boolean[] undone = {false};
                  carryOut(
                      () -> undone[0] = undo.getAsBoolean(),
                      () ->
                          notices.done(
                              undone[0] ? "Took that back." : "There was nothing to take back."));
                }));
  }

  /**
   * Changes a list of the analyst's own, on which decisions and rows rest.
   *
   * @param then what follows the change, and its undoing
   */
  void change(Callable<OwnLists.Change> change, Runnable then) {
    desk.worker()
        .run(
            change::call,
            made -> {
              changed();
              then.run();
              notices.offer(
                  made.done(),
                  "Undo",
                  () ->
                      carryOut(
                          () -> {
                            made.undo().run();
                            return made;
                          },
                          () -> {
                            then.run();
                            notices.done("Took that back.");
                          }));
            },
            notices::failed);
  }

  private void carryOut(Callable<?> decision, Runnable then) {
    Filters before = desk.search().filters().get();
    desk.worker()
        .run(
            () -> following.through(decision, before),
            after -> {
              if (desk.search().filters().get().equals(before)) {
                desk.search().filter(after);
              }
              changed();
              then.run();
            },
            notices::failed);
  }

  /** What is shown follows what was decided. */
  private void changed() {
    desk.search().refresh();
    ArticleView shown = desk.reading().view().get();
    if (shown != null) {
      desk.reading().open(shown.article().id());
    }
  }
}
