package org.lucarne.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A table of articles with separated cells (CSV, TSV), one row each. */
final class Table implements TableFormat {
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};
  private static final int SAMPLE_ROWS = 100;

  /** A spreadsheet's own words may stand above the names of its columns. */
  private static final int FIRST_LINES = 21;

  private static final int LONGEST_NAME = 40;

  /** Rows whose dates are asked for the order of day and month. */
  private static final int ORDER_ROWS = 5000;

  private static final int SAMPLE = 1 << 22;

  /**
   * How the cells of a text are told apart, and what they mean.
   *
   * @param rows the first of the table
   */
  private record Dialect(char separator, char quote, TableLayout layout, List<List<String>> rows) {}

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null || opening.text().isBlank()) {
      return false;
    }
    if (opening.named(".csv", ".tsv", ".tab")) {
      return true;
    }
    if (!mayBeTable(opening.text())) {
      return false;
    }
    Dialect dialect =
        dialect(
            opening.text(),
            !opening.whole(),
            new Columns(),
            new DateReader(java.time.LocalDate.MAX.minusYears(1)));
    return dialect != null
        && dialect.layout.readable()
        && dialect.layout.known() >= 2
        && (dialect.layout.hasHeader() || dialect.separator == '\t');
  }

  /**
   * Whether one of the first lines holds a tab or the names of two columns; running text, which
   * most files are, hardly ever does.
   */
  private static boolean mayBeTable(String text) {
    int from = 0;
    for (int i = 0; i < FIRST_LINES && from < text.length(); i++) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      for (char separator : SEPARATORS) {
        int cut = text.indexOf(separator, from, end);
        if (cut >= 0 && (separator == '\t' || names(text, from, end, separator))) {
          return true;
        }
      }
      from = end + 1;
    }
    return false;
  }

  private static boolean names(String text, int from, int end, char separator) {
    int known = 0;
    while (from < end && known < 2) {
      int next = text.indexOf(separator, from, end);
      next = next < 0 ? end : next;
      if (next - from <= LONGEST_NAME && next > from) {
        known += Columns.isKnown(text.substring(from, next)) ? 1 : 0;
      }
      from = next + 1;
    }
    return known >= 2;
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, sample(file, opening), null);
    String sample = encoding.decode(sample(file, opening));
    boolean cut = file.size() > SAMPLE;
    if (sample.isBlank()) {
      throw new UnreadableFileException("The file is empty");
    }
    Dialect dialect = dialect(sample, cut, desk.columns(), desk.dates());
    if (dialect == null || !dialect.layout.readable()) {
      TableColumns columns = columns(dialect, desk.dates());
      if (columns != null) {
        throw new UnreadableFileException(columns);
      }
      throw new UnreadableFileException(
          "This is named as a table but has no columns; it begins \""
              + start(sample.lines().findFirst().orElse(""))
              + "\"");
    }
    TableLayout layout = dialect.layout;
    DateReader.Order order = order(sample, cut, dialect);
    try (Chunks chunks = new Chunks(file.open(), encoding);
        CsvReader<CsvRecord> csv = reader(chunks, dialect.separator, dialect.quote)) {
      Iterator<CsvRecord> rows = csv.iterator();
      int item = 0;
      long start = chunks.start;
      for (int i = 0; i < layout.header() && rows.hasNext(); i++) {
        rows.next();
        start = chunks.start;
      }
      while (rows.hasNext()) {
        List<String> cells = rows.next().getFields();
        item++;
        String fault = layout.fault(cells);
        if (fault != null) {
          desk.fail(item, fault);
        } else {
          Fields fields = layout.fields(cells);
          if (fields.isArticle()) {
            desk.take(fields.draft(order), item, start, Math.min(chunks.end(), file.size()));
          } else {
            desk.fail(item, "the row has neither a title nor a text");
          }
        }
        start = chunks.start;
      }
    } catch (CsvParseException e) {
      desk.fail(
          desk.items() + 1,
          "the table cannot be read beyond this row, probably because a quotation mark is never"
              + " closed: "
              + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static DateReader.Order order(String sample, boolean cut, Dialect dialect) {
    List<String> dates = dialect.layout.dates(dialect.rows);
    return DateReader.order(
        DateReader.needsOrder(dates)
            ? dialect.layout.dates(rows(sample, cut, ORDER_ROWS, dialect.separator, dialect.quote))
            : dates);
  }

  private static byte[] sample(FoundFile file, Opening opening) throws IOException {
    if (opening.whole()) {
      return opening.bytes();
    }
    try (InputStream in = file.open()) {
      return in.readNBytes(SAMPLE);
    }
  }

  private static CsvReader<CsvRecord> reader(Reader in, char separator, char quote) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter(quote)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(in);
  }

  /** The likeliest layout of a table that begins like this; {@code null} when it is none. */
  private static Dialect dialect(String sample, boolean cut, Columns columns, DateReader dates) {
    Dialect best = null;
    double most = 0;
    for (char separator : SEPARATORS) {
      if (sample.indexOf(separator) < 0) {
        continue;
      }
      char quote = '"';
      List<List<String>> rows = rows(sample, cut, SAMPLE_ROWS, separator, quote);
      if (rows.size() > 1
          && rows.getFirst().stream().filter(c -> c.startsWith("'") && c.endsWith("'")).count()
              > 1) {
        quote = '\'';
        rows = rows(sample, cut, SAMPLE_ROWS, separator, quote);
      }
      if (rows.isEmpty()) {
        continue;
      }
      int width = width(rows);
      if (width < 2) {
        continue;
      }
      long same = rows.stream().filter(r -> r.size() == width).count();
      double consistency = (double) same / rows.size();
      TableLayout layout = TableLayout.of(rows, columns, dates);
      double score =
          consistency * Math.min(width - 1, 6)
              + (layout.hasHeader() ? 3 * layout.known() : layout.known());
      if (width > 1
          && score > most
          && (consistency > 0.6 || layout.hasHeader() && layout.known() > 1)) {
        most = score;
        best = new Dialect(separator, quote, layout, rows);
      }
    }
    if (best == null) {
      List<List<String>> rows = rows(sample, cut, SAMPLE_ROWS, ',', '"');
      TableLayout single = rows.isEmpty() ? null : TableLayout.of(rows, columns, dates);
      return single != null && single.hasHeader() && single.columns().size() == 1
          ? new Dialect(',', '"', single, rows)
          : null;
    }
    return best;
  }

  /** The number of cells that most rows have; a few above the table may have less. */
  private static int width(List<List<String>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    int first = rows.getFirst().size();
    int best = first;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      int more = count.getValue() - counts.get(best);
      best = more > 0 || more == 0 && count.getKey() > best ? count.getKey() : best;
    }
    return first == 1 ? best : first;
  }

  private static List<List<String>> rows(
      String sample, boolean cut, int most, char separator, char quote) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = reader(new StringReader(sample), separator, quote)) {
      Iterator<CsvRecord> records = csv.iterator();
      while (records.hasNext() && rows.size() < most) {
        rows.add(records.next().getFields());
      }
    } catch (CsvParseException | UncheckedIOException | IOException _) {
      return rows;
    }
    // A sample that was cut may end within a row.
    if (cut && rows.size() > 2 && rows.size() < most) {
      rows.removeLast();
    }
    return rows;
  }

  @Override
  public TableColumns columns(FoundFile file, Opening opening, DateReader dates)
      throws IOException {
    byte[] head = sample(file, opening);
    String sample = Encoding.of(file, head, null).decode(head);
    boolean cut = file.size() > SAMPLE;
    return columns(dialect(sample, cut, new Columns(), dates), dates);
  }

  private static TableColumns columns(Dialect dialect, DateReader dates) {
    List<List<String>> rows = dialect == null ? List.of() : dialect.rows;
    return rows.isEmpty() ? null : TableLayout.propose(rows, dates);
  }

  private static String start(String line) {
    return line.substring(0, Math.min(line.length(), 100));
  }

  /** A reader that knows between which bytes its last characters lay. */
  private static final class Chunks extends Reader {
    /** Decoders read this far ahead. */
    private static final int AHEAD = 8192;

    private final Counting counting;
    private final Reader reader;
    private long start;

    Chunks(InputStream in, Encoding encoding) throws IOException {
      counting = new Counting(in);
      reader = encoding.reader(new BufferedInputStream(counting, 1 << 13));
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      start = Math.max(0, counting.count - 2 * AHEAD);
      return reader.read(buffer, offset, length);
    }

    long end() {
      return counting.count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
