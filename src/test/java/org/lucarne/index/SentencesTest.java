package org.lucarne.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> of(String text) {
    Sentences sentences = Sentences.of(text);
    List<String> result = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      result.add(
          (sentences.beginsParagraph(i) ? "¶" : "")
              + text.substring(sentences.start(i), sentences.end(i)));
    }
    return result;
  }

  @Test
  void abbreviations_initials_and_figures_do_not_end_a_sentence() {
    assertEquals(
        List.of(
            "¶Mr. J. Doe met Gen. Smith in St. Petersburg on Aug. 11 for 3.5 hours.",
            "The U.S. Secretary of State left."),
        of(
            "Mr. J. Doe met Gen. Smith in St. Petersburg on Aug. 11 for 3.5 hours. The U.S."
                + " Secretary of State left."));
  }

  @Test
  void closing_quotes_belong_to_their_sentence() {
    assertEquals(
        List.of("¶\"We will go.\"", "He left (at last!)", "“Why?”", "¶Nobody knew"),
        of("\"We will go.\" He left (at last!) “Why?”\n\nNobody knew"));
  }

  @Test
  void other_scripts_end_their_sentences_in_their_own_way() {
    assertEquals(List.of("¶外长讲话。", "他离开了！"), of("外长讲话。他离开了！"));
    assertEquals(List.of("¶لماذا؟", "لا أحد يعرف."), of("لماذا؟ لا أحد يعرف."));
  }

  @Test
  void a_text_without_words_has_no_sentences() {
    assertTrue(of(" \n\n ").isEmpty());
  }
}
