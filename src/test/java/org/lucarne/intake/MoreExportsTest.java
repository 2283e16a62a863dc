package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.Article;

/** Formats of agencies, databases and reference managers. */
class MoreExportsTest {

  @AfterAll
  static void end_the_readers() {
    new Intake().rest();
  }

  private static final String FACTIVA =
      """
      Foreign Desk
      Ports open again after the long strike
      By Jane Marlowe
      1,204 words
      12 August 2015
      08:15
      River Gazette
      RIVG
      English
      Copyright 2015. River Press.
      The ports opened on Tuesday, and ships that had waited for two weeks sailed in.
      Crews went back to work.
      Document RIVG000020150812eb8c00001
      Häfen wieder offen
      345 Wörter
      13 August 2015
      Elbe Bote
      ELBO
      Deutsch
      (c) 2015 Elbe Verlag
      Die Häfen sind wieder offen, und die Arbeiter kehren zurück.
      Document ELBO000020150813eb8d0000g
      """;

  private static void assertFactiva(Reading reading) {
    assertEquals(
        List.of("Ports open again after the long strike", "Häfen wieder offen"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("2015-08-12", first.date().text());
    assertEquals("Jane Marlowe", first.author());
    assertEquals("Foreign Desk", first.section());
    assertEquals(
        "The ports opened on Tuesday, and ships that had waited for two weeks sailed in.\n\nCrews"
            + " went back to work.",
        first.body());
    Article second = reading.articles().get(1);
    assertEquals("Elbe Bote", second.source().name());
    assertEquals("2015-08-13", second.date().text());
    assertEquals("de", second.language());
  }

  @Test
  void factivas_unlabelled_paragraphs_are_told_by_their_shape_in_text_and_rtf() throws Exception {
    assertFactiva(Reading.of("export.txt", FACTIVA));
    assertFactiva(rtf(FACTIVA, "Ports open again after the long strike"));
  }

  @Test
  void factivas_labels_in_rtf_are_read_by_their_codes() throws Exception {
    String labelled =
        """
        HD Ports open
        BY Jane Marlowe
        WC 300 words
        PD 12 August 2015
        SN River Gazette
        LA English
        CY (c) 2015 River Press
        LP The ports opened.
        TD Crews went back.
        Ships sailed.
        AN Document RIVG000020150812eb8c00001
        """;
    Article article = rtf(labelled, "none").article();
    assertEquals("Ports open", article.title());
    assertEquals("River Gazette", article.source().name());
    assertEquals("The ports opened.\n\nCrews went back.\n\nShips sailed.", article.body());
  }

  private static Reading rtf(String text, String bold) throws InterruptedException {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252 ");
    for (String line : text.split("\n")) {
      String plain = line.strip();
      StringBuilder escaped = new StringBuilder();
      plain
          .chars()
          .forEach(c -> escaped.append(c < 0x80 ? String.valueOf((char) c) : "\\u" + c + "?"));
      rtf.append(plain.equals(bold) ? "{\\b " + escaped + "}" : escaped).append("\\par\n");
    }
    return Reading.of(
        "",
        "export.rtf",
        rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII),
        Given.NOTHING);
  }

  @Test
  void an_rtf_of_nexis_is_split_at_its_counts() throws Exception {
    Reading reading =
        rtf(
            """
            1 of 2 DOCUMENTS
            River Gazette
            August 12, 2015 Wednesday
            Ports open
            SECTION: NEWS; Pg. 4
            LENGTH: 200 words
            The ports opened on Tuesday.
            LOAD-DATE: August 13, 2015
            2 of 2 DOCUMENTS
            Hill Post
            August 14, 2015 Friday
            Trains run
            LENGTH: 120 words
            The trains run again.
            LANGUAGE: ENGLISH
            """,
            "none");
    assertEquals(List.of("Ports open", "Trains run"), reading.titles());
    assertEquals("2015-08-12", reading.articles().getFirst().date().text());
    assertEquals("Hill Post", reading.articles().get(1).source().name());
  }

  @ParameterizedTest
  @CsvSource({
    "1 von 1 DOKUMENTEN,SPRACHE: GERMAN,RUBRIK: POLITIK,LÄNGE: 210 Wörter,Die Häfen sind offen und alle"
        + " arbeiten wieder.",
    "Dokument 1 von 1,SPRACHE: GERMAN,RUBRIK: POLITIK,LÄNGE: 210 Wörter,Die Häfen sind offen und alle"
        + " arbeiten wieder.",
    "1 de 1 DOCUMENTS,LANGUE: FRENCH,RUBRIQUE: POLITIK,LONGUEUR: 210 mots,Les ports sont ouverts et"
        + " tous travaillent.",
    "Document 1 de 1,LANGUE: FRENCH,RUBRIQUE: POLITIK,LONGUEUR: 210 mots,Les ports sont ouverts et"
        + " tous travaillent.",
    "1 van 1 DOCUMENTEN,TAAL: DUTCH,SECTIE: POLITIK,LENGTE: 210 woorden,De havens zijn weer open en"
        + " iedereen werkt.",
  })
  void nexis_in_other_languages_is_read_by_its_own_words(
      String count, String language, String section, String length, String text) throws Exception {
    Article article =
        Reading.of(
                "export.txt",
                """
                                              %s

                                           River Gazette

                                      12. August 2015

                Ports open

                %s

                %s

                %s

                %s
                """
                    .formatted(count, section, length, text, language))
            .article();
    assertEquals("Ports open", article.title());
    assertEquals("River Gazette", article.source().name());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("POLITIK", article.section());
    assertEquals(text, article.body());
  }

  private static final String NINJS =
      """
      {"uri": "urn:newsml:wire.example:2015:1", "type": "text", "pubstatus": "usable",
       "versioncreated": "2015-08-12T10:00:00Z", "language": "en", "headline": "Ports open",
       "byline": "Jane Marlowe", "located": "Rivertown", "source": "River Gazette",
       "infosources": [{"name": "Reuters"}], "copyrightholder": "River Press",
       "description_text": "Ships sail.", "body_html": "<p>The ports opened.</p><p>Crews went back.</p>",
       "associations": {"main": {"uri": "http://pics.example/1.jpg", "type": "picture",
         "versioncreated": "2015-08-11T10:00:00Z", "headline": "A ship", "body_text": "A ship at sea",
         "description_text": "A ship", "source": "Pictures"}}}""";

  @Test
  void an_item_of_ninjs_is_the_article_and_not_the_picture_it_refers_to() throws Exception {
    Article article = Reading.of("item.json", NINJS).article();
    assertEquals("Ports open", article.title());
    assertEquals("Ships sail.\n\nThe ports opened.\n\nCrews went back.", article.body());
    assertEquals("River Gazette", article.source().name());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("Jane Marlowe", article.author());
    assertEquals("Rivertown", article.dateline());
    assertNull(article.url());
  }

  @Test
  void ninjs_of_later_versions_lists_and_items_taken_back_are_told_apart() throws Exception {
    String second =
        """
        {"uri": "http://wire.example/2", "type": "text", "versionCreated": "2015-08-13T10:00:00Z",
         "by": "Jane Marlowe", "headlines": [{"role": "short", "value": "Trains"},
           {"role": "main", "value": "Trains run again"}],
         "bodies": [{"role": "text", "contentType": "text/plain", "value": "As plain text."},
           {"role": "xhtml", "contentType": "text/html", "value": "<p>The trains run.</p>"}]}""";
    Reading reading =
        Reading.of(
            "items.json",
            "["
                + NINJS
                + ","
                + second
                + ","
                + NINJS.replace("usable", "stat:canceled")
                + ","
                + NINJS.replace("\"type\": \"text\"", "\"type\": \"video\"")
                + "]");
    assertEquals(List.of("Ports open", "Trains run again"), reading.titles());
    assertEquals("The trains run.", reading.articles().get(1).body());
    assertEquals("http://wire.example/2", reading.articles().get(1).url());
    assertEquals(2, reading.failures().size());
    assertTrue(reading.failures().get(0).contains("took this article back"));
    assertTrue(reading.failures().get(1).contains("describes a video"));
    String lines = (NINJS + "\n" + second).replaceAll("\n\\s+", " ").replaceAll("\n ", " ");
    assertEquals(2, Reading.of("items.jsonl", lines).articles().size());
  }

  @Test
  void a_message_of_the_wire_gives_headline_text_and_time_of_sending() throws Exception {
    Article article =
        Reading.of(
                "message.txt",
                "\u0001eca062 4 i 211 ccccb   dpa 061\r\n\nRiver-ports/\r\n\u00021ST LEAD\r\n"
                    + "Ports open again after strike\r\nBy Jane Marlowe, dpa =\r\n\n"
                    + "   Rivertown (dpa) - The ports opened on Tuesday, and ships that had\r\n"
                    + "waited for two weeks sailed in.\r\n\n   Crews went back to work.\r\n\n"
                    + "# dpa NOTEBOOK\r\n## Contacts\r\n- Editing by: Joe\r\n\r\n"
                    + "\u0003121137 GMT Aug 15\r\n\u007f\n\u007f\u0004")
            .article();
    assertEquals("Ports open again after strike", article.title());
    assertEquals(
        "Rivertown (dpa) - The ports opened on Tuesday, and ships that had waited for two weeks"
            + " sailed in.\n\nCrews went back to work.",
        article.body());
    assertEquals("dpa", article.source().name());
    assertEquals("Jane Marlowe, dpa", article.author());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("11:37", article.date().time().toString());
    assertFalse(article.dropped().isEmpty());
  }

  @Test
  void a_message_in_anpas_form_is_read_by_its_marked_fields() throws Exception {
    Article article =
        Reading.of(
                "message.tst",
                "\u0016\u0016\u0001z6715\u001f-----\r\nr z\u0013\u0011 BC-Ports 1stLd  08-12 0500\r\n"
                    + "\u0002^BC-Ports, 1st Ld-Writethru,416<\r\n^Ports open again after strike<\r\n"
                    + "^AP Photo RIV1, RIV2<\r\n^Eds: Updates with quotes.<\r\n^By JANE MARLOWE=\r\n"
                    + "^AP Writer=\r\n\t   RIVERTOWN (AP) _ The ports opened on Tuesday.\r\n"
                    + "\t   Crews went back to work.\r\n\u0003\r\nAP-WF-08-12-15 0337GMT<\r\n\u0004")
            .article();
    assertEquals("Ports open again after strike", article.title());
    assertEquals(
        "RIVERTOWN (AP) _ The ports opened on Tuesday.\n\nCrews went back to work.",
        article.body());
    assertEquals("AP", article.source().name());
    assertEquals("JANE MARLOWE", article.author());
    assertEquals("2015-08-12", article.date().text());
  }

  @Test
  void a_wordpress_export_names_site_and_author_and_leaves_drafts_and_pictures_out()
      throws Exception {
    String item =
        """
        <item><title>%s</title><link>http://river.example/1</link>
        <pubDate>Wed, 12 Aug 2015 10:00:00 +0000</pubDate><dc:creator><![CDATA[jm]]></dc:creator>
        <content:encoded><![CDATA[<p>The ports opened.</p><p>Crews went back.</p>]]></content:encoded>
        <wp:status><![CDATA[%s]]></wp:status><wp:post_type><![CDATA[%s]]></wp:post_type></item>
        """;
    Reading reading =
        Reading.of(
            "export.xml",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>River Notes</title>
            <wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>jm</wp:author_login>
            <wp:author_display_name><![CDATA[Jane Marlowe]]></wp:author_display_name></wp:author>
            """
                + item.formatted("Ports open", "publish", "post")
                + item.formatted("A picture", "inherit", "attachment")
                + item.formatted("Not yet", "draft", "post")
                + "</channel></rss>");
    assertEquals(List.of("Ports open"), reading.titles());
    Article article = reading.articles().getFirst();
    assertEquals("River Notes", article.source().name());
    assertEquals("Jane Marlowe", article.author());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("The ports opened.\n\nCrews went back.", article.body());
    assertEquals(2, reading.failures().size());
    assertTrue(reading.failures().get(0).contains("attachment"));
    assertTrue(reading.failures().get(1).contains("never published"));
  }

  @Test
  void lists_saved_from_japanese_papers_are_split_at_their_tables() throws Exception {
    String yomiuri =
        """
        <html lang="ja"><body><div id="heiseiDetailArea"><table class="contentsTable"><tr><th>%d</th>
        <th>2018.01.0%d</th><th class="wp50">%s</th><th>東京朝刊</th><th>Ａ経</th><th>07頁</th>
        <th>1379字</th></tr></table></div></div><p class="mb10">　港が開いた。<br/>　船が出た。</p></div>
        """;
    Reading reading =
        Reading.of("list.html", yomiuri.formatted(1, 4, "港開く") + yomiuri.formatted(2, 5, "船出る"));
    assertEquals(List.of("港開く", "船出る"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("2018-01-04", first.date().text());
    assertEquals("Yomiuri Shimbun", first.source().name());
    assertEquals("Ａ経", first.section());
    assertEquals("港が開いた。\n\n船が出た。", first.body());
    String asahi =
        """
        <div><table class="topic-detail"><tr><td><span class="font002">%s</span></td></tr></table>
        <table class="topic-list"><tr><td>%d</td><td>2018年01月0%d日</td><td>朝刊</td><td>１社会</td>
        <td>031</td><td>524文字</td></tr></table><div class="detail001">　港が開いた。<br>　船が出た。</div></div>
        """;
    reading =
        Reading.of(
            "list.html",
            "<html><body>"
                + asahi.formatted("港開く", 1, 4)
                + asahi.formatted("船出る", 2, 5)
                + "</body></html>");
    assertEquals(List.of("港開く", "船出る"), reading.titles());
    assertEquals("2018-01-05", reading.articles().get(1).date().text());
    assertEquals("Asahi Shimbun", reading.articles().get(1).source().name());
    assertEquals("港が開いた。\n\n船が出た。", reading.articles().get(1).body());
  }

  @Test
  void references_in_csl_json_keep_their_day_and_abstract() throws Exception {
    Reading reading =
        Reading.of(
            "library.json",
            """
            [{"id": "a", "type": "article-newspaper", "title": "Ports open",
              "container-title": "River Gazette", "author": [{"family": "Marlowe", "given": "Jane"},
              {"literal": "River Desk"}], "issued": {"date-parts": [[2015, 8, 12]]},
              "accessed": {"date-parts": [[2020, 1, 1]]}, "URL": "https://river.example/1",
              "abstract": "The ports opened.", "language": "en"},
             {"id": "b", "type": "article-newspaper", "title": "Trains run", "issued":
              {"date-parts": [["2015", "8"]]}}]
            """);
    assertEquals(List.of("Ports open", "Trains run"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("Jane Marlowe, River Desk", first.author());
    assertEquals("2015-08-12", first.date().text());
    assertEquals("Abstract", first.section());
    assertEquals("2015-08", reading.articles().get(1).date().text());
  }

  @Test
  void references_in_bibtex_lose_their_braces_and_commands() throws Exception {
    Reading reading =
        Reading.of(
            "library.bib",
            """
            % exported by a reference manager
            @article{marlowe2015,
              title = {{Ports in M{\\"u}nchen \\& {S\\~ao Paulo}} open},
              author = {Marlowe, Jane and {River Desk}},
              journal = "River Gazette",
              year = 2015, month = aug, day = {12},
              url = {https://river.example/a_b},
              abstract = {The ports opened, and 5{\\%} sailed.}
            }
            @comment{not, a = {reference}}
            @online{b, title = {Trains run}, date = {2015-08-13}, journaltitle = {Hill Post}}
            """);
    assertEquals(List.of("Ports in München & São Paulo open", "Trains run"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("Jane Marlowe, River Desk", first.author());
    assertEquals("2015-08-12", first.date().text());
    assertEquals("https://river.example/a_b", first.url());
    assertEquals("The ports opened, and 5% sailed.", first.body());
    assertEquals("2015-08-13", reading.articles().get(1).date().text());
  }

  @Test
  void answers_of_search_engines_are_records_in_an_envelope() throws Exception {
    String source =
        """
        {"title": "Ports open", "content": "The ports opened on Tuesday.", "source": "River Gazette",
         "published_at": "2015-08-12", "url": "https://river.example/1"}""";
    String two = source.replace("Ports open", "Trains run").replace("/1", "/2");
    Reading answer =
        Reading.of(
            "hits.json",
            """
            {"took": 3, "hits": {"total": {"value": 2}, "hits": [
              {"_index": "news", "_id": "1", "_score": 1.0, "_source": %s},
              {"_index": "news", "_id": "2", "_score": 1.0, "_source": %s}]}}
            """
                .formatted(source, two));
    assertEquals(List.of("Ports open", "Trains run"), answer.titles());
    assertEquals("River Gazette", answer.articles().getFirst().source().name());
    assertEquals("2015-08-12", answer.articles().getFirst().date().text());
    Reading docs =
        Reading.of(
            "solr.json",
            """
            {"responseHeader": {"status": 0, "params": {"q": "title:ports"}},
             "response": {"numFound": 2, "start": 0, "docs": [%s, %s]}}
            """
                .formatted(source, two));
    assertEquals(List.of("Ports open", "Trains run"), docs.titles());
    Reading dump =
        Reading.of(
            "dump.jsonl",
            """
            {"index":{"_index":"news","_id":"1"}}
            %s
            {"index":{"_index":"news","_id":"2"}}
            %s
            """
                .formatted(source.replace("\n", " "), two.replace("\n", " ")));
    assertEquals(List.of("Ports open", "Trains run"), dump.titles());
    assertEquals(List.of(), dump.failures());
    Reading lines =
        Reading.of(
            "scan.jsonl",
            "{\"_index\":\"news\",\"_id\":\"1\",\"_source\":%s}\n{\"_index\":\"news\",\"_id\":\"2\",\"_source\":%s}\n"
                .formatted(source.replace("\n", " "), two.replace("\n", " ")));
    assertEquals(List.of("Ports open", "Trains run"), lines.titles());
    assertEquals("River Gazette", lines.articles().getFirst().source().name());
  }
}
