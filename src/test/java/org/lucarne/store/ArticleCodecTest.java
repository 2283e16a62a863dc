package org.lucarne.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Confidence;

class ArticleCodecTest {

  private static Confidence readBack(Evidence from, String written) {
    Place place = new Place("a.txt", 0, 0, 4);
    PublicationDate date = PublicationDate.day(LocalDate.of(2015, 8, 11), from, "11 August 2015");
    Article article =
        new Article.Builder(place).title("A").body("text").language("en").date(date).build();
    String bytes =
        new String(ArticleCodec.write(article), StandardCharsets.ISO_8859_1).replace(written, "");
    return ArticleCodec.read(bytes.getBytes(StandardCharsets.ISO_8859_1), article.id(), place)
        .date()
        .confidence();
  }

  @Test
  void dates_written_before_they_had_a_confidence_get_that_of_their_evidence() {
    assertEquals(Confidence.LOW, readBack(Evidence.TEXT, "\u0016\u0003LOW"));
    assertEquals(Confidence.HIGH, readBack(Evidence.METADATA, "\u0016\u0004HIGH"));
  }
}
