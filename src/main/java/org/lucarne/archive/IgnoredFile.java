package org.lucarne.archive;

import java.time.Instant;

/**
 * A file, or one item of it, that imports pass over because the analyst said so.
 *
 * @param item its number in the file, or 0 for the whole file
 * @param reason why it could not be read when it was last tried
 */
public record IgnoredFile(String path, int item, String reason, Instant at) {}
