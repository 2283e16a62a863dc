package org.lucarne.model;

import java.time.Instant;

/**
 * The untouched file that an article was read from.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes
 * @param name the file's own name, without folders
 * @param mediaType the type its content was recognised as, such as {@code text/html}
 * @param bytes length in bytes
 * @param imported when it came into the archive
 */
public record Original(String sha256, String name, String mediaType, long bytes, Instant imported) {

  /**
   * @throws IllegalArgumentException when {@code sha256} is not 64 hexadecimal digits
   */
  public Original {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256: " + sha256);
    }
  }
}
