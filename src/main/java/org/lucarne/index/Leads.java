package org.lucarne.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.lucarne.search.Facet;
import org.lucarne.search.Lead;

/** Chooses the article that stands for a group of copies. */
final class Leads {

  private static final int NOT_PREFERRED = Integer.MAX_VALUE;

  private final View view;
  private final Lead lead;
  private final Map<Integer, Integer> preferred = new HashMap<>();

  Leads(View view, Lead lead, SourceRows rows) throws IOException {
    this.view = view;
    this.lead = lead;
    if (!lead.preferred().isEmpty()) {
      Dictionary sources = view.dictionary(Facet.SOURCE);
      SourceRows.Groups groups = rows.groups(Facet.SOURCE);
      List<Set<String>> wanted = lead.preferred().stream().map(rows::called).toList();
      for (int number = 0; number < sources.size(); number++) {
        String row = groups.values().get(groups.of()[number]);
        for (int place = wanted.size() - 1; place >= 0; place--) {
          if (wanted.get(place).contains(row)) {
            preferred.put(number, place);
          }
        }
      }
    }
  }

  /**
   * Whether a document leads another.
   *
   * @param one numbered over all leaves, as {@code other}
   */
  boolean before(int one, int other) throws IOException {
    int first = ReaderUtil.subIndex(one, view.leaves);
    int second = ReaderUtil.subIndex(other, view.leaves);
    int order = Integer.compare(preference(first, one), preference(second, other));
    if (order == 0) {
      int byDate = Integer.compare(date(first, one), date(second, other));
      int byLength = Integer.compare(words(second, other), words(first, one));
      boolean earliest = lead.rule() == Lead.Rule.EARLIEST;
      order = earliest ? byDate : byLength;
      if (order == 0) {
        order = earliest ? byLength : byDate;
      }
    }
    return order != 0 ? order < 0 : id(first, one).compareTo(id(second, other)) < 0;
  }

  private int preference(int leaf, int doc) throws IOException {
    if (preferred.isEmpty()) {
      return NOT_PREFERRED;
    }
    LeafReader reader = view.leaves.get(leaf).reader();
    Column column = view.segment(reader).column(reader, Facet.SOURCE);
    int[] global = view.dictionary(Facet.SOURCE).ofSegment(leaf);
    int local = doc - view.leaves.get(leaf).docBase;
    int best = NOT_PREFERRED;
    for (int i = column.starts()[local]; i < column.starts()[local + 1]; i++) {
      best = Math.min(best, preferred.getOrDefault(global[column.ords()[i]], NOT_PREFERRED));
    }
    return best;
  }

  /** Articles without a date come after those with one. */
  private int date(int leaf, int doc) throws IOException {
    LeafReaderContext context = view.leaves.get(leaf);
    int date = view.segment(context.reader()).dates(context.reader())[doc - context.docBase];
    return date == Dates.UNDATED ? Integer.MAX_VALUE : Dates.firstDay(date);
  }

  private int words(int leaf, int doc) throws IOException {
    LeafReaderContext context = view.leaves.get(leaf);
    return view.segment(context.reader()).words(context.reader())[doc - context.docBase];
  }

  private String id(int leaf, int doc) throws IOException {
    LeafReaderContext context = view.leaves.get(leaf);
    BinaryDocValues ids = context.reader().getBinaryDocValues(Fields.ID);
    ids.advanceExact(doc - context.docBase);
    return ids.binaryValue().utf8ToString();
  }
}
