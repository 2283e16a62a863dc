package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;

class HtmlPageTest {
  private static final String PARAGRAPHS =
      """
      <p>The port authority of Arcona said on Tuesday that talks with the dock workers had resumed, after eleven days.</p>
      <p>Crews returned to the eastern quay, where the lights had been out since the strike began, and tugs were fuelled.</p>
      <p>"We are close to an agreement," harbour master Jonas Feld said, "and nobody will be sent home before the winter."</p>
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head>
      <title>Harbour talks resume in Arcona | Arcona Post</title>
      <meta property="og:title" content="Harbour talks resume in Arcona | Arcona Post">
      <meta property="og:site_name" content="Arcona Post">
      <link rel="canonical" href="https://post.example/2015/08/11/harbour">
      <script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Arcona Post"},
       {"@type":["NewsArticle"],"headline":"Harbour talks resume in Arcona","datePublished":"2015-08-11T09:30:00+02:00",
        "dateModified":"2015-08-14T10:00:00+02:00","author":[{"@type":"Person","name":"Ann Harbour"}],
        "publisher":{"@type":"Organization","name":"Arcona Post","logo":{"url":"https://post.example/l.png"}}}]}
      </script></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
      <article><h1>Harbour talks resume in Arcona</h1><div class="article-body">
      %s
      <div class="related"><h3>Related</h3><a href="/2">Bridge opens again after six years of work</a></div>
      </div></article>
      <div id="comments"><p>Reader one says that this, that and the other thing should have been done, and long ago, frankly.</p></div>
      <script>var hidden = "Zebulon";</script>
      <footer>© 1998-2026 Arcona Post</footer></body></html>
      """
          .formatted(PARAGRAPHS);

  @Test
  void metadata_and_text_are_taken_and_furniture_is_not() throws Exception {
    Article article = Reading.of("page.html", PAGE).article();
    assertEquals("Harbour talks resume in Arcona", article.title());
    assertEquals("Arcona Post", article.source().name());
    assertEquals(Evidence.METADATA, article.source().from());
    assertEquals("Ann Harbour", article.author());
    assertEquals("2015-08-11", article.date().text());
    assertEquals("JSON-LD datePublished: 2015-08-11T09:30:00+02:00", article.date().evidence());
    assertEquals("https://post.example/2015/08/11/harbour", article.url());
    assertEquals("en", article.language());
    assertEquals(3, article.body().split("\n\n").length);
    assertFalse(article.body().contains("Zebulon"));
    assertFalse(article.body().contains("Reader one"));
  }

  @Test
  void a_page_without_marks_still_gives_its_text_and_title() throws Exception {
    Article article =
        Reading.of(
                "page.txt",
                "<html><head><title>Harbour talks resume in"
                    + " Arcona</title></head><body><table><tr><td><a href=a>Home</a></td><td>"
                    + PARAGRAPHS.replace("<p>", "").replace("</p>", "<br><br>")
                    + "</td></tr></table></body></html>")
            .article();
    assertEquals("Harbour talks resume in Arcona", article.title());
    assertEquals(3, article.body().split("\n\n").length);
  }

  @Test
  void the_declared_encoding_counts_where_the_bytes_are_not_utf8() throws Exception {
    String page =
        "<html><head><meta charset=\"koi8-r\"><title>Переговоры в"
            + " порту</title></head><body><p>Управление порта сообщило, что переговоры с рабочими"
            + " возобновились, а суда вернутся к причалам.</p></body></html>";
    byte[] bytes = page.getBytes(Charset.forName("KOI8-R"));
    Article article = Reading.of("", "page.html", bytes, Given.NOTHING).article();
    assertEquals("Переговоры в порту", article.title());
    assertEquals("ru", article.language());
  }

  @Test
  void pages_nested_beyond_measure_do_no_harm() throws Exception {
    Reading reading =
        Reading.of(
            "page.html",
            "<html><body>"
                + "<div>".repeat(20_000)
                + PARAGRAPHS
                + "</div>".repeat(20_000)
                + "</body></html>");
    assertTrue(reading.article().body().contains("port authority"));
  }
}
