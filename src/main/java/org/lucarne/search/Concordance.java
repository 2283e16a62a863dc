package org.lucarne.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every occurrence of a query in a whole result, one a line.
 *
 * @param readAs the query as understood, in plain words
 * @param notes repairs and expansions, each a sentence
 * @param articles articles that match
 * @param complete whether all their occurrences are among {@code lines}
 */
public record Concordance(
    String readAs,
    List<String> notes,
    long articles,
    boolean complete,
    List<ConcordanceLine> lines) {

  /** What the lines are sorted by; lines that are alike in it stand in the order of the result. */
  public enum Order {
    /** The order of the result, and inside an article that of its text. */
    RESULT,
    /** The words before the match, the nearest first. */
    LEFT,
    /** What matched, then the words after it. */
    RIGHT,
    /** The article's date, the earliest first; without a date last. */
    DATE,
    /** The article's source. */
    SOURCE;

    /** The word on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The order with this {@link #label}, in any case. */
    public static Optional<Order> of(String label) {
      for (Order order : values()) {
        if (order.label().equalsIgnoreCase(label)) {
          return Optional.of(order);
        }
      }
      return Optional.empty();
    }
  }

  public Concordance {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /** The first lines, at most {@code limit}; 0 means all. */
  public List<ConcordanceLine> first(int limit) {
    return limit == 0 || limit >= lines.size() ? lines : lines.subList(0, limit);
  }
}
