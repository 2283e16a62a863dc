package org.lucarne.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.TableColumns;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;
import org.lucarne.store.ImportMemory;
import org.lucarne.store.Store;

/** What the analyst says of the columns of tables, remembered for tables with the same columns. */
public final class TableMappings {

  /** Between names and within a pair; no column has these characters of ASCII in its name. */
  private static final String BETWEEN = "\u001e";

  private static final String WITHIN = "\u001f";

  private final ImportMemory memory;
  private final Intake intake;
  private final Runnable mayChange;

  /**
   * @param mayChange throws where the archive is open for reading only
   */
  TableMappings(Store store, Intake intake, Runnable mayChange) {
    this.memory = store.importMemory();
    this.intake = intake;
    this.mayChange = mayChange;
  }

  /** All of them, the first that was said first. */
  public List<TableMapping> all() {
    return memory.columns().stream()
        .map(
            each ->
                new TableMapping(
                    each.number(),
                    List.of(each.names().split(BETWEEN, -1)),
                    columns(each.mapping())))
        .toList();
  }

  /** Remembers what the columns of tables with these names are. */
  public void remember(List<String> names, Map<String, String> columns) {
    mayChange.run();
    keep(names, columns);
  }

  void keep(List<String> names, Map<String, String> columns) {
    memory.keepColumns(
        String.join(BETWEEN, names),
        columns.entrySet().stream()
            .map(each -> each.getKey() + WITHIN + each.getValue())
            .collect(Collectors.joining(BETWEEN)));
  }

  /** Whether there was one of that number, which is forgotten now. */
  public boolean forget(long number) {
    mayChange.run();
    return memory.dropColumns(number);
  }

  /** What was said of tables, by the names of their columns. */
  Map<List<String>, Map<String, String>> byNames() {
    Map<List<String>, Map<String, String>> byNames = new LinkedHashMap<>();
    all().forEach(each -> byNames.put(each.names(), each.columns()));
    return byNames;
  }

  private static Map<String, String> columns(String stored) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String pair : stored.split(BETWEEN, -1)) {
      int at = pair.indexOf(WITHIN);
      if (at > 0) {
        columns.put(pair.substring(0, at), pair.substring(at + 1));
      }
    }
    return columns;
  }

  /**
   * The columns of a table as an import named it; empty when it is no table, or gone.
   *
   * @param path of a file, an entry of a container following it after {@code "!/"}
   */
  public Optional<TableSample> sample(String path) {
    return withFile(
        path,
        file ->
            intake
                .tableIn(file)
                .map(
                    table ->
                        new TableSample(
                            table.names(),
                            byNames().getOrDefault(table.names(), table.proposal()),
                            table.rows())));
  }

  /** The first article that a table gives when its columns are these; empty when it gives none. */
  public Optional<Article> preview(String path, Map<String, String> columns) {
    return withFile(path, file -> first(file, Given.columns(columns)));
  }

  private Optional<Article> first(FoundFile file, Given given) {
    List<Article> articles = new ArrayList<>();
    try {
      intake.read(
          file,
          given,
          new Intake.Reader() {
            @Override
            public void article(Article article) throws InterruptedException {
              articles.add(article);
              throw new InterruptedException("One is enough");
            }

            @Override
            public void failed(int item, String reason) {}
          });
    } catch (InterruptedException | UnreadableFileException _) {
      return articles.stream().findFirst();
    }
    return articles.stream().findFirst();
  }

  private interface Look<T> {
    Optional<T> at(FoundFile file) throws IOException;
  }

  private <T> Optional<T> withFile(String path, Look<T> look) {
    int entry = path.indexOf("!/");
    Path onDisk = Path.of(entry < 0 ? path : path.substring(0, entry));
    List<T> found = new ArrayList<>();
    try {
      intake.find(
          List.of(onDisk),
          false,
          new Intake.Finder() {
            @Override
            public void file(FoundFile file) throws InterruptedException {
              try (file) {
                if (file.path().equals(path)) {
                  look.at(file).ifPresent(found::add);
                  throw new InterruptedException("The file was found");
                }
              } catch (IOException e) {
                throw new CancellationException(e.getMessage());
              }
            }

            @Override
            public void failed(String failedPath, String reason) {}
          });
    } catch (InterruptedException | CancellationException _) {
      return found.stream().findFirst();
    }
    return found.stream().findFirst();
  }

  /** What was said of the columns of a file, if it is a table that something was said of. */
  static Map<String, String> of(
      Map<List<String>, Map<String, String>> byNames, Optional<TableColumns> table) {
    return table.map(TableColumns::names).map(byNames::get).orElse(Map.of());
  }
}
