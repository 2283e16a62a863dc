package org.lucarne.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the analyst's decisions about actors come to, the later ones above the earlier. Immutable.
 */
public final class ActorDecisions {

  /** No decision at all. */
  public static final ActorDecisions NONE = new ActorDecisions(List.of());

  private final Map<String, String> rows = new HashMap<>();
  private final Map<String, Map<String, String>> parted = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Map<String, Set<String>> notHere = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();

  private ActorDecisions(List<ActorDecision> decisions) {
    decisions.forEach(this::take);
  }

  /**
   * @param decisions in the order in which they were made
   */
  public static ActorDecisions of(List<ActorDecision> decisions) {
    return decisions.isEmpty() ? NONE : new ActorDecisions(decisions);
  }

  private void take(ActorDecision decision) {
    switch (decision) {
      case ActorDecision.Joined joined -> join(joined);
      case ActorDecision.Parted part ->
          part.ids()
              .forEach(
                  id ->
                      parted
                          .computeIfAbsent(id, _ -> new HashMap<>())
                          .put(folded(part.spelling()), part.row()));
      case ActorDecision.Renamed renamed ->
          renamed.ids().forEach(id -> names.put(id, renamed.name()));
      case ActorDecision.Ignored gone -> ignored.addAll(gone.ids());
      case ActorDecision.NotHere not ->
          notHere.computeIfAbsent(not.article(), _ -> new HashSet<>()).addAll(not.ids());
      case ActorDecision.KeptApart kept ->
          kept.ids()
              .forEach(id -> apart.computeIfAbsent(id, _ -> new HashSet<>()).addAll(kept.ids()));
    }
  }

  private void join(ActorDecision.Joined joined) {
    rows.replaceAll((_, row) -> joined.ids().contains(row) ? joined.row() : row);
    joined.ids().forEach(id -> rows.put(id, joined.row()));
    rows.put(joined.row(), joined.row());
    // Who joins others is wanted again, and a name given to one of many is not that of all.
    ignored.removeAll(joined.ids());
    if (!names.containsKey(joined.row())) {
      joined.ids().stream()
          .sorted()
          .filter(names::containsKey)
          .findFirst()
          .ifPresent(id -> names.put(joined.row(), names.get(id)));
    }
  }

  private static String folded(String spelling) {
    return spelling.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return rows.isEmpty()
        && parted.isEmpty()
        && names.isEmpty()
        && ignored.isEmpty()
        && notHere.isEmpty()
        && apart.isEmpty();
  }

  /** The row that an id was put into by a decision. */
  public Optional<String> row(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Ids some spellings of which are other actors. */
  public Set<String> parted() {
    return parted.keySet();
  }

  /** The id of the actor that an id stands for where it is spelt so: itself for most. */
  public String spelt(String id, String spelling) {
    Map<String, String> spellings = parted.get(id);
    return spellings == null ? id : spellings.getOrDefault(folded(spelling), id);
  }

  /** The name that the analyst gave an id. */
  public Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** By id, the names that the analyst gave. */
  public Map<String, String> names() {
    return Map.copyOf(names);
  }

  /** Whether the id stands for no actor. */
  public boolean isIgnored(String id) {
    return ignored.contains(id);
  }

  /** Ids of articles in which some actor is not named, whatever recognition says. */
  public Collection<String> articles() {
    return notHere.keySet();
  }

  /** Whether the id is not named in this article, whatever recognition says. */
  public boolean isNotIn(String article, String id) {
    return notHere.getOrDefault(article, Set.of()).contains(id);
  }

  /** Whether two ids may not be taken for one actor because their names are alike. */
  public boolean areApart(String one, String other) {
    return !one.equals(other) && apart.getOrDefault(one, Set.of()).contains(other);
  }
}
