package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A table as JSON without a name beside each value, as data frames are written: each column with
 * its values, {@code {"title": {"0": "Ferry aground"}}} or {@code {"title": ["Ferry aground"]}}, or
 * rows below the names of their columns, {@code {"columns": ["title"], "data": [["Ferry
 * aground"]]}} or {@code [["title"], ["Ferry aground"]]}.
 */
final class JsonColumns implements TableFormat {
  private static final int LARGEST_MB = 64;
  private static final int SAMPLE_ROWS = 200;

  /** Values of a first column that are no list within one article. */
  private static final int MANY = 20;

  private static final Pattern NUMBERED =
      Pattern.compile("\\{\\s*\"[^\"]{1,80}\"\\s*:\\s*\\{\\s*\"0\"\\s*:\\s*[^\\s{\\[]");

  private static final Pattern NAMED = Pattern.compile("\\{\\s*\"columns\"\\s*:\\s*\\[\\s*\"");

  private static final Pattern LISTED =
      Pattern.compile("\\{\\s*\"[^\"]{1,80}\"\\s*:\\s*\\[\\s*[^\\s{\\[\\]]");

  private static final Pattern HEADED = Pattern.compile("\\[\\s*\\[\\s*\"");

  @Override
  public boolean fits(Opening opening) {
    String start = opening.start();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    return NUMBERED.matcher(start).lookingAt()
        || NAMED.matcher(start).lookingAt()
        || LISTED.matcher(start).lookingAt() && areColumns(opening)
        || HEADED.matcher(start).lookingAt() && isHeaded(opening.text());
  }

  /** Whether every member is a list of as many values, as far as can be seen. */
  private static boolean areColumns(Opening opening) {
    int length = -1;
    int count = 0;
    int columns = 0;
    try (JsonParser parser = JsonRecords.JSON.createParser(opening.text())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          return false;
        }
        count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (!parser.currentToken().isScalarValue()) {
            return false;
          }
          count++;
        }
        if (length >= 0 && count != length) {
          return false;
        }
        length = count;
        columns++;
      }
    } catch (IOException _) {
      return !opening.whole() && Math.max(count, length) >= MANY;
    }
    return columns > 1 && length > 1;
  }

  /** Whether the first row is the names of columns. */
  private static boolean isHeaded(String text) {
    int known = 0;
    try (JsonParser parser = JsonRecords.JSON.createParser(text)) {
      parser.nextToken();
      parser.nextToken();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        known += Columns.isKnown(parser.getText()) ? 1 : 0;
      }
      return known > 1
          && parser.currentToken() == JsonToken.END_ARRAY
          && parser.nextToken() == JsonToken.START_ARRAY;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    List<List<String>> rows = rows(file);
    List<List<String>> sample = rows.subList(0, Math.min(SAMPLE_ROWS, rows.size()));
    if (rows.isEmpty()) {
      throw new UnreadableFileException("This table of JSON has no columns with values");
    }
    TableLayout layout = TableLayout.of(sample, desk.columns(), desk.dates());
    if (!layout.readable()) {
      throw new UnreadableFileException(TableLayout.propose(sample, desk.dates()));
    }
    Spreadsheet.read(file, rows.iterator(), layout, layout.order(rows), 0, desk);
  }

  @Override
  public TableColumns columns(FoundFile file, Opening opening, DateReader dates)
      throws IOException {
    try {
      List<List<String>> rows = rows(file);
      return rows.isEmpty()
          ? null
          : TableLayout.propose(rows.subList(0, Math.min(SAMPLE_ROWS, rows.size())), dates);
    } catch (UnreadableFileException _) {
      return null;
    }
  }

  /** The names of the columns and the rows below them; empty when there are none. */
  private static List<List<String>> rows(FoundFile file)
      throws IOException, UnreadableFileException {
    byte[] bytes = file.read(LARGEST_MB, "table of JSON");
    Object root;
    try (JsonParser parser =
        JsonRecords.JSON.createParser(Encoding.of(bytes, null).decode(bytes))) {
      parser.nextToken();
      root = JsonTree.read(parser);
    } catch (IOException e) {
      throw new UnreadableFileException("This is no whole JSON: " + JsonLines.reason(e), e);
    }
    List<List<String>> rows = new ArrayList<>();
    if (root instanceof List<?> list) {
      list.forEach(row -> rows.add(cells(row)));
    } else if (root instanceof Map<?, ?> map && map.get("columns") instanceof List<?> names) {
      rows.add(cells(names));
      if (map.get("data") instanceof List<?> data) {
        data.forEach(row -> rows.add(cells(row)));
      }
    } else if (root instanceof Map<?, ?> map) {
      List<List<String>> columns = map.values().stream().map(JsonColumns::cells).toList();
      rows.add(map.keySet().stream().map(Objects::toString).toList());
      int height = columns.stream().mapToInt(List::size).max().orElse(0);
      for (int i = 0; i < height; i++) {
        int row = i;
        rows.add(columns.stream().map(c -> row < c.size() ? c.get(row) : "").toList());
      }
    }
    return rows.size() > 1 ? rows : List.of();
  }

  /** The values of a row or column; one that is no single value is left out. */
  private static List<String> cells(Object value) {
    Collection<?> values =
        value instanceof Map<?, ?> map
            ? map.values()
            : value instanceof List<?> list ? list : List.of();
    return values.stream().map(cell -> cell instanceof String text ? text : "").toList();
  }
}
