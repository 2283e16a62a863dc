package org.lucarne.archive;

import java.io.IOException;
import java.util.List;
import org.lucarne.index.LuceneEngine;

/** The index as the archive uses it: one that follows the store, or one that only reads. */
sealed interface IndexSide extends AutoCloseable permits IndexFollower, IndexReading {

  /** A question to the engine that answers searches. */
  interface Question<T> {
    T of(LuceneEngine engine) throws IOException;
  }

  <T> T ask(Question<T> question) throws IOException;

  /** Waits until searches see every change that the store has now, as far as that can be had. */
  void await();

  /** Number of the last change that searches see. */
  long revision();

  /** Number of the index that answers; a rebuilt one has a greater one. */
  int generation();

  /** The lines that the articles of the index that answers were read without. */
  OutletLines lines();

  List<String> notices();

  void onChange(Runnable listener);

  @Override
  void close();
}
