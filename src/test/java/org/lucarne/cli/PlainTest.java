package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.Stats;

class PlainTest {

  @Test
  void a_search_is_text_for_people() {
    assertEquals(
        """
        4 articles · 1 source · 2015-08-11 · 2 rows with copies grouped
        read as: (port and strike)
        Also searched: striking.

        1. **Strike** closes the port
           River Gazette · Reuters · 2015-08-11 · 3 copies · 0abc
           Workers at the **port** **strike** on.

        2. (no title)
           unknown source · undated · 0def

        source
          3  River Gazette
          1  unknown

        actor
          3  Jane Marlowe (person)
        """,
        Captured.printed(false, console -> new Plain(console).results(Samples.results(), 0)));
  }

  @Test
  void a_terminal_gets_matches_in_bold() {
    String text =
        Captured.printed(true, console -> new Plain(console).results(Samples.results(), 0));
    assertTrue(text.contains("the \u001b[1mport\u001b[22m \u001b[1mstrike\u001b[22m on."), text);
    assertFalse(text.contains("**"), text);
  }

  @Test
  void an_article_is_shown_in_paragraphs_with_marks_and_actors() {
    assertEquals(
        """
        Marlowe visits the **port**
        River Gazette · Reuters · 2015-08-11 (unsure) · %s

        Jane Marlowe came.

        Marlowe left the **port**.

        Actors
            3  Jane Marlowe (person)

        Copies
          undated · Lake Courier · cut version · Marlowe at the port · 0copy

        From news.zip!/port.txt, item 2
        """
            .replace("%s", Samples.article().article().id()),
        Captured.printed(
            false, console -> new Plain(console).article(Samples.article(), Samples.copies())));
  }

  @Test
  void each_failure_of_an_import_has_its_reason() {
    ImportReport report =
        new ImportReport(
            2,
            List.of(
                new Outcome.Added("a.txt", 0, "0a", "One"),
                new Outcome.Failed("c.bin", 7, "No text in it.")),
            false,
            1234);
    assertEquals(
        """
        2 files read · 1 added · 0 already here · 1 failed · 1.2 s

        failed: c.bin, item 7
          No text in it.
        """,
        Captured.printed(false, console -> new Plain(console).report(report)));
  }

  @Test
  void long_text_goes_on_in_the_next_line_under_its_beginning() {
    String reason = "word ".repeat(30).strip();
    String text =
        Captured.printed(
            false,
            console ->
                new Plain(console)
                    .report(
                        new ImportReport(
                            1, List.of(new Outcome.Failed("c", 0, reason)), false, 0)));
    List<String> lines = text.lines().skip(3).toList();
    assertEquals(2, lines.size(), text);
    lines.forEach(line -> assertTrue(line.startsWith("  word") && line.length() <= 100, line));
  }

  @Test
  void figures_stand_below_each_other() {
    Stats stats =
        new Stats(2, 0, 1, LocalDate.of(2015, 1, 2), null, 5, 1_500, 2_500_000, 999_999, 7, 7, 1);
    assertTrue(
        Captured.printed(false, console -> new Plain(console).stats(stats))
            .startsWith(
                """
                articles          2
                in the trash      0
                sources           1
                first date        2015-01-02
                last date         unknown
                """));
  }

  @Test
  void what_an_article_says_does_not_steer_the_terminal() {
    assertEquals("red  [31malert", Plain.clean("red \u001b[31malert"));
    assertEquals("ab cd", Plain.clean("ab\u202ecd"));
    assertEquals("tab\tand\nline", Plain.clean("tab\tand\nline"));
  }
}
