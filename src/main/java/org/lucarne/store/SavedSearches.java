package org.lucarne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lucarne.store.Connections.Session;

/** The searches that an analyst keeps in an archive, with what they had seen of each. */
public final class SavedSearches {

  /**
   * One kept search.
   *
   * @param name what the analyst calls it; no two are alike
   * @param filters its filters, as their writer wants them back
   * @param seen number of the last article that was there when its result was looked at
   */
  public record Saved(String name, String query, String filters, long seen) {}

  private final Connections connections;

  SavedSearches(Connections connections) {
    this.connections = connections;
  }

  static void create(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS saved_search (name TEXT PRIMARY KEY, query TEXT NOT NULL,"
              + " filters TEXT NOT NULL, seen INTEGER NOT NULL)");
    }
  }

  /** All of them, by name. */
  public List<Saved> all() {
    return connections.read(
        session -> {
          List<Saved> saved = new ArrayList<>();
          // An archive that an older Lucarne made and that is open for reading has no such table.
          if (!exists(session)) {
            return saved;
          }
          try (ResultSet rows =
              session
                  .statement("SELECT name, query, filters, seen FROM saved_search ORDER BY name")
                  .executeQuery()) {
            while (rows.next()) {
              saved.add(
                  new Saved(
                      rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
          }
          return saved;
        });
  }

  private static boolean exists(Session session) throws SQLException {
    try (ResultSet rows =
        session
            .statement("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'saved_search'")
            .executeQuery()) {
      return rows.next();
    }
  }

  /** Keeps a search, in place of an earlier one of that name; its result counts as seen. */
  public void keep(String name, String query, String filters) {
    connections.write(
        session ->
            session
                .statement(
                    "INSERT OR REPLACE INTO saved_search (name, query, filters, seen)"
                        + " VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM article))",
                    name,
                    query,
                    filters)
                .executeUpdate());
  }

  /** Notes that the result as it is now was looked at. */
  public void look(String name) {
    connections.write(
        session ->
            session
                .statement(
                    "UPDATE saved_search SET seen = (SELECT coalesce(max(id), 0) FROM article)"
                        + " WHERE name = ?",
                    name)
                .executeUpdate());
  }

  /** Whether there was one of that name, which is gone now. */
  public boolean remove(String name) {
    return connections.write(
        session ->
            session.statement("DELETE FROM saved_search WHERE name = ?", name).executeUpdate() > 0);
  }

  /** Ids of the articles that came in after the one numbered {@code seen}. */
  public Set<String> cameInAfter(long seen) {
    return connections.read(
        session -> {
          Set<String> ids = new HashSet<>();
          try (ResultSet rows =
              session.statement("SELECT key FROM article WHERE id > ?", seen).executeQuery()) {
            while (rows.next()) {
              ids.add(rows.getString(1));
            }
          }
          return ids;
        });
  }
}
