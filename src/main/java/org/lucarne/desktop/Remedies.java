package org.lucarne.desktop;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.ReportGroup;
import org.lucarne.archive.TableSample;
import org.lucarne.model.PublicationDate;

/** What can be done about a whole group of a report, each with a way back. */
final class Remedies {
  private final Desk desk;
  private final Chooser chooser;
  private final Notices notices;
  private final Consumer<ImportReport> refreshed;

  /**
   * @param refreshed hears of a report that tells something else now
   */
  Remedies(Desk desk, Chooser chooser, Notices notices, Consumer<ImportReport> refreshed) {
    this.desk = desk;
    this.chooser = chooser;
    this.notices = notices;
    this.refreshed = refreshed;
  }

  private <T> void run(Callable<T> job, Consumer<T> then) {
    desk.worker().run(job, then, notices::failed);
  }

  private <T> void during(String doing, Callable<T> job, Consumer<T> then) {
    notices.during(desk.worker(), doing, job, then);
  }

  private static String articles(long count) {
    return Wording.count(count, "article", "articles");
  }

  /** Reads a report anew and tells of it. */
  void refresh(ImportReport report) {
    if (desk.feeding().deeds() != null) {
      run(() -> desk.feeding().deeds().report(report.number()), now -> now.ifPresent(refreshed));
    }
  }

  /** Gives the articles of a group a date. */
  void setDate(ImportReport report, ReportGroup group) {
    chooser
        .name(
            "Set the date",
            "When %s published? 2015, 2015-08 or 2015-08-11"
                .formatted(
                    group.items().size() == 1
                        ? "was this article"
                        : "were these " + articles(group.items().size())),
            "")
        .ifPresent(
            text -> {
              PublicationDate date;
              try {
                date = PublicationDate.given(text);
              } catch (DateTimeException e) {
                notices.done(
                    "“"
                        + Wording.isolated(text)
                        + "” is no date. Write 2015, 2015-08 or 2015-08-11.");
                return;
              }
              edit(report, group.ids(), null, date);
            });
  }

  /** Gives the articles of a group a source. */
  void setSource(ImportReport report, ReportGroup group) {
    chooser
        .name(
            "Set the source",
            "Who published %s?"
                .formatted(
                    group.items().size() == 1
                        ? "this article"
                        : "these " + articles(group.items().size())),
            "")
        .ifPresent(name -> edit(report, group.ids(), name, null));
  }

  private void edit(ImportReport report, List<String> ids, String source, PublicationDate date) {
    during(
        "Changing %s…".formatted(articles(ids.size())),
        () -> desk.feeding().deeds().edit(ids, source, date),
        edited -> {
          desk.search().refresh();
          refresh(report);
          notices.offer(
              "Gave %s the %s."
                  .formatted(
                      articles(edited.size()),
                      source != null
                          ? "source " + Wording.isolated(source)
                          : "date " + date.text()),
              "Undo",
              () ->
                  during(
                      "Changing %s back…".formatted(articles(edited.size())),
                      () -> desk.feeding().deeds().undoEdit(),
                      _ -> {
                        desk.search().refresh();
                        refresh(report);
                        notices.done("Took that back.");
                      }));
        });
  }

  /** Puts the articles of a group into the trash. */
  void remove(ImportReport report, ReportGroup group) {
    List<String> ids = group.ids();
    during(
        "Removing %s…".formatted(articles(ids.size())),
        () -> desk.trash().remove(ids),
        gone -> {
          desk.search().refresh();
          refresh(report);
          notices.offer(
              "Removed %s.".formatted(articles(gone.size())),
              "Undo",
              () ->
                  during(
                      "Bringing %s back…".formatted(articles(gone.size())),
                      () -> desk.trash().restore(gone),
                      _ -> {
                        desk.search().refresh();
                        refresh(report);
                      }));
        });
  }

  /** Asks for the password of a group's files, and imports them again with it. */
  void unlock(ImportReport report, ReportGroup group) {
    chooser
        .password(
            "Enter the password",
            "Which password opens %s? It is kept nowhere."
                .formatted(
                    group.items().size() == 1
                        ? "this file"
                        : "these " + Wording.count(group.items().size(), "file", "files")))
        .ifPresent(password -> again(report, group, List.of(password)));
  }

  /** Imports the files of a group again. */
  void again(ImportReport report, ReportGroup group) {
    again(report, group, List.of());
  }

  private void again(ImportReport report, ReportGroup group, List<String> passwords) {
    Set<Path> files = new LinkedHashSet<>();
    for (ReportGroup.Item item : group.items()) {
      int entry = item.path().indexOf("!/");
      files.add(Path.of(entry < 0 ? item.path() : item.path().substring(0, entry)));
    }
    run(
        () ->
            desk.feeding()
                .deeds()
                .find(report.number())
                .map(ImportRecord::options)
                .orElse(List.of()),
        options ->
            desk.imports()
                .drop(ImportRequest.again(List.copyOf(files), options).withPasswords(passwords)));
  }

  /** Passes the items of a group over from now on. */
  void ignore(ReportGroup group) {
    List<Outcome.Failed> failed =
        group.items().stream()
            .map(item -> new Outcome.Failed(item.path(), item.item(), item.words()))
            .toList();
    run(
        () -> {
          desk.feeding().ignored().ignore(failed);
          return failed.size();
        },
        count ->
            notices.offer(
                "Ignored from now on: %s.".formatted(Wording.count(count, "item", "items")),
                "Undo",
                () ->
                    run(
                        () -> {
                          failed.stream()
                              .map(Outcome.Failed::path)
                              .distinct()
                              .forEach(desk.feeding().ignored()::heed);
                          return count;
                        },
                        _ -> notices.tell("They are read again at the next import."))));
  }

  /** A file that failed as a table whose columns can be said, if it is one. */
  void table(ReportGroup.Item failed, Consumer<TableSample> then) {
    if (failed.item() == 0 && desk.feeding().tables() != null) {
      run(() -> desk.feeding().tables().sample(failed.path()), table -> table.ifPresent(then));
    }
  }

  /** Asks what the columns of one of a group's tables are, and imports all of them again. */
  void sayColumns(ImportReport report, ReportGroup group, String path, TableSample table) {
    chooser
        .columns(
            path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1),
            table,
            (columns, then) -> run(() -> desk.feeding().tables().preview(path, columns), then))
        .ifPresent(
            columns ->
                run(
                    () -> {
                      desk.feeding().tables().remember(table.names(), columns);
                      return columns;
                    },
                    _ -> again(report, group)));
  }

  /** Shows the folder that a file lies in, in the system's own file manager. */
  void openFolder(String path) {
    int entry = path.indexOf("!/");
    Path file = Path.of(entry < 0 ? path : path.substring(0, entry)).toAbsolutePath();
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String opener =
        system.contains("mac") ? "open" : system.contains("windows") ? "explorer" : "xdg-open";
    run(() -> new ProcessBuilder(opener, file.getParent().toString()).start(), (Process _) -> {});
  }
}
