package org.lucarne.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The query of a searching command. */
final class QueryArgument {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "The query; none, or \"\", means every article.")
  private List<String> words = List.of();

  /**
   * What was typed. A query may begin with a minus, as {@code -rail}; what begins with two is an
   * option that does not exist.
   */
  String query() {
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new UnmatchedArgumentException(command.commandLine(), List.of(word));
      }
    }
    return String.join(" ", words);
  }
}
