package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.search.Completion;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

class ReadingDeskTest {

  private static final String TABLE =
      """
      {"title":"Harbour closed","content":"The harbour was closed on Monday. Dockers began a strike, and Sergey Lavrov said so.","source":"Harbour Post","date":"2015-08-10"}
      {"title":"Strike goes on","content":"Strikes spread to the rail. The minister promised talks about the harbour.","source":"Harbour Post","date":"2015-08-11"}
      {"title":"Talks in Geneva","content":"Envoys met Sergey Lavrov for talks on a truce. No strike was mentioned.","source":"Lake Courier","date":"2015-09-01"}
      {"title":"An undated note","content":"Nobody knows when this strikingly long march took place.","source":"Lake Courier"}
      """;

  @TempDir Path temp;
  private Archive archive;

  @BeforeEach
  void open() throws IOException {
    archive = Archive.open(temp.resolve("archive"));
    drop("table.jsonl", TABLE);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private ImportReport drop(String name, String text) throws IOException {
    Path file = Files.writeString(temp.resolve(name), text);
    return archive.importPaths(ImportRequest.of(List.of(file)), ImportProgress.silent());
  }

  private List<Completion> complete(String typed, Filters filters) {
    return archive.readingDesk().completions(typed, typed.length(), filters, 10);
  }

  private List<String> queries(String typed) {
    return complete(typed, Filters.NONE).stream().map(Completion::query).toList();
  }

  @Test
  void a_word_completes_only_to_what_the_rest_of_the_query_leaves() {
    assertEquals(List.of("strike", "strikes", "strikingly"), queries("strik"));
    assertEquals(List.of("rail strike", "rail strikes"), queries("rail strik"));
    assertEquals(List.of("geneva (strike"), queries("geneva (strik"));
    assertEquals(List.of(), queries("rail zzz"));
    assertEquals(List.of(), queries("strike"), "a whole word is not offered again");
  }

  @Test
  void every_completion_finds_what_it_says_under_the_filters() {
    Filters lake = Filters.NONE.withSources(Set.of("Lake Courier"), Set.of());
    int checked = 0;
    for (String typed :
        List.of(
            "st", "so", "s", "source:", "source:po", "actor:", "-stri", "lavr", "da", "date:")) {
      for (Filters filters : List.of(Filters.NONE, lake)) {
        for (Completion each : complete(typed, filters)) {
          if (each.kind() != Completion.Kind.FIELD) {
            assertEquals(
                archive.search(SearchRequest.of(each.query()).with(filters)).total(),
                each.total(),
                each.query());
            checked++;
          }
          assertTrue(each.total() > 0, each.query());
          assertEquals(each.query().length(), each.caret());
        }
      }
    }
    assertTrue(checked > 15, checked + " completions");
    assertFalse(
        complete("source:", lake).stream().anyMatch(each -> each.text().equals("Harbour Post")));
  }

  @Test
  void fields_sources_and_actors_are_offered_by_any_word_of_theirs() {
    assertTrue(queries("sou").contains("source:"));
    assertTrue(queries("cour").contains("source:\"Lake Courier\""), queries("cour").toString());
    assertTrue(queries("talks lavr").contains("talks actor:\"Sergey Lavrov\""));
    assertTrue(queries("talks sergey lavr").contains("talks actor:\"Sergey Lavrov\""));
    assertEquals(List.of("date:2015-09", "date:2015-08"), queries("date:2015"));
    assertEquals(List.of("undated:yes"), queries("undated:"));
  }

  @Test
  void the_words_after_the_caret_stay_and_count() {
    List<Completion> found = archive.readingDesk().completions("strik rail", 5, Filters.NONE, 10);
    assertEquals(
        List.of("strike rail", "strikes rail"), found.stream().map(Completion::query).toList());
    assertEquals(6, found.getFirst().caret());
    assertEquals(List.of(), archive.readingDesk().completions("strike", 3, Filters.NONE, 10));
  }
}
