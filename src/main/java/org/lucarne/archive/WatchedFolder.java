package org.lucarne.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that new files come in from by themselves.
 *
 * @param options how they are imported, each in words, such as {@code "source River Gazette"}
 * @param present whether the folder can be reached now; one that cannot is watched again when it is
 *     back
 * @param files of the folder that were imported, or could not be read
 * @param last the last import from it
 */
public record WatchedFolder(
    Path folder, List<String> options, boolean present, long files, Optional<ImportRecord> last) {

  public WatchedFolder {
    options = List.copyOf(options);
  }
}
