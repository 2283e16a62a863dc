package org.lucarne.archive;

/** What became of one item of an import. */
public sealed interface Outcome {

  /** The file as the analyst knows it, entries of containers after {@code "!/"}. */
  String path();

  /** Number of the item in its file from 1, or 0 when the file is one item. */
  int item();

  /** The article's id, or {@code null} when there is none. */
  default String id() {
    return null;
  }

  /** The word printed in JSON. */
  default String label() {
    return switch (this) {
      case Added _ -> "added";
      case AlreadyHere _ -> "already_here";
      case NewVersion _ -> "new_version";
      case Failed _ -> "failed";
      case Ignored _ -> "ignored";
    };
  }

  /** A new article. */
  record Added(String path, int item, String id, String title) implements Outcome {}

  /** The same article is in the archive; {@code id} is its id. */
  record AlreadyHere(String path, int item, String id) implements Outcome {}

  /** Another text under the address of an article that is kept as well. */
  record NewVersion(String path, int item, String id, String title, String earlierId)
      implements Outcome {}

  /** Nothing could be taken in, for this reason. */
  record Failed(String path, int item, String reason) implements Outcome {}

  /** Passed over, as the analyst said when it had failed for this reason. */
  record Ignored(String path, int item, String reason) implements Outcome {}
}
