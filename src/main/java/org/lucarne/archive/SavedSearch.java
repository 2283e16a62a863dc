package org.lucarne.archive;

import org.lucarne.search.Filters;

/**
 * A search that the analyst keeps.
 *
 * @param total articles that it finds now
 * @param fresh those among them that came in since its result was last looked at
 */
public record SavedSearch(String name, String query, Filters filters, long total, long fresh) {}
