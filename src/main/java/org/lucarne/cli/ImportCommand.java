package org.lucarne.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files, folders and containers. */
@Command(
    name = "import",
    description = "Imports files, folders and archives of files.",
    sortOptions = false,
    footer = {
      "",
      "What is there already is not taken in twice. A file that cannot be read is listed with the"
          + " reason, and the others come in."
    })
final class ImportCommand extends ArchiveCommand {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file or folder; - reads JSON Lines from standard input.")
  private List<String> paths;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The publisher of what names none itself.")
  private String source;

  @Option(
      names = "--date",
      paramLabel = "D",
      converter = GivenDate.class,
      description = "The date of what tells none itself: 2015, 2015-08 or 2015-08-11.")
  private PublicationDate date;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "Puts all of it into a collection of this name.")
  private String collection;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description =
          "Says which column of a table is what, as title=Headline,body=Text: title, body, source,"
              + " date, author, url, language or section.")
  private List<String> columns = List.of();

  @Option(
      names = "--recursive",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Goes into subfolders (the default), or not.")
  private boolean recursive;

  @Option(names = "--watch", description = "Goes on importing what arrives; not there yet.")
  private boolean watch;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (watch) {
      throw new UsageException("--watch is not there yet; import the folder again instead");
    }
    mapping();
  }

  /** The columns by field; a comma within a column's name is kept when no field follows it. */
  private Map<String, String> mapping() {
    Map<String, String> mapping = new LinkedHashMap<>();
    String field = null;
    for (String part : String.join(",", columns).split(",")) {
      int sign = part.indexOf('=');
      String name = sign < 0 ? "" : part.substring(0, sign).strip();
      if (ImportRequest.FIELDS.contains(name)) {
        field = name;
        mapping.put(field, part.substring(sign + 1).strip());
      } else if (field != null && sign < 0) {
        mapping.merge(field, part, (column, rest) -> column + "," + rest);
      } else if (!part.isBlank()) {
        throw new UsageException(
            "--map cannot read \"%s\"; write a field (%s), = and the name of a column"
                .formatted(part.strip(), String.join(", ", ImportRequest.FIELDS)));
      }
    }
    return mapping;
  }

  @Override
  int run(Archive archive, Console console) throws IOException {
    try (StandardInput input = new StandardInput(console.in())) {
      List<Path> files = new ArrayList<>();
      for (String path : paths) {
        files.add(path.equals("-") ? input.file() : Path.of(path));
      }
      ImportRequest request =
          new ImportRequest(
              files, recursive, source, date, collection, mapping(), input.received());
      ImportReport report;
      try (ProgressLine progress = new ProgressLine(console)) {
        report = archive.importPaths(request, progress);
      }
      if (json) {
        new Json(console).report(report);
      } else {
        new Plain(console).report(report);
      }
      return report.failed() > 0 ? Cli.SOME_FAILED : Cli.OK;
    }
  }

  /** Reads a date on the command line as one that the analyst gives. */
  static final class GivenDate implements ITypeConverter<PublicationDate> {
    @Override
    public PublicationDate convert(String text) {
      PublicationDate.Precision precision =
          switch (text.strip().length()) {
            case 4 -> PublicationDate.Precision.YEAR;
            case 7 -> PublicationDate.Precision.MONTH;
            default -> PublicationDate.Precision.DAY;
          };
      return new PublicationDate(
          new Days().convert(text).first(), precision, null, null, Evidence.GIVEN, text.strip());
    }
  }

  /** Standard input as a file, because an import may read its files more than once. */
  private static final class StandardInput implements AutoCloseable {
    private static final String NAME = "standard input.jsonl";

    private final InputStream in;
    private Path folder;

    StandardInput(InputStream in) {
      this.in = in;
    }

    /** The file, or {@code null} when nothing was asked of standard input. */
    Path received() {
      return folder == null ? null : folder.resolve(NAME);
    }

    Path file() throws IOException {
      if (folder != null) {
        throw new UsageException("standard input can be read once only; give one -");
      }
      folder = Files.createTempDirectory("lucarne");
      Path file = folder.resolve(NAME);
      Files.copy(in, file);
      return file;
    }

    @Override
    public void close() throws IOException {
      if (folder != null) {
        Files.deleteIfExists(folder.resolve(NAME));
        Files.delete(folder);
      }
    }
  }
}
