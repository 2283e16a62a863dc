package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;
import org.lucarne.index.Oracle;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.SearchRequest;

/**
 * Random questions about real articles in several languages, answered by the engine and by reading
 * the texts from end to end.
 *
 * <p>Arguments: how many questions, by default 20,000; the seed; the folder of an archive to take
 * articles from, by default one made of the news beside the checkout.
 */
public final class QueryOracle {
  private static final int ARTICLES = 2_000;
  private static final List<String> LANGUAGES =
      List.of("en", "ar", "fa", "he", "ru", "tr", "fr", "es", "zh");

  /** Characters of a body that are read; the plain reading is slow. */
  private static final int LENGTH = 1_200;

  private QueryOracle() {}

  public static void main(String[] args) throws IOException {
    Jvm.quiet();
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    try (Scratch scratch = new Scratch()) {
      Path folder = args.length > 2 ? Path.of(args[2]) : made(scratch);
      if (folder == null) {
        System.out.println("There is no news beside the checkout; nothing to read.");
        return;
      }
      Map<String, List<Mention>> mentions = new HashMap<>();
      List<Article> articles = articles(folder, ARTICLES, LENGTH, mentions);
      Map<String, Integer> languages = new TreeMap<>();
      articles.forEach(each -> languages.merge(each.language(), 1, Integer::sum));
      System.out.println(articles.size() + " articles by language: " + languages);
      long begin = System.nanoTime();
      try (Oracle oracle = new Oracle(articles, mentions, seed)) {
        List<Oracle.Difference> differences = oracle.ask(questions);
        System.out.printf(
            "%,d questions, %,d with a difference; %s; %.0f s%n",
            questions, differences.size(), oracle.summary(), Figures.millisSince(begin) / 1000);
        differences.stream()
            .limit(60)
            .forEach(
                each -> System.out.println(each.kind() + "\t" + each.what() + "\t" + each.query()));
      }
    }
  }

  static Path made(Scratch scratch) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String name :
        List.of(
            "fakes-syria",
            "egypt-2013-arabic-english-txt",
            "fars-persian-json",
            "yellowvests-multilang-xml",
            "turkish-2017-jsonl",
            "israel-2026-hebrew-csv")) {
      Path folder = Path.of("..", "shared", "corpora", name);
      if (Files.isDirectory(folder)) {
        folders.add(folder);
      }
    }
    if (folders.isEmpty()) {
      return null;
    }
    Path made = scratch.path("archive");
    try (Archive archive = Archive.open(made)) {
      archive.importPaths(ImportRequest.of(folders), ImportProgress.silent());
    }
    return made;
  }

  /** So many of each language, with bodies cut to a length. */
  static List<Article> articles(Path folder, int most, int length) {
    return articles(folder, most, length, new HashMap<>());
  }

  /**
   * So many of each language, by id, so that they are the same in each run.
   *
   * @param length characters of a body that are kept
   * @param mentions takes who is named in what is kept, by id of the article
   */
  private static List<Article> articles(
      Path folder, int most, int length, Map<String, List<Mention>> mentions) {
    List<Article> articles = new ArrayList<>();
    try (Archive archive = Archive.open(folder)) {
      for (String language : LANGUAGES) {
        SearchRequest request =
            new SearchRequest(
                "",
                Filters.NONE.withLanguages(Set.of(language)),
                SearchRequest.Sort.OLDEST,
                0,
                20_000,
                Set.of(),
                0,
                true);
        archive.search(request).hits().stream()
            .map(Hit::id)
            .sorted()
            .limit(most / 6)
            .forEach(
                id ->
                    archive
                        .show(id, "")
                        .ifPresent(
                            view -> {
                              articles.add(cut(view.article(), length));
                              mentions.put(
                                  id,
                                  view.actors().stream()
                                      .flatMap(actor -> actor.mentions().stream())
                                      .filter(
                                          mention ->
                                              mention.part() == Part.TITLE
                                                  || mention.span().end() <= length)
                                      .toList());
                            }));
      }
    }
    return articles.subList(0, Math.min(most, articles.size()));
  }

  private static Article cut(Article article, int length) {
    String body = article.body();
    return body.length() <= length
        ? article
        : article.edit().body(body.substring(0, length)).build();
  }
}
