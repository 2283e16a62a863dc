package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.Exported;
import org.lucarne.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Writes all that a search finds. */
@Command(
    name = "export",
    customSynopsis = "lucarne export [QUERY] [filters] --format FORMAT --output FILE",
    description = {"Writes every article that a search finds, with a record of the query.", ""},
    sortOptions = false)
final class ExportCommand extends ArchiveCommand {

  private static final class FormatByName implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String text) {
      for (ExportFormat format : ExportFormat.values()) {
        if (format.label().equalsIgnoreCase(text.strip())) {
          return format;
        }
      }
      throw new TypeConversionException(
          "'" + text + "' is no format; there are csv, jsonl, ris, bibtex, csl, markdown and html");
    }
  }

  @Mixin private QueryArgument query;

  @Mixin private FilterOptions filters;

  @Mixin private VariantOptions variants;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatByName.class,
      required = true,
      description = "csv, jsonl, ris, bibtex, csl, markdown or html.")
  private ExportFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description =
          "The file to write; - means standard output. A record of the query is part of bibtex,"
              + " markdown and html, and stands in FILE.query.json beside the others.")
  private String output;

  @Mixin private LeadOptions copies;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance (the default), newest or oldest.")
  private SearchRequest.Sort sort;

  @Override
  void verify() {
    request();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    if (output.equals("-")) {
      archive.export(request(), format, console.text());
      return Cli.OK;
    }
    Path file = Path.of(output).toAbsolutePath();
    Exported exported;
    try {
      exported = archive.exportTo(request(), format, file);
    } catch (NoSuchFileException e) {
      throw new UsageException("--output: there is no folder " + file.getParent());
    }
    console.line("Wrote " + Plain.count(exported.entries(), "article") + " to " + output);
    return Cli.OK;
  }

  private SearchRequest request() {
    return new SearchRequest(
        query.query(),
        filters.filters(),
        sort,
        0,
        Integer.MAX_VALUE,
        Set.of(),
        0,
        copies.group(),
        copies.lead(),
        variants.variants());
  }
}
