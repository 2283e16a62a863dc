package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Part;

class ReadingStateTest {
  private final SmallArchive archive = new SmallArchive();
  private final Worker worker = Errands.atOnce();
  private final SearchState search = new SearchState(archive::search, worker);
  private final ReadingState reading = new ReadingState(search, archive::show, worker);

  private final Article second =
      archive.add("Quiet day", "A", "2015-02-01", "en", "Nothing of note.\n\nThe port again.");
  private final Article first =
      archive.add(
          "Port opens", "A", "2015-03-01", "en", "Ships left the port.\n\nThe port was full.");

  private void find(String query) {
    search.type(query);
  }

  private String at() {
    return reading
        .currentMatch()
        .map(
            match ->
                reading.view().get().article().id().equals(first.id())
                    ? "first " + match.part() + " " + match.span().start()
                    : "second " + match.part() + " " + match.span().start())
        .orElse("none");
  }

  @Test
  void an_article_opens_at_the_passage_of_its_row() {
    find("port");
    assertEquals(first.id(), reading.view().get().article().id());
    assertEquals(Part.BODY, reading.currentMatch().orElseThrow().part());
    assertEquals(3, reading.matches().size());
  }

  @Test
  void after_the_last_match_comes_the_first_of_the_next_article() {
    find("port");
    reading.goTo(0);
    assertEquals("first TITLE 0", at());
    reading.next();
    reading.next();
    int last = first.body().lastIndexOf("port");
    assertEquals("first BODY " + last, at());
    reading.next();
    assertEquals("second BODY " + second.body().indexOf("port"), at());
    reading.next();
    assertEquals("second BODY " + second.body().indexOf("port"), at());
  }

  @Test
  void before_the_first_match_comes_the_last_of_the_article_before() {
    find("port");
    search.selectNext();
    reading.previous();
    assertEquals("first BODY " + first.body().lastIndexOf("port"), at());
  }

  @Test
  void without_words_there_is_no_match_and_f3_goes_to_the_next_article() {
    search.submit();
    assertEquals("none", at());
    reading.next();
    assertEquals(second.id(), reading.view().get().article().id());
  }

  @Test
  void the_marks_follow_the_query_while_the_article_stays_open() {
    find("port");
    find("full");
    assertEquals(first.id(), reading.view().get().article().id());
    assertEquals(1, reading.matches().size());
  }

  @Test
  void the_article_goes_when_nothing_matches() {
    find("port");
    find("volcano");
    assertNull(reading.view().get());
    assertTrue(reading.matches().isEmpty());
  }

  @Test
  void an_import_does_not_reload_the_open_article() {
    find("port");
    Object before = reading.view().get();
    reading.goTo(2);
    archive.add("Newest port", "A", "2016-01-01", "en", "A port.");
    search.refresh();
    assertEquals(before, reading.view().get());
    assertEquals(2, reading.current().get());
    assertEquals(3, search.hits().size());
  }
}
