package org.lucarne.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.lucarne.search.Facet;
import org.lucarne.search.Lead;
import org.lucarne.search.SearchRequest.Sort;

/**
 * The documents that match a query and a selection, found in one pass that fills what every part of
 * the answer needs: the best rows, the exact total, and for each filtered facet the documents that
 * only its own filter keeps out, from which its counts are made (drill sideways).
 */
final class Matching {

  /** A row of the answer: the document that leads it, and how many copies it stands for. */
  record Row(int doc, float score, int copies) {}

  private final View view;
  private final Sort sort;
  private final Selection selection;
  private final List<Facet> filtered;
  private final boolean onlyCopies;
  private final CopyGroups groups;
  private final Leads leads;
  private final boolean grouping;

  /** By leaf, the documents that pass everything. */
  private final FixedBitSet[] full;

  /** By filtered facet and leaf, the documents that only this facet's filter keeps out. */
  private final FixedBitSet[][] beside;

  private final int[] groupCounts;
  private final long[] groupBest;
  private final Heap heap;
  private long total;
  private long rows;

  private Matching(
      View view, Selection selection, Sort sort, int wanted, Lead lead, boolean onlyCopies)
      throws IOException {
    this.view = view;
    this.selection = selection;
    this.sort = sort;
    this.filtered = selection.facets();
    this.onlyCopies = onlyCopies;
    this.grouping = lead != null;
    this.leads = grouping ? new Leads(view, lead, selection.sources()) : null;
    this.groups = view.copyGroups();
    this.full = new FixedBitSet[view.leaves.size()];
    this.beside = new FixedBitSet[filtered.size()][view.leaves.size()];
    this.groupCounts = new int[grouping ? groups.count() : 0];
    this.groupBest = new long[grouping ? groups.count() : 0];
    this.heap = new Heap(wanted);
  }

  /**
   * @param wanted how many of the best rows to keep
   * @param lead which article stands for its copies, or {@code null} when each stands for itself
   */
  static Matching of(
      View view,
      Query query,
      Selection selection,
      Sort sort,
      int wanted,
      Lead lead,
      boolean onlyCopies)
      throws IOException {
    Matching matching = new Matching(view, selection, sort, wanted, lead, onlyCopies);
    matching.run(query);
    return matching;
  }

  long total() {
    return total;
  }

  long rows() {
    return rows;
  }

  /** The documents of a leaf that pass everything. */
  FixedBitSet documents(int leaf) {
    return full[leaf];
  }

  /** The documents of a leaf that pass everything but {@code facet}'s own filter. */
  FixedBitSet documentsBeside(Facet facet, int leaf) {
    int number = filtered.indexOf(facet);
    if (number < 0) {
      return full[leaf];
    }
    FixedBitSet documents = full[leaf].clone();
    documents.or(beside[number][leaf]);
    return documents;
  }

  /** The best rows, best first, after leaving out {@code offset}. */
  List<Row> best(int offset) throws IOException {
    long[] keys = heap.descending();
    Row[] best = new Row[Math.max(0, keys.length - offset)];
    for (int i = 0; i < best.length; i++) {
      long key = keys[offset + i];
      int doc = (int) (0xffffffffL - (key & 0xffffffffL));
      float score = sort == Sort.RELEVANCE ? NumericUtils.sortableIntToFloat((int) (key >> 32)) : 0;
      int group = groupOf(doc);
      best[i] =
          group < 0 ? new Row(doc, score, 1) : new Row(lead(group), score, groupCounts[group]);
    }
    return List.of(best);
  }

  private int groupOf(int doc) {
    if (!grouping) {
      return CopyGroups.ALONE;
    }
    int leaf = ReaderUtil.subIndex(doc, view.leaves);
    return groups.of(leaf, doc - view.leaves.get(leaf).docBase);
  }

  /** The document that leads those of a group that pass everything. */
  private int lead(int group) throws IOException {
    int lead = -1;
    for (int doc : groups.documents(group)) {
      int leaf = ReaderUtil.subIndex(doc, view.leaves);
      if (full[leaf].get(doc - view.leaves.get(leaf).docBase)
          && (lead < 0 || leads.before(doc, lead))) {
        lead = doc;
      }
    }
    return lead;
  }

  private void run(Query query) throws IOException {
    boolean scored = sort == Sort.RELEVANCE && !(query instanceof MatchAllDocsQuery);
    IndexSearcher searcher = view.searcher;
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(query), scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : view.leaves) {
      Pass pass = new Pass(leaf, scored);
      if (query instanceof MatchAllDocsQuery) {
        pass.everything();
      } else {
        BulkScorer scorer = weight.bulkScorer(leaf);
        if (scorer != null) {
          scorer.score(pass, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        }
      }
    }
    rows = total;
    for (int group = 0; group < groupCounts.length; group++) {
      if (groupCounts[group] > 0) {
        rows -= groupCounts[group] - 1;
        heap.offer(scored ? groupBest[group] : keyOfLead(group));
      }
    }
  }

  /** In an order by date a row stands where the article that is shown belongs. */
  private long keyOfLead(int group) throws IOException {
    int doc = lead(group);
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(doc, view.leaves));
    int date = view.segment(leaf.reader()).dates(leaf.reader())[doc - leaf.docBase];
    return key(rank(date), doc);
  }

  private static long key(int rank, int doc) {
    return (long) rank << 32 | 0xffffffffL - doc;
  }

  /** Greater comes first. */
  private int rank(int date) {
    return sort == Sort.OLDEST && date != Dates.UNDATED ? -date : date;
  }

  /** One segment's documents, as the query's scorer comes upon them. */
  private final class Pass implements LeafCollector {
    private final int leaf;
    private final int docBase;
    private final boolean scored;
    private final FixedBitSet[] allowed;
    private final FixedBitSet passing;
    private final LeafReader reader;
    private final int[] dates;
    private Scorable scorer;

    Pass(LeafReaderContext context, boolean scored) throws IOException {
      this.leaf = context.ord;
      this.docBase = context.docBase;
      this.scored = scored;
      this.reader = context.reader();
      int size = Math.max(1, reader.maxDoc());
      Segment segment = view.segment(reader);
      passing = new FixedBitSet(size);
      full[leaf] = passing;
      allowed = new FixedBitSet[filtered.size()];
      for (int i = 0; i < allowed.length; i++) {
        allowed[i] = selection.documents(filtered.get(i), segment, context);
        beside[i][leaf] = new FixedBitSet(size);
      }
      dates = sort == Sort.RELEVANCE && scored ? null : segment.dates(reader);
    }

    void everything() throws IOException {
      var live = reader.getLiveDocs();
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          collect(doc);
        }
      }
    }

    @Override
    public void setScorer(Scorable scorable) {
      scorer = scorable;
    }

    @Override
    public void collect(int doc) throws IOException {
      int group = grouping || onlyCopies ? groups.of(leaf, doc) : -1;
      if (onlyCopies && group < 0) {
        return;
      }
      int failed = -1;
      for (int i = 0; i < allowed.length; i++) {
        if (!allowed[i].get(doc)) {
          if (failed >= 0) {
            return;
          }
          failed = i;
        }
      }
      if (failed >= 0) {
        beside[failed][leaf].set(doc);
        return;
      }
      passing.set(doc);
      total++;
      long key = key(rankOf(doc), docBase + doc);
      if (grouping && group >= 0) {
        if (groupCounts[group]++ == 0 || key > groupBest[group]) {
          groupBest[group] = key;
        }
      } else {
        heap.offer(key);
      }
    }

    /** Greater comes first. Without a query relevance says nothing, so the newest come first. */
    private int rankOf(int doc) throws IOException {
      return sort == Sort.RELEVANCE && scored
          ? NumericUtils.floatToSortableInt(scorer.score())
          : rank(dates[doc]);
    }
  }

  /** The greatest keys seen, at most a fixed number of them. */
  private static final class Heap {
    private final long[] keys;
    private int size;

    Heap(int capacity) {
      keys = new long[capacity];
    }

    void offer(long key) {
      if (size < keys.length) {
        int at = size++;
        while (at > 0 && keys[(at - 1) / 2] > key) {
          keys[at] = keys[(at - 1) / 2];
          at = (at - 1) / 2;
        }
        keys[at] = key;
      } else if (size > 0 && key > keys[0]) {
        int at = 0;
        while (true) {
          int child = 2 * at + 1;
          if (child >= size) {
            break;
          }
          if (child + 1 < size && keys[child + 1] < keys[child]) {
            child++;
          }
          if (keys[child] >= key) {
            break;
          }
          keys[at] = keys[child];
          at = child;
        }
        keys[at] = key;
      }
    }

    long[] descending() {
      long[] sorted = Arrays.copyOf(keys, size);
      Arrays.sort(sorted);
      for (int i = 0, j = size - 1; i < j; i++, j--) {
        long kept = sorted[i];
        sorted[i] = sorted[j];
        sorted[j] = kept;
      }
      return sorted;
    }
  }
}
