package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON value as maps, lists and strings. */
final class JsonTree {
  private static final int LONGEST = 2 << 20;

  private JsonTree() {}

  /** The value, or {@code null} when the text is no JSON or beyond all measure. */
  static Object parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Building building = new Building();
    try (JsonParser parser = JsonRecords.JSON.createParser(text)) {
      while (!building.whole && parser.nextToken() != null) {
        building.take(parser);
      }
    } catch (IOException _) {
      // Pages often hold JSON-LD with a fault; what stands before it is still good.
      return building.root;
    }
    return building.root;
  }

  /** The value whose first token the parser has just met; returns after its last. */
  static Object read(JsonParser parser) throws IOException {
    Building building = new Building();
    building.take(parser);
    while (!building.whole) {
      if (parser.nextToken() == null) {
        throw new IOException("the record ends before its closing bracket");
      }
      building.take(parser);
    }
    return building.root;
  }

  /** A value as far as its tokens were met. */
  private static final class Building {
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private String name = "";
    private Object root;
    private boolean whole;

    void take(JsonParser parser) throws IOException {
      JsonToken token = parser.currentToken();
      Object value;
      switch (token) {
        case FIELD_NAME -> {
          name = parser.currentName();
          return;
        }
        case END_OBJECT, END_ARRAY -> {
          open.pop();
          name = names.pop();
          whole = open.isEmpty();
          return;
        }
        case START_OBJECT -> value = new LinkedHashMap<String, Object>();
        case START_ARRAY -> value = new ArrayList<>();
        case VALUE_NULL -> value = "";
        default -> value = parser.getText();
      }
      if (open.isEmpty()) {
        root = value;
      } else {
        add(open.peek(), name, value);
      }
      if (token.isStructStart()) {
        open.push(value);
        names.push(name);
      } else {
        whole = open.isEmpty();
      }
    }

    @SuppressWarnings("unchecked")
    private static void add(Object container, String name, Object value) {
      if (container instanceof Map<?, ?> map) {
        ((Map<String, Object>) map).put(name, value);
      } else {
        ((List<Object>) container).add(value);
      }
    }
  }

  /** The text of a member: its own, of its "name" or "@value", or of the first in a list. */
  static String text(Object value) {
    for (int depth = 0; depth < 5; depth++) {
      switch (value) {
        case String text -> {
          return text.isBlank() ? null : text.strip();
        }
        case List<?> list -> value = list.isEmpty() ? null : list.getFirst();
        case Map<?, ?> map -> value = map.containsKey("name") ? map.get("name") : map.get("@value");
        case null, default -> {
          return null;
        }
      }
    }
    return null;
  }

  /** The texts of a member that may be a list. */
  static List<String> texts(Object value) {
    List<String> texts = new ArrayList<>();
    for (Object one : value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
      String text = text(one);
      if (text != null && !texts.contains(text)) {
        texts.add(text);
      }
    }
    return texts;
  }
}
