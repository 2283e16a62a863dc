package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports, edits and removals, and what undoing them leaves. */
class DeedsTest {

  @TempDir private Path folder;
  private Path first;
  private Path second;
  private Captured lucarne;

  @BeforeEach
  void two_folders_that_share_an_article() throws IOException {
    first = Files.createDirectories(folder.resolve("first"));
    second = Files.createDirectories(folder.resolve("second"));
    String strike =
        "Harbour workers stop the ferries\n\nThe crews began a strike, and none sailed.";
    Files.writeString(first.resolve("strike.txt"), strike);
    Files.writeString(second.resolve("strike.txt"), strike);
    Files.writeString(
        second.resolve("talks.txt"),
        "Talks about wages fail\n\nTalks between the harbour and the crews broke down at night.");
    Files.write(second.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1});
    lucarne = Captured.in(folder);
    assertEquals(0, run("import", first.toString()), lucarne.err());
    assertEquals(3, run("import", second.toString()), lucarne.err());
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--archive");
    all.add(folder.resolve("archive").toString());
    return lucarne.run(all.toArray(String[]::new));
  }

  private int found(String query) {
    run("search", query, "--json");
    Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(lucarne.out());
    assertTrue(total.find(), lucarne.out() + lucarne.err());
    return Integer.parseInt(total.group(1));
  }

  private String id(String query) {
    run("search", query, "--json");
    Matcher id = Pattern.compile("\"hits\":\\[\\{\"id\":\"(\\w+)\"").matcher(lucarne.out());
    assertTrue(id.find(), lucarne.out());
    return id.group(1);
  }

  @Test
  void every_import_is_listed_with_what_became_of_its_items() {
    assertEquals(0, run("imports"), lucarne.err());
    List<String> lines = lucarne.out().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("2  "), lucarne.out());
    assertTrue(lines.get(0).contains("1 added · 1 already here · 1 failed"), lucarne.out());
    assertTrue(lines.get(0).endsWith(second.toString()), lucarne.out());
    assertEquals(0, run("imports", "show", "2", "--json"));
    assertTrue(lucarne.out().contains("\"outcome\":\"already_here\",\"id\":\""), lucarne.out());
    assertTrue(lucarne.out().contains("\"outcome\":\"failed\",\"id\":null,\"reason\":\""));
  }

  @Test
  void undoing_an_import_takes_out_what_it_added_and_nothing_else() {
    assertEquals(0, run("imports", "undo", "2"), lucarne.err());
    assertEquals("undone: import 2, 1 article\n", lucarne.out());
    assertEquals(1, found(""));
    assertEquals(1, found("strike"));
    assertEquals(2, run("imports", "undo", "2"));
    assertEquals(0, run("imports", "redo", "2"), lucarne.err());
    assertEquals(2, found(""));
  }

  @Test
  void what_an_undone_import_brought_comes_in_again_with_the_next_one() {
    run("imports", "undo", "1");
    assertEquals(0, found("strike"));
    run("import", first.toString());
    assertTrue(lucarne.out().contains("1 added · 0 already here"), lucarne.out());
    assertEquals(1, found("strike"));
    run("imports", "undo", "3");
    assertEquals(0, found("strike"));
  }

  @Test
  void an_article_removed_by_hand_stays_in_the_trash_when_its_import_is_redone() {
    run("remove", id("talks"));
    run("imports", "undo", "2");
    run("imports", "redo", "2");
    assertEquals(0, found("talks"));
  }

  @Test
  void an_edited_article_keeps_its_id_and_says_that_it_was_edited() {
    String id = id("talks");
    assertEquals(
        0, run("edit", id, "--source", "River Gazette", "--date", "2015-08"), lucarne.err());
    assertEquals(id, id("talks"));
    assertEquals(0, run("search", "", "--source", "River Gazette", "--json"));
    assertTrue(lucarne.out().contains("\"total\":1,"), lucarne.out());
    run("show", id, "--json");
    assertTrue(lucarne.out().contains("\"source_from\":\"edited\""), lucarne.out());
    assertTrue(lucarne.out().contains("\"date_from\":\"edited\""), lucarne.out());
    run("rebuild");
    run("search", "", "--source", "River Gazette", "--from", "2015-08", "--json");
    assertTrue(lucarne.out().contains("\"total\":1,"), lucarne.out());
    assertEquals(0, run("check"), lucarne.out());
  }

  @Test
  void undo_goes_back_change_by_change() {
    String id = id("talks");
    run("edit", id, "--source", "River Gazette");
    run("remove", id);
    assertEquals(0, run("undo"));
    assertEquals("undone: remove 4, 1 article\n", lucarne.out());
    assertEquals(0, run("undo"));
    assertEquals("undone: edit 3, 1 article\n", lucarne.out());
    run("show", id, "--json");
    assertTrue(lucarne.out().contains("\"source\":null"), lucarne.out());
    run("undo");
    run("undo");
    assertEquals(0, found(""));
    assertEquals(2, run("undo"));
  }
}
