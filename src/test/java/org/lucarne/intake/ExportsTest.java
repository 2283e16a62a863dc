package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.Article;

class ExportsTest {
  private static final Path CORPORA = Path.of("../shared/corpora/exports");

  @Test
  void factivas_display_form_is_told_by_the_shape_of_its_facts() throws Exception {
    Reading reading =
        Reading.of(
            "export.html",
            """
            <html><head><title>Factiva</title></head><body>
            <div id="article-RIVG000020150812eb8c00001" class="article"><div class="article enArticle">
            <div>Foreign Desk</div><div id="hd"><span class="enHeadline counted">1) Ports <b>op</b>en</span></div>
            <div class="author">By Jane Marlowe</div><div>1,204 words</div><div>12 August 2015</div>
            <div>08:15</div><div>River Gazette</div><div>RIVG</div><div>English</div>
            <div>Copyright 2015. River Press.</div>
            <p class="articleParagraph enarticleParagraph">The ports opened on Tuesday.</p>
            <p class="articleParagraph enarticleParagraph">Crews went back to work.</p></div></div>
            <div class="lastarticle"><div class="article deArticle"><div id="hd"><span class="deHeadline">Häfen offen</span></div>
            <div>345 Wörter</div><div>13 August 2015</div><div>Elbe Bote</div><div>ELBO</div><div>Deutsch</div>
            <p class="articleParagraph dearticleParagraph">Die Häfen sind wieder offen, und die Arbeiter kehren zurück.</p>
            </div></div></body></html>
            """);
    assertEquals(List.of("Ports open", "Häfen offen"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2015-08-12", first.date().text());
    assertEquals("Jane Marlowe", first.author());
    assertEquals("Foreign Desk", first.section());
    assertEquals("The ports opened on Tuesday.\n\nCrews went back to work.", first.body());
    assertEquals("Elbe Bote", reading.articles().get(1).source().name());
    assertEquals("de", reading.articles().get(1).language());
  }

  @Test
  void factivas_indexed_form_is_read_by_its_codes() throws Exception {
    Article article =
        Reading.of(
                "export.html",
                """
                <html><body><table>
                <tr><td><b>HD</b></td><td>Ports open</td></tr><tr><td><b>BY</b></td><td>Jane Marlowe</td></tr>
                <tr><td><b>CR</b></td><td>Reuters</td></tr><tr><td><b>PD</b></td><td>12 August 2015</td></tr>
                <tr><td><b>SN</b></td><td>River Gazette</td></tr><tr><td><b>LA</b></td><td>English</td></tr>
                <tr><td><b>CY</b></td><td>(c) 2015 River Press</td></tr>
                <tr><td><b>LP</b></td><td><p>The ports opened.</p></td></tr>
                <tr><td><b>TD</b></td><td><p>Crews went back.</p><p>Ships sailed.</p></td></tr>
                <tr><td><b>NS</b></td><td>gport : Ports</td></tr><tr><td><b>AN</b></td><td>RIVG1</td></tr>
                </table></body></html>
                """)
            .articles()
            .getFirst();
    assertEquals("The ports opened.\n\nCrews went back.\n\nShips sailed.", article.body());
    assertEquals("River Gazette", article.source().name());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("2015-08-12", article.date().text());
  }

  private static final String NEXIS =
      """
      Download Request: Selected Items: 1-2
      Time Of Request: Friday, March 20, 2018  16:51:31

                                     1 of 2 DOCUMENTS


                                   River Gazette

                             August 12, 2015 Wednesday
                                   Late Edition

      Ports open after three weeks and the first ships are seen to
      leave

      BYLINE: Jane Marlowe

      SECTION: FOREIGN; Pg. 3

      LENGTH: 120 words

      DATELINE: ARCONA

      The ports opened on Tuesday after talks that went on for three
      weeks.

      Crews went back to work.

      LOAD-DATE: September 1, 2015

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper

                           Copyright 2015 River Press
                              All Rights Reserved

                                     2 of 2 DOCUMENTS

                                   River Gazette

                             August 13, 2015 Thursday

      Ships wait

      LENGTH: 20 words

      No wind blew.
      """;

  @Test
  void a_text_export_of_nexis_is_split_and_its_wrapped_lines_are_joined() throws Exception {
    Reading reading = Reading.of("nexis.txt", NEXIS);
    assertEquals(
        List.of("Ports open after three weeks and the first ships are seen to leave", "Ships wait"),
        reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2015-08-12", first.date().text(), "the day it was loaded is not its date");
    assertEquals("Jane Marlowe", first.author());
    assertEquals("ARCONA", first.dateline());
    assertEquals(
        "The ports opened on Tuesday after talks that went on for three weeks.\n\n"
            + "Crews went back to work.",
        first.body());
    assertEquals("No wind blew.", reading.articles().get(1).body());
  }

  @Test
  void a_web_export_of_nexis_is_split_at_its_counts() throws Exception {
    Reading reading =
        Reading.of(
            "nexis.html",
            """
            <HTML><BODY><A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser
            <DOC NUMBER=1> --><BR><DIV CLASS="c0"><P CLASS="c1"><SPAN>1 of 2 DOCUMENTS</SPAN></P></DIV>
            <DIV><P>River Gazette</P></DIV><DIV><P>August 12, 2015, Wednesday</P></DIV>
            <DIV><P>Ports<BR>open</P></DIV><DIV><P><SPAN>BYLINE: </SPAN><SPAN>Jane Marlowe</SPAN></P></DIV>
            <DIV><P>The <SPAN class="hit">port</SPAN>s opened.</P><P>Crews went back.</P></DIV>
            <DIV><P>LOAD-DATE: September 1, 2015</P></DIV><DIV><P>Copyright 2015 River Press</P></DIV>
            <A NAME="DOC_ID_0_1"></A><DIV><P>2 of 2 DOCUMENTS</P></DIV><DIV><P>River Gazette</P></DIV>
            <DIV><P>August 13, 2015</P></DIV><DIV><P>Ships wait</P></DIV><DIV><P>LENGTH: 3 words</P></DIV>
            <DIV><P>No wind blew.</P></DIV></BODY></HTML>
            """);
    assertEquals(List.of("Ports open", "Ships wait"), reading.titles());
    assertEquals("The ports opened.\n\nCrews went back.", reading.articles().getFirst().body());
    assertEquals("2015-08-12", reading.articles().getFirst().date().text());
  }

  @Test
  void a_document_of_the_new_nexis_leaves_cover_and_classification_out() throws Exception {
    Reading reading =
        Reading.of(
            "nexis.html",
            """
            <html><head><meta name="lucarne-document" content="docx"></head><body>
            <p>User Name: J. Smith</p><p>Date and Time: Friday, 13 March 2020</p><p>Client/Matter: -None-</p><p>1. Ports open</p><p>2. Ships wait</p>
            <p><a name="Bookmark_1"/><b>Ports open</b></p><p>River Gazette</p><p>August 12, 2015 Wednesday</p>
            <p>Copyright 2015 River Press</p><p>Section: FOREIGN; Pg. 3</p><p>Length: 12 words</p>
            <p>Byline: Jane Marlowe</p><p>Body</p><p>The ports opened.</p><p>Crews went back.</p>
            <p>Classification</p><p>Language: ENGLISH</p><p>Load-Date: August 11, 2015</p><p>End of Document</p>
            <p><a name="Bookmark_2"/><b>Ships wait</b></p><p>River Gazette</p><p>August 13, 2015</p>
            <p>Body</p><p>No wind blew.</p><p>End of Document</p></body></html>
            """);
    assertEquals(List.of("Ports open", "Ships wait"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2015-08-12", first.date().text());
    assertEquals("Jane Marlowe", first.author());
    assertEquals("The ports opened.\n\nCrews went back.", first.body());
  }

  @Test
  void europresse_articles_lose_their_certificate_and_keep_the_day_of_their_head()
      throws Exception {
    Article article =
        Reading.of(
                "europresse.html",
                """
                <html><body><table><tr><td><span class="DocPublicationName">Le Fleuve, no. 512</span><br>
                <span class="DocHeader">Monde, </span><span class="DocHeader">mercredi </span>
                <span class="DocHeader">12 août 2015</span><br><br>
                <span class="TitreArticleVisu">Les ports <b>ouverts</b></span><br><br>Jeanne Marlowe<br><p></p>
                Les ports ont rouvert mardi.<p></p>Les équipages sont revenus.<p></p>
                <b><i>© 2015 Le Fleuve. Tous droits réservés.</i></b><p></p>
                Numéro de document : news·20150813·LF·1<br>Ce certificat est émis à X<br>
                Date d'émission : <b>2016-10-05</b></td></tr></table></body></html>
                """)
            .articles()
            .getFirst();
    assertEquals("Les ports ouverts", article.title());
    assertEquals("Le Fleuve", article.source().name());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("Jeanne Marlowe", article.author());
    assertEquals("Les ports ont rouvert mardi.\n\nLes équipages sont revenus.", article.body());
  }

  @Test
  void proquest_records_are_read_from_text_and_page_alike() throws Exception {
    Reading text =
        Reading.of(
            "proquest.txt",
            """
            ____________________________________________________________

            Ports open

            Author: Marlowe, Jane

            Full text: The ports opened.
            Crews went back.

            Publication title: River Gazette, Late Edition; Arcona

            Publication date: Aug 12, 2015

            Language of publication: English

            ProQuest document ID: 1

            Last updated: 2022-06-07
            ____________________________________________________________

            Contact us at: example

            Database copyright: 2022
            """);
    Reading page =
        Reading.of(
            "proquest.html",
            """
            <html><body><div><a name="DocID_X_1"></a><p>Ports open</p><p><strong>Author: </strong>Marlowe, Jane</p>
            <p><strong>Full text: </strong></p><p>The ports opened.</p><p>Crews went back.</p>
            <p><strong>Publication title: </strong>River Gazette, Late Edition; Arcona</p>
            <p><strong>Publication date: </strong>Aug 12, 2015</p><p><strong>Last updated: </strong>2022-06-07</p>
            </div></body></html>
            """);
    for (Reading reading : List.of(text, page)) {
      assertEquals(List.of("Ports open"), reading.titles());
      Article article = reading.articles().getFirst();
      assertEquals("River Gazette", article.source().name());
      assertEquals("2015-08-12", article.date().text());
      assertEquals("The ports opened.\n\nCrews went back.", article.body());
    }
  }

  @Test
  void a_brief_record_of_proquest_tells_outlet_and_day_in_one_line() throws Exception {
    String record =
        """
        ____________________________________________________________

        Ports open

        Publication info: River Gazette [Arcona] 12 Aug 2015: 4.

        Full text: The ports opened.
        Crews went back.
        Word count: 734

        ProQuest document ID: 1
        ____________________________________________________________
        """;
    Article article = Reading.of("proquest.txt", record).articles().getFirst();
    assertEquals("River Gazette", article.source().name());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("The ports opened.\n\nCrews went back.", article.body());
  }

  private static final String NEWSML =
      """
      <?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
      <newsItem guid="urn:x:1" version="%d"><itemMeta><provider literal="River Agency"/>
      <versionCreated>2015-08-13T09:00:00+02:00</versionCreated><pubStatus qcode="stat:%s"/></itemMeta>
      <contentMeta><contentCreated>2015-08-12T09:00:00+02:00</contentCreated><headline>%s</headline>
      <infoSource literal="Reuters"/><language tag="en"/></contentMeta>
      <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><header><p>12.08.2015</p></header>
      <p>The ports opened.</p><p>Crews went back.</p></body></html></inlineXML></contentSet></newsItem>
      <newsItem guid="urn:x:1" version="2"><contentMeta><headline>Ports open, 2nd lead</headline></contentMeta>
      <contentSet><inlineXML><nitf><body><body.content><p>They opened.</p></body.content></body></nitf></inlineXML>
      </contentSet></newsItem></itemSet></newsMessage>
      """;

  @Test
  void of_an_agencys_versions_the_highest_counts_and_a_cancelled_item_is_told() throws Exception {
    Reading latest = Reading.of("wire.xml", NEWSML.formatted(3, "usable", "Ports open"));
    assertEquals(List.of("Ports open"), latest.titles());
    Article article = latest.articles().getFirst();
    assertEquals("The ports opened.\n\nCrews went back.", article.body());
    assertEquals("River Agency", article.source().name());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("2015-08-12", article.date().text());
    assertEquals(
        List.of("Ports open, 2nd lead"),
        Reading.of("wire.xml", NEWSML.formatted(1, "usable", "Ports open")).titles());
    Reading cancelled = Reading.of("wire.xml", NEWSML.formatted(3, "canceled", "Ports open"));
    assertEquals(List.of(), cancelled.titles());
    assertTrue(cancelled.failures().getFirst().contains("took this article back"));
  }

  @Test
  void nitf_gives_its_own_fields() throws Exception {
    Article article =
        Reading.of(
                "nitf.xml",
                """
                <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://gazette.example/nitf.dtd">
                <nitf><head><title>slug</title><docdata><date.issue norm="20150812T192751+1100"/>
                <doc.copyright holder="River Agency"/></docdata></head><body><body.head><hedline>
                <hl1>Ports open</hl1></hedline><byline>By Jane Marlowe</byline><dateline>ARCONA, Aug 12</dateline>
                </body.head><body.content><p>The ports opened.</p></body.content></body></nitf>
                """)
            .articles()
            .getFirst();
    assertEquals("Ports open", article.title());
    assertEquals("River Agency", article.source().name());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("date.issue: 20150812T192751+1100", article.date().evidence());
    assertEquals("Jane Marlowe", article.author());
    assertEquals("ARCONA, Aug 12", article.dateline());
  }

  @Test
  void a_day_of_nitf_is_told_with_the_field_it_stood_in() throws Exception {
    Article article =
        Reading.of(
                "nitf.xml",
                """
                <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://gazette.example/nitf.dtd">
                <nitf><head><title>slug</title><docdata><date.issue norm="20150814"/></docdata>
                <pubdata date.publication="20150812" name="River Gazette"/></head><body><body.head><hedline>
                <hl1>Ports open</hl1></hedline></body.head><body.content><p>The ports opened.</p></body.content></body></nitf>
                """)
            .articles()
            .getFirst();
    assertEquals("2015-08-12", article.date().text());
    assertEquals("date.publication: 20150812", article.date().evidence());
  }

  @Test
  void a_reference_brings_its_abstract_and_no_day_that_it_does_not_tell() throws Exception {
    Reading reading =
        Reading.of(
            "refs.ris",
            """
            TY  - NEWS
            TI  - Ports open
            AU  - Marlowe, Jane
            T2  - River Gazette
            DA  - 2015/08//
            AB  - The ports opened
            after three weeks.
            UR  - https://gazette.example/a
            ER  -\s

            TY  - NEWS
            PY  - 2015
            ER  -\s
            """);
    Article article = reading.articles().getFirst();
    assertEquals("Jane Marlowe", article.author());
    assertEquals("2015-08", article.date().text());
    assertEquals("The ports opened after three weeks.", article.body());
    assertEquals("Abstract", article.section());
    assertEquals(1, reading.articles().size());
    assertTrue(reading.failures().getFirst().contains("neither a title nor an abstract"));
  }

  @Test
  void an_ordinary_page_that_speaks_of_documents_is_no_export() throws Exception {
    Reading reading =
        Reading.of(
            "page.html",
            "<html><body><article><h1>Ports open</h1><p>The end of document control at the ports was"
                + " told on Tuesday, and crews went back to their ships without delay.</p>"
                + "<p>They showed 1 of 2 documents to the guards, who let all of them pass at once.</p>"
                + "</article></body></html>");
    assertEquals(1, reading.articles().size());
    assertNull(reading.articles().getFirst().source());
    assertFalse(reading.articles().getFirst().body().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "factiva-html, 127",
    "factiva-xml, 3",
    "lexisnexis-html, 2",
    "nexis-html, 166",
    "lexisnexis-txt, 10",
    "europresse-html, 3",
    "dpa-newsml-g2, 32",
    "nexis-docx, 109",
    "proquest-eml, 20",
    "integrum-russian-xlsx, 59",
    "yomidasu-japanese-html, 27"
  })
  void each_export_gives_as_many_articles_as_its_own_markers_say(String folder, int articles)
      throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(CORPORA));
    Reading reading = Reading.of(CORPORA.resolve(folder));
    assertEquals(articles, reading.articles().size() + reading.failures().size());
    long dated = reading.articles().stream().filter(a -> a.date() != null).count();
    long sourced = reading.articles().stream().filter(a -> a.source() != null).count();
    assertEquals(articles, dated);
    assertEquals(articles, sourced);
  }
}
