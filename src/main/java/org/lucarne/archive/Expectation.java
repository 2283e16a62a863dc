package org.lucarne.archive;

import java.util.List;

/**
 * What an import would bring, from a quick look.
 *
 * @param files on disk
 * @param bytes of them
 * @param kinds what they are, the most files first; entries of containers counted one by one
 * @param articles expected, new ones and new versions alike
 * @param alreadyHere files whose bytes are in the archive
 * @param unreadable files that nothing can be read from
 * @param ignored files that are passed over because the analyst said so
 * @param problems the first of the unreadable files, with their reasons
 * @param seconds that the import takes, about
 * @param sampled whether this is reckoned from a part of the files
 */
public record Expectation(
    long files,
    long bytes,
    List<Kind> kinds,
    long articles,
    long alreadyHere,
    long unreadable,
    long ignored,
    List<Outcome.Failed> problems,
    long seconds,
    boolean sampled) {

  /** Files of one media type. */
  public record Kind(String mediaType, long files) {}

  public Expectation {
    kinds = List.copyOf(kinds);
    problems = List.copyOf(problems);
  }
}
