package org.lucarne.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lucarne.bench.ActorText.Found;
import org.lucarne.bench.ActorText.Place;
import org.lucarne.bench.ActorText.Wanted;
import org.lucarne.model.ActorKind;

/**
 * Scores the rows of an actor facet: which actors are in which article, and how many rows each has.
 * A row is given to the actor whose mentions it touches most often; a second row for an actor in an
 * article is a wrong one, a row that touches only what is optional is not counted, and a place that
 * touches nothing is none.
 */
final class ActorScore {

  private record Row(String doc, String row, Map<String, Integer> touched, boolean optional) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private int pairs;
  private int mentions;
  private int mentionsFound;
  private int kinds;
  private int kindsRight;

  /** Adds an article and what was found in it. */
  void add(ActorText text, List<Found> found) {
    Map<String, Row> byRow = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> optionalActors = new HashMap<>();
    for (Found name : found) {
      Wanted best = null;
      int bestOverlap = 0;
      for (Wanted actor : text.wanted()) {
        for (Place place : actor.places()) {
          int overlap = Math.min(place.end(), name.end()) - Math.max(place.start(), name.start());
          if (overlap > bestOverlap) {
            bestOverlap = overlap;
            best = actor;
          }
        }
      }
      List<String> optional = optional(text, name);
      if (best == null && optional == null && name.kind() == ActorKind.PLACE) {
        continue;
      }
      Row row =
          byRow.computeIfAbsent(
              name.row(), r -> new Row(text.id(), r, new LinkedHashMap<>(), false));
      if (best != null) {
        row.touched.merge(best.name(), 1, Integer::sum);
        kinds++;
        kindsRight += isLike(best.kind(), name.kind()) ? 1 : 0;
      } else if (optional != null) {
        byRow.put(name.row(), new Row(text.id(), name.row(), row.touched, true));
        Map<String, Integer> actors =
            optionalActors.computeIfAbsent(name.row(), _ -> new LinkedHashMap<>());
        optional.forEach(actor -> actors.merge(actor, 1, Integer::sum));
      }
    }
    byRow
        .values()
        .forEach(
            row -> {
              Map<String, Integer> voters =
                  row.touched.isEmpty()
                      ? optionalActors.getOrDefault(row.row, Map.of())
                      : row.touched;
              Map<String, Integer> all = votes.computeIfAbsent(row.row, _ -> new LinkedHashMap<>());
              voters.forEach((actor, n) -> all.merge(actor, n, Integer::sum));
              rows.add(row);
            });
    for (Wanted actor : text.wanted()) {
      wanted.computeIfAbsent(actor.name(), _ -> new HashSet<>()).add(text.id());
      pairs++;
      for (Place place : actor.places()) {
        mentions++;
        mentionsFound +=
            found.stream().anyMatch(name -> place.touches(name.start(), name.end())) ? 1 : 0;
      }
    }
  }

  /** Names of the actors whose optional mentions are touched; {@code null} when nothing is. */
  private static List<String> optional(ActorText text, Found name) {
    List<String> actors = null;
    for (Wanted actor : text.wanted()) {
      for (Place place : actor.others()) {
        if (place.touches(name.start(), name.end())) {
          actors = actors == null ? new ArrayList<>() : actors;
          actors.add(actor.name());
        }
      }
    }
    for (Wanted actor : text.optional()) {
      for (Place place : actor.places()) {
        if (place.touches(name.start(), name.end())) {
          actors = actors == null ? new ArrayList<>() : actors;
        }
      }
    }
    return actors;
  }

  private static boolean isLike(ActorKind wanted, ActorKind found) {
    return group(wanted) == group(found);
  }

  private static int group(ActorKind kind) {
    return switch (kind) {
      case PERSON -> 0;
      case STATE -> 1;
      case PLACE -> 3;
      default -> 2;
    };
  }

  /** The figures of everything added so far. */
  record Result(
      int articles,
      int pairs,
      double precision,
      double recall,
      double rowsPerActor,
      int split,
      List<String> merged,
      double mentionRecall,
      double kinds,
      Map<String, Integer> wrongRows,
      Map<String, Set<String>> splitRows,
      List<String> missed) {
    double f1() {
      return ActorScore.f1(precision, recall);
    }
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  Result result() {
    Map<String, String> assigned = new HashMap<>();
    List<String> merged = new ArrayList<>();
    votes.forEach(
        (row, actors) -> {
          String most = null;
          for (Map.Entry<String, Integer> actor : actors.entrySet()) {
            if (most == null || actor.getValue() > actors.get(most)) {
              most = actor.getKey();
            }
          }
          if (most != null) {
            assigned.put(row, most);
          }
          if (actors.size() > 1) {
            merged.add(row + " " + actors.keySet());
          }
        });
    Set<String> got = new HashSet<>();
    Map<String, Set<String>> perActor = new TreeMap<>();
    Map<String, Integer> wrong = new TreeMap<>();
    int right = 0;
    int wrongRows = 0;
    for (Row row : rows) {
      row.touched
          .keySet()
          .forEach(a -> perActor.computeIfAbsent(a, _ -> new LinkedHashSet<>()).add(row.row));
      String actor = assigned.get(row.row);
      if (actor != null && row.touched.containsKey(actor)) {
        if (got.add(row.doc + "\t" + actor)) {
          right++;
        } else {
          wrongRows++;
          wrong.merge("again: " + row.row + " (" + actor + ") in " + row.doc, 1, Integer::sum);
        }
      } else if (!row.touched.isEmpty() || !row.optional) {
        wrongRows++;
        wrong.merge(row.row + " " + row.touched.keySet() + " in " + row.doc, 1, Integer::sum);
      }
    }
    Set<String> docs = new HashSet<>();
    List<String> missed = new ArrayList<>();
    wanted.forEach(
        (actor, in) -> {
          docs.addAll(in);
          in.stream()
              .filter(doc -> !got.contains(doc + "\t" + actor))
              .forEach(doc -> missed.add(actor + " in " + doc));
        });
    Map<String, Set<String>> split = new TreeMap<>();
    perActor.forEach(
        (actor, its) -> {
          if (its.size() > 1) {
            split.put(actor, its);
          }
        });
    int shown = perActor.values().stream().mapToInt(Set::size).sum();
    return new Result(
        docs.size(),
        pairs,
        (double) right / Math.max(1, right + wrongRows),
        (double) right / Math.max(1, pairs),
        (double) shown / Math.max(1, perActor.size()),
        split.size(),
        merged,
        (double) mentionsFound / Math.max(1, mentions),
        (double) kindsRight / Math.max(1, kinds),
        wrong,
        split,
        missed);
  }
}
