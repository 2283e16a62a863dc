package org.lucarne.archive;

import java.time.Instant;

/**
 * A decision of the analyst that holds.
 *
 * @param number of the step in which it was made; counts all that is done to the archive
 * @param <D> what is decided
 */
public record Decided<D>(long number, Instant at, D decision) {}
