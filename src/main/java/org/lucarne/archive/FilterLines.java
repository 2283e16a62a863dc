package org.lucarne.archive;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lucarne.model.ActorKind;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.Variants;

/** Filters as lines of text, {@code source<TAB>Al Manar}, under the names of their options. */
final class FilterLines {

  private FilterLines() {}

  static String write(Filters filters, Variants variants) {
    StringBuilder lines = new StringBuilder(write(filters));
    add(lines, "no-variant", variants.off());
    if (variants.none()) {
      add(lines, "no-variants", Set.of("yes"));
    }
    return lines.toString();
  }

  static String write(Filters filters) {
    StringBuilder lines = new StringBuilder();
    add(lines, "source", filters.sources());
    add(lines, "not-source", filters.notSources());
    add(lines, "actor", filters.actors());
    add(lines, "not-actor", filters.notActors());
    Set<String> kinds = new TreeSet<>();
    filters.kinds().forEach(kind -> kinds.add(kind.label()));
    add(lines, "kind", kinds);
    add(lines, "credit", filters.credits());
    add(lines, "language", filters.languages());
    add(lines, "collection", filters.collections());
    if (filters.dates().first() != null) {
      add(lines, "from", Set.of(filters.dates().first().toString()));
    }
    if (filters.dates().last() != null) {
      add(lines, "to", Set.of(filters.dates().last().toString()));
    }
    if (filters.undated()) {
      add(lines, "undated", Set.of("yes"));
    }
    add(lines, "country", filters.countries());
    add(lines, "type", filters.types());
    add(lines, "grade", filters.grades());
    if (filters.copies()) {
      add(lines, "copies", Set.of("yes"));
    }
    return lines.toString();
  }

  /** The variants that {@link #write} wrote; on where it wrote none. */
  static Variants variants(String lines) {
    Map<String, Set<String>> values = values(lines);
    return new Variants(values.containsKey("no-variants"), of(values, "no-variant"));
  }

  /** The filters that {@link #write} wrote; a name that a later Lucarne wrote is passed over. */
  static Filters read(String lines) {
    Map<String, Set<String>> values = values(lines);
    Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
    of(values, "kind").forEach(kind -> ActorKind.of(kind).ifPresent(kinds::add));
    return new Filters(
        of(values, "source"),
        of(values, "not-source"),
        of(values, "actor"),
        of(values, "not-actor"),
        kinds,
        of(values, "credit"),
        of(values, "language"),
        of(values, "collection"),
        new DateRange(day(values, "from"), day(values, "to")),
        values.containsKey("undated"),
        values.containsKey("copies"),
        of(values, "country"),
        of(values, "type"),
        of(values, "grade"));
  }

  private static Map<String, Set<String>> values(String lines) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (String line : lines.split("\n")) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        values
            .computeIfAbsent(line.substring(0, tab), _ -> new LinkedHashSet<>())
            .add(line.substring(tab + 1));
      }
    }
    return values;
  }

  /** What each kind of filter demands, by the name of its option, as {@link #read} takes it. */
  static Map<String, String> apart(Filters filters) {
    Map<String, String> apart = new LinkedHashMap<>();
    values(write(filters))
        .forEach(
            (name, values) -> {
              StringBuilder lines = new StringBuilder();
              add(lines, name, values);
              apart.put(name, lines.toString());
            });
    return apart;
  }

  /** The lines of one kind of filter in words: {@code filter source: Al Manar or TASS}. */
  static String inWords(String lines) {
    String name = lines.substring(0, lines.indexOf('\t'));
    return "filter "
        + name
        + ": "
        + lines
            .strip()
            .replace(name + "\t", "")
            .replace("\n", name.startsWith("not-") ? ", " : " or ");
  }

  private static Set<String> of(Map<String, Set<String>> values, String name) {
    return values.getOrDefault(name, Set.of());
  }

  private static LocalDate day(Map<String, Set<String>> values, String name) {
    return of(values, name).stream().findFirst().map(LocalDate::parse).orElse(null);
  }

  private static void add(StringBuilder lines, String name, Set<String> values) {
    for (String value : new TreeSet<>(values)) {
      lines.append(name).append('\t').append(value.replace('\n', ' ')).append('\n');
    }
  }
}
