package org.lucarne.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;

/**
 * Takes the text out of saved pages and compares it with what people expect, beside readability4j
 * in the same run, on one thread. Where the whole text is known, precision and recall are those of
 * four-word shingles, averaged over pages, as in scrapinghub/article-extraction-benchmark (2019);
 * scripts without spaces count each character as a word. Where only passages are known that must
 * and must not appear, they are counted as trafilatura's evaluation does.
 *
 * <p>The pages of each set are in two halves by a checksum of their names: only failures of the
 * first may be looked at for a change, so that the second tells what the change is worth.
 *
 * <p>Argument: the folder with the packed pages, by default that beside the checkout.
 */
public final class PageBench {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsMyanmar}\\p{IsLao}\\p{IsKhmer}]"
              + "|\\w+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A page with its expected text, or with passages of it and of what is no part of it. */
  record Page(String name, byte[] html, String expected, List<String> with, List<String> without) {

    Page(String name, byte[] html, String expected) {
      this(name, html, expected, List.of(), List.of());
    }
  }

  private record Program(String name, Extractor extractor) {}

  private interface Extractor {
    String text(Page page) throws IOException, InterruptedException;
  }

  private static final List<Program> PROGRAMS =
      List.of(
          new Program("Lucarne", PageBench::lucarne),
          new Program("readability4j", PageBench::readability4j));

  private PageBench() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is measured.");
      return;
    }
    Map<String, List<Page>> sets = new TreeMap<>();
    sets.put("html-pages-maintext", readability(files(corpora, "html-pages-maintext")));
    sets.put("html-pages-text", newspaper(files(corpora, "html-pages-text")));
    System.out.println("| pages | half | number | program | F1 | precision | recall | empty |");
    System.out.println("| --- | --- | ---: | --- | ---: | ---: | ---: | ---: |");
    for (Map.Entry<String, List<Page>> set : sets.entrySet()) {
      for (String half : HALVES) {
        for (Program program : PROGRAMS) {
          whole(set.getKey(), half, half(half, set.getValue()), program);
        }
      }
    }
    List<Page> passages = trafilatura(files(corpora, "html-pages-assertions"));
    System.out.println();
    System.out.println("| passages of | half | number | program | F1 | precision | recall |");
    System.out.println("| --- | --- | ---: | --- | ---: | ---: | ---: |");
    for (String half : HALVES) {
      for (Program program : PROGRAMS) {
        passages("html-pages-assertions", half, half(half, passages), program);
      }
    }
    sets.put("html-pages-assertions", passages);
    System.out.println();
    System.out.println("| pages | program | pages/s | slowest, ms |");
    System.out.println("| --- | --- | ---: | ---: |");
    for (Map.Entry<String, List<Page>> set : sets.entrySet()) {
      times(set.getKey(), set.getValue());
    }
  }

  private static final String DEVELOPMENT = "development";
  private static final String EVALUATION = "evaluation";
  private static final List<String> HALVES = List.of(DEVELOPMENT, EVALUATION, "both");

  private static List<Page> half(String half, List<Page> pages) {
    return switch (half) {
      case DEVELOPMENT -> pages.stream().filter(page -> isForDevelopment(page.name())).toList();
      case EVALUATION -> pages.stream().filter(page -> !isForDevelopment(page.name())).toList();
      default -> pages;
    };
  }

  /** Whether the page of that file name is in the half whose failures may be looked at. */
  static boolean isForDevelopment(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.substring(name.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
    return (sum.getValue() & 1) == 0;
  }

  private static Map<String, byte[]> files(Path corpora, String folder) throws IOException {
    return unpack(corpora.resolve(folder).resolve("pages.zip"));
  }

  private static List<Page> readability(Map<String, byte[]> files) {
    List<Page> pages = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith("/expected.html")) {
            String folder = name.substring(0, name.lastIndexOf('/'));
            String expected = Jsoup.parse(text(bytes)).wholeText();
            pages.add(new Page(folder, files.get(folder + "/source.html"), expected));
          }
        });
    return pages;
  }

  private static List<Page> newspaper(Map<String, byte[]> files) {
    List<Page> pages = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (name.contains("/html/") || name.startsWith("html/")) {
            String base = name.replace(".html", ".txt");
            byte[] expected = files.get(base.replace("/html/", "/text/"));
            expected = expected == null ? files.get(base.replace("/html/", "/txt/")) : expected;
            // The shortest are remarks on what a program missed.
            if (expected != null && expected.length > 400) {
              pages.add(new Page(name, bytes, text(expected)));
            }
          }
        });
    return pages;
  }

  private static List<Page> trafilatura(Map<String, byte[]> files) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Map<String, Object> entry : JsonValues.members(files.get("evaldata.json"))) {
      String name = "html/" + entry.get("file");
      List<String> with = JsonValues.strings(entry.get("with"));
      List<String> without = JsonValues.strings(entry.get("without"));
      if (files.containsKey(name) && !with.isEmpty()) {
        pages.add(new Page(name, files.get(name), null, with, without));
      }
    }
    return pages;
  }

  /** Precision and recall of one page's text; a part is -1 where there is nothing to count. */
  record Score(double precision, double recall) {

    static Score of(String expected, String text) {
      Map<String, Integer> wanted = shingles(expected);
      Map<String, Integer> got = shingles(text);
      double shared = 0;
      for (Map.Entry<String, Integer> entry : got.entrySet()) {
        shared += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
      }
      return new Score(
          got.isEmpty() ? -1 : shared / sum(got), wanted.isEmpty() ? -1 : shared / sum(wanted));
    }
  }

  private static void whole(String folder, String half, List<Page> pages, Program program)
      throws IOException, InterruptedException {
    double precision = 0;
    double recall = 0;
    int found = 0;
    int wanted = 0;
    for (Page page : pages) {
      Score score = Score.of(page.expected(), program.extractor().text(page));
      precision += Math.max(0, score.precision());
      found += score.precision() < 0 ? 0 : 1;
      recall += Math.max(0, score.recall());
      wanted += score.recall() < 0 ? 0 : 1;
    }
    double p = precision / found;
    double r = recall / wanted;
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %s | %.3f | %.3f | %.3f | %d |%n",
        folder,
        half,
        pages.size(),
        program.name(),
        2 * p * r / (p + r),
        p,
        r,
        pages.size() - found);
  }

  private static void passages(String folder, String half, List<Page> pages, Program program)
      throws IOException, InterruptedException {
    int right = 0;
    int wrong = 0;
    int missing = 0;
    for (Page page : pages) {
      String text = oneSpaced(program.extractor().text(page));
      for (String passage : page.with()) {
        if (text.contains(oneSpaced(passage))) {
          right++;
        } else {
          missing++;
        }
      }
      for (String passage : page.without()) {
        wrong += text.contains(oneSpaced(passage)) ? 1 : 0;
      }
    }
    double p = (double) right / (right + wrong);
    double r = (double) right / (right + missing);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %s | %.3f | %.3f | %.3f |%n",
        folder,
        half,
        pages.size(),
        program.name(),
        2 * p * r / (p + r),
        p,
        r);
  }

  static String oneSpaced(String text) {
    return SPACE.matcher(text.replace("\u00ad", "")).replaceAll(" ").strip();
  }

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * Times the programs in turns by the processor time of the thread, so that what else the machine
   * does is hardly in it and meets both.
   */
  private static void times(String folder, List<Page> pages)
      throws IOException, InterruptedException {
    double[][] seconds = new double[PROGRAMS.size()][ROUNDS];
    double[] slowest = new double[PROGRAMS.size()];
    for (int round = -2; round < ROUNDS; round++) {
      for (int i = 0; i < PROGRAMS.size(); i++) {
        for (Page page : pages) {
          long begin = THREADS.getCurrentThreadCpuTime();
          PROGRAMS.get(i).extractor().text(page);
          double millis = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
          if (round >= 0) {
            seconds[i][round] += millis / 1000;
            slowest[i] = Math.max(slowest[i], millis);
          }
        }
      }
    }
    for (int i = 0; i < PROGRAMS.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.0f | %.0f |%n",
          folder,
          PROGRAMS.get(i).name(),
          pages.size() / Figures.median(seconds[i]),
          slowest[i]);
    }
  }

  private static int sum(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - 3) && !words.isEmpty(); i++) {
      shingles.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
    }
    return shingles;
  }

  private static String lucarne(Page page) throws InterruptedException {
    StringBuilder text = new StringBuilder();
    for (Article article : articles(page.html())) {
      text.append(article.body()).append('\n');
    }
    return text.toString();
  }

  /** The articles in a page; none when it is refused. */
  static List<Article> articles(byte[] html) throws InterruptedException {
    List<Article> articles = new ArrayList<>();
    try (FoundFile file =
        new FoundFile(
            "page.html",
            "",
            "page.html",
            html.length,
            () -> new ByteArrayInputStream(html),
            () -> {})) {
      new Intake()
          .read(
              file,
              Given.NOTHING,
              new Intake.Reader() {
                @Override
                public void article(Article article) {
                  articles.add(article);
                }

                @Override
                public void failed(int item, String reason) {
                  // An empty text is counted as such.
                }
              });
    } catch (UnreadableFileException _) {
      return List.of();
    }
    return articles;
  }

  private static String readability4j(Page page) {
    String text =
        new Readability4J("http://page.example/", text(page.html())).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The files in a packed folder, by their names in it. */
  static Map<String, byte[]> unpack(Path zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), entries.readAllBytes());
      }
    }
    return files;
  }
}
