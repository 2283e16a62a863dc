package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.lucarne.outlets.OutletName;
import org.lucarne.outlets.SourceRegister;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

/**
 * The sources of one view as the analyst sees them, an outlet a row. The index holds names as they
 * came in; rows are made on reading, so that a merge or another list rewrites no article.
 */
final class SourceRows {

  /** The facets whose values follow from an article's source. */
  static final Set<Facet> FACETS = Set.of(Facet.SOURCE, Facet.COUNTRY, Facet.TYPE, Facet.GRADE);

  /**
   * The names that came in, brought together.
   *
   * @param of by number of a name in the dictionary, the number of its group
   * @param values by number of a group, what it is called in filters: a row's id, or a value
   */
  record Groups(int[] of, List<String> values) {}

  final SourceRegister register;
  private final Map<Facet, Groups> groups = new EnumMap<>(Facet.class);
  private final Map<String, List<String>> writtenIn = new TreeMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  SourceRows(View view, SourceRegister register) throws IOException {
    this.register = register;
    Dictionary dictionary = view.dictionary(Facet.SOURCE);
    List<String> rows = new ArrayList<>();
    for (int number = 0; number < dictionary.size(); number++) {
      String written = dictionary.value(number);
      String row = written.equals(Filters.UNKNOWN) ? Filters.UNKNOWN : register.row(written);
      rows.add(row);
      writtenIn.computeIfAbsent(row, _ -> new ArrayList<>()).add(written);
      int documents = 0;
      for (LeafReaderContext leaf : view.leaves) {
        documents += leaf.reader().docFreq(new Term(Fields.SOURCE, written));
      }
      articles.put(written, documents);
    }
    groups.put(Facet.SOURCE, grouped(rows, row -> row));
    groups.put(Facet.COUNTRY, grouped(rows, row -> register.country(row).orElse(Filters.UNKNOWN)));
    groups.put(Facet.TYPE, grouped(rows, row -> register.type(row).orElse(Filters.UNKNOWN)));
    groups.put(Facet.GRADE, grouped(rows, row -> register.grade(row).orElse(Filters.UNKNOWN)));
    writtenIn.forEach((row, written) -> names.put(row, name(row, written)));
  }

  private static Groups grouped(List<String> rows, Function<String, String> value) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> values = new ArrayList<>();
    int[] of = new int[rows.size()];
    for (int i = 0; i < of.length; i++) {
      String group = value.apply(rows.get(i));
      of[i] =
          numbers.computeIfAbsent(
              group,
              added -> {
                values.add(added);
                return values.size() - 1;
              });
    }
    return new Groups(of, values);
  }

  /** A name that no list knows is shown as it is mostly written, rather than by its host. */
  private String name(String row, List<String> written) {
    if (row.equals(Filters.UNKNOWN)) {
      return row;
    }
    return register
        .name(row)
        .orElseGet(
            () ->
                written.stream()
                    .min(
                        Comparator.<String, Boolean>comparing(
                                name -> !register.own(name).equals(row))
                            .thenComparing(
                                name -> name.indexOf(' ') < 0 && OutletName.host(name) != null)
                            .thenComparing(
                                name ->
                                    name.length() > 4 && name.toUpperCase(Locale.ROOT).equals(name))
                            .thenComparing(name -> -articles.get(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse(row));
  }

  /** The groups that the names of sources make in one of {@link #FACETS}. */
  Groups groups(Facet facet) {
    return groups.get(facet);
  }

  /** The rows that have articles, by id. */
  Collection<String> rows() {
    return writtenIn.keySet();
  }

  /** The name to show for a row. */
  String name(String row) {
    return names.getOrDefault(row, row);
  }

  /** The names of rows by their ids; what is no id stays. */
  Set<String> names(Collection<String> rows) {
    Set<String> all = new LinkedHashSet<>();
    rows.forEach(row -> all.add(name(row)));
    return all;
  }

  /** The name to show for the source that has a number in the dictionary. */
  String nameOf(int number) {
    Groups rows = groups.get(Facet.SOURCE);
    return name(rows.values().get(rows.of()[number]));
  }

  /** The name to show for a source as it came in, in the index or not. */
  String shown(String written) {
    String row = register.row(written);
    return names.containsKey(row) ? names.get(row) : register.name(row).orElse(written);
  }

  /** How the archive writes a row, in most articles first. */
  List<String> spellings(String row) {
    return writtenIn.getOrDefault(row, List.of()).stream()
        .sorted(
            Comparator.<String>comparingInt(name -> -articles.get(name))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** In how many articles a name that came in is written so, those in the trash perhaps too. */
  int articles(String written) {
    return articles.getOrDefault(written, 0);
  }

  /** The names that came in whose value of one of {@link #FACETS} is {@code value}. */
  List<String> written(Facet facet, String value) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, List<String>> row : writtenIn.entrySet()) {
      boolean unknown = row.getKey().equals(Filters.UNKNOWN);
      String own =
          switch (facet) {
            case COUNTRY -> register.country(row.getKey()).orElse(Filters.UNKNOWN);
            case TYPE -> register.type(row.getKey()).orElse(Filters.UNKNOWN);
            case GRADE -> register.grade(row.getKey()).orElse(Filters.UNKNOWN);
            default -> row.getKey();
          };
      if (unknown ? value.equals(Filters.UNKNOWN) : own.equals(value)) {
        all.addAll(row.getValue());
      }
    }
    return all;
  }

  /** Ids of the rows that a name, a spelling, a host or an id typed by a person leads to here. */
  Set<String> called(String typed) {
    Set<String> found = new LinkedHashSet<>();
    if (writtenIn.containsKey(typed)) {
      found.add(typed);
    }
    String folded = Folding.foldPhrase(typed);
    names.forEach(
        (row, name) -> {
          if (name.equals(typed) || Folding.foldPhrase(name).equals(folded)) {
            found.add(row);
          }
        });
    if (found.isEmpty()) {
      writtenIn.forEach(
          (row, written) -> {
            if (written.stream().anyMatch(name -> Folding.foldPhrase(name).equals(folded))) {
              found.add(row);
            }
          });
    }
    String row = register.row(typed);
    if (found.isEmpty() && writtenIn.containsKey(row)) {
      found.add(row);
    }
    return found;
  }

  /** The names that came in of the rows one of whose names passes a test. */
  List<String> writtenWhere(Predicate<String> wanted) {
    List<String> all = new ArrayList<>();
    writtenIn.forEach(
        (row, written) -> {
          if (wanted.test(name(row)) || written.stream().anyMatch(wanted)) {
            all.addAll(written);
          }
        });
    return all;
  }
}
