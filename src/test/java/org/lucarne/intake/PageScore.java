package org.lucarne.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.lucarne.model.Article;

/**
 * Measures the extraction of pages against expected texts by the overlap of four-word shingles, the
 * measure of the article extraction benchmark (scrapinghub/article-extraction-benchmark, 2019).
 */
final class PageScore {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<double[]> pages = new ArrayList<>();

  /** Adds one page; returns precision and recall. */
  double[] add(String truth, String guess) {
    Map<String, Integer> expected = shingles(truth);
    Map<String, Integer> found = shingles(guess);
    double shared = 0;
    for (Map.Entry<String, Integer> entry : found.entrySet()) {
      shared += Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0));
    }
    double all = found.values().stream().mapToInt(Integer::intValue).sum();
    double wanted = expected.values().stream().mapToInt(Integer::intValue).sum();
    double[] page = {
      all == 0 ? Double.NaN : shared / all, wanted == 0 ? Double.NaN : shared / wanted
    };
    pages.add(page);
    return page;
  }

  double precision() {
    return pages.stream().mapToDouble(p -> p[0]).filter(p -> !Double.isNaN(p)).average().orElse(0);
  }

  double recall() {
    return pages.stream().mapToDouble(p -> p[1]).filter(p -> !Double.isNaN(p)).average().orElse(0);
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<String, Integer> shingles = new HashMap<>();
    if (!words.isEmpty()) {
      for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
        shingles.merge(
            String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
      }
    }
    return shingles;
  }

  static Article page(Path path) throws IOException, InterruptedException {
    FoundFile file =
        new FoundFile(
            path.toString(),
            "",
            path.getFileName().toString(),
            Files.size(path),
            () -> Files.newInputStream(path),
            () -> {});
    List<Article> articles = new ArrayList<>();
    try {
      CopyDesk desk =
          new CopyDesk(
              file,
              Given.NOTHING,
              new Intake.Reader() {
                @Override
                public void article(Article article) {
                  articles.add(article);
                }

                @Override
                public void failed(int item, String reason) {}
              },
              LocalDate.of(2026, 11, 23));
      new HtmlPage().read(file, Opening.of(file), desk);
    } catch (UnreadableFileException _) {
      return null;
    }
    return articles.isEmpty() ? null : articles.getFirst();
  }

  /** Arguments: the unpacked folders html-pages-maintext, html-pages-text and -assertions. */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PageScore main = new PageScore();
    long start = System.nanoTime();
    try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("expected.html"))) {
          Article article = page(folder.resolve("source.html"));
          String expected = Jsoup.parse(folder.resolve("expected.html"), "UTF-8").wholeText();
          print(out, main, folder.getFileName().toString(), expected, article);
        }
      }
    }
    sum(out, "maintext", main, start);
    PageScore text = new PageScore();
    start = System.nanoTime();
    for (String set :
        new String[] {"newspaper/html newspaper/text", "newspaper4k/html newspaper4k/txt"}) {
      String[] two = set.split(" ");
      try (Stream<Path> files = Files.list(Path.of(args[1], two[0]))) {
        for (Path file : files.sorted().toList()) {
          Path truth =
              Path.of(args[1], two[1], file.getFileName().toString().replace(".html", ".txt"));
          // Some of these texts are remarks on what a program missed.
          if (Files.exists(truth) && Files.size(truth) > 400) {
            print(out, text, file.getFileName().toString(), Files.readString(truth), page(file));
          }
        }
      }
    }
    sum(out, "text", text, start);
    assertions(out, Path.of(args[2]));
  }

  private static void print(
      PrintStream out, PageScore score, String name, String truth, Article article) {
    double[] page = score.add(truth, article == null ? "" : article.body());
    if (!(page[0] > 0.9 && page[1] > 0.9)) {
      out.printf("  %-50s p %.2f r %.2f%n", name, page[0], page[1]);
    }
  }

  private static void sum(PrintStream out, String set, PageScore score, long start) {
    out.printf(
        "%s: F1 %.3f precision %.3f recall %.3f, %d pages, %.1f s%n",
        set,
        score.f1(),
        score.precision(),
        score.recall(),
        score.pages.size(),
        (System.nanoTime() - start) / 1e9);
  }

  private static void assertions(PrintStream out, Path folder) throws Exception {
    Map<?, ?> data = (Map<?, ?>) JsonTree.parse(Files.readString(folder.resolve("evaldata.json")));
    int[] with = new int[2];
    int[] without = new int[2];
    int[] title = new int[2];
    int[] date = new int[3];
    int[] author = new int[2];
    for (Map.Entry<?, ?> entry : data.entrySet()) {
      Map<?, ?> page = (Map<?, ?>) entry.getValue();
      Path file = folder.resolve("html").resolve(String.valueOf(page.get("file")));
      if (!Files.exists(file)) {
        continue;
      }
      Article article = page(file);
      String body = article == null ? "" : squeeze(article.body());
      for (String wanted : JsonTree.texts(page.get("with"))) {
        with[0]++;
        boolean there = body.contains(squeeze(wanted));
        with[1] += there ? 1 : 0;
        if (!there) {
          out.printf("  missing %s: %s%n", file.getFileName(), wanted);
        }
      }
      for (String unwanted : JsonTree.texts(page.get("without"))) {
        without[0]++;
        boolean there = body.contains(squeeze(unwanted));
        without[1] += there ? 1 : 0;
        if (there) {
          out.printf("  kept %s: %s%n", file.getFileName(), unwanted);
        }
      }
      String trueTitle = JsonTree.text(page.get("title"));
      if (trueTitle != null) {
        title[0]++;
        boolean same = article != null && squeeze(article.title()).equals(squeeze(trueTitle));
        title[1] += same ? 1 : 0;
        if (!same) {
          out.printf(
              "  title %s%n     is %s%n", trueTitle, article == null ? null : article.title());
        }
      }
      String trueDate = JsonTree.text(page.get("date"));
      if (trueDate != null) {
        date[0]++;
        String got = article == null || article.date() == null ? null : article.date().text();
        date[1] += trueDate.equals(got) ? 1 : 0;
        date[2] += got == null ? 1 : 0;
        if (!trueDate.equals(got)) {
          out.printf(
              "  date %s is %s %s%n",
              trueDate, article == null ? null : article.date(), file.getFileName());
        }
      }
      String trueAuthor = JsonTree.text(page.get("author"));
      if (trueAuthor != null) {
        author[0]++;
        boolean same =
            article != null
                && article.author() != null
                && squeeze(article.author()).equalsIgnoreCase(squeeze(trueAuthor));
        author[1] += same ? 1 : 0;
        if (!same) {
          out.printf("  author %s is %s%n", trueAuthor, article == null ? null : article.author());
        }
      }
    }
    out.printf(
        "assertions: with %d/%d, without kept %d/%d, title %d/%d, date %d/%d (none %d), author %d/%d%n",
        with[1],
        with[0],
        without[1],
        without[0],
        title[1],
        title[0],
        date[1],
        date[0],
        date[2],
        author[1],
        author[0]);
  }

  /** For comparing apart from white space. */
  private static String squeeze(String text) {
    Matcher words = WORD.matcher(text);
    StringBuilder out = new StringBuilder();
    while (words.find()) {
      out.append(words.group());
    }
    return out.toString();
  }
}
