package org.lucarne.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lucarne.archive.Archive;
import org.lucarne.archive.SavedSearch;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, keeps, runs and removes saved searches. */
@Command(
    name = "saved",
    customSynopsis = {
      "lucarne saved list [--json]",
      "      lucarne saved add NAME QUERY [filters]",
      "      lucarne saved run NAME [--limit N] [--json]",
      "      lucarne saved remove NAME"
    },
    description = {
      "Keeps searches with their filters, and tells how many articles are new in each since it was"
          + " last run.",
      ""
    },
    sortOptions = false)
final class SavedCommand extends ArchiveCommand {

  private static final String ACTIONS = "there are list, add, run and remove";

  @Parameters(
      paramLabel = "ARGUMENT",
      arity = "1..*",
      description = "list, add NAME QUERY, run NAME or remove NAME.")
  private List<String> arguments = List.of();

  @Mixin private FilterOptions filters;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "run: at most so many hits (${DEFAULT-VALUE}), the newest first.")
  private int limit;

  @Option(names = "--json", description = "list and run: prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    String action = arguments.getFirst();
    switch (action) {
      case "list" -> takes(1);
      case "add" -> {
        if (arguments.size() < 2) {
          throw new UsageException("saved add needs a NAME and a QUERY");
        }
        if (name().isEmpty()) {
          throw new UsageException("saved add: the name is empty");
        }
        if (query().isBlank() && filters.filters().equals(Filters.NONE)) {
          throw new UsageException("saved add needs a QUERY or a filter after the name");
        }
      }
      case "run", "remove" -> takes(2);
      default -> throw new UsageException("saved: '" + action + "' is no action; " + ACTIONS);
    }
    if (limit < 0) {
      throw new UsageException("--limit must not be negative: " + limit);
    }
  }

  private void takes(int many) {
    if (arguments.size() < many) {
      throw new UsageException("saved " + arguments.getFirst() + " needs a NAME");
    }
    if (arguments.size() > many) {
      throw new UsageException(
          "saved " + arguments.getFirst() + ": too much was said: " + arguments.get(many));
    }
  }

  private String name() {
    return arguments.get(1).strip();
  }

  private String query() {
    return String.join(" ", arguments.subList(2, arguments.size()));
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    switch (arguments.getFirst()) {
      case "list" -> {
        List<SavedSearch> searches = archive.savedSearches();
        if (json) {
          new Json(console).saved(searches);
        } else {
          new Plain(console).saved(searches);
        }
      }
      case "add" -> {
        archive.saveSearch(name(), query(), filters.filters(), variants.variants());
        console.line("Saved the search " + name());
      }
      case "run" -> run(archive, console, find(archive));
      default -> {
        if (!archive.removeSearch(name())) {
          throw noSuch(archive.savedSearches());
        }
        console.line("Removed the search " + name());
      }
    }
    return Cli.OK;
  }

  private void run(Archive archive, Console console, SavedSearch saved) throws IOException {
    SearchResults results =
        archive.search(
            new SearchRequest(
                    saved.query(),
                    saved.filters(),
                    SearchRequest.Sort.NEWEST,
                    0,
                    limit,
                    json ? EnumSet.allOf(Facet.class) : Set.of(),
                    20,
                    true)
                .with(saved.variants()));
    if (json) {
      new Json(console).results(results);
    } else {
      console.line(saved.name() + ": " + saved.fresh() + " new since it was last run");
      new Plain(console).results(results, 0);
    }
    archive.lookedAt(saved.name());
  }

  private SavedSearch find(Archive archive) {
    List<SavedSearch> searches = archive.savedSearches();
    return searches.stream()
        .filter(saved -> saved.name().equals(name()))
        .findFirst()
        .orElseThrow(() -> noSuch(searches));
  }

  private UsageException noSuch(List<SavedSearch> searches) {
    String names =
        searches.isEmpty()
            ? "none is saved yet"
            : "there are " + String.join(", ", searches.stream().map(SavedSearch::name).toList());
    return new UsageException("no saved search is called '" + name() + "'; " + names);
  }
}
