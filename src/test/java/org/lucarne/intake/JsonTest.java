package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

class JsonTest {

  @Test
  void a_broken_line_is_reported_and_places_are_exact() throws Exception {
    String first = "{\"title\":\"Größe one\",\"text\":\"fine\"}";
    String third = "{\"title\":\"three\",\"source\":null,\"text\":\"fine again\"}";
    String content = "\ufeff" + first + "\n{\"title\":\"two\"\n\n" + third + "\n[1,2]\n";
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Reading reading = Reading.of("", "a.jsonl", bytes, Given.NOTHING);
    assertEquals(List.of("Größe one", "three"), reading.titles());
    assertEquals(2, reading.failures().size());
    assertTrue(reading.failures().get(0).startsWith("2: the line is no whole JSON object"));
    var place = reading.articles().get(1).place();
    assertEquals(3, place.item());
    assertEquals(
        third + "\n",
        new String(
            bytes,
            (int) place.start(),
            (int) (place.end() - place.start()),
            StandardCharsets.UTF_8));
  }

  @Test
  void the_list_of_articles_is_found_inside_an_answer_of_a_service() throws Exception {
    String content =
        """
        {"status": "ok", "articles": [
          {"source": {"id": null, "name": "Arcona Post"}, "author": "Ann Harbour", "title": "Strike ends",
           "description": "Short.", "url": "https://post.example/1", "publishedAt": "2015-08-11T10:00:00Z",
           "content": "The strike ended."},
          {"source": {"id": null, "name": "Quay News"}, "title": "Ships sail", "content": "The ships sail."}
        ]}
        """;
    Reading reading = Reading.of("a.json", content);
    assertEquals(List.of("Strike ends", "Ships sail"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals("Arcona Post", first.source().name());
    assertEquals("The strike ended.", first.body());
    String record =
        new String(
            content.getBytes(StandardCharsets.UTF_8),
            (int) first.place().start(),
            (int) (first.place().end() - first.place().start()),
            StandardCharsets.UTF_8);
    assertTrue(record.startsWith("{\"source\"") && record.endsWith("ended.\"}"), record);
  }

  @Test
  void articles_kept_under_their_numbers_are_found_too() throws Exception {
    Reading reading =
        Reading.of(
            "a.json",
            """
            {"101": {"title": "Strike ends", "text": "The strike ended."},
             "102": {"title": "Ships sail", "text": "The ships sail."}}
            """);
    assertEquals(List.of("Strike ends", "Ships sail"), reading.titles());
  }

  @Test
  void paragraphs_in_lists_and_values_in_wrappers_are_read() throws Exception {
    Article list =
        Reading.of(
                "a.json",
                """
                [{"title": "Strike ends", "abstract": "The lead.", "paragraphs": ["One.", "Two."], "link": "https://farsnews.ir/1"}]
                """)
            .article();
    assertEquals("The lead.\n\nOne.\n\nTwo.", list.body());
    Article wrapped =
        Reading.of(
                "a.jsonl",
                """
                {"key":{"path":[{"kind":"News","name":"x"}]},"properties":{"title":{"stringValue":"Grev bitti"},"text":{"nullValue":null},"description":{"stringValue":"T&uuml;m i\\u015f&ccedil;iler d&ouml;nd&uuml;."},"published":{"stringValue":"2017-05-25 13:17:00"},"source_domain":{"stringValue":"www.aa.com.tr"}}}
                """)
            .article();
    assertEquals("Grev bitti", wrapped.title());
    assertEquals("Tüm işçiler döndü.", wrapped.body());
    assertEquals("Anadolu Agency", wrapped.source().name());
    assertEquals("2017-05-25", wrapped.date().text());
  }

  @Test
  void markup_in_a_value_becomes_paragraphs() throws Exception {
    Article article =
        Reading.of(
                "a.jsonl",
                """
                {"title":"Strike &amp; lockout","text":"<p>One&nbsp;man.</p>\\n<script>alert(1)</script><p>Two <b>ships</b>.</p>"}
                """)
            .article();
    assertEquals("Strike & lockout", article.title());
    assertEquals("One man.\n\nTwo ships.", article.body());
  }

  @Test
  void what_is_nested_beyond_measure_is_refused() throws Exception {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    Reading reading = Reading.of("a.json", deep);
    assertTrue(reading.failures().getFirst().contains("nested deeper than"), reading.toString());
  }

  @Test
  void a_list_that_breaks_off_keeps_what_came_before() throws Exception {
    Reading reading =
        Reading.of(
            "a.json",
            "[{\"title\":\"Strike ends\",\"text\":\"It ended.\"},{\"title\":\"Ships sail\",\"te");
    assertEquals(List.of("Strike ends"), reading.titles());
    assertTrue(reading.failures().getFirst().startsWith("2: the JSON breaks off here"));
  }
}
