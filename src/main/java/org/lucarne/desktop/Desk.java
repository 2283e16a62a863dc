package org.lucarne.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Deed;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.Exported;
import org.lucarne.archive.SavedSearch;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

/**
 * What one window works with: the states that its panes share, and what it can do to the archive.
 *
 * @param articles how many articles the archive holds, whether searches find them yet or not
 */
record Desk(
    SearchState search,
    ReadingState reading,
    ImportState imports,
    Trash trash,
    Export export,
    Saved saved,
    LongSupplier articles,
    Worker worker,
    boolean readOnly) {

  /** What leaves the archive and comes back. */
  interface Trash {

    /** Puts articles into the trash and returns those that were not in it. */
    List<String> remove(List<String> ids);

    /** Takes articles out of the trash and returns those that were in it. */
    List<String> restore(List<String> ids);

    /** Undoes a whole import; empty when that was done before. */
    Optional<Deed> undoImport(long number);

    /** Takes the undoing of an import back; empty when it is not undone. */
    Optional<Deed> redoImport(long number);
  }

  private static Trash trashOf(Archive archive) {
    return new Trash() {
      @Override
      public List<String> remove(List<String> ids) {
        return archive.remove(ids);
      }

      @Override
      public List<String> restore(List<String> ids) {
        return archive.restore(ids);
      }

      @Override
      public Optional<Deed> undoImport(long number) {
        return archive.deeds().undoImport(number);
      }

      @Override
      public Optional<Deed> redoImport(long number) {
        return archive.deeds().redoImport(number);
      }
    };
  }

  /** Writes what a search finds, and returns how many articles that were. */
  @FunctionalInterface
  interface Export {
    Exported write(SearchRequest request, ExportFormat format, Path file) throws IOException;
  }

  /** The searches that the analyst keeps. */
  interface Saved {
    List<SavedSearch> all();

    void keep(String name, String query, Filters filters);

    void lookedAt(String name);

    boolean remove(String name);
  }

  private static Saved savedIn(Archive archive) {
    return new Saved() {
      @Override
      public List<SavedSearch> all() {
        return archive.savedSearches();
      }

      @Override
      public void keep(String name, String query, Filters filters) {
        archive.saveSearch(name, query, filters);
      }

      @Override
      public void lookedAt(String name) {
        archive.lookedAt(name);
      }

      @Override
      public boolean remove(String name) {
        return archive.removeSearch(name);
      }
    };
  }

  /** A desk over an archive, which hears of its changes. */
  static Desk over(Archive archive, Worker worker) {
    SearchState search = new SearchState(archive::search, worker);
    Desk desk =
        new Desk(
            search,
            new ReadingState(search, archive::show, worker),
            new ImportState(archive::importPaths, worker),
            trashOf(archive),
            archive::exportTo,
            savedIn(archive),
            () -> archive.stats().articles(),
            worker,
            archive.readOnly());
    archive.onChange(() -> worker.onWindow(search::refresh));
    return desk;
  }
}
