package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whole commands on an archive in a temporary folder. */
class CommandsTest {

  private static final String STRIKE =
      """
      Harbour workers stop the ferries

      River Gazette - 12 March 2015

      Workers at the northern harbour began a strike on Thursday, and no ferry left the town.

      "We shall not sail," said Peter Hollis, who speaks for the crews.
      """;

  private static final String TALKS =
      """
      Talks about wages fail in the north

      River Gazette - 14 March 2015

      Talks between the harbour and the crews broke down on Saturday, both sides told reporters.
      """;

  @TempDir private Path folder;
  private Path news;
  private Captured lucarne;

  @BeforeEach
  void two_articles_in_a_folder() throws IOException {
    news = Files.createDirectories(folder.resolve("news"));
    Files.writeString(news.resolve("strike.txt"), STRIKE);
    Files.writeString(news.resolve("talks.txt"), TALKS);
    lucarne = Captured.in(folder);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--archive");
    all.add(folder.resolve("archive").toString());
    return lucarne.run(all.toArray(String[]::new));
  }

  private String firstId() {
    run("search", "ferry", "--json");
    Matcher id = Pattern.compile("\"hits\":\\[\\{\"id\":\"(\\w+)\"").matcher(lucarne.out());
    assertTrue(id.find(), lucarne.out() + lucarne.err());
    return id.group(1);
  }

  @Test
  void what_is_imported_is_found_with_its_passage_marked() {
    assertEquals(0, run("import", news.toString()), lucarne.err());
    assertTrue(lucarne.out().startsWith("2 files read · 2 added · "), lucarne.out());
    assertEquals(0, run("search", "strike"));
    assertTrue(lucarne.out().startsWith("1 article"), lucarne.out());
    assertTrue(lucarne.out().contains("began a **strike** on Thursday"), lucarne.out());
    assertEquals("", lucarne.err());
  }

  @Test
  void a_search_that_finds_nothing_says_what_would_find_something() {
    run("import", news.toString());
    assertEquals(0, run("search", "harbuor wagse"));
    assertEquals("0 articles", lucarne.out().lines().findFirst().orElseThrow());
    assertTrue(lucarne.err().contains("with “harbour” and “wages”: 1 article"), lucarne.err());
    assertEquals(0, run("search", "strike wages"));
    assertTrue(lucarne.err().contains("without “wages”: 1 article"), lucarne.err());
    assertEquals(0, run("search", "ferry", "--from", "2016", "--json"));
    assertTrue(
        lucarne
            .out()
            .contains(
                "\"suggestions\":[{\"words\":\"without filters\",\"query\":\"ferry\",\"total\":1}]"),
        lucarne.out());
    assertEquals(0, run("search", "ferry"));
    assertEquals("", lucarne.err());
  }

  @Test
  void the_same_folder_again_is_no_failure() {
    run("import", news.toString());
    assertEquals(0, run("import", news.toString(), "--json"));
    assertTrue(
        lucarne.out().startsWith("{\"files\":2,\"added\":0,\"already_here\":2,"), lucarne.out());
  }

  @Test
  void a_file_that_cannot_be_read_does_not_keep_the_others_out() throws IOException {
    Files.write(news.resolve("noise.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9});
    assertEquals(3, run("import", news.toString()));
    assertTrue(lucarne.out().contains("2 added"), lucarne.out());
    assertTrue(lucarne.out().contains("failed: " + news.resolve("noise.bin")), lucarne.out());
  }

  @Test
  void a_table_with_unknown_columns_comes_in_once_they_are_mapped() throws IOException {
    Path table = folder.resolve("blatt.csv");
    Files.writeString(
        table,
        """
        Kopf,Tag,"Fliess, roh"
        Bridge opens a month early,2016-02-01,"The new bridge over the river opened on Monday."
        """);
    assertEquals(3, run("import", table.toString()));
    assertTrue(lucarne.out().contains("import it with --map"), lucarne.out());
    assertEquals(
        0,
        run(
            "import",
            table.toString(),
            "--map",
            "title=Kopf,body=Fliess, roh",
            "--map",
            "date=Tag"),
        lucarne.out() + lucarne.err());
    run("search", "bridge", "--json");
    assertTrue(lucarne.out().contains("\"total\":1"), lucarne.out());
    assertTrue(lucarne.out().contains("\"date\":\"2016-02-01\""), lucarne.out());
    assertEquals(2, run("import", table.toString(), "--map", "headline=Kopf"));
    assertTrue(lucarne.err().contains("write a field (title, body,"), lucarne.err());
  }

  @Test
  void json_lines_come_in_through_standard_input() {
    String line =
        """
        {"title": "Bridge opens early", "body": "The new bridge over the river opened on Monday, \
        a month before its date, and the mayor walked across first.", "date": "2016-02-01"}
        """;
    int code =
        lucarne.runWith(line, "--archive", folder.resolve("archive").toString(), "import", "-");
    assertEquals(0, code, lucarne.out() + lucarne.err());
    run("search", "bridge", "--json");
    Matcher id = Pattern.compile("\"id\":\"(\\w+)\"").matcher(lucarne.out());
    assertTrue(id.find(), lucarne.out());
    run("show", id.group(1), "--json");
    assertTrue(lucarne.out().contains("\"standard input\""), lucarne.out());
    run("search", "bridge", "--json");
    assertTrue(lucarne.out().contains("\"total\":1"), lucarne.out());
    assertTrue(lucarne.out().contains("\"date\":\"2016-02-01\""), lucarne.out());
  }

  @Test
  void an_article_is_shown_with_marks_and_its_original_is_untouched() {
    run("import", news.toString());
    String id = firstId();
    assertEquals(0, run("show", id, "--query", "ferry"));
    assertTrue(lucarne.out().contains("no **ferry** left the town"), lucarne.out());
    assertEquals(0, run("show", id, "--original"));
    assertArrayEquals(STRIKE.getBytes(StandardCharsets.UTF_8), lucarne.bytes());
    assertEquals(0, run("show", id, "--json"));
    assertTrue(lucarne.out().contains("\"name\":\"strike.txt\""), lucarne.out());
    assertFalse(lucarne.out().contains("\"matches\""), lucarne.out());
  }

  @Test
  void an_article_of_a_container_in_a_container_shows_its_place_and_its_own_file()
      throws IOException {
    byte[] inner = zip("strike.txt", STRIKE.getBytes(StandardCharsets.UTF_8));
    Path outer = Files.write(folder.resolve("week.zip"), zip("day/thursday.zip", inner));
    run("import", outer.toString());
    String id = firstId();
    assertEquals(0, run("show", id));
    assertTrue(lucarne.out().contains("week.zip!/day/thursday.zip!/strike.txt"), lucarne.out());
    assertEquals(0, run("show", id, "--original"));
    assertArrayEquals(STRIKE.getBytes(StandardCharsets.UTF_8), lucarne.bytes());
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void what_is_removed_is_not_found_until_it_is_restored() {
    run("import", news.toString());
    String id = firstId();
    assertEquals(3, run("remove", id, "0nowhere"));
    assertTrue(lucarne.err().contains("no article has the id 0nowhere"), lucarne.err());
    run("search", "ferry");
    assertTrue(lucarne.out().startsWith("0 articles"), lucarne.out());
    assertEquals(0, run("restore", id));
    run("search", "ferry");
    assertTrue(lucarne.out().startsWith("1 article"), lucarne.out());
  }

  @Test
  void an_id_that_nothing_has_is_wrong_usage() {
    run("import", news.toString());
    for (String command : List.of("show", "remove", "restore")) {
      assertEquals(2, run(command, "0nowhere"), command);
      assertTrue(lucarne.err().contains("no article has the id 0nowhere"), lucarne.err());
      assertEquals("", lucarne.out());
    }
  }

  @Test
  void an_export_holds_all_that_the_search_finds() throws IOException {
    run("import", news.toString());
    Path table = folder.resolve("found.csv");
    assertEquals(0, run("export", "harbour", "--format", "csv", "--output", table.toString()));
    assertEquals("Wrote 2 articles to " + table + "\n", lucarne.out());
    assertTrue(Files.readString(table).contains("Talks about wages fail in the north"));
    String record = Files.readString(folder.resolve("found.csv.query.json"));
    assertTrue(record.contains("\"query\" : \"harbour\""), record);
    assertEquals(0, run("export", "harbour", "--format", "html", "--output", "-"));
    assertTrue(lucarne.out().contains("<mark>"), lucarne.out());
    assertEquals(0, run("export", "ferry", "--format", "jsonl", "--output", "-"));
    assertTrue(lucarne.out().contains("Harbour workers stop the ferries"), lucarne.out());
    assertFalse(lucarne.out().contains("Talks about wages"), lucarne.out());
    Path nowhere = folder.resolve("none").resolve("found.csv");
    assertEquals(2, run("export", "--format", "csv", "--output", nowhere.toString()));
    assertTrue(lucarne.err().contains("there is no folder"), lucarne.err());
  }

  @Test
  void a_saved_search_tells_what_is_new_in_it_until_it_is_run() throws IOException {
    run("import", news.toString());
    assertEquals(0, run("saved", "add", "ports", "harbour", "--from", "2010"));
    run("saved", "list", "--json");
    assertTrue(lucarne.out().contains("\"new\":0"), lucarne.out());
    Path later = folder.resolve("later.jsonl");
    Files.writeString(
        later,
        "{\"title\":\"The harbour opens again\",\"content\":\"Ships wait before the harbour.\","
            + "\"date\":\"2016-01-05\"}\n"
            + "{\"title\":\"Old harbour news\",\"content\":\"A harbour of long ago.\","
            + "\"date\":\"1999-01-05\"}\n");
    run("import", later.toString());
    run("saved", "list", "--json");
    assertTrue(lucarne.out().contains("\"new\":1"), lucarne.out());
    assertEquals(0, run("saved", "run", "ports"));
    assertTrue(lucarne.out().startsWith("ports: 1 new since it was last run"), lucarne.out());
    assertTrue(lucarne.out().contains("harbour** opens again"), lucarne.out());
    assertFalse(lucarne.out().contains("long ago"), lucarne.out());
    run("saved", "list");
    assertFalse(lucarne.out().contains("new"), lucarne.out());
    run("rebuild");
    assertEquals(0, run("saved", "remove", "ports"));
    assertEquals(2, run("saved", "run", "ports"));
    assertTrue(lucarne.err().contains("no saved search is called 'ports'"), lucarne.err());
  }

  @Test
  void a_rebuilt_archive_is_sound_and_answers_as_before() {
    run("import", news.toString());
    assertEquals(0, run("rebuild"));
    assertEquals("The index holds 2 articles.\n", lucarne.out());
    assertEquals(0, run("check"));
    assertTrue(lucarne.out().startsWith("All is well: 2 articles"), lucarne.out());
    assertEquals(0, run("check", "--json"));
    assertTrue(lucarne.out().contains("\"clean\":true,\"articles\":2"), lucarne.out());
    assertEquals(0, run("stats", "--json"));
    assertTrue(lucarne.out().startsWith("{\"articles\":2,\"removed\":0,"), lucarne.out());
    assertEquals(0, run("search", "ferry"));
    assertTrue(lucarne.out().startsWith("1 article"), lucarne.out());
  }

  @Test
  void an_archive_that_cannot_be_opened_is_one_line_and_exit_code_1() throws IOException {
    Files.writeString(folder.resolve("archive"), "a file where the folder should be");
    assertEquals(1, run("search", "ferry"));
    assertEquals("", lucarne.out());
    assertEquals(1, lucarne.err().lines().count(), lucarne.err());
  }
}
