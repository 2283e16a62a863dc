package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

/** What news interfaces, crawlers, monitoring services and collectors of pages hand out. */
class NewsInterfacesTest {
  private static final String TEXT =
      "The dock workers of Arcona went back to work on Tuesday, the port authority said.";

  @Test
  void the_part_of_a_text_that_an_interface_gives_ends_without_its_count() throws Exception {
    Article article =
        one(
            "newsapi.json",
            """
            {"status":"ok","totalResults":1,"articles":[{"source":{"id":"gazette","name":
            "River Gazette"},"author":"Anna Low","title":"Work resumes","description":"Work.",
            "url":"https://gazette.example/1","publishedAt":"2023-05-02T10:15:00Z",
            "content":"%s Crews retu… [+1234 chars]"}]}
            """
                .formatted(TEXT));
    assertEquals("River Gazette", article.source().name());
    assertTrue(article.body().endsWith("Crews retu…"), article.body());
    assertEquals("[+1234 chars]", article.dropped().getFirst().text());
  }

  @Test
  void of_several_dates_the_time_of_publication_counts() throws Exception {
    Article registry =
        one(
            "registry.json",
            """
            {"articles":{"page":1,"results":[{"uri":"791","lang":"eng","date":"2023-05-03",
            "time":"00:15:00","dateTime":"2023-05-03T00:15:00Z","dateTimePub":
            "2023-05-02T22:10:00Z","dataType":"news","url":"https://gazette.example/1",
            "title":"Work resumes","body":"%s","source":{"uri":"gazette.example","dataType":
            "news","title":"River Gazette"},"authors":[{"uri":"low","name":"Anna Low","type":
            "author"}],"concepts":[{"uri":"w/Arcona","type":"loc","label":{"eng":"Arcona"}}]}]}}
            """
                .formatted(TEXT));
    assertEquals("River Gazette", registry.source().name());
    assertEquals(LocalDate.of(2023, 5, 2), registry.date().first());
    assertEquals("Anna Low", registry.author());
    assertNull(registry.section());

    Article snapshot =
        one(
            "snapshot.json",
            """
            {"an":"LBA1","publication_date":1682985600000,"publication_datetime":1683022500000,
            "modification_datetime":1683922600000,"title":"Work resumes","snippet":"ARCONA",
            "body":"%s","source_name":"River Gazette","publisher_name":"Gazette Group","byline":
            "By Anna Low","language_code":"en","section":"World"}
            """
                .formatted(TEXT));
    assertEquals("River Gazette", snapshot.source().name());
    assertEquals(LocalTime.of(10, 15), snapshot.date().time());
    assertEquals("World", snapshot.section());
  }

  @Test
  void the_lead_stands_for_a_text_that_is_not_given() throws Exception {
    Article article =
        one(
            "archive.json",
            """
            {"copyright":"(c)","response":{"docs":[{"abstract":"Work resumes in Arcona.",
            "web_url":"https://gazette.example/1","snippet":"Work resumes","lead_paragraph":"%s",
            "source":"River Gazette","headline":{"main":"Work Resumes","kicker":null},
            "pub_date":"2023-05-02T10:15:00+0000","document_type":"article","section_name":"World",
            "byline":{"original":"By Anna Low"}}]}}
            """
                .formatted(TEXT));
    assertEquals("Work resumes in Arcona.\n\n" + TEXT, article.body());
    assertEquals("Anna Low", article.author());
  }

  @Test
  void the_name_of_a_site_goes_before_its_address() throws Exception {
    Article json =
        one(
            "extracted.json",
            """
            {"title":"Work resumes","author":"Anna Low; Piet Brandt","hostname":"lake.example",
            "date":"2023-05-02","text":"%s","source":"https://lake.example/1","source-hostname":
            "Lake Courier","excerpt":"Work.","categories":"World"}
            """
                .formatted(TEXT));
    assertEquals("Lake Courier", json.source().name());
    assertEquals("https://lake.example/1", json.url());

    Article xml =
        one(
            "extracted.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <doc sitename="Lake Courier" title="Work resumes" author="Anna Low" date="2023-05-02"
              source="https://lake.example/1" hostname="lake.example" excerpt="Work.">
            <main><p>%s</p><p>The talks go on.</p></main><comments/></doc>
            """
                .formatted(TEXT));
    assertEquals("Lake Courier", xml.source().name());
    assertEquals("https://lake.example/1", xml.url());
    assertEquals(TEXT + "\n\nThe talks go on.", xml.body());
  }

  @Test
  void monitoring_services_name_source_and_text_in_their_own_words() throws Exception {
    Article clipping =
        one(
            "clippings.csv",
            "Date\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tCountry\tReach\n"
                + "02-May-2023 10:15AM\tWork resumes\thttps://gazette.example/1\t"
                + TEXT
                + "\t... the port ...\tRiver Gazette\tAnna Low\tArcona\t1000\n");
    assertEquals(TEXT, clipping.body());
    assertEquals("Anna Low", clipping.author());
    assertEquals("River Gazette", clipping.source().name());

    Article mention =
        one(
            "mentions.csv",
            """
            published,title,content,url,domain_url,lang,source_type,\
            extra_author_attributes.name,extra_source_attributes.name
            2023-05-02 10:15:00,Work resumes,"%s",https://gazette.example/1,\
            http://gazette.example/,en,ONLINENEWS,Anna Low,River Gazette
            """
                .formatted(TEXT));
    assertEquals("River Gazette", mention.source().name());
    assertEquals("https://gazette.example/1", mention.url());
  }

  @Test
  void nested_elements_are_called_by_their_names() throws Exception {
    Article article =
        one(
            "articles.xml",
            """
            <?xml version="1.0"?><response><articles><article><id>3</id><language>English</language>
            <title>Work resumes</title><content>%s</content>
            <publishedDate>2023-05-02T10:15:00Z</publishedDate><url>http://go.example/?a=1</url>
            <originalUrl>https://gazette.example/1</originalUrl><topics><topic><name>Ports</name>
            <group>Trade</group></topic></topics><author><name>Anna Low</name><email/></author>
            <source><id>5</id><name>River Gazette</name><publisher>Gazette Group</publisher>
            <location><country>Arcona</country></location></source></article></articles></response>
            """
                .formatted(TEXT));
    assertEquals("River Gazette", article.source().name());
    assertEquals("https://gazette.example/1", article.url());
    assertEquals("Anna Low", article.author());
  }

  @Test
  void a_document_within_a_field_gives_its_text_alone() throws Exception {
    Article article =
        one(
            "results.json",
            """
            {"value":[{"ResultId":"1","Byline":"Anna Low","Date":"2023-05-02T00:00:00Z","Title":
            "Work resumes","Source":{"Id":"M","Name":"River Gazette"},"Document":{"DocumentId":"1",
            "Title":"Work resumes","Content":"<?xml version=\\"1.0\\"?><entry><title>Work</title>
            <nitf:body><nitf:body.head><nitf:hl1>Work</nitf:hl1></nitf:body.head><nitf:body.content>
            <bodyText><p>%s</p><p>The talks go on.</p></bodyText></nitf:body.content></nitf:body>
            <metadata><name>Ports</name></metadata></entry>"}}]}
            """
                .formatted(TEXT));
    assertEquals(TEXT + "\n\nThe talks go on.", article.body());
    assertEquals("River Gazette", article.source().name());
  }

  @Test
  void lists_of_references_name_the_paper_they_are_from() throws Exception {
    Article article =
        one(
            "references.csv",
            """
            "Key","Item Type","Publication Year","Author","Title","Publication Title","Url",\
            "Abstract Note","Date","Date Added","Access Date"
            "A","newspaperArticle","2023","Low, Anna","Work resumes","River Gazette",\
            "https://gazette.example/1","%s","2023-05-02","2024-01-01 10:00","2024-01-01 10:00"
            """
                .formatted(TEXT));
    assertEquals("River Gazette", article.source().name());
    assertEquals(TEXT, article.body());
    assertEquals(LocalDate.of(2023, 5, 2), article.date().first());
  }

  @Test
  void when_somebody_saved_a_page_is_not_when_it_was_published() throws Exception {
    Article saved =
        one(
            "saved.csv",
            "URL,Title,Selection,Folder,Timestamp\nhttps://gazette.example/1,Work resumes,,Unread,1683022500\n");
    assertNull(saved.date());

    Article note =
        one(
            "notes.enex",
            """
            <?xml version="1.0" encoding="UTF-8"?><en-export export-date="20240101T101500Z"><note>
            <title>Work resumes</title><created>20240101T101500Z</created><note-attributes>
            <source>web.clip</source><source-url>https://gazette.example/2023/05/02/work</source-url>
            </note-attributes><content><![CDATA[<en-note><div>%s</div></en-note>]]></content></note>
            </en-export>
            """
                .formatted(TEXT));
    assertEquals(TEXT, note.body());
    assertEquals("https://gazette.example/2023/05/02/work", note.url());
    assertEquals("gazette.example", note.source().name());
    assertEquals(LocalDate.of(2023, 5, 2), note.date().first());
  }

  @Test
  void a_record_of_a_text_corpus_keeps_its_fields() throws Exception {
    Article record =
        one(
            "1712345678.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?><RECORD><GOID>1712345678</GOID><DFS><PubFrosting>
            <Title>River Gazette (1923-Current file)</Title></PubFrosting></DFS><Obj><TitleAtt>
            <Title>Work resumes</Title></TitleAtt><Language><RawLang>English</RawLang></Language>
            <NumericDate>2023-05-02</NumericDate><Contributors><Contributor><Author><OriginalForm>
            Anna Low</OriginalForm></Author></Contributor></Contributors></Obj><TextInfo><Text
            WordCount="20">&lt;html&gt;&lt;body&gt;&lt;p&gt;%s&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;</Text>
            </TextInfo></RECORD>
            """
                .formatted(TEXT));
    assertEquals(TEXT, record.body());
    assertEquals("Anna Low", record.author());
    assertEquals(LocalDate.of(2023, 5, 2), record.date().first());

    Article tei =
        one(
            "tei.xml",
            """
            <?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
            <titleStmt><title>Work resumes</title><author>Anna Low</author></titleStmt>
            <publicationStmt><p/></publicationStmt><sourceDesc><bibl><publisher>Lake Courier
            </publisher><date when="2023-05-02">2 May</date></bibl></sourceDesc></fileDesc></teiHeader>
            <text><body><div><p>%s</p><p>The talks go on.</p></div></body></text></TEI>
            """
                .formatted(TEXT));
    assertEquals("Lake Courier", tei.source().name());
    assertEquals(TEXT + "\n\nThe talks go on.", tei.body());
    assertEquals(LocalDate.of(2023, 5, 2), tei.date().first());
  }

  @Test
  void posts_of_a_channel_are_articles_of_it() throws Exception {
    Reading json =
        Reading.of(
            "result.json",
            """
            {"name":"River Gazette","type":"public_channel","id":12,"messages":[
            {"id":1,"type":"service","date":"2023-05-01T10:00:00","actor":"River Gazette","action":
            "create_channel","text":"","text_entities":[]},
            {"id":2,"type":"message","date":"2023-05-02T12:15:00","date_unixtime":"1683022500",
            "from":"River Gazette","from_id":"channel12","text":[{"type":"bold","text":
            "Work resumes"},"\\n\\n%s\\n\\n",{"type":"link","text":"https://gazette.example/1"}]},
            {"id":3,"type":"message","date":"2023-05-03T12:15:00","from":"River Gazette","photo":
            "p.jpg","text":""}]}
            """
                .formatted(TEXT));
    assertEquals(1, json.articles().size());
    assertEquals(1, json.failures().size());
    Article post = json.articles().getFirst();
    assertEquals("Work resumes", post.title());
    assertEquals(TEXT + "\n\nhttps://gazette.example/1", post.body());
    assertEquals("River Gazette", post.source().name());
    assertEquals(LocalTime.of(10, 15), post.date().time());

    Article page =
        one(
            "messages.html",
            """
            <html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div
            class="text bold">River Gazette</div></div></div><div class="page_body chat_page"><div
            class="history"><div class="message default clearfix" id="message2"><div class="body">
            <div class="pull_right date details" title="02.05.2023 12:15:00 UTC+02:00">12:15</div>
            <div class="from_name">River Gazette</div><div class="text"><strong>Work resumes</strong>
            <br><br>%s</div></div></div></div></div></div></body></html>
            """
                .formatted(TEXT));
    assertEquals("Work resumes", page.title());
    assertEquals(TEXT, page.body());
    assertEquals("River Gazette", page.source().name());
    assertEquals(LocalDate.of(2023, 5, 2), page.date().first());
  }

  @Test
  void a_monitored_report_is_credited_to_its_source_and_day() throws Exception {
    Article article =
        one(
            "monitored.txt",
            "Arcona: work resumes\n\nText of report by Arconan agency ARN\n\n"
                + TEXT
                + "\n\nSource: ARN news agency, Arcona, in English 1015 gmt 2 May 23\n");
    assertEquals(List.of("ARN news agency"), article.credits());
    assertEquals(LocalDate.of(2023, 5, 2), article.date().first());
  }

  private static Article one(String name, String content) throws InterruptedException {
    return Reading.of(name, content).article();
  }
}
