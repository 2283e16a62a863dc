package org.lucarne.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lucarne.model.Article;

/** Reads everything under some paths and says what came of it; also run by hand. */
final class CorpusTable {
  int files;
  int articles;
  int failed;
  int titled;
  int bodied;
  int sourced;
  int dated;
  final Map<String, Integer> sources = new TreeMap<>();
  final Map<String, Integer> languages = new TreeMap<>();
  final Map<String, Integer> reasons = new TreeMap<>();
  final List<Article> some = new ArrayList<>();
  private final int keep;

  CorpusTable(int keep) {
    this.keep = keep;
  }

  static CorpusTable of(Path path, int keep) throws InterruptedException {
    CorpusTable table = new CorpusTable(keep);
    Intake intake = new Intake();
    intake.find(
        List.of(path),
        true,
        new Intake.Finder() {
          @Override
          public void file(FoundFile file) throws InterruptedException {
            try (file) {
              table.read(intake, file);
            }
          }

          @Override
          public void failed(String path, String reason) {
            table.fail(path, reason);
          }
        });
    return table;
  }

  private void read(Intake intake, FoundFile file) throws InterruptedException {
    files++;
    try {
      intake.read(
          file,
          Given.NOTHING,
          new Intake.Reader() {
            @Override
            public void article(Article article) {
              add(article);
            }

            @Override
            public void failed(int item, String reason) {
              fail(file.path(), reason);
            }
          });
    } catch (UnreadableFileException e) {
      fail(file.path(), e.getMessage());
    }
  }

  private void add(Article article) {
    articles++;
    titled += article.title().isEmpty() ? 0 : 1;
    bodied += article.body().isEmpty() ? 0 : 1;
    sourced += article.source() == null ? 0 : 1;
    dated += article.date() == null ? 0 : 1;
    sources.merge(
        article.source() == null
            ? "-"
            : article.source().name() + " (" + article.source().from().label() + ")",
        1,
        Integer::sum);
    languages.merge(String.valueOf(article.language()), 1, Integer::sum);
    if (some.size() < keep) {
      some.add(article);
    }
  }

  private void fail(String path, String reason) {
    failed++;
    reasons.merge(path.substring(path.lastIndexOf('/') + 1) + ": " + reason, 1, Integer::sum);
  }

  /**
   * Prints the table for each path given; {@code -n} before them shows as many articles of each.
   */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int keep = 0;
    for (String arg : args) {
      if (arg.matches("-\\d+")) {
        keep = Integer.parseInt(arg.substring(1));
        continue;
      }
      long start = System.nanoTime();
      CorpusTable t = of(Path.of(arg), keep);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          "%-60s files %d articles %d failed %d | title %d body %d source %d date %d | %.2f s%n",
          arg, t.files, t.articles, t.failed, t.titled, t.bodied, t.sourced, t.dated, seconds);
      out.println("   sources " + shown(t.sources) + " languages " + t.languages);
      shownLines(t.reasons).forEach(r -> out.println("   failed " + r));
      for (Article a : t.some) {
        out.printf(
            "   * %s%n     [%s|%s|%s|%s|%s|%s|%s|credits %s|dateline %s|desk %s|section %s] %s%n",
            a.title(),
            a.source(),
            a.author(),
            a.date() == null ? null : a.date().text() + " " + a.date().time() + a.date().zone(),
            a.date() == null ? null : a.date().from() + " " + a.date().evidence(),
            a.language(),
            a.url(),
            a.place(),
            a.credits(),
            a.dateline(),
            a.desk(),
            a.section(),
            a.dropped());
        a.body().lines().forEach(l -> out.println("       " + l));
      }
    }
  }

  private static String shown(Map<String, Integer> counts) {
    return counts.size() > 25 ? counts.size() + " different" : counts.toString();
  }

  private static List<String> shownLines(Map<String, Integer> counts) {
    return counts.entrySet().stream().limit(40).map(e -> e.getValue() + " " + e.getKey()).toList();
  }
}
