package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

/** What the databases of today hand out: documents with a cover, tables of codes, pages. */
class DatabaseDownloadsTest {

  @AfterAll
  static void end_the_readers() {
    new Intake().rest();
  }

  private static final String NEXIS_COVER =
      """
      User Name: = Jane Analyst
      Date and Time: = Wednesday, March 6, 2024 8:00:00AM CET
      Job Number: = 217654321
      Documents (2)
      1. Ports open again after the long strike
      Client/Matter: -None-
      Search Terms: ports
      Search Type: NOT Natural Language
      2. Trains in the hills run again
      Client/Matter: -None-
      Search Terms: ports
      About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2024 LexisNexis
      Jane Analyst
      """;

  private static final String NEXIS_FIRST =
      """
      Ports open again after the long strike

      River Gazette (London)
      March 4, 2024 Monday 12:05 PM GMT

      Copyright 2024 River Press Limited All Rights Reserved

      Section: WORLD NEWS; Pg. A4; Version:1
      Length: 312 words
      Byline: Jane Marlowe
      Dateline: RIVERTOWN

      Body

      The two ports on the river opened again on Tuesday, and ships that had waited for two
      weeks sailed in.

      Crews went back to work.

      Graphic

      A ship at sea, Picture: J. Reed

      Classification

      Language: ENGLISH

      Load-Date: March 3, 2024

      End of Document
      """;

  private static final String NEXIS_SECOND =
      """
      Trains in the hills run again

      Hill Post

      March 5, 2024

      Copyright 2024 Hill Post All Rights Reserved

      Length: 120 words

      Body

      The trains in the hills run again after the storm.

      Classification

      Language: ENGLISH

      End of Document
      """;

  private static void assertNexis(Reading reading) {
    assertEquals(
        List.of("Ports open again after the long strike", "Trains in the hills run again"),
        reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette (London)", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("12:05", first.date().time().toString());
    assertEquals("WORLD NEWS", first.section());
    assertEquals("Jane Marlowe", first.author());
    assertEquals("RIVERTOWN", first.dateline());
    assertEquals(
        "The two ports on the river opened again on Tuesday, and ships that had waited for two"
            + " weeks sailed in.\n\nCrews went back to work.",
        first.body());
    Article second = reading.articles().get(1);
    assertEquals("Hill Post", second.source().name());
    assertEquals("2024-03-05", second.date().text());
    assertEquals("The trains in the hills run again after the storm.", second.body());
  }

  @Test
  void the_cover_of_a_nexis_download_is_no_part_of_its_first_article() throws Exception {
    String first = NEXIS_FIRST.replace("two\nweeks", "two weeks");
    assertNexis(SampleDocuments.rtf(NEXIS_COVER + first + NEXIS_SECOND));
  }

  @Test
  void a_nexis_pdf_is_read_without_the_margins_of_its_pages() throws Exception {
    int turn = NEXIS_FIRST.indexOf("weeks sailed");
    String heading = "Ports open again after the long strike\n\n";
    assertNexis(
        SampleDocuments.pdf(
            NEXIS_COVER,
            "Page 1 of 2\n" + heading + NEXIS_FIRST.substring(0, turn) + "\nJane Analyst",
            "Page 2 of 2\n" + heading + NEXIS_FIRST.substring(turn) + "\nJane Analyst",
            "Page 1 of 1\nTrains in the hills run again\n\n" + NEXIS_SECOND + "\nJane Analyst"));
  }

  @Test
  void a_single_nexis_document_in_the_french_interface_is_read_by_its_own_words() throws Exception {
    Article article =
        SampleDocuments.rtf(
                """
                Les ports rouvrent
                **Les ports rouvrent

                Le Messager du Fleuve
                lundi 4 mars 2024
                Copyright 2024 Le Messager Tous Droits Réservés
                Rubrique: MONDE; Pg. 4
                Longueur: 312 mots
                Auteur: Jeanne Marlot
                Corps
                Les deux ports du fleuve ont rouvert mardi, et les navires sont entrés.
                Classification
                Langue: FRENCH; FRANÇAIS
                Date de chargement: 5 mars 2024
                Fin du document
                """)
            .article();
    assertEquals("Les ports rouvrent", article.title());
    assertEquals("Le Messager du Fleuve", article.source().name());
    assertEquals("2024-03-04", article.date().text());
    assertEquals("MONDE", article.section());
    assertEquals("Jeanne Marlot", article.author());
    assertEquals(
        "Les deux ports du fleuve ont rouvert mardi, et les navires sont entrés.", article.body());
  }

  @Test
  void the_answer_of_nexiss_service_holds_a_document_of_its_own() throws Exception {
    Article article =
        Reading.of(
                "answer.json",
                """
                {"@odata.count": 1, "value": [{"ResultId": "urn:1", "Title": "Ports open again",
                  "Date": "2024-03-04T00:00:00Z", "Byline": "Jane Marlowe", "Overview": "Ports",
                  "Document": {"DocumentId": "x", "Content": "<?xml version=\\"1.0\\"?><entry><title>Ports</title><published>2024-03-04T00:00:00Z</published><content><articleDoc><nitf:body><nitf:body.head><nitf:hl1>Ports</nitf:hl1></nitf:body.head><nitf:body.content><bodyText><p>The ports opened.</p><p>Ships sailed.</p></bodyText></nitf:body.content></nitf:body></articleDoc></content></entry>"},
                  "Source": {"Id": "1", "Name": "River Gazette", "ContentType": "News"}}]}""")
            .article();
    assertEquals("The ports opened.\n\nShips sailed.", article.body());
    assertEquals("River Gazette", article.source().name());
    assertEquals("2024-03-04", article.date().text());
    assertNull(article.date().time());
  }

  private static final String FACTIVA =
      """
      World
      Ports on both rivers open again after the long strike of the crews
      and their unions
      Jane Marlowe and John Reed
      312 words
      4 March 2024
      12:05 GMT
      River Gazette
      RIVG
      4
      English
      Copyright 2024 River Press Ltd. All rights reserved.

      The two ports on the river opened again on Tuesday, and ships that had waited for two
      weeks sailed in.

      Crews went back to work.

      Document RIVG000020240304ek3400001

      """;

  @Test
  void a_factiva_pdf_is_split_and_its_wrapped_lines_are_joined() throws Exception {
    Reading reading =
        SampleDocuments.pdf(
            "Ports on both rivers open again .............. 2\nTrains ................ 3\n\n"
                + "Page 1 of 3 © 2024 Factiva, Inc. All rights reserved.",
            FACTIVA + "Page 2 of 3 © 2024 Factiva, Inc. All rights reserved.",
            """
            Trains in the hills run again
            120 words
            5 March 2024
            Hill Post
            HILP
            English
            © 2024 Hill Post.

            The trains in the hills run again after the storm.

            Document HILP000020240305ek350000a

            Page 3 of 3 © 2024 Factiva, Inc. All rights reserved.
            """);
    assertEquals(
        List.of(
            "Ports on both rivers open again after the long strike of the crews and their unions",
            "Trains in the hills run again"),
        reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("World", first.section());
    assertEquals("Jane Marlowe and John Reed", first.author());
    assertEquals("River Gazette", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("12:05", first.date().time().toString());
    assertEquals(
        "The two ports on the river opened again on Tuesday, and ships that had waited for two"
            + " weeks sailed in.\n\nCrews went back to work.",
        first.body());
  }

  @Test
  void factivas_codes_in_the_cells_of_an_rtf_are_read() throws Exception {
    Article article =
        SampleDocuments.rtfTable(
                """
                SE | World
                HD | Ports open again
                BY | By Jane Marlowe
                CR | Reuters
                WC | 312 words
                PD | 4 March 2024
                ET | 12:05
                SN | River Gazette
                SC | RIVG
                LA | English
                CY | (c) 2024 River Press
                LP | The two ports opened again on Tuesday.
                TD | Crews went back to work.
                NS | gcat : News
                AN | Document RIVG000020240304ek3400001
                """)
            .article();
    assertEquals("Ports open again", article.title());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("12:05", article.date().time().toString());
    assertEquals(
        "The two ports opened again on Tuesday.\n\nCrews went back to work.", article.body());
  }

  private static final String PROQUEST =
      """
      Document 1 of 2

      Ports open again after the long strike

      Author: Marlowe, Jane; Reed, John

      Publication info: River Gazette ; London (UK) [London (UK)]. 04 Mar 2024: A.4.

      Full text: The two ports on the river opened again on Tuesday, and ships that had waited
      sailed in.

      Crews went back to work.

      Credit: By Jane Marlowe

      Title: Ports open again after the long strike

      Publication title: River Gazette; London (UK)

      Publication date: Mar 4, 2024

      Section: World

      ProQuest document ID: 289

      Database: Global Newsstream

      Document 2 of 2

      Trains in the hills run again

      Publication info: Hill Post ; Hilltown. 05 Mar 2024.

      Full text: The trains in the hills run again.

      ProQuest document ID: 290

      Database: Global Newsstream

      Contact us at: support@example.org
      """;

  private static void assertProQuest(Reading reading) {
    assertEquals(
        List.of("Ports open again after the long strike", "Trains in the hills run again"),
        reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("Jane Marlowe, John Reed", first.author());
    assertEquals("World", first.section());
    assertEquals(
        "The two ports on the river opened again on Tuesday, and ships that had waited sailed"
            + " in.\n\nCrews went back to work.",
        first.body());
    Article second = reading.articles().get(1);
    assertEquals("Hill Post", second.source().name());
    assertEquals("2024-03-05", second.date().text());
  }

  @Test
  void proquests_numbered_documents_are_its_own_and_not_those_of_nexis() throws Exception {
    String unwrapped = PROQUEST.replace("waited\nsailed", "waited sailed");
    assertProQuest(Reading.of("export.txt", unwrapped));
    assertProQuest(SampleDocuments.rtf(unwrapped));
    assertProQuest(SampleDocuments.pdf(PROQUEST));
  }

  @Test
  void proquests_details_may_stand_in_a_table_below_the_text() throws Exception {
    String document =
        """
        %s
        Marlowe, Jane . River Gazette ; London (UK) [London (UK)]. 04 Mar 2024: A4.
        ProQuest document link
        ABSTRACT
        In short.
        FULL TEXT
        %s
        CREDIT: By Jane Marlowe
        DETAILS
        Subject:
        Ports
        Title:
        %1$s
        Publication title:
        River Gazette; London (UK)
        Publication date:
        Mar 4, 2024
        ProQuest document ID:
        289
        Database:
        Global Newsstream
        LINKS
        Linking Service
        Database copyright 2024 ProQuest LLC. All rights reserved.
        Terms and Conditions Contact ProQuest
        """;
    Reading reading =
        SampleDocuments.rtf(
            document.formatted("Ports open again", "The ports opened.")
                + document.formatted("Trains run again", "The trains run."));
    assertEquals(List.of("Ports open again", "Trains run again"), reading.titles());
    Article second = reading.articles().get(1);
    assertEquals("The trains run.", second.body());
    assertEquals("Jane Marlowe", second.author());
    assertEquals("River Gazette", second.source().name());
    assertEquals("2024-03-04", second.date().text());
  }

  @Test
  void europresse_tells_subtitle_site_and_minute() throws Exception {
    Reading reading =
        Reading.of(
            "export.html",
            """
            <html><body><article><header>
            <div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Messager (site web) • Monde</span></div>
            <span class="DocHeader">lundi 4 mars 2024 - 12:05 UTC +01:00 <span>312 mots</span></span>
            <div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Les ports rouvrent</p></div>
            <div class="rdp__subtitle">Les équipages reprennent le travail</div>
            <p class="sm-margin-bottomNews">par Jeanne Marlot; AFP</p></header>
            <section><div class="DocText clearfix"><div class="docOcurrContainer"><p>Les deux ports ont
            rouvert mardi.</p><p>Les navires sont entrés.</p></div></div></section>
            <aside><p>Cet article est paru dans Le Messager</p></aside>
            <footer><div class="publiC-lblNodoc">news·20240304·MF·12345</div></footer></article>
            <article><header>
            <div class="rdp__DocPublicationName"><span class="DocPublicationName">River Gazette, no. 120</span></div>
            <span class="DocHeader">World, Monday, March 4, 2024 312 words, p. A4</span>
            <div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Ports open</p></div></header>
            <section><div class="DocText clearfix"><div class="docOcurrContainer"><p>The ports opened.</p></div></div></section>
            </article></body></html>""");
    assertEquals(List.of("Les ports rouvrent", "Ports open"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("Le Messager", first.source().name());
    assertEquals("Jeanne Marlot", first.author());
    assertEquals(List.of("AFP"), first.credits());
    assertEquals("12:05", first.date().time().toString());
    assertEquals(
        "Les équipages reprennent le travail\n\nLes deux ports ont rouvert mardi.\n\nLes navires"
            + " sont entrés.",
        first.body());
    Article second = reading.articles().get(1);
    assertEquals("2024-03-04", second.date().text());
    assertEquals("World", second.section());
  }

  private static void assertHeadlines(Reading reading) {
    assertEquals(List.of("Ports open again", "Trains run again"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("12:05", first.date().time().toString());
    assertEquals("Jane Marlowe", first.author());
    assertEquals("The two ports opened ...", first.body());
    assertEquals("Hill Post", reading.articles().get(1).source().name());
  }

  @Test
  void a_list_of_factivas_headlines_brings_titles_and_their_few_words() throws Exception {
    assertHeadlines(
        SampleDocuments.rtf(
            """
            1. Ports open again
            River Gazette, 12:05 GMT, 4 March 2024, 312 words, Jane Marlowe, (English)
            The two ports opened ...
            Document RIVG000020240304ek3400001
            2. Trains run again
            Hill Post, 5 March 2024, 120 words, (English)
            The trains run ...
            Document HILP000020240305ek350000a
            """));
    assertHeadlines(
        Reading.of(
            "results.html",
            """
            <html><body><table><tr class="headline"><td class="count">1.</td><td><a class="enHeadline">Ports open again</a>
            <div class="leadFields">River Gazette, 12:05 GMT, 4 March 2024, 312 words, Jane Marlowe, (English)</div>
            <div class="snippet ensnippet">The two ports opened ...</div></td></tr>
            <tr class="headline"><td class="count">2.</td><td><a class="enHeadline">Trains run again</a>
            <div class="leadFields">Hill Post, 5 March 2024, 120 words, (English)</div>
            <div class="snippet ensnippet">The trains run ...</div></td></tr></table></body></html>"""));
  }

  @Test
  void the_list_of_documents_that_nexis_adds_is_no_article() throws Exception {
    Reading reading = SampleDocuments.rtf(NEXIS_COVER);
    assertEquals(List.of(), reading.articles());
    assertEquals(1, reading.failures().size());
  }

  @Test
  void a_list_of_results_in_old_excel_brings_titles_and_abstracts() throws Exception {
    Reading reading =
        SampleDocuments.xls(
            """
            Title | Abstract | StoreId | Authors | language | pubdate | pubtitle | year | DocumentURL | publisher
            Ports open again | The ports opened. | 289 | Marlowe, Jane; Reed, John | English | Mar 4, 2024 | River Gazette | 2024 | https://www.proquest.com/docview/289 | River Press
            Trains run again | The trains run. | 290 |  | English | Mar 5, 2024 | Hill Post | 2024 | https://www.proquest.com/docview/290 | Hill Press
            """);
    assertEquals(List.of("Ports open again", "Trains run again"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2024-03-04", first.date().text());
    assertEquals("Jane Marlowe, John Reed", first.author());
    assertEquals("The ports opened.", first.body());
    assertEquals("https://www.proquest.com/docview/289", first.url());
  }
}
