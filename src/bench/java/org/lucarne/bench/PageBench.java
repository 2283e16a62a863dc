package org.lucarne.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * Takes the text out of saved pages and compares it with the text that a person expects, beside
 * readability4j in the same run, on one thread. Precision and recall are those of four-word
 * shingles, averaged over pages, as in scrapinghub/article-extraction-benchmark (2019); scripts
 * without spaces count each character as a word.
 *
 * <p>Argument: the folder with the packed pages, by default that beside the checkout.
 */
public final class PageBench {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsMyanmar}\\p{IsLao}\\p{IsKhmer}]"
              + "|\\w+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final int ROUNDS = 3;

  private record Page(String name, byte[] html, String expected) {}

  private interface Extractor {
    String text(Page page) throws IOException, InterruptedException;
  }

  private PageBench() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is measured.");
      return;
    }
    System.out.println(
        "| pages | number | program | F1 | precision | recall | empty | pages/s | slowest, ms |");
    System.out.println("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (String folder : List.of("html-pages-maintext", "html-pages-text")) {
      Map<String, byte[]> files = unpack(corpora.resolve(folder).resolve("pages.zip"));
      List<Page> pages = folder.endsWith("maintext") ? readability(files) : newspaper(files);
      row(folder, pages, "Lucarne", PageBench::lucarne);
      row(folder, pages, "readability4j", PageBench::readability4j);
    }
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

  private static void row(String folder, List<Page> pages, String program, Extractor extractor)
      throws IOException, InterruptedException {
    double precision = 0;
    double recall = 0;
    int found = 0;
    int wanted = 0;
    int empty = 0;
    double slowest = 0;
    double[] seconds = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      for (Page page : pages) {
        long begin = System.nanoTime();
        String text = extractor.text(page);
        double millis = Figures.millisSince(begin);
        if (round >= 0) {
          seconds[round] += millis / 1000;
          slowest = Math.max(slowest, millis);
          continue;
        }
        Map<String, Integer> expected = shingles(page.expected());
        Map<String, Integer> got = shingles(text);
        double shared = 0;
        for (Map.Entry<String, Integer> entry : got.entrySet()) {
          shared += Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0));
        }
        if (!got.isEmpty()) {
          precision += shared / sum(got);
          found++;
        } else {
          empty++;
        }
        if (!expected.isEmpty()) {
          recall += shared / sum(expected);
          wanted++;
        }
      }
    }
    double p = precision / found;
    double r = recall / wanted;
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.3f | %.3f | %.3f | %d | %.0f | %.0f |%n",
        folder,
        pages.size(),
        program,
        2 * p * r / (p + r),
        p,
        r,
        empty,
        pages.size() / Figures.median(seconds),
        slowest);
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
