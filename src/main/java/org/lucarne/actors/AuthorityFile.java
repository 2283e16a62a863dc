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
      String[] parts = text.split("\\|");
      if (parts.length < 2) {
        throw error("expected 'id | name | key: value; value | ...'");
      }
      Map<String, List<String>> fields = new LinkedHashMap<>();
      for (int i = 2; i < parts.length; i++) {
        int colon = parts[i].indexOf(':');
        if (colon < 0) {
          throw error("expected 'key: value; value' in '" + parts[i].strip() + "'");
        }
        List<String> values = new ArrayList<>();
        for (String value : parts[i].substring(colon + 1).split(";")) {
          if (!value.isBlank()) {
            values.add(value.strip());
          }
        }
        if (fields.put(parts[i].substring(0, colon).strip(), values) != null) {
          throw error("the same key twice");
        }
      }
      return new Record(this, parts[0].strip(), parts[1].strip(), fields);
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
    for (String text : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      number++;
      if (!text.isBlank() && text.charAt(0) != '#') {
        lines.add(new Line(name, number, text.strip()));
      }
    }
    return lines;
  }
}
