package org.lucarne.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.ProximityQueryNode;

/**
 * How near two things must be.
 *
 * @param distance words that may lie between, at most; at least 1, and 1 where it has no meaning
 * @param ordered whether the first must come first
 */
record Near(ProximityQueryNode.Type type, int distance, boolean ordered) {
  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?:(w|near|within|pre)?/(\\d{1,9}|s|p)|near(\\d{1,9}))", Pattern.CASE_INSENSITIVE);

  static Near within(int words) {
    return new Near(ProximityQueryNode.Type.NUMBER, Math.max(1, words), false);
  }

  /** Reads {@code w/5}, {@code near/5}, {@code pre/5}, {@code /s}, {@code w/p} and the like. */
  static Optional<Near> read(String operator) {
    if (operator.length() > 16) {
      return Optional.empty();
    }
    Matcher matcher = OPERATOR.matcher(operator);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean ordered = "pre".equalsIgnoreCase(matcher.group(1));
    String reach = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    return Optional.of(
        switch (reach.toLowerCase(Locale.ROOT)) {
          case "s" -> new Near(ProximityQueryNode.Type.SENTENCE, 1, ordered);
          case "p" -> new Near(ProximityQueryNode.Type.PARAGRAPH, 1, ordered);
          default ->
              new Near(
                  ProximityQueryNode.Type.NUMBER, Math.max(1, Integer.parseInt(reach)), ordered);
        });
  }
}
