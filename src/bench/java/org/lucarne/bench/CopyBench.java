package org.lucarne.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.lucarne.copies.Grouping;
import org.lucarne.copies.Likeness;
import org.lucarne.copies.Signature;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.search.Relation;

/**
 * Groups of copies over real wire copy: beside all pairs compared by their whole texts, and beside
 * pairs that a person labelled.
 *
 * <p>The labelled pairs were drawn from all pairs that share something, an equal number from each
 * band of likeness, found by comparing every text with every other; they were labelled from the two
 * texts alone, with the band hidden, before their groups were looked at.
 */
public final class CopyBench {

  private static final List<String> FOLDERS =
      List.of(
          "newswire-2016-md",
          "isot-sample",
          "reuters21578-sgml",
          "fakes-syria",
          "exports",
          "timelines-csv");

  private static final Path LABELS = Path.of("src/bench/resources/copy-labels.tsv");

  /** Pairs that share less are of no interest. */
  private static final double LEAST = 0.25;

  private static final int DAYS = 60;

  private record Pair(int first, int second, Likeness likeness, boolean near) {
    Relation relation() {
      return near || likeness.sameText() ? likeness.relation() : Relation.ALIKE;
    }

    /** The band of likeness that it is drawn from. */
    String band() {
      if (likeness.sameText()) {
        return "same text";
      }
      double most =
          Math.max(likeness.jaccard(), likeness.words() < 60 ? 0 : likeness.containment());
      return likeness.jaccard() >= 0.8
          ? "reprint, 0.8 and more"
          : likeness.jaccard() >= 0.6
              ? "reprint, 0.6 to 0.8"
              : most >= 0.8 ? "cut version" : most >= 0.5 ? "0.5 to the definition" : "below 0.5";
    }
  }

  private final List<Article> articles = new ArrayList<>();
  private byte[][] signatures;
  private long[] texts;

  private CopyBench() {}

  /**
   * Arguments: folder of the corpora; then, to draw pairs for labelling, a file to write them into
   * and how many of each band.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    CopyBench bench = new CopyBench();
    bench.read(corpora);
    if (bench.articles.isEmpty()) {
      System.out.println("There is nothing in " + corpora + ", so nothing is measured.");
      return;
    }
    bench.sign();
    int[] groups = bench.groups();
    List<Pair> pairs = bench.pairs();
    if (args.length > 1) {
      bench.draw(pairs, Path.of(args[1]), Integer.parseInt(args[2]));
      return;
    }
    bench.byDefinition(pairs, groups);
    bench.byLabel(pairs, groups);
  }

  private void read(Path corpora) throws InterruptedException {
    Set<String> ids = new HashSet<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(corpora.resolve(folder))) {
        int before = articles.size();
        for (Article article : NewsFolder.articles(corpora.resolve(folder))) {
          if (ids.add(article.id())) {
            articles.add(article);
          }
        }
        print("%-20s %,7d articles", folder, articles.size() - before);
      }
    }
  }

  private void sign() {
    signatures = new byte[articles.size()][];
    texts = new long[articles.size()];
    Signature signature = new Signature();
    long cpu = 0;
    for (int round = 0; round < 3; round++) {
      long start = cpuTime();
      for (int i = 0; i < signatures.length; i++) {
        signatures[i] = signature.read(articles.get(i)).encode();
        texts[i] = signature.text();
      }
      cpu = cpuTime() - start;
    }
    long bytes = Arrays.stream(signatures).mapToLong(each -> each.length).sum();
    long letters = articles.stream().mapToLong(a -> a.body().length()).sum();
    print(
        "signatures           %.0f bytes an article (%.1f %% of %.0f characters), %.1f us of"
            + " processor time each",
        (double) bytes / signatures.length,
        100.0 * bytes / letters,
        (double) letters / signatures.length,
        cpu / 1e3 / signatures.length);
  }

  private int[] groups() {
    int[] groups = {};
    long cpu = 0;
    for (int round = 0; round < 5; round++) {
      long start = cpuTime();
      groups = Grouping.of(new Signed());
      cpu = cpuTime() - start;
    }
    print("grouping             %.1f ms of processor time for %,d", cpu / 1e6, groups.length);
    return groups;
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private final class Signed implements Grouping.Articles {
    @Override
    public int count() {
      return signatures.length;
    }

    @Override
    public long text(int number) {
      return texts[number];
    }

    @Override
    public int firstDay(int number) {
      PublicationDate date = articles.get(number).date();
      return date == null ? Grouping.UNDATED : (int) date.first().toEpochDay();
    }

    @Override
    public int lastDay(int number) {
      PublicationDate date = articles.get(number).date();
      return date == null ? Grouping.UNDATED : (int) date.last().toEpochDay();
    }

    @Override
    public void signature(int number, Grouping.Reader reader) {
      reader.read(signatures[number], 0);
    }
  }

  /** All pairs that share a quarter of their wording, every text compared with every other. */
  private List<Pair> pairs() {
    Map<Long, int[]> postings = new HashMap<>();
    int[] shared = new int[articles.size()];
    int[] sizes = new int[articles.size()];
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      Arrays.fill(shared, 0, i, 0);
      Set<Long> shingles = shingles(articles.get(i).body());
      sizes[i] = shingles.size();
      for (long shingle : shingles) {
        int[] list = postings.get(shingle);
        if (list == null) {
          list = new int[] {1, i};
        } else {
          for (int j = 1; j <= list[0]; j++) {
            shared[list[j]]++;
          }
          if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, list.length * 2);
          }
          list[++list[0]] = i;
        }
        postings.put(shingle, list);
      }
      for (int j = 0; j < i; j++) {
        // A little less than asked, because these shingles know nothing of datelines.
        if (shared[j] > 0.2 * Math.min(sizes[i], sizes[j]) || texts[i] == texts[j]) {
          Likeness likeness = Likeness.of(articles.get(j), articles.get(i));
          if (likeness.jaccard() >= LEAST || likeness.containment() >= LEAST) {
            pairs.add(new Pair(j, i, likeness, near(j, i)));
          }
        }
      }
    }
    return pairs;
  }

  private static Set<Long> shingles(String text) {
    Set<Long> shingles = new HashSet<>();
    long one = 0;
    long two = 0;
    long word = 0;
    int words = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        word = word * 1_000_003 + Character.toLowerCase(text.charAt(i));
      } else if (word != 0) {
        if (++words >= 3) {
          shingles.add((one * 31 + two) * 0x9e3779b97f4a7c15L + word);
        }
        one = two;
        two = word;
        word = 0;
      }
    }
    return shingles;
  }

  private boolean near(int first, int second) {
    Signed signed = new Signed();
    return signed.firstDay(first) == Grouping.UNDATED
        || signed.firstDay(second) == Grouping.UNDATED
        || signed.firstDay(first) - signed.lastDay(second) <= DAYS
            && signed.firstDay(second) - signed.lastDay(first) <= DAYS;
  }

  private static boolean together(int[] groups, int first, int second) {
    return groups[first] != Grouping.ALONE && groups[first] == groups[second];
  }

  private void byDefinition(List<Pair> pairs, int[] groups) {
    Map<Relation, int[]> found = new TreeMap<>();
    long right = 0;
    for (Pair pair : pairs) {
      boolean together = together(groups, pair.first(), pair.second());
      if (pair.relation() != Relation.ALIKE) {
        int[] counts = found.computeIfAbsent(pair.relation(), _ -> new int[2]);
        counts[0]++;
        counts[1] += together ? 1 : 0;
        right += together ? 1 : 0;
      }
    }
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int group : groups) {
      if (group != Grouping.ALONE) {
        sizes.merge(group, 1, Integer::sum);
      }
    }
    long inGroups = sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    print(
        "groups               %,d, with %,d articles, the largest %d",
        sizes.size(),
        sizes.values().stream().mapToInt(Integer::intValue).sum(),
        sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    found.forEach(
        (relation, counts) ->
            print(
                "%-20s %,7d pairs by definition, %,d in one group (%.1f %%)",
                relation.label(), counts[0], counts[1], 100.0 * counts[1] / counts[0]));
    print(
        "pairs in one group   %,7d, of them %,d by definition (%.1f %%)",
        inGroups, right, 100.0 * right / inGroups);
  }

  /** The same for an article while its title, text and date are read as they are now. */
  private String key(int number) {
    Article article = articles.get(number);
    StringBuilder words = new StringBuilder();
    (article.title() + " " + article.body())
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> words.append((char) Character.toLowerCase(letter)));
    words.append(article.date() == null ? "" : article.date().text());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Writes pairs for a person to label: their keys and texts, nothing of how alike they are. */
  private void draw(List<Pair> pairs, Path file, int each) throws IOException {
    Map<String, List<Pair>> bands = new TreeMap<>();
    pairs.forEach(pair -> bands.computeIfAbsent(pair.band(), _ -> new ArrayList<>()).add(pair));
    Random random = new Random(1);
    List<Pair> drawn = new ArrayList<>();
    bands.forEach(
        (band, all) -> {
          print("%-24s %,7d pairs", band, all.size());
          Collections.shuffle(all, random);
          drawn.addAll(all.subList(0, Math.min(each, all.size())));
        });
    Collections.shuffle(drawn, random);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (Pair pair : drawn) {
        out.println("PAIR " + key(pair.first()) + " " + key(pair.second()));
        for (int number : new int[] {pair.first(), pair.second()}) {
          Article article = articles.get(number);
          out.println(
              "-- "
                  + article.title()
                  + " / "
                  + (article.source() == null ? "" : article.source().name())
                  + " / "
                  + (article.date() == null ? "undated" : article.date().text()));
          out.println(article.body());
        }
      }
    }
  }

  private void byLabel(List<Pair> pairs, int[] groups) throws IOException {
    Map<String, List<Integer>> numbers = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      numbers.computeIfAbsent(key(i), _ -> new ArrayList<>()).add(i);
    }
    Map<Long, Pair> known = new HashMap<>();
    Map<String, Integer> weights = new HashMap<>();
    for (Pair pair : pairs) {
      known.put((long) pair.first() << 32 | pair.second(), pair);
      weights.merge(pair.band(), 1, Integer::sum);
    }
    // By band: labelled copies, of them grouped; labelled as none, of them grouped.
    Map<String, int[]> counts = new TreeMap<>();
    int missing = 0;
    for (String line : Files.readAllLines(LABELS)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t");
      // Articles of one text and day have one key.
      int first = numbers.getOrDefault(cells[0], List.of(-1)).getFirst();
      int second = numbers.getOrDefault(cells[1], List.of(-1)).getLast();
      Pair pair = known.get((long) Math.min(first, second) << 32 | Math.max(first, second));
      if (pair == null) {
        missing++;
        continue;
      }
      int[] band = counts.computeIfAbsent(pair.band(), _ -> new int[4]);
      int at = cells[2].equals("copy") ? 0 : 2;
      band[at]++;
      band[at + 1] += together(groups, first, second) ? 1 : 0;
    }
    double copies = 0;
    double copiesGrouped = 0;
    double othersGrouped = 0;
    int[] plain = new int[4];
    for (Map.Entry<String, int[]> band : counts.entrySet()) {
      int[] c = band.getValue();
      double weight = (double) weights.get(band.getKey()) / (c[0] + c[2]);
      copies += weight * c[0];
      copiesGrouped += weight * c[1];
      othersGrouped += weight * c[3];
      for (int i = 0; i < 4; i++) {
        plain[i] += c[i];
      }
      print(
          "labelled, %-22s of %,6d: copies %d (grouped %d), others %d (grouped %d)",
          band.getKey(), weights.get(band.getKey()), c[0], c[1], c[2], c[3]);
    }
    print("labelled pairs that are not in the corpora: %d", missing);
    print(
        "labelled as drawn    precision %.3f (%d of %d), recall %.3f (%d of %d)",
        (double) plain[1] / (plain[1] + plain[3]),
        plain[1],
        plain[1] + plain[3],
        (double) plain[1] / plain[0],
        plain[1],
        plain[0]);
    print(
        "weighted by band     precision %.3f, recall %.3f",
        copiesGrouped / (copiesGrouped + othersGrouped), copiesGrouped / copies);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
