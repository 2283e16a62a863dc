package org.lucarne.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.lucarne.index.LuceneEngine;
import org.lucarne.model.Article;
import org.lucarne.outlets.OutletList;
import org.lucarne.store.Store;

/**
 * What one index knows of the lines that outlets repeat, and its learning of more. What is known in
 * the end depends on the set of articles alone: those of an outlet with the least ids, which are
 * hashes of what they say, are the sample that it is learned from. The articles that have a line
 * that is new, or no longer one, are indexed again, and no others.
 */
final class OutletLearning {

  /** Stands before the lines in an index's commit when they are those of all its articles. */
  private static final String LEARNED =
      "learned-" + LineLearning.VERSION + " outlets-" + OutletList.standard().version();

  private static final String BEHIND = "behind";

  /** New articles after which a long import stops to learn, when half of all is new. */
  private static final int DUE = 5_000;

  /** Articles of an outlet that came in since it was looked at, for another look in between. */
  private static final int WORTH_A_LOOK = 25;

  private static final int PAGE = 50;

  /** Counters of lines while articles come in; a power of two. */
  private static final int COUNTERS = 1 << 22;

  private static final int MOST_COUNTED = 0xFF;

  private final Store store;
  private volatile OutletLines lines;

  /** Whether there may be articles of which nobody knows that they came or went. */
  private volatile boolean behind;

  /** By outlet, how many of its articles came or went. */
  private final Map<String, Integer> news = new ConcurrentHashMap<>();

  /**
   * How often a line of an outlet came in, or more where several share a counter, up to 255: so
   * that of most outlets it is known without another look that they repeat nothing.
   */
  private byte[] counters;

  /** By hash of outlet and line, what those are that came in a few times. */
  private final Map<Long, LineLearning.Kind> kinds = new HashMap<>();

  /** By outlet, the articles of which every line was counted. */
  private final Map<String, Integer> counted = new ConcurrentHashMap<>();

  /** Outlets with a line that may have come in often enough to be learned. */
  private final Set<String> repeating = ConcurrentHashMap.newKeySet();

  private final AtomicInteger fresh = new AtomicInteger();
  private int seen;

  private OutletLearning(Store store, OutletLines lines, boolean behind) {
    this.store = store;
    this.lines = lines;
    this.behind = behind;
  }

  /** As {@link #written} wrote it; from other words, nothing is known yet. */
  static OutletLearning read(Store store, String written) {
    int end = written.indexOf('\n');
    return end < 0
        ? new OutletLearning(store, OutletLines.NONE, true)
        : new OutletLearning(
            store,
            OutletLines.read(written.substring(end + 1)),
            !written.substring(0, end).equals(LEARNED));
  }

  /** What the commit of an index keeps of it. */
  String written() {
    return (behind || !news.isEmpty() ? BEHIND : LEARNED) + "\n" + lines.written();
  }

  /** The same for an index that has yet to learn. */
  String guess() {
    return BEHIND + "\n" + lines.written();
  }

  OutletLines lines() {
    return lines;
  }

  Texts texts() {
    return new Texts(store, this::lines);
  }

  /** Notes that an article came in that was not here, and gives it without known lines. */
  Article came(Article article) {
    fresh.incrementAndGet();
    String outlet = OutletLines.outlet(article);
    if (outlet != null) {
      news.merge(outlet, 1, Integer::sum);
      count(outlet, article);
    }
    return lines.off(article);
  }

  /** Notes that an article is another now, and gives it without the lines that are known. */
  Article became(Article article) {
    if (article.source() != null) {
      changed(article.source().name());
    }
    return lines.off(article);
  }

  /** Notes that an article of a source is another now, or went. */
  void changed(String source) {
    String outlet = OutletLines.outlet(source);
    news.merge(outlet, 1, Integer::sum);
    repeating.add(outlet);
  }

  private void count(String outlet, Article article) {
    long seed = 31L * outlet.hashCode();
    synchronized (counted) {
      if (counters == null) {
        counters = new byte[COUNTERS];
      }
      int of = Math.min(LineLearning.SAMPLE, counted.merge(outlet, 1, Integer::sum));
      OutletLines.eachLine(
          article.body(),
          (from, to, hash) -> {
            long line = (seed + hash) * 0x9E3779B97F4A7C15L;
            int place = (int) (line >>> 32) & COUNTERS - 1;
            int count = counters[place] & MOST_COUNTED;
            if (count < MOST_COUNTED) {
              counters[place] = (byte) ++count;
            }
            // More articles ask for more lines, so that the last of a line's articles decides.
            if (count >= LineLearning.FEWEST
                && !repeating.contains(outlet)
                && kinds
                    .computeIfAbsent(line, _ -> kind(article.body().substring(from, to)))
                    .isOften(count, of)) {
              repeating.add(outlet);
            }
          });
    }
  }

  private static LineLearning.Kind kind(String paragraph) {
    return LineLearning.Kind.of(OutletLines.folded(paragraph));
  }

  /** Whether no line of an outlet with so many articles can have come in often enough. */
  private boolean repeatsNothing(String outlet, int articles) {
    return counted.getOrDefault(outlet, 0) == articles && !repeating.contains(outlet);
  }

  /** Whether so much is new that to learn now saves indexing most of it twice. */
  boolean isDue() {
    return fresh.get() >= Math.max(DUE, seen);
  }

  /** Takes articles to be indexed in the place of those with their ids. */
  interface Again {
    void index(List<Article> articles) throws IOException;
  }

  /**
   * Learns of the outlets that have news, from what {@code engine} holds.
   *
   * @param all whether of each of them, or only where much is new
   * @param again takes the articles that are other now
   * @return whether there was any news
   */
  boolean learn(LuceneEngine engine, boolean all, Again again) throws IOException {
    if (news.isEmpty() && !(all && behind)) {
      fresh.set(0);
      return false;
    }
    seen += fresh.getAndSet(0);
    boolean every = all && behind;
    Set<String> outlets = new HashSet<>();
    news.forEach(
        (outlet, count) -> {
          if (all || count >= WORTH_A_LOOK && repeating.contains(outlet)) {
            outlets.add(outlet);
          }
        });
    if (outlets.isEmpty() && !every) {
      return false;
    }
    engine.refresh();
    Map<String, Set<String>> other = new TreeMap<>();
    OutletLines next = lines;
    Map<String, Integer> sizes = new HashMap<>();
    Map<String, List<String>> samples = samples(engine, every ? null : outlets, sizes);
    if (every) {
      outlets.addAll(lines.outlets());
    }
    outlets.addAll(samples.keySet());
    // Nothing else goes on meanwhile, so each core takes some of the outlets.
    Map<String, Set<String>> found =
        outlets.parallelStream()
            .filter(outlet -> !repeatsNothing(outlet, sizes.getOrDefault(outlet, 0)))
            .collect(
                Collectors.toConcurrentMap(
                    outlet -> outlet,
                    outlet ->
                        LineLearning.of(
                            List.copyOf(
                                store
                                    .articles(samples.getOrDefault(outlet, List.of()))
                                    .values()))));
    for (String outlet : outlets) {
      Set<String> learned = found.getOrDefault(outlet, Set.of());
      Set<String> difference = difference(lines.of(outlet), learned);
      if (!difference.isEmpty()) {
        other.put(outlet, difference);
        next = next.with(outlet, learned);
      }
      news.remove(outlet);
    }
    lines = next;
    indexAgain(engine, other, again);
    if (all) {
      behind = false;
      forgetCounts();
    }
    return true;
  }

  /** What comes in later is looked at anew, which is little. */
  private void forgetCounts() {
    synchronized (counted) {
      counters = null;
      kinds.clear();
      counted.clear();
      repeating.clear();
    }
  }

  private static Set<String> difference(Set<String> one, Set<String> other) {
    Set<String> difference = new TreeSet<>();
    one.stream().filter(line -> !other.contains(line)).forEach(difference::add);
    other.stream().filter(line -> !one.contains(line)).forEach(difference::add);
    return difference;
  }

  /** By outlet, the least ids of its articles, in order; {@code sizes} takes how many it has. */
  private static Map<String, List<String>> samples(
      LuceneEngine engine, Set<String> outlets, Map<String, Integer> sizes) throws IOException {
    Map<String, PriorityQueue<String>> least = new TreeMap<>();
    engine.eachOf(
        source -> outlets == null || outlets.contains(OutletLines.outlet(source)),
        (source, id) -> {
          String outlet = OutletLines.outlet(source);
          sizes.merge(outlet, 1, Integer::sum);
          PriorityQueue<String> ids =
              least.computeIfAbsent(outlet, _ -> new PriorityQueue<>(Collections.reverseOrder()));
          if (ids.size() < LineLearning.SAMPLE) {
            ids.add(id);
          } else if (id.compareTo(ids.peek()) < 0) {
            ids.poll();
            ids.add(id);
          }
        });
    Map<String, List<String>> samples = new TreeMap<>();
    least.forEach((outlet, ids) -> samples.put(outlet, ids.stream().sorted().toList()));
    return samples;
  }

  /** Indexes those articles again that have a line that is another thing now. */
  private void indexAgain(LuceneEngine engine, Map<String, Set<String>> other, Again again)
      throws IOException {
    for (Map.Entry<String, Set<String>> each : other.entrySet()) {
      List<String> ids = new ArrayList<>();
      engine.eachOf(
          source -> OutletLines.outlet(source).equals(each.getKey()), (_, id) -> ids.add(id));
      for (int from = 0; from < ids.size(); from += PAGE) {
        List<String> page = ids.subList(from, Math.min(ids.size(), from + PAGE));
        again.index(
            store.articles(page).values().stream()
                .filter(article -> OutletLines.has(article, each.getValue()))
                .map(lines::off)
                .toList());
      }
    }
  }
}
