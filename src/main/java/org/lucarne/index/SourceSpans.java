package org.lucarne.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

/** How many articles each source has, and from which days; one look at every article. */
final class SourceSpans {

  private final SourceRows rows;
  private final Dictionary dictionary;
  private final int[] counts;
  private final int[] first;
  private final int[] last;

  SourceSpans(View view, SourceRows rows) throws IOException {
    this.rows = rows;
    dictionary = view.dictionary(Facet.SOURCE);
    counts = new int[dictionary.size()];
    first = new int[counts.length];
    last = new int[counts.length];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, Integer.MIN_VALUE);
    for (LeafReaderContext leaf : view.leaves) {
      add(view, leaf);
    }
  }

  private void add(View view, LeafReaderContext leaf) throws IOException {
    Segment segment = view.segment(leaf.reader());
    Column column = segment.column(leaf.reader(), Facet.SOURCE);
    int[] dates = segment.dates(leaf.reader());
    int[] global = dictionary.ofSegment(leaf.ord);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; doc < dates.length; doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
        int number = global[column.ords()[i]];
        counts[number]++;
        if (dates[doc] != Dates.UNDATED) {
          first[number] = Math.min(first[number], Dates.firstDay(dates[doc]));
          last[number] = Math.max(last[number], Dates.lastDay(dates[doc]));
        }
      }
    }
  }

  /** All rows, those with most articles first. */
  List<LuceneEngine.ShownSource> all() throws IOException {
    SourceRows.Groups groups = rows.groups(Facet.SOURCE);
    List<List<Integer>> members = new ArrayList<>();
    groups.values().forEach(_ -> members.add(new ArrayList<>()));
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        members.get(groups.of()[number]).add(number);
      }
    }
    List<LuceneEngine.ShownSource> all = new ArrayList<>();
    for (int row = 0; row < members.size(); row++) {
      String id = groups.values().get(row);
      if (!members.get(row).isEmpty() && !id.equals(Filters.UNKNOWN)) {
        all.add(shown(id, members.get(row)));
      }
    }
    all.sort(
        Comparator.comparingLong(LuceneEngine.ShownSource::articles)
            .reversed()
            .thenComparing(LuceneEngine.ShownSource::name));
    return all;
  }

  private LuceneEngine.ShownSource shown(String id, List<Integer> numbers) throws IOException {
    SequencedMap<String, Integer> written = new LinkedHashMap<>();
    long articles = 0;
    int from = Integer.MAX_VALUE;
    int to = Integer.MIN_VALUE;
    numbers.sort(Comparator.comparingInt(number -> -counts[number]));
    for (int number : numbers) {
      written.put(dictionary.value(number), counts[number]);
      articles += counts[number];
      from = Math.min(from, first[number]);
      to = Math.max(to, last[number]);
    }
    return new LuceneEngine.ShownSource(
        id,
        rows.name(id),
        articles,
        written,
        from == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(from),
        to == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(to));
  }
}
