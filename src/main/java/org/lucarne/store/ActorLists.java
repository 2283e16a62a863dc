package org.lucarne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.store.Connections.Session;

/**
 * The analyst's own lists of actors, kept whole so that a copied archive has them. Each change is a
 * deed, which can be undone; lists of an archive from before that are the ground under the changes.
 */
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
      // The text is null where the list was taken out.
      statement.execute(
          "CREATE TABLE IF NOT EXISTS actor_list_change (id INTEGER PRIMARY KEY, deed INTEGER NOT"
              + " NULL, name TEXT NOT NULL, text TEXT)");
    }
  }

  /** All of them, the earliest first. */
  public List<Kept> all() {
    return connections.read(
        session -> {
          Map<String, Kept> kept = new LinkedHashMap<>();
          // An archive of an older Lucarne that is open for reading lacks a table or both.
          if (exists(session, "actor_list")) {
            read(session, "SELECT name, text FROM actor_list ORDER BY id", kept);
          }
          if (exists(session, "actor_list_change")) {
            read(
                session,
                "SELECT c.name, c.text FROM actor_list_change c JOIN deed d ON d.id = c.deed"
                    + " WHERE d.undone = 0 ORDER BY c.id",
                kept);
          }
          return List.copyOf(kept.values());
        });
  }

  private static boolean exists(Session session, String table) throws SQLException {
    return Store.number(
            session, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'")
        != null;
  }

  private static void read(Session session, String sql, Map<String, Kept> kept)
      throws SQLException {
    try (ResultSet rows = session.statement(sql).executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        String text = rows.getString(2);
        kept.remove(name);
        if (text != null) {
          kept.put(name, new Kept(name, text));
        }
      }
    }
  }

  /** Keeps a list above the others, in place of one with its name. */
  public void keep(Kept list) {
    change(list.name(), list.text());
  }

  /** Whether there was a list of that name, which is gone now. */
  public boolean remove(String name) {
    boolean there = all().stream().anyMatch(kept -> kept.name().equals(name));
    if (there) {
      change(name, null);
    }
    return there;
  }

  private void change(String name, String text) {
    connections.write(
        session -> {
          long deed = Ledger.note(session, Ledger.Kind.ACTOR_LIST, Instant.now(), 0);
          return session
              .statement(
                  "INSERT INTO actor_list_change (deed, name, text) VALUES (?, ?, ?)",
                  deed,
                  name,
                  text)
              .executeUpdate();
        });
  }

  /** Number of the last change that holds, or 0. */
  public long lastChange() {
    return connections.read(
        session -> {
          Long last =
              exists(session, "actor_list_change")
                  ? Store.number(
                      session,
                      "SELECT d.id FROM actor_list_change c JOIN deed d ON d.id = c.deed"
                          + " WHERE d.undone = 0 ORDER BY d.id DESC LIMIT 1")
                  : null;
          return last == null ? 0 : last;
        });
  }
}
