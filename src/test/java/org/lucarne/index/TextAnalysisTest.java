package org.lucarne.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class TextAnalysisTest {

  private final TextAnalysis analysis = new TextAnalysis();

  /** Terms by position; layers of one position joined by '|', control characters made visible. */
  private String terms(String text, String language) throws IOException {
    StringBuilder shown = new StringBuilder();
    try (TokenStream tokens = analysis.stream(text, language)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (!shown.isEmpty()) {
          shown.append(step.getPositionIncrement() == 0 ? "|" : " ");
        }
        shown.append(
            term.toString().replace('\u0001', '#').replace('\u0002', '~').replace('\u0003', '='));
      }
    }
    return shown.toString();
  }

  @Test
  void each_layer_is_written_only_where_it_differs() throws IOException {
    assertEquals(
        "air|#s|#p strikes|~enstrike hit aleppo|=aleppo=Aleppo #l",
        terms("air strikes hit Aleppo", "en"));
  }

  @Test
  void without_a_known_language_there_are_no_stems() throws IOException {
    assertEquals("strikes|#s|#p #l", terms("strikes", null));
  }

  @Test
  void the_lead_ends_where_the_third_paragraph_begins() throws IOException {
    assertEquals("1|#s|#p 2|#s 3|#s|#p 4|#s|#p|#l 5", terms("1! 2.\n\n3\n\n4 5", null));
  }

  @Test
  void offsets_point_at_the_words_in_the_text() throws IOException {
    String text = "Assad’s men, and l'accord";
    StringBuilder covered = new StringBuilder();
    try (TokenStream tokens = analysis.stream(text, "en")) {
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (step.getPositionIncrement() > 0 && offset.endOffset() > offset.startOffset()) {
          covered.append('[').append(text, offset.startOffset(), offset.endOffset()).append(']');
        }
      }
    }
    assertEquals("[Assad’s][men][and][l'accord]", covered.toString());
  }

  @Test
  void a_typed_word_finds_its_inflections_in_each_language_of_the_archive() {
    TextAnalysis.Word word = analysis.words("strikes").getFirst();
    Set<String> terms = analysis.terms(word, List.of("en", "fr"));
    assertTrue(terms.containsAll(Set.of("strikes", "strike", "\u0002enstrike")), terms.toString());
    assertTrue(terms.stream().anyMatch(term -> term.startsWith("\u0002fr")), terms.toString());
  }

  @Test
  void inflections_of_several_languages_meet_in_their_stems() {
    for (String[] pair :
        new String[][] {
          {"en", "airstrikes", "airstrike"},
          {"en", "leads", "lead"},
          {"en", "boys", "boy"},
          {"en", "talks", "talk"},
          {"de", "Minister", "Ministern"},
          {"fr", "accords", "accord"},
          {"es", "ministros", "ministro"},
          {"ru", "министра", "министром"},
          {"ar", "والسعودية", "السعودية"},
          {"tr", "bakanlar", "bakanları"},
        }) {
      String first = stems(pair[1], pair[0]);
      assertEquals(first, stems(pair[2], pair[0]), String.join(" ", pair));
    }
  }

  @Test
  void words_and_names_that_differ_by_an_s_alone_stay_apart() {
    for (String word : List.of("news", "arms", "goods", "politics", "crisis", "Williams", "Mars")) {
      assertEquals(Folding.fold(word), stems(word, "en"), word);
    }
  }

  private String stems(String word, String language) {
    return new Stemmers().stem(word, language);
  }
}
