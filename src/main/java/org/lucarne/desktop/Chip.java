package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

/**
 * One chosen filter as it stands under the search box.
 *
 * @param label what kind of filter it is, such as {@code "source"}
 * @param value what was chosen
 * @param excluded whether articles with it are left out
 * @param rest the filters without this one
 */
record Chip(String label, String value, boolean excluded, Filters rest) {

  /** A chip for every filter; the names of actors come from {@code names}. */
  static List<Chip> of(Filters filters, SearchState names) {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      add(chips, filters, facet, false, Choices.included(filters, facet), names);
      add(chips, filters, facet, true, Choices.excluded(filters, facet), names);
    }
    if (!filters.dates().isOpen()) {
      chips.add(
          new Chip(
              "date",
              Wording.range(filters.dates()),
              false,
              filters.withDates(DateRange.ALWAYS, filters.undated())));
    }
    if (filters.undated()) {
      chips.add(new Chip("date", "no date", false, filters.withDates(filters.dates(), false)));
    }
    return chips;
  }

  private static void add(
      List<Chip> chips,
      Filters filters,
      Facet facet,
      boolean excluded,
      Set<String> values,
      SearchState names) {
    for (String value : new TreeSet<>(values)) {
      String shown = facet == Facet.ACTOR ? names.actorName(value) : Wording.value(facet, value);
      chips.add(
          new Chip(
              Wording.facet(facet).toLowerCase(Locale.ROOT),
              shown,
              excluded,
              Choices.without(filters, facet, value)));
    }
  }

  /** {@code source: TASS}, {@code source: not TASS}. */
  String words() {
    return Wording.unisolated(shown());
  }

  /** The same for a sentence that is drawn. */
  String shown() {
    return label + ": " + (excluded ? "not " : "") + Wording.isolated(value);
  }
}
