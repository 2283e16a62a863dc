package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Dropped;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.SearchRequest;

/** Lines that an outlet repeats are found by nobody, and kept. */
class OutletLinesTest {

  private static final String INVITATION = "Click here to see our pressroom.";

  @TempDir Path temp;
  private final Random random = new Random(5);
  private int files;

  private String prose(int words) {
    return IntStream.range(0, words)
            .mapToObj(_ -> "harbour" + random.nextInt(5000))
            .collect(Collectors.joining(" "))
        + ".";
  }

  private static String article(String title, String source, List<String> paragraphs) {
    return "{\"title\":\"%s\",\"source\":\"%s\",\"content\":\"%s\"}"
        .formatted(title, source, String.join("\\n\\n", paragraphs));
  }

  private List<String> outlet(String source, int count, String... furniture) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> paragraphs = new ArrayList<>(List.of(prose(40), prose(40)));
      paragraphs.addAll(List.of(furniture));
      lines.add(article(source + " story " + i, source, paragraphs));
    }
    return lines;
  }

  private void drop(Archive archive, List<String> lines) throws IOException {
    Path file = temp.resolve("drop" + files++ + ".jsonl");
    Files.write(file, lines);
    archive.importPaths(ImportRequest.of(List.of(file)), ImportProgress.silent());
  }

  private Archive archive(String name) {
    return Archive.open(temp.resolve(name));
  }

  private static List<Hit> found(Archive archive, String query) {
    return archive
        .search(
            new SearchRequest(
                query, Filters.NONE, SearchRequest.Sort.NEWEST, 0, 500, Set.of(), 0, false))
        .hits();
  }

  private static int count(Archive archive, String query) {
    return found(archive, query).size();
  }

  private static ArticleView view(Archive archive, String title) {
    String id =
        found(archive, "").stream()
            .filter(hit -> hit.title().equals(title))
            .findFirst()
            .orElseThrow()
            .id();
    return archive.show(id, "harbour*").orElseThrow();
  }

  @Test
  void what_each_article_of_an_outlet_ends_with_is_no_text_of_it_and_is_kept() throws IOException {
    try (Archive archive = archive("archive")) {
      drop(archive, outlet("Lake Courier", 12, INVITATION));
      drop(archive, outlet("Harbour Post", 12));
      assertEquals(0, count(archive, "pressroom"));
      assertEquals(24, count(archive, "harbour*"));
      ArticleView view = view(archive, "Lake Courier story 3");
      assertFalse(view.article().body().contains("pressroom"));
      assertTrue(
          view.article().dropped().contains(new Dropped(INVITATION, "line of the outlet")),
          view.article().dropped().toString());
      view.bodyMatches()
          .forEach(
              match ->
                  assertTrue(match.of(view.article().body()).startsWith("harbour"), "" + match));
    }
  }

  @Test
  void what_is_learned_holds_for_what_comes_in_later_and_goes_with_its_articles()
      throws IOException {
    try (Archive archive = archive("archive")) {
      drop(archive, outlet("Lake Courier", 12, INVITATION));
      String late = article("Late", "Lake Courier", List.of(prose(40), INVITATION, prose(40)));
      drop(archive, List.of(late));
      assertEquals(0, count(archive, "pressroom"));
      archive.remove(
          found(archive, "").stream()
              .filter(hit -> !hit.title().equals("Late"))
              .map(Hit::id)
              .toList());
      assertEquals(List.of("Late"), found(archive, "pressroom").stream().map(Hit::title).toList());
    }
  }

  @Test
  void a_line_of_four_articles_stays_and_so_does_a_text_of_nothing_else() throws IOException {
    try (Archive archive = archive("archive")) {
      drop(archive, outlet("Lake Courier", 4, INVITATION));
      drop(archive, outlet("Harbour Post", 12, "Click here for our pressroom."));
      drop(archive, List.of(article("Bare", "Harbour Post", List.of(INVITATION))));
      drop(
          archive,
          List.of(article("Alone", "Harbour Post", List.of("Click here for our pressroom."))));
      assertEquals(6, count(archive, "pressroom"));
    }
  }

  @Test
  void a_story_printed_ten_times_teaches_nothing() throws IOException {
    List<String> story = List.of(prose(60), "Follow us to the harbour, she said", prose(60));
    try (Archive archive = archive("archive")) {
      for (int i = 0; i < 10; i++) {
        List<String> copy = new ArrayList<>(story);
        copy.add("Page " + i);
        drop(archive, List.of(article("Copy " + i, "Lake Courier", copy)));
      }
      assertEquals(10, count(archive, "\"follow us\""));
    }
  }

  @Test
  void quotations_background_places_and_short_answers_are_news() throws IOException {
    String background = "The war in the north began in March 2011 and has killed thousands.";
    String quotation = "“Click here,” he said.";
    try (Archive archive = archive("archive")) {
      List<String> lines = outlet("Lake Courier", 10, background, "Beirut", "He said.", quotation);
      lines.addAll(outlet("Lake Courier", 10, prose(9)));
      drop(archive, lines);
      assertEquals(10, count(archive, "\"war in the north\""));
      assertEquals(10, count(archive, "beirut"));
      assertEquals(10, count(archive, "\"click here\""));
    }
  }

  @Test
  void an_outlet_under_two_names_is_one_and_a_merge_of_sources_changes_no_text()
      throws IOException {
    try (Archive archive = archive("archive")) {
      drop(archive, outlet("The Tehran Times", 3, INVITATION));
      drop(archive, outlet("tehrantimes.com", 3, INVITATION));
      drop(archive, outlet("Lake Courier", 3, INVITATION));
      drop(archive, outlet("Lake Herald", 3, INVITATION));
      assertEquals(6, count(archive, "pressroom"));
      archive.sourceDesk().merge(List.of("Lake Herald", "Lake Courier"));
      assertEquals(6, count(archive, "pressroom"));
    }
  }

  /** Whatever the order, and however many imports, a rebuilding included. */
  @Test
  void the_same_articles_are_the_same_texts_in_any_order() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(outlet("Lake Courier", 40, INVITATION));
    lines.addAll(outlet("Lake Courier", 60, "Photo gallery of the week"));
    lines.addAll(outlet("Harbour Post", 25, "Read more on our website"));
    lines.addAll(outlet("Harbour Post", 30));
    lines.addAll(outlet("Third Paper", 6, "The day in figures"));
    Set<String> first = null;
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(lines, random);
      try (Archive archive = archive("archive" + round)) {
        int step = round == 0 ? lines.size() : 17 + 20 * round;
        for (int from = 0; from < lines.size(); from += step) {
          drop(archive, lines.subList(from, Math.min(lines.size(), from + step)));
        }
        Set<String> texts = texts(archive);
        first = first == null ? texts : first;
        assertEquals(first, texts);
        archive.rebuild();
        assertEquals(first, texts(archive));
        assertEquals(0, count(archive, "pressroom OR gallery OR website OR figures"));
      }
      try (Archive again = archive("archive" + round)) {
        assertEquals(first, texts(again));
      }
    }
  }

  private static Set<String> texts(Archive archive) {
    return found(archive, "").stream()
        .map(hit -> archive.show(hit.id(), "").orElseThrow().article())
        .map(article -> article.id() + article.body() + article.dropped())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
