package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.lucarne.model.ActorKind;
import org.lucarne.outlets.OutletName;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

/** The filters of a request, brought to what one view of the index holds. */
final class Selection {

  /**
   * What one facet's filter lets through: any of {@code in}, if there is one, and none of {@code
   * out}.
   */
  private record Choice(String field, boolean all, Set<String> in, Set<String> out) {}

  private final Map<Facet, Choice> choices = new EnumMap<>(Facet.class);
  private final DateRange dates;
  private final boolean undated;
  private final ActorRows rows;
  private final SourceRows sources;

  Selection(Filters filters, View view, ActorNames names, SourceRows sources) throws IOException {
    this.sources = sources;
    rows = view.actorRows(names);
    choose(
        Facet.SOURCE, sources(filters.sources()), filters.sources(), sources(filters.notSources()));
    choose(Facet.COUNTRY, countries(filters.countries()), filters.countries(), Set.of());
    choose(Facet.TYPE, lower(filters.types()), filters.types(), Set.of());
    choose(Facet.GRADE, grades(filters.grades()), filters.grades(), Set.of());
    choose(
        Facet.ACTOR,
        actors(filters.actors(), view, names),
        filters.actors(),
        actors(filters.notActors(), view, names));
    choose(
        Facet.CREDIT, values(filters.credits(), view, Facet.CREDIT), filters.credits(), Set.of());
    Set<String> languages = new HashSet<>();
    filters.languages().forEach(language -> languages.add(languageCode(language)));
    choose(Facet.LANGUAGE, languages, languages, Set.of());
    choose(
        Facet.COLLECTION,
        values(filters.collections(), view, Facet.COLLECTION),
        filters.collections(),
        Set.of());
    Set<String> kinds = new HashSet<>();
    filters.kinds().forEach(kind -> kinds.add(kind.label()));
    choose(Facet.KIND, kinds, kinds, Set.of());
    dates = filters.dates();
    undated = filters.undated();
  }

  private void choose(Facet facet, Set<String> in, Set<?> asked, Set<String> out) {
    if (!asked.isEmpty() || !out.isEmpty()) {
      choices.put(facet, new Choice(View.field(facet), asked.isEmpty(), in, out));
    }
  }

  /** The sources as the analyst sees them. */
  SourceRows sources() {
    return sources;
  }

  /** The facets that have a filter, in a fixed order. */
  List<Facet> facets() {
    List<Facet> facets = new ArrayList<>(choices.keySet());
    if (hasDates()) {
      facets.add(Facet.DATE);
    }
    return facets;
  }

  private boolean hasDates() {
    return undated || !dates.isOpen();
  }

  /** The values that a facet's filter names, as the archive holds them. */
  Set<String> chosen(Facet facet) {
    Choice choice = choices.get(facet);
    if (choice == null) {
      return Set.of();
    }
    Set<String> chosen = new HashSet<>(choice.in());
    chosen.addAll(choice.out());
    return chosen;
  }

  /** The documents of one segment that a facet's filter lets through. */
  FixedBitSet documents(Facet facet, Segment segment, LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
    if (facet == Facet.DATE) {
      addDates(documents, segment.dates(reader));
      return documents;
    }
    Choice choice = choices.get(facet);
    if (choice.all()) {
      documents.set(0, documents.length());
    } else {
      for (String value : choice.in()) {
        documents.or(documents(facet, choice.field(), value, leaf));
      }
    }
    for (String value : choice.out()) {
      documents.andNot(documents(facet, choice.field(), value, leaf));
    }
    return documents;
  }

  private FixedBitSet documents(Facet facet, String field, String value, LeafReaderContext leaf)
      throws IOException {
    LeafReader reader = leaf.reader();
    FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
    if (facet == Facet.ACTOR) {
      rows.addDocuments(value, leaf.ord, documents);
    } else if (facet == Facet.KIND) {
      int bit = 1 << ActorKind.of(value).orElseThrow().ordinal();
      byte[] kinds = rows.kinds(leaf.ord);
      for (int doc = 0; doc < kinds.length; doc++) {
        if ((kinds[doc] & bit) != 0) {
          documents.set(doc);
        }
      }
    } else if (SourceRows.FACETS.contains(facet)) {
      for (String written : sources.written(facet, value)) {
        ActorRows.addPostings(reader, field, written, documents);
      }
    } else {
      ActorRows.addPostings(reader, field, value, documents);
    }
    return documents;
  }

  private Set<String> sources(Set<String> asked) {
    Set<String> ids = new HashSet<>();
    for (String name : asked) {
      ids.add(name);
      ids.addAll(sources.called(name));
    }
    return ids;
  }

  private static Set<String> lower(Set<String> asked) {
    Set<String> values = new HashSet<>();
    asked.forEach(value -> values.add(value.strip().toLowerCase(Locale.ROOT)));
    return values;
  }

  private static Set<String> countries(Set<String> asked) {
    Set<String> codes = new HashSet<>();
    asked.forEach(value -> codes.add(countryCode(value)));
    return codes;
  }

  /** The two letters of a country, given by these or by a name of it in some language. */
  static String countryCode(String typed) {
    String plain = typed.strip();
    return plain.equalsIgnoreCase(Filters.UNKNOWN)
        ? Filters.UNKNOWN
        : OutletName.country(plain).orElse(plain.toUpperCase(Locale.ROOT));
  }

  private static Set<String> grades(Set<String> asked) {
    Set<String> grades = new HashSet<>();
    asked.forEach(value -> grades.add(grade(value)));
    return grades;
  }

  static String grade(String typed) {
    String plain = typed.strip();
    return plain.equalsIgnoreCase(Filters.UNKNOWN)
        ? Filters.UNKNOWN
        : plain.toUpperCase(Locale.ROOT);
  }

  private void addDates(FixedBitSet documents, int[] packed) {
    boolean anyDay = dates.isOpen() && !undated;
    long from = dates.first() == null ? Long.MIN_VALUE : dates.first().toEpochDay();
    long to = dates.last() == null ? Long.MAX_VALUE : dates.last().toEpochDay();
    boolean days = !dates.isOpen() || anyDay;
    for (int doc = 0; doc < packed.length; doc++) {
      int date = packed[doc];
      boolean in =
          date == Dates.UNDATED
              ? undated
              : days && Dates.firstDay(date) <= to && lastDayFrom(date, from);
      if (in) {
        documents.set(doc);
      }
    }
  }

  private static boolean lastDayFrom(int date, long from) {
    return Dates.firstDay(date) >= from || Dates.lastDay(date) >= from;
  }

  /**
   * Values as typed where the archive has them, else those that differ in case or accents alone.
   */
  private static Set<String> values(Set<String> asked, View view, Facet facet) throws IOException {
    Set<String> values = new HashSet<>(asked);
    if (asked.isEmpty()) {
      return values;
    }
    Dictionary dictionary = view.dictionary(facet);
    Set<String> present = new HashSet<>();
    for (int i = 0; i < dictionary.size(); i++) {
      present.add(dictionary.value(i));
    }
    for (String value : asked) {
      if (!present.contains(value)) {
        String folded = Folding.foldPhrase(value);
        present.stream()
            .filter(each -> Folding.foldPhrase(each).equals(folded))
            .forEach(values::add);
      }
    }
    return values;
  }

  private static Set<String> actors(Set<String> asked, View view, ActorNames names)
      throws IOException {
    Set<String> ids = new HashSet<>();
    for (String name : asked) {
      ids.addAll(actors(name, view, names));
    }
    return ids;
  }

  /** Ids of the rows that a name, a spelling or an id typed by a person leads to here. */
  static Set<String> actors(String name, View view, ActorNames names) throws IOException {
    ActorRows rows = view.actorRows(names);
    Set<String> ids = new HashSet<>();
    int colon = name.indexOf(':');
    if (colon > 0 && ActorKind.of(name.substring(0, colon)).isPresent()) {
      ids.add(rows.rowIdOf(name));
      return ids;
    }
    Set<String> candidates = new HashSet<>(names.idsOf(name));
    String folded = Folding.foldPhrase(name);
    for (ActorKind kind : ActorKind.values()) {
      candidates.add(kind.label() + ":~" + folded.replace(' ', '-'));
    }
    for (String id : candidates) {
      String row = rows.shown(id, name);
      if (row != null && rows.number(row) >= 0 && rows.totals()[rows.number(row)] > 0) {
        ids.add(row);
      }
    }
    ids.addAll(rows.called(folded));
    if (ids.isEmpty()) {
      for (View.SpeltId each : view.actorsSpelt(name)) {
        String row = rows.shown(each.id(), each.spelling());
        if (row != null) {
          ids.add(row);
        }
      }
    }
    return ids;
  }

  private static String languageCode(String language) {
    String typed = language.toLowerCase(Locale.ROOT);
    if (typed.length() > 3 && !typed.equals(Filters.UNKNOWN)) {
      for (String code : Locale.getISOLanguages()) {
        Locale locale = Locale.of(code);
        if (locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(typed)
            || locale.getDisplayLanguage(locale).equalsIgnoreCase(typed)) {
          return code;
        }
      }
    }
    return typed;
  }
}
