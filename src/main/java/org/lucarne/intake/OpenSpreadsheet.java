package org.lucarne.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A workbook of LibreOffice and its kin (ODS) whose sheets are tables of articles. */
final class OpenSpreadsheet implements TableFormat {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  /** The type stands unpacked as the first entry (OpenDocument 1.3, part 2, 3.3). */
  private static final int PLACE_OF_TYPE = 38;

  private static final int LARGEST = 48 << 20;
  private static final int MOST_CELLS = 2000;

  @Override
  public boolean fits(Opening opening) {
    return opening.startsWith("PK\u0003\u0004") && opening.matches(PLACE_OF_TYPE, TYPE);
  }

  @Override
  public String mediaType() {
    return TYPE;
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    TableColumns unclear = null;
    int item = 0;
    for (List<List<String>> rows : sheets(file)) {
      TableLayout layout = TableLayout.of(rows, desk.columns(), desk.dates());
      if (layout.readable()) {
        item = Spreadsheet.read(file, rows.iterator(), layout, layout.order(rows), item, desk);
      } else if (unclear == null) {
        unclear = TableLayout.propose(rows, desk.dates());
      }
    }
    if (item == 0) {
      throw unclear == null
          ? new UnreadableFileException("There are no rows in this workbook")
          : new UnreadableFileException(unclear);
    }
  }

  @Override
  public TableColumns columns(FoundFile file, Opening opening, DateReader dates)
      throws IOException {
    try {
      for (List<List<String>> rows : sheets(file)) {
        if (rows.size() > 1) {
          return TableLayout.propose(rows, dates);
        }
      }
    } catch (UnreadableFileException _) {
      return null;
    }
    return null;
  }

  /** The rows that are not blank of each sheet that has any. */
  private static List<List<List<String>>> sheets(FoundFile file)
      throws IOException, UnreadableFileException {
    byte[] content = content(file);
    Document document =
        Jsoup.parse(new ByteArrayInputStream(content), "UTF-8", "", Parser.xmlParser());
    List<List<List<String>>> sheets = new ArrayList<>();
    for (Element sheet : document.getElementsByTag("table:table")) {
      List<List<String>> rows = new ArrayList<>();
      for (Element row : sheet.getElementsByTag("table:table-row")) {
        List<String> cells = cells(row);
        if (!cells.stream().allMatch(String::isBlank)) {
          rows.add(cells);
        }
      }
      if (!rows.isEmpty()) {
        sheets.add(rows);
      }
    }
    return sheets;
  }

  private static List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (Element cell : row.children()) {
      if (!cell.nodeName().startsWith("table:") || cells.size() >= MOST_CELLS) {
        continue;
      }
      String text = text(cell);
      String repeated = cell.attr("table:number-columns-repeated");
      int times = repeated.matches("\\d{1,6}") ? Integer.parseInt(repeated) : 1;
      for (int i = 0; i < times && cells.size() < MOST_CELLS; i++) {
        cells.add(text);
      }
      filled = text.isBlank() ? filled : cells.size();
    }
    // Sheets fill up to their full width with empty cells.
    return new ArrayList<>(cells.subList(0, filled));
  }

  private static String text(Element cell) {
    String date = cell.attr("office:date-value");
    if (!date.isEmpty()) {
      return date.replace('T', ' ');
    }
    List<String> lines = new ArrayList<>();
    for (Element paragraph : cell.children()) {
      if (paragraph.nodeName().equals("text:p")) {
        lines.add(paragraph.text());
      }
    }
    return String.join("\n", lines);
  }

  private static byte[] content(FoundFile file) throws IOException, UnreadableFileException {
    try (ZipInputStream zip = new ZipInputStream(file.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return content(zip);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFileException(
          "This workbook is damaged: " + e.getMessage() + "; save it again, or as CSV", e);
    }
    throw new UnreadableFileException("This workbook has no content; save it again, or as CSV");
  }

  private static byte[] content(InputStream in) throws IOException, UnreadableFileException {
    byte[] content = in.readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      throw new UnreadableFileException("This workbook is too large to be opened; save it as CSV");
    }
    return content;
  }
}
