package org.lucarne.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucarne.archive.Archive;
import org.lucarne.search.Facet;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one query. */
@Command(
    name = "search",
    customSynopsis = "lucarne search [QUERY] [filters] [options]",
    description = {"Runs one query.", ""},
    sortOptions = false,
    footer = {
      "",
      "An option given twice means either; different options must all be met.",
      "",
      "  lucarne search \"port strike\" --source \"River Gazette\" --from 2015-08",
      "  lucarne search 'harbour w/5 strike -rail' --actor Marlowe --facets source,actor"
    })
final class SearchCommand extends ArchiveCommand {

  @Mixin private QueryArgument query;

  @Mixin private FilterOptions filters;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance (the default), newest or oldest.")
  private SearchRequest.Sort sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many hits (${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leaves out so many hits at the top.")
  private int offset;

  @Option(
      names = "--facets",
      paramLabel = "NAME",
      split = ",",
      description =
          "Counts by source, date, actor, credit, language, kind, collection; all or none. Without"
              + " it: all with --json, else none.")
  private Set<String> facets;

  @Option(
      names = "--facet-limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many values a facet (${DEFAULT-VALUE}); 0 means all.")
  private int facetLimit;

  @Mixin private LeadOptions copies;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    request();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    SearchResults results = archive.search(request());
    List<Suggestion> suggestions =
        results.total() == 0 ? archive.suggestions(request()) : List.of();
    if (json) {
      new Json(console).results(results, suggestions);
    } else {
      new Plain(console).results(results, offset);
      suggestions.forEach(each -> console.complain(words(each)));
    }
    return Cli.OK;
  }

  private static String words(Suggestion suggestion) {
    return "%s: %s"
        .formatted(
            suggestion.words(),
            suggestion.total() == 1 ? "1 article" : suggestion.total() + " articles");
  }

  /** The search that the arguments ask for. */
  SearchRequest request() {
    notNegative("--limit", limit);
    notNegative("--offset", offset);
    notNegative("--facet-limit", facetLimit);
    return new SearchRequest(
        query.query(),
        filters.filters(),
        sort,
        offset,
        limit,
        wantedFacets(),
        facetLimit,
        copies.group(),
        copies.lead(),
        variants.variants());
  }

  private Set<Facet> wantedFacets() {
    Set<Facet> wanted = EnumSet.noneOf(Facet.class);
    if (facets == null) {
      return json ? EnumSet.allOf(Facet.class) : wanted;
    }
    for (String name : facets) {
      if (name.equalsIgnoreCase("all")) {
        return EnumSet.allOf(Facet.class);
      }
      if (!name.equalsIgnoreCase("none")) {
        wanted.add(Facet.of(name.strip()).orElseThrow(() -> noSuchFacet(name)));
      }
    }
    return wanted;
  }

  private static UsageException noSuchFacet(String name) {
    return new UsageException(
        "--facets: '"
            + name
            + "' is no facet; there are "
            + Arrays.stream(Facet.values()).map(Facet::label).collect(Collectors.joining(", "))
            + ", all and none");
  }

  private static void notNegative(String option, int value) {
    if (value < 0) {
      throw new UsageException(option + " must not be negative: " + value);
    }
  }
}
