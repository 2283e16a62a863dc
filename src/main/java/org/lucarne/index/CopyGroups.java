package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.lucarne.copies.Grouping;

/** Which articles of a view are copies of each other. */
final class CopyGroups {

  static final int ALONE = Grouping.ALONE;

  /** By leaf and document, the number of its group; {@code null} for a leaf without copies. */
  private final int[][] group;

  /**
   * The documents of group {@code g}, of all leaves: {@code starts[g]} up to {@code starts[g+1]}.
   */
  private final int[] starts;

  private final int[] documents;

  private CopyGroups(int[][] group, int[] starts, int[] documents) {
    this.group = group;
    this.starts = starts;
    this.documents = documents;
  }

  static CopyGroups of(View view) throws IOException {
    List<LeafReaderContext> leaves = view.leaves;
    int[] live = new int[view.reader.numDocs()];
    int count = 0;
    for (LeafReaderContext leaf : leaves) {
      Bits bits = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (bits == null || bits.get(doc)) {
          live[count++] = leaf.docBase + doc;
        }
      }
    }
    int[] groups;
    try {
      groups = Grouping.of(new Documents(view, live));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    int most = Arrays.stream(groups).max().orElse(ALONE);
    int[] starts = new int[most + 2];
    for (int number : groups) {
      if (number != ALONE) {
        starts[number + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] documents = new int[starts[starts.length - 1]];
    int[] filled = starts.clone();
    int[][] byLeaf = new int[leaves.size()][];
    for (int i = 0; i < live.length; i++) {
      if (groups[i] != ALONE) {
        documents[filled[groups[i]]++] = live[i];
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(live[i], leaves));
        if (byLeaf[leaf.ord] == null) {
          byLeaf[leaf.ord] = new int[leaf.reader().maxDoc()];
          Arrays.fill(byLeaf[leaf.ord], ALONE);
        }
        byLeaf[leaf.ord][live[i] - leaf.docBase] = groups[i];
      }
    }
    return new CopyGroups(byLeaf, starts, documents);
  }

  /** How many groups there are. */
  int count() {
    return starts.length - 1;
  }

  /** The group of a document of a leaf, or {@link #ALONE}. */
  int of(int leaf, int doc) {
    return group[leaf] == null ? ALONE : group[leaf][doc];
  }

  /** The documents of a group, numbered over all leaves, in their order. */
  int[] documents(int number) {
    return Arrays.copyOfRange(documents, starts[number], starts[number + 1]);
  }

  /** The articles of a view as grouping wants to see them. */
  private static final class Documents implements Grouping.Articles {
    private final View view;
    private final int[] live;
    private final long[][] texts;
    private final int[][] dates;
    private final BinaryDocValues[] signatures;
    private int leaf;

    Documents(View view, int[] live) throws IOException {
      this.view = view;
      this.live = live;
      int leaves = view.leaves.size();
      texts = new long[leaves][];
      dates = new int[leaves][];
      signatures = new BinaryDocValues[leaves];
      for (LeafReaderContext each : view.leaves) {
        texts[each.ord] = view.segment(each.reader()).copies(each.reader());
        dates[each.ord] = view.segment(each.reader()).dates(each.reader());
      }
    }

    @Override
    public int count() {
      return live.length;
    }

    /** Finds the leaf of an article, often that of the one before; returns its document there. */
    private int find(int number) {
      int doc = live[number];
      LeafReaderContext context = view.leaves.get(leaf);
      if (doc < context.docBase || doc >= context.docBase + context.reader().maxDoc()) {
        leaf = ReaderUtil.subIndex(doc, view.leaves);
        context = view.leaves.get(leaf);
      }
      return doc - context.docBase;
    }

    @Override
    public long text(int number) {
      int doc = find(number);
      return texts[leaf][doc];
    }

    @Override
    public int firstDay(int number) {
      int doc = find(number);
      int date = dates[leaf][doc];
      return date == Dates.UNDATED ? Grouping.UNDATED : Dates.firstDay(date);
    }

    @Override
    public int lastDay(int number) {
      int doc = find(number);
      int date = dates[leaf][doc];
      return date == Dates.UNDATED ? Grouping.UNDATED : Dates.lastDay(date);
    }

    @Override
    public void signature(int number, Grouping.Reader reader) {
      int doc = find(number);
      try {
        BinaryDocValues values = signatures[leaf];
        if (values == null || values.docID() > doc) {
          // Values are read forwards only.
          values = DocValues.getBinary(view.leaves.get(leaf).reader(), Fields.SIGNATURE);
          signatures[leaf] = values;
        }
        values.advanceExact(doc);
        BytesRef bytes = values.binaryValue();
        reader.read(bytes.bytes, bytes.offset);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
