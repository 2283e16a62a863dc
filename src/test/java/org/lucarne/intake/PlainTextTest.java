package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

class PlainTextTest {
  private static final String WEBSITE_TEXT =
      """
      Harbour Talks Resume as Crews ‘Return’ to Port

      Local Editor
      The port authority of Arcona said on Tuesday that talks with the dock workers had resumed.
      Crews returned to the eastern quay last week, after a strike of eleven days over night shifts.
      "We are close to an agreement," harbour master Jonas Feld told reporters at the customs house.
      Source: News Agencies, Edited by website team
      Comments
      - Related News
      """;

  @Test
  void title_desk_and_credit_line_are_told_from_the_text() throws Exception {
    Article article = Reading.of("000_1f2e.txt", WEBSITE_TEXT).article();
    assertEquals("Harbour Talks Resume as Crews ‘Return’ to Port", article.title());
    assertEquals("Local Editor", article.desk());
    assertEquals(List.of("News Agencies"), article.credits());
    assertTrue(article.body().startsWith("The port authority"));
    assertTrue(article.body().endsWith("customs house."));
    assertEquals(3, article.body().split("\n\n").length);
    assertEquals("en", article.language());
  }

  @Test
  void an_outlet_and_a_day_above_the_text_are_its_source_and_date() throws Exception {
    for (String line :
        List.of(
            "The River Gazette - 20 June 2016",
            "Reuters, 20 June 2016",
            "20 June 2016 | The River Gazette")) {
      Article article =
          Reading.of("a.txt", WEBSITE_TEXT.replace("Local Editor", line + "\n")).article();
      assertEquals(LocalDate.of(2016, 6, 20), article.date().first(), line);
      assertEquals(
          line.contains("Reuters") ? "Reuters" : "The River Gazette",
          article.source().name(),
          line);
      assertTrue(article.body().startsWith("The port authority"), line);
    }
  }

  @Test
  void a_place_and_a_day_name_no_outlet() throws Exception {
    Article article =
        Reading.of("a.txt", WEBSITE_TEXT.replace("Local Editor", "Arcona - 20 June 2016\n"))
            .article();
    assertNull(article.source());
  }

  @Test
  void what_is_taken_off_is_kept_for_the_analyst() throws Exception {
    Article article = Reading.of("a.txt", WEBSITE_TEXT).article();
    assertEquals(
        List.of(
            "Local Editor",
            "Source: News Agencies, Edited by website team",
            "Comments",
            "- Related News"),
        article.dropped().stream().map(Dropped::text).toList());
  }

  @Test
  void a_weekday_and_a_file_time_make_no_date_and_no_folder_makes_a_source() throws Exception {
    Article article =
        Reading.of(
                "documents/news/txt",
                "a.txt",
                WEBSITE_TEXT.getBytes(StandardCharsets.UTF_8),
                Given.NOTHING)
            .article();
    assertNull(article.date());
    assertNull(article.source());
  }

  @Test
  void what_is_given_fills_in_what_is_missing() throws Exception {
    PublicationDate day =
        PublicationDate.day(LocalDate.of(2015, 8, 11), Evidence.GIVEN, "2015-08-11");
    Article article =
        Reading.of(
                "",
                "a.txt",
                WEBSITE_TEXT.getBytes(StandardCharsets.UTF_8),
                new Given("Harbour Post", day, "ports"))
            .article();
    assertEquals("Harbour Post", article.source().name());
    assertEquals(Evidence.GIVEN, article.source().from());
    assertEquals(day, article.date());
    assertEquals("ports", article.collection());
  }

  @Test
  void outlet_folder_and_time_in_the_file_name_count() throws Exception {
    Article article =
        Reading.of(
                "crawl/cnnarabic/latest/84",
                "2013-03-20 19:30:00#faa7de92-8de9.txt",
                "عنوان الخبر القصير\nأعلنت السلطات في الميناء استئناف المحادثات مع العمال يوم الأربعاء بعد إضراب طويل."
                    .getBytes(StandardCharsets.UTF_8),
                Given.NOTHING)
            .article();
    assertEquals("CNN Arabic", article.source().name());
    assertEquals(Evidence.FOLDER, article.source().from());
    assertEquals(LocalDate.of(2013, 3, 20), article.date().first());
    assertEquals(LocalTime.of(19, 30), article.date().time());
    assertEquals(Evidence.FILE_NAME, article.date().from());
    assertEquals("عنوان الخبر القصير", article.title());
    assertEquals("ar", article.language());
  }

  @Test
  void lines_broken_by_width_become_paragraphs_again() throws Exception {
    String wrapped =
        """
        The harbour of Arcona was closed for the third day as
        crews of the tug boats joined the strike of the dock
        workers over night shifts and the pay for Sundays.

        A spokesman said that nobody would be sent home before
        the talks had come to an end, and that the lights on
        the pier would stay on for the ships that wait outside.
        """;
    Article article = Reading.of("a.txt", wrapped).article();
    assertEquals(2, article.body().split("\n\n").length);
    assertTrue(article.body().contains("as crews of the tug boats"));
  }

  @Test
  void a_title_in_the_file_name_serves_where_the_text_has_none() throws Exception {
    String text =
        """
        The mayor of Arcona opened the new bridge over the northern canal, which had been closed to traffic for six years after a storm.
                          She thanked the engineers and said the city would plant a thousand trees along the road to the harbour before winter.
                         All Content by Arcona Press is licensed under a Creative Commons Attribution 4.0 International License.
        """;
    Article article = Reading.of("_news_4807_Mayor-opens-new-bridge-in-Arcona.txt", text).article();
    assertEquals("Mayor opens new bridge in Arcona", article.title());
    assertEquals(2, article.body().split("\n\n").length);
    assertEquals(List.of("Arcona Press"), article.credits());
  }

  @Test
  void a_licence_behind_the_last_sentence_is_no_part_of_it() throws Exception {
    String text =
        "Bridge opens again\n\n"
            + "The mayor of Arcona opened the bridge over the northern canal. KL/MN All Content by"
            + " Arcona Press is licensed under a Creative Commons Attribution 4.0 License.";
    Article article = Reading.of("a.txt", text).article();
    assertEquals("The mayor of Arcona opened the bridge over the northern canal.", article.body());
    assertEquals(List.of("Arcona Press"), article.credits());
  }

  @Test
  void nested_elements_that_a_crawler_repeated_are_undone() throws Exception {
    String tail = "The second sentence tells of the bridge over the northern canal of the city.";
    Article article =
        Reading.of(
                "a.txt",
                "Bridge opens again\n\nThe first sentence stands here. " + tail + "\n" + tail)
            .article();
    assertEquals("The first sentence stands here.\n\n" + tail, article.body());
  }

  @Test
  void datelines_stay_in_the_text_and_name_their_agency() throws Exception {
    for (String[] expected :
        new String[][] {
          {"BEIRUT (AP) - The talks went on.", "AP", "BEIRUT (AP)"},
          {"MOSCOW, Aug 11 /TASS/. The minister spoke.", "TASS", "MOSCOW, Aug 11 /TASS/"},
          {"(Reuters) - The bank said so.", "Reuters", "(Reuters)"},
          {"BEIRUT, March 14 (AFP) – The talks went on.", "AFP", "BEIRUT, March 14 (AFP)"},
          {
            "دبي، الإمارات العربية المتحدة (CNN)-- أنهت الأسواق",
            "CNN",
            "دبي، الإمارات العربية المتحدة (CNN)"
          },
          {"新华社北京8月11日电（记者王明）会议开始。", "Xinhua", "新华社北京8月11日电"},
        }) {
      Article article =
          Reading.of("a.txt", "A title for the report\n\n" + expected[0] + " And it goes on.")
              .article();
      assertEquals(List.of(expected[1]), article.credits());
      assertEquals(expected[2], article.dateline());
      assertTrue(article.body().startsWith(expected[2]));
    }
  }

  @Test
  void a_posts_header_is_read_and_its_address_lines_are_not_text() throws Exception {
    Article article =
        Reading.of(
                "51060",
                """
                From: ann@example.org (Ann Harbour)
                Subject: Re: Tug boats in winter
                Organization: Arcona University
                Lines: 3

                The tug boats of Arcona have been out since November, and the ice is late this year.
                """)
            .article();
    assertEquals("Re: Tug boats in winter", article.title());
    assertEquals("ann@example.org (Ann Harbour)", article.author());
    assertTrue(article.body().startsWith("The tug boats"));
  }

  @Test
  void what_holds_no_text_is_refused_with_the_reason() throws Exception {
    assertEquals(List.of("The file is empty"), Reading.of("a.txt", "").failures());
    assertEquals(
        List.of("The file holds no text, only blanks"), Reading.of("a.txt", " \n \n").failures());
    byte[] rubbish = new byte[4096];
    new java.util.Random(1).nextBytes(rubbish);
    assertEquals(1, Reading.of("", "a.txt", rubbish, Given.NOTHING).failures().size());
    assertTrue(Reading.of("a.txt", "%PDF-1.7 ...").failures().getFirst().contains("damaged"));
  }

  @Test
  void invisible_characters_go_and_joiners_stay() throws Exception {
    Article article =
        Reading.of(
                "a.txt", "A title\u202e for it\n\nCo\u00adoperate\u200b now, می\u200cگوید.\u0000")
            .article();
    assertEquals("A title for it", article.title());
    assertEquals("Cooperate now, می\u200cگوید.", article.body());
  }

  @Test
  void markdown_has_its_paragraphs_between_blank_lines_and_no_marks() throws Exception {
    Article article =
        Reading.of(
                "note.md",
                """
                # Harbour talks resume

                The port authority of Arcona said on Tuesday
                that talks with the **dock workers**
                had [resumed](https://gazette.example/a).

                - Crews returned to the eastern quay.
                - Ships wait.

                ---

                Nobody will lose
                his place.
                """)
            .article();
    assertEquals("Harbour talks resume", article.title());
    assertEquals(
        "The port authority of Arcona said on Tuesday that talks with the dock workers had resumed."
            + "\n\nCrews returned to the eastern quay.\n\nShips wait."
            + "\n\nNobody will lose his place.",
        article.body());
  }

  @Test
  void what_shortcodes_and_servers_leave_behind_is_no_text() throws Exception {
    Article article =
        Reading.of(
                "a.txt",
                """
                Harbour talks resume

                [ad_1] The port authority of Arcona said on Tuesday that talks had resumed.
                [caption id="a7" width="300"] Crews at the eastern quay [/caption]
                Failed to render /WEB-INF/jsp/article/topper.jsp. Cause: null. See Server Logs for detail.
                Warning: fopen(/var/www/a.php): failed to open stream in /var/www/b.php on line 12
                SURVEY_Add_Place("7000531");
                He said “the [new] rules” were a [sic] fair offer; java was not served.
                [ad_2] Source
                """)
            .article();
    assertEquals(
        "The port authority of Arcona said on Tuesday that talks had resumed."
            + "\n\nCrews at the eastern quay"
            + "\n\nHe said “the [new] rules” were a [sic] fair offer; java was not served.",
        article.body());
    assertTrue(article.dropped().contains(new Dropped("[ad_2]", "shortcode")));
  }
}
