package org.lucarne.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.lucarne.copies.Signature;
import org.lucarne.model.ActorKind;
import org.lucarne.search.Facet;

/** What counting and sorting need of one segment, in memory. Filled when first asked for. */
final class Segment {

  private final Map<String, Column> columns = new HashMap<>();
  private int[] dates;
  private long[] copies;
  private int[] words;
  private byte[] kinds;

  synchronized Column column(LeafReader reader, Facet facet) throws IOException {
    String field = View.field(facet);
    Column column = columns.get(field);
    if (column == null) {
      column = Column.of(reader, field);
      columns.put(field, column);
    }
    return column;
  }

  /** By document, its date as {@link Dates} packs it. */
  synchronized int[] dates(LeafReader reader) throws IOException {
    if (dates == null) {
      int[] filled = new int[reader.maxDoc()];
      Arrays.fill(filled, Dates.UNDATED);
      NumericDocValues values = DocValues.getNumeric(reader, Fields.DATE);
      for (int doc = values.nextDoc(); doc < filled.length; doc = values.nextDoc()) {
        filled[doc] = (int) values.longValue();
      }
      dates = filled;
    }
    return dates;
  }

  /** By document, the hash that articles with the same text share. */
  synchronized long[] copies(LeafReader reader) throws IOException {
    if (copies == null) {
      long[] filled = new long[reader.maxDoc()];
      NumericDocValues values = DocValues.getNumeric(reader, Fields.COPY);
      for (int doc = values.nextDoc(); doc < filled.length; doc = values.nextDoc()) {
        filled[doc] = values.longValue();
      }
      copies = filled;
    }
    return copies;
  }

  /** By document, how many words its text has. */
  synchronized int[] words(LeafReader reader) throws IOException {
    if (words == null) {
      int[] filled = new int[reader.maxDoc()];
      BinaryDocValues values = DocValues.getBinary(reader, Fields.SIGNATURE);
      for (int doc = values.nextDoc(); doc < filled.length; doc = values.nextDoc()) {
        BytesRef bytes = values.binaryValue();
        filled[doc] = Signature.words(bytes.bytes, bytes.offset);
      }
      words = filled;
    }
    return words;
  }

  /** By document, a bit for each kind of actor that it names, in the order of the kinds. */
  synchronized byte[] kinds(LeafReader reader) throws IOException {
    if (kinds == null) {
      byte[] filled = new byte[reader.maxDoc()];
      for (ActorKind kind : ActorKind.values()) {
        PostingsEnum postings =
            reader.postings(new Term(Fields.KIND, kind.label()), PostingsEnum.NONE);
        if (postings != null) {
          for (int doc = postings.nextDoc(); doc < filled.length; doc = postings.nextDoc()) {
            filled[doc] |= (byte) (1 << kind.ordinal());
          }
        }
      }
      kinds = filled;
    }
    return kinds;
  }
}
