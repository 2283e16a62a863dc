package org.lucarne.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lucarne.intake.Intake;
import org.lucarne.model.PublicationDate;

/**
 * What to import.
 *
 * @param paths files, folders and containers
 * @param recursive whether to go into subfolders
 * @param source publisher of what names none itself, or {@code null}
 * @param date publication date of what tells none itself, or {@code null}
 * @param collection the analyst's grouping for all of it, or {@code null}
 * @param columns which column of a table each field is in: one of {@link #FIELDS} to the column's
 *     name
 * @param standardInput the one of {@code paths} that only holds what came by standard input and is
 *     recorded under that name, or {@code null}
 */
public record ImportRequest(
    List<Path> paths,
    boolean recursive,
    String source,
    PublicationDate date,
    String collection,
    Map<String, String> columns,
    Path standardInput) {

  /** The fields of an article that a column of a table can be said to be. */
  public static final List<String> FIELDS = Intake.FIELDS;

  public ImportRequest {
    paths = List.copyOf(paths);
    columns = Map.copyOf(columns);
  }

  public ImportRequest(
      List<Path> paths, boolean recursive, String source, PublicationDate date, String collection) {
    this(paths, recursive, source, date, collection, Map.of(), null);
  }

  /** Everything in {@code paths} with nothing given. */
  public static ImportRequest of(List<Path> paths) {
    return new ImportRequest(paths, true, null, null, null);
  }

  /** The path as it is recorded. */
  String recorded(String path) {
    String held = standardInput == null ? null : standardInput.toString();
    return held != null && path.startsWith(held)
        ? "standard input" + path.substring(held.length())
        : path;
  }
}
