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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.lucarne.intake.Columns.Match;
import org.lucarne.intake.Columns.Role;

/** A table of articles with separated cells (CSV, TSV), one row each. */
final class Table implements Format {
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};
  private static final int SAMPLE_ROWS = 200;

  /** Rows whose dates are asked for the order of day and month. */
  private static final int ORDER_ROWS = 5000;

  private static final int SAMPLE = 1 << 22;

  /** How the cells of a table are told apart, and what they mean. */
  private record Layout(char separator, char quote, boolean header, List<Column> columns) {

    boolean readable() {
      return columns.stream()
          .anyMatch(c -> c.is(Role.TITLE) || c.is(Role.BODY) || c.is(Role.STANDFIRST));
    }

    int known() {
      Set<Role> roles = new HashSet<>();
      columns.forEach(c -> roles.add(c.match() == null ? null : c.match().role()));
      roles.remove(null);
      return roles.size();
    }
  }

  private record Column(String name, Match match) {
    boolean is(Role role) {
      return match != null && match.role() == role;
    }
  }

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null || opening.text().isBlank()) {
      return false;
    }
    Layout layout =
        layout(
            opening.text(),
            !opening.whole(),
            new DateReader(java.time.LocalDate.MAX.minusYears(1)));
    if (opening.named(".csv", ".tsv", ".tab")) {
      return true;
    }
    return layout != null
        && layout.readable()
        && (layout.header ? layout.known() >= 2 : layout.separator == '\t' && layout.known() >= 2);
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
    Layout layout = layout(sample, cut, desk.dates());
    if (layout == null || !layout.readable()) {
      throw new UnreadableFileException(
          "This table has no column for a title or a text; its columns are "
              + names(layout, sample, cut)
              + ". Name one of them title or text (and others date, source, url, author)");
    }
    DateReader.Order order = order(sample, cut, layout);
    int width = layout.columns.size();
    try (Chunks chunks = new Chunks(file.open(), encoding);
        CsvReader<CsvRecord> csv = reader(chunks, layout.separator, layout.quote)) {
      Iterator<CsvRecord> rows = csv.iterator();
      int item = 0;
      long start = chunks.start;
      if (layout.header && rows.hasNext()) {
        rows.next();
        start = chunks.start;
      }
      while (rows.hasNext()) {
        List<String> cells = rows.next().getFields();
        item++;
        String fault = fault(cells, layout, width);
        if (fault != null) {
          desk.fail(item, fault);
        } else {
          Fields fields = new Fields();
          for (int i = 0; i < Math.min(width, cells.size()); i++) {
            fields.put(layout.columns.get(i).match(), layout.columns.get(i).name(), cells.get(i));
          }
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

  /** Why a row does not fit the table, or {@code null} when it does. */
  private static String fault(List<String> cells, Layout layout, int width) {
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return "the row has %d cells where the table has %d columns".formatted(cells.size(), width);
      }
    }
    for (int i = cells.size(); i < width; i++) {
      if (layout.columns.get(i).is(Role.BODY) || layout.columns.get(i).is(Role.TITLE)) {
        return "the row has only %d cells where the table has %d columns"
            .formatted(cells.size(), width);
      }
    }
    return null;
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
  private static Layout layout(String sample, boolean cut, DateReader dates) {
    Layout best = null;
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
      int width = rows.getFirst().size();
      long same = rows.stream().filter(r -> r.size() == width).count();
      double consistency = (double) same / rows.size();
      Layout layout = layout(rows, separator, quote, dates);
      double score =
          consistency * Math.min(width - 1, 6)
              + (layout.header ? 3 * layout.known() : layout.known());
      if (width > 1 && score > most && (consistency > 0.6 || layout.header && layout.known() > 1)) {
        most = score;
        best = layout;
      }
    }
    if (best == null) {
      List<List<String>> rows = rows(sample, cut, SAMPLE_ROWS, ',', '"');
      Layout single = rows.isEmpty() ? null : layout(rows, ',', '"', dates);
      return single != null && single.header && single.columns.size() == 1 ? single : null;
    }
    return best;
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

  private static Layout layout(
      List<List<String>> rows, char separator, char quote, DateReader dates) {
    Columns columns = new Columns();
    List<Column> named = new ArrayList<>();
    int matches = 0;
    boolean values = false;
    for (String cell : rows.getFirst()) {
      String name = CleanText.line(cell);
      Match match = name.length() > 40 ? null : columns.match(name.replace('.', '_'));
      matches += match == null ? 0 : 1;
      values |= name.length() > 60 || name.contains("://");
      named.add(new Column(name.isEmpty() ? "?" : name, match));
    }
    boolean header = matches > 0 && !values;
    if (header && named.stream().noneMatch(c -> c.is(Role.BODY)) && rows.size() > 1) {
      named = withUnnamedText(named, rows);
    }
    return header
        ? new Layout(separator, quote, true, withoutLesserTitle(named))
        : new Layout(separator, quote, false, byContent(rows, dates));
  }

  /** A column such as {@code "name"} is a title only beside a text. */
  private static List<Column> withoutLesserTitle(List<Column> columns) {
    boolean body = columns.stream().anyMatch(c -> c.is(Role.BODY));
    if (body) {
      return columns;
    }
    return columns.stream()
        .map(
            c ->
                c.is(Role.TITLE) && Set.of("name", "subject").contains(Columns.plain(c.name()))
                    ? new Column(c.name(), null)
                    : c)
        .toList();
  }

  /** Where no column is named as text, one of long prose is it. */
  private static List<Column> withUnnamedText(List<Column> columns, List<List<String>> rows) {
    int longest = -1;
    double most = 300;
    for (int i = 0; i < columns.size(); i++) {
      double length = columns.get(i).match() == null ? meanLength(rows, i, 1) : 0;
      if (length > most && isProse(rows, i)) {
        most = length;
        longest = i;
      }
    }
    if (longest < 0) {
      return columns;
    }
    List<Column> named = new ArrayList<>(columns);
    named.set(longest, new Column(columns.get(longest).name(), new Match(Role.BODY, 90)));
    return named;
  }

  private static boolean isProse(List<List<String>> rows, int column) {
    int prose = 0;
    int all = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      if (column < row.size() && row.get(column).length() > 100) {
        String cell = row.get(column);
        String head = cell.substring(0, 100).strip();
        all++;
        long letters = head.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
        prose += letters > 80 && !head.startsWith("[") && !head.startsWith("{") ? 1 : 0;
      }
    }
    return all > 0 && prose * 10 >= all * 8;
  }

  private static double meanLength(List<List<String>> rows, int column, int from) {
    long total = 0;
    for (List<String> row : rows.subList(from, rows.size())) {
      total += column < row.size() ? row.get(column).length() : 0;
    }
    return (double) total / Math.max(1, rows.size() - from);
  }

  /** Columns of a table without a header, by what stands in them. */
  private static List<Column> byContent(List<List<String>> rows, DateReader dates) {
    int width = rows.getFirst().size();
    Role[] roles = new Role[width];
    double[] lengths = new double[width];
    for (int i = 0; i < width; i++) {
      int filled = 0;
      int day = 0;
      int address = 0;
      Set<String> distinct = new HashSet<>();
      for (List<String> row : rows) {
        String cell = i < row.size() ? row.get(i).strip() : "";
        if (!cell.isEmpty()) {
          filled++;
          distinct.add(cell);
          boolean number = cell.chars().allMatch(Character::isDigit) && cell.length() != 8;
          day +=
              !number
                      && cell.length() <= 40
                      && dates.read(
                              cell,
                              DateReader.Order.UNKNOWN,
                              org.lucarne.model.Evidence.METADATA,
                              "")
                          != null
                  ? 1
                  : 0;
          address += cell.startsWith("http://") || cell.startsWith("https://") ? 1 : 0;
        }
      }
      lengths[i] = meanLength(rows, i, 0);
      if (filled > 0 && address >= filled * 0.8) {
        roles[i] = Role.URL;
      } else if (filled > 0 && day >= filled * 0.8) {
        roles[i] = Role.DATE;
      } else if (filled >= 5
          && lengths[i] < 40
          && distinct.size() * 4 <= filled
          && distinct.stream().allMatch(v -> Outlets.isKnown(v) || Outlets.host(v) != null)) {
        roles[i] = Role.SOURCE;
      }
    }
    int body = -1;
    int title = -1;
    for (int i = 0; i < width; i++) {
      if (roles[i] == null && lengths[i] > 250 && (body < 0 || lengths[i] > lengths[body])) {
        body = i;
      }
    }
    for (int i = 0; i < width; i++) {
      if (roles[i] == null
          && i != body
          && lengths[i] >= 20
          && lengths[i] <= 250
          && (title < 0 || lengths[i] > lengths[title])) {
        title = i;
      }
    }
    boolean placed =
        Arrays.asList(roles).contains(Role.DATE) || Arrays.asList(roles).contains(Role.URL);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Role role = i == body && placed ? Role.BODY : i == title && placed ? Role.TITLE : roles[i];
      columns.add(new Column("column " + (i + 1), role == null ? null : new Match(role, 0)));
    }
    return columns;
  }

  private static DateReader.Order order(String sample, boolean cut, Layout layout) {
    List<String> dates = new ArrayList<>();
    for (List<String> row : rows(sample, cut, ORDER_ROWS, layout.separator, layout.quote)) {
      for (int i = 0; i < Math.min(row.size(), layout.columns.size()); i++) {
        if (layout.columns.get(i).is(Role.DATE)) {
          dates.add(row.get(i));
        }
      }
    }
    return DateReader.order(dates);
  }

  private static String names(Layout layout, String sample, boolean cut) {
    if (layout != null) {
      List<String> names = layout.columns.stream().map(Column::name).toList();
      if (!layout.header) {
        names = rows(sample, cut, 1, layout.separator, layout.quote).getFirst();
      }
      return String.join(
          ", ",
          names.stream().limit(40).map(n -> n.substring(0, Math.min(n.length(), 40))).toList());
    }
    String first = sample.lines().findFirst().orElse("");
    return "\"" + first.substring(0, Math.min(first.length(), 100)) + "\"";
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
