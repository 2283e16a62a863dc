package org.lucarne.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Archive.ExportFormat;
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

  /** The formats of the contract; those without a writer are to come. */
  private enum Format {
    CSV(ExportFormat.CSV),
    JSONL(ExportFormat.JSONL),
    RIS(null),
    BIBTEX(null),
    MARKDOWN(null),
    HTML(null);

    private final ExportFormat writer;

    Format(ExportFormat writer) {
      this.writer = writer;
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final class FormatByName implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      for (Format format : Format.values()) {
        if (format.label().equalsIgnoreCase(text.strip())) {
          return format;
        }
      }
      throw new TypeConversionException("'" + text + "' is no format; there are csv and jsonl");
    }
  }

  @Mixin private QueryArgument query;

  @Mixin private FilterOptions filters;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatByName.class,
      required = true,
      description = "csv or jsonl; ris, bibtex, markdown and html are not there yet.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; - means standard output.")
  private String output;

  @Override
  void verify() {
    if (format.writer == null) {
      throw new UsageException(
          "--format " + format.label() + " is not there yet; csv and jsonl are");
    }
    request();
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    if (output.equals("-")) {
      archive.export(request(), format.writer, console.text());
      return Cli.OK;
    }
    Path file = Path.of(output).toAbsolutePath();
    // Written beside it first, so that a failure leaves an earlier export as it was.
    boolean ordinary = !Files.exists(file) || Files.isRegularFile(file);
    Path draft = ordinary ? file.resolveSibling(file.getFileName() + ".part") : file;
    long articles;
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8))) {
      articles = archive.export(request(), format.writer, out);
    } catch (NoSuchFileException e) {
      throw new UsageException("--output: there is no folder " + file.getParent());
    }
    if (ordinary) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
    console.line("Wrote " + Plain.count(articles, "article") + " to " + output);
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
        false);
  }
}
