package org.lucarne.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lucarne.model.ActorKind;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import picocli.CommandLine.Option;

/** The filters that every searching command takes. */
final class FilterOptions {

  @Option(names = "--source", paramLabel = "S", description = "Only from this publisher.")
  private Set<String> sources = new LinkedHashSet<>();

  @Option(names = "--not-source", paramLabel = "S", description = "Not from this publisher.")
  private Set<String> notSources = new LinkedHashSet<>();

  @Option(
      names = "--actor",
      paramLabel = "A",
      description = "Only what names this actor; any spelling of the name will do.")
  private Set<String> actors = new LinkedHashSet<>();

  @Option(names = "--not-actor", paramLabel = "A", description = "Not what names this actor.")
  private Set<String> notActors = new LinkedHashSet<>();

  @Option(
      names = "--kind",
      paramLabel = "K",
      converter = KindOfActor.class,
      description =
          "Only what names an actor of this kind: person, state, organisation, alliance,"
              + " armed-group or place.")
  private Set<ActorKind> kinds = new LinkedHashSet<>();

  @Option(
      names = "--credit",
      paramLabel = "C",
      description = "Only what credits this agency, such as Reuters.")
  private Set<String> credits = new LinkedHashSet<>();

  @Option(
      names = "--from",
      paramLabel = "D",
      converter = Days.class,
      description = "From this date on: 2015, 2015-08 or 2015-08-11.")
  private DateRange from;

  @Option(
      names = "--to",
      paramLabel = "D",
      converter = Days.class,
      description = "Up to this date, which is included: 2015 means to the end of that year.")
  private DateRange to;

  @Option(
      names = "--undated",
      description = "Only articles without a date; beside --from or --to, these as well.")
  private boolean undated;

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "Only in this language, as its two letters: en, ru, ar.")
  private Set<String> languages = new LinkedHashSet<>();

  @Option(
      names = "--collection",
      paramLabel = "C",
      description = "Only from this collection, as named at import.")
  private Set<String> collections = new LinkedHashSet<>();

  @Option(
      names = "--country",
      paramLabel = "C",
      description = "Only from outlets of this country: IR or Iran, or unknown.")
  private Set<String> countries = new LinkedHashSet<>();

  @Option(
      names = "--type",
      paramLabel = "T",
      description = "Only from outlets of this type: wire, state, party, independent or unknown.")
  private Set<String> types = new LinkedHashSet<>();

  @Option(
      names = "--grade",
      paramLabel = "G",
      description = "Only from outlets that you gave this grade: A to F, or unknown.")
  private Set<String> grades = new LinkedHashSet<>();

  @Option(names = "--copies", description = "Only articles that have a copy here.")
  private boolean copies;

  /** The filters asked for. */
  Filters filters() {
    LocalDate first = from == null ? null : from.first();
    LocalDate last = to == null ? null : to.last();
    if (first != null && last != null && last.isBefore(first)) {
      throw new UsageException("--to " + last + " lies before --from " + first);
    }
    return new Filters(
        sources,
        notSources,
        actors,
        notActors,
        kinds,
        credits,
        languages,
        collections,
        new DateRange(first, last),
        undated,
        copies,
        countries,
        types,
        grades);
  }
}
