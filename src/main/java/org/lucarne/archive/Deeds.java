package org.lucarne.archive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;
import org.lucarne.store.Ledger;
import org.lucarne.store.Store;

/** What was done to an archive: imports, removals and edits, and how to undo them. */
public final class Deeds {

  private final Store store;
  private final Supplier<IndexFollower> follower;
  private final Runnable readDecisions;
  private final Runnable readLists;

  Deeds(Store store, Supplier<IndexFollower> follower, Runnable readDecisions, Runnable readLists) {
    this.store = store;
    this.follower = follower;
    this.readDecisions = readDecisions;
    this.readLists = readLists;
  }

  /** Every import, the latest first. */
  public List<ImportRecord> imports() {
    return imports(store);
  }

  static List<ImportRecord> imports(Store store) {
    return asked(() -> store.ledger().imports().stream().map(Deeds::record).toList());
  }

  /** The import of this number. */
  public Optional<ImportRecord> find(long number) {
    return imports().stream().filter(each -> each.number() == number).findFirst();
  }

  /**
   * What became of each item of an import, in the order of its files. Titles are those that the
   * articles have now.
   */
  public List<Outcome> outcomes(long number) {
    return asked(() -> store.ledger().results(number).stream().map(this::outcome).toList());
  }

  private Outcome outcome(Ledger.Result result) {
    String path = result.path();
    int item = result.item();
    return switch (result.what()) {
      case ADDED -> new Outcome.Added(path, item, result.id(), title(result.id()));
      case ALREADY_HERE -> new Outcome.AlreadyHere(path, item, result.id());
      case NEW_VERSION ->
          new Outcome.NewVersion(path, item, result.id(), title(result.id()), result.earlierId());
      case FAILED -> new Outcome.Failed(path, item, result.reason());
      case IGNORED -> new Outcome.Ignored(path, item, result.reason());
    };
  }

  /**
   * The report of an import with what is doubtful in its articles as they are now: what was given a
   * date since has one, and what was removed is not doubted.
   */
  public Optional<ImportReport> report(long number) {
    return find(number)
        .map(
            record -> {
              List<Outcome> outcomes = outcomes(number);
              return new ImportReport(
                  number,
                  (int) record.files(),
                  outcomes,
                  asked(() -> doubts(outcomes)),
                  record.state() == ImportRecord.State.CANCELLED,
                  record.ended() == null
                      ? 0
                      : Duration.between(record.began(), record.ended()).toMillis());
            });
  }

  /**
   * Gives the articles of an import that have none a date, a source or both, in one step that can
   * be undone.
   *
   * @param source or {@code null}
   * @param date or {@code null}
   * @param unsure whether those whose date is unsure get the date as well
   * @return ids of the articles that have one now
   */
  public List<String> fix(long number, String source, PublicationDate date, boolean unsure) {
    List<Outcome> outcomes = outcomes(number);
    List<String> cameIn =
        outcomes.stream()
            .filter(each -> each instanceof Outcome.Added || each instanceof Outcome.NewVersion)
            .map(Outcome::id)
            .filter(id -> !store.isRemoved(id))
            .toList();
    Set<String> fixed = new LinkedHashSet<>(edit(cameIn, source, date, true));
    if (unsure) {
      List<String> doubtful =
          doubts(outcomes).stream()
              .filter(doubt -> doubt.kind() == Doubt.Kind.UNSURE_DATE)
              .map(Doubt::id)
              .toList();
      fixed.addAll(edit(doubtful, null, date, false));
    }
    return List.copyOf(fixed);
  }

  /** Imports again, as that import did, the files in which something failed. */
  public ImportRequest failedOf(long number) {
    List<Path> files =
        outcomes(number).stream()
            .filter(Outcome.Failed.class::isInstance)
            .map(outcome -> outcome.path())
            .map(path -> path.contains("!/") ? path.substring(0, path.indexOf("!/")) : path)
            .distinct()
            .map(Path::of)
            .toList();
    return ImportRequest.again(files, find(number).orElseThrow().options());
  }

  private List<Doubt> doubts(List<Outcome> outcomes) {
    List<Doubt> doubts = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      boolean cameIn = outcome instanceof Outcome.Added || outcome instanceof Outcome.NewVersion;
      if (cameIn && !store.isRemoved(outcome.id())) {
        store.article(outcome.id()).map(Doubt::of).ifPresent(doubts::addAll);
      }
    }
    return doubts;
  }

  private String title(String id) {
    return store.article(id).map(article -> article.title()).orElse("");
  }

  /** Undoes an import: what it added goes into the trash, in one step. */
  public Optional<Deed> undoImport(long number) {
    return find(number).flatMap(_ -> setUndone(number, "import", true));
  }

  /** Takes what {@link #undoImport} put into the trash out again. */
  public Optional<Deed> redoImport(long number) {
    return find(number).flatMap(_ -> setUndone(number, "import", false));
  }

  /**
   * Undoes the last import, removal, restoring, edit, decision about an actor or a source, or
   * change of the analyst's own lists, that is not undone yet.
   */
  public Optional<Deed> undo() {
    return asked(() -> store.ledger().last()).flatMap(this::undo);
  }

  /** Undoes the last edit that is not undone yet, whatever came in or was removed since. */
  public Optional<Deed> undoEdit() {
    return asked(() -> store.ledger().last(Ledger.Kind.EDIT)).flatMap(this::undo);
  }

  private Optional<Deed> undo(Ledger.Deed deed) {
    return setUndone(
        deed.number(), deed.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), true);
  }

  private Optional<Deed> setUndone(long number, String what, boolean undone) {
    IndexFollower index = follower.get();
    return asked(
        () -> {
          Optional<Deed> deed =
              store.setUndone(number, undone).map(articles -> new Deed(number, what, articles));
          readDecisions.run();
          if (what.equals("actor list")) {
            readLists.run();
            index.rebuild();
          }
          index.await();
          index.tell();
          return deed;
        });
  }

  /**
   * Gives articles a source, a date or both, in place of what was found; they keep their ids.
   *
   * @param source or {@code null} to leave it
   * @param date or {@code null} to leave it
   * @return ids of the articles that have other values now
   */
  public List<String> edit(List<String> ids, String source, PublicationDate date) {
    return edit(ids, source, date, false);
  }

  private List<String> edit(
      List<String> ids, String source, PublicationDate date, boolean whereMissing) {
    IndexFollower index = follower.get();
    return asked(
        () -> {
          List<String> edited =
              store.edit(
                  ids,
                  source == null ? null : new SourceName(source, Evidence.EDITED),
                  date == null
                      ? null
                      : new PublicationDate(
                          date.first(),
                          date.precision(),
                          date.time(),
                          date.zone(),
                          Evidence.EDITED,
                          date.evidence()),
                  whereMissing);
          index.await();
          return edited;
        });
  }

  private static ImportRecord record(Ledger.Import each) {
    return new ImportRecord(
        each.number(),
        each.began(),
        each.ended(),
        each.paths().lines().toList(),
        each.options().lines().toList(),
        each.cancelled()
            ? ImportRecord.State.CANCELLED
            : each.ended() == null ? ImportRecord.State.CUT_OFF : ImportRecord.State.DONE,
        each.undone(),
        each.files(),
        each.added(),
        each.alreadyHere(),
        each.newVersions(),
        each.failed());
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }
}
