package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucarne.archive.Archive;
import org.lucarne.search.Concordance;
import org.lucarne.search.Lead;
import org.lucarne.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Lists every occurrence of a query with the words around it. */
@Command(
    name = "concordance",
    customSynopsis = "lucarne concordance QUERY [filters] [--sort ORDER] [--width N] [--json]",
    description = {"Lists every occurrence of a query in all articles found, one a line.", ""},
    sortOptions = false)
final class ConcordanceCommand extends ArchiveCommand {

  private static final class OrderByName implements ITypeConverter<Concordance.Order> {
    @Override
    public Concordance.Order convert(String text) {
      return Concordance.Order.of(text.strip())
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is no order; there are "
                          + Arrays.stream(Concordance.Order.values())
                              .map(Concordance.Order::label)
                              .collect(Collectors.joining(", "))));
    }
  }

  @Mixin private QueryArgument query;

  @Mixin private FilterOptions filters;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = OrderByName.class,
      defaultValue = "result",
      description =
          "result (the default), left and right (the words before and after), date or source.")
  private Concordance.Order order;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "50",
      description = "Characters of context on each side (${DEFAULT-VALUE}).")
  private int width;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "Prints at most so many lines; 0 means all.")
  private int limit;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Writes the lines to a CSV file instead of printing them.")
  private Path output;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (query.query().isBlank()) {
      throw new UsageException("a concordance needs a query");
    }
    if (width < 0 || width > 1000) {
      throw new UsageException("--width must lie between 0 and 1000: " + width);
    }
    if (limit < 0) {
      throw new UsageException("--limit must not be negative: " + limit);
    }
    filters.filters();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    Concordance concordance = archive.concordance(request(), order, width);
    if (output != null) {
      archive.readingDesk().writeConcordance(concordance.first(limit), output);
      console.complain("wrote %d lines to %s".formatted(concordance.first(limit).size(), output));
    } else if (json) {
      new Json(console).concordance(query.query(), concordance, limit);
    } else {
      new Plain(console).concordance(concordance, width, limit);
    }
    return Cli.OK;
  }

  private SearchRequest request() {
    return new SearchRequest(
        query.query(),
        filters.filters(),
        SearchRequest.Sort.RELEVANCE,
        0,
        Integer.MAX_VALUE,
        Set.of(),
        0,
        false,
        Lead.EARLIEST,
        variants.variants());
  }
}
