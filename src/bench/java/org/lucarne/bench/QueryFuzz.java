package org.lucarne.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;
import org.lucarne.query.QueryLanguage;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/**
 * Types strange queries: pieces of the query language in any order, broken off, doubled, and mixed
 * with characters of all kinds. Each is read and answered over a small archive.
 *
 * <p>Arguments: how many queries, by default 1,000,000, and the seed.
 */
public final class QueryFuzz {

  private static final double SLOW_MILLIS = 50;
  private static final int ARTICLES = 300;

  private static final String[] PIECES = {
    "and",
    "or",
    "not",
    "AND NOT",
    "w/5",
    "W/0",
    "w/99999999999",
    "pre/3",
    "/s",
    "/p",
    "not w/2",
    "atleast3",
    "atleast0",
    "atleast99999",
    "(",
    ")",
    "((",
    "))",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "«",
    "»",
    "~",
    "~2",
    "*",
    "?",
    "**",
    "*?",
    "=",
    "-",
    "--",
    "+",
    ":",
    "::",
    "/",
    "//",
    "/a[b/",
    "/(a|b)*c/",
    "/.*/",
    "/(((((/",
    "headline:",
    "lead:",
    "body:",
    "source:",
    "credit:",
    "author:",
    "actor:",
    "language:",
    "collection:",
    "url:",
    "kind:",
    "date:",
    "since:",
    "before:",
    "after:",
    "until:",
    "last:",
    "undated:",
    "2015",
    "2015-08",
    "2015-13-45",
    "2015..2016",
    "..",
    "30d",
    "-9d",
    "999999999999y",
    "yes",
    "person",
    "the",
    "of",
    "coalition",
    "minister",
    "government",
    "Lavrov",
    "al-Jubeir",
    "airstrik*",
    "wom?n",
    "*stan",
    "jubeir~",
    "/ja[bf]ari/",
    "a*",
    "*a*",
    "مجلس",
    "правительство",
    "政府",
    "שר",
    "é",
    "İ",
    "ı",
    "ﬁ",
    "\u202e",
    "\u200d",
    "\ud83d\ude00",
    "\ud800",
    "\u0000",
    "\u0001",
    "\u0002",
    "\u0003",
    "\n",
    "\t",
    "\u00a0",
    "\\",
    "\\\"",
    "^",
    "^2",
    "[a TO b]",
    "{",
    "}",
    "&&",
    "||",
    "!",
    "@",
    "#",
    "$",
    "%",
    ",",
    ";",
    "<b>",
    "&amp;",
    "w/",
    "pre/",
    "atleast",
    "port strike",
    "\"port strike\"",
    "\"port strikes\"~",
    "=Hamas",
    "x".repeat(300)
  };

  private QueryFuzz() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    int many = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    try (Scratch scratch = new Scratch()) {
      Path articles = new ScaleSet(7, ARTICLES).writeTo(scratch.path("articles.jsonl"));
      try (Archive archive = Archive.open(scratch.path("archive"))) {
        archive.importPaths(ImportRequest.of(List.of(articles)), ImportProgress.silent());
        run(archive, many, seed);
      }
    }
  }

  private static void run(Archive archive, int many, long seed) throws InterruptedException {
    double[] reading = new double[many];
    double[] answering = new double[many];
    AtomicInteger next = new AtomicInteger();
    AtomicLong found = new AtomicLong();
    AtomicInteger unread = new AtomicInteger();
    ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int t = 0; t < threads; t++) {
        pool.execute(
            () -> {
              QueryLanguage language = new QueryLanguage(Clock.systemDefaultZone());
              for (int i = next.getAndIncrement(); i < many; i = next.getAndIncrement()) {
                String query = query(new SplittableRandom(seed * 1_000_003L + i));
                try {
                  long begin = System.nanoTime();
                  language.read(query);
                  reading[i] = Figures.millisSince(begin);
                  begin = System.nanoTime();
                  SearchResults results = archive.search(request(query));
                  answering[i] = Figures.millisSince(begin);
                  found.addAndGet(results.total());
                  // What is typed must be understood, or said not to be.
                  if (results.readAs().isBlank() && results.notes().isEmpty() && !isEmpty(query)) {
                    unread.incrementAndGet();
                    failures.add("neither read nor told: " + query);
                  }
                } catch (RuntimeException | StackOverflowError e) {
                  failures.add(e + " for " + query);
                }
              }
            });
      }
      pool.shutdown();
      pool.awaitTermination(10, TimeUnit.HOURS);
    }
    System.out.printf(
        Locale.ROOT,
        "queries %,d, failed %,d, neither read nor told %,d, articles found in all %,d%n",
        many,
        failures.size(),
        unread.get(),
        found.get());
    print("reading", reading);
    again(
        "reading",
        reading,
        seed,
        query -> new QueryLanguage(Clock.systemDefaultZone()).read(query));
    print("reading and answering", answering);
    again("reading and answering", answering, seed, query -> archive.search(request(query)));
    failures.stream().limit(20).forEach(System.out::println);
  }

  /** Whether nothing was typed that shows. */
  private static boolean isEmpty(String query) {
    return query.codePoints().noneMatch(c -> c > ' ' && Character.isDefined(c) && !isBlank(c));
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }

  private interface Try {
    void of(String query);
  }

  /** Tries the slow ones again, alone, since the machine may have been busy with something else. */
  private static void again(String what, double[] millis, long seed, Try one) {
    int slow = 0;
    double slowest = 0;
    String query = "";
    for (int i = 0; i < millis.length; i++) {
      if (millis[i] > SLOW_MILLIS) {
        String typed = query(new SplittableRandom(seed * 1_000_003L + i));
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
          long begin = System.nanoTime();
          one.of(typed);
          best = Math.min(best, Figures.millisSince(begin));
        }
        slow += best > SLOW_MILLIS ? 1 : 0;
        if (best > slowest) {
          slowest = best;
          query = typed;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s, the slow ones again alone: above %.0f ms %,d, slowest %.1f ms%s%n",
        what,
        SLOW_MILLIS,
        slow,
        slowest,
        slow == 0 ? "" : ": " + query);
  }

  private static void print(String what, double[] millis) {
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.3f ms, p99 %.3f ms, slowest %.1f ms, above %.0f ms %,d%n",
        what,
        Figures.median(millis),
        Figures.percentile(millis, 99),
        Arrays.stream(millis).max().orElse(0),
        SLOW_MILLIS,
        Arrays.stream(millis).filter(m -> m > SLOW_MILLIS).count());
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(
        query, Filters.NONE, SearchRequest.Sort.RELEVANCE, 0, 3, Set.of(), 0, true);
  }

  /** One strange query. */
  static String query(SplittableRandom random) {
    StringBuilder query = new StringBuilder();
    int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 9);
    for (int i = 0; i < pieces; i++) {
      query.append(
          random.nextInt(12) == 0
              ? Character.toString(character(random))
              : PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) != 0) {
        query.append(' ');
      }
    }
    int changes = random.nextInt(3);
    for (int i = 0; i < changes && !query.isEmpty(); i++) {
      int at = random.nextInt(query.length());
      switch (random.nextInt(3)) {
        case 0 -> query.deleteCharAt(at);
        case 1 -> query.insert(at, query.charAt(random.nextInt(query.length())));
        default -> query.setLength(at);
      }
    }
    return query.toString();
  }

  private static int character(SplittableRandom random) {
    int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000);
    return c >= 0xd800 && c <= 0xdfff ? '?' : c;
  }
}
