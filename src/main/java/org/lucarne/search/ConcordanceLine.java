package org.lucarne.search;

import org.lucarne.model.Part;
import org.lucarne.model.PublicationDate;

/**
 * One occurrence of a query with the words around it.
 *
 * @param article id of the article
 * @param start offset of the match in that part of the article, in UTF-16 units
 * @param end offset just after it
 * @param left the text before the match on its line of context, without line breaks
 * @param match what matched
 * @param right the text after it
 * @param source the publisher's name, or {@code null}
 * @param date when the article was published, or {@code null}
 * @param variant whether the match is another spelling of a name in the query
 */
public record ConcordanceLine(
    String article,
    Part part,
    int start,
    int end,
    String left,
    String match,
    String right,
    String title,
    String source,
    PublicationDate date,
    boolean variant) {}
