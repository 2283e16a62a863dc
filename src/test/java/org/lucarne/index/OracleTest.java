package org.lucarne.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Place;

/** The engine finds and marks what reading the texts from end to end does. */
class OracleTest {

  private static final Map<String, List<String>> SENTENCES =
      new TreeMap<>(
          Map.of(
              "en",
              List.of(
                  "The dockers of the old port began a strike on Monday.",
                  "Strikes at two ports closed the harbour, the minister said.",
                  "Mr. Doe, who led the talks, spoke of a truce near the border.",
                  "No truce was signed; the talks in Geneva go on.",
                  "“We will strike again,” the leader of the dockers' union said."),
              "fr",
              List.of(
                  "Les dockers du vieux port ont commencé une grève lundi.",
                  "L'été dernier, les grèves avaient fermé deux ports de l'Ouest.",
                  "Le ministre a parlé d'une trêve près de la frontière.",
                  "Aucun accord n'a été signé à Genève, dit-on."),
              "ar",
              List.of(
                  "بدأ عمال الميناء القديم إضرابا يوم الاثنين.",
                  "قال الوزير إن الإضراب أغلق ميناءين في الشمال.",
                  "لم توقع هدنة على الحدود، والمحادثات مستمرة في جنيف."),
              "fa",
              List.of(
                  "کارگران بندر قدیمی روز دوشنبه اعتصاب کردند.",
                  "وزیر گفت که اعتصاب‌ها دو بندر را بست.",
                  "آتش‌بس در نزدیکی مرز امضا نشد."),
              "he",
              List.of(
                  "עובדי הנמל הישן פתחו בשביתה ביום שני.",
                  "השר אמר כי השביתה סגרה שני נמלים.",
                  "לא נחתמה הפסקת אש ליד הגבול."),
              "tr",
              List.of(
                  "Eski limanın işçileri pazartesi günü greve başladı.",
                  "Bakan, grevin iki limanı kapattığını İzmir'de söyledi.",
                  "Sınırda ateşkes imzalanmadı.")));

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      List<String> languages = List.copyOf(SENTENCES.keySet());
      String language = languages.get(i % languages.size());
      List<String> sentences = SENTENCES.get(language);
      StringBuilder body = new StringBuilder();
      for (int paragraph = random.nextInt(4); paragraph >= 0; paragraph--) {
        for (int sentence = random.nextInt(4); sentence >= 0; sentence--) {
          body.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
        }
        body.append("\n\n");
      }
      articles.add(
          new Article.Builder(new Place("a.txt", i, 0, 0))
              .title(sentences.get(random.nextInt(sentences.size())))
              .body(body.toString())
              .language(language)
              .build());
    }
    return articles;
  }

  @Test
  void each_operator_finds_and_marks_what_a_plain_reading_does() throws IOException {
    try (Oracle oracle = new Oracle(articles(new Random(3)), Map.of(), 5)) {
      assertEquals(List.of(), oracle.ask(1_500));
    }
  }
}
