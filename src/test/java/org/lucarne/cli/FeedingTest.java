package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeding an archive from the command line. */
class FeedingTest {

  private static final String TABLE =
      "kopf;fliess\nFog over the port;The ferries waited all day for the fog to lift.\n";

  @TempDir private Path folder;
  private Path in;
  private Captured lucarne;

  @BeforeEach
  void a_folder_with_a_broken_file() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("talks.txt"),
        "Talks about wages fail\n\nTalks between the harbour and the crews broke down at night.");
    Files.write(in.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1});
    lucarne = Captured.in(folder);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--archive");
    all.add(folder.resolve("archive").toString());
    return lucarne.run(all.toArray(String[]::new));
  }

  @Test
  void an_import_says_what_needs_a_look_and_fix_mends_it() {
    assertEquals(3, run("import", in.toString()));
    assertTrue(
        lucarne.out().contains("needs a look: No date was found (1 article)"), lucarne.out());
    run("imports", "show", "1", "--json");
    assertTrue(lucarne.out().contains("\"needs_look\":[{\"reason\":\"no_date\""), lucarne.out());
    assertEquals(2, run("imports", "fix", "1"));
    assertEquals(0, run("imports", "fix", "1", "--date", "2015-08", "--source", "Harbour Post"));
    run("search", "talks", "--source", "Harbour Post", "--json");
    assertTrue(lucarne.out().contains("\"date\":\"2015-08\""), lucarne.out());
    run("imports", "show", "1");
    assertFalse(lucarne.out().contains("needs a look"), lucarne.out());
    assertEquals(0, run("undo"));
    run("imports", "show", "1");
    assertTrue(lucarne.out().contains("needs a look"), lucarne.out());
  }

  @Test
  void a_dry_run_imports_nothing() throws IOException {
    Files.createFile(in.resolve("empty.txt"));
    assertEquals(0, run("import", in.toString(), "--dry-run"), lucarne.err());
    assertTrue(lucarne.out().startsWith("3 files"), lucarne.out());
    assertTrue(lucarne.out().contains("1 unreadable"), lucarne.out());
    run("import", in.toString(), "--dry-run", "--json");
    assertTrue(lucarne.out().contains("\"already_here\":0,\"unreadable\":1"), lucarne.out());
    run("imports");
    assertEquals("Nothing was imported yet.\n", lucarne.out());
  }

  @Test
  void what_failed_can_be_tried_again_or_ignored_and_heeded() throws IOException {
    run("import", in.toString());
    String broken = in.resolve("broken.pdf").toString();
    assertEquals(0, run("imports", "ignore", "1"), lucarne.err());
    assertEquals(0, run("imports", "again", "1", "--json"), lucarne.err());
    assertTrue(lucarne.out().contains("\"ignored\":1"), lucarne.out());
    assertTrue(lucarne.out().contains("\"already_here\":1"), lucarne.out());
    run("imports", "ignored");
    assertTrue(lucarne.out().startsWith(broken + ": "), lucarne.out());
    assertEquals(2, run("imports", "heed", "elsewhere.pdf"));
    assertEquals(0, run("imports", "heed", broken));
    Files.writeString(Path.of(broken), "Mended\n\nThe harbour was closed on Monday.");
    assertEquals(0, run("imports", "again", "1", "--failed", "--json"), lucarne.err());
    assertTrue(lucarne.out().contains("\"files\":1,\"added\":1"), lucarne.out());
  }

  @Test
  void a_mapping_is_remembered_listed_and_forgotten() throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(tables.resolve("one.csv"), TABLE);
    assertEquals(3, run("import", tables.toString()));
    assertEquals(0, run("import", tables.toString(), "--map", "title=kopf,body=fliess"));
    Files.writeString(tables.resolve("two.csv"), TABLE.replace("Fog", "Smoke"));
    assertEquals(0, run("import", tables.toString()), lucarne.out());
    run("mappings");
    assertTrue(lucarne.out().startsWith("1  "), lucarne.out());
    assertTrue(lucarne.out().contains("title=kopf"), lucarne.out());
    assertEquals(0, run("mappings", "remove", "1"), lucarne.err());
    assertEquals(2, run("mappings", "remove", "1"));
    run("mappings", "--json");
    assertEquals("{\"mappings\":[]}\n", lucarne.out());
  }

  @Test
  void folders_to_watch_are_added_listed_and_removed() {
    assertEquals(0, run("watch", "add", in.toString(), "--source", "Harbour Post"), lucarne.err());
    assertEquals(0, run("watch"));
    assertTrue(lucarne.out().contains("0 files (source Harbour Post)"), lucarne.out());
    run("watch", "list", "--json");
    assertTrue(lucarne.out().contains("\"present\":true"), lucarne.out());
    assertEquals(2, run("watch", "add", folder.resolve("nowhere").toString()));
    assertEquals(0, run("watch", "remove", in.toString()));
    assertEquals(2, run("watch", "remove", in.toString()));
  }

  @Test
  void watching_ends_cleanly_when_it_is_interrupted() {
    ByteArrayOutputStream told =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (toString(StandardCharsets.UTF_8).contains("Watching")) {
              Thread.currentThread().interrupt();
            }
          }
        };
    int code =
        Cli.run(
            (_, _) -> {},
            Console.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), told, false),
            new Surroundings(Map.of(), "Linux", folder, folder),
            "import",
            in.toString(),
            "--watch",
            "--archive",
            folder.resolve("archive").toString());
    assertEquals(0, code, told.toString(StandardCharsets.UTF_8));
    assertEquals(0, run("check"), lucarne.out());
  }

  @Test
  void the_sample_stands_alone() {
    assertEquals(2, run("import"));
    assertEquals(2, run("import", "--sample", in.toString()));
    assertEquals(0, run("import", "--sample"), lucarne.err());
    run("search", "", "--collection", "Sample", "--json");
    assertFalse(lucarne.out().contains("\"total\":0,"), lucarne.out());
  }
}
