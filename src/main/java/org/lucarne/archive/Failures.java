package org.lucarne.archive;

import java.util.concurrent.ExecutionException;
import org.lucarne.store.StoreException;

/** Turns failures of the rooms into one sentence that says what is wrong and what to do. */
final class Failures {

  private Failures() {}

  static ArchiveException of(Throwable failure) {
    if (failure instanceof ExecutionException && failure.getCause() != null) {
      return of(failure.getCause());
    }
    if (failure instanceof ArchiveException known) {
      return known;
    }
    if (failure instanceof StoreException store) {
      return switch (store.reason()) {
        case FULL -> full(store);
        case LOCKED ->
            new ArchiveException(
                ArchiveException.Kind.LOCKED,
                "Another program holds the archive's store; close it and try again.",
                store);
        case DAMAGED ->
            new ArchiveException(
                ArchiveException.Kind.DAMAGED,
                "The archive's store is damaged. Nothing was changed; copy the archive's folder"
                    + " before anything else.",
                store);
        case OTHER ->
            new ArchiveException(ArchiveException.Kind.UNREADABLE, store.getMessage() + ".", store);
      };
    }
    if (String.valueOf(failure.getMessage()).contains("No space left")) {
      return full(failure);
    }
    return new ArchiveException(
        ArchiveException.Kind.UNREADABLE,
        "The archive cannot work: "
            + failure.getClass().getSimpleName()
            + (failure.getMessage() == null ? "" : ": " + failure.getMessage())
            + ".",
        failure);
  }

  private static ArchiveException full(Throwable cause) {
    return new ArchiveException(
        ArchiveException.Kind.FULL,
        "The disk is full. What was acknowledged is safe; make room and import the rest again.",
        cause);
  }
}
