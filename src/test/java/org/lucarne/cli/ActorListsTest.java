package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of actors that an analyst takes into an archive. */
class ActorListsTest {

  @TempDir private Path folder;
  private Captured lucarne;

  @BeforeEach
  void one_article() throws IOException {
    lucarne = Captured.in(folder);
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("one.txt"),
        "A report\n\nIt was the Harbour Ring that met. Then Houthis came, and Quillmaster left.\n");
    assertEquals(0, run("import", in.toString()), lucarne.err());
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--archive", folder.resolve("archive").toString()));
    return lucarne.run(all.toArray(String[]::new));
  }

  private String actors() {
    assertEquals(0, run("actors", "--json"), lucarne.err());
    return lucarne.out();
  }

  private Path list(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_list_of_ones_own_stands_above_and_can_be_taken_out_again() throws IOException {
    assertFalse(actors().contains("Harbour Ring"));
    Path own =
        list(
            "own.txt",
            "# mine\narmed-group:harbour-ring | Harbour Ring | also: Quillmaster\n"
                + "organisation:north-house | North House | also: Houthis\n");
    assertEquals(0, run("actor", "add-list", own.toString()), lucarne.err());
    assertTrue(actors().contains("\"id\":\"armed-group:harbour-ring\""), lucarne.out());
    assertTrue(lucarne.out().contains("\"Quillmaster\""), lucarne.out());
    assertTrue(lucarne.out().contains("\"id\":\"organisation:north-house\""), lucarne.out());
    assertFalse(lucarne.out().contains("armed-group:houthis"), lucarne.out());
    assertEquals(0, run("actor", "lists"), lucarne.err());
    assertEquals("own.txt", lucarne.out().strip());
    assertEquals(0, run("actor", "drop-list", "own.txt"), lucarne.err());
    assertFalse(actors().contains("harbour-ring"), lucarne.out());
  }

  @Test
  void a_change_of_the_lists_is_undone_like_any_other_step() throws IOException {
    Path own = list("own.txt", "armed-group:harbour-ring | Harbour Ring | also: Quillmaster\n");
    assertEquals(0, run("actor", "add-list", own.toString()), lucarne.err());
    assertEquals(0, run("actor", "rename", "Harbour Ring", "The Ring"), lucarne.err());
    assertEquals(0, run("undo"), lucarne.err());
    assertTrue(actors().contains("Harbour Ring"), lucarne.out());
    assertEquals(0, run("undo"), lucarne.err());
    assertTrue(lucarne.out().contains("actor list"), lucarne.out());
    assertFalse(actors().contains("armed-group:harbour-ring"), lucarne.out());
    assertEquals(0, run("actor", "add-list", own.toString()), lucarne.err());
    assertEquals(0, run("actor", "drop-list", "own.txt"), lucarne.err());
    assertFalse(actors().contains("armed-group:harbour-ring"), lucarne.out());
    assertEquals(0, run("actor", "undo"), lucarne.err());
    assertTrue(actors().contains("armed-group:harbour-ring"), lucarne.out());
  }

  @Test
  void a_dictionary_of_the_event_coders_is_read() throws IOException {
    Path own =
        list(
            "sample.actors.txt",
            "# a sample\nHARBOUR_RING_\n+QUILL_RING_\n\t[NORREB]\n"
                + "JANE_ELLEN_DOE_  ; a comment\n\t[NORGOV 040101-061231]\n");
    assertEquals(0, run("actor", "add-list", own.toString()), lucarne.err());
    assertTrue(actors().contains("\"id\":\"armed-group:harbour-ring\""), lucarne.out());
  }

  @Test
  void a_list_that_cannot_be_read_is_refused_with_the_line() throws IOException {
    Path own = list("bad.txt", "harbour-ring | Harbour Ring\n");
    assertEquals(2, run("actor", "add-list", own.toString()));
    assertTrue(lucarne.err().contains("bad.txt, line 1"), lucarne.err());
    assertTrue(lucarne.err().contains("kind"), lucarne.err());
  }
}
