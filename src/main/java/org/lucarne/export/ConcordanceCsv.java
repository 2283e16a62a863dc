package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lucarne.search.ConcordanceLine;

/** Writes the lines of a concordance, a row each. */
public final class ConcordanceCsv {

  private static final List<String> COLUMNS =
      List.of("left", "match", "right", "source", "date", "title", "part", "start", "end", "id");

  private ConcordanceCsv() {}

  /** {@code out} stays open. */
  public static void write(List<ConcordanceLine> lines, Writer out) throws IOException {
    CsvRow.head(out, COLUMNS);
    for (ConcordanceLine line : lines) {
      CsvRow.write(
          out,
          Arrays.asList(
              line.left(),
              line.match(),
              line.right(),
              line.source(),
              line.date() == null ? "" : line.date().text(),
              line.title(),
              line.part().name().toLowerCase(Locale.ROOT),
              Integer.toString(line.start()),
              Integer.toString(line.end()),
              line.article()));
    }
  }
}
