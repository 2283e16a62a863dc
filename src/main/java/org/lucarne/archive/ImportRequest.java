package org.lucarne.archive;

import java.nio.file.Path;
import java.util.List;
import org.lucarne.model.PublicationDate;

/**
 * What to import.
 *
 * @param paths files, folders and containers
 * @param recursive whether to go into subfolders
 * @param source publisher of what names none itself, or {@code null}
 * @param date publication date of what tells none itself, or {@code null}
 * @param collection the analyst's grouping for all of it, or {@code null}
 */
public record ImportRequest(
    List<Path> paths, boolean recursive, String source, PublicationDate date, String collection) {

  public ImportRequest {
    paths = List.copyOf(paths);
  }

  /** Everything in {@code paths} with nothing given. */
  public static ImportRequest of(List<Path> paths) {
    return new ImportRequest(paths, true, null, null, null);
  }
}
