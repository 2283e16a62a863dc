package org.lucarne.archive;

import java.util.List;

/**
 * What an import brought.
 *
 * @param number of this import among the archive's deeds, for undoing it
 * @param files files read, entries of containers counted one by one
 * @param outcomes one for each item, in the order of the paths
 * @param doubts what a person should look at in the articles that came in, in the same order
 * @param cancelled whether the analyst stopped it before its end; what is listed came in
 */
public record ImportReport(
    long number,
    int files,
    List<Outcome> outcomes,
    List<Doubt> doubts,
    boolean cancelled,
    double tookMillis) {

  public ImportReport {
    outcomes = List.copyOf(outcomes);
    doubts = List.copyOf(doubts);
  }

  /** A report of an import that is not recorded. */
  public ImportReport(int files, List<Outcome> outcomes, boolean cancelled, double tookMillis) {
    this(0, files, outcomes, List.of(), cancelled, tookMillis);
  }

  public long added() {
    return outcomes.stream().filter(Outcome.Added.class::isInstance).count();
  }

  public long alreadyHere() {
    return outcomes.stream().filter(Outcome.AlreadyHere.class::isInstance).count();
  }

  public long newVersions() {
    return outcomes.stream().filter(Outcome.NewVersion.class::isInstance).count();
  }

  public long failed() {
    return outcomes.stream().filter(Outcome.Failed.class::isInstance).count();
  }

  public long ignored() {
    return outcomes.stream().filter(Outcome.Ignored.class::isInstance).count();
  }

  /** What failed and what is doubtful, each group with one reason and so one remedy. */
  public List<ReportGroup> groups() {
    return ReportGroup.of(this);
  }
}
