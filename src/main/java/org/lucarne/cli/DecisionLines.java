package org.lucarne.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lucarne.model.ActorDecision;

/**
 * Decisions about actors as lines of text: what, the ids separated by spaces, and what else there
 * is, separated by tabs.
 */
final class DecisionLines {

  private DecisionLines() {}

  static String write(ActorDecision decision) {
    String ids = String.join(" ", decision.ids().stream().sorted().toList());
    return switch (decision) {
      case ActorDecision.Joined joined -> "merge\t" + ids + "\t" + joined.row();
      case ActorDecision.Parted part ->
          "split\t" + ids + "\t" + part.row() + "\t" + oneLine(part.spelling());
      case ActorDecision.Renamed renamed -> "rename\t" + ids + "\t" + oneLine(renamed.name());
      case ActorDecision.Ignored _ -> "ignore\t" + ids;
      case ActorDecision.NotHere not -> "not-here\t" + ids + "\t" + not.article();
      case ActorDecision.KeptApart _ -> "apart\t" + ids;
    };
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /**
   * @throws UsageException when the file is not there or a line is none of ours
   */
  static List<ActorDecision> read(Path file) throws IOException {
    List<ActorDecision> decisions = new ArrayList<>();
    int number = 0;
    for (String line : lines(file, "actor export")) {
      number++;
      if (!line.isBlank()) {
        decisions.add(read(line.split("\t", -1), file + ", line " + number));
      }
    }
    return decisions;
  }

  /**
   * @param writer the command that writes such files
   */
  static List<String> lines(Path file, String writer) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + " is not a file; give one that '" + writer + "' wrote");
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException _) {
      throw new UsageException(
          file + " is not text in UTF-8; give one that '" + writer + "' wrote");
    }
  }

  private static ActorDecision read(String[] fields, String where) {
    int wanted =
        switch (fields[0]) {
          case "merge", "rename", "not-here" -> 3;
          case "split" -> 4;
          case "ignore", "apart" -> 2;
          default -> 0;
        };
    if (fields.length != wanted || fields[1].isBlank()) {
      throw new UsageException(
          where + " is no decision about actors; give a file that 'actor export' wrote");
    }
    Set<String> ids = Set.of(fields[1].strip().split(" +"));
    return switch (fields[0]) {
      case "merge" -> new ActorDecision.Joined(ids, fields[2]);
      case "split" -> new ActorDecision.Parted(ids, fields[3], fields[2]);
      case "rename" -> new ActorDecision.Renamed(ids, fields[2]);
      case "ignore" -> new ActorDecision.Ignored(ids);
      case "not-here" -> new ActorDecision.NotHere(ids, fields[2]);
      default -> new ActorDecision.KeptApart(ids);
    };
  }
}
