package org.lucarne.archive;

import org.lucarne.search.FacetCount;

/**
 * Two people who may be one, for the analyst to say so or not.
 *
 * @param one the one named in more articles
 * @param alike whether first name and surname both agree; else one name is short of the other
 */
public record MergeOffer(FacetCount one, FacetCount other, boolean alike) {}
