package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One row of a table; RFC 4180 with every cell quoted. */
final class CsvRow {

  private CsvRow() {}

  /**
   * The first row, behind the mark without which spreadsheets take the text for another encoding.
   */
  static void head(Writer out, List<String> columns) throws IOException {
    out.write('\ufeff');
    write(out, columns);
  }

  static void write(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "\"" : ",\"");
      out.write(safe(cells.get(i)).replace("\"", "\"\""));
      out.write('"');
    }
    out.write("\r\n");
  }

  /** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
  private static String safe(String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    int first = 0;
    while (first < cell.length() && (cell.charAt(first) == ' ' || cell.charAt(first) == '\n')) {
      first++;
    }
    return first < cell.length() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(first)) >= 0
        ? "'" + cell
        : cell;
  }
}
