package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Lead;
import org.lucarne.search.Relation;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchRequest.Sort;
import org.lucarne.search.SearchResults;

/** Copies of articles, from the import to the rows that a person sees. */
class CopiesTest {

  @TempDir Path temp;
  private Archive archive;
  private final Random random = new Random(11);
  private int files;

  @BeforeEach
  void open() {
    archive = Archive.open(temp.resolve("archive"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private record Text(String title, List<String> words, String source, String date) {
    String line() {
      return "{\"title\":\"%s\",\"content\":\"%s\",\"source\":\"%s\"%s}"
          .formatted(
              title,
              String.join(" ", words),
              source,
              date == null ? "" : ",\"date\":\"" + date + "\"");
    }
  }

  private void drop(List<Text> texts) throws IOException {
    Path file = temp.resolve("drop" + files++ + ".jsonl");
    Files.write(file, texts.stream().map(Text::line).toList());
    archive.importPaths(ImportRequest.of(List.of(file)), ImportProgress.silent());
  }

  private List<String> words(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> "harbour" + random.nextInt(3000))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A long story, a reprint of it a day later with a word changed, and its first 80 words. */
  private void dropStory() throws IOException {
    List<String> story = words(200);
    List<String> reprint = new ArrayList<>(story);
    reprint.set(100, "changed");
    drop(
        List.of(
            new Text("Reprint", reprint, "Lake Courier", "2015-08-12"),
            new Text("Cut", story.subList(0, 80), "Third Paper", "2015-08-11"),
            new Text("Story", story, "Harbour Post", "2015-08-11"),
            new Text("Another", words(120), "Harbour Post", "2015-08-11")));
  }

  private static SearchRequest everything() {
    return new SearchRequest("", Filters.NONE, Sort.NEWEST, 0, 50, Set.of(), 0, true);
  }

  private List<String> titles(SearchRequest request) {
    return archive.search(request).hits().stream().map(Hit::title).toList();
  }

  @Test
  void a_group_is_one_row_led_by_rule() throws IOException {
    dropStory();
    SearchResults found = archive.search(everything());
    assertEquals(4, found.total());
    assertEquals(2, found.rows());
    assertEquals(Set.of(1, 3), found.hits().stream().map(Hit::copies).collect(Collectors.toSet()));
    assertTrue(titles(everything()).contains("Story"), titles(everything()).toString());
    Lead courier = new Lead(Lead.Rule.EARLIEST, List.of("Nobody", "lake courier"));
    assertTrue(titles(everything().by(courier)).contains("Reprint"));
    assertTrue(titles(everything().by(new Lead(Lead.Rule.LONGEST, List.of()))).contains("Story"));
  }

  @Test
  void a_concordance_counts_the_articles_that_its_lines_are_from() throws IOException {
    dropStory();
    SearchRequest grouped =
        new SearchRequest("harbour*", Filters.NONE, Sort.NEWEST, 0, 50, Set.of(), 0, true);
    Concordance concordance = archive.concordance(grouped, Concordance.Order.RESULT, 20);
    assertEquals(
        concordance.lines().stream().map(ConcordanceLine::article).distinct().count(),
        concordance.articles());
  }

  @Test
  void the_lead_is_chosen_among_what_the_search_finds() throws IOException {
    dropStory();
    Filters lake = Filters.NONE.withSources(Set.of("Lake Courier", "Third Paper"), Set.of());
    assertEquals(List.of("Cut"), titles(everything().with(lake)));
    assertEquals(2, archive.search(everything().with(lake)).hits().getFirst().copies());
  }

  @Test
  void each_copy_tells_what_it_is_and_what_differs() throws IOException {
    dropStory();
    String story =
        archive.search(everything()).hits().stream()
            .filter(hit -> hit.title().equals("Story"))
            .findFirst()
            .orElseThrow()
            .id();
    List<Copy> copies = archive.copies(story);
    assertEquals(List.of("Cut", "Reprint"), copies.stream().map(Copy::title).toList());
    assertEquals(
        List.of(Relation.CUT_VERSION, Relation.REPRINT),
        copies.stream().map(Copy::relation).toList());
    Comparison comparison = archive.compare(story, copies.get(1).id()).orElseThrow();
    assertEquals(
        List.of("changed"),
        comparison.runs().stream()
            .filter(run -> run.in() == Comparison.In.SECOND)
            .map(run -> comparison.text(run).strip())
            .toList());
    assertTrue(archive.compare(story, "nothing").isEmpty());
  }

  @Test
  void an_export_has_one_entry_a_group() throws IOException {
    dropStory();
    StringWriter lines = new StringWriter();
    assertEquals(2, archive.export(everything(), ExportFormat.JSONL, lines).entries());
    assertTrue(lines.toString().contains("\"copies\":3"), lines.toString());
  }

  @Test
  void only_what_has_a_copy_here_counts_as_a_copy() throws IOException {
    dropStory();
    SearchRequest copies =
        everything()
            .with(
                new Filters(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Filters.NONE.dates(),
                    false,
                    true,
                    Set.of(),
                    Set.of(),
                    Set.of()));
    assertEquals(3, archive.search(copies).total());
    List<String> ids =
        archive.copies(archive.search(copies).hits().getFirst().id()).stream()
            .map(Copy::id)
            .toList();
    archive.remove(ids);
    assertEquals(0, archive.search(copies).total());
    archive.restore(ids);
    assertEquals(3, archive.search(copies).total());
  }

  @Test
  void groups_are_those_of_a_rebuilt_index_whatever_came_went_and_changed() throws IOException {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      List<String> words = words(60 + random.nextInt(150));
      if (i > 0 && random.nextInt(10) < 7) {
        words = new ArrayList<>(texts.get(random.nextInt(i)).words());
        switch (random.nextInt(3)) {
          case 0 -> words.set(random.nextInt(words.size()), "edited" + i);
          case 1 -> words = words.subList(0, words.size() * 3 / 4);
          default -> words.addAll(words(words.size() / 3));
        }
      }
      texts.add(
          new Text(
              "Title " + i,
              words,
              "Source " + random.nextInt(5),
              random.nextInt(6) == 0
                  ? null
                  : LocalDate.of(2015, 1, 1).plusDays(random.nextInt(120)).toString()));
    }
    Collections.shuffle(texts, random);
    for (int from = 0; from < texts.size(); from += 40) {
      drop(texts.subList(from, from + 40));
      List<String> ids = ids();
      Collections.shuffle(ids, random);
      archive.remove(ids.subList(0, 12));
      archive.restore(ids.subList(0, 5));
      archive
          .deeds()
          .edit(
              ids.subList(20, 26),
              null,
              PublicationDate.day(LocalDate.of(2015, 3, 1), Evidence.EDITED, "2015-03-01"));
    }
    Set<Set<String>> groups = groups();
    assertTrue(groups.size() > 10, "groups " + groups.size());
    archive.rebuild();
    assertEquals(groups, groups());
  }

  private List<String> ids() {
    return archive
        .search(new SearchRequest("", Filters.NONE, Sort.NEWEST, 0, 1000, Set.of(), 0, false))
        .hits()
        .stream()
        .map(Hit::id)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Set<Set<String>> groups() {
    Set<Set<String>> groups = new HashSet<>();
    for (String id : ids()) {
      Set<String> group = new TreeSet<>(List.of(id));
      archive.copies(id).forEach(copy -> group.add(copy.id()));
      if (group.size() > 1) {
        groups.add(group);
      }
    }
    return groups;
  }
}
