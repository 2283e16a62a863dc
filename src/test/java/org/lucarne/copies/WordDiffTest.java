package org.lucarne.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lucarne.copies.WordDiff.In;
import org.lucarne.copies.WordDiff.Run;

class WordDiffTest {

  @Test
  void words_that_differ_are_told_apart_from_those_that_stay() {
    assertEquals(
        "The [minister ]{envoy }said that talks {in Geneva }failed.",
        marked(
            "The minister said that talks failed.", "The envoy said that talks in Geneva failed."));
  }

  @Test
  void case_and_punctuation_do_not_count_and_white_space_stays_where_it_was() {
    assertEquals("A Port, closed!", marked("A Port, closed!", "a port closed"));
    assertEquals("One.\n\n[Two.\n\n]Three.", marked("One.\n\nTwo.\n\nThree.", "One.\n\nThree."));
  }

  @Test
  void text_of_any_script_is_compared_word_by_word() {
    assertEquals(
        "قال [الوزير ]{السفير }إن المحادثات فشلت",
        marked("قال الوزير إن المحادثات فشلت", "قال السفير إن المحادثات فشلت"));
    assertEquals("港口[罢]{停}工", marked("港口罢工", "港口停工"));
  }

  @Test
  void the_runs_cover_both_texts_from_beginning_to_end() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      String first = text(random, random.nextInt(60));
      String second = text(random, random.nextInt(60));
      check(first, second);
    }
    check(text(random, 9_000), text(random, 9_000));
    String long1 =
        IntStream.range(0, 8_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertEquals(
        2,
        WordDiff.of(long1, long1.replace("w4000 ", "")).stream()
            .filter(run -> run.in() == In.BOTH)
            .count());
  }

  private static void check(String first, String second) {
    List<Run> runs = WordDiff.of(first, second);
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (Run run : runs) {
      assertTrue(run.in() == In.SECOND == (run.first().length() == 0), runs.toString());
      one.append(run.first().of(first));
      other.append(run.second().of(second));
    }
    assertEquals(first, one.toString());
    assertEquals(second, other.toString());
  }

  private static String text(Random random, int words) {
    return IntStream.range(0, words)
        .mapToObj(_ -> "w" + random.nextInt(12) + (random.nextInt(5) == 0 ? ".\n\n" : " "))
        .collect(Collectors.joining("", words == 0 ? "" : "\"", ""));
  }

  private static String marked(String first, String second) {
    StringBuilder marked = new StringBuilder();
    for (Run run : WordDiff.of(first, second)) {
      marked.append(
          switch (run.in()) {
            case BOTH -> run.first().of(first);
            case FIRST -> "[" + run.first().of(first) + "]";
            case SECOND -> "{" + run.second().of(second) + "}";
          });
    }
    return marked.toString();
  }
}
