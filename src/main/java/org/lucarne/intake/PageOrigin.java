package org.lucarne.intake;

import java.time.LocalDate;

/**
 * Where a page stands in its file and what its surroundings tell of it.
 *
 * @param item number of the page in its file from 1, or 0 when the file is the page
 * @param start offset of the page's first byte in the file
 * @param end offset after its last byte
 * @param url the address it was saved from, or {@code null}
 * @param latest the last day on which it can have been published, such as that of its capture, or
 *     {@code null}
 */
record PageOrigin(int item, long start, long end, String url, LocalDate latest) {

  /** A file that is one page. */
  static PageOrigin whole(FoundFile file) {
    FoundFile.Fetched fetched = file.fetched();
    return new PageOrigin(
        0,
        0,
        file.size(),
        fetched == null ? null : fetched.url(),
        fetched == null ? null : fetched.day());
  }
}
