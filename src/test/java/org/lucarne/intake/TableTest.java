package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;

class TableTest {

  @Test
  void separators_marks_quoted_line_ends_and_doubled_quotes_are_understood() throws Exception {
    Article article =
        Reading.of(
                "a.csv",
                "\ufefftitle;source;date;text\r\n"
                    + "\"The \"\"long\"\" strike\";Arcona Post;11.08.2015;\"First line; with a mark.\r\nSecond line.\"\r\n")
            .article();
    assertEquals("The \"long\" strike", article.title());
    assertEquals("First line; with a mark.\n\nSecond line.", article.body());
    assertEquals("Arcona Post", article.source().name());
    assertEquals(Evidence.METADATA, article.source().from());
    assertEquals("2015-08-11", article.date().text());
    assertEquals("date: 11.08.2015", article.date().evidence());
    assertEquals(1, article.place().item());
  }

  @Test
  void column_names_are_known_however_they_are_spelt() throws Exception {
    Article article =
        Reading.of(
                "a.csv",
                "ID,Article Title,full-text,NewsSource,publish_date,AUTHORS,article.url,Unused\n"
                    + "7,Strike ends,The strike ended.,Arcona Post,2015-08-11T10:00:00Z,\"['Ann Harbour', 'Jo Feld']\","
                    + "https://post.example/1,x\n")
            .article();
    assertEquals("Strike ends", article.title());
    assertEquals("The strike ended.", article.body());
    assertEquals("Arcona Post", article.source().name());
    assertEquals("Ann Harbour, Jo Feld", article.author());
    assertEquals("https://post.example/1", article.url());
  }

  @Test
  void values_that_say_nothing_are_unknown() throws Exception {
    Article article =
        Reading.of(
                "a.csv",
                "title,text,source,author,date\nStrike ends,The strike ended.,nan,None,N/A\n")
            .article();
    assertNull(article.source());
    assertNull(article.author());
    assertNull(article.date());
  }

  @Test
  void a_ragged_row_is_reported_and_the_others_go_on() throws Exception {
    Reading reading =
        Reading.of(
            "a.csv",
            """
            title,source,date,text
            only two,cells
            Strike ends,Post,2015-08-11,The strike ended.
            a,b,2015-08-11,text,extra,cells
            Ships sail,Post,2015-08-12,The ships sail.
            """);
    assertEquals(List.of("Strike ends", "Ships sail"), reading.titles());
    assertEquals(
        List.of(
            "1: the row has only 2 cells where the table has 4 columns",
            "3: the row has 6 cells where the table has 4 columns"),
        reading.failures());
    assertEquals(4, reading.articles().get(1).place().item());
  }

  @Test
  void months_before_days_are_seen_from_the_whole_column() throws Exception {
    Reading reading =
        Reading.of("a.csv", "title,date\nFirst of them,4/5/2017\nSecond of them,4/27/2017\n");
    assertEquals("2017-04-05", reading.articles().getFirst().date().text());
    assertEquals("", reading.articles().getFirst().body());
  }

  @Test
  void a_table_without_a_header_is_read_by_what_stands_in_it() throws Exception {
    StringBuilder table = new StringBuilder();
    for (int day = 10; day < 20; day++) {
      table.append(
          "2023-10-%d\tWSJ\tHarbour report number %d of the month\thttps://www.wsj.com/world/%d%n"
              .formatted(day, day, day));
    }
    Reading reading = Reading.of("headlines.txt", table.toString());
    assertEquals(10, reading.articles().size());
    Article first = reading.articles().getFirst();
    assertEquals("Harbour report number 10 of the month", first.title());
    assertEquals("WSJ", first.source().name());
    assertEquals("2023-10-10", first.date().text());
  }

  @Test
  void a_table_of_something_else_names_its_columns() throws Exception {
    Reading reading = Reading.of("entities.csv", "article_id,entity_type,score\n1,person,0.5\n");
    assertTrue(reading.articles().isEmpty());
    assertTrue(reading.failures().getFirst().contains("article_id, entity_type, score"));
    assertTrue(reading.failures().getFirst().contains("import it with --map"));
  }

  @Test
  void tab_separated_two_byte_text_of_spreadsheets_is_read() throws Exception {
    byte[] bytes =
        "\ufefftitle\tsource\ttext\nعنوان\tالمنار\tقال الوزير إن المحادثات مستمرة.\n"
            .getBytes(StandardCharsets.UTF_16LE);
    Article article = Reading.of("", "a.csv", bytes, Given.NOTHING).article();
    assertEquals("عنوان", article.title());
    assertEquals("المنار", article.source().name());
  }

  @Test
  void the_host_of_an_address_names_the_outlet() throws Exception {
    Reading reading =
        Reading.of(
            "a.csv",
            """
            title,url
            Known outlet here,https://www.tehrantimes.com/news/1/x
            Unknown outlet here,https://news.arcona-post.example/2015/08/11/x
            """);
    assertEquals("Tehran Times", reading.articles().get(0).source().name());
    assertEquals("news.arcona-post.example", reading.articles().get(1).source().name());
    assertEquals("2015-08-11", reading.articles().get(1).date().text());
  }

  private static final String UNNAMED =
      "Kopf,Fliess,Tag,Blatt\n"
          + "Harbour talks resume today,\"%s\",2015-08-11,Harbour Post\n"
              .formatted("The talks went on. ".repeat(20))
          + "Ferries sail again at last,\"%s\",2015-08-12,Harbour Post\n"
              .formatted("The ferries sailed. ".repeat(20));

  private static FoundFile file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new FoundFile(
        name, "", name, bytes.length, () -> new ByteArrayInputStream(bytes), () -> {});
  }

  private static Reading mapped(String name, String content, Map<String, String> columns)
      throws Exception {
    return Reading.of("", name, content.getBytes(StandardCharsets.UTF_8), Given.columns(columns));
  }

  @Test
  void columns_that_nobody_knows_are_proposed_and_read_once_they_are_named() throws Exception {
    Reading unread = Reading.of("blatt.csv", UNNAMED);
    assertEquals(List.of(), unread.articles());
    assertTrue(
        unread.failures().getFirst().contains("they are Kopf, Fliess, Tag, Blatt"),
        unread.failures()::getFirst);
    assertTrue(
        unread
            .failures()
            .getFirst()
            .endsWith("; import it with --map title=Kopf,body=Fliess,date=Tag"),
        unread.failures()::getFirst);
    Reading reading =
        mapped(
            "blatt.csv",
            UNNAMED,
            Map.of("title", "kopf", "body", "Fliess", "date", "Tag", "source", "Blatt"));
    assertEquals(
        List.of("Harbour talks resume today", "Ferries sail again at last"), reading.titles());
    Article second = reading.articles().get(1);
    assertTrue(second.body().startsWith("The ferries sailed."));
    assertEquals("2015-08-12", second.date().text());
    assertEquals("Harbour Post", second.source().name());
  }

  @Test
  void a_window_learns_the_columns_and_first_rows() throws Exception {
    TableColumns table = new Intake().tableIn(file("blatt.csv", UNNAMED)).orElseThrow();
    assertEquals(List.of("Kopf", "Fliess", "Tag", "Blatt"), table.names());
    assertEquals(Map.of("title", "Kopf", "body", "Fliess", "date", "Tag"), table.proposal());
    assertEquals(2, table.rows().size());
    assertEquals("Harbour Post", table.rows().getFirst().get(3));
    UnreadableFileException refused =
        assertThrows(
            UnreadableFileException.class,
            () -> new Intake().read(file("blatt.csv", UNNAMED), Given.NOTHING, null));
    assertEquals(table, refused.table().orElseThrow());
    assertTrue(new Intake().tableIn(file("note.txt", "Harbour talks\n\nThey resumed.")).isEmpty());
  }

  @Test
  void fields_of_json_can_be_named_too() throws Exception {
    String lines =
        """
        {"kopf": "Harbour talks resume today", "meta": {"zeile": "The talks went on."}}
        {"kopf": "Ferries sail again at last", "meta": {"zeile": "The ferries sailed."}}
        """;
    String list = "[" + lines.strip().replace("\n", ",") + "]";
    for (String json : List.of(lines, list)) {
      Reading unread = Reading.of("x.json", json);
      assertTrue(unread.failures().getFirst().contains("they are kopf, meta.zeile"));
      Reading reading = mapped("x.json", json, Map.of("title", "kopf", "body", "meta.zeile"));
      assertEquals(2, reading.articles().size());
      assertEquals("The ferries sailed.", reading.articles().get(1).body());
    }
  }

  @Test
  void a_mapping_leaves_tables_without_its_columns_alone() throws Exception {
    Reading reading =
        mapped("x.csv", "title,date\nHarbour talks resume,2015-08-11\n", Map.of("title", "Kopf"));
    assertEquals(List.of("Harbour talks resume"), reading.titles());
  }

  @Test
  void headlines_under_their_days_are_articles_of_those_days() throws Exception {
    String list =
        """
        date\turl
        08-13-15\thttps://edition.cnn.com/live-08-13-15
        \t1. Harbour talks resume after a week
        \t2. Ferries sail again
        08-12-15\thttps://edition.cnn.com/live-08-12-15
        \t1. Cranes stand still for a third day
        \t2. Ministers meet dock workers
        \t3. Ships wait off the coast
        """;
    Reading reading = Reading.of("headlines.txt", list);
    assertEquals(5, reading.articles().size());
    Article third = reading.articles().get(2);
    assertEquals("Cranes stand still for a third day", third.title());
    assertEquals("2015-08-12", third.date().text());
    assertEquals("CNN", third.source().name());
    assertNull(third.url());
    Article prose =
        Reading.of(
                "diary.txt",
                "12 August 2015\n  The talks went on.\nA line of prose stands here.\n13 August 2015\n  They ended.\n  Ships sailed.\n  All was quiet.\n")
            .article();
    assertTrue(prose.body().contains("They ended."));
  }

  @Test
  void a_column_may_tell_the_collection_of_each_article() throws Exception {
    String table =
        "kopf;fliess;akte\nFog over the port;The ferries waited all day for the fog to lift.;Fog\n"
            + "Storm ahead;The harbour master closed the port at noon on Friday.;Storms\n";
    Map<String, String> columns = Map.of("title", "kopf", "body", "fliess", "collection", "akte");
    assertEquals(
        List.of("Fog", "Storms"),
        mapped("a.csv", table, columns).articles().stream().map(Article::collection).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Titel;Volltext;Quelle;Datum",
        "Titre;Texte intégral;Journal;Date de publication",
        "Titular;Cuerpo;Medio;Fecha de publicación",
        "Titolo;Testo;Testata;Data di pubblicazione",
        "Tytuł;Treść;Źródło;Data publikacji",
        "Rubrik;Brödtext;Tidning;Publicerad",
        "Заголовок;Текст новости;Издание;Дата публикации",
        "العنوان;نص الخبر;المصدر;تاريخ النشر",
        "عنوان;متن خبر;منبع;تاریخ انتشار",
        "כותרת;תוכן;עיתון;תאריך פרסום",
        "标题;正文;来源;发布时间",
        "見出し;本文;掲載紙;日付",
        "제목;본문;언론사;날짜",
        "शीर्षक;सामग्री;स्रोत;तारीख",
        "TITULO;TEXTO COMPLETO;FUENTE;FECHA",
        "news_title;full_article_text;newspaper_name;date_of_publication",
        "title_s;body_txt;source_s;date_dt",
      })
  void columns_are_known_in_many_languages(String header) throws Exception {
    Reading reading =
        Reading.of(
            "table.csv", header + "\nFerry aground;It ran on a bank.;Arcona Post;2021-03-15\n");
    Article article = reading.article();
    assertEquals("Ferry aground", article.title());
    assertEquals("It ran on a bank.", article.body());
    assertEquals("Arcona Post", article.source().name());
    assertEquals("2021-03-15", article.date().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"title":{"0":"Ferry aground","1":"Strike ends"},"text":{"0":"It ran on a bank.","1":"All went back."},"source":{"0":"Arcona Post","1":"Arcona Post"},"date":{"0":"2021-03-15","1":"2021-03-16"}}
        """,
        """
        {"title":["Ferry aground","Strike ends"],"text":["It ran on a bank.","All went back."],"source":["Arcona Post","Arcona Post"],"date":["2021-03-15","2021-03-16"]}
        """,
        """
        {"columns":["title","text","source","date"],"index":[0,1],"data":[["Ferry aground","It ran on a bank.","Arcona Post","2021-03-15"],["Strike ends","All went back.","Arcona Post","2021-03-16"]]}
        """,
        """
        [["title","text","source","date"],["Ferry aground","It ran on a bank.","Arcona Post","2021-03-15"],["Strike ends","All went back.","Arcona Post","2021-03-16"]]
        """,
      })
  void data_frames_written_as_json_are_tables(String json) throws Exception {
    Reading reading = Reading.of("frame.json", json);
    assertEquals(List.of("Ferry aground", "Strike ends"), reading.titles());
    Article second = reading.articles().get(1);
    assertEquals("All went back.", second.body());
    assertEquals("Arcona Post", second.source().name());
    assertEquals("2021-03-16", second.date().text());
  }

  @Test
  void an_article_whose_members_are_lists_is_no_table() throws Exception {
    Article article =
        Reading.of(
                "one.json",
                "{\"title\":[\"Ferry aground\"],\"paragraphs\":[\"It ran on a bank.\",\"Tugs came.\"]}")
            .article();
    assertEquals("It ran on a bank.\n\nTugs came.", article.body());
  }

  @Test
  void a_table_that_leaves_no_doubt_is_read_without_a_question() throws Exception {
    String text = "The talks went on, and nobody left the house. ".repeat(6).strip();
    String rows =
        "q1,q2,q3\nHarbour talks resume today,%s,2015-08-11\nFerries sail again at last,%s,2015-08-12\n"
            .formatted("\"" + text + "\"", "\"" + text + "\"");
    Reading reading = Reading.of("unnamed.csv", rows);
    assertEquals(
        List.of("Harbour talks resume today", "Ferries sail again at last"), reading.titles());
    assertEquals(text, reading.articles().getFirst().body());
    assertEquals("2015-08-12", reading.articles().get(1).date().text());
  }

  @Test
  void lines_above_the_names_of_the_columns_are_passed_over() throws Exception {
    Article article =
        Reading.of(
                "hits.csv",
                "Export of 1 article\nQuery: ferry\n\nTitle,Source,Date,Text\nFerry aground,Arcona Post,2021-03-15,It ran on a bank.\n")
            .article();
    assertEquals("Ferry aground", article.title());
    assertEquals("Arcona Post", article.source().name());
  }

  @Test
  void what_is_known_of_a_text_may_stand_below_its_metadata() throws Exception {
    Article article =
        Reading.of(
                "x.json",
                "[{\"text\":\"It ran on a bank.\",\"meta\":{\"title\":\"Ferry aground\",\"date\":\"2021-03-15\",\"source\":\"Arcona Post\"}}]")
            .article();
    assertEquals("Ferry aground", article.title());
    assertEquals("2021-03-15", article.date().text());
    assertEquals("Arcona Post", article.source().name());
  }

  @Test
  void whether_something_is_published_is_no_day() throws Exception {
    Article article =
        Reading.of(
                "p.json",
                "[{\"title\":\"Ferry aground\",\"published\":\"true\",\"post_date\":\"2021-03-15\"}]")
            .article();
    assertEquals("2021-03-15", article.date().text());
  }

  @Test
  void lines_that_tell_a_search_engine_what_to_do_are_no_records() throws Exception {
    Reading reading =
        Reading.of(
            "bulk.ndjson",
            "{\"index\": {\"_index\": \"n\", \"_id\": 1}}\n{\"title\": \"Ferry aground\", \"date\": \"2021-03-15\"}\n"
                + "{ \"create\" : {\"_id\": 2}}\n{\"title\": \"Strike ends\", \"date\": \"2021-03-16\"}\n");
    assertEquals(List.of("Ferry aground", "Strike ends"), reading.titles());
    assertEquals(List.of(), reading.failures());
  }
}
