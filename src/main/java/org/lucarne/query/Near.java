package org.lucarne.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
          "(?:(w|n|near|within|pre|adj|onear)?/(\\d{1,9}|s(?:ent)?|p(?:ara)?)"
              + "|(near|adj|onear)(\\d{1,9})|/(n)(\\d{1,9})/)",
          Pattern.CASE_INSENSITIVE);

  /** These count only in capitals, because they are words as well. */
  private static final Pattern WORD = Pattern.compile("(NEAR|ADJ|SAME)");

  /** Words between, where the operator names no number. */
  private static final int USUAL = 10;

  static Near within(int words) {
    return new Near(ProximityQueryNode.Type.NUMBER, Math.max(1, words), false);
  }

  /**
   * Reads {@code w/5}, {@code near/5}, {@code pre/5}, {@code /s}, {@code w/p} and the like, and
   * what other news archives write: {@code near5}, {@code adj5}, {@code onear/5}, {@code /n5/},
   * {@code w/sent}, {@code SAME}.
   */
  static Optional<Near> read(String operator) {
    if (operator.length() > 16) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(operator);
    if (word.matches()) {
      return Optional.of(
          switch (operator) {
            case "SAME" -> new Near(ProximityQueryNode.Type.PARAGRAPH, 1, false);
            case "ADJ" -> new Near(ProximityQueryNode.Type.NUMBER, 1, true);
            default -> within(USUAL);
          });
    }
    Matcher matcher = OPERATOR.matcher(operator);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int group = matcher.group(2) != null ? 1 : matcher.group(4) != null ? 3 : 5;
    String name = matcher.group(group) == null ? "" : matcher.group(group);
    boolean ordered = Set.of("pre", "adj", "onear").contains(name.toLowerCase(Locale.ROOT));
    String reach = matcher.group(group + 1).substring(0, 1).toLowerCase(Locale.ROOT);
    return Optional.of(
        switch (reach) {
          case "s" -> new Near(ProximityQueryNode.Type.SENTENCE, 1, ordered);
          case "p" -> new Near(ProximityQueryNode.Type.PARAGRAPH, 1, ordered);
          default ->
              new Near(
                  ProximityQueryNode.Type.NUMBER,
                  Math.max(1, Integer.parseInt(matcher.group(group + 1))),
                  ordered);
        });
  }
}
