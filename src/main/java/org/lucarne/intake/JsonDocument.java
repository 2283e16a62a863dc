package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A JSON document that is an article or has a list of them somewhere inside. */
final class JsonDocument implements TableFormat {
  private static final int SAMPLE = 2000;

  /** Records that a proposal of their meaning rests on. */
  static final int PROPOSAL_ROWS = 200;

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null) {
      return false;
    }
    String text = opening.text().stripLeading();
    if (text.isEmpty()) {
      return false;
    }
    char second =
        text.length() < 2
            ? ' '
            : text.substring(1).stripLeading().isEmpty()
                ? ' '
                : text.substring(1).stripLeading().charAt(0);
    return switch (text.charAt(0)) {
      case '{' -> second == '"' || second == '}';
      case '[' ->
          second == '{'
              || second == '[' && opening.named(".json")
              || second == ']'
              || second == '"' && opening.named(".json");
      default -> false;
    };
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    Columns columns = desk.columns();
    String records;
    try (JsonParser parser = open(file, encoding)) {
      records = JsonRecords.findRecords(parser, columns, SAMPLE);
    } catch (IOException e) {
      throw broken(e);
    }
    if (records == null) {
      TableColumns fields = columns(file, opening, desk.dates());
      if (fields != null) {
        throw new UnreadableFileException(fields);
      }
      throw new UnreadableFileException(
          "This JSON has no object with a title or a text; name such fields title, text, date,"
              + " source and url");
    }
    DateReader.Order order = order(file, encoding, columns, records);
    try (JsonParser parser = open(file, encoding)) {
      boolean one = records.isEmpty();
      boolean exact = encoding.isCleanUtf8();
      int item = 0;
      Walk walk = new Walk(parser, records);
      try {
        while (walk.next()) {
          long start = exact ? parser.currentTokenLocation().getByteOffset() : 0;
          Fields fields = new Fields();
          JsonRecords.flatten(parser, (path, text) -> fields.put(columns.match(path), path, text));
          walk.left();
          long end = exact ? parser.currentTokenLocation().getByteOffset() + 1 : file.size();
          item++;
          if (one) {
            desk.take(fields.draft(order));
          } else if (fields.isArticle()) {
            desk.take(fields.draft(order), item, start + encoding.mark(), end + encoding.mark());
          } else {
            desk.fail(item, "the record has no field for a title or a text that is filled");
          }
        }
      } catch (IOException e) {
        if (item == 0) {
          throw broken(e);
        }
        desk.fail(
            item + 1,
            "the JSON breaks off here, what follows cannot be read: " + JsonLines.reason(e));
      }
    }
  }

  @Override
  public TableColumns columns(FoundFile file, Opening opening, DateReader dates)
      throws IOException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    String rows;
    try (JsonParser parser = open(file, encoding)) {
      rows = JsonRecords.findRecords(parser, new Columns(), SAMPLE);
    }
    if (rows == null) {
      try (JsonParser parser = open(file, encoding)) {
        rows = JsonRecords.findRows(parser, SAMPLE);
      }
    }
    List<Map<String, String>> records = new ArrayList<>();
    try (JsonParser parser = open(file, encoding)) {
      Walk walk = new Walk(parser, rows);
      while (rows != null && records.size() < PROPOSAL_ROWS && walk.next()) {
        records.add(JsonRecords.record(parser));
        walk.left();
      }
    }
    return JsonRecords.columns(records, dates);
  }

  private static UnreadableFileException broken(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return new UnreadableFileException(
          "This JSON is nested deeper than %d levels or has an overlong value, as no article is"
              .formatted(JsonRecords.DEEPEST),
          e);
    }
    return new UnreadableFileException("This is no whole JSON: " + JsonLines.reason(e), e);
  }

  private static JsonParser open(FoundFile file, Encoding encoding) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file.open(), 1 << 16);
    if (encoding.isCleanUtf8()) {
      in.skipNBytes(encoding.mark());
      return JsonRecords.JSON.createParser(in);
    }
    return JsonRecords.JSON.createParser(encoding.reader(in));
  }

  private static DateReader.Order order(
      FoundFile file, Encoding encoding, Columns columns, String records) throws IOException {
    List<String> dates = new ArrayList<>();
    try (JsonParser parser = open(file, encoding)) {
      Walk walk = new Walk(parser, records);
      for (int i = 0; i < SAMPLE && walk.next(); i++) {
        Fields fields = new Fields();
        JsonRecords.flatten(
            parser,
            (path, text) -> {
              Columns.Match match = columns.match(path);
              if (match != null && match.role() == Columns.Role.DATE) {
                fields.put(match, path, text);
              }
            });
        walk.left();
        String date = fields.get(Columns.Role.DATE);
        if (date != null) {
          dates.add(date);
        }
      }
    } catch (IOException _) {
      // The fault is reported when the records themselves are read.
    }
    return DateReader.order(dates);
  }

  /** Stops at the start of each object that is a record. */
  private static final class Walk {
    private final JsonParser parser;
    private final String records;
    private final Deque<JsonRecords.Level> levels = new ArrayDeque<>();

    Walk(JsonParser parser, String records) {
      this.parser = parser;
      this.records = records;
    }

    boolean next() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY -> {
            JsonRecords.Level parent = levels.peek();
            String path = parent == null ? "" : parent.childPath();
            boolean object = token == JsonToken.START_OBJECT;
            levels.push(new JsonRecords.Level(object, path));
            if (object && JsonRecords.isAt(path, records)) {
              return true;
            }
          }
          case END_OBJECT, END_ARRAY -> levels.pop();
          case FIELD_NAME -> levels.peek().name = parser.currentName();
          default -> {}
        }
      }
      return false;
    }

    /** The record was read to its end. */
    void left() {
      levels.pop();
    }
  }
}
