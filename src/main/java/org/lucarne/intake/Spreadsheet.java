package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook (XLSX) whose sheets are tables of articles, one row each. */
final class Spreadsheet implements TableFormat {
  private static final int LARGEST = 64 << 20;
  private static final long MOST_UNPACKED = 512L << 20;
  private static final long MOST_STRINGS = 96L << 20;
  private static final int SAMPLE_ROWS = 200;
  private static final int ORDER_ROWS = 5000;
  private static final int MOST_CELLS = 2000;

  /** The serial number of a time of day is a part of one. */
  private static final int FIRST_DAY = 1;

  @Override
  public boolean fits(Opening opening) {
    if (!opening.startsWith("PK\u0003\u0004")) {
      return false;
    }
    String names = new String(opening.bytes(), StandardCharsets.ISO_8859_1);
    int sheets = names.indexOf("xl/");
    return sheets >= 0
        && isFirst(sheets, names.indexOf("word/"))
        && isFirst(sheets, names.indexOf("ppt/"));
  }

  private static boolean isFirst(int place, int other) {
    return other < 0 || place < other;
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    check(file);
    try (ReadableWorkbook workbook = open(file)) {
      int item = 0;
      TableColumns unclear = null;
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<List<String>> sample = rows(sheet, SAMPLE_ROWS);
        if (sample.isEmpty()) {
          continue;
        }
        TableLayout layout = TableLayout.of(sample, desk.columns(), desk.dates());
        if (!layout.readable()) {
          unclear = unclear == null ? TableLayout.propose(sample, desk.dates()) : unclear;
          continue;
        }
        DateReader.Order order = layout.order(rows(sheet, ORDER_ROWS));
        item = read(file, sheet, layout, order, item, desk);
      }
      if (item == 0) {
        throw unclear == null
            ? new UnreadableFileException("There are no rows in this workbook")
            : new UnreadableFileException(unclear);
      }
    } catch (ExcelReaderException | IllegalArgumentException | java.util.NoSuchElementException e) {
      if (desk.items() == 0) {
        throw new UnreadableFileException(
            "This workbook is damaged: " + e.getMessage() + "; save it again, or as CSV", e);
      }
      desk.fail(desk.items() + 1, "the workbook is damaged here: " + e.getMessage());
    }
  }

  private static int read(
      FoundFile file,
      Sheet sheet,
      TableLayout layout,
      DateReader.Order order,
      int before,
      CopyDesk desk)
      throws IOException, InterruptedException {
    try (Stream<Row> rows = sheet.openStream()) {
      return read(file, rows.map(Spreadsheet::cells).iterator(), layout, order, before, desk);
    }
  }

  /** Reads the rows of one sheet; returns the number of its last item. */
  static int read(
      FoundFile file,
      Iterator<List<String>> rows,
      TableLayout layout,
      DateReader.Order order,
      int before,
      CopyDesk desk)
      throws InterruptedException {
    int item = before;
    int number = 0;
    while (rows.hasNext()) {
      List<String> cells = rows.next();
      if (cells.stream().allMatch(String::isBlank) || number++ < layout.header()) {
        continue;
      }
      item++;
      Fields fields = layout.fields(cells);
      if (fields.isArticle()) {
        desk.take(fields.draft(order), item, 0, file.size());
      } else {
        desk.fail(item, "the row has neither a title nor a text");
      }
    }
    return item;
  }

  @Override
  public TableColumns columns(FoundFile file, Opening opening, DateReader dates)
      throws IOException {
    try {
      check(file);
    } catch (UnreadableFileException _) {
      return null;
    }
    try (ReadableWorkbook workbook = open(file)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<List<String>> rows = rows(sheet, SAMPLE_ROWS);
        if (rows.size() > 1) {
          return TableLayout.propose(rows, dates);
        }
      }
      return null;
    } catch (ExcelReaderException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static ReadableWorkbook open(FoundFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new ReadableWorkbook(in, new ReadingOptions(true, true));
    }
  }

  /** Keeps a workbook that unpacks to more than memory holds from being opened. */
  private static void check(FoundFile file) throws IOException, UnreadableFileException {
    long unpacked = 0;
    boolean tooLarge = file.size() > LARGEST;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(file.open())) {
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && !tooLarge;
          entry = zip.getNextEntry()) {
        long most =
            entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")
                ? MOST_STRINGS
                : MOST_UNPACKED;
        long size = 0;
        for (int n = zip.read(buffer); n >= 0 && !tooLarge; n = zip.read(buffer)) {
          size += n;
          unpacked += n;
          tooLarge = size > most || unpacked > MOST_UNPACKED;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFileException(
          "This workbook is damaged: " + e.getMessage() + "; save it again, or as CSV", e);
    }
    if (tooLarge) {
      throw new UnreadableFileException("This workbook is too large to be opened; save it as CSV");
    }
  }

  private static List<List<String>> rows(Sheet sheet, int most) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.map(Spreadsheet::cells)
          .filter(cells -> !cells.stream().allMatch(String::isBlank))
          .limit(most)
          .toList();
    }
  }

  private static List<String> cells(Row row) {
    int count = Math.min(row.getCellCount(), MOST_CELLS);
    List<String> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null || cell.getType() == CellType.ERROR ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    boolean number =
        cell.getType() == CellType.NUMBER
            || cell.getType() == CellType.FORMULA && cell.getValue() instanceof Number;
    if (number && isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      try {
        LocalDateTime date = cell.asDate();
        if (cell.asNumber().intValue() < FIRST_DAY) {
          return date.toLocalTime().toString();
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? date.toLocalDate().toString()
            : date.toLocalDate() + " " + date.toLocalTime().withNano(0);
      } catch (DateTimeException | ExcelReaderException | ArithmeticException _) {
        return cell.getText();
      }
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  /**
   * Whether numbers of this format are days (ECMA-376, 18.8.30): by the format's number for those
   * that depend on the language, by its letters for others.
   */
  private static boolean isDate(Integer id, String format) {
    if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 58)) {
      return id != 48 && id != 49;
    }
    if (format == null) {
      return false;
    }
    boolean quoted = false;
    boolean bracketed = false;
    for (int i = 0; i < format.length(); i++) {
      char c = Character.toLowerCase(format.charAt(i));
      switch (c) {
        case '"' -> quoted = !quoted;
        case '[' -> bracketed = true;
        case ']' -> bracketed = false;
        case '\\' -> i++;
        case 'y', 'd' -> {
          if (!quoted && !bracketed) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
