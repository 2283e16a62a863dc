package org.lucarne.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lucarne.index.LuceneEngine.ShownSource;
import org.lucarne.model.OutletType;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceDecision.Property;
import org.lucarne.outlets.OutletName;
import org.lucarne.outlets.SourceRegister;

/**
 * The archive's sources and the analyst's decisions about them. Each decision holds at once and for
 * what comes in later, survives a rebuild, and can be undone. Sources are given by name, spelling,
 * host or id; every method throws {@link NoSuchSourceException} when that leads to none or several.
 */
public final class SourceDesk {

  private final Decisions<SourceDecision> decisions;
  private final KnownSources known;
  private final Supplier<List<ShownSource>> sources;
  private final Function<String, Set<String>> called;
  private final Supplier<IndexFollower> follower;

  SourceDesk(
      Decisions<SourceDecision> decisions,
      KnownSources known,
      Supplier<List<ShownSource>> sources,
      Function<String, Set<String>> called,
      Supplier<IndexFollower> follower) {
    this.decisions = decisions;
    this.known = known;
    this.sources = sources;
    this.called = called;
    this.follower = follower;
  }

  /** All sources of the archive, those with most articles first. */
  public List<SourceEntry> all() {
    SourceRegister register = known.register();
    return sources.get().stream().map(shown -> entry(shown, register)).toList();
  }

  private static SourceEntry entry(ShownSource shown, SourceRegister register) {
    String id = shown.id();
    return new SourceEntry(
        id,
        shown.name(),
        shown.articles(),
        shown.written(),
        register.country(id).orElse(null),
        register.type(id).orElse(null),
        register.grade(id).orElse(null),
        shown.first(),
        shown.last(),
        register.outlet(id).isPresent());
  }

  /** The one source that a name leads to. */
  public SourceEntry one(String name) {
    String id = id(name);
    return all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> none(name));
  }

  private String id(String name) {
    Set<String> ids = called.apply(name);
    if (ids.isEmpty()) {
      throw none(name);
    }
    if (ids.size() > 1) {
      throw new NoSuchSourceException(
          "\"%s\" leads to several sources; give the id of one: %s."
              .formatted(name, String.join(", ", ids)));
    }
    return ids.iterator().next();
  }

  private static NoSuchSourceException none(String name) {
    return new NoSuchSourceException(
        "No source of this archive is called \"%s\"; 'lucarne source list' lists them."
            .formatted(name));
  }

  /**
   * Makes several sources one, which keeps the name of the first.
   *
   * @return the id of the one
   */
  public String merge(List<String> names) {
    List<String> ids = names.stream().map(this::id).toList();
    decisions.decide(List.of(new SourceDecision.Joined(new HashSet<>(ids), ids.getFirst())));
    return ids.getFirst();
  }

  /**
   * Takes ways of writing out of a source; each becomes a source of its own.
   *
   * @param spellings as the archive writes them, but for case
   * @return the ids of those, in the order of the spellings
   */
  public List<String> split(String name, List<String> spellings) {
    SourceEntry entry = one(name);
    List<String> ids = new ArrayList<>();
    List<SourceDecision> made = new ArrayList<>();
    for (String spelling : spellings) {
      String written =
          entry.written().keySet().stream()
              .filter(each -> each.equalsIgnoreCase(spelling.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new NoSuchSourceException(
                          "%s is never written \"%s\"; it is written: %s."
                              .formatted(
                                  entry.name(),
                                  spelling,
                                  String.join("; ", entry.written().keySet()))));
      String id = OutletName.key(written);
      if (id.isEmpty() || !known.register().rowOf(id).equals(id)) {
        id += "~2";
      }
      if (entry.id().equals(id)) {
        id += "~2";
      }
      made.add(new SourceDecision.Parted(written, id));
      made.add(new SourceDecision.Joined(Set.of(id), id));
      made.add(new SourceDecision.Renamed(id, written));
      ids.add(id);
    }
    decisions.decide(made);
    return ids;
  }

  /** Shows a source under another name. */
  public void rename(String name, String newName) {
    if (newName.isBlank()) {
      throw new NoSuchSourceException("A source needs a name.");
    }
    decisions.decide(List.of(new SourceDecision.Renamed(id(name), newName.strip())));
  }

  /**
   * Says what a source is.
   *
   * @param value two letters or the name of a country, a type, or a grade from A to F; "unknown" or
   *     "" when it is to be unknown
   */
  public void describe(String name, Property property, String value) {
    String wanted = value.strip();
    boolean unknown = wanted.isEmpty() || wanted.equalsIgnoreCase("unknown");
    decisions.decide(
        List.of(
            new SourceDecision.Described(
                id(name), property, unknown ? "" : value(property, wanted))));
  }

  private static String value(Property property, String wanted) {
    return switch (property) {
      case COUNTRY ->
          OutletName.country(wanted)
              .orElseThrow(
                  () ->
                      new NoSuchSourceException(
                          "\"%s\" is no country; give its name or its two letters, as IR or FR."
                              .formatted(wanted)));
      case TYPE ->
          OutletType.of(wanted)
              .map(OutletType::label)
              .orElseThrow(
                  () ->
                      new NoSuchSourceException(
                          "\"%s\" is no type of outlet; it is wire, state, party or independent."
                              .formatted(wanted)));
      case GRADE -> {
        String grade = wanted.toUpperCase(Locale.ROOT);
        if (!grade.matches("[A-F]")) {
          throw new NoSuchSourceException(
              "\"%s\" is no grade; it is a letter from A to F.".formatted(wanted));
        }
        yield grade;
      }
    };
  }

  /** Takes decisions over from another archive. */
  public void take(List<SourceDecision> taken) {
    decisions.decide(taken);
  }

  /** Undoes the last step that holds; returns whether there was one. */
  public boolean undo() {
    return decisions.undo();
  }

  /** All decisions that hold, the earliest first. */
  public List<Decided<SourceDecision>> decisions() {
    return decisions.all();
  }

  /** The outlet list in effect, ours and the archive's own, in the form that a file has. */
  public String list() {
    return known.register().list().text();
  }

  /**
   * Makes a file the archive's own outlet list, which stands above ours.
   *
   * @return what is wrong in it, a sentence each; then nothing is changed
   */
  public List<String> takeList(Path file) {
    IndexFollower index = follower.get();
    List<String> problems = known.takeList(file);
    index.tell();
    return problems;
  }

  /** The archive's own outlet list as it was given, or empty when there is none. */
  public Optional<String> ownList() {
    return known.ownList();
  }

  /** Puts back what {@link #ownList} gave before another list came, or it was taken away. */
  public void putBack(String ownList) {
    IndexFollower index = follower.get();
    known.putBack(ownList);
    index.tell();
  }

  /** Takes the archive's own outlet list away; returns whether there was one. */
  public boolean dropList() {
    IndexFollower index = follower.get();
    boolean was = known.dropList();
    index.tell();
    return was;
  }
}
