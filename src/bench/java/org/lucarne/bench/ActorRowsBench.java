package org.lucarne.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/**
 * Prints, over folders of real news beside the checkout, the rows of twenty actors with their
 * articles by language, and whether the facet of actors is the same whatever the order in which
 * articles come in.
 */
public final class ActorRowsBench {
  private static final int ORDERED = 5_000;
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final List<String> LANGUAGES = List.of("ar", "fa", "ru", "tr", "fr", "en");
  private static final List<String> FOLDERS =
      List.of(
          "saudi-2015-arabic",
          "egypt-2013-arabic-english-txt",
          "fars-persian-json",
          "ria-russian-json",
          "turkish-2017-jsonl",
          "yellowvests-multilang-xml",
          "newswire-2016-md",
          "tehrantimes-txt");

  private static final List<String> ACTORS =
      List.of(
          "state:united-states",
          "state:russia",
          "state:iran",
          "state:syria",
          "state:turkey",
          "state:france",
          "state:saudi-arabia",
          "state:israel",
          "state:germany",
          "state:china",
          "organisation:united-nations",
          "alliance:european-union",
          "alliance:nato",
          "armed-group:islamic-state",
          "armed-group:hezbollah",
          "person:donald-trump",
          "person:vladimir-putin",
          "person:recep-tayyip-erdogan",
          "person:emmanuel-macron",
          "person:bashar-al-assad");

  private ActorRowsBench() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    if (!Files.isDirectory(CORPORA)) {
      System.out.println("There is no folder " + CORPORA + "; nothing is measured.");
      return;
    }
    languages();
    orders();
  }

  private static void languages() throws Exception {
    try (Scratch scratch = new Scratch();
        Archive archive = Archive.open(scratch.path("archive"))) {
      archive.importPaths(
          ImportRequest.of(FOLDERS.stream().map(CORPORA::resolve).toList()),
          ImportProgress.silent());
      System.out.println("| actor | rows | " + String.join(" | ", LANGUAGES) + " |");
      System.out.println("| --- | ---: |" + " ---: |".repeat(LANGUAGES.size()));
      for (String id : ACTORS) {
        SearchResults found = facets(archive, Filters.NONE.withActors(Set.of(id), Set.of()));
        String name = name(found, id);
        long rows =
            facets(archive, Filters.NONE).facets().get(Facet.ACTOR).stream()
                .filter(each -> each.value().equalsIgnoreCase(name))
                .count();
        StringBuilder line = new StringBuilder("| " + name + " | " + rows + " |");
        for (String language : LANGUAGES) {
          long count =
              found.facets().get(Facet.LANGUAGE).stream()
                  .filter(each -> each.value().equals(language))
                  .mapToLong(FacetCount::count)
                  .sum();
          line.append(' ').append(count).append(" |");
        }
        System.out.println(line);
      }
    }
  }

  private static String name(SearchResults found, String id) {
    return found.facets().get(Facet.ACTOR).stream()
        .filter(each -> id.equals(each.actor()))
        .map(FacetCount::value)
        .findFirst()
        .orElse(id);
  }

  private static SearchResults facets(Archive archive, Filters filters) {
    return archive.search(
        new SearchRequest(
            "",
            filters,
            SearchRequest.Sort.NEWEST,
            0,
            0,
            Set.of(Facet.ACTOR, Facet.LANGUAGE),
            0,
            false));
  }

  private static void orders() throws Exception {
    try (Scratch scratch = new Scratch()) {
      List<String> lines = new ArrayList<>(articles(scratch));
      Collections.shuffle(lines, new Random(1));
      List<String> chosen = new ArrayList<>(lines.subList(0, Math.min(ORDERED, lines.size())));
      Map<String, Long> first = null;
      for (int order = 0; order < 3; order++) {
        Path file = Files.write(scratch.path("order-" + order + ".jsonl"), chosen);
        Map<String, Long> rows = rows(file, scratch.path("archive-" + order));
        if (first == null) {
          first = rows;
          System.out.println();
          System.out.println(
              chosen.size() + " articles in three orders: " + rows.size() + " rows in the first");
        } else {
          System.out.println("order " + (order + 1) + ": rows that differ: " + count(first, rows));
        }
        Collections.shuffle(chosen, new Random(order + 2));
      }
    }
  }

  private static long count(Map<String, Long> first, Map<String, Long> rows) {
    Set<String> all = new TreeSet<>(first.keySet());
    all.addAll(rows.keySet());
    return all.stream()
        .filter(row -> !first.getOrDefault(row, 0L).equals(rows.getOrDefault(row, 0L)))
        .count();
  }

  /** Articles of three folders, each a line that can be imported again. */
  private static List<String> articles(Scratch scratch) throws Exception {
    try (Archive archive = Archive.open(scratch.path("all"))) {
      archive.importPaths(
          ImportRequest.of(
              Stream.of("tehrantimes-txt", "newswire-2016-md", "fakes-syria")
                  .map(CORPORA::resolve)
                  .toList()),
          ImportProgress.silent());
      Path file = scratch.path("all.jsonl");
      archive.exportTo(SearchRequest.of(""), ExportFormat.JSONL, file);
      return Files.readAllLines(file);
    }
  }

  /** Articles by row, id and name. */
  private static Map<String, Long> rows(Path file, Path folder) {
    try (Archive archive = Archive.open(folder)) {
      archive.importPaths(ImportRequest.of(List.of(file)), ImportProgress.silent());
      Map<String, Long> rows = new TreeMap<>();
      for (FacetCount each : archive.actors(null, null, 0)) {
        rows.put(each.actor() + " " + each.value(), each.count());
      }
      return rows;
    }
  }
}
