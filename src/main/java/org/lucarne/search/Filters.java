package org.lucarne.search;

import java.util.Set;
import java.util.function.Consumer;
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
    return with(
        edit -> {
          edit.sources = in;
          edit.notSources = out;
        });
  }

  public Filters withActors(Set<String> in, Set<String> out) {
    return with(
        edit -> {
          edit.actors = in;
          edit.notActors = out;
        });
  }

  public Filters withKinds(Set<ActorKind> in) {
    return with(edit -> edit.kinds = in);
  }

  public Filters withCredits(Set<String> in) {
    return with(edit -> edit.credits = in);
  }

  public Filters withLanguages(Set<String> in) {
    return with(edit -> edit.languages = in);
  }

  public Filters withCollections(Set<String> in) {
    return with(edit -> edit.collections = in);
  }

  /** By what the outlets are: two letters of a country or its name, a type, a grade. */
  public Filters withOutlets(Set<String> ofCountries, Set<String> ofTypes, Set<String> ofGrades) {
    return with(
        edit -> {
          edit.countries = ofCountries;
          edit.types = ofTypes;
          edit.grades = ofGrades;
        });
  }

  /** Days, and articles without a date: with both, an article may be either. */
  public Filters withDates(DateRange range, boolean alsoUndated) {
    return with(
        edit -> {
          edit.dates = range;
          edit.undated = alsoUndated;
        });
  }

  private Filters with(Consumer<Edit> change) {
    Edit edit = new Edit(this);
    change.accept(edit);
    return edit.filters();
  }

  /** These conditions while some of them are replaced. */
  private static final class Edit {
    private Set<String> sources;
    private Set<String> notSources;
    private Set<String> actors;
    private Set<String> notActors;
    private Set<ActorKind> kinds;
    private Set<String> credits;
    private Set<String> languages;
    private Set<String> collections;
    private DateRange dates;
    private boolean undated;
    private final boolean copies;
    private Set<String> countries;
    private Set<String> types;
    private Set<String> grades;

    private Edit(Filters of) {
      sources = of.sources;
      notSources = of.notSources;
      actors = of.actors;
      notActors = of.notActors;
      kinds = of.kinds;
      credits = of.credits;
      languages = of.languages;
      collections = of.collections;
      dates = of.dates;
      undated = of.undated;
      copies = of.copies;
      countries = of.countries;
      types = of.types;
      grades = of.grades;
    }

    private Filters filters() {
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
          countries,
          types,
          grades);
    }
  }
}
