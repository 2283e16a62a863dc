package org.lucarne.store;

import java.util.Set;
import org.lucarne.model.ActorDecision;
import org.lucarne.store.DecisionLog.Columns;

/** How decisions about actors are kept. */
final class ActorForm implements DecisionLog.Form<ActorDecision> {

  @Override
  public String table() {
    return "actor_decision";
  }

  @Override
  public String about() {
    return "actors";
  }

  @Override
  public Ledger.Kind kind() {
    return Ledger.Kind.ACTOR;
  }

  @Override
  public Columns columns(ActorDecision decision) {
    Set<String> ids = decision.ids();
    return switch (decision) {
      case ActorDecision.Joined joined -> new Columns("joined", ids, "", joined.row());
      case ActorDecision.Parted part -> new Columns("parted", ids, part.spelling(), part.row());
      case ActorDecision.Renamed renamed -> new Columns("renamed", ids, renamed.name(), "");
      case ActorDecision.Ignored _ -> new Columns("ignored", ids, "", "");
      case ActorDecision.NotHere not -> new Columns("not here", ids, not.article(), "");
      case ActorDecision.KeptApart _ -> new Columns("kept apart", ids, "", "");
    };
  }

  @Override
  public ActorDecision decision(Columns columns) {
    Set<String> ids = columns.about();
    return switch (columns.what()) {
      case "joined" -> new ActorDecision.Joined(ids, columns.row());
      case "parted" -> new ActorDecision.Parted(ids, columns.value(), columns.row());
      case "renamed" -> new ActorDecision.Renamed(ids, columns.value());
      case "ignored" -> new ActorDecision.Ignored(ids);
      case "not here" -> new ActorDecision.NotHere(ids, columns.value());
      case "kept apart" -> new ActorDecision.KeptApart(ids);
      default -> throw DecisionLog.unknown("actors", columns.what());
    };
  }
}
