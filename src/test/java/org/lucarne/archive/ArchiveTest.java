package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Span;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchRequest.Sort;
import org.lucarne.search.SearchResults;

class ArchiveTest {

  private static final String TABLE =
      """
      {"title":"Harbour closed","content":"The harbour was closed on Monday. Dockers began a strike.","source":"Harbour Post","date":"2015-08-10"}
      {"title":"Strike goes on","content":"Strikes spread to the rail. The minister promised talks about the harbour.","source":"Harbour Post","date":"2015-08-11"}
      {"title":"Talks in Geneva","content":"Envoys met for talks on a truce. No strike was mentioned.","source":"Lake Courier","date":"2015-09-01"}
      {"title":"An undated note","content":"Nobody knows when this strike took place.","source":"Lake Courier"}
      """;

  @TempDir Path temp;
  private Path folder;
  private Archive archive;

  @BeforeEach
  void open() throws IOException {
    folder = temp.resolve("archive");
    Files.writeString(temp.resolve("table.jsonl"), TABLE);
    archive = Archive.open(folder);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private ImportReport drop(Path... paths) {
    return archive.importPaths(ImportRequest.of(List.of(paths)), ImportProgress.silent());
  }

  private ImportReport dropTable() {
    return drop(temp.resolve("table.jsonl"));
  }

  private SearchResults search(String query, Filters filters) {
    return archive.search(SearchRequest.of(query).with(filters));
  }

  private List<String> titles(String query) {
    return search(query, Filters.NONE).hits().stream().map(Hit::title).sorted().toList();
  }

  private static Map<String, Long> counts(SearchResults results, Facet facet) {
    return results.facets().get(facet).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  @Test
  void what_was_dropped_is_found_with_the_match_marked() {
    assertEquals(4, dropTable().added());

    SearchResults results = search("strike harbour", Filters.NONE);
    assertEquals(2, results.total());
    Hit hit = results.hits().getFirst();
    ArticleView view = archive.show(hit.id(), "strike harbour").orElseThrow();
    Passage passage = hit.passages().getFirst();
    assertEquals(passage.text(), view.article().body().substring(passage.start(), passage.end()));
    for (Span match : passage.matches()) {
      assertTrue(
          Set.of("harbour", "strike", "strikes").contains(match.of(passage.text()).toLowerCase()));
    }
    assertFalse(passage.matches().isEmpty());
    assertFalse(view.bodyMatches().isEmpty());
  }

  @Test
  void words_find_their_inflections_and_quoted_words_do_not() {
    dropTable();
    assertEquals(4, titles("strike").size());
    assertEquals(List.of("Strike goes on"), titles("\"strikes spread\""));
    assertEquals(List.of(), titles("\"strike spread\""));
    assertEquals(List.of("Talks in Geneva"), titles("strike -harbour -nobody"));
  }

  @Test
  void counts_beside_a_chosen_source_do_not_collapse_to_it() {
    dropTable();
    SearchResults results =
        search("strike", Filters.NONE.withSources(Set.of("Harbour Post"), Set.of()));
    assertEquals(2, results.total());
    assertEquals(Map.of("Harbour Post", 2L, "Lake Courier", 2L), counts(results, Facet.SOURCE));
    assertEquals(Map.of("2015-08", 2L), counts(results, Facet.DATE));
  }

  @Test
  void excluded_sources_are_out_and_still_counted() {
    dropTable();
    SearchResults results =
        search("strike", Filters.NONE.withSources(Set.of(), Set.of("Harbour Post")));
    assertEquals(2, results.total());
    assertEquals(2L, counts(results, Facet.SOURCE).get("Harbour Post"));
  }

  @Test
  void dates_choose_months_and_articles_without_a_date_stay_in_sight() {
    dropTable();
    SearchResults august =
        search("", Filters.NONE.withDates(DateRange.of("2015-08").orElseThrow(), false));
    assertEquals(2, august.total());
    assertEquals(Map.of("2015-08", 2L, "2015-09", 1L, "undated", 1L), counts(august, Facet.DATE));
    SearchResults undated = search("", Filters.NONE.withDates(DateRange.ALWAYS, true));
    assertEquals(List.of("An undated note"), undated.hits().stream().map(Hit::title).toList());
  }

  @Test
  void newest_comes_first_and_what_has_no_date_last() {
    dropTable();
    List<String> newest =
        archive.search(SearchRequest.of("").by(Sort.NEWEST)).hits().stream()
            .map(Hit::title)
            .toList();
    assertEquals("Talks in Geneva", newest.getFirst());
    assertEquals("An undated note", newest.getLast());
    List<String> oldest =
        archive.search(SearchRequest.of("").by(Sort.OLDEST)).hits().stream()
            .map(Hit::title)
            .toList();
    assertEquals("Harbour closed", oldest.getFirst());
    assertEquals("An undated note", oldest.getLast());
  }

  @Test
  void the_same_file_again_brings_nothing_and_is_no_failure() {
    dropTable();
    ImportReport again = dropTable();
    assertEquals(0, again.added());
    assertEquals(4, again.alreadyHere());
    assertEquals(0, again.failed());
    assertEquals(4, search("", Filters.NONE).total());
  }

  @Test
  void a_removed_article_is_no_longer_found_until_it_is_restored() {
    dropTable();
    String id = search("geneva", Filters.NONE).hits().getFirst().id();
    assertEquals(List.of(id), archive.remove(List.of(id, "nothing")));
    assertEquals(0, search("geneva", Filters.NONE).total());
    assertTrue(archive.show(id, null).orElseThrow().removed());
    assertEquals(List.of(id), archive.restore(List.of(id)));
    assertEquals(1, search("geneva", Filters.NONE).total());
    assertTrue(archive.check().clean(), () -> archive.check().problems().toString());
  }

  @Test
  void copies_make_one_row_and_are_counted() throws IOException {
    dropTable();
    Files.writeString(
        temp.resolve("copy.jsonl"),
        """
        {"title":"Talks, again","content":"Envoys met for talks on a truce! No strike was mentioned.","source":"Third Paper","date":"2015-09-02"}
        """);
    drop(temp.resolve("copy.jsonl"));

    SearchResults results = search("envoys", Filters.NONE);
    assertEquals(2, results.total());
    assertEquals(1, results.rows());
    assertEquals(List.of(2), results.hits().stream().map(Hit::copies).toList());
    String id = results.hits().getFirst().id();
    assertEquals(1, archive.show(id, null).orElseThrow().copies().size());
  }

  @Test
  void broken_files_are_rows_with_a_reason_and_the_others_come_in() throws IOException {
    Path mixed = Files.createDirectory(temp.resolve("mixed"));
    Files.writeString(mixed.resolve("table.jsonl"), TABLE);
    Files.write(mixed.resolve("empty.txt"), new byte[0]);
    byte[] rubbish = new byte[4096];
    new Random(3).nextBytes(rubbish);
    Files.write(mixed.resolve("rubbish.txt"), rubbish);
    Files.writeString(
        mixed.resolve("broken.jsonl"),
        """
        {"title":"Good line","content":"A lighthouse was painted.","source":"X"}
        {"title":"Bad line","content":"cut
        {"title":"Another good line","content":"A second lighthouse was painted.","source":"X"}
        """);
    Files.write(mixed.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0});

    ImportReport report = drop(mixed);
    assertEquals(6, report.added());
    Set<String> failed =
        report.outcomes().stream()
            .filter(Outcome.Failed.class::isInstance)
            .map(outcome -> Path.of(outcome.path()).getFileName().toString())
            .collect(Collectors.toSet());
    assertEquals(Set.of("empty.txt", "rubbish.txt", "broken.jsonl", "cut.zip"), failed);
    for (Outcome outcome : report.outcomes()) {
      if (outcome instanceof Outcome.Failed(_, _, String reason)) {
        assertFalse(reason.isBlank());
      }
    }
    assertEquals(2, search("lighthouse", Filters.NONE).total());
  }

  @Test
  void strange_queries_are_answered() {
    dropTable();
    List<String> queries = new ArrayList<>();
    for (String query :
        List.of(
            "\"",
            "\"strike",
            "AND",
            "OR OR",
            "-",
            "(((",
            "))) strike",
            "*",
            "?",
            "~",
            "/[/",
            "w/5",
            "strike w/",
            "date:",
            "date:yesterday..",
            "foo:bar:baz",
            ":",
            "\u0000",
            "=",
            "atleast",
            "«»",
            "strike \uD800")) {
      queries.add(query);
    }
    queries.add("word ".repeat(10_000));
    queries.add("(".repeat(20_000) + "strike");
    for (String query : queries) {
      assertTrue(search(query, Filters.NONE).total() >= 0);
    }
    assertEquals(4, search("\"strike", Filters.NONE).total());
    assertFalse(search("\"strike", Filters.NONE).notes().isEmpty());
  }

  @Test
  void an_original_comes_back_byte_for_byte() throws IOException {
    dropTable();
    String id = search("geneva", Filters.NONE).hits().getFirst().id();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(archive.writeOriginal(id, out));
    assertArrayEquals(TABLE.getBytes(StandardCharsets.UTF_8), out.toByteArray());
  }

  @Test
  void a_second_opening_reads_and_says_so_and_sees_what_comes_in() {
    try (Archive second = Archive.open(folder)) {
      dropTable();
      assertTrue(second.readOnly());
      assertEquals(1, second.notices().size());
      assertEquals(4, second.search(SearchRequest.of("strike")).total());
      ArchiveException refused =
          assertThrows(ArchiveException.class, () -> second.remove(List.of("x")));
      assertEquals(ArchiveException.Kind.LOCKED, refused.kind());
    }
    assertFalse(archive.readOnly());
  }

  @Test
  void an_index_that_is_gone_is_made_anew() throws IOException {
    dropTable();
    archive.close();
    try (Stream<Path> files = Files.walk(folder.resolve("lucene"))) {
      files.sorted(Comparator.reverseOrder()).forEach(ArchiveTest::delete);
    }
    archive = Archive.open(folder);
    assertEquals(4, search("strike", Filters.NONE).total());
    assertTrue(archive.check().clean());
  }

  @Test
  void a_damaged_index_is_made_anew_by_itself_and_says_so() throws IOException {
    dropTable();
    archive.close();
    try (Stream<Path> files = Files.walk(folder.resolve("lucene"))) {
      files.filter(Files::isRegularFile).forEach(ArchiveTest::scribble);
    }
    archive = Archive.open(folder);
    assertEquals(4, search("strike", Filters.NONE).total());
    assertEquals(1, archive.notices().size());
    assertTrue(archive.check().clean());
  }

  @Test
  void a_damaged_store_is_reported_and_never_overwritten() throws IOException {
    dropTable();
    archive.close();
    Path store = folder.resolve("articles.db");
    byte[] bytes = Files.readAllBytes(store);
    new Random(5).nextBytes(bytes);
    Files.write(store, bytes);
    try {
      ArchiveException damaged = assertThrows(ArchiveException.class, () -> Archive.open(folder));
      assertEquals(ArchiveException.Kind.DAMAGED, damaged.kind());
      assertArrayEquals(bytes, Files.readAllBytes(store));
    } finally {
      archive = Archive.open(temp.resolve("another"));
    }
  }

  @Test
  void a_rebuilt_index_answers_as_before() {
    dropTable();
    SearchResults before = search("strike", Filters.NONE);
    archive.rebuild();
    SearchResults after = search("strike", Filters.NONE);
    assertEquals(before.total(), after.total());
    assertEquals(before.facets(), after.facets());
    assertEquals(2, archive.stats().generation());
    assertTrue(archive.check().clean());
  }

  @Test
  void an_import_can_be_cancelled_and_keeps_what_came_in() throws IOException {
    Path many = Files.createDirectory(temp.resolve("many"));
    for (int i = 0; i < 40; i++) {
      Files.writeString(
          many.resolve(i + ".jsonl"),
          "{\"title\":\"Number %d\",\"content\":\"Text of number %d.\"}".formatted(i, i));
    }
    boolean[] stop = {false};
    ImportReport report =
        archive.importPaths(
            ImportRequest.of(List.of(many)),
            new ImportProgress() {
              @Override
              public void at(
                  int files, int filesFound, boolean complete, int outcomes, int indexed) {}

              @Override
              public synchronized boolean cancelled() {
                boolean now = stop[0];
                stop[0] = true;
                return now;
              }
            });
    assertTrue(report.cancelled());
    assertEquals(report.added(), search("number", Filters.NONE).total());
    assertTrue(report.added() < 40);
  }

  @Test
  void a_spreadsheet_sees_that_an_exported_table_is_unicode() throws IOException {
    StringWriter out = new StringWriter();
    archive.export(SearchRequest.of(""), ExportFormat.CSV, out);
    assertTrue(out.toString().startsWith("\ufeff\"id\","), out.toString());
  }

  @Test
  void exported_cells_do_not_run_in_a_spreadsheet() throws IOException {
    Files.writeString(
        temp.resolve("formula.jsonl"),
        "{\"title\":\"=HYPERLINK(1)\",\"content\":\"A quoted \\\"word\\\", and more.\"}\n");
    drop(temp.resolve("formula.jsonl"));
    StringWriter out = new StringWriter();
    assertEquals(1, archive.export(SearchRequest.of("quoted"), ExportFormat.CSV, out).entries());
    assertTrue(out.toString().contains("\"'=HYPERLINK(1)\""), out.toString());
    assertTrue(out.toString().contains("\"A quoted \"\"word\"\", and more.\""), out.toString());
  }

  @Test
  void a_concordance_has_every_occurrence_sorted_by_the_word_beside_it() throws IOException {
    Files.writeString(
        temp.resolve("three.jsonl"),
        """
        {"title":"Ports in spring","content":"Old ports rot. New ports rise.","date":"2015-08-02"}
        {"title":"Harbours","content":"The small port is closed, and no other port opens."}
        """);
    drop(temp.resolve("three.jsonl"));
    Concordance byLeft =
        archive.concordance(SearchRequest.of("port or ports"), Concordance.Order.LEFT, 12);
    assertEquals(
        List.of(
            "|Ports| in spring",
            "rot. New |ports| rise.",
            "Old |ports| rot. New",
            "no other |port| opens.",
            "The small |port| is closed,"),
        byLeft.lines().stream()
            .map(l -> (l.left() + "|" + l.match() + "|" + l.right()).strip())
            .toList());
    assertTrue(byLeft.complete());
    Concordance byDate =
        archive.concordance(SearchRequest.of("port or ports"), Concordance.Order.DATE, 12);
    assertEquals("2015-08-02", byDate.lines().getFirst().date().text());
    assertEquals(null, byDate.lines().getLast().date());
    ConcordanceLine body =
        byDate.lines().stream().filter(l -> l.left().endsWith("small ")).findFirst().orElseThrow();
    assertEquals(
        body.match(),
        archive
            .show(body.article(), null)
            .orElseThrow()
            .article()
            .body()
            .substring(body.start(), body.end()));
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void scribble(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      new Random(11).nextBytes(bytes);
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
