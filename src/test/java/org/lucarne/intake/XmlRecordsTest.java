package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

class XmlRecordsTest {

  @Test
  void feed_items_are_articles() throws Exception {
    Reading reading =
        Reading.of(
            "feed.xml",
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Arcona Post</title><link>https://post.example</link><language>en</language>
            <item><title>Strike ends</title><link>https://post.example/1</link><pubDate>Tue, 11 Aug 2015 10:00:00 GMT</pubDate>
            <description>Short.</description><content:encoded><![CDATA[<p>The strike ended.</p><p>Ships sail.</p>]]></content:encoded></item>
            <item><title>No date</title><description>&lt;p&gt;Body &amp;amp; more&lt;/p&gt;</description></item>
            </channel></rss>
            """);
    assertEquals(List.of("Strike ends", "No date"), reading.titles());
    assertEquals("The strike ended.\n\nShips sail.", reading.articles().get(0).body());
    assertEquals("2015-08-11", reading.articles().get(0).date().text());
    assertEquals("https://post.example/1", reading.articles().get(0).url());
    assertEquals("Body & more", reading.articles().get(1).body());
    assertNull(reading.articles().get(1).date());
  }

  @Test
  void home_made_xml_is_read_even_when_it_is_not_well_formed() throws Exception {
    Reading reading =
        Reading.of(
            "corpus.xml",
            """
            <doc url=https://post.example/1
            >
            The port authority said that talks had resumed.
            Crews returned to the eastern quay & waited.
            </doc>
            <doc url=https://post.example/2
            >
            The bridge over the canal opened again after six years of work on its piers.
            </doc>
            """);
    assertEquals(2, reading.articles().size());
    assertEquals("https://post.example/1", reading.articles().getFirst().url());
  }

  @Test
  void attributes_serve_as_fields() throws Exception {
    Article article =
        Reading.of(
                "corpus.xml",
                """
                <?xml version="1.0"?><corpus><doc source="Guardian" date="Sat 9 Feb 2019" title="Strike ends">
                The strike ended on the eastern quay, and the ships left for the open sea again.
                </doc></corpus>
                """)
            .article();
    assertEquals("Strike ends", article.title());
    assertEquals("Guardian", article.source().name());
    assertEquals("2019-02-09", article.date().text());
  }

  @Test
  void entities_of_the_document_are_neither_expanded_nor_loaded() throws Exception {
    Reading reading =
        Reading.of(
            "feed.xml",
            """
            <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>
            <rss version="2.0"><channel><title>x</title><item><title>Title &x; &b;</title><description>d</description></item></channel></rss>
            """);
    assertFalse(reading.article().title().contains("lol"));
  }
}
