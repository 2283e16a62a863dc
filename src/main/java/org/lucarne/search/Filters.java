package org.lucarne.search;

import java.util.Set;
import org.lucarne.model.ActorKind;

/**
 * What articles must be besides matching the query. OR inside one set, AND across sets; an empty
 * set asks for nothing. Sources, credits and collections are exact values of their facets, or, for
 * sources, {@link #UNKNOWN}; actors are ids, names or spellings.
 */
public record Filters(
    Set<String> sources,
    Set<String> notSources,
    Set<String> actors,
    Set<String> notActors,
    Set<ActorKind> kinds,
    Set<String> credits,
    Set<String> languages,
    Set<String> collections,
    DateRange dates,
    boolean undated,
    boolean copies,
    Set<String> countries,
    Set<String> types,
    Set<String> grades) {

  /**
   * The facet value of articles whose source, language or date is not known, or what their outlet
   * is.
   */
  public static final String UNKNOWN = "unknown";

  /** No condition at all. */
  public static final Filters NONE =
      new Filters(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          DateRange.ALWAYS,
          false,
          false,
          Set.of(),
          Set.of(),
          Set.of());

  public Filters {
    sources = Set.copyOf(sources);
    notSources = Set.copyOf(notSources);
    actors = Set.copyOf(actors);
    notActors = Set.copyOf(notActors);
    kinds = Set.copyOf(kinds);
    credits = Set.copyOf(credits);
    languages = Set.copyOf(languages);
    collections = Set.copyOf(collections);
    countries = Set.copyOf(countries);
    types = Set.copyOf(types);
    grades = Set.copyOf(grades);
  }

  public Filters withSources(Set<String> in, Set<String> out) {
    return new Filters(
        in,
        out,
        actors,
        notActors,
        kinds,
        credits,
        languages,
        collections,
        dates,
        undated,
        copies,
        countries,
        types,
        grades);
  }

  public Filters withActors(Set<String> in, Set<String> out) {
    return new Filters(
        sources,
        notSources,
        in,
        out,
        kinds,
        credits,
        languages,
        collections,
        dates,
        undated,
        copies,
        countries,
        types,
        grades);
  }

  public Filters withKinds(Set<ActorKind> in) {
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        in,
        credits,
        languages,
        collections,
        dates,
        undated,
        copies,
        countries,
        types,
        grades);
  }

  public Filters withCredits(Set<String> in) {
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        kinds,
        in,
        languages,
        collections,
        dates,
        undated,
        copies,
        countries,
        types,
        grades);
  }

  public Filters withLanguages(Set<String> in) {
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        kinds,
        credits,
        in,
        collections,
        dates,
        undated,
        copies,
        countries,
        types,
        grades);
  }

  public Filters withCollections(Set<String> in) {
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        kinds,
        credits,
        languages,
        in,
        dates,
        undated,
        copies,
        countries,
        types,
        grades);
  }

  /** By what the outlets are: two letters of a country or its name, a type, a grade. */
  public Filters withOutlets(Set<String> ofCountries, Set<String> ofTypes, Set<String> ofGrades) {
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        kinds,
        credits,
        languages,
        collections,
        dates,
        undated,
        copies,
        ofCountries,
        ofTypes,
        ofGrades);
  }

  /** Days, and articles without a date: with both, an article may be either. */
  public Filters withDates(DateRange range, boolean alsoUndated) {
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        kinds,
        credits,
        languages,
        collections,
        range,
        alsoUndated,
        copies,
        countries,
        types,
        grades);
  }
}
