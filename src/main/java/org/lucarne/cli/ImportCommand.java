package org.lucarne.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.FolderWatch;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.model.PublicationDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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
      arity = "0..*",
      description = "A file or folder; - reads JSON Lines from standard input.")
  private List<String> paths = List.of();

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
              + " date, author, url, language, section or collection.")
  private List<String> columns = List.of();

  @Mixin private PasswordOptions passwords;

  @Option(
      names = "--recursive",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Goes into subfolders (the default), or not.")
  private boolean recursive;

  @Option(
      names = "--watch",
      description =
          "Stays, and imports what comes into these folders and those of 'lucarne watch', until it"
              + " is interrupted.")
  private boolean watch;

  @Option(
      names = "--dry-run",
      description = "Says what would come in, from a quick look, and imports nothing.")
  private boolean dryRun;

  @Option(
      names = "--sample",
      description = "Imports some dozens of made-up articles to try searches on.")
  private boolean sample;

  @Option(names = "--json", description = "Prints one JSON document.")
  private boolean json;

  @Override
  void verify() {
    if (sample && (watch || dryRun || !paths.isEmpty())) {
      throw new UsageException("--sample stands alone");
    }
    if (paths.isEmpty() && !watch && !sample) {
      throw new UsageException("import needs a PATH: a file, a folder, or - for standard input");
    }
    if (watch && dryRun) {
      throw new UsageException("--watch and --dry-run cannot go together");
    }
    if (watch) {
      for (String path : paths) {
        if (!Files.isDirectory(Path.of(path))) {
          throw new UsageException("--watch needs folders, and " + path + " is none");
        }
      }
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
          new ImportRequest(files, recursive, source, date, collection, mapping(), input.received())
              .withPasswords(passwords.read());
      if (dryRun) {
        expect(archive.expect(request, () -> false), console);
        return Cli.OK;
      }
      if (watch) {
        return watch(archive, console, request);
      }
      ImportReport report = run(archive, console, request);
      print(console, report);
      return report.failed() > 0 ? Cli.SOME_FAILED : Cli.OK;
    }
  }

  private void expect(Expectation expected, Console console) throws IOException {
    if (json) {
      new Json(console).expectation(expected);
    } else {
      new Plain(console).expectation(expected);
    }
  }

  private ImportReport run(Archive archive, Console console, ImportRequest request) {
    try (ProgressLine progress = new ProgressLine(console)) {
      return sample ? archive.importSample(progress) : archive.importPaths(request, progress);
    }
  }

  private void print(Console console, ImportReport report) throws IOException {
    if (json) {
      new Json(console).report(report);
    } else {
      new Plain(console).report(report);
    }
  }

  /** One JSON document, or one report, for each batch that came. */
  private int watch(Archive archive, Console console, ImportRequest request) throws IOException {
    List<ImportRequest> folders = request.paths().stream().map(request::at).toList();
    try (FolderWatch folderWatch =
            archive.watchedFolders().watch(folders, Clock.systemDefaultZone());
        Interrupt interrupt = Interrupt.closing(folderWatch)) {
      console.errors().println("Watching; Ctrl+C ends it.");
      do {
        for (FolderWatch.Batch batch : folderWatch.look()) {
          if (!interrupt.came()) {
            ImportReport report = run(archive, console, batch.request());
            folderWatch.done(batch);
            print(console, report);
            console.flush();
          }
        }
        folderWatch.news().forEach(console::complain);
      } while (folderWatch.await() && !interrupt.came());
    } catch (InterruptedException _) {
      Thread.interrupted();
    }
    return Cli.OK;
  }

  /** Reads a date on the command line as one that the analyst gives. */
  static final class GivenDate implements ITypeConverter<PublicationDate> {
    @Override
    public PublicationDate convert(String text) {
      new Days().convert(text);
      return PublicationDate.given(text.strip());
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
