package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lucarne.archive.Archive;
import org.lucarne.bench.Queries.Kind;
import org.lucarne.bench.Queries.Question;
import org.lucarne.index.BareSearch;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/**
 * Lucarne's whole answer (20 hits with passages, exact total, every facet) against the bare top 20
 * of the same Lucene query over the same index files, in one process, in turns.
 */
public final class SearchBench {

  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;
  private static final int STARTS = 3;

  private final List<Question> questions;
  private final double[] lucarne;
  private final double[] bare;
  private final long[] totals;

  private SearchBench(List<Question> questions) {
    this.questions = questions;
    lucarne = new double[questions.size()];
    bare = new double[questions.size()];
    totals = new long[questions.size()];
  }

  /**
   * Arguments: how many articles; seed, 1 when left out; folder of an archive that holds that set
   * or, while it is not there, shall hold it, so that another run need not import again.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Jvm.quiet();
    int articles = Integer.parseInt(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    ScaleSet set = new ScaleSet(seed, articles);
    try (Scratch scratch = new Scratch()) {
      Path folder = args.length > 2 ? Path.of(args[2]) : scratch.path("archive");
      if (!Files.exists(folder)) {
        Path file = set.writeTo(scratch.path("set.jsonl"));
        Jvm.run(LucarneImport.class, file.toString(), folder.toString());
      }
      SearchBench bench = new SearchBench(Queries.of(set));
      bench.measure(folder);
      bench.print();
      printStarts(folder, bench.questions.getFirst().query());
    }
  }

  private void measure(Path folder) throws IOException {
    double[][] lucarneTimes = new double[questions.size()][ROUNDS];
    double[][] bareTimes = new double[questions.size()][ROUNDS];
    try (Archive archive = Archive.open(folder);
        BareSearch yardstick = new BareSearch(folder)) {
      List<BareSearch.Prepared> prepared = new ArrayList<>();
      for (Question question : questions) {
        prepared.add(yardstick.prepare(question.query(), question.filters()));
      }
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        for (int i = 0; i < questions.size(); i++) {
          // Whoever goes second finds the pages and caches warm, so they take turns in that too.
          double first = (round & 1) == 0 ? ask(archive, i) : ask(yardstick, prepared.get(i));
          double second = (round & 1) == 0 ? ask(yardstick, prepared.get(i)) : ask(archive, i);
          if (round >= 0) {
            lucarneTimes[i][round] = (round & 1) == 0 ? first : second;
            bareTimes[i][round] = (round & 1) == 0 ? second : first;
          }
        }
      }
    }
    for (int i = 0; i < questions.size(); i++) {
      lucarne[i] = Figures.median(lucarneTimes[i]);
      bare[i] = Figures.median(bareTimes[i]);
    }
  }

  private double ask(Archive archive, int i) {
    Question question = questions.get(i);
    SearchRequest request = SearchRequest.of(question.query()).with(question.filters());
    long start = System.nanoTime();
    SearchResults results = archive.search(request);
    double took = Figures.millisSince(start);
    totals[i] = results.total();
    return took;
  }

  private static double ask(BareSearch yardstick, BareSearch.Prepared query) throws IOException {
    long start = System.nanoTime();
    yardstick.top(query, 20);
    return Figures.millisSince(start);
  }

  private void print() {
    line(
        "%-16s %9s %9s %8s %8s %8s %8s %8s %8s %8s",
        "milliseconds",
        "hits from",
        "to",
        "p50",
        "p90",
        "p99",
        "bare p50",
        "bare p99",
        "p50/p50",
        "p99/p99");
    for (Kind kind : Kind.values()) {
      row(
          kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          IntStream.range(0, questions.size())
              .filter(i -> questions.get(i).kind() == kind)
              .toArray());
    }
    int[] all =
        IntStream.range(0, questions.size())
            .filter(i -> !questions.get(i).kind().isFurther())
            .toArray();
    row("all of the first ten", all);
    for (double percent : new double[] {50, 90, 99}) {
      double ours =
          Figures.percentile(IntStream.of(all).mapToDouble(i -> lucarne[i]).toArray(), percent);
      double yardstick =
          Figures.percentile(IntStream.of(all).mapToDouble(i -> bare[i]).toArray(), percent);
      line(
          "p%.0f: Lucarne %.2f ms, bare Lucene %.2f ms, ratio %.1f",
          percent, ours, yardstick, ours / yardstick);
    }
  }

  private void row(String name, int[] chosen) {
    double[] ours = IntStream.of(chosen).mapToDouble(i -> lucarne[i]).toArray();
    double[] theirs = IntStream.of(chosen).mapToDouble(i -> bare[i]).toArray();
    line(
        "%-16s %,9d %,9d %8.2f %8.2f %8.2f %8.2f %8.2f %8.1f %8.1f",
        name,
        IntStream.of(chosen).mapToLong(i -> totals[i]).min().orElseThrow(),
        IntStream.of(chosen).mapToLong(i -> totals[i]).max().orElseThrow(),
        Figures.percentile(ours, 50),
        Figures.percentile(ours, 90),
        Figures.percentile(ours, 99),
        Figures.percentile(theirs, 50),
        Figures.percentile(theirs, 99),
        Figures.percentile(ours, 50) / Figures.percentile(theirs, 50),
        Figures.percentile(ours, 99) / Figures.percentile(theirs, 99));
  }

  /** Opening and the first answer in a new process, where nothing is warm but the disk's cache. */
  private static void printStarts(Path folder, String query)
      throws IOException, InterruptedException {
    double[] ours = new double[STARTS];
    double[] yardstick = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      ours[i] = firstAnswer("lucarne", folder, query);
      yardstick[i] = firstAnswer("bare", folder, query);
    }
    line(
        "opening and first answer, median of %d: Lucarne %.0f ms, bare Lucene %.0f ms, ratio %.1f",
        STARTS,
        Figures.median(ours),
        Figures.median(yardstick),
        Figures.median(ours) / Figures.median(yardstick));
  }

  private static double firstAnswer(String who, Path folder, String query)
      throws IOException, InterruptedException {
    Map<String, Double> values = Jvm.run(FirstAnswer.class, who, folder.toString(), query);
    return values.get("millis");
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
