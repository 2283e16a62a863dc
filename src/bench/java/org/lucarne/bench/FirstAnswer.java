package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.lucarne.archive.Archive;
import org.lucarne.index.BareSearch;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

/** Opens an archive, or just its index with bare Lucene, and answers one search. */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** Arguments: {@code lucarne} or {@code bare}, folder of the archive, query. */
  public static void main(String[] args) throws IOException {
    Jvm.quiet();
    Path folder = Path.of(args[1]);
    long start = System.nanoTime();
    if (args[0].equals("lucarne")) {
      try (Archive archive = Archive.open(folder)) {
        archive.search(SearchRequest.of(args[2]));
        Jvm.report(Map.of("millis", Figures.millisSince(start)));
      }
    } else {
      try (BareSearch bare = new BareSearch(folder)) {
        bare.top(bare.prepare(args[2], Filters.NONE), 20);
        Jvm.report(Map.of("millis", Figures.millisSince(start)));
      }
    }
  }
}
