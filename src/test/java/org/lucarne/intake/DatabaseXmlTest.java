package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

/** XML of databases and programs whose articles lie deep in a vocabulary of its own. */
class DatabaseXmlTest {

  @Test
  void dow_jones_distributed_document_has_its_text_in_two_parts() throws Exception {
    Article article =
        Reading.of(
                "article.xml",
                """
                <?xml version="1.0"?>
                <DistDoc action="add" an="RIVG000020240304ek3400001" doctype="article">
                <ReplyItem lang="en"><SrcName fid="sn">River Gazette</SrcName><Title fid="hl"><Headline
                fid="hd"><Para>Ports open</Para></Headline></Title><Snippet><Para>The two...</Para></Snippet></ReplyItem>
                <MetadataPT><DocData><Date value="20240304" fid="pd"/><Date value="20240305" fid="md"/>
                <Time value="120500" fid="et"/><Time value="130500" fid="upt"/><BaseLang value="en" fid="la"/></DocData>
                <PubData><PublisherN fid="pub">River Press</PublisherN><SrcName fid="sn">River Gazette</SrcName></PubData></MetadataPT>
                <ArchiveDoc><Article lang="en"><HandL fid="hlp"><Title fid="hl"><SectionName fid="se">World</SectionName>
                <Headline fid="hd"><Para lang="en">Ports open again</Para></Headline></Title>
                <LeadPara fid="lp"><Para>The ports opened.</Para></LeadPara></HandL>
                <TailParas fid="td"><Para>Crews went back.</Para></TailParas><Byline fid="by">By Jane Marlowe</Byline>
                <Credit fid="cr">Reuters</Credit><Copyright fid="cy">(c) 2024</Copyright></Article></ArchiveDoc></DistDoc>""")
            .article();
    assertEquals("Ports open again", article.title());
    assertEquals("The ports opened.\n\nCrews went back.", article.body());
    assertEquals("River Gazette", article.source().name());
    assertEquals("World", article.section());
    assertEquals("Jane Marlowe", article.author());
    assertEquals(List.of("Reuters"), article.credits());
    assertEquals("2024-03-04", article.date().text());
    assertEquals("12:05", article.date().time().toString());
  }

  @Test
  void a_file_of_dow_jones_newswires_holds_several_stories() throws Exception {
    String story =
        """
        <doc msize="1" transmission-date="20240304T120501Z"><djnml publisher="DJN" docdate="20240304" lang="en-us">
        <head><copyright year="2024" holder="Dow Jones &amp; Company, Inc."/><docdata><djn><djn-newswires>
        <djn-mdata brand="DJ" display-date="20240304T1205Z"/></djn-newswires></djn></docdata></head>
        <body><headline brand-display="DJ">%s</headline><text><p>The ports opened.</p><p>Crews went back.</p></text></body></djnml></doc>
        """;
    Reading reading =
        Reading.of(
            "wire.nml",
            "<?xml version=\"1.0\"?>\n"
                + story.formatted("Ports open")
                + story.formatted("Trains run"));
    assertEquals(List.of("Ports open", "Trains run"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("The ports opened.\n\nCrews went back.", first.body());
    assertEquals("Dow Jones Newswires", first.source().name());
    assertEquals("12:05", first.date().time().toString());
  }

  @Test
  void proquests_records_for_text_mining_tell_article_and_outlet_apart() throws Exception {
    Article article =
        Reading.of(
                "1899999999.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <RECORD><ActionCode>change</ActionCode><DateTimeStamp>2020-05-06T10:00:00</DateTimeStamp><GOID>1899999999</GOID>
                <DFS><PubFrosting><Title>River Gazette; Rivertown</Title><Publisher><PublisherName>River Press</PublisherName></Publisher></PubFrosting></DFS>
                <Obj><TitleAtt><Title>Ports open again</Title></TitleAtt><Contributors><Contributor ContribRole="Author"><Author>
                <LastNameAtt><LastName>Marlowe</LastName></LastNameAtt><FirstNameAtt><FirstName>Jane</FirstName></FirstNameAtt>
                <OriginalFormAtt><OriginalForm>Marlowe, Jane</OriginalForm></OriginalFormAtt></Author></Contributor></Contributors>
                <NumericDate>2015-08-12</NumericDate><Language><RawLang>English</RawLang></Language>
                <Abstract><AbsText HTMLContent="true">&lt;p&gt;In short.&lt;/p&gt;</AbsText></Abstract></Obj>
                <TextInfo><Text WordCount="9" HTMLContent="true">&lt;html&gt;&lt;body&gt;&lt;p&gt;The ports opened.&lt;/p&gt;&lt;p&gt;Crews went back.&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;</Text></TextInfo>
                </RECORD>""")
            .article();
    assertEquals("Ports open again", article.title());
    assertEquals("River Gazette", article.source().name());
    assertEquals("Jane Marlowe", article.author());
    assertEquals("2015-08-12", article.date().text());
    assertEquals("The ports opened.\n\nCrews went back.", article.body());
    Article old =
        Reading.of(
                "499999.xml",
                """
                <?xml version="1.0"?>
                <Record><GOID>499999</GOID><Publication><Title>The River Gazette (1851-2010)</Title></Publication>
                <RecordTitle>PORTS OPEN AGAIN.</RecordTitle><NumericPubDate>19150812</NumericPubDate><LanguageCode>ENG</LanguageCode>
                <URLDocView>http://search.proquest.com/docview/499999/</URLDocView>
                <FullText>The two ports opened again on Tuesday.</FullText></Record>""")
            .article();
    assertEquals("PORTS OPEN AGAIN.", old.title());
    assertEquals("1915-08-12", old.date().text());
    assertEquals("The two ports opened again on Tuesday.", old.body());
  }

  @Test
  void the_xml_and_tei_of_trafilatura_keep_lists_and_subheadings() throws Exception {
    Article plain =
        Reading.of(
                "page.xml",
                """
                <doc sitename="River Gazette" title="Ports open again" author="Jane Marlowe" date="2024-03-04"
                url="https://www.rivergazette.example/ports" hostname="rivergazette.example" description="In short.">
                <main><p>The ports opened.</p><head rend="h2">What comes next</head><list><item>First</item><item>Second</item></list></main>
                <comments><p>Nice.</p></comments></doc>""")
            .article();
    assertEquals("Ports open again", plain.title());
    assertEquals("The ports opened.\n\nWhat comes next\n\nFirst\n\nSecond", plain.body());
    assertEquals("River Gazette", plain.source().name());
    Article tei =
        Reading.of(
                "page.xml",
                """
                <?xml version='1.0' encoding='utf-8'?>
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">Ports open again</title>
                <author>Jane Marlowe</author></titleStmt><publicationStmt><publisher>River Gazette (rivergazette.example)</publisher></publicationStmt>
                <sourceDesc><biblFull><titleStmt><title type="main">Ports open again</title><author>Jane Marlowe</author></titleStmt>
                <publicationStmt><publisher>River Gazette (rivergazette.example)</publisher><ptr type="URL" target="https://www.rivergazette.example/ports"/>
                <date>2024-03-04</date></publicationStmt></biblFull></sourceDesc></fileDesc><profileDesc><creation><date type="download">2024-03-06</date></creation></profileDesc></teiHeader>
                <text><body><div type="entry"><p>The ports opened.</p><ab rend="h2" type="header">What comes next</ab></div>
                <div type="comments"><p>Nice.</p></div></body></text></TEI>""")
            .article();
    assertEquals("Ports open again", tei.title());
    assertEquals("The ports opened.\n\nWhat comes next", tei.body());
    assertEquals("River Gazette", tei.source().name());
    assertEquals("Jane Marlowe", tei.author());
    assertEquals("2024-03-04", tei.date().text());
    assertEquals("https://www.rivergazette.example/ports", tei.url());
  }

  @Test
  void zoteros_rdf_names_the_outlet_and_leaves_attachments_out() throws Exception {
    Article article =
        Reading.of(
                "library.rdf",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
                <bib:Article rdf:about="x"><z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf><bib:Newspaper><dc:title>River Gazette</dc:title></bib:Newspaper></dcterms:isPartOf>
                <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Marlowe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
                <dc:title>Ports open again</dc:title><dcterms:abstract>In short.</dcterms:abstract><dc:date>2024-03-04</dc:date>
                <dc:identifier><dcterms:URI><rdf:value>https://www.rivergazette.example/ports</rdf:value></dcterms:URI></dc:identifier>
                <dcterms:dateSubmitted>2024-03-06</dcterms:dateSubmitted></bib:Article>
                <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title></z:Attachment></rdf:RDF>""")
            .article();
    assertEquals("Ports open again", article.title());
    assertEquals("River Gazette", article.source().name());
    assertEquals("Jane Marlowe", article.author());
    assertEquals("2024-03-04", article.date().text());
    assertEquals("https://www.rivergazette.example/ports", article.url());
    assertEquals("In short.", article.body());
  }

  @Test
  void a_clipping_in_evernote_is_not_of_the_day_on_which_it_was_clipped() throws Exception {
    Article article =
        Reading.of(
                "notes.enex",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
                <en-export export-date="20240306T080000Z" application="Evernote"><note><title>Ports open again</title>
                <created>20240306T080000Z</created><note-attributes><author>A. Reader</author>
                <source-url>https://www.rivergazette.example/ports</source-url></note-attributes>
                <content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note><div>The ports opened.</div><div>Crews went back.</div></en-note>]]></content>
                <resource><data encoding="base64">AAAA</data></resource></note></en-export>""")
            .article();
    assertEquals("The ports opened.\n\nCrews went back.", article.body());
    assertEquals("https://www.rivergazette.example/ports", article.url());
    assertNull(article.date());
    assertNull(article.author());
  }

  @Test
  void metabase_articles_take_outlet_and_author_from_their_own_elements() throws Exception {
    String article =
        """
        <article><sequenceId>123</sequenceId><language>English</language><title>%s</title>
        <content>The two ports on the river opened again on Tuesday, and ships sailed in.</content>
        <publishedDate>2024-03-04T12:05:00Z</publishedDate><harvestDate>2024-03-05T09:15:00Z</harvestDate>
        <url>http://ct.moreover.com/?a=1</url><originalUrl>https://www.rivergazette.example/ports</originalUrl>
        <topics><topic><id>1</id><name>Ports latest</name><group>World</group></topic></topics>
        <print><supplement/><section>Foreign</section></print><author><name>Jane Marlowe</name><email/></author>
        <source><id>77</id><name>River Gazette</name><publisher>River Press</publisher><feed><name>World</name></feed></source></article>
        """;
    Reading reading =
        Reading.of(
            "articles.xml",
            "<?xml version=\"1.0\"?><response><status>SUCCESS</status><articles>"
                + article.formatted("Ports open again")
                + article.formatted("Trains run again")
                + "</articles></response>");
    assertEquals(2, reading.articles().size());
    Article first = reading.articles().getFirst();
    assertEquals("River Gazette", first.source().name());
    assertEquals("Jane Marlowe", first.author());
    assertEquals("Foreign", first.section());
    assertEquals("https://www.rivergazette.example/ports", first.url());
    assertEquals("12:05", first.date().time().toString());
  }

  @Test
  void files_of_avro_are_named_and_not_taken_for_text() throws Exception {
    Reading reading = Reading.of("snapshot.avro", "Obj\u0001\u0004\u0014avro.codec");
    assertTrue(reading.failures().getFirst().startsWith("Avro files cannot be read"));
  }
}
