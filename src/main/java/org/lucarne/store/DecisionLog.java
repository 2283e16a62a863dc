package org.lucarne.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lucarne.store.Connections.Session;

/**
 * The analyst's decisions about one kind of thing, in the order in which they were made.
 *
 * @param <D> a decision
 */
public final class DecisionLog<D> {

  /**
   * One decision that holds.
   *
   * @param number of the step in which it was made; counts all that is done to the archive
   */
  public record Entry<D>(long number, Instant at, D decision) {}

  /** A decision as it is kept: what was decided about which things, and what else there is. */
  record Columns(String what, Set<String> about, String value, String row) {}

  /** How decisions of one kind are kept. */
  interface Form<D> {

    /** The table, which has a column of the same name for what the decision is about. */
    String table();

    String about();

    Ledger.Kind kind();

    Columns columns(D decision);

    D decision(Columns columns);
  }

  private final Connections connections;
  private final Form<D> form;

  DecisionLog(Connections connections, Form<D> form) {
    this.connections = connections;
    this.form = form;
  }

  static void create(Session session, Form<?> form) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS "
              + form.table()
              + " (id INTEGER PRIMARY KEY, deed INTEGER NOT NULL, what TEXT NOT NULL, "
              + form.about()
              + " TEXT NOT NULL, value TEXT NOT NULL, row TEXT NOT NULL)");
    }
  }

  /** All that are not undone, the earliest first. */
  public List<Entry<D>> all() {
    return connections.read(
        session -> {
          List<Entry<D>> entries = new ArrayList<>();
          // An archive of an older Lucarne that is open for reading has no such table.
          if (Store.number(
                  session,
                  "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '"
                      + form.table()
                      + "'")
              == null) {
            return entries;
          }
          try (ResultSet rows =
              session
                  .statement(
                      "SELECT a.deed, d.at, a.what, a."
                          + form.about()
                          + ", a.value, a.row FROM "
                          + form.table()
                          + " a JOIN deed d ON d.id = a.deed WHERE d.undone = 0 ORDER BY a.id")
                  .executeQuery()) {
            while (rows.next()) {
              entries.add(
                  new Entry<>(
                      rows.getLong(1),
                      Instant.ofEpochMilli(rows.getLong(2)),
                      form.decision(
                          new Columns(
                              rows.getString(3),
                              Set.copyOf(rows.getString(4).lines().toList()),
                              rows.getString(5),
                              rows.getString(6)))));
            }
          }
          return entries;
        });
  }

  /** Keeps decisions that were made in one step, and returns the number of the step. */
  public long add(List<D> decisions, Instant at) {
    return connections.write(
        session -> {
          long deed = Ledger.note(session, form.kind(), at, 0);
          for (D decision : decisions) {
            Columns columns = form.columns(decision);
            session
                .statement(
                    "INSERT INTO "
                        + form.table()
                        + " (deed, what, "
                        + form.about()
                        + ", value, row) VALUES (?, ?, ?, ?, ?)",
                    deed,
                    columns.what(),
                    String.join("\n", columns.about().stream().sorted().toList()),
                    columns.value(),
                    columns.row())
                .executeUpdate();
          }
          return deed;
        });
  }

  static StoreException unknown(String about, String what) {
    return new StoreException(
        StoreException.Reason.DAMAGED, "No decision about " + about + " is called " + what, null);
  }
}
