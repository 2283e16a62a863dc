package org.lucarne.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceDecision.Property;

/** Decisions about sources as lines of text, with fields separated by tabs. */
final class SourceLines {

  private static final char SEPARATOR = '\t';

  private SourceLines() {}

  static String write(SourceDecision decision) {
    return switch (decision) {
      case SourceDecision.Joined joined ->
          line(
              "merge",
              String.join("; ", joined.sources().stream().sorted().toList()),
              joined.row());
      case SourceDecision.Parted part -> line("split", part.spelling(), part.row());
      case SourceDecision.Renamed renamed -> line("rename", renamed.source(), renamed.name());
      case SourceDecision.Described said ->
          line(said.property().label(), said.source(), said.value());
    };
  }

  private static String line(String what, String about, String value) {
    return what
        + SEPARATOR
        + DecisionLines.oneLine(about)
        + SEPARATOR
        + DecisionLines.oneLine(value);
  }

  /**
   * @throws UsageException when the file is not there or a line is none of ours
   */
  static List<SourceDecision> read(Path file) throws IOException {
    List<SourceDecision> decisions = new ArrayList<>();
    int number = 0;
    for (String line : DecisionLines.lines(file, "source export")) {
      number++;
      if (!line.isBlank()) {
        decisions.add(read(line.split("\t", -1), file + ", line " + number));
      }
    }
    return decisions;
  }

  private static SourceDecision read(String[] fields, String where) {
    if (fields.length != 3
        || fields[1].isBlank()
        || fields[2].isBlank() && Property.of(fields[0]).isEmpty()) {
      throw none(where);
    }
    return switch (fields[0]) {
      case "merge" -> new SourceDecision.Joined(Set.of(fields[1].split("; ")), fields[2]);
      case "split" -> new SourceDecision.Parted(fields[1], fields[2]);
      case "rename" -> new SourceDecision.Renamed(fields[1], fields[2]);
      default ->
          new SourceDecision.Described(
              fields[1], Property.of(fields[0]).orElseThrow(() -> none(where)), fields[2]);
    };
  }

  private static UsageException none(String where) {
    return new UsageException(
        where + " is no decision about sources; give a file that 'source export' wrote");
  }
}
