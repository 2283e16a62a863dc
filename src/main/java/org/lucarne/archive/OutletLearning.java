package org.lucarne.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
  private static final int DUE = 1_000;

  /** Articles of an outlet that came in since it was looked at, for another look in between. */
  private static final int WORTH_A_LOOK = 25;

  private static final int PAGE = 50;

  private final Store store;
  private volatile OutletLines lines;

  /** Whether there may be articles of which nobody knows that they came or went. */
  private volatile boolean behind;

  /** By outlet, how many of its articles came or went. */
  private final Map<String, Integer> news = new ConcurrentHashMap<>();

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

  /** Notes that an article came in, and gives it without the lines that are known. */
  Article came(Article article) {
    fresh.incrementAndGet();
    if (article.source() != null) {
      changed(article.source().name());
    }
    return lines.off(article);
  }

  /** Notes that an article of a source came or went. */
  void changed(String source) {
    news.merge(OutletLines.outlet(source), 1, Integer::sum);
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
    engine.refresh();
    seen += fresh.getAndSet(0);
    boolean every = all && behind;
    Set<String> outlets = new HashSet<>();
    news.forEach(
        (outlet, count) -> {
          if (all || count >= WORTH_A_LOOK) {
            outlets.add(outlet);
          }
        });
    Map<String, Set<String>> other = new TreeMap<>();
    OutletLines next = lines;
    Map<String, List<String>> samples = samples(engine, every ? null : outlets);
    if (every) {
      outlets.addAll(lines.outlets());
    }
    outlets.addAll(samples.keySet());
    for (String outlet : outlets) {
      List<String> sample = samples.getOrDefault(outlet, List.of());
      Set<String> learned = LineLearning.of(List.copyOf(store.articles(sample).values()));
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
    }
    return true;
  }

  private static Set<String> difference(Set<String> one, Set<String> other) {
    Set<String> difference = new TreeSet<>();
    one.stream().filter(line -> !other.contains(line)).forEach(difference::add);
    other.stream().filter(line -> !one.contains(line)).forEach(difference::add);
    return difference;
  }

  /** By outlet, the least ids of its articles, in order. */
  private static Map<String, List<String>> samples(LuceneEngine engine, Set<String> outlets)
      throws IOException {
    Map<String, PriorityQueue<String>> least = new TreeMap<>();
    engine.eachOf(
        source -> outlets == null || outlets.contains(OutletLines.outlet(source)),
        (source, id) -> {
          PriorityQueue<String> ids =
              least.computeIfAbsent(
                  OutletLines.outlet(source), _ -> new PriorityQueue<>(Collections.reverseOrder()));
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
