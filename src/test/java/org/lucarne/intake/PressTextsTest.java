package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

/** Texts of press databases are split where their articles end, and keep their fields. */
class PressTextsTest {
  private static final List<String> FIRST =
      List.of(
          "The dock workers of Arcona went back to work on Tuesday, the harbour master told us there.",
          "The talks go on next week.");
  private static final List<String> SECOND =
      List.of(
          "The ferry line will close in spring, as its owner says, who blames the price of oil for it.",
          "The mayor called it a disgrace.");

  private static final String A = String.join("\n\n", FIRST) + "\n";
  private static final String B = String.join("\n\n", SECOND) + "\n";

  @Test
  void genios() throws Exception {
    String form =
        """
        Hafenbote vom %1$s, Nr. 101, Seite 4 / %2$s

        %3$s

        %4$s
        Quelle:\tHafenbote vom %1$s, Nr. 101, Seite 4
        Ressort:\t%2$s
        Dokumentnummer:\tA12345

        Dauerhafte Adresse des Dokuments:
        https://www.wiso-net.example/document/HB__A12345

        Alle Rechte vorbehalten: (c) Hafenbote GmbH


        """;
    List<Article> articles =
        two(
            form.formatted("02.05.2023", "Politik", "Work resumes", A)
                + form.formatted("05.05.2023", "Wirtschaft", "Ferry to close", B),
            "Hafenbote");
    assertEquals("Politik", articles.getFirst().section());
    assertEquals("https://www.wiso-net.example/document/HB__A12345", articles.getLast().url());
  }

  @Test
  void retriever() throws Exception {
    String form =
        """
        %1$s
        Hamnbladet, %2$s 05:30
        Publicerat i print. Sida 4.
        Av Anna Low

        %3$s
        © Hamnbladet eller artikelförfattaren. Se avtal och användarregler på Retriever
        Läs hela artikeln på https://retriever.example/1

        ==============================================================================

        """;
    List<Article> articles =
        two(
            form.formatted("Work resumes", "2023-05-02", A)
                + form.formatted("Ferry to close", "2023-05-05", B),
            "Hamnbladet");
    assertEquals("Anna Low", articles.getFirst().author());
  }

  @Test
  void wisers() throws Exception {
    String form =
        """
        %d.
        河報
        A04 | 國際 | By 林安 | %s

        %s

        %s
        文章編號: 202305020040012

        本內容之版權為相關作者所有。
        慧科訊業有限公司（2023）。版權所有，翻載必究。

        """;
    List<Article> articles =
        two(
            form.formatted(1, "2023-05-02", "Work resumes", A)
                + form.formatted(2, "2023-05-05", "Ferry to close", B),
            "河報");
    assertEquals("國際", articles.getFirst().section());
    assertEquals("林安", articles.getFirst().author());
  }

  @Test
  void newsbank() throws Exception {
    String form =
        """
        Paper: River Gazette
        Title: %s
        Date: %s
        Section: World
        Page: A4
        Author: Anna Low

        %s
        Copyright (c) 2023, River Gazette
        Record Number: 123ABC


        """;
    List<Article> articles =
        two(
            form.formatted("Work resumes", "May 2, 2023", A)
                + form.formatted("Ferry to close", "May 5, 2023", B),
            "River Gazette");
    assertEquals("World", articles.getFirst().section());

    String other =
        """
        %s
        River Gazette - %s - page 4A
        Author: Anna Low; Staff Writer

        %s
        Record Number: 123ABC
        Copyright (c) 2023, River Gazette

        """;
    two(
        other.formatted("Work resumes", "Tuesday, May 2, 2023", A)
            + other.formatted("Ferry to close", "Friday, May 5, 2023", B),
        "River Gazette");
  }

  @Test
  void gale() throws Exception {
    String form =
        """
        %s

        Author: Anna Low
        Date: %s
        From: River Gazette(Issue 76543)
        Publisher: Gazette Group
        Document Type: Article
        Length: 60 words

        Full Text:
        %s
        Copyright: COPYRIGHT 2023 Gazette Group
        Source Citation (MLA 9th ed.)
        Low, Anna. "Work." River Gazette, 2 May 2023, p. 4. Accessed 1 June 2023.
        Gale Document Number: GALE|A1234

        """;
    two(
        form.formatted("Work resumes", "May 2, 2023", A)
            + form.formatted("Ferry to close", "May 5, 2023", B),
        "River Gazette");
  }

  @Test
  void ebsco() throws Exception {
    String form =
        """
        Title:
        %s.
        Authors:
        Low, Anna
        Source:
        River Gazette. %s, pA4.
        Document Type:
        Article
        Full Text Word Count:
        60
        Accession Number:
        2W123
        Database:
        Newspaper Source

        Section: World

        %s
        ~~~~~~~~
        By Anna Low

        Copyright of River Gazette is the property of Gazette Group and may not be copied.

        """;
    two(
        form.formatted("Work resumes", "May 2 2023", A)
            + form.formatted("Ferry to close", "May 5 2023", B),
        "River Gazette");
  }

  @Test
  void words_of_a_database_in_a_text_do_not_cut_it() throws Exception {
    String text =
        "A lost file\n\nThe clerk looked for Record Number: 12 and Dokumentnummer: 13 in vain.\n\n"
            + "Alle Rechte, he said, and shut the drawer | for good.\n";
    assertEquals("A lost file", Reading.of("a.txt", text).article().title());
  }

  private static List<Article> two(String text, String source) throws InterruptedException {
    List<Article> articles = Reading.of("export.txt", text).articles();
    assertEquals(2, articles.size());
    assertEquals("Work resumes", articles.getFirst().title());
    assertEquals("Ferry to close", articles.getLast().title());
    assertEquals(String.join("\n\n", FIRST), articles.getFirst().body());
    assertEquals(String.join("\n\n", SECOND), articles.getLast().body());
    assertEquals(LocalDate.of(2023, 5, 2), articles.getFirst().date().first());
    assertEquals(LocalDate.of(2023, 5, 5), articles.getLast().date().first());
    for (Article article : articles) {
      assertEquals(source, article.source().name());
    }
    return articles;
  }
}
