package org.lucarne.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lucarne.intake.Columns.Match;
import org.lucarne.intake.Columns.Role;

/**
 * What the columns of a table mean.
 *
 * @param header number of rows above the first article's: 0 when the table names no columns
 */
record TableLayout(int header, List<TableLayout.Column> columns) {

  /** A column's name and what it is to an article; {@code match} is {@code null} for nothing. */
  record Column(String name, Match match) {
    boolean is(Role role) {
      return match != null && match.role() == role;
    }
  }

  /** Rows above the header in which a spreadsheet may say what it is. */
  private static final int MOST_ABOVE = 20;

  /** Rows that a person is shown. */
  private static final int SAMPLE_ROWS = 5;

  /** Characters that the titles of a table have in the mean. */
  private static final int LEAST_TITLE = 15;

  private static final int MOST_TITLE = 200;

  /** Characters from which on texts in the mean are those of articles beside their titles. */
  private static final int LEAST_TEXT = 80;

  /** Characters of texts in the mean that leave no doubt that they are articles. */
  private static final int SURE_TEXT = 200;

  /** Of these a table of articles has one. */
  private static final Set<Role> SURROUNDINGS =
      Set.of(Role.DATE, Role.URL, Role.SOURCE, Role.AUTHOR);

  /**
   * The columns that hold the titles and texts of articles as far as what stands in them tells, or
   * -1: the longest prose, and the first of shorter lines that are all different.
   */
  private record Texts(int title, int body) {

    /**
     * @param free whether a column may be one of the two
     */
    static Texts of(List<List<String>> rows, IntPredicate free, int width) {
      double[] lengths = new double[width];
      int longest = -1;
      for (int i = 0; i < width; i++) {
        lengths[i] = free.test(i) && isProse(rows, i) ? meanLength(rows, i, 0) : 0;
        longest =
            lengths[i] >= LEAST_TITLE && (longest < 0 || lengths[i] > lengths[longest])
                ? i
                : longest;
      }
      int title = -1;
      for (int i = 0; i < width && title < 0; i++) {
        boolean line = lengths[i] >= LEAST_TITLE && lengths[i] <= MOST_TITLE;
        title = line && i != longest && areDifferent(rows, i) ? i : title;
      }
      if (longest >= 0
          && (lengths[longest] > MOST_TITLE || title >= 0 && lengths[longest] >= LEAST_TEXT)) {
        return new Texts(title, longest);
      }
      return new Texts(longest, -1);
    }
  }

  /** Whether what stands in a column may be the names of outlets, which a person would tell. */
  private static boolean mayBeOutlets(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> column < row.size() ? row.get(column).strip() : "")
        .filter(cell -> !cell.isEmpty())
        .anyMatch(
            cell ->
                cell.length() > 3
                    && cell.length() <= 60
                    && Character.isLetter(cell.codePointAt(0))
                    && !Character.isLowerCase(cell.codePointAt(0)));
  }

  /** Whether a character stands in or between words; vowels may be marks. */
  private static boolean isOfWords(int c) {
    return Character.isLetter(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean areDifferent(List<List<String>> rows, int column) {
    Set<String> distinct = new HashSet<>();
    rows.forEach(row -> distinct.add(column < row.size() ? row.get(column) : ""));
    return distinct.size() * 10 >= rows.size() * 8;
  }

  /** Whether most of what stands in a column are lines of words. */
  private static boolean isProse(List<List<String>> rows, int column) {
    int prose = 0;
    int all = 0;
    for (List<String> row : rows) {
      String cell = column < row.size() ? row.get(column).strip() : "";
      if (!cell.isEmpty()) {
        String head = cell.substring(0, Math.min(cell.length(), 100));
        long letters = head.codePoints().filter(TableLayout::isOfWords).count();
        boolean words =
            head.indexOf(' ') > 0 || head.codePoints().anyMatch(Character::isIdeographic);
        all++;
        prose +=
            words
                    && letters * 10 > head.length() * 7
                    && !head.startsWith("[")
                    && !head.startsWith("{")
                ? 1
                : 0;
      }
    }
    return all > 0 && prose * 10 >= all * 8;
  }

  boolean hasHeader() {
    return header > 0;
  }

  boolean readable() {
    return columns.stream()
        .anyMatch(c -> c.is(Role.TITLE) || c.is(Role.BODY) || c.is(Role.STANDFIRST));
  }

  /** How many different things the columns tell of an article. */
  int known() {
    Set<Role> roles = new HashSet<>();
    columns.forEach(c -> roles.add(c.match() == null ? null : c.match().role()));
    roles.remove(null);
    return roles.size();
  }

  /** The values of one row. */
  Fields fields(List<String> cells) {
    Fields fields = new Fields();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      fields.put(columns.get(i).match(), columns.get(i).name(), cells.get(i));
    }
    return fields;
  }

  /** The order of day and month in the dates of these rows. */
  DateReader.Order order(List<List<String>> rows) {
    return DateReader.order(dates(rows));
  }

  /** What stands in the columns of dates. */
  List<String> dates(List<List<String>> rows) {
    List<String> dates = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
        if (columns.get(i).is(Role.DATE)) {
          dates.add(row.get(i));
        }
      }
    }
    return dates;
  }

  /** Why a row does not fit the table, or {@code null} when it does. */
  String fault(List<String> cells) {
    int width = columns.size();
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return "the row has %d cells where the table has %d columns".formatted(cells.size(), width);
      }
    }
    for (int i = cells.size(); i < width; i++) {
      if (columns.get(i).is(Role.BODY) || columns.get(i).is(Role.TITLE)) {
        return "the row has only %d cells where the table has %d columns"
            .formatted(cells.size(), width);
      }
    }
    return null;
  }

  /** The layout of a table that begins with these rows. */
  static TableLayout of(List<List<String>> rows, Columns columns, DateReader dates) {
    TableLayout first = of(rows, 0, columns, dates);
    if (!first.hasHeader() || !first.readable()) {
      for (int i = 1; i < Math.min(MOST_ABOVE, rows.size() - 1); i++) {
        TableLayout below = of(rows, i, columns, dates);
        if (below.hasHeader() && below.readable() && below.known() >= 3) {
          return below;
        }
      }
    }
    return first;
  }

  private static TableLayout of(
      List<List<String>> all, int above, Columns columns, DateReader dates) {
    List<List<String>> rows = all.subList(above, all.size());
    List<Column> named = new ArrayList<>();
    int matches = 0;
    boolean values = false;
    for (String cell : rows.getFirst()) {
      String name = CleanText.line(cell);
      Match match = columns.given(name);
      if (match == null && name.length() <= 40) {
        match = columns.match(name.replace('.', '_'));
      }
      matches += match == null ? 0 : 1;
      values |= name.length() > 60 || name.contains("://");
      named.add(new Column(name.isEmpty() ? "?" : name, match));
    }
    boolean header = matches > 0 && !values;
    if (header && named.stream().noneMatch(c -> c.is(Role.BODY)) && rows.size() > 1) {
      named = withUnnamedText(named, rows);
    }
    return header
        ? new TableLayout(above + 1, withoutLesserTitle(named))
        : new TableLayout(0, byContent(rows, columns, dates));
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
      if (length > most && isProse(rows.subList(1, rows.size()), i)) {
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

  private static double meanLength(List<List<String>> rows, int column, int from) {
    long total = 0;
    for (List<String> row : rows.subList(from, rows.size())) {
      total += column < row.size() ? row.get(column).length() : 0;
    }
    return (double) total / Math.max(1, rows.size() - from);
  }

  /** Columns of a table without a header, by what stands in them. */
  private static List<Column> byContent(List<List<String>> rows, Columns mapped, DateReader dates) {
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
          long digits = cell.length() > 40 ? 0 : cell.chars().filter(Character::isDigit).count();
          boolean number = digits == cell.length() && digits != 8 && digits != 14;
          day +=
              !number
                      && digits > 0
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
    Texts texts = Texts.of(rows, i -> roles[i] == null, width);
    int body = texts.body();
    int title = texts.title();
    boolean placed =
        Arrays.asList(roles).contains(Role.DATE) || Arrays.asList(roles).contains(Role.URL);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Role role = i == body && placed ? Role.BODY : i == title && placed ? Role.TITLE : roles[i];
      String name = "column " + (i + 1);
      Match match = mapped.given(name);
      columns.add(
          new Column(name, match != null ? match : role == null ? null : new Match(role, 0)));
    }
    return columns;
  }

  /** What the columns of a table probably are, by their names and by what stands in them. */
  static TableColumns propose(List<List<String>> rows, DateReader dates) {
    boolean header = rows.size() > 1 && looksLikeHeader(rows.getFirst());
    List<List<String>> data = header ? rows.subList(1, rows.size()) : rows;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      String name = header ? CleanText.line(rows.getFirst().get(i)) : "";
      names.add(name.isEmpty() ? "column " + (i + 1) : name);
    }
    return propose(names, data, dates);
  }

  /** What the named columns of these rows probably are. */
  static TableColumns propose(List<String> names, List<List<String>> data, DateReader dates) {
    Columns known = new Columns();
    Map<Role, Integer> columns = new EnumMap<>(Role.class);
    List<Column> byContent = data.isEmpty() ? List.of() : byContent(data, known, dates);
    for (int i = 0; i < names.size(); i++) {
      Match match = known.match(names.get(i));
      Role role = match == null ? null : match.role();
      if (role == null && i < byContent.size() && byContent.get(i).match() != null) {
        Role found = byContent.get(i).match().role();
        role = found == Role.TITLE || found == Role.BODY ? null : found;
      }
      if (role != null) {
        columns.putIfAbsent(role, i);
      }
    }
    Texts texts = Texts.of(data, i -> !columns.containsValue(i), names.size());
    if (texts.body() >= 0) {
      columns.putIfAbsent(Role.BODY, texts.body());
    }
    if (texts.title() >= 0) {
      columns.putIfAbsent(Role.TITLE, texts.title());
    }
    boolean sure =
        data.size() > 1
            && texts.body() >= 0
            && columns.get(Role.BODY) == texts.body()
            && meanLength(data, texts.body(), 0) >= SURE_TEXT
            && SURROUNDINGS.stream().anyMatch(columns::containsKey)
            && (columns.containsKey(Role.SOURCE)
                || columns.containsKey(Role.URL)
                || IntStream.range(0, names.size())
                    .noneMatch(i -> !columns.containsValue(i) && mayBeOutlets(data, i)));
    Map<String, String> proposal = new LinkedHashMap<>();
    for (String field : Intake.FIELDS) {
      Integer column = columns.get(Role.valueOf(field.toUpperCase(Locale.ROOT)));
      if (column != null) {
        proposal.put(field, names.get(column));
      }
    }
    if (!proposal.containsKey("title") && !proposal.containsKey("body")) {
      proposal.clear();
    }
    List<List<String>> first = new ArrayList<>();
    for (List<String> row : data.subList(0, Math.min(SAMPLE_ROWS, data.size()))) {
      List<String> cells = new ArrayList<>(row.subList(0, Math.min(row.size(), names.size())));
      while (cells.size() < names.size()) {
        cells.add("");
      }
      first.add(cells);
    }
    return new TableColumns(names, proposal, first, sure && !proposal.isEmpty());
  }

  /** Names are short, different from each other, and neither numbers nor addresses. */
  private static boolean looksLikeHeader(List<String> row) {
    return new HashSet<>(row).size() == row.size()
        && row.stream()
            .allMatch(
                c ->
                    c.length() <= 40
                        && !c.contains("://")
                        && (c.isEmpty() || c.chars().anyMatch(Character::isLetter)));
  }
}
