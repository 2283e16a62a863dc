package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import org.lucarne.archive.ImportReport;

/** Takes articles and whole imports out of the archive, each with a way back. */
final class Removal {
  private final Desk desk;
  private final Notices notices;
  private final Consumer<ImportReport> changed;

  /**
   * @param changed takes the report of an import that was undone, or was brought back
   */
  Removal(Desk desk, Notices notices, Consumer<ImportReport> changed) {
    this.desk = desk;
    this.notices = notices;
    this.changed = changed;
  }

  /** Removes the open article and goes on to the next. */
  void article() {
    String id = desk.reading().view().get().article().id();
    desk.worker()
        .run(
            () -> desk.trash().remove(List.of(id)),
            gone -> {
              int row = desk.search().selectedIndex();
              desk.search().selectNext();
              if (desk.search().selectedIndex() == row) {
                desk.search().selectPrevious();
              }
              removed(gone);
            },
            notices::failed);
  }

  /** Undoes what an import brought. */
  void ofImport(ImportReport latest) {
    notices.during(
        desk.worker(),
        "Undoing the import…",
        () -> desk.trash().undoImport(latest.number()),
        deed -> {
          desk.search().refresh();
          changed.accept(latest);
          if (deed.isEmpty()) {
            notices.tell("This import was undone before.");
          } else {
            notices.offer(
                "Undid the import of %s."
                    .formatted(Wording.count(deed.get().articles(), "article", "articles")),
                "Take that back",
                () -> bringBack(latest));
          }
        });
  }

  /** Takes what an import brought out of the trash again. */
  void bringBack(ImportReport latest) {
    notices.during(
        desk.worker(),
        "Bringing its articles back…",
        () -> desk.trash().redoImport(latest.number()),
        deed -> {
          desk.search().refresh();
          changed.accept(latest);
          deed.ifPresent(
              done ->
                  notices.done(
                      "%s back in the archive."
                          .formatted(
                              Wording.count(done.articles(), "article is", "articles are"))));
        });
  }

  private void removed(List<String> ids) {
    desk.search().refresh();
    notices.offer(
        "Removed %s.".formatted(Wording.count(ids.size(), "article", "articles")),
        "Undo",
        () ->
            desk.worker()
                .run(
                    () -> desk.trash().restore(ids),
                    back -> {
                      desk.search().refresh();
                      notices.done(
                          "%s back in the archive."
                              .formatted(Wording.count(back.size(), "article is", "articles are")));
                    },
                    notices::failed));
  }
}
