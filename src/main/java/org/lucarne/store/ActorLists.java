package org.lucarne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lucarne.store.Connections.Session;

/** The analyst's own lists of actors, kept whole so that a copied archive has them. */
public final class ActorLists {

  /**
   * One list.
   *
   * @param name no two are alike
   */
  public record Kept(String name, String text) {}

  private final Connections connections;

  ActorLists(Connections connections) {
    this.connections = connections;
  }

  static void create(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS actor_list (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
              + " text TEXT NOT NULL)");
    }
  }

  /** All of them, the earliest first. */
  public List<Kept> all() {
    return connections.read(
        session -> {
          List<Kept> kept = new ArrayList<>();
          // An archive of an older Lucarne that is open for reading has no such table.
          if (Store.number(
                  session,
                  "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'actor_list'")
              == null) {
            return kept;
          }
          try (ResultSet rows =
              session.statement("SELECT name, text FROM actor_list ORDER BY id").executeQuery()) {
            while (rows.next()) {
              kept.add(new Kept(rows.getString(1), rows.getString(2)));
            }
          }
          return kept;
        });
  }

  /** Keeps a list above the others, in place of one with its name. */
  public void keep(Kept list) {
    connections.write(
        session -> {
          session.statement("DELETE FROM actor_list WHERE name = ?", list.name()).executeUpdate();
          return session
              .statement(
                  "INSERT INTO actor_list (name, text) VALUES (?, ?)", list.name(), list.text())
              .executeUpdate();
        });
  }

  /** Whether there was a list of that name, which is gone now. */
  public boolean remove(String name) {
    return connections.write(
        session ->
            session.statement("DELETE FROM actor_list WHERE name = ?", name).executeUpdate() > 0);
  }
}
