package org.lucarne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.store.Connections.Session;

/**
 * What an archive remembers for the imports to come: folders that are watched and the files seen in
 * them, what the columns of tables are, and what is to be passed over.
 */
public final class ImportMemory {

  /** A watched folder; {@code options} are as their writer wants them back. */
  public record Folder(String path, String options) {}

  /**
   * A file as it was when it was last imported.
   *
   * @param modified milliseconds since 1970
   */
  public record Seen(long bytes, long modified) {}

  /**
   * What the columns of a table are; both texts are as their writer wants them back.
   *
   * @param number to name it by
   */
  public record Columns(long number, String names, String mapping) {}

  /**
   * A file, or one item of it, that is to be passed over.
   *
   * @param item its number in the file, or 0 for the whole file
   * @param sha256 of the file's bytes, or {@code null} where the path alone tells it
   * @param reason why it could not be read when it was last tried
   */
  public record Ignored(String path, int item, String sha256, String reason, Instant at) {}

  private static final String[] CREATE = {
    "CREATE TABLE IF NOT EXISTS watched_folder (path TEXT PRIMARY KEY, options TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS watched_file (folder TEXT NOT NULL, path TEXT NOT NULL,"
        + " bytes INTEGER NOT NULL, modified INTEGER NOT NULL, PRIMARY KEY (folder, path))"
        + " WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS table_columns (number INTEGER PRIMARY KEY,"
        + " names TEXT NOT NULL UNIQUE, mapping TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS ignored_file (path TEXT NOT NULL, item INTEGER NOT NULL,"
        + " sha256 TEXT, reason TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (path, item))"
        + " WITHOUT ROWID",
  };

  private final Connections connections;

  ImportMemory(Connections connections) {
    this.connections = connections;
  }

  static void create(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      for (String sql : CREATE) {
        statement.execute(sql);
      }
    }
  }

  /** Reads one row of an answer. */
  private interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(String sql, Reader<T> reader, Object... values) {
    return connections.read(
        session -> {
          List<T> all = new ArrayList<>();
          // An archive that an older Lucarne made and that is open for reading has no such tables.
          if (Store.number(
                  session,
                  "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ignored_file'")
              == null) {
            return all;
          }
          try (ResultSet rows = session.statement(sql, values).executeQuery()) {
            while (rows.next()) {
              all.add(reader.of(rows));
            }
          }
          return all;
        });
  }

  private int change(String sql, Object... values) {
    return connections.write(session -> session.statement(sql, values).executeUpdate());
  }

  /** The watched folders, by path. */
  public List<Folder> folders() {
    return all(
        "SELECT path, options FROM watched_folder ORDER BY path",
        row -> new Folder(row.getString(1), row.getString(2)));
  }

  /** Watches a folder, in place of what was said of it before. */
  public void watch(Folder folder) {
    change(
        "INSERT OR REPLACE INTO watched_folder (path, options) VALUES (?, ?)",
        folder.path(),
        folder.options());
  }

  /** Watches a folder no more and forgets its files; whether it was watched. */
  public boolean unwatch(String path) {
    return connections.write(
        session -> {
          session.statement("DELETE FROM watched_file WHERE folder = ?", path).executeUpdate();
          return session
                  .statement("DELETE FROM watched_folder WHERE path = ?", path)
                  .executeUpdate()
              > 0;
        });
  }

  /** The files of a folder that were imported, each as it was then. */
  public Map<String, Seen> seen(String folder) {
    Map<String, Seen> seen = new HashMap<>();
    all(
        "SELECT path, bytes, modified FROM watched_file WHERE folder = ?",
        row -> seen.put(row.getString(1), new Seen(row.getLong(2), row.getLong(3))),
        folder);
    return seen;
  }

  /** Notes files of a folder as imported. */
  public void saw(String folder, Map<String, Seen> files) {
    connections.write(
        session -> {
          for (Map.Entry<String, Seen> file : files.entrySet()) {
            session
                .statement(
                    "INSERT OR REPLACE INTO watched_file (folder, path, bytes, modified)"
                        + " VALUES (?, ?, ?, ?)",
                    folder,
                    file.getKey(),
                    file.getValue().bytes(),
                    file.getValue().modified())
                .executeUpdate();
          }
          return null;
        });
  }

  /** What the columns of tables are, the first that was said first. */
  public List<Columns> columns() {
    return all(
        "SELECT number, names, mapping FROM table_columns ORDER BY number",
        row -> new Columns(row.getLong(1), row.getString(2), row.getString(3)));
  }

  /** Keeps what the columns of tables with these names are, in place of what was said before. */
  public void keepColumns(String names, String mapping) {
    change(
        "INSERT INTO table_columns (names, mapping) VALUES (?, ?)"
            + " ON CONFLICT (names) DO UPDATE SET mapping = excluded.mapping",
        names,
        mapping);
  }

  /** Whether there was something kept under that number, which is gone now. */
  public boolean dropColumns(long number) {
    return change("DELETE FROM table_columns WHERE number = ?", number) > 0;
  }

  /** What is to be passed over, by path. */
  public List<Ignored> ignored() {
    return all(
        "SELECT path, item, sha256, reason, at FROM ignored_file ORDER BY path, item",
        row ->
            new Ignored(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5))));
  }

  /** Passes files or items over from now on. */
  public void ignore(List<Ignored> files) {
    connections.write(
        session -> {
          for (Ignored each : files) {
            session
                .statement(
                    "INSERT OR REPLACE INTO ignored_file (path, item, sha256, reason, at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                    each.path(),
                    each.item(),
                    each.sha256(),
                    each.reason(),
                    each.at().toEpochMilli())
                .executeUpdate();
          }
          return null;
        });
  }

  /** Reads a file and its items again from now on; how many of them were passed over. */
  public int heed(String path) {
    return change("DELETE FROM ignored_file WHERE path = ?", path);
  }
}
