package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
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

  private static List<String> lines(String body) throws Exception {
    String page =
        "<html><head><title>Harbour talks resume</title></head><body>" + body + "</body></html>";
    return List.of(Reading.of("page.html", page).article().body().split("\n\n"));
  }

  @Test
  void teasers_of_other_articles_are_known_by_their_form() throws Exception {
    String teaser =
        "<div class=x><h3><a href=/%d>Bridge number %d opens again</a></h3><p>After years of work,"
            + " and at twice the cost, the bridge over the river opens again this week, says the"
            + " town.</p></div>";
    StringBuilder teasers = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      teasers.append(teaser.formatted(i, i));
    }
    List<String> lines =
        lines(
            "<div class=a><h1>Harbour talks resume</h1>%s<div class=y>%s</div></div>"
                .formatted(PARAGRAPHS, teasers));
    assertEquals(3, lines.size(), lines.toString());
  }

  @Test
  void a_lead_set_above_the_text_opens_the_article() throws Exception {
    String lead =
        "Dock workers and the port of Arcona are at one table again, and both want peace.";
    List<String> lines =
        lines(
            "<h1>Harbour talks resume</h1><div class=standfirst>%s</div><div class=by>By Ann</div><div class=text>%s</div>"
                .formatted(lead, PARAGRAPHS));
    assertEquals(lead, lines.getFirst());
    assertEquals(4, lines.size(), lines.toString());
  }

  @Test
  void sections_of_one_kind_are_one_text_however_long_one_is() throws Exception {
    String most = PARAGRAPHS + PARAGRAPHS.replace("The", "Now the").replace("Crews", "Men");
    List<String> lines =
        lines(
            "<div><div class=part><p>%s</p></div><div class=part>%s</div><div class=part><p>%s</p></div></div>"
                .formatted(
                    "First of all, the whole of the quay was swept, so that the ferries could land"
                        + " there again.",
                    most,
                    "Last of all, the lights were lit once more, and the town could see its harbour"
                        + " again."));
    assertTrue(lines.getFirst().startsWith("First of all"), lines.toString());
    assertTrue(lines.getLast().startsWith("Last of all"), lines.toString());
  }

  @Test
  void what_is_said_twice_stays_and_what_the_page_doubles_does_not() throws Exception {
    List<String> lines =
        lines(
            "<article><h1>Harbour talks resume</h1>%s<p>\"No.\"</p><p>He was asked again, and again he shook his head.</p><p>\"No.\"</p>%s</article>"
                .formatted(PARAGRAPHS, PARAGRAPHS));
    assertEquals(2, lines.stream().filter("\"No.\""::equals).count());
    assertEquals(6, lines.size(), lines.toString());
  }

  @Test
  void a_page_that_is_whole_only_without_scripts_is_read() throws Exception {
    assertEquals(3, lines("<noscript><div>%s</div></noscript>".formatted(PARAGRAPHS)).size());
  }

  @Test
  void the_class_of_words_in_a_sentence_takes_nothing_from_it() throws Exception {
    List<String> lines =
        lines(
            PARAGRAPHS.replace(
                "harbour master",
                "<a class=popup href=/m>harbour <em class=promo>master</em></a>"));
    assertTrue(lines.getLast().contains("harbour master Jonas Feld said"), lines.toString());
  }

  @Test
  void authors_boxes_and_tags_are_no_text() throws Exception {
    List<String> lines =
        lines(
            "<article>%s<div class=author-box><p>Ann Harbour has written about ports, ships and the sea since 1998.</p></div><div class=tags>Ports, strikes, Arcona, the eastern quay</div></article>"
                .formatted(PARAGRAPHS));
    assertEquals(3, lines.size(), lines.toString());
  }

  @Test
  void a_table_in_a_figure_is_text_and_its_picture_s_caption_is_not() throws Exception {
    List<String> lines =
        lines(
            "<article>%s<figure><table><tr><td>Tugs fuelled</td><td>Eleven</td></tr></table></figure><figure><img src=x><figcaption>The quay at night, seen from the lighthouse.</figcaption></figure><p>Nothing more was said, and the harbour was quiet.</p></article>"
                .formatted(PARAGRAPHS));
    assertTrue(lines.contains("Tugs fuelled"), lines.toString());
    assertFalse(lines.toString().contains("seen from the lighthouse"), lines.toString());
  }

  @Test
  void a_picture_s_caption_is_among_what_was_left_out() throws Exception {
    String page =
        "<html><body><article>%s<figure><img src=x><figcaption>The quay at night, seen from the lighthouse.</figcaption></figure></article></body></html>"
            .formatted(PARAGRAPHS);
    Dropped caption = Reading.of("page.html", page).article().dropped().getFirst();
    assertEquals(new Dropped("The quay at night, seen from the lighthouse.", "caption"), caption);
  }

  @Test
  void a_first_paragraph_set_apart_from_the_rest_opens_the_text() throws Exception {
    String first =
        "First of all, the whole of the quay was swept, so that the ferries could land there again.";
    StringBuilder rest = new StringBuilder();
    for (int day = 1; day <= 9; day++) {
      rest.append("<p>On day %d of the strike, crews, tugs and ferries lay idle".formatted(day))
          .append(", and the whole of the eastern quay was as dark as it had ever been.</p>");
    }
    List<String> lines =
        lines(
            "<h2>Harbour talks resume</h2><div class=entry-content><p>%s</p><ul class=share><li><a href=/s>Share</a></li></ul><div class=content id=more>%s</div><p>Posted by Ann</p></div>"
                .formatted(first, rest));
    assertEquals(first, lines.getFirst());
    assertEquals(10, lines.size(), lines.toString());
  }

  @Test
  void a_field_whose_label_is_hidden_is_not() throws Exception {
    String part = "<div class='paragraph'><div class='field field--label-hidden'>%s</div></div>";
    List<String> lines =
        lines(
            "<article><div>%s%s</div></article>"
                .formatted(
                    part.formatted(PARAGRAPHS),
                    part.formatted(
                        "<p>And so, after all of this, the harbour of Arcona was as it had been before the strike began.</p>")));
    assertEquals(4, lines.size(), lines.toString());
  }

  @Test
  void sections_that_may_hold_advertising_are_text_all_the_same() throws Exception {
    String part = "<section class='Report__Section Report__Section--Ads'><h2>Part</h2>%s</section>";
    String more = PARAGRAPHS.replace("The", "Now the").replace("Crews", "Men");
    List<String> lines =
        lines(
            "<article>%s%s</article>".formatted(part.formatted(PARAGRAPHS), part.formatted(more)));
    assertEquals(6, lines.stream().filter(line -> line.length() > 20).count(), lines.toString());
  }

  @Test
  void what_a_reporter_says_during_a_match_is_no_readers_comment() throws Exception {
    List<String> lines =
        lines(
            "<h1>Arcona against Feldheim, live</h1><div class=live-match-comments><div class=live-match-comment>"
                + PARAGRAPHS
                    .replace("<p>", "<div class=live-match-comment-body>")
                    .replace("</p>", "</div>")
                + "</div></div><div class=comments><p>Reader one says this was no match at all.</p></div>");
    assertEquals(3, lines.size(), lines.toString());
  }

  @Test
  void an_article_that_is_a_list_of_links_keeps_them() throws Exception {
    List<String> lines =
        lines(
            "<article><h1>What we read this week</h1><div class=entry-content><ul>"
                + "<li><a href=/1>Dock workers of Arcona go back to the eastern quay</a></li>"
                + "<li><a href=/2>A bridge opens again after six years of work on it</a></li>"
                + "<li><a href=/3>Who pays for the new lighthouse, and who does not?</a></li>"
                + "</ul><p>Collected by hand, with more to come next week.</p></div></article>");
    assertEquals(4, lines.size(), lines.toString());
  }

  @Test
  void a_description_cut_from_the_text_is_not_put_before_it() throws Exception {
    String text =
        "Talks resumed on Tuesday. Crews returned to the eastern quay after eleven days of strike";
    List<String> lines =
        Reading.of(
                "page.html",
                "<html><head><meta name=description content='"
                    + text
                    + "'></head><body><h1>Harbour talks</h1><p style='display:none'>"
                    + text
                    + "</p><article><p>Talks resumed on Tuesday.</p><p>Crews returned to the eastern quay"
                    + " after eleven days of strike, and tugs were fuelled.</p>"
                    + PARAGRAPHS
                    + "</article></body></html>")
            .article()
            .body()
            .lines()
            .toList();
    assertEquals("Talks resumed on Tuesday.", lines.getFirst());
  }

  @Test
  void a_site_is_called_by_the_part_of_its_name_that_its_address_has() throws Exception {
    String page =
        """
        <html><head><title>Work resumes</title><meta property="og:site_name" content="%s">
        <link rel="canonical" href="https://www.rivergazette.example/news/1"></head>
        <body><article>%s</article></body></html>
        """;
    for (String name :
        new String[] {
          "Arcona News, Weather, Sports | River Gazette",
          "River Gazette - Arcona, since 1923",
          "River Gazette · Alles vom Hafen"
        }) {
      assertEquals(
          "River Gazette",
          Reading.of("a.html", page.formatted(name, PARAGRAPHS)).article().source().name());
    }
    assertEquals(
        "Harbour - Ships and More",
        Reading.of("a.html", page.formatted("Harbour - Ships and More", PARAGRAPHS))
            .article()
            .source()
            .name());
  }

  private static Article saved(String head, String body) throws Exception {
    return Reading.of(
            "page.html", "<html><head>" + head + "</head><body>" + body + "</body></html>")
        .article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=canonical href='https://web.archive.org/web/20220101120000/https://post.example/2021/03/15/ferry'>",
        "<link rel=canonical href='https://archive.ph/AbCdE'><meta property=og:url content='https://archive.ph/2021.03.16-101500/https://post.example/2021/03/15/ferry'>",
        "<!-- Page saved with SingleFile \n url: https://post.example/2021/03/15/ferry \n saved date: Tue Mar 16 2021 -->",
      })
  void a_page_that_an_archive_keeps_has_its_own_address_and_day(String head) throws Exception {
    Article article = saved(head, "<h1>Harbour talks resume</h1>" + PARAGRAPHS);
    assertEquals("https://post.example/2021/03/15/ferry", article.url());
    assertEquals("post.example", article.source().name());
    assertEquals("2021-03-15", article.date().text());
  }

  @Test
  void a_text_that_only_scripts_would_show_is_read() throws Exception {
    Article article =
        saved(
            "<title>Harbour talks resume</title>",
            "<div id=__next>Loading...</div><script id=__NEXT_DATA__ type=application/json>{\"props\":{\"article\":{\"body\":["
                + "{\"type\":\"p\",\"text\":\"The port authority of Arcona said on Tuesday that talks had resumed, after eleven days.\"},"
                + "{\"type\":\"p\",\"text\":\"Crews returned to the eastern quay, where the lights had been out since the strike began.\"},"
                + "{\"type\":\"p\",\"text\":\"We are close to an agreement, and nobody will be sent home before the winter.\"}"
                + "]}}}</script>");
    assertEquals(3, article.body().split("\n\n").length, article.body());
  }

  @Test
  void what_scripts_hold_of_other_articles_is_no_text_of_a_page_without_one() throws Exception {
    String other =
        "{\"title\":\"Bridge opens\",\"lead\":\"After years of work and at twice the cost, bridge number %d over the river opens again this week, says the town.\"}";
    Article article =
        saved(
            "<title>Harbour talks resume in Arcona</title>",
            "<h1>Harbour talks resume in Arcona</h1><p>Watch the film.</p><script type=application/json>{\"more\":[%s,%s,%s]}</script>"
                .formatted(other.formatted(1), other.formatted(2), other.formatted(3)));
    assertFalse(article.body().contains("bridge number"), article.body());
  }

  @Test
  void a_text_loose_in_its_page_is_read_with_the_day_below_its_headline() throws Exception {
    String text = PARAGRAPHS.replace("<p>", "").replace("</p>", "<br><br>");
    Article article =
        saved(
            "<title>Harbour talks resume</title>",
            "<center><a href=/>Home</a> | <a href=/n>News</a></center><h2>Harbour talks resume</h2><i>Arcona Post, March 15, 2021</i><br><br>"
                + text);
    assertEquals("2021-03-15", article.date().text());
    assertEquals("Arcona Post", article.source().name());
    assertEquals(3, article.body().split("\n\n").length, article.body());
  }

  @Test
  void the_name_of_its_own_site_before_a_title_is_no_part_of_it() throws Exception {
    String site = "<meta property='og:site_name' content='River Gazette'>";
    assertEquals(
        "Ferry runs aground off Northaven",
        saved(site + "<title>River Gazette — Ferry runs aground off Northaven</title>", PARAGRAPHS)
            .title());
    assertEquals(
        "Ferry runs aground off Northaven",
        saved(
                site
                    + "<title>Ferry runs aground off Northaven - River Gazette, the paper of the coast</title>",
                PARAGRAPHS)
            .title());
    assertEquals(
        "Northaven — ferry runs aground",
        saved(site + "<title>Northaven — ferry runs aground</title>", PARAGRAPHS).title());
    assertEquals(
        "River Gazette — closed",
        saved(site + "<title>River Gazette — closed</title>", PARAGRAPHS).title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ad", "ads", "adslot"})
  void a_few_words_of_an_advertisement_between_paragraphs_are_left_out(String name)
      throws Exception {
    int end = PARAGRAPHS.indexOf("</p>") + 4;
    Article article =
        saved(
            "<title>Ferry runs aground off Northaven</title>",
            "<article>"
                + PARAGRAPHS.substring(0, end)
                + "<div class=%s><p>Rubber boats at half the price this week.</p></div>"
                    .formatted(name)
                + PARAGRAPHS.substring(end)
                + "</article>");
    assertFalse(article.body().contains("Rubber boats"), article.body());
  }

  @Test
  void lines_above_a_loose_text_are_its_headline_author_and_day() throws Exception {
    String text = PARAGRAPHS.replace("<p>", "").replace("</p>", "<br><br>");
    Article article =
        saved(
            "<title>Ferry runs aground off Northaven</title>",
            "Ferry runs aground off Northaven<br>By Ilsa Brandow<br>12 March 2019<br><br>" + text);
    assertEquals("2019-03-12", article.date().text());
    assertEquals("Ilsa Brandow", article.author());
    assertEquals(3, article.body().split("\n\n").length, article.body());
  }

  @Test
  void the_headline_that_page_and_title_agree_on_goes_before_one_for_sharing() throws Exception {
    Article article =
        saved(
            "<title>Harbour talks resume in Arcona - Post</title><meta property=og:title content='You will not believe this harbour'>",
            "<h1>Harbour talks resume in Arcona</h1>" + PARAGRAPHS);
    assertEquals("Harbour talks resume in Arcona", article.title());
  }
}
