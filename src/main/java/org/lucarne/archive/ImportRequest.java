package org.lucarne.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lucarne.intake.Intake;
import org.lucarne.intake.Passwords;
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
 * @param only the files on disk below {@code paths} to which the import is confined, absolute and
 *     normalized, or {@code null} for all
 * @param passwords to try on what is locked; no record keeps them
 */
public record ImportRequest(
    List<Path> paths,
    boolean recursive,
    String source,
    PublicationDate date,
    String collection,
    Map<String, String> columns,
    Path standardInput,
    Set<Path> only,
    Passwords passwords) {

  /** The fields of an article that a column of a table can be said to be. */
  public static final List<String> FIELDS = Intake.FIELDS;

  private static final String NO_SUBFOLDERS = "no subfolders";
  private static final String SOURCE = "source ";
  private static final String DATE = "date ";
  private static final String COLLECTION = "collection ";

  public ImportRequest {
    paths = List.copyOf(paths);
    columns = Map.copyOf(columns);
    only = only == null ? null : Set.copyOf(only);
  }

  public ImportRequest(
      List<Path> paths,
      boolean recursive,
      String source,
      PublicationDate date,
      String collection,
      Map<String, String> columns,
      Path standardInput) {
    this(paths, recursive, source, date, collection, columns, standardInput, null, Passwords.NONE);
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

  /** The same for one path. */
  public ImportRequest at(Path path) {
    return new ImportRequest(
        List.of(path),
        recursive,
        source,
        date,
        collection,
        columns,
        standardInput,
        only,
        passwords);
  }

  /** The same, with passwords to try on what is locked, in their order. */
  public ImportRequest withPasswords(List<String> toTry) {
    return new ImportRequest(
        paths,
        recursive,
        source,
        date,
        collection,
        columns,
        standardInput,
        only,
        new Passwords(toTry));
  }

  /** The same, confined to some of the files on disk. */
  public ImportRequest confinedTo(Set<Path> files) {
    return new ImportRequest(
        paths, recursive, source, date, collection, columns, standardInput, files, passwords);
  }

  /** Whether a file on disk belongs to it. */
  boolean wants(Path file) {
    return only == null || only.contains(file.toAbsolutePath().normalize());
  }

  /** How it is done, one to a line, for the record; {@link #again} reads it. */
  String options() {
    List<String> options = new ArrayList<>();
    if (!recursive) {
      options.add(NO_SUBFOLDERS);
    }
    if (source != null) {
      options.add(SOURCE + source);
    }
    if (date != null) {
      options.add(DATE + date.text());
    }
    if (collection != null) {
      options.add(COLLECTION + collection);
    }
    return String.join("\n", options);
  }

  /** The same import as an earlier one, of everything or of the paths given. */
  public static ImportRequest again(List<Path> paths, List<String> options) {
    String source = null;
    PublicationDate date = null;
    String collection = null;
    for (String option : options) {
      if (option.startsWith(SOURCE)) {
        source = option.substring(SOURCE.length());
      } else if (option.startsWith(DATE)) {
        date = PublicationDate.given(option.substring(DATE.length()));
      } else if (option.startsWith(COLLECTION)) {
        collection = option.substring(COLLECTION.length());
      }
    }
    return new ImportRequest(paths, !options.contains(NO_SUBFOLDERS), source, date, collection);
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
