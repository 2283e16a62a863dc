package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lucarne.model.Article;
import org.lucarne.model.Part;

/**
 * What sets an article apart from the others of an archive: its words by how often it uses them and
 * how few others do, as Lucene's MoreLikeThis weighs them, and the actors that few others name.
 */
final class SimilarTerms {

  private static final int WORDS = 30;
  private static final int ACTORS = 8;

  /** A word in the headline counts as often as this many in the body. */
  private static final int HEADLINE = 3;

  /** What is in more than this share of the articles sets none apart. */
  private static final double COMMON = 0.15;

  /** In a small archive a share is too few articles to tell. */
  private static final int ALWAYS_RARE = 10;

  /** Of the words and actors, as many per hundred must be in a similar article. */
  private static final int SHARED_PERCENT = 20;

  /** An actor weighs as much as this many of its like among the words. */
  private static final float ACTOR_WEIGHT = 1.5f;

  private record Weighed(String text, String id, double weight) {}

  private final View view;
  private final ActorRows rows;
  private final List<Weighed> words = new ArrayList<>();
  private final List<Weighed> actors = new ArrayList<>();

  /**
   * @param numbers rows of the actors that the article names
   */
  SimilarTerms(View view, ActorRows rows, TextAnalysis analysis, Article article, int[] numbers)
      throws IOException {
    this.view = view;
    this.rows = rows;
    double all = Math.max(1, view.reader.numDocs());
    double most = Math.max(ALWAYS_RARE, COMMON * all);
    weighWords(analysis, article, all, most);
    weighActors(numbers, all, most);
  }

  private void weighWords(TextAnalysis analysis, Article article, double all, double most)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Part part : Part.values()) {
      int step = part == Part.TITLE ? HEADLINE : 1;
      for (TextAnalysis.Word word : analysis.words(article.text(part))) {
        if (word.folded().length() > 2 && !isNumber(word.folded())) {
          counts.merge(word.folded(), step, Integer::sum);
        }
      }
    }
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int articles = view.reader.docFreq(new Term(Fields.BODY, each.getKey()));
      if (articles > 1 && articles <= most) {
        double weight = (1 + Math.log(each.getValue())) * Math.log(1 + all / articles);
        words.add(new Weighed(each.getKey(), null, weight));
      }
    }
    keep(words, WORDS);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private void weighActors(int[] numbers, double all, double most) throws IOException {
    int[] totals = rows.totals();
    for (int row : numbers) {
      if (totals[row] > 1 && totals[row] <= most) {
        double weight = Math.log(1 + all / totals[row]) * ACTOR_WEIGHT;
        actors.add(new Weighed(rows.name(row), rows.id(row), weight));
      }
    }
    keep(actors, ACTORS);
  }

  private static void keep(List<Weighed> weighed, int most) {
    weighed.sort(
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::text));
    if (weighed.size() > most) {
      weighed.subList(most, weighed.size()).clear();
    }
  }

  List<String> words() {
    return words.stream().map(Weighed::text).toList();
  }

  List<String> actors() {
    return actors.stream().map(Weighed::text).toList();
  }

  /** Finds articles that share some of them, those that share most of the weight first. */
  Query query() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Weighed word : words) {
      any.add(new BoostQuery(inText(word.text()), (float) word.weight()), Occur.SHOULD);
    }
    for (Weighed actor : actors) {
      Query named = RowQuery.of(Set.of(actor.id()), rows);
      any.add(
          new BoostQuery(new ConstantScoreQuery(named), (float) (actor.weight() * actor.weight())),
          Occur.SHOULD);
    }
    int clauses = words.size() + actors.size();
    any.setMinimumNumberShouldMatch(Math.min(clauses, Math.max(2, clauses * SHARED_PERCENT / 100)));
    return any.build();
  }

  private static Query inText(String word) {
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(new TermQuery(new Term(Fields.TITLE, word)), Clauses.HEADLINE_WEIGHT),
            new TermQuery(new Term(Fields.BODY, word))),
        0);
  }

  /** The words as parts of a query, so that each is marked where an article has it. */
  List<CompiledQuery.Sought> marks() {
    return words.stream().map(word -> new CompiledQuery.Sought(inText(word.text()))).toList();
  }
}
