package org.lucarne.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The answer to one {@link SearchRequest}.
 *
 * @param query the query as typed
 * @param readAs the query as understood, in plain words
 * @param notes repairs and expansions, each a sentence
 * @param total articles that match, exactly
 * @param rows hits there are in all: fewer than {@code total} where copies are grouped
 * @param sources how many different known sources the matching articles have
 * @param firstDay earliest day among the matching articles, or {@code null}
 * @param lastDay latest day among them, or {@code null}
 * @param tookMillis time from the request to the answer
 * @param facets counts of the facets asked for; most frequent first, dates in order of time
 * @param days articles a day, for a histogram: keys are days from 1970-01-01, counted with every
 *     filter but the one on dates; empty unless the date facet was asked for
 * @param expansions names in the query that have other spellings in the archive
 * @param nearly what holds most of the words, where few articles hold all; or {@code null}
 */
public record SearchResults(
    String query,
    String readAs,
    List<String> notes,
    long total,
    long rows,
    int sources,
    LocalDate firstDay,
    LocalDate lastDay,
    double tookMillis,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    SortedMap<Integer, Integer> days,
    List<Expansion> expansions,
    Nearly nearly) {
  public SearchResults {
    expansions = List.copyOf(expansions);
    notes = List.copyOf(notes);
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** An answer to a query in which no name has other spellings. */
  public SearchResults(
      String query,
      String readAs,
      List<String> notes,
      long total,
      long rows,
      int sources,
      LocalDate firstDay,
      LocalDate lastDay,
      double tookMillis,
      List<Hit> hits,
      Map<Facet, List<FacetCount>> facets,
      SortedMap<Integer, Integer> days) {
    this(
        query,
        readAs,
        notes,
        total,
        rows,
        sources,
        firstDay,
        lastDay,
        tookMillis,
        hits,
        facets,
        days,
        List.of(),
        null);
  }
}
