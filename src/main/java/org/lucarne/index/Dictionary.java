package org.lucarne.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The distinct values of one facet field over all segments, numbered in order of their bytes. */
final class Dictionary {

  private final List<LeafReaderContext> leaves;
  private final String field;
  private final int[][] global;
  private final OrdinalMap map;
  private final String[] values;

  Dictionary(List<LeafReaderContext> leaves, String field) throws IOException {
    this.leaves = leaves;
    this.field = field;
    SortedSetDocValues[] segments = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
    }
    map = OrdinalMap.build(null, segments, PackedInts.DEFAULT);
    global = new int[segments.length][];
    for (int i = 0; i < segments.length; i++) {
      LongValues numbers = map.getGlobalOrds(i);
      global[i] = new int[(int) segments[i].getValueCount()];
      for (int ord = 0; ord < global[i].length; ord++) {
        global[i][ord] = (int) numbers.get(ord);
      }
    }
    values = new String[(int) map.getValueCount()];
  }

  /** How many distinct values there are. */
  int size() {
    return values.length;
  }

  /** For one segment, the number of each of its ordinals. */
  int[] ofSegment(int leaf) {
    return global[leaf];
  }

  String value(int number) throws IOException {
    String value = values[number];
    if (value == null) {
      SortedSetDocValues segment =
          DocValues.getSortedSet(leaves.get(map.getFirstSegmentNumber(number)).reader(), field);
      value = segment.lookupOrd(map.getFirstSegmentOrd(number)).utf8ToString();
      values[number] = value;
    }
    return value;
  }
}
