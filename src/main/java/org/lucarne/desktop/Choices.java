package org.lucarne.desktop;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lucarne.model.ActorKind;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

/** What a click on a facet's value makes of the filters: include, exclude, only this, or let go. */
final class Choices {

  private Choices() {}

  /** The values of {@code facet} that articles may have. */
  static Set<String> included(Filters filters, Facet facet) {
    return switch (facet) {
      case SOURCE -> filters.sources();
      case ACTOR -> filters.actors();
      case CREDIT -> filters.credits();
      case LANGUAGE -> filters.languages();
      case COLLECTION -> filters.collections();
      case KIND ->
          filters.kinds().stream().map(ActorKind::label).collect(Collectors.toUnmodifiableSet());
      case COUNTRY -> filters.countries();
      case TYPE -> filters.types();
      case GRADE -> filters.grades();
      case DATE -> Set.of();
    };
  }

  /** The values of {@code facet} that articles must not have. */
  static Set<String> excluded(Filters filters, Facet facet) {
    return switch (facet) {
      case SOURCE -> filters.notSources();
      case ACTOR -> filters.notActors();
      case CREDIT, LANGUAGE, COLLECTION, KIND, COUNTRY, TYPE, GRADE, DATE -> Set.of();
    };
  }

  /** Whether articles with a value of this facet can be left out. */
  static boolean canExclude(Facet facet) {
    return facet == Facet.SOURCE || facet == Facet.ACTOR;
  }

  /** Includes the value, or lets it go when it was chosen already. */
  static Filters toggle(Filters filters, Facet facet, String value) {
    if (included(filters, facet).contains(value) || excluded(filters, facet).contains(value)) {
      return without(filters, facet, value);
    }
    return with(filters, facet, plus(included(filters, facet), value), excluded(filters, facet));
  }

  /** Leaves articles with the value out, or lets it go when they were left out already. */
  static Filters exclude(Filters filters, Facet facet, String value) {
    if (!canExclude(facet) || excluded(filters, facet).contains(value)) {
      return without(filters, facet, value);
    }
    return with(
        filters,
        facet,
        minus(included(filters, facet), value),
        plus(excluded(filters, facet), value));
  }

  /** Includes the value and nothing else of its facet. */
  static Filters only(Filters filters, Facet facet, String value) {
    return with(filters, facet, Set.of(value), Set.of());
  }

  static Filters without(Filters filters, Facet facet, String value) {
    return with(
        filters,
        facet,
        minus(included(filters, facet), value),
        minus(excluded(filters, facet), value));
  }

  /** The filters with nothing chosen in {@code facet}. */
  static Filters cleared(Filters filters, Facet facet) {
    return facet == Facet.DATE
        ? filters.withDates(DateRange.ALWAYS, false)
        : with(filters, facet, Set.of(), Set.of());
  }

  private static Filters with(Filters filters, Facet facet, Set<String> in, Set<String> out) {
    return switch (facet) {
      case SOURCE -> filters.withSources(in, out);
      case ACTOR -> filters.withActors(in, out);
      case CREDIT -> filters.withCredits(in);
      case LANGUAGE -> filters.withLanguages(in);
      case COLLECTION -> filters.withCollections(in);
      case KIND -> filters.withKinds(kinds(in));
      case COUNTRY -> filters.withOutlets(in, filters.types(), filters.grades());
      case TYPE -> filters.withOutlets(filters.countries(), in, filters.grades());
      case GRADE -> filters.withOutlets(filters.countries(), filters.types(), in);
      case DATE -> throw new IllegalArgumentException("Dates are chosen as a range");
    };
  }

  private static Set<ActorKind> kinds(Set<String> labels) {
    Function<String, ActorKind> kind =
        label ->
            ActorKind.of(label)
                .orElseThrow(() -> new IllegalArgumentException("Not a kind: " + label));
    return labels.stream().map(kind).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> plus(Set<String> values, String value) {
    Set<String> all = new LinkedHashSet<>(values);
    all.add(value);
    return all;
  }

  private static Set<String> minus(Set<String> values, String value) {
    Set<String> rest = new LinkedHashSet<>(values);
    rest.remove(value);
    return rest;
  }
}
