package org.lucarne.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles a second into an archive, against the same articles into a bare Lucene index. */
public final class ImportBench {

  private static final int ROUNDS = 3;

  private ImportBench() {}

  /** Arguments: how many articles; seed, 1 when left out. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int articles = Integer.parseInt(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    try (Scratch scratch = new Scratch()) {
      String file = new ScaleSet(seed, articles).writeTo(scratch.path("set.jsonl")).toString();
      List<Map<String, Double>> lucarne = new ArrayList<>();
      List<Map<String, Double>> bare = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        lucarne.add(Jvm.run(LucarneImport.class, file, scratch.path("archive").toString()));
        Scratch.delete(scratch.path("archive"));
        bare.add(Jvm.run(BareLucene.class, file, scratch.path("bare").toString()));
        Scratch.delete(scratch.path("bare"));
        print(
            "round %d: Lucarne %.0f articles/s, bare Lucene %.0f articles/s",
            round + 1, rate(lucarne.getLast()), rate(bare.getLast()));
      }
      double ours = median(lucarne);
      double yardstick = median(bare);
      Map<String, Double> last = lucarne.getLast();
      double text = last.get("text_bytes");
      print(
          "articles                %,d (%,.0f imported, %,.0f failed)",
          articles, last.get("articles"), last.get("failed"));
      print("Lucarne, median of %d    %,.0f articles/s", ROUNDS, ours);
      print("bare Lucene, median     %,.0f articles/s", yardstick);
      print("ratio                   %.2f", ours / yardstick);
      print("text                    %.1f MB", text / 1e6);
      print("store over text         %.2f", last.get("store_bytes") / text);
      print(
          "index over text         %.2f (bare Lucene %.2f)",
          last.get("index_bytes") / text, bare.getLast().get("index_bytes") / text);
      print("heap, at most           %.0f MB of 512 (bare Lucene %.0f)", peak(lucarne), peak(bare));
      print("check                   %s", last.get("problems") == 0 ? "clean" : "NOT CLEAN");
    }
  }

  private static double rate(Map<String, Double> run) {
    return run.get("articles") / run.get("seconds");
  }

  private static double median(List<Map<String, Double>> runs) {
    return Figures.median(runs.stream().mapToDouble(ImportBench::rate).toArray());
  }

  private static double peak(List<Map<String, Double>> runs) {
    return runs.stream().mapToDouble(run -> run.get("heap_peak")).max().orElseThrow() / 1e6;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
