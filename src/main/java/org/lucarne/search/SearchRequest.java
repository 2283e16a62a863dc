package org.lucarne.search;

import java.util.Objects;
import java.util.Set;

/**
 * One search as a person asks for it.
 *
 * @param query what was typed, in the query language; empty means every article
 * @param offset hits to leave out at the top
 * @param limit hits wanted, at most
 * @param facets the facets to count
 * @param facetLimit values wanted a facet, at most; 0 means all of them
 * @param groupCopies whether copies of one article make one hit
 * @param lead which of the copies is the hit
 * @param variants which words find other spellings of the names that they are
 */
public record SearchRequest(
    String query,
    Filters filters,
    Sort sort,
    int offset,
    int limit,
    Set<Facet> facets,
    int facetLimit,
    boolean groupCopies,
    Lead lead,
    Variants variants) {

  /** A search in which the earliest of copies is the hit, and names find other spellings. */
  public SearchRequest(
      String query,
      Filters filters,
      Sort sort,
      int offset,
      int limit,
      Set<Facet> facets,
      int facetLimit,
      boolean groupCopies) {
    this(
        query,
        filters,
        sort,
        offset,
        limit,
        facets,
        facetLimit,
        groupCopies,
        Lead.EARLIEST,
        Variants.ON);
  }

  /** A search in which names find other spellings. */
  public SearchRequest(
      String query,
      Filters filters,
      Sort sort,
      int offset,
      int limit,
      Set<Facet> facets,
      int facetLimit,
      boolean groupCopies,
      Lead lead) {
    this(query, filters, sort, offset, limit, facets, facetLimit, groupCopies, lead, Variants.ON);
  }

  /** The order of the hits. Articles without a date come last in the orders by date. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /**
   * @throws IllegalArgumentException when a number is negative
   */
  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(variants, "variants");
    facets = Set.copyOf(facets);
    if (offset < 0 || limit < 0 || facetLimit < 0) {
      throw new IllegalArgumentException("offset, limit and facetLimit must not be negative");
    }
  }

  /** The first 20 hits by relevance with all facets, 20 values each, copies grouped. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, Filters.NONE, Sort.RELEVANCE, 0, 20, Set.of(Facet.values()), 20, true);
  }

  public SearchRequest with(Filters other) {
    return new SearchRequest(
        query, other, sort, offset, limit, facets, facetLimit, groupCopies, lead, variants);
  }

  public SearchRequest with(Variants other) {
    return new SearchRequest(
        query, filters, sort, offset, limit, facets, facetLimit, groupCopies, lead, other);
  }

  public SearchRequest counting(Set<Facet> newFacets, int newFacetLimit) {
    return new SearchRequest(
        query, filters, sort, offset, limit, newFacets, newFacetLimit, groupCopies, lead, variants);
  }

  public SearchRequest page(int newOffset, int newLimit) {
    return new SearchRequest(
        query, filters, sort, newOffset, newLimit, facets, facetLimit, groupCopies, lead, variants);
  }

  public SearchRequest by(Sort other) {
    return new SearchRequest(
        query, filters, other, offset, limit, facets, facetLimit, groupCopies, lead, variants);
  }

  public SearchRequest by(Lead other) {
    return new SearchRequest(
        query, filters, sort, offset, limit, facets, facetLimit, groupCopies, other, variants);
  }
}
