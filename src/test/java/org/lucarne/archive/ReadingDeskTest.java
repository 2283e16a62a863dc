package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.search.Completion;
import org.lucarne.search.Coverage;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Nearly;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Similar;
import org.lucarne.search.Variants;

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
    return archive.readingDesk().completions(typed, typed.length(), filters, Variants.ON, 10);
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
    assertEquals(List.of("strikes"), queries("strike"), "what is typed already is not offered");
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
    List<Completion> found =
        archive.readingDesk().completions("strik rail", 5, Filters.NONE, Variants.ON, 10);
    assertEquals(
        List.of("strike rail", "strikes rail"), found.stream().map(Completion::query).toList());
    assertEquals(6, found.getFirst().caret());
    assertEquals(
        List.of(), archive.readingDesk().completions("strike", 3, Filters.NONE, Variants.ON, 10));
  }

  private SearchRequest.Sort newest() {
    return SearchRequest.Sort.NEWEST;
  }

  private String idOf(String title) {
    return archive.search(SearchRequest.of("headline:\"" + title + "\"")).hits().getFirst().id();
  }

  @Test
  void similar_articles_share_rare_words_and_no_copy_is_among_them() throws IOException {
    StringBuilder table = new StringBuilder();
    String heron =
        "A heron nested on the lighthouse roof while ornithologists watched the fledglings";
    for (int i = 0; i < 12; i++) {
      table.append(
          "{\"title\":\"Council %d\",\"content\":\"The council met on budget item %d and voted.\",\"source\":\"Harbour Post\"}\n"
              .formatted(i, i));
    }
    for (String[] row :
        new String[][] {
          {"Heron", heron + ".", "Harbour Post"},
          {"Heron again", heron + ".", "Lake Courier"},
          {
            "Birds",
            "On the lighthouse roof ornithologists counted heron fledglings.",
            "Lake Courier"
          }
        }) {
      table.append(
          "{\"title\":\"%s\",\"content\":\"%s\",\"source\":\"%s\"}\n".formatted((Object[]) row));
    }
    drop("birds.jsonl", table.toString());
    String heronId =
        archive.search(SearchRequest.of("headline:heron -headline:again")).hits().getFirst().id();
    Similar similar = archive.readingDesk().similar(heronId, Filters.NONE, 5).orElseThrow();
    assertEquals(List.of("Birds"), similar.hits().stream().map(Hit::title).toList());
    assertTrue(similar.words().contains("ornithologists"), similar.words().toString());
    assertFalse(similar.hits().getFirst().passages().getFirst().matches().isEmpty());
    Filters harbour = Filters.NONE.withSources(Set.of("Harbour Post"), Set.of());
    assertEquals(
        List.of(), archive.readingDesk().similar(heronId, harbour, 5).orElseThrow().hits());
    assertTrue(archive.readingDesk().similar("no-such", harbour, 5).isEmpty());
  }

  @Test
  void why_an_article_is_here_is_said_word_by_word() {
    String id = idOf("Strike goes on");
    Explanation why =
        archive
            .readingDesk()
            .why(id, "strike (harbour or volcano)", Filters.NONE, Variants.ON)
            .orElseThrow();
    assertTrue(why.found());
    Explanation.Part strike = why.parts().getFirst();
    assertEquals("strike", strike.word());
    assertEquals(1, strike.headline());
    assertEquals(1, strike.lead());
    assertEquals(
        Set.of("strike", "strikes"),
        Set.copyOf(strike.forms().stream().map(Explanation.Form::text).toList()));
    assertTrue(
        why.sentences().contains("“volcano” is not in the text."), why.sentences().toString());
    assertTrue(
        why.sentences().contains("“harbour” is once in the lead."), why.sentences().toString());
    assertFalse(
        archive.readingDesk().why(id, "geneva", Filters.NONE, Variants.ON).orElseThrow().found());
  }

  @Test
  void where_few_articles_hold_all_words_those_with_most_of_them_are_offered() {
    SearchResults results = archive.search(SearchRequest.of("strike rail geneva"));
    assertEquals(0, results.total());
    Nearly nearly = results.nearly();
    assertEquals(2, nearly.words());
    assertEquals(3, nearly.of());
    SearchResults most = archive.search(SearchRequest.of(nearly.query()));
    assertEquals(nearly.total(), most.total());
    assertTrue(most.hits().stream().anyMatch(hit -> hit.title().equals("Strike goes on")));
    assertTrue(most.hits().stream().anyMatch(hit -> hit.title().equals("Talks in Geneva")));
    assertNull(most.nearly());
    assertNull(archive.search(SearchRequest.of("strike rail")).nearly());
  }

  @Test
  void why_an_article_is_here_speaks_of_conditions_and_filters_too() {
    Explanation why =
        archive
            .readingDesk()
            .why(
                idOf("Strike goes on"),
                "strike source:harbour date:2015-09",
                Filters.NONE.withLanguages(Set.of("en", "fr")),
                Variants.ON)
            .orElseThrow();
    assertFalse(why.found());
    assertEquals(
        List.of(
            new Explanation.Condition("source is harbour", true),
            new Explanation.Condition("published in September 2015", false),
            new Explanation.Condition("filter language: en or fr", true)),
        why.conditions());
    assertTrue(
        why.sentences()
            .contains(
                "The condition “published in September 2015” is not met: the article is of Harbour"
                    + " Post, dated 2015-08-11."),
        why.sentences().toString());
  }

  @Test
  void coverage_counts_by_month_and_names_the_holes_of_a_regular_outlet() throws IOException {
    StringBuilder table = new StringBuilder();
    for (int day = 0; day < 140; day++) {
      LocalDate date = LocalDate.of(2014, 1, 6).plusDays(day);
      boolean hole = date.getMonthValue() == 3;
      if (!hole) {
        table.append(
            "{\"title\":\"Day %d\",\"content\":\"The daily bulletin number %d.\",\"source\":\"Daily\",\"date\":\"%s\"}\n"
                .formatted(day, day, date));
      }
    }
    drop("daily.jsonl", table.toString());
    SearchRequest request =
        new SearchRequest("bulletin", Filters.NONE, newest(), 0, 0, Set.of(), 0, false);
    Coverage coverage = archive.readingDesk().coverage(request);
    assertEquals(YearMonth.of(2014, 1), coverage.first());
    Coverage.Outlet daily = coverage.outlets().getFirst();
    assertEquals(List.of(26, 28, 0, 30, 25), daily.counts());
    assertEquals(
        List.of(
            new Coverage.Gap(
                "Daily", LocalDate.of(2014, 3, 3), LocalDate.of(2014, 3, 30), 7, true)),
        daily.gaps());
    Filters march =
        Filters.NONE.withDates(
            new DateRange(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 4, 2)), false);
    List<String> notes = archive.search(SearchRequest.of("").with(march)).notes();
    assertEquals(
        List.of(
            "The archive has nothing of Daily from 3 Mar 2014 to 30 Mar 2014, and usually 7"
                + " articles a week."),
        notes);
    Filters april =
        Filters.NONE.withDates(
            new DateRange(LocalDate.of(2014, 4, 1), LocalDate.of(2014, 4, 9)), false);
    assertEquals(List.of(), archive.search(SearchRequest.of("").with(april)).notes());
    Filters other = march.withSources(Set.of("Lake Courier"), Set.of());
    assertEquals(List.of(), archive.search(SearchRequest.of("").with(other)).notes());
    assertEquals(notes, archive.search(SearchRequest.of("bulletin date:2014-03")).notes());
    assertEquals(
        notes, archive.search(SearchRequest.of("since:2014-03 before:2014-04-02")).notes());
    assertEquals(notes, archive.search(SearchRequest.of("source:daily date:2014-03")).notes());
    assertEquals(
        List.of(), archive.search(SearchRequest.of("source:courier date:2014-03")).notes());
    assertEquals(List.of(), archive.search(SearchRequest.of("bulletin date:2014-04")).notes());
  }

  @Test
  void a_citation_says_what_is_known_and_makes_nothing_up() {
    String dated = idOf("Harbour closed");
    assertEquals(
        "“The harbour”\n“Harbour closed,” Harbour Post, August 10, 2015. [" + dated + "]",
        cite(dated, Citation.CHICAGO, 11));
    assertEquals(
        "Harbour closed. (2015, August 10). Harbour Post. [" + dated + "]",
        cite(dated, Citation.APA, 0));
    String undated = idOf("An undated note");
    assertEquals(
        "“An undated note,” Lake Courier, n.d. [" + undated + "]",
        cite(undated, Citation.CHICAGO, 0));
    assertEquals(
        "n.d. Lake Courier: Nobody () " + undated,
        cite(undated, "{date} {source}: {passage} ({author}) {id}", 6));
    assertEquals(List.of("page"), new Citation("{page} {id}").unknownNames());
  }

  private String cite(String id, String style, int end) {
    return archive.readingDesk().cite(id, 0, end, new Citation(style)).orElseThrow();
  }

  @Test
  void an_import_is_told_by_the_saved_searches_that_it_feeds() throws IOException {
    archive.saveSearch("rail", "rail", Filters.NONE, Variants.ON.with("rail", false));
    archive.saveSearch("herons", "heron", Filters.NONE, Variants.ON);
    ImportReport report =
        drop(
            "more.jsonl",
            "{\"title\":\"More\",\"content\":\"The rail line reopened.\",\"source\":\"Harbour Post\"}\n");
    Set<String> ids = Set.of(((Outcome.Added) report.outcomes().getFirst()).id());
    List<SavedSearch> fed = archive.readingDesk().bySavedSearch(ids);
    assertEquals(List.of("rail"), fed.stream().map(SavedSearch::name).toList());
    assertEquals(Variants.ON.with("rail", false), fed.getFirst().variants());
    assertEquals(1, fed.getFirst().fresh());
    assertEquals(2, fed.getFirst().total());
  }
}
