package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lucarne.index.Ranking;
import org.lucarne.index.Ranking.KnownItem;
import org.lucarne.model.Article;

/**
 * Judged answers to realistic queries: nDCG of the first ten, with gains of 2^grade - 1 as Burges
 * et al. have them (2005). What was not judged counts as not about the query.
 */
final class Relevance {
  private static final Path LABELS = Path.of("src/bench/resources/relevance-labels.tsv");
  private static final List<String> FOLDERS =
      List.of("fakes-syria", "isot-sample", "newswire-2016-md", "bbc-2004-txt", "aljazeera-csv");
  private static final int DEPTH = 10;
  private static final int KNOWN_ITEMS = 200;

  /** Two orders that differ by less answer a query equally well. */
  private static final double SAME = 0.005;

  private Relevance() {}

  /** The articles that were judged, without copies; empty where the news is not at hand. */
  private static List<Article> articles() throws InterruptedException {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (String name : FOLDERS) {
      Path folder = Path.of("..", "shared", "corpora", name);
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      NewsFolder.articles(folder)
          .forEach(article -> articles.putIfAbsent(NewsFolder.key(article), article));
    }
    return List.copyOf(articles.values());
  }

  /** Query to key to grade. */
  private static Map<String, Map<String, Integer>> labels() throws IOException {
    Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(LABELS)) {
      lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              parts ->
                  labels
                      .computeIfAbsent(parts[0], _ -> new TreeMap<>())
                      .put(parts[1], Integer.valueOf(parts[2])));
    }
    return labels;
  }

  /**
   * Prints each order beside the engine's own; better and worse count queries, ten answers is the
   * mean over queries with so many, MRR is of known items of the same articles.
   */
  static void measure() throws IOException, InterruptedException {
    List<Article> articles = articles();
    if (articles.isEmpty()) {
      System.out.println("The news that was judged is not beside the checkout.");
      return;
    }
    Map<String, Map<String, Integer>> labels = labels();
    int judged = labels.values().stream().mapToInt(Map::size).sum();
    System.out.printf(
        "%,d articles, %d queries, %d judgements%n", articles.size(), labels.size(), judged);
    System.out.println(
        "| order | nDCG@10 | one half | the other | to ours, 95 % | better | worse | ten answers"
            + " | judged@10 | MRR |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    try (Ranking ranking = new Ranking(articles)) {
      List<KnownItem> items = ranking.knownItems(KNOWN_ITEMS, 1);
      List<Double> ours = new ArrayList<>();
      List<Boolean> full = new ArrayList<>();
      for (String order : Ranking.orders()) {
        List<Double> each = new ArrayList<>();
        double known = 0;
        for (Map.Entry<String, Map<String, Integer>> query : labels.entrySet()) {
          Map<String, Integer> grades = query.getValue();
          List<String> found =
              ranking.best(order, query.getKey(), DEPTH).stream()
                  .map(number -> NewsFolder.key(articles.get(number)))
                  .toList();
          each.add(ndcg(found, grades));
          known +=
              (double) found.stream().filter(grades::containsKey).count()
                  / Math.max(1, found.size());
          if (order.equals(Ranking.OURS)) {
            full.add(found.size() == DEPTH);
          }
        }
        if (order.equals(Ranking.OURS)) {
          ours = each;
        }
        List<Double> first = ours;
        List<Double> second = each;
        List<Double> gained =
            IntStream.range(0, labels.size()).mapToObj(i -> second.get(i) - first.get(i)).toList();
        double rank = 0;
        for (KnownItem item : items) {
          rank += ranking.reciprocalRank(order, item);
        }
        System.out.printf(
            Locale.ROOT,
            "| %s | %.3f | %.3f | %.3f | %+.3f ± %.3f | %d | %d | %.3f | %.3f | %.3f |%n",
            order,
            mean(each, _ -> true),
            mean(each, i -> i % 2 == 0),
            mean(each, i -> i % 2 == 1),
            mean(gained, _ -> true),
            margin(gained),
            count(labels.size(), i -> gained.get(i) > SAME),
            count(labels.size(), i -> gained.get(i) < -SAME),
            mean(each, full::get),
            known / labels.size(),
            rank / items.size());
      }
      System.out.printf(
          "%d queries have ten answers with all words%n", count(full.size(), full::get));
    }
  }

  private static long count(int size, IntPredicate counted) {
    return IntStream.range(0, size).filter(counted).count();
  }

  /** Half of the 95 % interval of the mean, by the normal distribution. */
  private static double margin(List<Double> values) {
    double mean = mean(values, _ -> true);
    double squares = values.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    return 1.96 * Math.sqrt(squares / (values.size() - 1) / values.size());
  }

  private static double mean(List<Double> values, IntPredicate counted) {
    return IntStream.range(0, values.size())
        .filter(counted)
        .mapToDouble(values::get)
        .average()
        .orElse(Double.NaN);
  }

  private static double ndcg(List<String> found, Map<String, Integer> grades) {
    List<Integer> best =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    double ideal = gain(best);
    return ideal == 0
        ? 0
        : gain(found.stream().map(key -> grades.getOrDefault(key, 0)).toList()) / ideal;
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int rank = 0; rank < grades.size(); rank++) {
      sum += ((1 << grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2);
    }
    return sum;
  }

  /**
   * Prints what is to be judged: the first ten of all orders for each query, shuffled, without
   * telling which order has found them.
   *
   * @param queries a file with a query a line
   */
  static void pool(Path queries) throws IOException, InterruptedException {
    List<Article> articles = articles();
    try (Ranking ranking = new Ranking(articles)) {
      for (String query : Files.readAllLines(queries)) {
        TreeSet<Integer> pool = new TreeSet<>();
        for (String order : Ranking.orders()) {
          pool.addAll(ranking.best(order, query, DEPTH));
        }
        List<Integer> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(query.hashCode()));
        for (int number : shuffled) {
          Article article = articles.get(number);
          System.out.printf(
              "%s\t%s\t%s\t%s\t%s\t%s\t%s%n",
              query,
              NewsFolder.key(article),
              article.title(),
              article.source() == null ? "" : article.source().name(),
              article.date(),
              line(article.body(), 0, 160),
              passage(article.body(), query));
        }
      }
    }
  }

  /** 300 characters of the body with the most words of the query. */
  private static String passage(String body, String query) {
    String text = body.toLowerCase(Locale.ROOT);
    String[] words = query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    int best = 0;
    long most = -1;
    for (int start = 0; start < text.length(); start += 60) {
      String part = text.substring(start, Math.min(text.length(), start + 300));
      long there =
          Stream.of(words).filter(word -> word.length() > 2 && part.contains(word)).count();
      if (there > most) {
        most = there;
        best = start;
      }
    }
    return line(body, best, 300);
  }

  private static String line(String body, int start, int length) {
    return body.substring(start, Math.min(body.length(), start + length)).replaceAll("\\s+", " ");
  }
}
