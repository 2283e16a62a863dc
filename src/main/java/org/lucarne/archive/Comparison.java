package org.lucarne.archive;

import java.util.List;
import org.lucarne.copies.WordDiff;
import org.lucarne.model.Article;
import org.lucarne.model.Span;

/**
 * Two articles beside each other.
 *
 * @param copy the second, and what it is to the first
 * @param runs the two bodies from beginning to end, by what is in which
 */
public record Comparison(Article first, Article second, Copy copy, List<Run> runs) {

  public Comparison {
    runs = List.copyOf(runs);
  }

  /** In which of the bodies words stand. */
  public enum In {
    BOTH,
    FIRST,
    SECOND
  }

  /**
   * Words in a row with the white space and punctuation after them.
   *
   * @param first where in the first body, empty when they are not there
   * @param second where in the second
   */
  public record Run(In in, Span first, Span second) {}

  static Comparison of(Article first, Article second, Copy copy) {
    return new Comparison(
        first,
        second,
        copy,
        WordDiff.of(first.body(), second.body()).stream()
            .map(run -> new Run(In.valueOf(run.in().name()), run.first(), run.second()))
            .toList());
  }

  /** The words of a run: as the first has them, or as the second does where it is only there. */
  public String text(Run run) {
    return run.in() == In.SECOND ? run.second().of(second.body()) : run.first().of(first.body());
  }
}
