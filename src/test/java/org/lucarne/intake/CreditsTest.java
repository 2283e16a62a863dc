package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.Article;

/** Agencies as articles credit them: in the dateline, in the first words, in a last line. */
class CreditsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(Reuters) - Ships sailed from the harbour on Monday. | Reuters",
        "BEIRUT (AP) — Ships sailed from the harbour on Monday. | AP",
        "BEIRUT, March 14 (AFP) – Ships sailed from the harbour. | AFP",
        "MOSCOW, Aug 11 /TASS/. Ships sailed from the harbour on Monday. | TASS",
        "МОСКВА, 11 авг - РИА Новости. Корабли вышли из порта. | RIA Novosti",
        "Berlin (dpa/jk) - Die Schiffe liefen am Montag aus dem Hafen aus. | dpa",
        "Paris (AFP) - Les navires ont quitté le port lundi matin. | AFP",
        "新华社北京8月11日电 船只星期一离开了港口。 | Xinhua",
        "（法新社巴黎11日电）船只星期一离开了港口。 | AFP",
        "بيروت (أ ف ب) - غادرت السفن الميناء يوم الاثنين. | AFP",
        "دمشق-سانا غادرت السفن الميناء يوم الاثنين بعد أسبوعين. | SANA",
        "القاهرة - أ ش أ: غادرت السفن الميناء يوم الاثنين. | MENA",
        "تهران- ایرنا- کشتی‌ها روز دوشنبه بندر را ترک کردند. | IRNA",
        "به گزارش ایرنا، کشتی‌ها روز دوشنبه بندر را ترک کردند. | IRNA",
        "به گزارش خبرگزاری فارس، کشتی‌ها بندر را ترک کردند. | Fars News",
        "Ships sailed (they say) from the harbour on Monday. |",
        "BEIRUT: Ships sailed from the harbour on Monday. |",
      })
  void the_first_words_of_a_report_name_its_agency(String text, String agency) throws Exception {
    assertEquals(
        agency == null ? List.of() : List.of(agency), article(text + "\n\nMore.").credits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Source: News Agencies | News Agencies",
        "Source: News Agencies, Edited by website team | News Agencies",
        "(Source: Reuters) | Reuters",
        "Quelle: dpa | dpa",
        "(dpa/jk) | dpa",
        "AFP | AFP",
        "(Reuters) | Reuters",
        "avec AFP | AFP",
        "Le Messager avec AFP | AFP",
        "(Avec Reuters) | Reuters",
        "mit dpa | dpa",
        "con EFE | EFE",
        "المصدر: وكالات | News Agencies",
        "منبع: ایسنا | ISNA",
        "来源：新华社 | Xinhua",
      })
  void a_last_line_that_credits_an_agency_is_no_text(String line, String agency) throws Exception {
    Article article = article("Ships sailed from the harbour on Monday.\n\n" + line);
    assertEquals("Ships sailed from the harbour on Monday.", article.body());
    assertEquals(List.of(agency), article.credits());
  }

  private static Article article(String text) throws InterruptedException {
    return Reading.of("a.txt", "Harbour stays open\n\n" + text + "\n").article();
  }
}
