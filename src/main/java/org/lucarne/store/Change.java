package org.lucarne.store;

import org.lucarne.model.Article;

/** One numbered change of the store. */
public sealed interface Change {

  /** Its number; later changes have greater ones. */
  long revision();

  /**
   * An article that the store did not have before.
   *
   * @param stored its present state; opened only when asked, on the asking thread
   */
  record Added(long revision, StoredText stored) implements Change {}

  /** An article that has other values now, or is back from the trash. */
  record Updated(long revision, StoredText stored) implements Change {}

  /** An article that is in the trash now. */
  record Removed(long revision, String id) implements Change {}

  /** An article as it lies in the store. */
  interface StoredText {
    /**
     * @throws StoreException when it cannot be read
     */
    Article open();
  }
}
