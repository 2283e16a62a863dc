package org.lucarne.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lucarne.archive.Archive;
import org.lucarne.archive.CheckReport;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/**
 * Kills importing processes at random moments, again and again on the same archive, and counts what
 * was acknowledged and is not found, or is found twice.
 */
public final class CrashBench {

  /**
   * What many kills did.
   *
   * @param kills processes that were killed before they were done
   * @param acknowledged articles that killed processes had acknowledged, each counted once
   * @param found acknowledged articles that were found afterwards
   * @param lost acknowledged or once found, and not found afterwards
   * @param doubled found more than once
   * @param problems sentences of the archives' own checks
   */
  public record Result(
      int kills, long acknowledged, long found, long lost, long doubled, long problems) {

    private Result plus(Result other) {
      return new Result(
          kills + other.kills,
          acknowledged + other.acknowledged,
          found + other.found,
          lost + other.lost,
          doubled + other.doubled,
          problems + other.problems);
    }
  }

  /** What is known of one archive from the processes that died on it. */
  private static final class Seen {
    private final BitSet found = new BitSet();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int acknowledged;
  }

  private static final int PAGE = 500;

  private final SplittableRandom random;
  private final long seed;
  private final int articles;

  private CrashBench(long seed, int articles) {
    this.random = new SplittableRandom(seed);
    this.seed = seed;
    this.articles = articles;
  }

  /** Arguments: how many kills, 200 when left out; seed; articles in an archive. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Jvm.quiet();
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    int articles = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
    Result result = run(kills, seed, articles);
    System.out.printf(
        Locale.ROOT,
        "%d kills: acknowledged %,d, found %,d, lost %,d, doubled %,d, problems %,d%n",
        result.kills(),
        result.acknowledged(),
        result.found(),
        result.lost(),
        result.doubled(),
        result.problems());
    if (result.lost() + result.doubled() + result.problems() > 0) {
      System.exit(1);
    }
  }

  /**
   * Kills so many imports of archives of {@code articles} articles; a new archive begins when one
   * is complete.
   */
  public static Result run(int kills, long seed, int articles)
      throws IOException, InterruptedException {
    CrashBench bench = new CrashBench(seed, articles);
    Result sum = new Result(0, 0, 0, 0, 0, 0);
    long wholeMillis = bench.timeWhole();
    for (int archive = 0; sum.kills() < kills; archive++) {
      sum = sum.plus(bench.oneArchive(archive, kills - sum.kills(), wholeMillis));
    }
    return sum;
  }

  /** How long an import takes that nobody kills, process start included. */
  private long timeWhole() throws IOException, InterruptedException {
    try (Scratch scratch = new Scratch()) {
      Path file = new ScaleSet(seed, articles).writeTo(scratch.path("set.jsonl"));
      long start = System.nanoTime();
      Jvm.run(CrashChild.class, file.toString(), scratch.path("archive").toString());
      return (long) Figures.millisSince(start);
    }
  }

  private Result oneArchive(int archive, int atMost, long wholeMillis)
      throws IOException, InterruptedException {
    try (Scratch scratch = new Scratch()) {
      Path file = new ScaleSet(seed + archive, articles).writeTo(scratch.path("set.jsonl"));
      Path folder = scratch.path("archive");
      Seen seen = new Seen();
      Result sum = new Result(0, 0, 0, 0, 0, 0);
      boolean done = false;
      while (!done && sum.kills() < atMost) {
        Process child = Jvm.start(CrashChild.class, file.toString(), folder.toString());
        CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> listen(child));
        done = child.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
        child.destroyForcibly();
        int exit = child.waitFor();
        if (done && exit != 0) {
          throw new IOException("The import failed by itself, with exit code " + exit);
        }
        seen.acknowledged = Math.max(seen.acknowledged, heard.join());
        sum = sum.plus(new Result(done ? 0 : 1, 0, 0, 0, 0, 0));
        boolean last = done || sum.kills() == atMost;
        // Half of the time the next import meets what the kill left before anyone has looked.
        if (last || random.nextBoolean()) {
          sum = sum.plus(verify(folder, seen, last));
        }
      }
      return sum;
    }
  }

  /** The last number of articles that the child says are acknowledged. */
  private static int listen(Process child) {
    int acknowledged = 0;
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        // A killed process may leave half a line: fewer digits say less, never more.
        if (line.matches(CrashChild.ACKNOWLEDGED + "\\d+")) {
          acknowledged = Integer.parseInt(line.substring(CrashChild.ACKNOWLEDGED.length()));
        }
      }
    } catch (IOException e) {
      // The pipe of a killed process may break; what was heard stands.
    }
    return acknowledged;
  }

  /** Opens the archive, lets it catch up, and looks for every article by its number. */
  private Result verify(Path folder, Seen seen, boolean last) {
    BitSet found = new BitSet(articles);
    long doubled = 0;
    long problems;
    try (Archive archive = Archive.open(folder)) {
      SearchRequest everything =
          new SearchRequest(
              "",
              Filters.NONE,
              SearchRequest.Sort.OLDEST,
              0,
              PAGE,
              EnumSet.noneOf(Facet.class),
              0,
              false);
      long total = PAGE;
      for (int offset = 0; offset < total; offset += PAGE) {
        SearchResults page = archive.search(everything.page(offset, PAGE));
        total = page.total();
        for (Hit hit : page.hits()) {
          int number = seen.numbers.computeIfAbsent(hit.id(), id -> number(archive, id));
          if (found.get(number)) {
            doubled++;
          }
          found.set(number);
        }
      }
      CheckReport check = archive.check();
      check.problems().forEach(System.err::println);
      problems = check.problems().size();
    }
    BitSet due = new BitSet(articles);
    due.set(0, seen.acknowledged);
    due.or(seen.found);
    long dueCount = due.cardinality();
    due.andNot(found);
    long lost = due.cardinality();
    seen.found.or(found);
    return new Result(0, last ? dueCount : 0, last ? dueCount - lost : 0, lost, doubled, problems);
  }

  /** The number of an article in its set, which its address ends with. */
  private static int number(Archive archive, String id) {
    String url = archive.show(id, "").orElseThrow().article().url();
    return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
  }
}
