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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row per outlet, whatever its name came in as, and what the analyst decides about it. */
class SourcesTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @TempDir private Path folder;
  private Captured lucarne;
  private int articles;

  @BeforeEach
  void articles_under_many_names() throws IOException {
    lucarne = Captured.in(folder);
    for (String source :
        List.of(
            "Tehran Times",
            "The Tehran Times",
            "tehrantimes.com",
            "Tehran Times (Iran)",
            "AFP - Agence France Presse -- English",
            "Agence France-Presse",
            "The Guardian (London)",
            "The Independent",
            "The Independent (Bangladesh)",
            "Kivuli Herald",
            "KIVULI HERALD",
            "Harbour Wire")) {
      article(source, "2015-08-" + (10 + articles));
    }
    assertEquals(0, run("import", folder.resolve("in.jsonl").toString()), lucarne.err());
  }

  private void article(String source, String date) throws IOException {
    Path in = folder.resolve("in.jsonl");
    String line =
        """
        {"title":"Report number %d of the port","text":"Ferry number %d sailed at noon from the port.","source":"%s","date":"%s"}
        """
            .formatted(articles, articles, source, date);
    Files.writeString(in, (Files.exists(in) ? Files.readString(in) : "") + line);
    articles++;
  }

  private int run(String... args) {
    return runIn("archive", args);
  }

  private int runIn(String archive, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--archive");
    all.add(folder.resolve(archive).toString());
    return lucarne.run(all.toArray(String[]::new));
  }

  private int found(String... search) {
    List<String> args = new ArrayList<>(List.of("search"));
    args.addAll(Arrays.asList(search));
    args.addAll(List.of("--json", "--limit", "0", "--facets", "source,country,type,grade"));
    assertEquals(0, run(args.toArray(String[]::new)), lucarne.err());
    Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(lucarne.out());
    assertTrue(total.find());
    return Integer.parseInt(total.group(1));
  }

  private void holds(String text) {
    assertTrue(lucarne.out().contains(text), () -> text + " is not in " + lucarne.out());
  }

  @Test
  void an_outlet_is_one_row_with_its_country_and_type_and_its_spellings() {
    assertEquals(articles, found(""));
    holds("{\"value\":\"Tehran Times\",\"id\":\"tehran-times\",\"count\":4,\"spellings\":[");
    holds("{\"value\":\"AFP\",\"id\":\"afp\",\"count\":2,");
    holds("{\"value\":\"Kivuli Herald\",\"id\":\"kivuliherald\",\"count\":2,");
    holds("{\"value\":\"The Independent\",\"id\":\"independent\",\"count\":1,");
    holds("\"sources\":7,");
    holds("\"country\":[{\"value\":\"unknown\",\"count\":5},{\"value\":\"IR\",\"count\":4}");
    holds("\"type\":[{\"value\":\"unknown\",\"count\":9},{\"value\":\"wire\",\"count\":2}");
    holds("\"grade\":[{\"value\":\"unknown\",\"count\":12}]");
  }

  @Test
  void a_filter_and_a_query_take_any_spelling_of_the_outlet() {
    for (String spelling :
        List.of(
            "Tehran Times",
            "tehran times",
            "tehrantimes.com",
            "tehran-times",
            "www.tehrantimes.com")) {
      assertEquals(4, found("", "--source", spelling), spelling);
    }
    assertEquals(8, found("", "--not-source", "The Tehran Times"));
    assertEquals(4, found("source:tehran"));
    assertEquals(2, found("source:\"agence france\""));
    assertEquals(4, found("", "--country", "Iran"));
    assertEquals(4, found("country:ir"));
    assertEquals(5, found("country:unknown"));
    assertEquals(3, found("", "--type", "wire", "--type", "independent"));
    assertEquals(2, found("type:wire"));
    assertEquals(0, found("type:state"));
    holds("has no type");
  }

  @Test
  void what_came_in_is_kept_and_told_beside_the_name_shown() {
    assertEquals(0, run("search", "\"ferry number 2\"", "--json"), lucarne.err());
    holds("\"source\":\"Tehran Times\"");
    Matcher id = ID.matcher(lucarne.out());
    assertTrue(id.find());
    assertEquals(0, run("show", id.group(1), "--json"), lucarne.err());
    holds("\"source\":\"Tehran Times\",\"source_written\":\"Tehran");
    assertEquals(
        0, run("export", "\"ferry number 5\"", "--format", "csl", "--output", "-"), lucarne.err());
    holds("\"container-title\" : \"AFP\"");
    assertEquals(0, run("concordance", "\"ferry number 5\"", "--json"), lucarne.err());
    holds("\"source\":\"AFP\"");
  }

  @Test
  void sources_that_are_merged_are_one_row_until_that_is_undone() throws IOException {
    assertEquals(0, run("source", "merge", "The Independent", "Harbour Wire"), lucarne.err());
    assertEquals(2, found("", "--source", "The Independent"));
    assertEquals(2, found("", "--source", "Harbour Wire"));
    assertFalse(lucarne.out().contains("\"value\":\"Harbour Wire\""), lucarne.out());
    article("harbour wire", "2015-09-01");
    assertEquals(0, run("import", folder.resolve("in.jsonl").toString()), lucarne.err());
    assertEquals(0, run("rebuild"), lucarne.err());
    assertEquals(3, found("", "--source", "The Independent"));
    assertEquals(0, run("source", "undo"), lucarne.err());
    assertEquals(1, found("", "--source", "The Independent"));
    assertEquals(2, found("", "--source", "Harbour Wire"));
    assertEquals(2, run("source", "undo"));
  }

  @Test
  void a_spelling_that_is_split_off_is_a_source_of_its_own() {
    assertEquals(0, run("source", "split", "Tehran Times", "Tehran Times (Iran)"), lucarne.err());
    assertEquals(2, run("source", "split", "Tehran Times", "Nothing"));
    assertTrue(lucarne.err().contains("is never written \"Nothing\""), lucarne.err());
    assertEquals(3, found("", "--source", "The Tehran Times"));
    assertEquals(1, found("", "--source", "Tehran Times (Iran)"));
    assertEquals(articles, found(""));
    holds("\"sources\":8,");
  }

  @Test
  void a_source_has_the_name_and_the_properties_that_the_analyst_gives() {
    assertEquals(0, run("source", "rename", "Kivuli Herald", "The Herald of Kivuli"));
    assertEquals(0, run("source", "set", "kivuliherald", "country", "Kenya"), lucarne.err());
    assertEquals(0, run("source", "set", "KIVULI HERALD", "type", "party"), lucarne.err());
    assertEquals(0, run("source", "set", "kivuli herald", "grade", "c"), lucarne.err());
    assertEquals(2, found("", "--grade", "C"));
    holds("\"value\":\"The Herald of Kivuli\"");
    assertEquals(2, found("type:party country:KE grade:c"));
    assertEquals(10, found("", "--grade", "unknown"));
    assertEquals(0, run("source", "set", "kivuliherald", "country", "unknown"), lucarne.err());
    assertEquals(0, found("", "--country", "KE"));
    assertEquals(0, run("source", "set", "Tehran Times", "country", "unknown"), lucarne.err());
    assertEquals(0, found("", "--country", "IR"));
    assertEquals(2, run("source", "set", "AFP", "grade", "G"));
    assertTrue(lucarne.err().contains("a letter from A to F"), lucarne.err());
    assertEquals(2, run("source", "set", "AFP", "colour", "red"));
    assertEquals(0, run("source", "about", "The Herald of Kivuli"), lucarne.err());
    holds("party · grade C");
  }

  @Test
  void the_list_tells_days_and_spellings() {
    assertEquals(0, run("source", "list", "--json"), lucarne.err());
    holds(
        "{\"id\":\"tehran-times\",\"name\":\"Tehran Times\",\"count\":4,\"country\":\"IR\",\"type\":null,"
            + "\"grade\":null,\"first_date\":\"2015-08-10\",\"last_date\":\"2015-08-13\",\"listed\":true,"
            + "\"spellings\":[{\"value\":");
  }

  @Test
  void decisions_go_to_another_archive_in_a_file() {
    run("source", "merge", "Harbour Wire", "The Independent");
    run("source", "rename", "Harbour Wire", "Harbour");
    run("source", "set", "Harbour", "grade", "A");
    Path file = folder.resolve("sources.txt");
    assertEquals(0, run("source", "export", file.toString()), lucarne.err());
    assertEquals(0, runIn("other", "import", folder.resolve("in.jsonl").toString()));
    assertEquals(0, runIn("other", "source", "import", file.toString()), lucarne.err());
    assertEquals(0, runIn("other", "source", "about", "the independent"), lucarne.err());
    holds("2  Harbour · grade A");
    assertEquals(2, runIn("other", "source", "import", folder.resolve("in.jsonl").toString()));
    assertTrue(lucarne.err().contains("line 1 is no decision about sources"), lucarne.err());
  }

  @Test
  void an_own_outlet_list_stands_above_ours_and_can_be_taken_away() throws IOException {
    Path own = folder.resolve("own.txt");
    Files.writeString(
        own, "harbour | The Harbour Group | Harbour Wire, Kivuli Herald | KE | wire |\n");
    assertEquals(0, run("source", "outlets", own.toString()), lucarne.err());
    assertEquals(3, found("", "--source", "The Harbour Group"));
    assertEquals(3, found("", "--country", "KE"));
    Files.writeString(own, "harbour | The Harbour Group | | Kenia | |\n");
    assertEquals(2, run("source", "outlets", own.toString()));
    assertTrue(lucarne.err().contains("Line 1: \"Kenia\" is no country"), lucarne.err());
    assertEquals(3, found("", "--source", "The Harbour Group"));
    assertEquals(0, run("source", "outlets", "none"), lucarne.err());
    assertEquals(0, found("", "--country", "KE"));
    assertEquals(0, run("source", "outlets"), lucarne.err());
    holds("tehran-times | Tehran Times | ");
  }

  @Test
  void a_name_that_no_source_has_is_refused_with_what_to_do() {
    assertEquals(2, run("source", "merge", "AFP", "Nobody Atall"));
    assertTrue(lucarne.err().contains("No source of this archive is called \"Nobody Atall\""));
    assertEquals(2, run("source", "explode", "AFP"));
    assertTrue(lucarne.err().contains("it knows list, about, merge"), lucarne.err());
  }

  @Test
  void undo_of_the_archive_takes_a_decision_back_too() {
    run("source", "rename", "AFP", "Agency");
    assertEquals(0, run("undo"), lucarne.err());
    assertTrue(lucarne.out().startsWith("undone: source "), lucarne.out());
    found("");
    holds("\"value\":\"AFP\"");
  }
}
