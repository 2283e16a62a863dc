package org.lucarne.archive;

import org.lucarne.search.Filters;
import org.lucarne.search.Variants;

/**
 * A search that the analyst keeps.
 *
 * @param variants which names in it find other spellings
 * @param total articles that it finds now
 * @param fresh those among them that came in since its result was last looked at
 */
public record SavedSearch(
    String name, String query, Filters filters, Variants variants, long total, long fresh) {}
