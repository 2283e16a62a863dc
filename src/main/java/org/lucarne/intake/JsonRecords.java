package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads JSON objects as rows of paths and values, without ever holding more than one. */
final class JsonRecords {
  static final int DEEPEST = 200;
  private static final int MOST_COLUMNS = 200;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(64 << 20)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private JsonRecords() {}

  /**
   * Hands each value of the object that the parser has just entered to {@code row}, with the names
   * that lead to it joined by dots; returns after the object's end.
   */
  static void flatten(JsonParser parser, BiConsumer<String, String> row) throws IOException {
    Deque<String> prefixes = new ArrayDeque<>();
    prefixes.push("");
    String name = "";
    for (int depth = 1; depth > 0; ) {
      JsonToken token = parser.nextToken();
      switch (token) {
        case null -> throw new IOException("the record ends before its closing bracket");
        case FIELD_NAME -> name = prefixes.peek() + parser.currentName();
        case START_OBJECT -> {
          depth++;
          prefixes.push(name + ".");
        }
        case START_ARRAY -> {
          depth++;
          prefixes.push(prefixes.peek());
        }
        case END_OBJECT, END_ARRAY -> {
          depth--;
          String left = prefixes.pop();
          // Back in an array, the next element has the array's own name again.
          name = left.endsWith(".") ? left.substring(0, left.length() - 1) : name;
        }
        case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
        default -> row.accept(name, parser.getText());
      }
    }
  }

  /** The names in the first object, in lower case, as far as the text goes. */
  static Set<String> outerNames(String text) {
    Set<String> names = new LinkedHashSet<>();
    try (JsonParser parser = JSON.createParser(text)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> depth++;
          case END_OBJECT -> depth--;
          case FIELD_NAME -> {
            if (depth == 1) {
              names.add(parser.currentName().toLowerCase(Locale.ROOT));
            }
          }
          default -> {}
        }
        if (depth == 0 && !names.isEmpty()) {
          break;
        }
      }
    } catch (IOException _) {
      // The text is the beginning of a file and may end anywhere.
      return names;
    }
    return names;
  }

  /**
   * Where the articles of a document are: the path of the objects that have the most of what an
   * article has, {@code "[]"} standing for any element of a list and {@code "*"} for any name.
   */
  static String findRecords(JsonParser parser, Columns columns, int mostObjects)
      throws IOException {
    Map<String, Seen> merged = survey(parser, columns, mostObjects);
    String best = null;
    Seen most = null;
    for (Map.Entry<String, Seen> entry : merged.entrySet()) {
      Seen s = entry.getValue();
      boolean named = !entry.getKey().endsWith("*") || s.count > 1;
      if (s.score >= 4
          && named
          && (most == null || s.beats(most, entry.getKey().length() < best.length()))) {
        best = entry.getKey();
        most = s;
      }
    }
    return best;
  }

  /** Where the objects with the most values are, whatever they mean; {@code null} if none. */
  static String findRows(JsonParser parser, int mostObjects) throws IOException {
    String best = null;
    long most = 0;
    for (Map.Entry<String, Seen> entry : survey(parser, new Columns(), mostObjects).entrySet()) {
      long values = (long) entry.getValue().count * entry.getValue().fields;
      if (values > most && entry.getValue().fields > 1) {
        best = entry.getKey();
        most = values;
      }
    }
    return best;
  }

  private static Map<String, Seen> survey(JsonParser parser, Columns columns, int mostObjects)
      throws IOException {
    Map<String, Seen> seen = new HashMap<>();
    Deque<Level> levels = new ArrayDeque<>();
    int objects = 0;
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY -> {
            Level parent = levels.peek();
            boolean object = token == JsonToken.START_OBJECT;
            levels.push(new Level(object, parent == null ? "" : parent.childPath()));
            objects += object ? 1 : 0;
          }
          case END_OBJECT, END_ARRAY -> {
            Level level = levels.pop();
            if (level.object && !level.names.isEmpty()) {
              seen.computeIfAbsent(level.path, _ -> new Seen())
                  .add(score(level.names, columns), level.names.size());
            }
            Level parent = levels.peek();
            // What stands in a nested object also belongs to the one around it.
            if (parent != null && level.object && parent.object) {
              level.names.forEach(n -> parent.names.add(parent.name + "." + n));
            } else if (parent != null && !level.object && parent.object && level.scalars) {
              parent.names.add(parent.name);
            }
          }
          case FIELD_NAME -> levels.peek().name = parser.currentName();
          case VALUE_NULL, NOT_AVAILABLE -> {}
          default -> {
            Level level = levels.peek();
            if (level != null && level.object) {
              level.names.add(level.name);
            } else if (level != null) {
              level.scalars = true;
            }
          }
        }
        if (objects > mostObjects || seen.size() > 5000) {
          break;
        }
      }
    } catch (IOException broken) {
      // What was seen before the fault still tells where the records are.
      if (seen.isEmpty()) {
        throw broken;
      }
    }
    Map<String, Seen> merged = new HashMap<>(seen);
    seen.forEach(
        (path, s) -> {
          int dot = path.lastIndexOf('/');
          if (!path.endsWith("[]")) {
            String any = path.substring(0, dot + 1) + "*";
            // Neighbours that are no articles make no list of what stands beside them.
            if (s.score > 0) {
              merged.computeIfAbsent(any, _ -> new Seen()).merge(s);
            }
          }
        });
    return merged;
  }

  /** The fields of these records as columns, each with what stands in it; {@code null} if none. */
  static TableColumns columns(List<Map<String, String>> records, DateReader dates) {
    Set<String> names = new LinkedHashSet<>();
    records.forEach(record -> names.addAll(record.keySet()));
    List<String> first = names.stream().limit(MOST_COLUMNS).toList();
    return first.isEmpty()
        ? null
        : TableLayout.propose(
            first,
            records.stream()
                .map(r -> first.stream().map(n -> r.getOrDefault(n, "")).toList())
                .toList(),
            dates);
  }

  /** The values of the object that the parser has just entered, by path. */
  static Map<String, String> record(JsonParser parser) throws IOException {
    Map<String, String> record = new LinkedHashMap<>();
    flatten(parser, record::putIfAbsent);
    return record;
  }

  /** Whether the path of an object is the one that {@code pattern} means. */
  static boolean isAt(String path, String pattern) {
    return pattern.endsWith("*")
        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
            && path.indexOf('/', pattern.length() - 1) < 0
        : path.equals(pattern);
  }

  /** Step into an object or list while walking a document. */
  static final class Level {
    final boolean object;
    final String path;
    String name = "";
    boolean scalars;
    final List<String> names = new ArrayList<>();

    Level(boolean object, String path) {
      this.object = object;
      this.path = path;
    }

    String childPath() {
      return path + "/" + (object ? name : "[]");
    }
  }

  private static int score(List<String> names, Columns columns) {
    int score = 0;
    long roles = 0;
    for (String name : names) {
      Columns.Match match = columns.match(name);
      if (match != null && (roles & 1L << match.role().ordinal()) == 0) {
        roles |= 1L << match.role().ordinal();
        score +=
            switch (match.role()) {
              case TITLE -> Columns.isDoubtful(match) ? 1 : 4;
              case BODY -> 4;
              case STANDFIRST -> 3;
              case DATE, URL, SOURCE -> 2;
              default -> 1;
            };
      }
    }
    boolean readable =
        (roles
                & (1L << Columns.Role.TITLE.ordinal()
                    | 1L << Columns.Role.BODY.ordinal()
                    | 1L << Columns.Role.STANDFIRST.ordinal()))
            != 0;
    return readable ? score : 0;
  }

  private static final class Seen {
    int count;
    int score;
    int fields;

    void add(int found, int names) {
      count++;
      fields = Math.max(fields, names);
      score = Math.max(score, found);
    }

    void merge(Seen other) {
      count += other.count;
      score = Math.max(score, other.score);
      fields = Math.max(fields, other.fields);
    }

    boolean beats(Seen other, boolean shorter) {
      if (score != other.score) {
        return score > other.score;
      }
      return count != other.count ? count > other.count : shorter;
    }
  }
}
