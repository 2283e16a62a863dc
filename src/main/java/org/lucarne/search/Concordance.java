package org.lucarne.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every occurrence of a query in a whole result, one a line.
 *
 * @param readAs the query as understood, in plain words
 * @param notes repairs and expansions, each a sentence
 * @param articles articles that match; of copies that are grouped, the one that stands for them
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

  /** The same lines in another order; those that are alike in it stay as they are. */
  public Concordance in(Order order) {
    List<ConcordanceLine> sorted =
        switch (order) {
          case RESULT -> lines;
          case LEFT -> by(line -> nearestFirst(line.left()));
          case RIGHT -> by(line -> words(line.match()) + " " + words(line.right()));
          case SOURCE -> by(line -> line.source() == null ? "\uffff" : words(line.source()));
          case DATE ->
              lines.stream()
                  .sorted(
                      Comparator.comparing(
                          line -> line.date() == null ? null : line.date().first(),
                          Comparator.nullsLast(Comparator.naturalOrder())))
                  .toList();
        };
    return new Concordance(readAs, notes, articles, complete, sorted);
  }

  private record Keyed(ConcordanceLine line, String key) {}

  private List<ConcordanceLine> by(Function<ConcordanceLine, String> key) {
    return lines.stream()
        .map(line -> new Keyed(line, key.apply(line)))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::line)
        .toList();
  }

  /** Letters and digits in lower case, words separated by one space. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)
                  || Character.getType(c) == Character.NON_SPACING_MARK) {
                words.appendCodePoint(c);
              } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
              }
            });
    return words.toString();
  }

  private static String nearestFirst(String left) {
    return String.join(" ", List.of(words(left).strip().split(" ")).reversed());
  }
}
