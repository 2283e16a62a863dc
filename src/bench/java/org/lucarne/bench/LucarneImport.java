package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.archive.Archive;
import org.lucarne.archive.CheckReport;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;

/** Imports one file into an archive and reports how long that took and what it made. */
public final class LucarneImport {

  private LucarneImport() {}

  /** Arguments: file to import, folder of the archive. */
  public static void main(String[] args) throws IOException {
    Jvm.quiet();
    Map<String, Number> values = new LinkedHashMap<>();
    Path folder = Path.of(args[1]);
    long start = System.nanoTime();
    try (Archive archive = Archive.open(folder)) {
      ImportReport report =
          archive.importPaths(ImportRequest.of(List.of(Path.of(args[0]))), ImportProgress.silent());
      values.put("seconds", Figures.millisSince(start) / 1000);
      values.put("heap_peak", Jvm.heapPeak());
      values.put("articles", report.added());
      values.put("failed", report.failed());
      values.put("text_bytes", archive.stats().textBytes());
      CheckReport check = archive.check();
      check.problems().forEach(System.err::println);
      values.put("problems", check.problems().size());
    }
    // Closed, because an open store keeps a log beside it that is no part of its size.
    long index = Scratch.bytes(folder.resolve("lucene"));
    values.put("index_bytes", index);
    values.put("store_bytes", Scratch.bytes(folder) - index);
    Jvm.report(values);
  }
}
