package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFormatTest {

  @ParameterizedTest
  @CsvSource({
    "results.csv, HTML, results.html",
    "results.csv, CSV, results.csv",
    "notes, RIS, notes.ris",
    "notes.2015, MARKDOWN, notes.2015.md",
    "notes.json, HTML, notes.json",
    "NOTES.CSV, BIBTEX, NOTES.bib"
  })
  void the_format_chosen_decides_unless_another_was_typed(
      String typed, ExportFormat chosen, String name) {
    assertEquals(name, chosen.nameFor(typed, ExportFormat.CSV));
  }
}
