package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
