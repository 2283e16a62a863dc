package org.lucarne.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.archive.Archive;
import org.lucarne.archive.CheckReport;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.Stats;

/** Imports one file into an archive and reports how long that took and what it made. */
public final class LucarneImport {

  private LucarneImport() {}

  /** Arguments: file to import, folder of the archive. */
  public static void main(String[] args) {
    Map<String, Number> values = new LinkedHashMap<>();
    long start = System.nanoTime();
    try (Archive archive = Archive.open(Path.of(args[1]))) {
      ImportReport report =
          archive.importPaths(ImportRequest.of(List.of(Path.of(args[0]))), ImportProgress.silent());
      values.put("seconds", Figures.millisSince(start) / 1000);
      values.put("heap_peak", Jvm.heapPeak());
      values.put("articles", report.added());
      values.put("failed", report.failed());
      Stats stats = archive.stats();
      values.put("text_bytes", stats.textBytes());
      values.put("store_bytes", stats.storeBytes());
      values.put("index_bytes", stats.indexBytes());
      CheckReport check = archive.check();
      check.problems().forEach(System.err::println);
      values.put("problems", check.problems().size());
    }
    Jvm.report(values);
  }
}
