package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.LearnedLines;

/** Prints the lines that are learned of each outlet and taken off its articles, to be read. */
public final class LinesTable {

  private LinesTable() {}

  /** Arguments: folders, each imported into an archive of its own. */
  public static void main(String[] args) throws IOException {
    Jvm.quiet();
    for (Path folder : Stream.of(args).map(Path::of).toList()) {
      try (Scratch scratch = new Scratch()) {
        Path path = scratch.path("archive");
        ImportReport report;
        try (Archive archive = Archive.open(path)) {
          report = archive.importPaths(ImportRequest.of(List.of(folder)), ImportProgress.silent());
        }
        List<LearnedLines.Line> lines = LearnedLines.in(path);
        List<LearnedLines.Line> off = lines.stream().filter(LearnedLines.Line::learned).toList();
        System.out.printf(
            "%s: %,d articles, %d lines of %d outlets%n",
            folder.getFileName(),
            report.added(),
            off.size(),
            off.stream().map(LearnedLines.Line::outlet).distinct().count());
        for (LearnedLines.Line line : lines) {
          System.out.printf(
              "  %s %s, %d of %d: %s%n",
              line.learned() ? "off " : "stays",
              line.outlet(),
              line.articles(),
              line.of(),
              line.written());
        }
      }
    }
  }
}
