package org.lucarne.archive;

import java.util.List;
import org.lucarne.search.Completion;
import org.lucarne.search.Filters;
import org.lucarne.store.Store;

/**
 * What helps a person to ask and to read. Methods throw {@link ArchiveException} when the archive
 * cannot work.
 */
public final class ReadingDesk {

  /** Asks the engine. */
  interface Engine {
    <T> T ask(Archive.Question<T> question);
  }

  private final Store store;
  private final Engine engine;

  ReadingDesk(Store store, Engine engine) {
    this.store = store;
    this.engine = engine;
  }

  /**
   * What can stand where a person is typing, at most {@code limit}; each leads to a result under
   * {@code filters}.
   *
   * @param caret offset in {@code typed}, in UTF-16 units
   */
  public List<Completion> completions(String typed, int caret, Filters filters, int limit) {
    return engine.ask(each -> each.completions(typed, caret, filters, limit));
  }
}
