package org.lucarne.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.index.Marks.Mark;
import org.lucarne.model.Span;
import org.lucarne.search.Passage;

/** Which passages of a text are shown. */
class PassagesTest {

  private static final String FILLER = "Nothing of note was said here on that long day. ";

  private static List<Passage> passages(String body, String... words) {
    List<Mark> marks = new ArrayList<>();
    for (int part = 0; part < words.length; part++) {
      for (int at = body.indexOf(words[part]);
          at >= 0;
          at = body.indexOf(words[part], at + words[part].length())) {
        marks.add(new Mark(new Span(at, at + words[part].length()), part, false));
      }
    }
    marks.sort((a, b) -> a.span().compareTo(b.span()));
    List<Passage> passages = Passages.of(body, marks);
    for (Passage passage : passages) {
      assertEquals(body.substring(passage.start(), passage.end()), passage.text());
    }
    return passages;
  }

  private static List<String> matches(Passage passage) {
    return passage.matches().stream().map(span -> span.of(passage.text())).toList();
  }

  @Test
  void the_passage_with_most_of_the_query_comes_first_in_whole_sentences() {
    String body =
        "A strike began. "
            + FILLER.repeat(20)
            + "The harbour was closed by a strike of the dockers. "
            + FILLER.repeat(20)
            + "The harbour opened again.";
    List<Passage> passages = passages(body, "harbour", "strike", "dockers");
    assertEquals(List.of("harbour", "strike", "dockers"), matches(passages.getFirst()));
    assertTrue(passages.getFirst().text().endsWith("."));
    assertTrue(passages.getFirst().text().length() <= Passages.LENGTH);
    assertEquals(3, passages.size());
  }

  @Test
  void a_last_short_sentence_is_shown_with_those_before_it() {
    String body = FILLER.repeat(20) + "He resigned.";
    Passage passage = passages(body, "resigned").getFirst();
    assertTrue(passage.text().startsWith("Nothing of note"), passage.text());
    assertTrue(passage.text().length() > 200, passage.text());
  }

  @Test
  void a_long_sentence_is_shown_where_most_of_the_query_stands() {
    String body =
        "The strike, "
            + "and so on and so forth, ".repeat(40)
            + "until the strike in the harbour ended with the dockers, "
            + "and so on and so forth, ".repeat(40)
            + "at last.";
    Passage passage = passages(body, "harbour", "strike", "dockers").getFirst();
    assertEquals(List.of("strike", "harbour", "dockers"), matches(passage));
    assertTrue(passage.text().length() <= Passages.LENGTH + 30);
    assertFalse(Character.isLetter(body.charAt(passage.start() - 1)));
    assertFalse(Character.isLetter(body.charAt(passage.end())));
  }

  @Test
  void text_without_spaces_is_shown_around_the_match() {
    String body = "这里没有什么可说的".repeat(60) + "罢工" + "这里没有什么可说的".repeat(60);
    Passage passage = passages(body, "罢工").getFirst();
    assertEquals(List.of("罢工"), matches(passage));
    assertTrue(passage.text().length() > 200, passage.text());
    assertTrue(passage.text().indexOf("罢工") > 30, passage.text());
  }

  @Test
  void lines_of_a_list_make_a_passage_together() {
    String body = "First item\nSecond item\nThe harbour\nFourth item\nThe strike\nLast item";
    Passage passage = passages(body, "harbour", "strike").getFirst();
    assertEquals(List.of("harbour", "strike"), matches(passage));
    assertEquals(body, passage.text());
  }

  @Test
  void text_from_right_to_left_is_cut_between_words() {
    String body =
        "قال الوزير إن الميناء مغلق وإن العمال ".repeat(30)
            + "أضربوا في الميناء القديم "
            + "وقال آخرون غير ذلك ".repeat(40);
    Passage passage = passages(body, "أضربوا").getFirst();
    assertEquals(List.of("أضربوا"), matches(passage));
    assertTrue(Character.isWhitespace(body.charAt(passage.start() - 1)));
    assertTrue(Character.isWhitespace(body.charAt(passage.end())));
  }
}
