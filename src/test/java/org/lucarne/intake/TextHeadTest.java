package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.model.Article;

/** What people write above the text when they keep an article as a text file. */
class TextHeadTest {
  private static final String TITLE = "Ferry runs aground off Arcona";

  private static final String TEXT =
      """
      The ferry Halina ran aground on a sandbank on Monday night, the coast guard said. Nobody was hurt.

      Tugs will try to free it at high tide, harbour master Jonas Feld told reporters on the quay.
      """;

  private static Article article(String text) throws Exception {
    return Reading.of("note.txt", text).article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: T\nDate: 15 March 2021\nSource: Arcona Post\nAuthor: Ann Low\n\n",
        "HEADLINE: T\nPUBLICATION: Arcona Post\nDATE: March 15, 2021\nBYLINE: Ann Low\nPage: A4\nBODY:\n",
        "Titre : T\nDate : 15 mars 2021\nSource : Arcona Post\nAuteur : Ann Low\n\n",
        "Titel: T\nDatum: 15. März 2021\nQuelle: Arcona Post\nAutor: Ann Low\n\n",
        "Título: T\nFecha: 15 de marzo de 2021\nFuente: Arcona Post\nAutor: Ann Low\n\n",
        "Заголовок: T\nДата: 15.03.2021\nИсточник: Arcona Post\nАвтор: Ann Low\n\n",
        "العنوان: T\nالتاريخ: 15 مارس 2021\nالمصدر: Arcona Post\nالكاتب: Ann Low\n\n",
        "标题：T\n日期：2021年3月15日\n来源：Arcona Post\n作者：Ann Low\n\n",
        "@title T\n@date 2021-03-15\n@source Arcona Post\n@author Ann Low\n\n",
        "Title:\nT\nDate:\n15 March 2021\nSource:\nArcona Post\nAuthor:\nAnn Low\n\n",
        "T\nBy Ann Low\nArcona Post\nMarch 15, 2021\n\n",
        "Arcona Post\nMonday, March 15, 2021\n\nT\n\nBy Ann Low\n\n",
        "ARTICLE 1 OF 3\n\nT\n\nArcona Post, 15 March 2021\nBy Ann Low\n\n",
        "Arcona Post\n\nMarch 15, 2021 Monday\n\nT\n\nBYLINE: Ann Low\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 112 words\n\n",
        "T - Arcona Post\nPosted on March 15, 2021 by Ann Low\n\n",
        "Arcona Post | T\n15/03/2021\nBy Ann Low\n\n",
        "# T\n\n*Arcona Post, 15 March 2021*\n\nBy Ann Low\n\n",
        "T\nArcona Post\n15 March 2021 18:30\nAnn Low\n\n",
        "<title>T</title>\n<date>2021-03-15</date>\n<source>Arcona Post</source>\n<author>Ann Low</author>\n<text>\n",
      })
  void fields_are_read_however_they_are_written(String head) throws Exception {
    String end = head.endsWith("<text>\n") ? "</text>\n" : "";
    Article article = article(head.replaceFirst("(?<![\\p{L}])T(?![\\p{L}])", TITLE) + TEXT + end);
    assertEquals(TITLE, article.title());
    assertEquals("2021-03-15", article.date().text());
    assertEquals("Arcona Post", article.source().name());
    assertEquals("Ann Low", article.author());
    assertEquals(2, article.body().split("\n\n").length, article.body());
    assertTrue(article.body().startsWith("The ferry"), article.body());
  }

  @Test
  void an_address_above_the_headline_is_the_article_s() throws Exception {
    Article article = article("https://post.example/2021/03/15/ferry\n\n" + TITLE + "\n\n" + TEXT);
    assertEquals(TITLE, article.title());
    assertEquals("https://post.example/2021/03/15/ferry", article.url());
    assertEquals("2021-03-15", article.date().text());
  }

  @Test
  void a_day_may_stand_before_the_headline() throws Exception {
    Article article = article("Mar 15, 2021 — " + TITLE + "\n\n" + TEXT);
    assertEquals(TITLE, article.title());
    assertEquals("2021-03-15", article.date().text());
  }

  @Test
  void a_press_release_is_known_by_its_headline() throws Exception {
    Article article =
        article(
            "FOR IMMEDIATE RELEASE\nMarch 15, 2021\nContact: Ann Low, 555-0100\n\n"
                + TITLE
                + "\n\n"
                + TEXT
                + "\n###\n");
    assertEquals(TITLE, article.title());
    assertEquals("2021-03-15", article.date().text());
    assertEquals(2, article.body().split("\n\n").length, article.body());
  }

  @Test
  void the_day_of_publication_goes_before_that_of_a_change() throws Exception {
    Article article =
        article(
            TITLE
                + "\nUpdated: March 16, 2021 9:00 AM\nPublished: March 15, 2021 6:30 PM\n\n"
                + TEXT);
    assertEquals("2021-03-15", article.date().text());
  }

  @Test
  void an_outlet_and_its_day_may_stand_below_the_text() throws Exception {
    Article article = article(TITLE + "\n\n" + TEXT + "\nSource: Arcona Post, March 15, 2021\n");
    assertEquals("Arcona Post", article.source().name());
    assertEquals("2021-03-15", article.date().text());
  }

  @Test
  void an_agency_beside_the_author_is_credited() throws Exception {
    Article article = article(TITLE + "\nPublié le 15 mars 2021\nPar Ann Low avec AFP\n\n" + TEXT);
    assertEquals("Ann Low", article.author());
    assertEquals(List.of("AFP"), article.credits());
  }

  @Test
  void people_who_speak_in_turns_are_no_labels() throws Exception {
    String talk =
        "Reporter: What happened on Monday night?\nFeld: She ran aground.\nReporter: Was anybody hurt?\nFeld: Nobody was.\n";
    Article article = article(TITLE + "\n\n" + talk);
    assertTrue(article.body().contains("Reporter: What happened"), article.body());
    assertNull(article.author());
  }

  private static final List<String> TITLES =
      List.of(TITLE, "Dock workers end their strike", "Council votes for a new bridge");

  /** Three articles, each with a head in which N, T and D are its number, headline and day. */
  private static String three(String head, String between) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append(i == 0 ? "" : between)
          .append(
              head.replaceFirst("\\bN\\b", String.valueOf(i + 1))
                  .replaceFirst("\\bT\\b", TITLES.get(i))
                  .replaceFirst("\\bD\\b", 15 + i + " March 2021"))
          .append(TEXT);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T\\nArcona Post, D\\n\\n | \\n-----\\n\\n",
        "T\\nArcona Post, D\\n\\n | \\n* * *\\n\\n",
        "Article N of 3\\n\\nT\\n\\nArcona Post, D\\n\\n | \\n\\n",
        "N. T\\nArcona Post, D\\n\\n | \\n\\n",
        "T\\n\\nBy Ann Low\\nArcona Post\\nD\\n\\n | \\n\\n\\n\\n",
        "HEADLINE: T\\nDATE: D\\nSOURCE: Arcona Post\\nTEXT: | \\n\\n",
        "Titel: T\\nDatum: D\\nQuelle: Arcona Post\\n\\n | \\n\\n",
      })
  void articles_below_each_other_are_told_apart(String head, String between) throws Exception {
    Reading reading =
        Reading.of("notes.txt", three(head.replace("\\n", "\n"), between.replace("\\n", "\n")));
    assertEquals(TITLES, reading.titles());
    for (int i = 0; i < 3; i++) {
      Article article = reading.articles().get(i);
      assertEquals("2021-03-" + (15 + i), article.date().text());
      assertEquals("Arcona Post", article.source().name());
      assertEquals(2, article.body().split("\n\n").length, article.body());
    }
  }

  @Test
  void parts_without_headlines_and_days_of_their_own_are_one_article() throws Exception {
    String text =
        TITLE + "\n15 March 2021\n\n" + TEXT + "\n* * *\n\n" + TEXT.replace("Halina", "Lune");
    assertEquals(1, Reading.of("notes.txt", text).articles().size());
  }

  @Test
  void an_agency_below_the_headline_is_credited_and_above_it_the_outlet() throws Exception {
    Article below = article(TITLE + "\nReuters\n15 March 2021\n\n" + TEXT);
    assertEquals(List.of("Reuters"), below.credits());
    assertNull(below.source());
    assertEquals(
        "Reuters", article("Reuters\n15 March 2021\n\n" + TITLE + "\n\n" + TEXT).source().name());
  }
}
