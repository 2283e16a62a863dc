package org.lucarne.outlets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lucarne.model.OutletType;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceDecision.Property;

/**
 * Under which row a source is shown, and what is said of it: the outlet list, and above it the
 * analyst's decisions. Immutable.
 */
public final class SourceRegister {

  private final OutletList list;
  private final Map<String, String> rows = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, String> parted = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Property, Map<String, String>> described = new HashMap<>();

  /**
   * @param decisions in the order in which they were made
   */
  public SourceRegister(OutletList list, List<SourceDecision> decisions) {
    this.list = list;
    decisions.forEach(this::take);
    rows.forEach((id, row) -> members.computeIfAbsent(row, _ -> new TreeSet<>()).add(id));
  }

  private void take(SourceDecision decision) {
    switch (decision) {
      case SourceDecision.Joined joined -> {
        String row = list.current(joined.row());
        List<String> ids = joined.sources().stream().map(list::current).toList();
        rows.replaceAll((_, old) -> ids.contains(old) ? row : old);
        ids.forEach(id -> rows.put(id, row));
        rows.put(row, row);
      }
      case SourceDecision.Parted part -> parted.put(folded(part.spelling()), part.row());
      case SourceDecision.Renamed renamed ->
          names.put(list.current(renamed.source()), renamed.name());
      case SourceDecision.Described said ->
          described
              .computeIfAbsent(said.property(), _ -> new HashMap<>())
              .put(list.current(said.source()), said.value());
    }
  }

  private static String folded(String spelling) {
    return spelling.strip().toLowerCase(Locale.ROOT);
  }

  public OutletList list() {
    return list;
  }

  /** The id of the row in which articles with this source are shown. */
  public String row(String source) {
    return rowOf(own(source));
  }

  /** The id that a source has by itself, whatever it was merged with. */
  public String own(String source) {
    String apart = parted.get(folded(source));
    return apart == null ? list.idOf(source) : apart;
  }

  /** The id of the row to which an id, of this list or an earlier one, leads. */
  public String rowOf(String id) {
    String current = list.current(id);
    return rows.getOrDefault(current, current);
  }

  /** The name of a row that the analyst gave or the list knows. */
  public Optional<String> name(String row) {
    return Optional.ofNullable(names.get(row)).or(() -> list.withId(row).map(Outlet::name));
  }

  /** What the list knows of a row. */
  public Optional<Outlet> outlet(String row) {
    return firstOf(row, list::withId);
  }

  /** The country of a row, as two letters of ISO 3166. */
  public Optional<String> country(String row) {
    return said(Property.COUNTRY, row, outlet -> Optional.ofNullable(outlet.country()));
  }

  /** The label of the {@link OutletType} of a row. */
  public Optional<String> type(String row) {
    return said(
        Property.TYPE, row, outlet -> Optional.ofNullable(outlet.type()).map(OutletType::label));
  }

  /** The analyst's grade of a row, from A to F. */
  public Optional<String> grade(String row) {
    return said(Property.GRADE, row, _ -> Optional.empty());
  }

  /** One property of a row. */
  public Optional<String> property(Property property, String row) {
    return switch (property) {
      case COUNTRY -> country(row);
      case TYPE -> type(row);
      case GRADE -> grade(row);
    };
  }

  private Optional<String> said(
      Property property, String row, Function<Outlet, Optional<String>> known) {
    Map<String, String> byId = described.getOrDefault(property, Map.of());
    return firstOf(
            row, id -> Optional.ofNullable(byId.get(id)).or(() -> list.withId(id).flatMap(known)))
        .filter(value -> !value.isEmpty());
  }

  /** What the row itself has, else the first of the sources that are in it. */
  private <T> Optional<T> firstOf(String row, Function<String, Optional<T>> property) {
    return Stream.concat(
            Stream.of(row),
            members.getOrDefault(row, Set.of()).stream().sorted(Comparator.naturalOrder()))
        .map(property)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
