package org.lucarne.store;

/** What the store did with an article that was added. */
public sealed interface Stored {

  /** The article's id. */
  String id();

  /** It is in the store now. */
  record New(String id) implements Stored {}

  /** The same article was there before. */
  record AlreadyHere(String id) implements Stored {}

  /** It is in the store now, beside an earlier text with the same address. */
  record NewVersion(String id, String earlierId) implements Stored {}
}
