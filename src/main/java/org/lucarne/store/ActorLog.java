package org.lucarne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lucarne.model.ActorDecision;
import org.lucarne.store.Connections.Session;

/** The analyst's decisions about actors, in the order in which they were made. */
public final class ActorLog {

  /**
   * One decision that holds.
   *
   * @param number of the step in which it was made; counts all that is done to the archive
   */
  public record Entry(long number, Instant at, ActorDecision decision) {}

  private final Connections connections;

  ActorLog(Connections connections) {
    this.connections = connections;
  }

  static void create(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS actor_decision (id INTEGER PRIMARY KEY, deed INTEGER NOT NULL,"
              + " what TEXT NOT NULL, actors TEXT NOT NULL, value TEXT NOT NULL,"
              + " row TEXT NOT NULL)");
    }
  }

  /** All that are not undone, the earliest first. */
  public List<Entry> all() {
    return connections.read(
        session -> {
          List<Entry> entries = new ArrayList<>();
          // An archive of an older Lucarne that is open for reading has no such table.
          if (Store.number(
                  session,
                  "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'actor_decision'")
              == null) {
            return entries;
          }
          try (ResultSet rows =
              session
                  .statement(
                      "SELECT a.deed, d.at, a.what, a.actors, a.value, a.row FROM actor_decision a"
                          + " JOIN deed d ON d.id = a.deed WHERE d.undone = 0 ORDER BY a.id")
                  .executeQuery()) {
            while (rows.next()) {
              entries.add(
                  new Entry(
                      rows.getLong(1),
                      Instant.ofEpochMilli(rows.getLong(2)),
                      decision(
                          rows.getString(3),
                          Set.copyOf(rows.getString(4).lines().toList()),
                          rows.getString(5),
                          rows.getString(6))));
            }
          }
          return entries;
        });
  }

  /** Keeps decisions that were made in one step, and returns the number of the step. */
  public long add(List<ActorDecision> decisions, Instant at) {
    return connections.write(
        session -> {
          long deed = Ledger.note(session, Ledger.Kind.ACTOR, at, 0);
          for (ActorDecision decision : decisions) {
            add(session, deed, decision);
          }
          return deed;
        });
  }

  private static void add(Session session, long deed, ActorDecision decision) throws SQLException {
    record Columns(String what, String value, String row) {}
    Columns columns =
        switch (decision) {
          case ActorDecision.Joined joined -> new Columns("joined", "", joined.row());
          case ActorDecision.Parted part -> new Columns("parted", part.spelling(), part.row());
          case ActorDecision.Renamed renamed -> new Columns("renamed", renamed.name(), "");
          case ActorDecision.Ignored _ -> new Columns("ignored", "", "");
          case ActorDecision.NotHere not -> new Columns("not here", not.article(), "");
          case ActorDecision.KeptApart _ -> new Columns("kept apart", "", "");
        };
    session
        .statement(
            "INSERT INTO actor_decision (deed, what, actors, value, row) VALUES (?, ?, ?, ?, ?)",
            deed,
            columns.what(),
            String.join("\n", decision.ids().stream().sorted().toList()),
            columns.value(),
            columns.row())
        .executeUpdate();
  }

  private static ActorDecision decision(String what, Set<String> ids, String value, String row) {
    return switch (what) {
      case "joined" -> new ActorDecision.Joined(ids, row);
      case "parted" -> new ActorDecision.Parted(ids, value, row);
      case "renamed" -> new ActorDecision.Renamed(ids, value);
      case "ignored" -> new ActorDecision.Ignored(ids);
      case "not here" -> new ActorDecision.NotHere(ids, value);
      case "kept apart" -> new ActorDecision.KeptApart(ids);
      default ->
          throw new StoreException(
              StoreException.Reason.DAMAGED, "No decision about actors is called " + what, null);
    };
  }
}
