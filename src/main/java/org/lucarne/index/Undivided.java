package org.lucarne.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * The intervals of a source in which no sentence, or no paragraph, begins after their start.
 *
 * <p>Lucene's "not containing" cannot say this: a boundary has the position of the first word, and
 * an interval may well start there.
 */
final class Undivided extends IntervalsSource {
  private final IntervalsSource source;
  private final String boundary;

  /**
   * @param boundary the term that stands where a sentence or paragraph begins
   */
  Undivided(IntervalsSource source, String boundary) {
    this.source = source;
    this.boundary = boundary;
  }

  /** Reads the boundaries of one document, in step with intervals in order of their start. */
  private static final class Bounds {
    private final IntervalIterator bounds;
    private boolean more;

    Bounds(String boundary, String field, LeafReaderContext context) throws IOException {
      bounds = Intervals.term(boundary).intervals(field, context);
    }

    void moveTo(int doc) throws IOException {
      if (bounds != null && bounds.docID() < doc) {
        bounds.advance(doc);
      }
      more = bounds != null && bounds.docID() == doc;
      next();
    }

    private void next() throws IOException {
      more = more && bounds.nextInterval() != IntervalIterator.NO_MORE_INTERVALS;
    }

    boolean divide(int start, int end) throws IOException {
      while (more && bounds.start() <= start) {
        next();
      }
      return more && bounds.start() <= end;
    }
  }

  @Override
  public IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
    IntervalIterator all = source.intervals(field, context);
    if (all == null) {
      return null;
    }
    Bounds bounds = new Bounds(boundary, field, context);
    return new IntervalIterator() {
      private int boundsDoc = -1;

      @Override
      public int nextInterval() throws IOException {
        if (boundsDoc != all.docID()) {
          boundsDoc = all.docID();
          bounds.moveTo(boundsDoc);
        }
        int start = all.nextInterval();
        while (start != NO_MORE_INTERVALS && bounds.divide(start, all.end())) {
          start = all.nextInterval();
        }
        return start;
      }

      @Override
      public int start() {
        return all.start();
      }

      @Override
      public int end() {
        return all.end();
      }

      @Override
      public int gaps() {
        return all.gaps();
      }

      @Override
      public int width() {
        return all.width();
      }

      @Override
      public float matchCost() {
        return all.matchCost() + 10;
      }

      @Override
      public int docID() {
        return all.docID();
      }

      @Override
      public int nextDoc() throws IOException {
        return all.nextDoc();
      }

      @Override
      public int advance(int target) throws IOException {
        return all.advance(target);
      }

      @Override
      public long cost() {
        return all.cost();
      }
    };
  }

  @Override
  public IntervalMatchesIterator matches(String field, LeafReaderContext context, int doc)
      throws IOException {
    IntervalMatchesIterator all = source.matches(field, context, doc);
    if (all == null) {
      return null;
    }
    Bounds bounds = new Bounds(boundary, field, context);
    bounds.moveTo(doc);
    if (!nextUndivided(all, bounds)) {
      return null;
    }
    return new IntervalMatchesIterator() {
      private boolean begun;

      @Override
      public boolean next() throws IOException {
        boolean first = !begun;
        begun = true;
        return first || nextUndivided(all, bounds);
      }

      @Override
      public int startPosition() {
        return all.startPosition();
      }

      @Override
      public int endPosition() {
        return all.endPosition();
      }

      @Override
      public int startOffset() throws IOException {
        return all.startOffset();
      }

      @Override
      public int endOffset() throws IOException {
        return all.endOffset();
      }

      @Override
      public int gaps() {
        return all.gaps();
      }

      @Override
      public int width() {
        return all.width();
      }

      @Override
      public MatchesIterator getSubMatches() throws IOException {
        return all.getSubMatches();
      }

      @Override
      public Query getQuery() {
        return all.getQuery();
      }
    };
  }

  private static boolean nextUndivided(IntervalMatchesIterator all, Bounds bounds)
      throws IOException {
    boolean more = all.next();
    while (more && bounds.divide(all.startPosition(), all.endPosition())) {
      more = all.next();
    }
    return more;
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    source.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return source.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return source.pullUpDisjunctions().stream()
        .<IntervalsSource>map(one -> new Undivided(one, boundary))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Undivided undivided
        && source.equals(undivided.source)
        && boundary.equals(undivided.boundary);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, boundary);
  }

  @Override
  public String toString() {
    return "UNDIVIDED(" + source + ")";
  }
}
