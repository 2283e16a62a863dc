package org.lucarne.archive;

import java.util.List;

/**
 * What a look at every part of the archive found.
 *
 * @param articles articles in the store that should be found
 * @param originals originals whose hash was compared
 * @param problems what is wrong, each a sentence; empty when all is well
 */
public record CheckReport(long articles, long originals, List<String> problems) {

  public CheckReport {
    problems = List.copyOf(problems);
  }

  public boolean clean() {
    return problems.isEmpty();
  }
}
