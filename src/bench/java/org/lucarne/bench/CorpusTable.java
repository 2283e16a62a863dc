package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ArchiveException;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.Outcome;

/** Imports each folder of real news into an archive of its own and prints what came of it. */
public final class CorpusTable {

  private static final int REASONS_SHOWN = 8;

  /** What lies beside the news for measuring: expected texts, gold, descriptions of the folders. */
  private static final Pattern NO_NEWS =
      Pattern.compile(
          "(?i).*/(?:expected\\.html|(?:expected-)?metadata\\.json|evaldata\\.json|dates\\.json"
              + "|manifest\\.tsv|outputtimelines\\.csv|(?:readme|licen[cs]e)[^/]*"
              + "|[^/]*\\.expected\\.txt|html-pages-text/.*\\.(?:txt|json))"
              + "|.*/actors/.*");

  private CorpusTable() {}

  /** Arguments: folders that are imported one by one, or whose subfolders are. */
  public static void main(String[] args) throws IOException {
    Jvm.quiet();
    List<Path> roots =
        args.length > 0
            ? Stream.of(args).map(Path::of).toList()
            : List.of(Path.of("../shared/seed"), Path.of("../shared/corpora"));
    List<Path> folders = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        folders.addAll(foldersOf(root));
      } else {
        System.out.println("There is no folder " + root + ", so nothing of it is measured.");
      }
    }
    if (folders.isEmpty()) {
      return;
    }
    System.out.println(
        "| folder | files | new | new versions | already here | failed | no news | needs a look |"
            + " seconds | reasons |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | --- |");
    for (Path folder : folders) {
      try (Scratch scratch = new Scratch()) {
        System.out.println(row(folder, scratch.path("archive")));
      }
    }
  }

  private static List<Path> foldersOf(Path root) throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
      return folders.isEmpty() ? List.of(root) : folders;
    }
  }

  private static String row(Path folder, Path archiveFolder) {
    try (Archive archive = Archive.open(archiveFolder)) {
      ImportReport report =
          archive.importPaths(ImportRequest.of(List.of(folder)), ImportProgress.silent());
      List<Outcome> news =
          report.outcomes().stream()
              .filter(outcome -> !NO_NEWS.matcher(outcome.path()).matches())
              .toList();
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %s | %.1f | %s |",
          folder.getFileName(),
          report.files(),
          count(news, Outcome.Added.class),
          count(news, Outcome.NewVersion.class),
          count(news, Outcome.AlreadyHere.class),
          count(news, Outcome.Failed.class),
          report.outcomes().size() - news.size(),
          doubts(report),
          report.tookMillis() / 1000,
          reasons(news));
    } catch (ArchiveException e) {
      return "| " + folder.getFileName() + " | | | | | | | | | " + e.getMessage() + " |";
    }
  }

  private static long count(List<Outcome> outcomes, Class<? extends Outcome> type) {
    return outcomes.stream().filter(type::isInstance).count();
  }

  private static String doubts(ImportReport report) {
    return report.doubts().stream()
        .filter(doubt -> !NO_NEWS.matcher(doubt.path()).matches())
        .collect(
            Collectors.groupingBy(
                doubt -> doubt.kind().label(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getValue() + " " + each.getKey().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /** The reasons of failures, the most frequent first; numbers in them count as the same. */
  private static String reasons(List<Outcome> outcomes) {
    Map<String, Long> counts =
        outcomes.stream()
            .filter(Outcome.Failed.class::isInstance)
            .map(Outcome.Failed.class::cast)
            .collect(
                Collectors.groupingBy(
                    failed -> failed.reason().replaceAll("\\d+", "#").replace('|', '/'),
                    TreeMap::new,
                    Collectors.counting()));
    String shown =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(REASONS_SHOWN)
            .map(e -> e.getValue() + " × " + e.getKey())
            .collect(Collectors.joining("; "));
    return counts.size() > REASONS_SHOWN
        ? shown + "; and " + (counts.size() - REASONS_SHOWN) + " other reasons"
        : shown;
  }
}
