package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lucarne.index.Ranking;
import org.lucarne.index.Ranking.KnownItem;
import org.lucarne.model.Article;

/**
 * Where the order of the results puts the article that a question was made of: mean reciprocal rank
 * over 200 questions from headlines and sentences, beside plain BM25 over one field and other
 * weights; and nDCG@10 of realistic queries whose answers were judged.
 *
 * <p>Arguments: the folder of an archive, by default one made of the news beside the checkout; the
 * seed. Or {@code judged} for the second half alone; or {@code pool} and a file with a query a line
 * to print what is to be judged.
 */
public final class RankingBench {
  private static final int ITEMS = 200;
  private static final int ARTICLES = 12_000;

  private RankingBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Jvm.quiet();
    if (args.length == 2 && args[0].equals("pool")) {
      Relevance.pool(Path.of(args[1]));
      return;
    }
    Relevance.measure();
    if (args.length == 1 && args[0].equals("judged")) {
      return;
    }
    try (Scratch scratch = new Scratch()) {
      Path folder = args.length > 0 ? Path.of(args[0]) : QueryOracle.made(scratch);
      if (folder == null) {
        System.out.println("There is no news beside the checkout; nothing to rank.");
        return;
      }
      long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
      List<Article> articles = QueryOracle.articles(folder, ARTICLES, Integer.MAX_VALUE);
      System.out.println(articles.size() + " articles");
      try (Ranking ranking = new Ranking(articles)) {
        List<KnownItem> items = ranking.knownItems(ITEMS, seed);
        System.out.println("| order | MRR | headlines | sentences | first | not in 100 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (String order : Ranking.orders()) {
          double all = 0;
          double headlines = 0;
          int first = 0;
          int far = 0;
          for (KnownItem item : items) {
            double rank = ranking.reciprocalRank(order, item);
            all += rank;
            headlines += item.kind().equals("headline") ? rank : 0;
            first += rank == 1 ? 1 : 0;
            far += rank == 0 ? 1 : 0;
          }
          int half = items.size() / 2;
          System.out.printf(
              "| %s | %.3f | %.3f | %.3f | %d | %d |%n",
              order,
              all / items.size(),
              headlines / half,
              (all - headlines) / (items.size() - half),
              first,
              far);
        }
      }
    }
  }
}
