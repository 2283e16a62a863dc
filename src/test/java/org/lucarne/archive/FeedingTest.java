package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.PublicationDate;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

/** Watched folders, ignored files, remembered columns, and what a report asks to be looked at. */
class FeedingTest {

  @TempDir private Path temp;
  private Path in;
  private Archive archive;
  private final Ticker clock = new Ticker();

  /** A clock that stands until it is moved. */
  private static final class Ticker extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    in = Files.createDirectories(temp.resolve("in"));
    archive = Archive.open(temp.resolve("archive"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static void article(Path file, String about) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "Ferries wait for " + about + "\n\nThe ferries waited all day for " + about + " to come.");
  }

  private int imported(FolderWatch watch) throws InterruptedException {
    int added = 0;
    for (FolderWatch.Batch batch : watch.look()) {
      added += (int) archive.importPaths(batch.request(), ImportProgress.silent()).added();
      watch.done(batch);
    }
    return added;
  }

  private int importedWhenQuiet(FolderWatch watch) throws InterruptedException {
    int atOnce = imported(watch);
    clock.pass(FolderWatch.QUIET);
    return atOnce + imported(watch);
  }

  private long found(String query) {
    return archive.search(SearchRequest.of(query).with(Filters.NONE)).total();
  }

  @Test
  void what_comes_into_a_watched_folder_is_imported_once_it_no_longer_changes() throws Exception {
    archive.watchedFolders().add(ImportRequest.of(List.of(in)));
    article(in.resolve("one.txt"), "fog");
    try (FolderWatch watch = archive.watchedFolders().watch(List.of(), clock)) {
      assertEquals(0, imported(watch));
      Files.writeString(
          in.resolve("one.txt"), "\n\nMore of it.", java.nio.file.StandardOpenOption.APPEND);
      clock.pass(FolderWatch.QUIET);
      assertEquals(0, imported(watch), "it had changed");
      clock.pass(FolderWatch.QUIET);
      assertEquals(1, imported(watch));
      article(in.resolve("deep/er/two.txt"), "storms");
      article(in.resolve("three.txt.crdownload"), "a download");
      assertEquals(1, importedWhenQuiet(watch));
      assertEquals(0, importedWhenQuiet(watch));
      assertEquals(1, found("storms"));
      WatchedFolder folder = archive.watchedFolders().all().getFirst();
      assertEquals(2, folder.files());
      assertEquals(1, folder.last().orElseThrow().added());
    }
  }

  @Test
  void files_that_came_while_nobody_watched_come_in_at_the_next_start_and_known_ones_do_not()
      throws Exception {
    archive.watchedFolders().add(ImportRequest.of(List.of(in)));
    article(in.resolve("one.txt"), "fog");
    try (FolderWatch watch = archive.watchedFolders().watch(List.of(), clock)) {
      assertEquals(1, importedWhenQuiet(watch));
    }
    article(in.resolve("two.txt"), "storms");
    Files.delete(in.resolve("one.txt"));
    archive.close();
    archive = Archive.open(temp.resolve("archive"));
    try (FolderWatch watch = archive.watchedFolders().watch(List.of(), clock)) {
      assertEquals(1, importedWhenQuiet(watch));
    }
    assertEquals(1, found("fog"), "what is removed from the folder stays in the archive");
    assertEquals(1, archive.deeds().imports().getFirst().files());
    archive.deeds().undoImport(archive.deeds().imports().getFirst().number());
    assertEquals(0, found("storms"));
  }

  @Test
  void a_watched_folder_that_vanishes_is_told_once_and_watched_again_when_it_is_back()
      throws Exception {
    Path stick = Files.createDirectories(temp.resolve("stick"));
    archive.watchedFolders().add(ImportRequest.of(List.of(stick)));
    Files.delete(stick);
    try (FolderWatch watch = archive.watchedFolders().watch(List.of(), clock)) {
      importedWhenQuiet(watch);
      assertTrue(watch.news().getFirst().contains("cannot be reached"));
      importedWhenQuiet(watch);
      assertEquals(List.of(), watch.news());
      assertFalse(archive.watchedFolders().all().getFirst().present());
      article(stick.resolve("one.txt"), "fog");
      assertEquals(1, importedWhenQuiet(watch));
      assertTrue(watch.news().getFirst().endsWith("is back."));
    }
  }

  @Test
  void an_archive_that_lies_in_a_watched_folder_is_not_read_itself() throws Exception {
    archive.watchedFolders().add(ImportRequest.of(List.of(temp)));
    article(in.resolve("one.txt"), "fog");
    try (FolderWatch watch = archive.watchedFolders().watch(List.of(), clock)) {
      assertEquals(1, importedWhenQuiet(watch));
      assertEquals(1, archive.deeds().imports().getFirst().files());
    }
  }

  @Test
  void what_is_ignored_is_passed_over_until_it_is_mended_or_heeded() throws Exception {
    Path broken = Files.write(in.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1});
    article(in.resolve("one.txt"), "fog");
    ImportReport report = drop();
    assertEquals(1, report.failed());
    archive
        .ignoredFiles()
        .ignore(
            report.outcomes().stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .toList());
    Path renamed = Files.move(broken, in.resolve("renamed.pdf"));
    report = drop();
    assertEquals(0, report.failed());
    assertEquals(1, report.ignored());
    assertEquals(
        "ignored",
        archive.deeds().outcomes(report.number()).getLast().label(),
        "it is in the record");
    article(broken, "a mended file");
    assertEquals(1, drop().added());
    assertTrue(archive.ignoredFiles().heed(broken.toString()));
    assertEquals(1, drop().failed());
    assertTrue(Files.exists(renamed));
  }

  private ImportReport drop() {
    return archive.importPaths(ImportRequest.of(List.of(in)), ImportProgress.silent());
  }

  @Test
  void what_is_said_of_columns_holds_for_the_next_table_with_the_same_ones() throws Exception {
    String head = "kopf;fliess;quelle\n";
    Path first = in.resolve("first.csv");
    Files.writeString(
        first,
        head
            + "Fog over the port;The ferries waited all day for the fog to lift.;Harbour Post\n"
            + "Storm ahead;The harbour master closed the port at noon on Friday.;Harbour Post\n");
    assertEquals(0, drop().added());
    TableSample sample = archive.tableMappings().sample(first.toString()).orElseThrow();
    assertEquals(List.of("kopf", "fliess", "quelle"), sample.names());
    assertEquals("Storm ahead", sample.rows().get(1).getFirst());
    Map<String, String> columns = Map.of("title", "kopf", "body", "fliess", "source", "quelle");
    assertEquals(
        "Fog over the port",
        archive.tableMappings().preview(first.toString(), columns).orElseThrow().title());
    archive.tableMappings().remember(sample.names(), columns);
    Files.writeString(
        in.resolve("second.csv"),
        head + "Ferries sail;The first ferry left at six in the morning.;Lake Courier\n");
    assertEquals(3, drop().added());
    assertTrue(archive.tableMappings().forget(archive.tableMappings().all().getFirst().number()));
    assertEquals(List.of(), archive.tableMappings().all());
  }

  @Test
  void a_report_tells_what_needs_a_look_until_it_is_mended_in_one_step() throws Exception {
    article(in.resolve("one.txt"), "fog");
    article(in.resolve("two.txt"), "storms");
    ImportReport report = drop();
    ReportGroup undated = report.groups().getFirst();
    assertEquals(Doubt.Kind.NO_DATE, undated.doubt());
    assertEquals(2, undated.items().size());
    assertEquals(
        2,
        archive
            .deeds()
            .fix(report.number(), "Harbour Post", PublicationDate.given("2015-08"), false)
            .size());
    assertEquals(List.of(), archive.deeds().report(report.number()).orElseThrow().groups());
    archive.deeds().undo();
    assertEquals(2, archive.deeds().report(report.number()).orElseThrow().groups().size());
  }

  @Test
  void a_date_that_was_set_is_taken_back_and_what_came_in_since_stays() throws Exception {
    article(in.resolve("one.txt"), "fog");
    ImportReport report = drop();
    String id = report.groups().getFirst().ids().getFirst();
    archive.deeds().edit(List.of(id), null, PublicationDate.given("2015-08"));
    article(in.resolve("two.txt"), "storms");
    assertEquals(1, drop().added());
    assertEquals("edit", archive.deeds().undoEdit().orElseThrow().what());
    assertEquals(
        Doubt.Kind.NO_DATE,
        archive.deeds().report(report.number()).orElseThrow().groups().getFirst().doubt());
    assertEquals(2, archive.stats().articles());
  }

  @Test
  void a_date_that_one_sign_alone_tells_needs_a_look_and_can_be_set() throws Exception {
    Files.writeString(
        in.resolve("told.txt"),
        "Port opens\n\n12 August 2015\n\nThe port opened after eleven days of fog.\n");
    ImportReport report = drop();
    assertTrue(
        report.groups().stream().anyMatch(group -> group.doubt() == Doubt.Kind.UNSURE_DATE),
        report.groups().toString());
    PublicationDate date = PublicationDate.given("2015-08-11");
    assertEquals(0, archive.deeds().fix(report.number(), null, date, false).size());
    assertEquals(1, archive.deeds().fix(report.number(), null, date, true).size());
    assertFalse(
        archive.deeds().report(report.number()).orElseThrow().groups().stream()
            .anyMatch(group -> group.doubt() == Doubt.Kind.UNSURE_DATE));
  }

  @Test
  void unsure_dates_are_grouped_by_the_sign_that_tells_them() throws Exception {
    Files.writeString(
        in.resolve("told.txt"),
        "Port opens\n\n12 August 2015\n\nThe port opened after eleven days of fog.\n");
    Path day = Files.createDirectories(in.resolve("2015/08/13"));
    Files.writeString(day.resolve("fog.txt"), "Fog returns\n\nThe port is closed again by fog.\n");
    assertEquals(
        List.of(
            "Only a line of the text tells the date, and may mean another day",
            "Only the folder's name tells the date, and may mean another day"),
        drop().groups().stream()
            .filter(group -> group.doubt() == Doubt.Kind.UNSURE_DATE)
            .map(ReportGroup::reason)
            .sorted()
            .toList());
  }

  @Test
  void failures_of_one_sort_are_one_group_with_one_remedy() {
    ImportReport report =
        new ImportReport(
            3,
            List.of(
                new Outcome.Failed("a.csv", 4, "row 4 has 3 columns where the heading names 7"),
                new Outcome.Failed("a.csv", 9, "row 9 has 2 columns where the heading names 7"),
                new Outcome.Failed("b.docx", 0, "It needs a password; unlock it first")),
            false,
            1);
    List<ReportGroup> groups = report.groups();
    assertEquals(2, groups.size());
    assertEquals(2, groups.getFirst().items().size());
    assertEquals("Unlock it first", groups.get(1).remedy());
  }

  @Test
  void a_quick_look_tells_what_would_come_in_and_brings_nothing() throws Exception {
    article(in.resolve("one.txt"), "fog");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(
          "{\"title\":\"Ferry number %03d\",\"body\":\"It waited for the fog.\"}\n".formatted(i));
    }
    Files.writeString(in.resolve("many.jsonl"), lines);
    Files.createFile(in.resolve("empty.txt"));
    Expectation expected = archive.expect(ImportRequest.of(List.of(in)), () -> false);
    assertEquals(3, expected.files());
    assertEquals(201, expected.articles(), 5.0);
    assertEquals(1, expected.unreadable());
    assertEquals(
        "empty.txt", Path.of(expected.problems().getFirst().path()).getFileName().toString());
    assertEquals(List.of(), archive.deeds().imports());
    drop();
    assertEquals(2, archive.expect(ImportRequest.of(List.of(in)), () -> false).alreadyHere());
    assertEquals(3, archive.weigh(ImportRequest.of(List.of(in))).files());
  }

  /** Notes how far an import is. */
  private static final class Noting implements ImportProgress {
    private long done;
    private long all;
    private boolean cutOff;

    @Override
    public void bytes(long doneBytes, long allBytes, long secondsLeft) {
      assertTrue(doneBytes >= done, "it never goes back");
      done = doneBytes;
      all = allBytes;
    }

    @Override
    public void at(int files, int filesFound, boolean complete, int outcomes, int indexed) {}

    @Override
    public boolean cancelled() {
      return cutOff;
    }

    @Override
    public boolean cutOff() {
      return cutOff;
    }
  }

  @Test
  void progress_ends_with_all_bytes_done_and_what_was_cut_off_can_go_on() throws Exception {
    article(in.resolve("one.txt"), "fog");
    article(in.resolve("two.txt"), "storms");
    Noting cutting = new Noting();
    cutting.cutOff = true;
    archive.importPaths(ImportRequest.of(List.of(in)), cutting);
    ImportRecord record = archive.deeds().imports().getFirst();
    assertEquals(ImportRecord.State.CUT_OFF, record.state());
    Noting noting = new Noting();
    archive.importPaths(
        ImportRequest.again(record.paths().stream().map(Path::of).toList(), record.options()),
        noting);
    assertEquals(2, found(""));
    assertEquals(Files.size(in.resolve("one.txt")) + Files.size(in.resolve("two.txt")), noting.all);
    assertEquals(noting.all, noting.done);
  }

  @Test
  void the_sample_comes_in_and_goes_like_any_import() {
    ImportReport report = archive.importSample(ImportProgress.silent());
    assertTrue(report.added() >= 25, "articles " + report.added());
    assertEquals(0, report.failed());
    archive.deeds().undoImport(report.number());
    assertEquals(0, found(""));
  }
}
