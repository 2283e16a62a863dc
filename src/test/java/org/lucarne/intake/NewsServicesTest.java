package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

/** Answers of news services and lists of media monitors, in the field names that each has. */
class NewsServicesTest {

  private static final String PORTS = "Ports open again after the long strike";
  private static final String TEXT =
      "The two ports on the river opened again on Tuesday, and ships sailed in.";

  private static void assertPorts(Article article, String source, String time) {
    assertEquals(PORTS, article.title());
    assertEquals(TEXT, article.body());
    assertEquals(source, article.source().name());
    assertEquals("2024-03-04", article.date().text());
    assertEquals(time, String.valueOf(article.date().time()));
  }

  @Test
  void dow_jones_snapshots_tell_the_minute_and_the_agency() throws Exception {
    String record =
        """
        {"an": "RIVG000020240304ek3400001", "title": "%s", "body": "%s", "snippet": "The two ports",
         "publication_date": 1709510400000, "publication_datetime": 1709553900000,
         "modification_datetime": 1709640000000, "source_code": "RIVG",
         "source_name": "River Gazette", "publisher_name": "River Press Ltd",
         "byline": "By Jane Marlowe", "credit": "Reuters", "dateline": "RIVERTOWN",
         "language_code": "en", "section": "Foreign Desk", "word_count": "14",
         "region_codes": ",usa,", "document_type": "article"}"""
            .formatted(PORTS, TEXT)
            .replace("\n", " ");
    Reading reading = Reading.of("part-000.json", record + "\n" + record + "\n");
    assertEquals(2, reading.articles().size());
    Article article = reading.articles().getFirst();
    assertPorts(article, "River Gazette", "12:05");
    assertEquals("Jane Marlowe", article.author());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("RIVERTOWN", article.dateline());
    assertEquals("Foreign Desk", article.section());
  }

  @Test
  void dow_jones_content_is_read_below_its_nested_texts() throws Exception {
    Article article =
        Reading.of(
                "answer.json",
                """
                {"data": {"id": "drn:archive.newsarticle.1", "type": "article", "attributes": {
                   "headline": {"main": {"text": "%s"}}, "byline": {"text": "By Jane Marlowe"},
                   "publication_date": "2024-03-04", "section_name": {"text": "Foreign Desk"},
                   "body": [{"type": "Paragraph", "content": [{"text": "%s"}]}],
                   "sources": [{"name": "River Gazette", "code": "rivg"}]},
                 "meta": {"language": {"code": "en"}, "source": {"name": "River Gazette"}}}}"""
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(article, "River Gazette", "null");
    assertEquals("Jane Marlowe", article.author());
    assertEquals("Foreign Desk", article.section());
  }

  @Test
  void event_registry_names_outlet_people_and_agencies() throws Exception {
    Article article =
        Reading.of(
                "answer.json",
                """
                {"articles": {"page": 1, "totalResults": 1, "results": [{"uri": "71", "lang": "eng",
                  "date": "2024-03-04", "time": "12:30:00", "dateTime": "2024-03-04T12:30:00Z",
                  "dateTimePub": "2024-03-04T12:05:00Z", "dataType": "news",
                  "url": "https://www.rivergazette.example/ports", "title": "%s", "body": "%s",
                  "source": {"uri": "rivergazette.example", "title": "River Gazette"},
                  "authors": [{"name": "Jane Marlowe", "isAgency": false},
                    {"name": "Reuters", "isAgency": true}],
                  "concepts": [{"type": "wiki", "label": {"eng": "Port"}}]}]}}"""
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(article, "River Gazette", "12:05");
    assertEquals("Jane Marlowe", article.author());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("https://www.rivergazette.example/ports", article.url());
    assertNull(article.section());
  }

  @Test
  void what_a_service_left_out_is_no_text_and_what_it_took_back_is_no_article() throws Exception {
    Reading reading =
        Reading.of(
            "answer.json",
            """
            {"status": "ok", "articles": [
              {"source": {"id": null, "name": "River Gazette"}, "title": "%s",
               "description": "Ports.", "publishedAt": "2024-03-04T12:05:00Z",
               "content": "%s [+2145 chars]"},
              {"source": {"id": null, "name": "[Removed]"}, "title": "[Removed]",
               "description": "[Removed]", "url": "https://removed.com",
               "publishedAt": "1970-01-01T00:00:00Z", "content": "[Removed]"}]}"""
                .formatted(PORTS, TEXT));
    assertEquals(1, reading.failures().size());
    assertPorts(reading.article(), "River Gazette", "12:05");
  }

  @Test
  void the_new_york_times_archive_gives_summary_and_first_paragraph() throws Exception {
    Article article =
        Reading.of(
                "2024-3.json",
                """
                {"response": {"docs": [{"abstract": "Crews go back.", "snippet": "Crews go back.",
                  "web_url": "https://www.nytimes.com/2024/03/04/world/ports.html",
                  "lead_paragraph": "%s", "source": "The New York Times",
                  "headline": {"main": "%s", "print_headline": "Ports"},
                  "pub_date": "2024-03-04T12:05:00+0000", "section_name": "World",
                  "byline": {"original": "By Jane Marlowe"}}]}}"""
                    .formatted(TEXT, PORTS))
            .article();
    assertEquals("Crews go back.\n\n" + TEXT, article.body());
    assertEquals("Jane Marlowe", article.author());
  }

  @Test
  void trafilatura_writes_the_address_as_source() throws Exception {
    Article article =
        Reading.of(
                "page.json",
                """
                {"title": "%s", "author": "Jane Marlowe; John Reed", "date": "2024-03-04",
                 "hostname": "rivergazette.example", "fingerprint": "ab", "raw_text": "%s",
                 "text": "%s", "source": "https://www.rivergazette.example/ports",
                 "source-hostname": "River Gazette", "excerpt": "Ports.", "categories": "World"}"""
                    .formatted(PORTS, TEXT, TEXT))
            .article();
    assertPorts(article, "River Gazette", "null");
    assertEquals("https://www.rivergazette.example/ports", article.url());
    assertEquals("World", article.section());
  }

  @Test
  void lists_of_media_monitors_bring_the_words_they_have() throws Exception {
    String meltwater =
        """
        Date,Time,Document ID,URL,Input Name,Source Name,Author Name,Title,Opening Text,Hit Sentence
        04-Mar-2024,3:05PM,a1,https://rivergazette.example/ports,Ports,River Gazette,Jane Marlowe,%s,"%s",... ports ...
        """;
    Article article = Reading.of("list.csv", meltwater.formatted(PORTS, TEXT)).article();
    assertPorts(article, "River Gazette", "15:05");
    assertEquals("Jane Marlowe", article.author());
    String talkwalker =
        """
        published;title;url;domain_url;content;lang;extra_author_attributes.name;extra_source_attributes.name
        2024-03-04 12:05;%s;https://rivergazette.example/ports;http://rivergazette.example/;"%s";en;Jane Marlowe;River Gazette
        """;
    article = Reading.of("list.csv", talkwalker.formatted(PORTS, TEXT)).article();
    assertPorts(article, "River Gazette", "12:05");
    assertEquals("Jane Marlowe", article.author());
  }

  @Test
  void the_day_on_which_a_reader_saved_a_page_is_no_day_of_publication() throws Exception {
    String raindrop =
        """
        id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
        7,%s,,"%s",https://rivergazette.example/ports,News,ports,2024-03-06T08:00:00.000Z,,,false
        """;
    Article article = Reading.of("saved.csv", raindrop.formatted(PORTS, TEXT)).article();
    assertEquals(TEXT, article.body());
    assertNull(article.date());
    String wallabag =
        """
        [{"is_archived": 0, "is_starred": 1, "title": "%s", "content": "<p>%s</p>",
          "url": "https://rivergazette.example/ports", "created_at": "2024-03-06T08:00:00+0000",
          "published_at": "2024-03-04T12:05:00+0000", "domain_name": "rivergazette.example"},
         {"is_archived": 0, "is_starred": 0, "title": "Trains run", "content": "<p>Trains.</p>",
          "url": "https://hillpost.example/trains", "created_at": "2024-03-06T08:00:00+0000",
          "published_at": null}]""";
    Reading reading = Reading.of("saved.json", wallabag.formatted(PORTS, TEXT));
    assertPorts(reading.articles().getFirst(), "rivergazette.example", "12:05");
    assertNull(reading.articles().get(1).date());
  }

  @Test
  void a_table_of_zotero_names_outlet_and_authors() throws Exception {
    Article article =
        Reading.of(
                "library.csv",
                """
                "Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Language","Section"
                "AB12","newspaperArticle","2024","Marlowe, Jane; Reed, John","%s","River Gazette","https://rivergazette.example/ports","%s","2024-03-04","2024-03-06 08:00:00","en-GB","World"
                """
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(article, "River Gazette", "null");
    assertEquals("Jane Marlowe, John Reed", article.author());
  }

  private static void assertPosts(Reading reading, String minute) {
    assertEquals(List.of("Ports open again", ""), reading.titles());
    assertEquals(1, reading.failures().size());
    Article first = reading.articles().getFirst();
    assertEquals("The two ports opened on Tuesday. More: here", first.body());
    assertEquals("River Gazette", first.source().name());
    assertEquals("J. Marlowe", first.author());
    assertEquals("2024-03-04", first.date().text());
    assertEquals(minute, first.date().time().toString());
    Article second = reading.articles().get(1);
    assertEquals("The trains in the hills run again after the storm.", second.body());
    assertEquals("River Gazette", second.source().name());
    assertEquals(List.of("Hill Post"), second.credits());
    assertNull(second.author());
  }

  @Test
  void posts_of_a_telegram_channel_are_articles() throws Exception {
    assertPosts(
        Reading.of(
            "result.json",
            """
            {"name": "River Gazette", "type": "public_channel", "id": 12, "messages": [
             {"id": 1, "type": "service", "date": "2024-03-01T10:00:00", "actor": "River Gazette",
              "actor_id": "channel12", "action": "create_channel", "title": "River Gazette", "text": ""},
             {"id": 2, "type": "message", "date": "2024-03-04T13:05:00", "date_unixtime": "1709553900",
              "from": "River Gazette", "from_id": "channel12", "author": "J. Marlowe",
              "text": [{"type": "bold", "text": "Ports open again"}, "\\n\\nThe two ports opened on Tuesday. More: ",
               {"type": "text_link", "text": "here", "href": "https://x.example"}, "\\n\\n",
               {"type": "hashtag", "text": "#ports"}], "text_entities": []},
             {"id": 3, "type": "message", "date": "2024-03-05T09:00:00", "from": "River Gazette",
              "forwarded_from": "Hill Post", "text": "The trains in the hills run again after the storm."},
             {"id": 4, "type": "message", "date": "2024-03-05T09:01:00", "photo": "photos/q.jpg", "text": ""}]}"""),
        "12:05");
    assertPosts(
        Reading.of(
            "messages.html",
            """
            <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
            <div class="page_header"><div class="content"><div class="text bold">River Gazette</div></div></div>
            <div class="page_body chat_page"><div class="history">
            <div class="message service" id="message-1"><div class="body details">4 March 2024</div></div>
            <div class="message default clearfix" id="message2"><div class="body">
            <div class="pull_right date details" title="04.03.2024 13:05:00 UTC+01:00">13:05</div>
            <div class="from_name">River Gazette</div>
            <div class="text"><strong>Ports open again</strong><br><br>The two ports opened on Tuesday. More:
            <a href="https://x.example">here</a><br><br><a href="">#ports</a></div>
            <div class="signature details">J. Marlowe</div></div></div>
            <div class="message default clearfix joined" id="message3"><div class="body">
            <div class="pull_right date details" title="05.03.2024 09:00:00 UTC+01:00">09:00</div>
            <div class="forwarded body"><div class="from_name">Hill Post <span class="date details">05.03.2024</span></div>
            <div class="text">The trains in the hills run again after the storm.</div></div></div></div>
            <div class="message default clearfix joined" id="message4"><div class="body">
            <div class="pull_right date details" title="05.03.2024 09:01:00 UTC+01:00">09:01</div>
            <div class="media_wrap"><a class="photo_wrap" href="photos/q.jpg"></a></div></div></div>
            </div></div></div></body></html>"""
                .replace("More:\n", "More: ")),
        "13:05");
  }

  @Test
  void bookmarks_bring_titles_and_addresses() throws Exception {
    Reading reading =
        Reading.of(
            "bookmarks.html",
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks</H1>
            <DL><p>
              <DT><A HREF="https://rivergazette.example/ports" ADD_DATE="1709712000">Ports open again</A>
              <DD>The two ports opened.
              <DT><A HREF="https://hillpost.example/trains" ADD_DATE="1709712001">Trains run again</A>
            </DL><p>
            """);
    assertEquals(List.of("Ports open again", "Trains run again"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("The two ports opened.", first.body());
    assertEquals("https://rivergazette.example/ports", first.url());
    assertNull(first.date());
  }

  @Test
  void search_services_and_readers_name_the_outlet_in_their_own_places() throws Exception {
    Article bing =
        Reading.of(
                "answer.json",
                """
                {"_type": "News", "value": [{"name": "%s", "url": "https://rivergazette.example/ports",
                  "description": "%s", "provider": [{"_type": "Organization", "name": "River Gazette"}],
                  "datePublished": "2024-03-04T12:05:00.0000000Z", "category": "World"}]}"""
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(bing, "River Gazette", "12:05");
    assertEquals(List.of(), bing.credits());
    Article feedly =
        Reading.of(
                "stream.json",
                """
                {"id": "feed", "items": [{"id": "x", "title": "%s", "published": 1709553900000,
                  "origin": {"streamId": "feed/x", "title": "River Gazette"}, "author": "Jane Marlowe",
                  "alternate": [{"href": "https://rivergazette.example/ports", "type": "text/html"}],
                  "summary": {"content": "<p>Short.</p>"}, "content": {"content": "<p>%s</p>"}}]}"""
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(feedly, "River Gazette", "12:05");
    assertNull(feedly.section());
    Article opoint =
        Reading.of(
                "answer.json",
                """
                {"searchresult": {"documents": 1, "document": [{"header": {"text": "%s"},
                  "summary": {"text": "Short."}, "body": {"text": "%s"}, "author": "Jane Marlowe",
                  "url": "https://rivergazette.example/ports", "unix_timestamp": 1709553900,
                  "first_source": {"sitename": "River Gazette"}}]}}"""
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(opoint, "River Gazette", "12:05");
  }

  @Test
  void gdelts_knowledge_graph_keeps_the_title_among_other_things() throws Exception {
    String row =
        "20240304120000-%d\t20240304120500\t1\trivergazette.example\thttps://rivergazette.example/%d\t\tECON"
            + "\t<PAGE_LINKS>x</PAGE_LINKS><PAGE_TITLE>"
            + PORTS
            + "</PAGE_TITLE>\n";
    Reading reading =
        Reading.of(
            "20240304.gkg.csv", row.formatted(1, 1) + row.formatted(2, 2) + row.formatted(3, 3));
    assertEquals(List.of(PORTS, PORTS, PORTS), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("2024-03-04", first.date().text());
    assertEquals("https://rivergazette.example/1", first.url());
  }

  @Test
  void lists_of_gale_and_newsbank_name_title_and_author_in_two_words() throws Exception {
    Article gale =
        Reading.of(
                "list.csv",
                """
                Document Title,Content Type,Publication Title,Publication Date,Publisher,Author,Gale Document Number,Subject,Language
                %s,Newspapers,The River Gazette,"Mar. 4, 1924",River Press,Jane Marlowe,GALE|CS1,News,English
                """
                    .formatted(PORTS))
            .article();
    assertEquals(PORTS, gale.title());
    assertEquals("The River Gazette", gale.source().name());
    assertEquals("1924-03-04", gale.date().text());
    Article newsBank =
        Reading.of(
                "list.csv",
                """
                Headline,Publication,Date,Author/Byline,Section,Page,Text
                %s,River Gazette,"March 4, 2024",Jane Marlowe,World,A4,"%s"
                """
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(newsBank, "River Gazette", "null");
    assertEquals("Jane Marlowe", newsBank.author());
  }

  @Test
  void the_text_is_that_of_the_article_and_not_its_summary_or_its_page() throws Exception {
    Article fundus =
        Reading.of(
                "crawl.json",
                """
                [{"title": "%s", "authors": ["Jane Marlowe"], "publishing_date": "2024-03-04 12:05:00+00:00",
                  "body": {"summary": ["Short."], "sections": [{"headline": [], "paragraphs": ["%s"]}]},
                  "html": {"requested_url": "https://x.example", "responded_url": "https://rivergazette.example/ports",
                    "content": "<html><body>Menu</body></html>"}, "publisher": "River Gazette"}]"""
                    .formatted(PORTS, TEXT))
            .article();
    assertEquals("Short.\n\n" + TEXT, fundus.body());
    assertEquals("River Gazette", fundus.source().name());
    assertEquals("12:05", fundus.date().time().toString());
    assertEquals("https://rivergazette.example/ports", fundus.url());
    Article found =
        Reading.of(
                "found.json",
                """
                {"data": [{"type": "Articles", "id": "drn:1", "attributes": {"headline": {"main": {"text": "%s"}},
                  "snippet": {"content": [{"text": "%s"}]}, "publication_datetime": "2024-03-04T12:05:00Z"},
                  "meta": {"language": {"code": "en"}, "source": {"name": "River Gazette", "code": "rivg"}}}]}"""
                    .formatted(PORTS, TEXT))
            .article();
    assertPorts(found, "River Gazette", "12:05");
    assertNull(found.section());
    Article aylien =
        Reading.of(
                "stories.json",
                """
                {"stories": [{"author": {"name": "Jane Marlowe"}, "body": "%s", "title": "%s",
                  "links": {"permalink": "https://rivergazette.example/ports", "related_stories": "/r"},
                  "published_at": "2024-03-04T12:05:00Z", "summary": {"sentences": ["Short."]},
                  "source": {"domain": "rivergazette.example", "name": "River Gazette"}}]}"""
                    .formatted(TEXT, PORTS))
            .article();
    assertPorts(aylien, "River Gazette", "12:05");
    assertEquals("https://rivergazette.example/ports", aylien.url());
  }
}
