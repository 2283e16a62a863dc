package org.lucarne.actors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the text files that list actors and words. */
final class AuthorityFile {

  /** A line of a file that is neither empty nor a comment. */
  record Line(String file, int number, String text) {

    IllegalArgumentException error(String what) {
      return new IllegalArgumentException(file + ", line " + number + ": " + what + ": " + text);
    }

    /** The parts between bars: id, name, and {@code key: value; value} fields. */
    Record record() {
      List<String> parts = parts(text, '|');
      if (parts.size() < 2) {
        throw error("expected 'id | name | key: value; value | ...'");
      }
      Map<String, List<String>> fields = new LinkedHashMap<>();
      for (String part : parts.subList(2, parts.size())) {
        int colon = part.indexOf(':');
        if (colon < 0) {
          throw error("expected 'key: value; value' in '" + part + "'");
        }
        List<String> values = parts(part.substring(colon + 1), ';');
        values.removeIf(String::isEmpty);
        if (fields.put(part.substring(0, colon).strip(), values) != null) {
          throw error("the same key twice");
        }
      }
      return new Record(this, parts.get(0), parts.get(1), fields);
    }
  }

  /** A line that describes an actor. */
  record Record(Line line, String id, String name, Map<String, List<String>> fields) {

    List<String> values(String key) {
      return fields.getOrDefault(key, List.of());
    }

    String value(String key) {
      List<String> values = values(key);
      return values.isEmpty() ? null : values.getFirst();
    }
  }

  final String name;
  final byte[] bytes;

  private AuthorityFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static AuthorityFile load(String name) {
    try (InputStream in = AuthorityFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Lucarne is incomplete: its file " + name + " is missing");
      }
      return new AuthorityFile(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that an analyst added. */
  static AuthorityFile of(ActorList list) {
    return new AuthorityFile(list.name(), list.text().getBytes(StandardCharsets.UTF_8));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end);
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        lines.add(new Line(name, number, line.strip()));
      }
      from += line.length() + 1;
    }
    return lines;
  }

  /** What stands between the bars, without white space around it; bars at the end part nothing. */
  private static List<String> parts(String text, char bar) {
    int length = text.length();
    while (length > 0 && text.charAt(length - 1) == bar) {
      length--;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < length; ) {
      int next = text.indexOf(bar, from);
      int end = next < 0 ? length : next;
      parts.add(text.substring(from, end).strip());
      from = end + 1;
    }
    return parts;
  }
}
