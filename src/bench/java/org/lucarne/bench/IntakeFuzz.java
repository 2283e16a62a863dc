package org.lucarne.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;

/**
 * Reads real files that were damaged at random: cut, with bytes changed, parts left out, doubled,
 * or taken from another file. Whatever the damage, a file must end with articles or a reason; what
 * fails otherwise, and what takes long, is printed with the seed that makes it again.
 *
 * <p>Arguments: how many damaged files, the first seed, folders; by default 20,000, 1, and the
 * corpora beside the checkout.
 */
public final class IntakeFuzz {
  private static final int LARGEST = 400_000;
  private static final int FILES_OF_A_FOLDER = 150;
  private static final double LONG_MS = 600;

  /** What parsers give a meaning to. */
  private static final List<String> MARKS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          ";",
          "\t",
          "\n\n",
          "\r",
          "\0",
          "<!--",
          "]]>",
          "<![CDATA[",
          "</p>",
          "<p>",
          "\\u",
          "\\",
          "---\n",
          "=",
          "|",
          "(",
          ")",
          "\uFEFF",
          "\u202E",
          "\uD83D",
          "&#x",
          "%",
          "2016-02-30",
          "99999999999999999999",
          "-1",
          "0000-00-00",
          "<script>",
          "<table>",
          "Content-Type: text/html\n\n",
          "From - \n");

  private record Sample(String name, byte[] bytes) {}

  private IntakeFuzz() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    List<Path> folders = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      folders.add(Path.of(args[i]));
    }
    if (folders.isEmpty()) {
      folders.add(Path.of("../shared/corpora"));
    }
    List<Sample> files = samples(folders);
    if (files.isEmpty()) {
      System.out.println("There are no files in " + folders + ", so nothing is damaged.");
      return;
    }
    Intake intake = new Intake();
    Map<String, Integer> failures = new TreeMap<>();
    int articles = 0;
    int refused = 0;
    double slowest = 0;
    for (int round = 0; round < rounds; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      Sample sample = files.get(random.nextInt(files.size()));
      byte[] bytes = damaged(sample, files.get(random.nextInt(files.size())), random);
      long begin = System.nanoTime();
      AtomicInteger read = new AtomicInteger();
      try (FoundFile file = found(sample.name(), bytes)) {
        if (Intake.isSlow(intake.mediaType(file))) {
          continue;
        }
        intake.read(file, Given.NOTHING, counting(read));
      } catch (UnreadableFileException _) {
        refused++;
      } catch (RuntimeException | StackOverflowError e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + ours(trace);
        if (failures.merge(e.getClass().getSimpleName() + where, 1, Integer::sum) == 1) {
          System.out.println("FAILED with seed " + (seed + round) + ", " + sample.name());
          e.printStackTrace(System.out);
        }
      }
      double took = Figures.millisSince(begin);
      if (took > LONG_MS) {
        System.out.printf(
            Locale.ROOT,
            "slow: %.0f ms with seed %d, %d bytes of %s%n",
            took,
            seed + round,
            bytes.length,
            sample.name());
      }
      slowest = Math.max(slowest, took);
      articles += read.get();
    }
    System.out.printf(
        Locale.ROOT,
        "%,d damaged files of %,d: %,d articles, %,d refused with a reason, slowest %.0f ms%n",
        rounds,
        files.size(),
        articles,
        refused,
        slowest);
    System.out.println(failures.isEmpty() ? "none failed" : "FAILED: " + failures);
  }

  /** Files of the folders, those in containers too, as evenly as they come. */
  private static List<Sample> samples(List<Path> folders) throws InterruptedException {
    List<Sample> samples = new ArrayList<>();
    for (Path folder : folders) {
      Map<String, List<Sample>> byFolder = new TreeMap<>();
      new Intake()
          .find(
              List.of(folder),
              true,
              new Intake.Finder() {
                private int number;

                @Override
                public void file(FoundFile file) {
                  List<Sample> siblings =
                      byFolder.computeIfAbsent(file.folder(), _ -> new ArrayList<>());
                  number++;
                  if (siblings.size() < FILES_OF_A_FOLDER || number % 40 == 0) {
                    try (file;
                        InputStream in = file.open()) {
                      siblings.add(new Sample(file.name(), in.readNBytes(LARGEST)));
                    } catch (IOException e) {
                      System.out.println("left out: " + file.path() + ", " + e.getMessage());
                    }
                  } else {
                    file.close();
                  }
                }

                @Override
                public void failed(String path, String reason) {}
              });
      byFolder.values().forEach(samples::addAll);
    }
    return samples;
  }

  private static byte[] damaged(Sample one, Sample other, SplittableRandom random)
      throws IOException {
    byte[] bytes = one.bytes();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(1 + Math.max(1, bytes.length / 4)));
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 ->
                joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 ->
                joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            case 3 -> {
              byte[] second = other.bytes();
              yield joined(
                  Arrays.copyOf(bytes, from),
                  Arrays.copyOfRange(second, random.nextInt(second.length + 1), second.length));
            }
            case 4 -> {
              byte[] changed = bytes.clone();
              for (int i = random.nextInt(40); i > 0 && changed.length > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
              }
              yield changed;
            }
            default -> {
              String mark = MARKS.get(random.nextInt(MARKS.size()));
              String many = mark.repeat(random.nextInt(8) == 0 ? 2_000 : 1);
              yield joined(
                  joined(Arrays.copyOf(bytes, from), many.getBytes(StandardCharsets.UTF_8)),
                  Arrays.copyOfRange(bytes, from, bytes.length));
            }
          };
    }
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
    both.write(first);
    both.write(second);
    return both.toByteArray();
  }

  /** The topmost place in the program itself. */
  private static String ours(StackTraceElement[] trace) {
    for (StackTraceElement element : trace) {
      if (element.getClassName().startsWith("org.lucarne.")) {
        return element.toString();
      }
    }
    return trace[0].toString();
  }

  private static FoundFile found(String name, byte[] bytes) {
    return new FoundFile(
        name, "damaged", name, bytes.length, () -> new ByteArrayInputStream(bytes), () -> {});
  }

  private static Intake.Reader counting(AtomicInteger read) {
    return new Intake.Reader() {
      @Override
      public void article(Article article) {
        read.incrementAndGet();
      }

      @Override
      public void failed(int item, String reason) {}
    };
  }
}
