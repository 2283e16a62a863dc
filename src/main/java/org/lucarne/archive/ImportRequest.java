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
 * @param standardInput the one of {@code paths} that only holds what came otherwise, as by standard
 *     input, and is recorded under its name without the ending, or {@code null}
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

  /**
   * A file that only holds what came otherwise, such as a dropped text; it is recorded under its
   * name without the ending.
   */
  public static ImportRequest ofHeld(Path file) {
    return new ImportRequest(List.of(file), true, null, null, null, Map.of(), file);
  }

  /** The path as it is recorded. */
  String recorded(String path) {
    if (standardInput == null || !path.startsWith(standardInput.toString())) {
      return path;
    }
    String name = standardInput.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'))
        + path.substring(standardInput.toString().length());
  }
}
