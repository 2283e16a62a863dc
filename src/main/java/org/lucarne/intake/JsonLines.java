package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One JSON object a line, one article each. */
final class JsonLines implements TableFormat {
  private static final int LONGEST_LINE = 64 << 20;
  private static final int SAMPLE = 500;

  /** Records that tell what their fields are. */
  private static final int FIRST_LINES = 40;

  /** Lines between the records of a dump for Elasticsearch, which only say what to do with them. */
  private static final Pattern BULK_ACTION =
      Pattern.compile("\\{\\s*\"(?:index|create|update|delete)\"\\s*:\\s*\\{");

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null) {
      return false;
    }
    String text = opening.text().stripLeading();
    if (opening.named(".jsonl", ".ndjson")) {
      return text.startsWith("{") || text.startsWith("[");
    }
    return text.startsWith("{") && areObjects(text, opening.whole());
  }

  /** Whether most of the first lines are whole objects; the last may be cut off. */
  private static boolean areObjects(String text, boolean whole) {
    int objects = 0;
    int others = 0;
    int start = 0;
    while (start < text.length() && objects + others < 6) {
      int end = text.indexOf('\n', start);
      if (end < 0 && !whole) {
        break;
      }
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (line.startsWith("{") && line.endsWith("}") && isObject(line)) {
        objects++;
      } else if (!line.isEmpty()) {
        others++;
      }
      start = end + 1;
    }
    return objects > 0 && objects >= others && (objects > 1 || text.indexOf('\n') >= 0);
  }

  private static boolean isObject(String line) {
    try (JsonParser parser = JsonRecords.JSON.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        parser.skipChildren();
      }
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    Columns columns = desk.columns();
    List<Map<String, String>> sample = sample(file, encoding);
    if (sample.size() > 1 && sample.stream().noneMatch(r -> hasArticle(r, columns))) {
      throw new UnreadableFileException(JsonRecords.columns(sample, desk.dates()));
    }
    DateReader.Order order = order(file, encoding, columns, sample);
    boolean byLine =
        encoding.charset().name().startsWith("UTF-16")
            || encoding.charset().name().startsWith("UTF-32");
    if (byLine) {
      readCharacters(file, encoding, columns, order, desk);
      return;
    }
    try (Lines lines = new Lines(file.open(), encoding)) {
      int item = 0;
      while (lines.next()) {
        if (!lines.isBlank()) {
          try (JsonParser parser = lines.parser()) {
            take(parser, lines::text, ++item, lines.start, lines.end, columns, order, desk);
          }
        } else if (lines.tooLong) {
          desk.fail(++item, "the line is longer than 64 MB");
        }
      }
    }
  }

  private static void readCharacters(
      FoundFile file, Encoding encoding, Columns columns, DateReader.Order order, CopyDesk desk)
      throws IOException, InterruptedException {
    try (var reader =
        new java.io.BufferedReader(encoding.reader(new BufferedInputStream(file.open())))) {
      int item = 0;
      for (String next = reader.readLine(); next != null; next = reader.readLine()) {
        String line = next;
        if (!line.isBlank()) {
          try (JsonParser parser = JsonRecords.JSON.createParser(line)) {
            take(parser, () -> line, ++item, 0, file.size(), columns, order, desk);
          }
        }
      }
    }
  }

  private static void take(
      JsonParser parser,
      Supplier<String> line,
      int item,
      long start,
      long end,
      Columns columns,
      DateReader.Order order,
      CopyDesk desk)
      throws InterruptedException {
    Fields fields = new Fields();
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        desk.fail(item, "the line is no JSON object { ... } but another kind of value");
        return;
      }
      JsonRecords.flatten(parser, (path, text) -> fields.put(columns.match(path), path, text));
    } catch (IOException e) {
      desk.fail(item, "the line is no whole JSON object: " + reason(e));
      return;
    }
    if (!fields.isArticle() && BULK_ACTION.matcher(line.get()).lookingAt()) {
      return;
    }
    if (!fields.isArticle()) {
      desk.fail(item, "the record has no field for a title or a text that is filled");
      return;
    }
    desk.take(fields.draft(order), item, start, end);
  }

  static String reason(IOException e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage().replaceFirst(" \\(start marker at .{1,200}", "")
        : e.getMessage();
  }

  private static boolean hasArticle(Map<String, String> record, Columns columns) {
    return record.keySet().stream()
        .map(columns::match)
        .anyMatch(
            match ->
                match != null
                    && (match.role() == Columns.Role.TITLE
                        || match.role() == Columns.Role.BODY
                        || match.role() == Columns.Role.STANDFIRST));
  }

  @Override
  public TableColumns columns(FoundFile file, Opening opening, DateReader dates)
      throws IOException {
    return JsonRecords.columns(sample(file, Encoding.of(file, opening.bytes(), null)), dates);
  }

  /** The first records that have any value. */
  private static List<Map<String, String>> sample(FoundFile file, Encoding encoding)
      throws IOException {
    List<Map<String, String>> records = new ArrayList<>();
    try (Lines lines = new Lines(file.open(), encoding)) {
      for (int i = 0; i < FIRST_LINES && lines.next(); i++) {
        try (JsonParser parser = lines.parser()) {
          if (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> record = JsonRecords.record(parser);
            if (!record.isEmpty()) {
              records.add(record);
            }
          }
        } catch (IOException _) {
          // The fault is reported when the line itself is read.
        }
      }
    }
    return records;
  }

  private static DateReader.Order order(
      FoundFile file, Encoding encoding, Columns columns, List<Map<String, String>> sample)
      throws IOException {
    List<String> dates = new ArrayList<>();
    for (Map<String, String> record : sample) {
      record.forEach(
          (path, text) -> {
            Columns.Match match = columns.match(path);
            if (match != null && match.role() == Columns.Role.DATE) {
              dates.add(text);
            }
          });
    }
    if (!DateReader.needsOrder(dates)) {
      return DateReader.order(dates);
    }
    dates.clear();
    try (Lines lines = new Lines(file.open(), encoding)) {
      for (int i = 0; i < SAMPLE && lines.next(); i++) {
        Fields fields = new Fields();
        try (JsonParser parser = lines.parser()) {
          if (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonRecords.flatten(
                parser,
                (path, text) -> {
                  Columns.Match match = columns.match(path);
                  if (match != null && match.role() == Columns.Role.DATE) {
                    fields.put(match, path, text);
                  }
                });
          }
        } catch (IOException _) {
          continue;
        }
        String date = fields.get(Columns.Role.DATE);
        if (date != null) {
          dates.add(date);
        }
      }
    }
    return DateReader.order(dates);
  }

  /** The lines of a stream with the exact places of their bytes. */
  private static final class Lines implements AutoCloseable {
    private final InputStream in;
    private final Encoding encoding;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 14];
    private int position;
    private int limit;
    private long read;
    private int length;
    long start;
    long end;
    boolean tooLong;

    Lines(InputStream in, Encoding encoding) throws IOException {
      this.in = in;
      this.encoding = new Encoding(encoding.charset(), 0, encoding.patched());
      in.skipNBytes(encoding.mark());
      read = encoding.mark();
    }

    boolean next() throws IOException {
      length = 0;
      start = read - (limit - position);
      tooLong = false;
      boolean any = false;
      while (true) {
        if (position == limit) {
          limit = Math.max(0, in.read(buffer));
          position = 0;
          read += limit;
          if (limit == 0) {
            break;
          }
        }
        any = true;
        int from = position;
        while (position < limit && buffer[position] != '\n') {
          position++;
        }
        int count = position - from;
        if (length + count > LONGEST_LINE) {
          tooLong = true;
        } else if (!tooLong) {
          if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
          }
          System.arraycopy(buffer, from, line, length, count);
          length += count;
        }
        if (position < limit) {
          position++;
          break;
        }
      }
      end = read - (limit - position);
      length = tooLong ? 0 : length;
      return any;
    }

    /** The line, empty when it is too long. */
    String text() {
      return encoding.decode(line, length);
    }

    boolean isBlank() {
      for (int i = 0; i < length; i++) {
        if (line[i] > ' ') {
          return false;
        }
        if (line[i] < 0) {
          return text().isBlank();
        }
      }
      return true;
    }

    JsonParser parser() throws IOException {
      return encoding.isCleanUtf8()
          ? JsonRecords.JSON.createParser(line, 0, length)
          : JsonRecords.JSON.createParser(text());
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
