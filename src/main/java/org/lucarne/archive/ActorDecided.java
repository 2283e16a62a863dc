package org.lucarne.archive;

import java.time.Instant;
import org.lucarne.model.ActorDecision;

/**
 * A decision about actors that holds.
 *
 * @param number of the step in which it was made; counts all that is done to the archive
 */
public record ActorDecided(long number, Instant at, ActorDecision decision) {}
