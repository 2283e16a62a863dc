package org.lucarne.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ReadingDesk;
import org.lucarne.bench.Queries.Kind;
import org.lucarne.bench.Queries.Question;
import org.lucarne.search.Completion;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.Variants;

/**
 * How long the search box waits for its completions, letter by letter as words are typed: alone,
 * after another word, and under a filter. Every completion offered is counted by a search of its
 * own afterwards.
 */
public final class CompletionBench {

  private static final int WORDS = 60;
  private static final int LETTERS = 6;
  private static final int OFFERED = 10;

  private CompletionBench() {}

  private record Typed(String text, Filters filters, int letters) {}

  /** Arguments as of {@link SearchBench}: how many articles; seed; folder of an archive. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Jvm.quiet();
    ScaleSet set =
        new ScaleSet(args.length > 1 ? Long.parseLong(args[1]) : 1, Integer.parseInt(args[0]));
    try (Scratch scratch = new Scratch()) {
      Path folder = args.length > 2 ? Path.of(args[2]) : scratch.path("archive");
      if (!Files.exists(folder)) {
        Path file = set.writeTo(scratch.path("set.jsonl"));
        Jvm.run(LucarneImport.class, file.toString(), folder.toString());
      }
      try (Archive archive = Archive.open(folder)) {
        measure(archive, keystrokes(set));
      }
    }
  }

  private static List<Typed> keystrokes(ScaleSet set) {
    List<String> words = new ArrayList<>();
    for (Question question : Queries.of(set)) {
      if (question.kind() == Kind.THREE_WORDS || question.kind() == Kind.TWO_WORDS) {
        words.addAll(List.of(question.query().split(" ")));
      }
    }
    SplittableRandom random = new SplittableRandom(7);
    List<Typed> typed = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      String word = words.get(random.nextInt(words.size()));
      String before = words.get(random.nextInt(words.size())) + " ";
      Filters source = Filters.NONE.withSources(Set.of(set.source(i)), Set.of());
      for (int letters = 1; letters <= Math.min(LETTERS, word.length()); letters++) {
        String piece = word.substring(0, letters);
        typed.add(new Typed(piece, Filters.NONE, letters));
        typed.add(new Typed(before + piece, Filters.NONE, letters));
        typed.add(new Typed(piece, source, letters));
      }
    }
    return typed;
  }

  private static void measure(Archive archive, List<Typed> typed) {
    ReadingDesk desk = archive.readingDesk();
    for (Typed each : typed.subList(0, typed.size() / 4)) {
      complete(desk, each);
    }
    // On a machine that is busy with other things, the time on the core tells more than the clock.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] onCore = new double[typed.size()];
    double[] times = new double[typed.size()];
    long offered = 0;
    long wrong = 0;
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      long startOnCore = clock.getCurrentThreadCpuTime();
      List<Completion> found = complete(desk, typed.get(i));
      onCore[i] = (clock.getCurrentThreadCpuTime() - startOnCore) / 1e6;
      times[i] = Figures.millisSince(start);
      offered += found.size();
      if (i % 7 == 0) {
        for (Completion each : found) {
          SearchRequest request =
              SearchRequest.of(each.query()).with(typed.get(i).filters()).page(0, 0);
          boolean leads = archive.search(request).total() == each.total() && each.total() > 0;
          wrong += leads || each.kind() == Completion.Kind.FIELD ? 0 : 1;
        }
      }
    }
    for (int letters = 1; letters <= LETTERS; letters++) {
      int wanted = letters;
      double[] own =
          IntStream.range(0, times.length)
              .filter(i -> typed.get(i).letters() == wanted)
              .mapToDouble(i -> times[i])
              .toArray();
      line("letters %d", letters, own);
    }
    line("all%s", "", times);
    line("all, %s", "core", onCore);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d completions offered; of every seventh keystroke's, %d do not find what they say",
            offered,
            wrong));
  }

  private static List<Completion> complete(ReadingDesk desk, Typed typed) {
    return desk.completions(
        typed.text(), typed.text().length(), typed.filters(), Variants.ON, OFFERED);
  }

  private static void line(String name, Object value, double[] times) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-12s %,6d keystrokes  p50 %7.2f ms  p90 %7.2f ms  p99 %7.2f ms",
            String.format(Locale.ROOT, name, value),
            times.length,
            Figures.percentile(times, 50),
            Figures.percentile(times, 90),
            Figures.percentile(times, 99)));
  }
}
