package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;

/** Lines around an article's text that are its outlet's and not the news. */
class FurnitureTest {
  private static final String TEXT =
      """
      The port authority of Arcona said on Tuesday that talks with the dock workers had resumed.

      Crews returned to the eastern quay last week, after a strike of eleven days over night shifts.

      Harbour master Jonas Feld told reporters at the customs house that both sides wanted an end.
      """;

  private static final List<String> PARAGRAPHS = List.of(TEXT.strip().split("\n\n"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for our weekly newsletter to get the harbour news in your inbox.",
        "Follow us on Facebook, X and Instagram.",
        "You must be logged in to post a comment.",
        "Got a tip? Write to the desk.",
        "Um selbst Kommentare verfassen zu können, müssen Sie sich bitte einloggen.",
        "Abonnez-vous à notre newsletter.",
        "Síguenos en nuestras redes.",
        "Você precisa estar logado para enviar comentários.",
        "Iscriviti alla nostra newsletter",
        "Wesprzyj nas darowizną!",
        "Подписывайтесь на наш канал.",
        "تابعونا على تويتر وفيسبوك",
        "ما را دنبال کنید",
        "הצטרפו לערוץ שלנו",
        "Bizi takip edin",
        "点击下载客户端",
        "このプレスリリースには、情報があります。",
        "<저작권자ⓒ항구일보. 무단전재-재배포 금지>",
        "© 2016 The River Gazette. All rights reserved. It may not be published or rewritten.",
        "Die Kommentare geben nicht notwendigerweise die Meinung der Redaktion wieder.",
        "The views expressed here do not necessarily reflect those of the River Gazette.",
        "الآراء الواردة لا تعبر بالضرورة عن رأي الصحيفة.",
        "Tags: harbours, strikes, Arcona",
        "Schlagwörter: Hafen, Streik",
        "Permalink: https://gazette.example/p/12",
        "(Visited 215 times, 55 visits today)",
        "28/28 photos",
        "Read more: Ferry Line to Close in Spring",
        "Lire aussi : Le port ferme ses portes",
        "Anna Low and Piet Brandt contributed to this report.",
        "This entry was posted in Harbours. Bookmark the permalink.",
        "Dieser Beitrag wurde am 3. Mai 2019 von Ann Low unter Hafen veröffentlicht.",
        "Dieser Artikel enthält Affiliate-Links, für die wir eine Provision erhalten.",
        "Das Thema könnte dich auch interessieren:",
        "Kļūda rakstā? Ziņot par kļūdu!",
        "Foto: Ann Low/Hafenbild",
        "Photo credit: Ann Low",
        "Titelbild: Hafenbild / Low",
        "Crédits photos : Portimage",
        "© Hafenbild | Ann Low",
        "图源：港口社",
        "Šodien, 17:40",
      })
  void what_an_outlet_says_to_its_readers_below_a_text_is_left_out(String line) throws Exception {
    Article article = article(TEXT + "\n" + line);
    assertEquals(PARAGRAPHS, List.of(article.body().split("\n\n")));
    assertEquals(List.of(line), article.dropped().stream().map(Dropped::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Support our work,” the dock workers wrote on a banner above the gate.",
        "The figures do not necessarily reflect the traffic of the whole year.",
        "Readers of the paper may comment on the plan until Friday.",
        "He read more: three volumes on the history of the port.",
        "وهذه الأرقام لا تعكس بالضرورة حركة الميناء كلها.",
        "10:30 a.m.",
        "Photo: how the crew saw the quay on the day after the strike",
        "Bild: Was wird nun aus dem Hafen?",
        "Today the quay opened at 17:40 and closed before the night shift.",
      })
  void news_that_sounds_alike_stays(String line) throws Exception {
    Article article = article(TEXT + "\n" + line + "\n\nThe talks go on next week in Arcona.");
    assertEquals(5, article.body().split("\n\n").length);
  }

  @Test
  void only_the_sentence_of_a_notice_is_taken_off_a_paragraph_of_news() throws Exception {
    Article article =
        article(
            TEXT
                + "\nThe talks go on next week, when a judge from the capital is to preside."
                + " Follow us on Twitter for more.");
    assertTrue(article.body().endsWith("is to preside."));
    assertEquals("Follow us on Twitter for more.", article.dropped().getLast().text());
  }

  @Test
  void an_address_between_two_notices_goes_with_them() throws Exception {
    Article article =
        article(
            TEXT
                + "\nSubscribe to our newsletter!\n\nThe River Gazette, 12 Quay Street, Arcona"
                + "\n\n© 2016 The River Gazette. All rights reserved worldwide, in all media.");
    assertEquals(PARAGRAPHS, List.of(article.body().split("\n\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "22/11/2020 - 04:30 - Fonte: Reuters - Foto: Ana Lima/Porto ! 2020-11-22 ! Reuters !",
        "30.11.2020 18:14 | Son Güncelleme: 1.12.2020 18:14 ! 2020-11-30 ! !",
        "30.11.2020 18:14 TAKİP ET ! 2020-11-30 ! !",
        "By Anna Low | 12 May 2019 | 3 min read ! 2019-05-12 ! ! Anna Low",
        "Von Anna Low · Stand: 12. Mai 2019, 14:57 Uhr ! 2019-05-12 ! ! Anna Low",
        "By Anna Low, 12 May 2019 ! 2019-05-12 ! ! Anna Low",
        "Aktualisiert am 19.02.2020 ! 2020-02-19 ! !",
        "2020年7月15日 11時00分 ! 2020-07-15 ! !",
        "2020년 7월 15일 11시 05분 ! 2020-07-15 ! !",
      })
  void a_line_of_date_byline_and_credit_is_told_from_the_text(
      String line, LocalDate day, String credit, String author) throws Exception {
    Article article = article(line + "\n\n" + TEXT);
    assertEquals(PARAGRAPHS, List.of(article.body().split("\n\n")));
    assertEquals(day, article.date().first());
    assertEquals(credit == null ? List.of() : List.of(credit), article.credits());
    assertEquals(author, article.author());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "The Associated Press contributed to this report. ! AP",
        "Associated Press writers Anna Low and Piet Brandt contributed to this report. ! AP",
        "(Copyright (c) 2023 Agence France-Presse. All rights reserved.) ! AFP",
        "© 2016 Reuters. All rights reserved. This material may not be published. ! Reuters",
      })
  void who_holds_the_rights_or_had_a_part_is_credited(String line, String agency) throws Exception {
    Article article = article(TEXT + "\n" + line);
    assertEquals(PARAGRAPHS, List.of(article.body().split("\n\n")));
    assertEquals(List.of(agency), article.credits());
  }

  @Test
  void an_article_that_is_nothing_but_an_appeal_keeps_it() throws Exception {
    assertEquals(
        "Please subscribe to our paper.", article("Please subscribe to our paper.").body());
  }

  private static Article article(String text) throws InterruptedException {
    return Reading.of("a.txt", "Harbour stays open\n\n" + text + "\n").article();
  }
}
