package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

/** Text and documents of the smaller databases, each told by its own words. */
class ArchiveLayoutTest {

  @AfterAll
  static void end_the_readers() {
    new Intake().rest();
  }

  @Test
  void retriever_in_swedish_is_split_at_its_rules_without_its_list_of_titles() throws Exception {
    String rule = "=".repeat(78);
    Reading reading =
        Reading.of(
            "export.txt",
            """
            Universitetet BIBSAM
            Datum 2024-03-06

            Nyheter:

            > Hamnarna öppnar igen, Flodbladet, 2024-03-04 12:05

            > Tågen går igen, Bergposten, 2024-03-05


            Hamnarna öppnar igen
            Flodbladet, 2024-03-04 12:05
            Publicerat på webb.\s

            De två hamnarna vid floden öppnade igen på tisdagen, och fartygen som hade väntat i två
            veckor seglade in.

            Besättningarna gick tillbaka till arbetet.

            ©Flodbladet<br>Alla artiklar är skyddade enligt upphovsrättslagen.

            Se webartikeln på http://ret.nu/7Ml1g0k
            %1$s

            Tågen går igen
            Bergposten, 2024-03-05
            Sida 15
            Publicerat i print.\s

            Tågen i bergen går igen efter stormen.
            ©Bergposten<br>Alla artiklar är skyddade enligt upphovsrättslagen.
            %1$s
            """
                .formatted(rule));
    assertEquals(List.of("Hamnarna öppnar igen", "Tågen går igen"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("Flodbladet", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("12:05", first.date().time().toString());
    assertEquals(
        "De två hamnarna vid floden öppnade igen på tisdagen, och fartygen som hade väntat i två"
            + " veckor seglade in.\n\nBesättningarna gick tillbaka till arbetet.",
        first.body());
    assertEquals("http://ret.nu/7Ml1g0k", first.url());
    assertEquals("Tågen i bergen går igen efter stormen.", reading.articles().get(1).body());
  }

  @Test
  void retriever_in_norwegian_has_a_line_below_the_title() throws Exception {
    Article article =
        Reading.of(
                "export.txt",
                """
                Togene går igjen

                %s
                Fjellposten, 05.03.2024
                Seksjon: NYHETER   Side: 12
                Publisert på trykk

                Togene i fjellet går igjen etter stormen.

                © Fjellposten
                %s
                """
                    .formatted("-".repeat(78), "=".repeat(78)))
            .article();
    assertEquals("Togene går igjen", article.title());
    assertEquals("Fjellposten", article.source().name());
    assertEquals("2024-03-05", article.date().text());
    assertEquals("NYHETER", article.section());
    assertEquals("Togene i fjellet går igjen etter stormen.", article.body());
  }

  private static final String GENIOS =
      """
      Häfen öffnen wieder
      Quelle: Elbe Bote vom 04.03.2024, S. 4
      Ressort: Politik
      Ausgabe: Elbe Bote Hauptausgabe
      Dokumentnummer: EB20240304-1234

      Häfen öffnen wieder

      Von Jana Marlow

      Die beiden Häfen am Fluss öffneten am Dienstag wieder.

      Die Besatzungen kehrten zur Arbeit zurück.

      Dauerhafte Adresse des Dokuments: https://www.wiso-net.de/document/EB__1234
      Alle Rechte vorbehalten: (c) Elbe Verlag
      © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
      """;

  private static void assertGenios(Reading reading) {
    assertEquals(List.of("Häfen öffnen wieder", "Züge fahren wieder"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("Elbe Bote", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("Politik", first.section());
    assertEquals("Jana Marlow", first.author());
    assertEquals("https://www.wiso-net.de/document/EB__1234", first.url());
    assertEquals(
        "Die beiden Häfen am Fluss öffneten am Dienstag wieder.\n\nDie Besatzungen kehrten zur"
            + " Arbeit zurück.",
        first.body());
    Article second = reading.articles().get(1);
    assertEquals("Bergpost", second.source().name());
    assertEquals("2024-03-05", second.date().text());
  }

  @Test
  void genios_and_wiso_tell_outlet_and_day_under_their_german_labels() throws Exception {
    String second =
        """
        Züge fahren wieder
        Quelle: Bergpost Nr. 54 vom 05.03.2024 Seite 12
        Ressort: Regional

        Die Züge in den Bergen fahren nach dem Sturm wieder.

        Dauerhafte Adresse des Dokuments: https://www.genios.de/document/BP__123
        Alle Rechte vorbehalten: (c) Bergpost
        © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
        """;
    assertGenios(Reading.of("export.txt", GENIOS + "\n" + second));
    assertGenios(SampleDocuments.rtf(GENIOS + second));
    assertGenios(
        SampleDocuments.pdf(
            "Dokumente\nInhaltsverzeichnis\nHäfen öffnen wieder ............ 2\nSeite 1 von 3",
            "Dokumente\n" + GENIOS + "Seite 2 von 3",
            "Dokumente\n" + second + "Seite 3 von 3"));
  }

  @Test
  void newsbank_ends_each_article_with_a_record_number() throws Exception {
    String article =
        """
        %s
        River Gazette (London, England) - March %d, 2024
        Author/Byline: Jane Marlowe
        Section: World
        Page: A4
        Readability: >12 grade level

        The two ports on the river opened again on Tuesday.

        Copyright (c) 2024 River Press
        Record Number: 1A2B3C4D
        """;
    Reading reading =
        Reading.of(
            "export.txt",
            "Access World News\n\n"
                + article.formatted("Ports open", 4)
                + "\n"
                + article.formatted("Trains run", 5));
    assertEquals(List.of("Ports open", "Trains run"), reading.titles());
    Article second = reading.articles().get(1);
    assertEquals("River Gazette (London, England)", second.source().name());
    assertEquals("2024-03-05", second.date().text());
    assertEquals("Jane Marlowe", second.author());
    assertEquals("World", second.section());
    assertEquals("The two ports on the river opened again on Tuesday.", second.body());
  }

  @Test
  void gale_opens_the_text_with_a_label_and_closes_it_with_a_citation() throws Exception {
    Article article =
        Reading.of(
                "export.txt",
                """
                Ports open again
                Author: Jane Marlowe
                Date: Mar. 4, 2024
                From: River Gazette(Issue 12345)
                Publisher: River Press
                Document Type: Article

                Full Text:
                The two ports opened again on Tuesday.

                Copyright: COPYRIGHT 2024 River Press
                Source Citation (MLA 9th Edition)
                Marlowe, Jane. "Ports open again." River Gazette, 4 Mar. 2024, p. 4. Accessed 6 Mar. 2024.
                Gale Document Number: GALE|A123456789
                """)
            .article();
    assertEquals("Ports open again", article.title());
    assertEquals("River Gazette", article.source().name());
    assertEquals("2024-03-04", article.date().text());
    assertEquals("Jane Marlowe", article.author());
    assertEquals("The two ports opened again on Tuesday.", article.body());
  }

  @Test
  void wisenews_tells_outlet_section_and_day_above_the_title() throws Exception {
    Reading reading =
        Reading.of(
            "export.txt",
            """
            文章 1
            香港河報
            2024-03-04 | 報章 | A10 | 港聞
            碼頭罷工結束後重開

            河邊兩個碼頭星期二重開，等候兩星期的船隻駛入。船員復工。

            文章編號: 202403040030010
            文章 2
            山郵報
            2024-03-05 | 報章 | B02 | 地方
            山區火車恢復行駛

            山區火車在暴風雨後恢復行駛，路線將再檢查。

            文章編號: 202403050030011
            """);
    assertEquals(List.of("碼頭罷工結束後重開", "山區火車恢復行駛"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("香港河報", first.source().name());
    assertEquals("港聞", first.section());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("河邊兩個碼頭星期二重開，等候兩星期的船隻駛入。船員復工。", first.body());
  }

  @Test
  void bbc_monitoring_names_the_medium_and_the_minute_in_its_last_lines() throws Exception {
    Article article =
        Reading.of(
                "report.txt",
                """
                Agency reports opening of ports

                Text of report in English by state-run news agency website

                Rivertown, 12 August: The two ports opened again on Tuesday.

                Source: Xinhua news agency, Beijing, in English 1230 gmt 12 Aug 15

                BBC Mon AS1 ASPol 120815/ak
                """)
            .article();
    assertEquals("Agency reports opening of ports", article.title());
    assertEquals("BBC Monitoring", article.source().name());
    assertEquals(List.of("Xinhua"), article.credits());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("12:30", article.date().time().toString());
    assertEquals(
        "Text of report in English by state-run news agency website\n\nRivertown, 12 August: The"
            + " two ports opened again on Tuesday.",
        article.body());
  }

  @Test
  void articles_that_begin_with_the_same_label_are_several() throws Exception {
    Reading reading =
        Reading.of(
            "articles.txt",
            """
            Title: Ports open again
            Publication: River Gazette
            Date: March 4, 2024

            The two ports on the river opened again on Tuesday, and ships that had waited for two weeks sailed in.

            Title: Trains run again
            Publication: Hill Post
            Date: March 5, 2024

            The trains in the hills run again after the storm, and the line will be inspected once more this week.
            """);
    assertEquals(List.of("Ports open again", "Trains run again"), reading.titles());
    assertEquals("Hill Post", reading.articles().get(1).source().name());
    assertEquals("2024-03-05", reading.articles().get(1).date().text());
  }

  @Test
  void a_letter_that_speaks_of_sources_is_no_export() throws Exception {
    Article article =
        Reading.of(
                "letter.txt",
                """
                Note: the ports are open
                Source: a friend at the ports

                They opened again on Tuesday, he says, and ships that had waited for two weeks sailed in at once.
                Record Number: none was given to us.
                """)
            .article();
    assertNull(article.date());
  }

  @Test
  void translations_of_fbis_lose_their_marks() throws Exception {
    Reading reading =
        Reading.of(
            "fb396001",
            """
            <DOC>
            <DOCNO> FBIS3-1 </DOCNO>
            <HEADER>
            <H2>   March Reports </H2>
            <DATE1>  1 March 1994 </DATE1>
            <H3> <TI>      Ports Open Again </TI></H3>
            </HEADER>
            <TEXT>
            Language: <F P=105> Arabic </F>
            Article Type:BFN
             [Text] The two ports on the river opened again on Tuesday,
            and ships that had waited for two weeks sailed in.
            </TEXT>
            </DOC>
            <DOC>
            <DOCNO> FBIS3-2 </DOCNO>
            <HEADER><DATE1>  2 March 1994 </DATE1><H3> <TI> Trains Run Again </TI></H3></HEADER>
            <TEXT>
             [Text] The trains run again.
            </TEXT>
            </DOC>
            """);
    assertEquals(List.of("Ports Open Again", "Trains Run Again"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("1994-03-01", first.date().text());
    assertEquals(
        "The two ports on the river opened again on Tuesday, and ships that had waited for two weeks"
            + " sailed in.",
        first.body());
  }
}
