package org.lucarne.index;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The articles that name one of some rows of actors. */
final class RowQuery extends Query {

  private final Set<String> ids;
  private final ActorRows rows;

  private RowQuery(Set<String> ids, ActorRows rows) {
    this.ids = new TreeSet<>(ids);
    this.rows = rows;
  }

  /**
   * @param ids of rows; none when nobody is called so
   */
  static Query of(Set<String> ids, ActorRows rows) {
    return ids.isEmpty() ? new MatchNoDocsQuery("no such actor") : new RowQuery(ids, rows);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        FixedBitSet documents = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
        FixedBitSet each = new FixedBitSet(documents.length());
        for (String id : ids) {
          each.clear();
          rows.addDocuments(id, leaf.ord, each);
          documents.or(each);
        }
        long count = documents.cardinality();
        Scorer scorer =
            new ConstantScoreScorer(score(), scoreMode, new BitSetIterator(documents, count));
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return scorer;
          }

          @Override
          public long cost() {
            return count;
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "actor:" + ids;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowQuery query && ids.equals(query.ids) && rows == query.rows;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), ids, System.identityHashCode(rows));
  }
}
