package org.lucarne.model;

/**
 * Where an article stands in what was imported.
 *
 * @param path the file as the analyst knows it; an entry of a container follows it after {@code
 *     "!/"}
 * @param item number of the article in its file, from 1; 0 when the file is one article
 * @param start offset in bytes where the article's record begins in the original, or 0
 * @param end offset in bytes just after the record, or the original's length; a bound when the
 *     format does not tell it exactly
 */
public record Place(String path, int item, long start, long end) {

  /**
   * @throws IllegalArgumentException when a number is negative or {@code end} lies before {@code
   *     start}
   */
  public Place {
    if (item < 0 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Not a place: " + path + " " + item + " " + start + ".." + end);
    }
  }
}
