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

/** What the analyst decides about actors, and what that changes in searches. */
class ActorDecisionsTest {

  @TempDir private Path folder;
  private Captured lucarne;

  @BeforeEach
  void four_articles_about_two_people() throws IOException {
    lucarne = Captured.in(folder);
    article("one", "Spokesman Tomas Verlinde said the ferries would sail.");
    article("two", "Spokesman Tomas Verlinde and Minister Ilsa Brandow met on Monday.");
    article("three", "Minister Ilsa Brandow said that the strike was over.");
    article("four", "The lawyer Thom Verlinden said nothing. Thom Verlinden left at noon.");
    assertEquals(0, run("import", folder.resolve("in").toString()), lucarne.err());
  }

  private void article(String name, String body) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve(name + ".txt"), "Report number " + name + "\n\n" + body + "\n");
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
    List<String> args = new ArrayList<>(List.of("search", ""));
    args.addAll(Arrays.asList(search));
    args.add("--json");
    assertEquals(0, run(args.toArray(String[]::new)), lucarne.err());
    Matcher total = Pattern.compile("\"total\":(\\d+)").matcher(lucarne.out());
    assertTrue(total.find(), lucarne.out());
    return Integer.parseInt(total.group(1));
  }

  private String id(String query) {
    run("search", query, "--json");
    Matcher id = Pattern.compile("\"hits\":\\[\\{\"id\":\"(\\w+)\"").matcher(lucarne.out());
    assertTrue(id.find(), lucarne.out());
    return id.group(1);
  }

  private String people() {
    assertEquals(0, run("actors", "--kind", "person"), lucarne.err());
    return lucarne.out();
  }

  @Test
  void a_merge_makes_one_row_that_every_name_finds_and_undo_parts_it_again() {
    assertEquals(2, found("--actor", "Tomas Verlinde"));
    assertEquals(0, run("actor", "merge", "Tomas Verlinde", "Thom Verlinden"), lucarne.err());
    assertEquals(3, found("--actor", "Thom Verlinden"));
    assertEquals(3, found("--actor", "Tomas Verlinde"));
    assertEquals(1, found("--not-actor", "Thom Verlinden"));
    assertFalse(people().lines().anyMatch(line -> line.startsWith("Thom")), lucarne.out());
    assertEquals(0, run("rebuild"), lucarne.err());
    assertEquals(3, found("--actor", "Tomas Verlinde"));
    assertEquals(0, run("actor", "undo"), lucarne.err());
    assertEquals(2, found("--actor", "Tomas Verlinde"));
    assertEquals(1, found("--actor", "Thom Verlinden"));
  }

  @Test
  void a_merge_holds_for_what_comes_in_later_and_undo_of_the_archive_takes_it_back()
      throws IOException {
    assertEquals(0, run("actor", "merge", "Tomas Verlinde", "Thom Verlinden"), lucarne.err());
    article("five", "Minister Thom Verlinden came back on Friday.");
    assertEquals(0, run("import", folder.resolve("in").toString()), lucarne.err());
    assertEquals(4, found("--actor", "Tomas Verlinde"));
    assertEquals(0, run("undo"), lucarne.err());
    assertEquals(3, found("--actor", "Tomas Verlinde"), "the import was the last thing done");
    assertEquals(0, run("undo"), lucarne.err());
    assertTrue(lucarne.out().startsWith("undone: actor "), lucarne.out());
    assertEquals(2, found("--actor", "Tomas Verlinde"));
  }

  @Test
  void a_spelling_that_was_split_off_is_a_row_of_its_own() {
    run("actor", "merge", "Tomas Verlinde", "Thom Verlinden", "Ilsa Brandow");
    assertEquals(4, found("--actor", "Tomas Verlinde"));
    assertEquals(0, run("actor", "split", "Tomas Verlinde", "Ilsa Brandow"), lucarne.err());
    assertEquals(2, found("--actor", "Ilsa Brandow"));
    assertEquals(3, found("--actor", "Tomas Verlinde"));
    assertEquals(1, found("--actor", "Ilsa Brandow", "--not-actor", "Tomas Verlinde"));
    run("show", id("monday"), "--json");
    assertTrue(lucarne.out().contains("\"name\":\"Ilsa Brandow\""), lucarne.out());
    assertTrue(lucarne.out().contains("\"name\":\"Tomas Verlinde\""), lucarne.out());
  }

  @Test
  void a_new_name_is_shown_and_finds_the_actor() {
    assertEquals(0, run("actor", "rename", "Ilsa Brandow", "The Minister of Ports"));
    assertTrue(people().contains("The Minister of Ports"), lucarne.out());
    assertEquals(2, found("--actor", "the minister of ports"));
    assertEquals(2, found("--actor", "Ilsa Brandow"));
  }

  @Test
  void an_ignored_actor_is_counted_and_underlined_nowhere() {
    int people = found("--kind", "person");
    assertEquals(0, run("actor", "ignore", "Thom Verlinden"), lucarne.err());
    assertEquals(people - 1, found("--kind", "person"));
    assertFalse(people().contains("Verlinden"), lucarne.out());
    run("show", id("lawyer"), "--json");
    assertFalse(lucarne.out().contains("\"name\":\"Thom Verlinden\""), lucarne.out());
  }

  @Test
  void an_actor_of_another_kind_is_found_under_that_kind() {
    assertEquals(0, found("--kind", "organisation"));
    assertEquals(0, run("actor", "kind", "Ilsa Brandow", "organisation"), lucarne.err());
    assertEquals(2, found("--kind", "organisation"));
    assertEquals(2, found("actor:\"Ilsa Brandow\""));
    assertEquals(2, found("--actor", "Ilsa Brandow", "--kind", "organisation"));
  }

  @Test
  void an_actor_is_taken_out_of_one_article_alone() {
    String monday = id("monday");
    assertEquals(0, run("actor", "not-here", "Ilsa Brandow", monday), lucarne.err());
    assertEquals(1, found("--actor", "Ilsa Brandow"));
    run("show", monday, "--json");
    assertFalse(lucarne.out().contains("\"name\":\"Ilsa Brandow\""), lucarne.out());
  }

  @Test
  void decisions_go_to_another_archive_in_a_file() {
    run("actor", "merge", "Tomas Verlinde", "Thom Verlinden");
    run("actor", "rename", "Tomas Verlinde", "Tomas V.");
    Path file = folder.resolve("decisions.txt");
    assertEquals(0, run("actor", "export", file.toString()), lucarne.err());
    assertEquals(0, runIn("other", "import", folder.resolve("in").toString()), lucarne.err());
    assertEquals(0, runIn("other", "actor", "import", file.toString()), lucarne.err());
    assertEquals(0, runIn("other", "actors", "--kind", "person"), lucarne.err());
    assertTrue(lucarne.out().contains("Tomas V."), lucarne.out());
    assertFalse(lucarne.out().lines().anyMatch(line -> line.startsWith("Thom")), lucarne.out());
  }

  @Test
  void a_name_that_nobody_has_is_refused_with_what_to_do() {
    assertEquals(2, run("actor", "merge", "Tomas Verlinde", "Nobody Atall"));
    assertTrue(lucarne.err().contains("No actor of this archive is called \"Nobody Atall\""));
    assertEquals(2, run("actor", "explode", "Tomas Verlinde"));
    assertTrue(lucarne.err().contains("merge, split, rename"), lucarne.err());
  }

  @Test
  void two_spellings_of_a_name_on_no_list_are_one_row_until_they_are_kept_apart()
      throws IOException {
    article("six", "Spokesman Mohammed Qassendi said so. Mohammed Qassendi left.");
    article("seven", "Spokesman Muhammad Ghassendi said so. Muhammad Ghassendi left.");
    assertEquals(0, run("import", folder.resolve("in").toString()), lucarne.err());
    assertEquals(2, found("--actor", "Mohammed Qassendi"));
    assertEquals(2, found("--actor", "Muhammad Ghassendi"));
    assertEquals(
        0, run("actor", "split", "Mohammed Qassendi", "Muhammad Ghassendi"), lucarne.err());
    assertEquals(1, found("--actor", "Mohammed Qassendi"));
    assertEquals(1, found("--actor", "Muhammad Ghassendi"));
  }

  @Test
  void people_who_may_be_one_are_offered_until_the_analyst_has_said_so_or_not() throws IOException {
    article("eight", "Minister Tomas Willem Verlinde said so.");
    article("nine", "Minister Anna Verlinde and Minister Pieter Verlinde met Minister J. Pelikan.");
    assertEquals(0, run("import", folder.resolve("in").toString()), lucarne.err());
    assertEquals(0, run("actor", "offers"), lucarne.err());
    List<String> offers = lucarne.out().lines().filter(line -> line.contains("=?")).toList();
    assertEquals(1, offers.size(), lucarne.out());
    assertTrue(offers.getFirst().startsWith("Tomas Verlinde (2, person:~tomas-verlinde)"));
    assertTrue(offers.getFirst().contains("Tomas Willem Verlinde"), lucarne.out());
    assertEquals(
        0,
        run("actor", "apart", "person:~tomas-verlinde", "person:~tomas-willem-verlinde"),
        lucarne.err());
    assertEquals(0, run("actor", "offers"), lucarne.err());
    assertTrue(lucarne.out().startsWith("No two people"), lucarne.out());
  }

  @Test
  void the_card_of_an_actor_tells_who_spells_it_how_and_who_is_named_with_it() {
    assertEquals(0, run("actor", "card", "Ilsa Brandow", "--json"), lucarne.err());
    String card = lucarne.out();
    assertTrue(card.contains("\"articles\":2,"), card);
    assertTrue(card.contains("{\"spelling\":\"Ilsa Brandow\",\"articles\":2"), card);
    assertTrue(card.contains("\"named_with\":[{\"value\":\"Tomas Verlinde\",\"count\":1}]"), card);
  }
}
