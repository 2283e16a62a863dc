package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Finds the articles in which something occurs a number of times, all fields taken together; of
 * occurrences that overlap one counts. Repeated intervals could count within one field only.
 */
final class AtLeastQuery extends Query {
  private final int times;
  private final Map<String, IntervalsSource> sources;

  /**
   * @param sources what to count, by field
   */
  AtLeastQuery(int times, Map<String, IntervalsSource> sources) {
    this.times = times;
    this.sources = Map.copyOf(sources);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight once =
        searcher.createWeight(searcher.rewrite(once()), ScoreMode.COMPLETE_NO_SCORES, boost);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Scorer found = once.scorer(context);
        if (found == null) {
          return null;
        }
        List<IntervalIterator> intervals = new ArrayList<>();
        for (Map.Entry<String, IntervalsSource> source : sources.entrySet()) {
          IntervalIterator iterator = source.getValue().intervals(source.getKey(), context);
          if (iterator != null) {
            intervals.add(iterator);
          }
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(score(), mode, counting(found.iterator(), intervals)));
      }

      @Override
      public Matches matches(LeafReaderContext context, int doc) throws IOException {
        Scorer scorer = scorer(context);
        boolean found =
            scorer != null
                && scorer.twoPhaseIterator().approximation().advance(doc) == doc
                && scorer.twoPhaseIterator().matches();
        return found ? once.matches(context, doc) : null;
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private Query once() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    sources.forEach((field, source) -> any.add(new IntervalQuery(field, source), Occur.SHOULD));
    return any.build();
  }

  private TwoPhaseIterator counting(DocIdSetIterator found, List<IntervalIterator> intervals) {
    return new TwoPhaseIterator(found) {
      @Override
      public boolean matches() throws IOException {
        int doc = approximation.docID();
        int count = 0;
        for (IntervalIterator interval : intervals) {
          if (interval.docID() < doc) {
            interval.advance(doc);
          }
          int end = -1;
          while (interval.docID() == doc
              && count < times
              && interval.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
            boolean apart = interval.start() > end;
            count += apart ? 1 : 0;
            end = apart ? interval.end() : Math.min(end, interval.end());
          }
        }
        return count >= times;
      }

      @Override
      public float matchCost() {
        return 100 * intervals.size();
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    sources.forEach(
        (field, source) -> source.visit(field, visitor.getSubVisitor(Occur.MUST, this)));
  }

  @Override
  public String toString(String field) {
    return "AtLeast(" + times + " " + sources + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AtLeastQuery query
        && times == query.times
        && sources.equals(query.sources);
  }

  @Override
  public int hashCode() {
    return 31 * times + sources.hashCode();
  }
}
