package org.lucarne.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.lucarne.model.ActorKind;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;

/** Counts the values of facets over the documents of a {@link Matching}. */
final class Counting {

  /** The value of the date facet for articles without a date. */
  static final String UNDATED = "undated";

  private final View view;
  private final Matching matching;
  private final ActorNames names;
  private final SourceRows sources;

  Counting(View view, Matching matching, ActorNames names, SourceRows sources) {
    this.sources = sources;
    this.view = view;
    this.matching = matching;
    this.names = names;
  }

  /**
   * The most frequent values of a facet, and after them the chosen ones that are not among these,
   * at zero too.
   *
   * @param limit at most so many frequent values; 0 means all
   */
  List<FacetCount> of(Facet facet, int limit, Set<String> chosen) throws IOException {
    return switch (facet) {
      case KIND -> kinds();
      case DATE -> months();
      case ACTOR -> actors(limit, chosen);
      case SOURCE, COUNTRY, TYPE, GRADE -> bySource(facet, limit, chosen);
      case CREDIT, LANGUAGE, COLLECTION -> values(facet, limit, chosen);
    };
  }

  private List<FacetCount> values(Facet facet, int limit, Set<String> chosen) throws IOException {
    Dictionary dictionary = view.dictionary(facet);
    int[] counts = counts(facet, dictionary);
    Set<Integer> numbers = new LinkedHashSet<>(top(counts, limit == 0 ? counts.length : limit));
    if (!chosen.isEmpty()) {
      for (int number = 0; number < counts.length; number++) {
        if (chosen.contains(dictionary.value(number))) {
          numbers.add(number);
        }
      }
    }
    List<FacetCount> result = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      result.add(FacetCount.of(dictionary.value(number), counts[number]));
    }
    return result;
  }

  /** Counts what follows from the source: the names that came in, summed by group. */
  private List<FacetCount> bySource(Facet facet, int limit, Set<String> chosen) throws IOException {
    SourceRows.Groups groups = sources.groups(facet);
    int[] written = counts(facet, view.dictionary(facet));
    int[] counts = new int[groups.values().size()];
    for (int number = 0; number < written.length; number++) {
      counts[groups.of()[number]] += written[number];
    }
    Set<Integer> numbers = new LinkedHashSet<>(top(counts, limit == 0 ? counts.length : limit));
    for (int number = 0; number < counts.length; number++) {
      if (chosen.contains(groups.values().get(number))) {
        numbers.add(number);
      }
    }
    List<FacetCount> result = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      String value = groups.values().get(number);
      result.add(
          facet != Facet.SOURCE || value.equals(Filters.UNKNOWN)
              ? FacetCount.of(value, counts[number])
              : new FacetCount(
                  sources.name(value), value, null, counts[number], sources.spellings(value)));
    }
    return result;
  }

  private List<FacetCount> actors(int limit, Set<String> chosen) throws IOException {
    ActorRows rows = view.actorRows(names);
    int[] counts = new int[rows.size()];
    for (LeafReaderContext leaf : view.leaves) {
      rows.count(leaf.ord, matching.documentsBeside(Facet.ACTOR, leaf.ord), counts);
    }
    Set<Integer> numbers = new LinkedHashSet<>(top(counts, limit == 0 ? counts.length : limit));
    for (String id : chosen) {
      if (rows.number(id) >= 0) {
        numbers.add(rows.number(id));
      }
    }
    List<FacetCount> result = new ArrayList<>(numbers.size());
    for (int row : numbers) {
      result.add(
          new FacetCount(
              rows.name(row), rows.id(row), rows.kind(row), counts[row], rows.spellings(row)));
    }
    return result;
  }

  private int[] counts(Facet facet, Dictionary dictionary) throws IOException {
    int[] counts = new int[dictionary.size()];
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet documents = matching.documentsBeside(facet, leaf.ord);
      Column column = view.segment(leaf.reader()).column(leaf.reader(), facet);
      int[] global = dictionary.ofSegment(leaf.ord);
      int[] starts = column.starts();
      int[] ords = column.ords();
      for (int doc = first(documents);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(documents, doc)) {
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          counts[global[ords[i]]]++;
        }
      }
    }
    return counts;
  }

  /** How many known sources the matching documents have, the filter on sources included. */
  int distinctSources() throws IOException {
    Facet facet = Facet.SOURCE;
    Dictionary dictionary = view.dictionary(facet);
    SourceRows.Groups groups = sources.groups(facet);
    boolean[] seen = new boolean[groups.values().size()];
    int distinct = 0;
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet documents = matching.documents(leaf.ord);
      Column column = view.segment(leaf.reader()).column(leaf.reader(), facet);
      int[] global = dictionary.ofSegment(leaf.ord);
      for (int doc = first(documents);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(documents, doc)) {
        for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
          int row = groups.of()[global[column.ords()[i]]];
          if (!seen[row]) {
            seen[row] = true;
            distinct += groups.values().get(row).equals(Filters.UNKNOWN) ? 0 : 1;
          }
        }
      }
    }
    return distinct;
  }

  private static int first(FixedBitSet documents) {
    return documents.nextSetBit(0);
  }

  private static int next(FixedBitSet documents, int doc) {
    return doc + 1 < documents.length()
        ? documents.nextSetBit(doc + 1)
        : DocIdSetIterator.NO_MORE_DOCS;
  }

  private static List<Integer> top(int[] counts, int limit) {
    // Values are numbered in order of their bytes, so equal counts come out in that order.
    Comparator<Integer> leastFirst =
        Comparator.<Integer>comparingInt(number -> counts[number])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> heap = new PriorityQueue<>(leastFirst);
    int least = 0;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > least || counts[number] > 0 && heap.size() < limit) {
        heap.add(number);
        if (heap.size() > limit) {
          heap.poll();
        }
        if (heap.size() == limit) {
          least = counts[heap.peek()];
        }
      }
    }
    Integer[] best = new Integer[heap.size()];
    for (int i = best.length - 1; i >= 0; i--) {
      best[i] = heap.poll();
    }
    return Arrays.asList(best);
  }

  private List<FacetCount> kinds() throws IOException {
    long[] counts = new long[ActorKind.values().length];
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet documents = matching.documentsBeside(Facet.KIND, leaf.ord);
      byte[] kinds = view.actorRows(names).kinds(leaf.ord);
      for (int doc = first(documents);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(documents, doc)) {
        for (int bits = kinds[doc]; bits != 0; bits &= bits - 1) {
          counts[Integer.numberOfTrailingZeros(bits)]++;
        }
      }
    }
    List<FacetCount> result = new ArrayList<>();
    for (ActorKind kind : ActorKind.values()) {
      if (counts[kind.ordinal()] > 0) {
        result.add(FacetCount.of(kind.label(), counts[kind.ordinal()]));
      }
    }
    result.sort(Comparator.comparingLong(FacetCount::count).reversed());
    return result;
  }

  private Map<Integer, Integer> packedDates;

  /** Articles by packed date, counted beside the filter on dates. */
  private Map<Integer, Integer> packedDates() throws IOException {
    if (packedDates != null) {
      return packedDates;
    }
    // Days of one century lie close together, so an array does for nearly all dates.
    int from = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    int[] near = new int[200 * 366];
    Map<Integer, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet documents = matching.documentsBeside(Facet.DATE, leaf.ord);
      int[] dates = view.segment(leaf.reader()).dates(leaf.reader());
      for (int doc = first(documents);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(documents, doc)) {
        int date = dates[doc];
        int day = Dates.firstDay(date) - from;
        if (date != Dates.UNDATED
            && Dates.precision(date) == Precision.DAY
            && day >= 0
            && day < near.length) {
          near[day]++;
        } else {
          counts.merge(date, 1, Integer::sum);
        }
      }
    }
    for (int day = 0; day < near.length; day++) {
      if (near[day] > 0) {
        counts.put(Dates.pack(day + from, Precision.DAY), near[day]);
      }
    }
    packedDates = counts;
    return counts;
  }

  private List<FacetCount> months() throws IOException {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    int undated = 0;
    for (Map.Entry<Integer, Integer> entry : packedDates().entrySet()) {
      int date = entry.getKey();
      if (date == Dates.UNDATED) {
        undated = entry.getValue();
      } else {
        boolean year = Dates.precision(date) == Precision.YEAR;
        int first = year ? Dates.firstDay(date) : firstOfMonth(Dates.firstDay(date));
        Precision precision = year ? Precision.YEAR : Precision.MONTH;
        counts.merge(Dates.pack(first, precision), entry.getValue(), Integer::sum);
      }
    }
    List<FacetCount> result = new ArrayList<>(counts.size() + 1);
    counts.forEach(
        (month, count) ->
            result.add(
                FacetCount.of(
                    PublicationDate.text(
                        LocalDate.ofEpochDay(Dates.firstDay(month)), Dates.precision(month)),
                    count)));
    if (undated > 0) {
      result.add(FacetCount.of(UNDATED, undated));
    }
    return result;
  }

  private static int firstOfMonth(int day) {
    return day - LocalDate.ofEpochDay(day).getDayOfMonth() + 1;
  }

  /** Articles a day, in days from 1970-01-01; a month or a year counts at its first day. */
  SortedMap<Integer, Integer> days() throws IOException {
    SortedMap<Integer, Integer> days = new TreeMap<>();
    packedDates()
        .forEach(
            (date, count) -> {
              if (date != Dates.UNDATED) {
                days.merge(Dates.firstDay(date), count, Integer::sum);
              }
            });
    return days;
  }

  /** First and last day among the matching documents, or {@code null} when none has a date. */
  int[] span() throws IOException {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet documents = matching.documents(leaf.ord);
      int[] dates = view.segment(leaf.reader()).dates(leaf.reader());
      for (int doc = first(documents);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = next(documents, doc)) {
        if (dates[doc] != Dates.UNDATED) {
          first = Math.min(first, dates[doc]);
          last = Math.max(last, dates[doc]);
        }
      }
    }
    return first == Integer.MAX_VALUE
        ? null
        : new int[] {Dates.firstDay(first), Dates.lastDay(last)};
  }
}
