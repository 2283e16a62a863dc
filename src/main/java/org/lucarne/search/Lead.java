package org.lucarne.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which article of a group of copies stands for it.
 *
 * @param rule which of those that no preferred outlet published
 * @param preferred outlets whose articles stand before all others, the most preferred first
 */
public record Lead(Rule rule, List<String> preferred) {

  /** The earliest, and the longest of one day. */
  public static final Lead EARLIEST = new Lead(Rule.EARLIEST, List.of());

  public Lead {
    preferred = List.copyOf(preferred);
  }

  /** What makes an article lead; the other one decides between equals. */
  public enum Rule {
    EARLIEST,
    LONGEST;

    /** The word typed and printed. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of that word, in any case. */
    public static Optional<Rule> of(String word) {
      for (Rule rule : values()) {
        if (rule.label().equalsIgnoreCase(word)) {
          return Optional.of(rule);
        }
      }
      return Optional.empty();
    }
  }
}
