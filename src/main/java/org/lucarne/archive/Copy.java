package org.lucarne.archive;

import org.lucarne.model.PublicationDate;
import org.lucarne.search.Relation;

/**
 * A copy of an article.
 *
 * @param source the publisher's name, or {@code null}
 * @param date when it was published, or {@code null}
 * @param relation what it is to the article
 * @param alike rows of three words that both have, over all of the two, 0 to 1
 * @param contained the same over those of the shorter, 0 to 1
 */
public record Copy(
    String id,
    String title,
    String source,
    PublicationDate date,
    Relation relation,
    double alike,
    double contained) {}
