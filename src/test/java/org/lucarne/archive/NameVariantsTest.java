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
import org.lucarne.model.Span;
import org.lucarne.search.Expansion;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Variants;

/** Names in a query, and their other spellings in an archive of several languages. */
class NameVariantsTest {

  private static final String TABLE =
      """
      {"title":"A","content":"The leader of Hezbollah spoke in Beirut on Monday about the border with his neighbours."}
      {"title":"B","content":"Fighters of Hizballah left the town on Tuesday, the ministry said in a long statement."}
      {"title":"C","content":"Hizbullah denied the report on Wednesday and said that nothing of the kind had happened."}
      {"title":"D","content":"قال حزب الله إن الاتفاق الذي أعلن عنه في بيروت يوم الاثنين لا يزال ساريا في الجنوب."}
      {"title":"E","content":"Russian Foreign Minister Sergey Lavrov met his colleague in Geneva. Lavrov spoke of a truce."}
      {"title":"F","content":"Der russische Aussenminister Sergej Lawrow traf seinen Kollegen am Montag in der Stadt Genf."}
      {"title":"G","content":"Министр иностранных дел Сергей Лавров встретился с коллегой в Женеве. Лаврова ждали долго."}
      {"title":"H","content":"التقى وزير الخارجية الروسي سيرغي لافروف نظيره في جنيف يوم الاثنين وتحدثا عن الهدنة."}
      {"title":"I","content":"The gardeners planted a bush beside the wall of the school, and may plant more of them."}
      {"title":"J","content":"They told us that the king is in the garden; the gardeners may see him there on Monday."}
      {"title":"K","content":"The party of God, as some call it, was not named by the two speakers of the evening."}
      {"title":"L","content":"The Majlis sat in Tehran on Monday, and the deputies talked about the price of bread for hours."}
      """;

  @TempDir Path temp;
  private Archive archive;

  @BeforeEach
  void fill() throws IOException {
    Path table = temp.resolve("table.jsonl");
    Files.writeString(table, TABLE);
    archive = Archive.open(temp.resolve("archive"));
    archive.importPaths(ImportRequest.of(List.of(table)), ImportProgress.silent());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static String titles(SearchResults results) {
    return String.join("", results.hits().stream().map(Hit::title).sorted().toList());
  }

  private String titles(String query) {
    return titles(archive.search(SearchRequest.of(query)));
  }

  private String titles(String query, Variants variants) {
    return titles(archive.search(SearchRequest.of(query).with(variants)));
  }

  @Test
  void an_everyday_word_is_no_spelling_of_one_states_body() {
    SearchResults results = archive.search(SearchRequest.of("parliament"));
    assertEquals("", titles(results));
    assertEquals(List.of(), results.expansions());
  }

  @Test
  void one_spelling_of_a_group_finds_the_others_in_every_script() {
    assertEquals("ABCD", titles("hezbollah"));
    assertEquals("ABCD", titles("Hizballah"));
    assertEquals("ABCD", titles("hizbollah"));
    assertEquals("ABCD", titles("حزب الله"));
  }

  @Test
  void a_surname_finds_its_other_spellings_and_their_inflections() {
    assertEquals("EFGH", titles("lavrov"));
    assertEquals("EFGH", titles("Лавров"));
    assertEquals("EFGH", titles("sergei lavrov"));
    assertEquals("EFGH", titles("лавров or nothing-else"));
  }

  @Test
  void quotes_and_the_equals_sign_find_what_was_typed_alone() {
    assertEquals("A", titles("\"hezbollah\""));
    assertEquals("A", titles("=Hezbollah"));
    assertEquals("", titles("=hezbollah"));
    assertEquals("A", titles("\"leader hezbollah\"~3"));
  }

  @Test
  void variants_work_within_the_other_operators() {
    assertEquals("BC", titles("hezbollah -beirut -بيروت"));
    assertEquals("C", titles("hezbollah w/2 denied"));
    assertEquals("EG", titles("atleast2 lavrov"));
    assertEquals("B", titles("lead:(fighters /s hezbollah)"));
    assertEquals("IJKL", titles("the -hezbollah -lavrov"));
  }

  @Test
  void a_word_that_is_also_a_surname_is_left_alone() {
    for (String word : List.of("bush", "may", "king", "us", "is", "US", "UN")) {
      SearchResults results = archive.search(SearchRequest.of(word));
      assertEquals(List.of(), results.expansions(), word);
      assertEquals(word, results.readAs());
    }
  }

  @Test
  void each_expansion_is_told_and_can_be_switched_off() {
    SearchResults on = archive.search(SearchRequest.of("hezbollah lavrov"));
    assertEquals(List.of("hezbollah", "lavrov"), words(on));
    Expansion first = on.expansions().getFirst();
    assertTrue(first.on());
    assertEquals(Set.of("Hizballah", "Hizbullah", "حزب الله"), Set.copyOf(first.variants()));
    assertTrue(on.readAs().contains("also spelt"), on.readAs());
    assertTrue(on.notes().getFirst().startsWith("“hezbollah” also finds"), on.notes().getFirst());

    assertEquals("A", titles("hezbollah", Variants.OFF));
    Variants without = Variants.ON.with("Hezbollah", false);
    SearchResults off = archive.search(SearchRequest.of("hezbollah").with(without));
    assertEquals("A", titles(off));
    assertEquals("hezbollah", off.readAs());
    assertFalse(off.expansions().getFirst().on());
    assertEquals("E", titles("sergey lavrov", Variants.OFF));
    assertEquals("E", titles("sergey lavrov", Variants.ON.with("sergey lavrov", false)));
    assertEquals("EFGH", titles("lavrov", without));
    assertEquals("ABCD", titles("hezbollah", without.with("hezbollah", true)));
  }

  private static List<String> words(SearchResults results) {
    return results.expansions().stream().map(Expansion::word).toList();
  }

  @Test
  void what_matches_through_another_spelling_is_told_apart() {
    SearchResults results = archive.search(SearchRequest.of("hezbollah ministry"));
    Passage passage = results.hits().getFirst().passages().getFirst();
    assertEquals(List.of("Hizballah", "ministry"), texts(passage, passage.matches()));
    assertEquals(List.of("Hizballah"), texts(passage, passage.variantMatches()));

    results = archive.search(SearchRequest.of("hezbollah w/3 fighters"));
    passage = results.hits().getFirst().passages().getFirst();
    assertEquals(List.of("Fighters", "Hizballah"), texts(passage, passage.matches()));
    assertEquals(List.of("Hizballah"), texts(passage, passage.variantMatches()));

    String id =
        archive.search(SearchRequest.of("حزب الله")).hits().stream()
            .filter(hit -> hit.title().equals("D"))
            .findFirst()
            .orElseThrow()
            .id();
    ArticleView view = archive.show(id, "hezbollah").orElseThrow();
    assertEquals(
        List.of("حزب الله"),
        view.bodyVariants().stream().map(s -> s.of(view.article().body())).toList());
    assertEquals(view.bodyMatches(), view.bodyVariants());
    assertEquals(
        List.of(), archive.show(id, "hezbollah", Variants.OFF).orElseThrow().bodyMatches());
  }

  private static List<String> texts(Passage passage, List<Span> spans) {
    return spans.stream().map(span -> span.of(passage.text())).toList();
  }
}
