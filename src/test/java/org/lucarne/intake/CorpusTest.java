package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts over real news, where it lies beside the checkout. */
class CorpusTest {
  private static final Path CORPORA = Path.of("../shared/corpora");

  @BeforeAll
  static void only_where_the_corpora_are() {
    Assumptions.assumeTrue(Files.isDirectory(CORPORA));
  }

  @ParameterizedTest
  @CsvSource({
    "fakes-syria, 249, 249, 249",
    "isot-sample, 800, 0, 800",
    "buzzfeed-csv, 91, 91, 77",
    "israel-2026-hebrew-csv, 258, 258, 258",
    "aljazeera-csv, 97, 97, 97",
    "turkish-2017-jsonl, 306, 306, 306",
    "ria-russian-json, 6, 6, 0",
    "fars-persian-json, 600, 600, 598",
    "time-1963, 141, 0, 141",
    "bbc-2004-txt, 787, 787, 0"
  })
  void each_collection_gives_its_articles_with_source_and_date(
      String folder, int articles, int sourced, int dated) throws Exception {
    CorpusTable table = CorpusTable.of(CORPORA.resolve(folder), 0);
    assertEquals(articles, table.articles);
    assertEquals(sourced, table.sourced);
    assertEquals(dated, table.dated);
  }

  @Test
  void texts_saved_in_old_encodings_are_read_right() throws Exception {
    int right = 0;
    int all = 0;
    Path folder = CORPORA.resolve("nasty/encodings");
    for (String name :
        Set.of(
            "arabic-cp1256",
            "russian-koi8-r",
            "russian-cp866",
            "turkish-cp1254",
            "hebrew-cp1255",
            "chinese-gb18030",
            "french-cp1252",
            "french-mac-roman",
            "arabic-utf-16-le-nobom")) {
      Path truth = folder.resolve(name + ".txt.expected.txt");
      if (Files.exists(truth)) {
        all++;
        byte[] bytes = Files.readAllBytes(folder.resolve(name + ".txt"));
        right +=
            Encoding.of(bytes, null).decode(bytes).strip().equals(Files.readString(truth).strip())
                ? 1
                : 0;
      }
    }
    assertEquals(all, right);
    assertTrue(all > 5);
  }
}
