package org.lucarne.store;

import java.util.Set;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceDecision.Property;
import org.lucarne.store.DecisionLog.Columns;

/** How decisions about sources are kept. */
final class SourceForm implements DecisionLog.Form<SourceDecision> {

  @Override
  public String table() {
    return "source_decision";
  }

  @Override
  public String about() {
    return "sources";
  }

  @Override
  public Ledger.Kind kind() {
    return Ledger.Kind.SOURCE;
  }

  @Override
  public Columns columns(SourceDecision decision) {
    return switch (decision) {
      case SourceDecision.Joined joined ->
          new Columns("joined", joined.sources(), "", joined.row());
      case SourceDecision.Parted part ->
          new Columns("parted", Set.of(), part.spelling(), part.row());
      case SourceDecision.Renamed renamed ->
          new Columns("renamed", Set.of(renamed.source()), renamed.name(), "");
      case SourceDecision.Described said ->
          new Columns(said.property().label(), Set.of(said.source()), said.value(), "");
    };
  }

  @Override
  public SourceDecision decision(Columns columns) {
    return switch (columns.what()) {
      case "joined" -> new SourceDecision.Joined(columns.about(), columns.row());
      case "parted" -> new SourceDecision.Parted(columns.value(), columns.row());
      case "renamed" -> new SourceDecision.Renamed(only(columns), columns.value());
      default ->
          new SourceDecision.Described(
              only(columns),
              Property.of(columns.what())
                  .orElseThrow(() -> DecisionLog.unknown("sources", columns.what())),
              columns.value());
    };
  }

  private static String only(Columns columns) {
    return columns.about().stream()
        .findFirst()
        .orElseThrow(() -> DecisionLog.unknown("sources", columns.what() + " of nothing"));
  }
}
