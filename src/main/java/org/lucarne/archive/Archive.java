package org.lucarne.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lucarne.model.ActorKind;
import org.lucarne.search.FacetCount;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/**
 * One archive, open. Many threads may search while one imports. Methods throw {@link
 * ArchiveException} when the archive cannot work.
 */
public final class Archive implements AutoCloseable {

  /** Formats of {@link #export}. */
  public enum ExportFormat {
    CSV,
    JSONL
  }

  /**
   * Opens the archive in {@code folder} and makes it when there is none. When another process holds
   * it, it is opened for reading only. An index that is behind the store is brought up to date by
   * itself.
   */
  public static Archive open(Path folder) {
    throw new UnsupportedOperationException();
  }

  /** Whether another process holds the archive, so that nothing can be changed here. */
  public boolean readOnly() {
    throw new UnsupportedOperationException();
  }

  /** What happened at opening that the analyst should know, each a sentence. */
  public List<String> notices() {
    throw new UnsupportedOperationException();
  }

  /** Calls {@code listener} from some thread whenever searches may answer differently. */
  public void onChange(Runnable listener) {
    throw new UnsupportedOperationException();
  }

  /** Imports, and returns when what came in is acknowledged and can be found. */
  public ImportReport importPaths(ImportRequest request, ImportProgress progress) {
    throw new UnsupportedOperationException();
  }

  /** Answers one search. Never fails for what a person typed. */
  public SearchResults search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  /** One article with what {@code query} matches in it, or empty when there is none. */
  public Optional<ArticleView> show(String id, String query) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes the untouched bytes of the file that an article came from.
   *
   * @return whether there is such an article
   */
  public boolean writeOriginal(String id, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * The archive's actors, most named first.
   *
   * @param name part of a name or spelling, or {@code null} for all
   * @param kind or {@code null} for all
   * @param limit at most so many; 0 means all
   */
  public List<FacetCount> actors(String name, ActorKind kind, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Puts articles into the trash; returns the ids that were there. */
  public List<String> remove(List<String> ids) {
    throw new UnsupportedOperationException();
  }

  /** Takes articles out of the trash; returns the ids that were there. */
  public List<String> restore(List<String> ids) {
    throw new UnsupportedOperationException();
  }

  /** Writes every article that {@code request} finds; returns how many. */
  public long export(SearchRequest request, ExportFormat format, Writer out) throws IOException {
    throw new UnsupportedOperationException();
  }

  public Stats stats() {
    throw new UnsupportedOperationException();
  }

  /** Compares store, originals and index with each other; changes nothing. */
  public CheckReport check() {
    throw new UnsupportedOperationException();
  }

  /** Makes the index anew from the store; searches are answered meanwhile. */
  public void rebuild() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
