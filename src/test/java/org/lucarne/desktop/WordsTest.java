package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.archive.Citation;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Part;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;
import org.lucarne.model.Span;
import org.lucarne.search.Lead;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchResults;

class WordsTest {
  @BeforeAll
  static void startJavaFx() throws Exception {
    // Where words are asked of a control, its class wants the toolkit.
    Screen.start();
  }

  private static Article article() {
    return new Article.Builder(new Place("a.html", 0, 0, 10))
        .title("Port opens")
        .body("Ships left. The port of St. Mary was full.\n\nA second paragraph.")
        .source(new SourceName("Daily Harbour", Evidence.METADATA))
        .date(PublicationDate.day(LocalDate.of(2015, 8, 11), Evidence.TEXT, "11 Aug"))
        .url("https://news.example/1")
        .build();
  }

  @Test
  void signs_that_would_be_drawn_as_boxes_are_not_drawn_and_places_stay() {
    String persian = "می\u200Cخواهیم";
    assertEquals("می\u200Aخواهیم", Wording.drawn(persian));
    assertEquals(persian.length(), Wording.drawn(persian).length());
    assertEquals("coalition", Wording.drawn("coalition"));
  }

  @Test
  void what_stands_between_hebrew_letters_is_a_text_of_its_own_so_that_it_is_drawn_in_its_place() {
    assertEquals(
        List.of("דובר צה", "\"", "ל מסר ", "(", "ראשון", ") ", "הודעה", ". ", "סוף"),
        LetterRuns.of("דובר צה\"ל מסר (ראשון) הודעה. סוף"));
    // A joiner inside a Persian word does not part it.
    assertEquals(List.of("می\u200cخواهد", "؛"), LetterRuns.of("می\u200cخواهد؛"));
    assertEquals(List.of(), LetterRuns.of(""));
  }

  @Test
  void a_copied_passage_says_where_it_was_printed() {
    Article article = article();
    assertEquals(
        "“The port was full.”\n"
            + "“Port opens,” Daily Harbour, August 11, 2015, https://news.example/1. ["
            + article.id()
            + "]",
        new Citation(Citation.CHICAGO).of(" The port was full. ", article));
  }

  @Test
  void a_citation_leaves_out_what_is_not_known() {
    Article unknown = new Article.Builder(new Place("a.txt", 0, 0, 1)).body("Words.").build();
    assertEquals(
        "“Words.”\nn.d. [" + unknown.id() + "]",
        new Citation(Citation.CHICAGO).of("Words.", unknown));
  }

  @Test
  void the_passage_of_a_match_is_its_sentence() {
    String body = article().body();
    int at = body.indexOf("port");
    assertEquals("Ships left.", ArticlePane.sentence(body, new Span(0, 5), "en"));
    assertTrue(
        ArticlePane.sentence(body, new Span(at, at + 4), "en").startsWith("The port of St."));
    int second = body.indexOf("second");
    assertEquals(
        "A second paragraph.", ArticlePane.sentence(body, new Span(second, second + 6), null));
    assertEquals("", ArticlePane.sentence("", new Span(0, 0), "en"));
  }

  @Test
  void a_rows_passage_begins_shortly_before_its_first_match() {
    String text = "word ".repeat(60) + "strike goes on";
    int at = text.indexOf("strike");
    ResultRow.Shown shown =
        ResultRow.shown(
            new Passage(Part.BODY, 0, text.length(), text, List.of(new Span(at, at + 6))));
    assertTrue(shown.text().startsWith("… word"));
    assertEquals("strike", shown.matches().getFirst().of(shown.text()));
    assertTrue(shown.matches().getFirst().start() < 80);
  }

  @Test
  void the_line_under_the_box_counts_articles_sources_days_and_rows() {
    SearchResults found =
        new SearchResults(
            "",
            "",
            List.of(),
            1412,
            96,
            37,
            LocalDate.of(2015, 1, 3),
            LocalDate.of(2016, 6, 9),
            1,
            List.of(),
            Map.of(),
            new TreeMap<>());
    assertEquals(
        "1,412 articles · 37 sources · 3 Jan 2015 – 9 Jun 2016 · 96 rows after grouping copies",
        QueryLine.summary(found));
  }

  @Test
  void a_word_is_found_around_a_place() {
    assertEquals("strike", ArticleText.word("the strike goes", 6).of("the strike goes"));
    assertEquals("goes", ArticleText.word("the strike goes", 15).of("the strike goes"));
  }

  @Test
  void settings_come_back_as_they_were_left(@TempDir Path folder) throws Exception {
    Settings settings = new Settings();
    settings.look = Settings.Look.DARK;
    settings.textSize = 15;
    settings.lead = new Lead(Lead.Rule.LONGEST, List.of("Harbour Post", "TASS"));
    for (int i = 0; i < 60; i++) {
      settings.remember("query " + i);
    }
    settings.remember("query 20");
    settings.write(folder);
    Settings again = Settings.read(folder);
    assertEquals(Settings.Look.DARK, again.look);
    assertEquals(15, again.textSize);
    assertEquals(settings.lead, again.lead);
    assertEquals(Settings.HISTORY, again.history().size());
    assertEquals(List.of("query 20", "query 59"), again.history().subList(0, 2));
  }

  @Test
  void broken_settings_are_as_good_as_none(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("window.properties"), "text-size=huge\nlook=\\uZZZZ\n");
    assertEquals(new Settings().textSize, Settings.read(folder).textSize);
  }

  @Test
  void a_dropped_link_stays_text_and_dropped_text_comes_in_as_it_is() {
    DroppedWords link =
        DroppedWords.of(
                "https://gazette.example/a", null, "<a href='x'>Ports &amp; <b>crews</b></a>")
            .orElseThrow();
    assertTrue(link.isLink());
    assertEquals(
        "{\"title\":\"Ports & crews\",\"url\":\"https://gazette.example/a\"}\n", link.content());
    assertEquals(
        "{\"title\":\"ports reopen, gazette.example\","
            + "\"url\":\"https://www.gazette.example/2015/ports-reopen.html?a=1\"}\n",
        DroppedWords.of("https://www.gazette.example/2015/ports-reopen.html?a=1", null, null)
            .orElseThrow()
            .content());
    DroppedWords text =
        DroppedWords.of("Ports open\n\nCrews \"went\" back.", "https://gazette.example/a", null)
            .orElseThrow();
    assertEquals("dropped text.txt", text.name());
    assertEquals("Ports open\n\nCrews \"went\" back.\n", text.content());
    assertEquals("Dropped text", DroppedWords.in(List.of("/tmp/lucarne71/dropped text.txt")));
    assertEquals("", DroppedWords.in(List.of("/home/ann/news", "/home/ann/dropped text.txt")));
    assertTrue(DroppedWords.of(" ", null, null).isEmpty());
    assertTrue(
        DroppedWords.of(
                "https://gazette.example/fog.jpg",
                "https://gazette.example/fog.jpg",
                "<img src=\"https://gazette.example/fog.jpg\">")
            .isEmpty());
  }
}
