package org.lucarne.desktop;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.lucarne.archive.ArticleView;

/** Carries out decisions of the analyst that show at once and can be taken back. */
final class Deciding {

  private final Desk desk;
  private final Notices notices;
  private final BooleanSupplier undo;

  /**
   * @param undo takes the last decision back; whether there was one
   */
  Deciding(Desk desk, Notices notices, BooleanSupplier undo) {
    this.desk = desk;
    this.notices = notices;
    this.undo = undo;
  }

  /**
   * @param done what to say then, beside the way back
   */
  void decide(Callable<?> decision, String done) {
    desk.worker()
        .run(
            decision::call,
            _ -> {
              changed();
              notices.offer(done, "Undo", this::takeBack);
            },
            notices::failed);
  }

  private void takeBack() {
    desk.worker()
        .run(
            undo::getAsBoolean,
            undone -> {
              changed();
              notices.tell(undone ? "Took that back." : "There was nothing to take back.");
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
