package org.lucarne.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of one facet field in one segment, laid out in memory so that counting reads an array:
 * the ordinals of document {@code d} are {@code ords[starts[d]]} up to {@code ords[starts[d + 1]]}.
 */
record Column(int[] starts, int[] ords, int values) {

  static Column of(LeafReader reader, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    int documents = reader.maxDoc();
    int[] starts = new int[documents + 1];
    int[] ords = new int[documents];
    int size = 0;
    int next = 0;
    for (int doc = values.nextDoc(); doc < documents; doc = values.nextDoc()) {
      while (next <= doc) {
        starts[next++] = size;
      }
      int count = values.docValueCount();
      if (size + count > ords.length) {
        ords = Arrays.copyOf(ords, Math.max(size + count, ords.length * 2));
      }
      for (int i = 0; i < count; i++) {
        ords[size++] = (int) values.nextOrd();
      }
    }
    while (next <= documents) {
      starts[next++] = size;
    }
    return new Column(starts, Arrays.copyOf(ords, size), (int) values.getValueCount());
  }
}
