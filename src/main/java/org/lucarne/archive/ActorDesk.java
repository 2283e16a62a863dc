package org.lucarne.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.lucarne.actors.ActorList;
import org.lucarne.actors.ActorRecognizer;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorDecision;
import org.lucarne.model.ActorDecisions;
import org.lucarne.model.ActorKind;
import org.lucarne.search.FacetCount;
import org.lucarne.store.ActorLists;
import org.lucarne.store.Store;

/**
 * The analyst's decisions about actors. Each holds at once and for what comes in later, survives a
 * rebuild, and can be undone. Actors are given by id, name or spelling; every method throws {@link
 * NoSuchActorException} when that leads to no actor or to several.
 */
public final class ActorDesk {

  private final Store store;
  private final Supplier<IndexFollower> follower;
  private final Decisions<ActorDecision> decisions;
  private final Runnable readLists;
  private final Function<String, Map<String, Set<String>>> called;
  private final Supplier<List<FacetCount>> people;

  /**
   * @param readLists takes the analyst's lists of actors as the store has them
   * @param called gives the rows that a name leads to, with the ids in each
   * @param people gives all people of the archive
   */
  ActorDesk(
      Store store,
      Supplier<IndexFollower> follower,
      Decisions<ActorDecision> decisions,
      Runnable readLists,
      Function<String, Map<String, Set<String>>> called,
      Supplier<List<FacetCount>> people) {
    this.store = store;
    this.follower = follower;
    this.decisions = decisions;
    this.readLists = readLists;
    this.called = called;
    this.people = people;
  }

  private record Row(String id, Set<String> ids) {}

  private Row row(String name) {
    Map<String, Set<String>> rows = called.apply(name);
    if (rows.isEmpty()) {
      throw new NoSuchActorException(
          "No actor of this archive is called \"" + name + "\"; 'lucarne actors' lists them.");
    }
    if (rows.size() > 1) {
      throw new NoSuchActorException(
          "\"%s\" leads to several actors; give the id of one: %s."
              .formatted(name, String.join(", ", rows.keySet())));
    }
    Map.Entry<String, Set<String>> only = rows.entrySet().iterator().next();
    return new Row(only.getKey(), only.getValue());
  }

  /** The id of the one actor that a name, a spelling or an id leads to. */
  String id(String name) {
    return row(name).id();
  }

  /**
   * Makes several actors one, which keeps id and name of the first.
   *
   * @return the id of the one
   */
  public String merge(List<String> names) {
    List<Row> rows = names.stream().map(this::row).toList();
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.addAll(row.ids()));
    String id = rows.getFirst().id();
    decide(List.of(new ActorDecision.Joined(ids, id)));
    return id;
  }

  /**
   * Takes spellings out of an actor; each becomes an actor of its own, or joins the one that has
   * its name.
   *
   * @return the ids of those, in the order of the spellings
   */
  public List<String> split(String name, List<String> spellings) {
    Row row = row(name);
    List<String> ids = new ArrayList<>();
    List<ActorDecision> decisions = new ArrayList<>();
    for (String spelling : spellings) {
      String id = ActorRecognizer.unlistedId(Actor.kindOf(row.id()), spelling);
      if (row.id().equals(id)) {
        id += "~2";
      } else if (row.ids().contains(id)) {
        // The id under which recognition files this very spelling leaves the row as a whole.
        for (String other : row.ids()) {
          if (!other.equals(id)) {
            decisions.add(new ActorDecision.KeptApart(Set.of(id, other)));
          }
        }
        decisions.add(new ActorDecision.Joined(Set.of(id), id));
      }
      decisions.add(new ActorDecision.Parted(row.ids(), spelling, id));
      ids.add(id);
    }
    decide(decisions);
    return ids;
  }

  /** Shows an actor under another name. */
  public void rename(String name, String newName) {
    Row row = row(name);
    decide(
        List.of(
            // Names that are alike may come in later and must not lead the row then.
            new ActorDecision.Joined(row.ids(), row.id()),
            new ActorDecision.Renamed(Set.of(row.id()), newName.strip())));
  }

  /** Says that something is no actor: it is neither counted nor underlined any more. */
  public void ignore(String name) {
    Row row = row(name);
    Set<String> ids = new HashSet<>(row.ids());
    ids.add(row.id());
    decide(List.of(new ActorDecision.Ignored(ids)));
  }

  /**
   * Says that an actor is of another kind.
   *
   * @param shown the name that it keeps
   * @return its new id
   */
  public String changeKind(String name, ActorKind kind, String shown) {
    Row row = row(name);
    String id = ActorRecognizer.unlistedId(kind, shown);
    Set<String> ids = new HashSet<>(row.ids());
    ids.add(row.id());
    decide(
        List.of(new ActorDecision.Joined(ids, id), new ActorDecision.Renamed(Set.of(id), shown)));
    return id;
  }

  /** Says that an actor is not named in one article, whatever recognition found there. */
  public void notHere(String name, String article) {
    Row row = row(name);
    Set<String> ids = new HashSet<>(row.ids());
    ids.add(row.id());
    decide(List.of(new ActorDecision.NotHere(ids, article)));
  }

  /** Says that actors with names that are alike are not one. */
  public void keepApart(List<String> names) {
    List<Row> rows = names.stream().map(this::row).toList();
    List<ActorDecision> decisions = new ArrayList<>();
    for (Row one : rows) {
      for (Row other : rows.subList(rows.indexOf(one) + 1, rows.size())) {
        for (String id : one.ids()) {
          other.ids().stream()
              .filter(each -> !each.equals(id))
              .forEach(each -> decisions.add(new ActorDecision.KeptApart(Set.of(id, each))));
        }
      }
    }
    decide(decisions);
  }

  /** People who may be one, at most {@code limit} pairs, the surest and most named first. */
  public List<MergeOffer> offers(int limit) {
    ActorDecisions made = ActorDecisions.of(decisions().stream().map(Decided::decision).toList());
    return new MergeOffers(
            (one, other) -> {
              for (String id : row(one.actor()).ids()) {
                if (row(other.actor()).ids().stream().anyMatch(each -> made.areApart(id, each))) {
                  return true;
                }
              }
              return false;
            })
        .among(people.get(), limit);
  }

  /** Takes decisions over from another archive. */
  public void take(List<ActorDecision> decisions) {
    decide(decisions);
  }

  private void decide(List<ActorDecision> made) {
    decisions.decide(made);
  }

  /** Names of the analyst's own lists of actors, each standing above those before it. */
  public List<String> lists() {
    try {
      return store.actorLists().all().stream().map(ActorLists.Kept::name).toList();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Keeps a list of actors in the archive, in place of one with its name, and makes the index anew
   * with it.
   *
   * @throws IllegalArgumentException when it cannot be read; the message says where and why
   */
  public void addList(String name, String text) {
    IndexFollower index = follower.get();
    List<ActorList> lists = new ArrayList<>();
    for (ActorLists.Kept kept : store.actorLists().all()) {
      if (!kept.name().equals(name)) {
        lists.add(new ActorList(kept.name(), kept.text()));
      }
    }
    lists.add(new ActorList(name, text));
    ActorRecognizer.with(lists);
    try {
      store.actorLists().keep(new ActorLists.Kept(name, text));
      readLists.run();
      index.rebuild();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Keeps the list in a file, plain or packed by gzip, under the file's name.
   *
   * @return that name
   * @throws IllegalArgumentException when it cannot be read; the message says where and why
   */
  public String addList(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean packed = bytes.length > 1 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    if (packed) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    String name = file.getFileName().toString();
    addList(name, new String(bytes, StandardCharsets.UTF_8));
    return name;
  }

  /** The text of the list of that name, or empty when there is none. */
  public Optional<String> list(String name) {
    try {
      return store.actorLists().all().stream()
          .filter(kept -> kept.name().equals(name))
          .map(ActorLists.Kept::text)
          .findFirst();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** Whether there was a list of that name, which is gone now. */
  public boolean removeList(String name) {
    IndexFollower index = follower.get();
    try {
      boolean removed = store.actorLists().remove(name);
      if (removed) {
        readLists.run();
        index.rebuild();
      }
      return removed;
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Undoes the last step that holds, a decision or a change of the lists; returns whether there was
   * one.
   */
  public boolean undo() {
    long list = store.actorLists().lastChange();
    List<Decided<ActorDecision>> all = decisions();
    if (list == 0 || !all.isEmpty() && all.getLast().number() > list) {
      return decisions.undo();
    }
    IndexFollower index = follower.get();
    try {
      store.setUndone(list, true);
      readLists.run();
      index.rebuild();
      return true;
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** All decisions that hold, the earliest first. */
  public List<Decided<ActorDecision>> decisions() {
    return decisions.all();
  }
}
