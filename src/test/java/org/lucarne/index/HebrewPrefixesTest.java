package org.lucarne.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Hebrew words find which others. */
class HebrewPrefixesTest {

  /** Folded, so that final letters are as within a word. */
  private static final List<String> ARCHIVE =
      Arrays.asList(
          "נמל הנמל בנמל ושבנמל מהנמל לנמלימ נמלימ משרד המשרד שרד במשרד שביתה השביתה ביתה לשביתה הגבול"
              .split(" "));

  @ParameterizedTest
  @CsvSource({
    "נמל, בנמל הנמל ושבנמל מהנמל",
    "בנמל, הנמל ושבנמל מהנמל נמל",
    "כשבנמל, בנמל הנמל ושבנמל מהנמל נמל",
    "נמלימ, לנמלימ",
    "משרד, במשרד המשרד",
    "שרד, ''",
    "שביתה, השביתה לשביתה",
    "ביתה, ''",
    "בגבול, הגבול",
  })
  void a_word_finds_its_forms_and_a_form_its_word(String word, String forms) throws IOException {
    assertEquals(
        forms,
        String.join(
            " ",
            new TreeSet<>(
                new HebrewPrefixes(each -> Collections.frequency(ARCHIVE, each)).forms(word))));
  }
}
