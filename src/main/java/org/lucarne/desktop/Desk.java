package org.lucarne.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.Exported;
import org.lucarne.search.SearchRequest;

/**
 * What one window works with: the states that its panes share, and what it can do to the archive.
 *
 * @param removal puts articles into the trash and returns those that were there
 * @param restoration takes articles out of the trash and returns those that were there
 * @param articles how many articles the archive holds, whether searches find them yet or not
 */
record Desk(
    SearchState search,
    ReadingState reading,
    ImportState imports,
    UnaryOperator<List<String>> removal,
    UnaryOperator<List<String>> restoration,
    Export export,
    LongSupplier articles,
    Worker worker,
    boolean readOnly) {

  /** Writes what a search finds, and returns how many articles that were. */
  @FunctionalInterface
  interface Export {
    Exported write(SearchRequest request, ExportFormat format, Path file) throws IOException;
  }

  /** A desk over an archive, which hears of its changes. */
  static Desk over(Archive archive, Worker worker) {
    SearchState search = new SearchState(archive::search, worker);
    Desk desk =
        new Desk(
            search,
            new ReadingState(search, archive::show, worker),
            new ImportState(archive::importPaths, worker),
            archive::remove,
            archive::restore,
            archive::exportTo,
            () -> archive.stats().articles(),
            worker,
            archive.readOnly());
    archive.onChange(() -> worker.onWindow(search::refresh));
    return desk;
  }
}
