package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Confidence;

class PageDatesTest {

  private static final String TEXT =
      "<p>The port authority of Arcona said that talks with the dock workers had resumed, after eleven days.</p>"
          + "<p>Crews returned to the eastern quay, where the lights had been out since the strike began.</p>";

  private static PublicationDate date(String head, String body) throws Exception {
    String page = "<html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
    return Reading.of("page.html", page).article().date();
  }

  private static String ld(String fields) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour\","
        + fields
        + "}</script>";
  }

  private static void assertDate(String day, Confidence confidence, PublicationDate date) {
    assertEquals(day, date.text(), date.toString());
    assertEquals(confidence, date.confidence(), date.toString());
  }

  @Test
  void what_metadata_and_page_agree_on_is_sure() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.HIGH,
        date(
            ld("\"datePublished\":\"2015-08-11T09:30:00+02:00\""),
            "<h1>Harbour talks resume</h1><span class=date>11 August 2015</span>" + TEXT));
  }

  @Test
  void a_date_that_is_only_shown_is_unsure() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date("", "<h1>Harbour talks resume</h1><p>11 August 2015</p>" + TEXT));
  }

  @Test
  void address_and_page_outvote_a_field() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            "<link rel=canonical href=https://post.example/2015/08/11/harbour>"
                + ld("\"datePublished\":\"2016-01-05\""),
            "<h1>Harbour talks resume</h1><span class=date>11 August 2015</span>" + TEXT));
  }

  @Test
  void a_moment_in_universal_time_is_of_the_day_that_the_outlet_counts() throws Exception {
    PublicationDate date =
        date(
            ld("\"datePublished\":\"2015-08-12T01:30:00Z\""),
            "<h1>Harbour talks resume</h1><span class=date>August 11, 2015</span>" + TEXT);
    assertDate("2015-08-11", Confidence.HIGH, date);
  }

  @Test
  void a_field_alone_that_the_page_contradicts_is_unsure() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            ld("\"datePublished\":\"2015-08-11\""),
            "<h1>Harbour talks resume</h1><p>2 May 2015</p>" + TEXT));
  }

  @Test
  void the_day_that_a_page_was_made_is_unsure() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            "",
            "<span property=schema:dateCreated content=2015-08-11T12:45:46+00:00></span>" + TEXT));
  }

  @Test
  void a_change_is_no_publication() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            "",
            "<h1>Harbour talks resume</h1><p class=date>Updated: 14 August 2015</p><p class=date>11 August 2015</p>"
                + TEXT));
  }

  @Test
  void dates_of_other_articles_and_of_readers_are_not_the_article_s() throws Exception {
    assertNull(
        date(
            "",
            "<h1>Harbour talks resume</h1>"
                + TEXT
                + "<div class=related><time datetime=2016-02-03>3 February 2016</time></div>"
                + "<div class=comments><p class=date>4 March 2016</p></div>"));
  }

  @Test
  void numbers_that_may_be_day_or_month_decide_nothing() throws Exception {
    PublicationDate date =
        date("", "<h1>Harbour talks resume</h1><p class=date>03/04/2015</p>" + TEXT);
    assertEquals("2015", date.text());
  }

  @Test
  void the_foot_of_the_article_may_hold_its_day() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            "",
            "<article><h1>Harbour talks resume</h1>"
                + TEXT
                + "<footer><span property=schema:dateCreated content=2015-08-11T10:00></span></footer>"
                + "</article><footer><time datetime=2016-02-03>3 February 2016</time></footer>"));
  }

  @Test
  void a_page_that_shows_no_day_may_hold_one_for_its_scripts() throws Exception {
    String plain = "<h1>Harbour talks resume</h1>" + TEXT;
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            "",
            plain
                + "<script>var page = {\"published_at\":\"2015-08-11T09:30:00\",\"id\":7}</script>"));
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date("", plain + "<div data-publish-date=2015-08-11>Share</div>"));
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date("<meta property=og:image content=https://post.example/2015/08/11/quay.jpg>", plain));
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date("<meta property=article:modified_time content=2015-08-11T10:00:00Z>", plain));
  }

  @Test
  void a_line_with_a_clock_or_a_word_for_publication_tells_the_day() throws Exception {
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date("", "<div>Ilse Varn | 2015-08-11 16:52:59 <img src=a.png></div>" + TEXT));
    assertDate(
        "2015-08-11",
        Confidence.LOW,
        date(
            "",
            TEXT
                + "<div>Letzte Änderung: 13.08.2015 - 14:49 Erschienen am: 11.08.2015 Lesungen: 61</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Δημοσιεύθηκε από τη σύνταξη στις 11 Αυγούστου 2015",
        "Objavljeno: utorak, 11. kolovoza 2015. u Zagrebu",
        "Diterbitkan oleh redaksi pada Selasa, 11 Agustus 2015",
        "Опубліковано редакцією 11 серпня 2015 року",
        "تاریخ انتشار خبر: ۲۰ مرداد ۱۳۹۴",
        "เผยแพร่โดยกองบรรณาธิการ 11 สิงหาคม 2558"
      })
  void many_languages_say_that_a_day_is_of_publication(String line) throws Exception {
    assertDate("2015-08-11", Confidence.LOW, date("", "<div>" + line + "</div>" + TEXT));
  }

  @Test
  void a_title_may_open_or_end_with_its_day() throws Exception {
    assertDate(
        "2022-01-23",
        Confidence.LOW,
        date("<title>23.01.2022 - Harbour talks resume - Arcona Post</title>", TEXT));
    assertNull(date("<title>Report of 14. - 20. January 2022 - Arcona Post</title>", TEXT));
  }

  @Test
  void a_line_that_says_publication_may_stand_above_its_day_in_a_sidebar() throws Exception {
    assertDate(
        "2019-05-23",
        Confidence.LOW,
        date(
            "",
            "<h1>La voix du port</h1>%s<div class=port__sidebar><ul><li><p>Mise en ligne</p><p>23 mai 2019</p></li></ul></div>"
                .formatted(TEXT)));
  }

  @Test
  void a_day_beside_its_section_is_the_article_s() throws Exception {
    assertDate("2021-10-16", Confidence.LOW, date("", "<p>2021-10-16 | Harbours</p>" + TEXT));
  }

  @Test
  void the_month_in_an_address_decides_between_two_days() throws Exception {
    assertDate(
        "2014-05-23",
        Confidence.LOW,
        date(
            "<link rel=canonical href=https://post.example/blog/2014/05/harbour>"
                + "<meta property=article:published_time content=2009-09-02>",
            "<h1>Harbour talks resume</h1><span class=date>On May 23, 2014</span>" + TEXT));
  }

  @Test
  void a_day_may_open_the_text_itself() throws Exception {
    assertDate(
        "2015-04-17", Confidence.LOW, date("", TEXT.replaceFirst("<p>", "<p>April 17, 2015 -- ")));
  }
}
