package org.lucarne.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lucarne.store.Connections.Session;

/**
 * What was done to an archive, numbered: every import with the outcome of each of its items, and
 * every removal, restoring and edit by hand, and every decision about actors.
 */
public final class Ledger {

  /** What kind of thing was done. */
  public enum Kind {
    IMPORT,
    REMOVE,
    RESTORE,
    EDIT,
    ACTOR,
    SOURCE,
    ACTOR_LIST
  }

  /**
   * One import.
   *
   * @param number counts all that is done to the archive; later ones have greater numbers
   * @param ended {@code null} while it runs, and for ever when it was cut off
   * @param paths what was imported, one to a line
   * @param options how, as its writer wants it back
   * @param undone whether its articles lie in the trash because it was undone
   */
  public record Import(
      long number,
      Instant began,
      Instant ended,
      String paths,
      String options,
      boolean cancelled,
      boolean undone,
      long files,
      long added,
      long alreadyHere,
      long newVersions,
      long failed) {}

  /** What became of an item; its number among {@link What} is stored. */
  public enum What {
    ADDED,
    ALREADY_HERE,
    NEW_VERSION,
    FAILED,
    IGNORED;

    /** Whether there is a reason and no article. */
    private boolean isRefusal() {
      return this == FAILED || this == IGNORED;
    }
  }

  /**
   * What became of one item of an import.
   *
   * @param file number of its file in the import, from 1
   * @param path the file as the analyst knows it
   * @param item number of the item in the file from 1, or 0 when the file is one item
   * @param id of the article, or {@code null} when it failed
   * @param earlierId of the earlier article under its address, when it is a new version
   * @param reason why it failed, or did when it was tried last, or {@code null}
   */
  public record Result(
      int file, String path, int item, What what, String id, String earlierId, String reason) {}

  /** Something that was done: {@code articles} tells how many articles it changed. */
  public record Deed(long number, Kind kind, Instant at, boolean undone, long articles) {}

  private static final String[] CREATE = {
    "CREATE TABLE IF NOT EXISTS deed (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL,"
        + " at INTEGER NOT NULL, articles INTEGER NOT NULL DEFAULT 0,"
        + " undone INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE IF NOT EXISTS import (deed INTEGER PRIMARY KEY, ended INTEGER,"
        + " cancelled INTEGER NOT NULL DEFAULT 0, paths TEXT NOT NULL, options TEXT NOT NULL,"
        + " files INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,"
        + " here INTEGER NOT NULL DEFAULT 0, versions INTEGER NOT NULL DEFAULT 0,"
        + " failed INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE IF NOT EXISTS import_batch (id INTEGER PRIMARY KEY, deed INTEGER NOT NULL,"
        + " data BLOB NOT NULL)",
    "CREATE INDEX IF NOT EXISTS import_batch_deed ON import_batch (deed)",
    // Articles that lie in the trash only because the import that brought them was undone.
    "CREATE TABLE IF NOT EXISTS undone_article (article INTEGER PRIMARY KEY, deed INTEGER NOT"
        + " NULL)",
    "CREATE INDEX IF NOT EXISTS undone_article_deed ON undone_article (deed)",
    // What a deed by hand changed, as it was before; data only where an edit replaced it.
    "CREATE TABLE IF NOT EXISTS deed_article (deed INTEGER NOT NULL, article INTEGER NOT NULL,"
        + " base_chunk INTEGER, data BLOB, PRIMARY KEY (deed, article)) WITHOUT ROWID",
  };

  private final Connections connections;

  Ledger(Connections connections) {
    this.connections = connections;
  }

  static void create(Session session) throws SQLException {
    try (Statement statement = session.connection.createStatement()) {
      for (String sql : CREATE) {
        statement.execute(sql);
      }
    }
  }

  private static boolean exists(Session session) throws SQLException {
    return Store.number(
            session, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'import'")
        != null;
  }

  static long note(Session session, Kind kind, Instant at, int articles) throws SQLException {
    session
        .statement(
            "INSERT INTO deed (kind, at, articles) VALUES (?, ?, ?)",
            kind.ordinal(),
            at.toEpochMilli(),
            articles)
        .executeUpdate();
    return Store.number(session, "SELECT last_insert_rowid()");
  }

  static void noteArticle(Session session, long deed, long article, Integer base, byte[] data)
      throws SQLException {
    session
        .statement(
            "INSERT OR IGNORE INTO deed_article (deed, article, base_chunk, data)"
                + " VALUES (?, ?, ?, ?)",
            deed,
            article,
            base,
            data)
        .executeUpdate();
  }

  /** Begins the record of an import and returns its number. */
  public long begin(Instant at, String paths, String options) {
    return connections.write(
        session -> {
          long deed = note(session, Kind.IMPORT, at, 0);
          session
              .statement(
                  "INSERT INTO import (deed, paths, options) VALUES (?, ?, ?)",
                  deed,
                  paths,
                  options)
              .executeUpdate();
          return deed;
        });
  }

  /** Ends the record of an import; one without an end was cut off. */
  public void end(long number, Instant at, boolean cancelled, int files) {
    connections.write(
        session ->
            session
                .statement(
                    "UPDATE import SET ended = ?, cancelled = ?, files = ? WHERE deed = ?",
                    at.toEpochMilli(),
                    cancelled ? 1 : 0,
                    files,
                    number)
                .executeUpdate());
  }

  /** One item as it goes into a batch; articles by row, because ids do not compress. */
  record Entry(int file, String path, int item, What what, long row, long other, String reason) {}

  static void write(Session session, long deed, List<Entry> entries, int files)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    byte[] bytes = bytes(entries);
    session
        .statement(
            "INSERT INTO import_batch (deed, data) VALUES (?, ?)",
            deed,
            Chunks.compress(bytes, bytes.length))
        .executeUpdate();
    long[] counts = new long[What.values().length];
    entries.forEach(entry -> counts[entry.what().ordinal()]++);
    session
        .statement(
            "UPDATE import SET added = added + ?, here = here + ?, versions = versions + ?,"
                + " failed = failed + ?, files = ? WHERE deed = ?",
            counts[0],
            counts[1],
            counts[2],
            counts[3],
            files,
            deed)
        .executeUpdate();
    session
        .statement(
            "UPDATE deed SET articles = articles + ? WHERE id = ?", counts[0] + counts[2], deed)
        .executeUpdate();
  }

  /** Rows as differences to the row before, and a path only where it changes. */
  private static byte[] bytes(List<Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 16);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(entries.size());
      String path = "";
      long row = 0;
      for (Entry entry : entries) {
        boolean samePath = entry.path().equals(path);
        out.writeByte(entry.what().ordinal() | (samePath ? 0x10 : 0));
        if (!samePath) {
          path = entry.path();
          text(out, path);
        }
        out.writeInt(entry.file());
        out.writeInt(entry.item());
        if (entry.what().isRefusal()) {
          text(out, entry.reason());
        } else {
          out.writeLong(entry.row() - row);
          row = entry.row();
        }
        if (entry.what() == What.NEW_VERSION) {
          out.writeLong(entry.other());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Entry> entries(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      List<Entry> entries = new ArrayList<>(count);
      String path = "";
      long row = 0;
      for (int i = 0; i < count; i++) {
        int head = in.readByte();
        What what = What.values()[head & 0x0f];
        if ((head & 0x10) == 0) {
          path = text(in);
        }
        int file = in.readInt();
        int item = in.readInt();
        String reason = null;
        if (what.isRefusal()) {
          reason = text(in);
        } else {
          row += in.readLong();
        }
        long other = what == What.NEW_VERSION ? in.readLong() : 0;
        entries.add(new Entry(file, path, item, what, row, other, reason));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Entry> entries(Session session, long deed) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet rows =
        session
            .statement("SELECT data FROM import_batch WHERE deed = ? ORDER BY id", deed)
            .executeQuery()) {
      while (rows.next()) {
        entries.addAll(entries(Chunks.decompress(rows.getBytes(1))));
      }
    }
    return entries;
  }

  /** All imports, the latest first. */
  public List<Import> imports() {
    return connections.read(
        session -> {
          List<Import> imports = new ArrayList<>();
          // An archive of an older Lucarne that is open for reading has no record.
          if (!exists(session)) {
            return imports;
          }
          try (ResultSet rows =
              session
                  .statement(
                      "SELECT d.id, d.at, i.ended, i.paths, i.options, i.cancelled, d.undone,"
                          + " i.files, i.added, i.here, i.versions, i.failed"
                          + " FROM import i JOIN deed d ON d.id = i.deed ORDER BY d.id DESC")
                  .executeQuery()) {
            while (rows.next()) {
              long ended = rows.getLong(3);
              imports.add(
                  new Import(
                      rows.getLong(1),
                      Instant.ofEpochMilli(rows.getLong(2)),
                      ended == 0 ? null : Instant.ofEpochMilli(ended),
                      rows.getString(4),
                      rows.getString(5),
                      rows.getInt(6) == 1,
                      rows.getInt(7) == 1,
                      rows.getLong(8),
                      rows.getLong(9),
                      rows.getLong(10),
                      rows.getLong(11),
                      rows.getLong(12)));
            }
          }
          return imports;
        });
  }

  /** What became of each item of an import, in the order of its files. */
  public List<Result> results(long number) {
    return connections.read(
        session -> {
          List<Result> results = new ArrayList<>();
          if (!exists(session)) {
            return results;
          }
          for (Entry entry : entries(session, number)) {
            results.add(
                new Result(
                    entry.file(),
                    entry.path(),
                    entry.item(),
                    entry.what(),
                    key(session, entry.row(), entry.what().isRefusal()),
                    key(session, entry.other(), entry.what() != What.NEW_VERSION),
                    entry.reason()));
          }
          results.sort(
              java.util.Comparator.comparingInt(Result::file).thenComparingInt(Result::item));
          return results;
        });
  }

  private static String key(Session session, long row, boolean none) throws SQLException {
    return none ? null : Store.text(session, "SELECT key FROM article WHERE id = ?", row);
  }

  /** The last thing done that changed something and is not undone. */
  public Optional<Deed> last() {
    return last(
        "articles > 0 OR kind IN ("
            + Kind.ACTOR.ordinal()
            + ", "
            + Kind.SOURCE.ordinal()
            + ", "
            + Kind.ACTOR_LIST.ordinal()
            + ")");
  }

  /** The last thing of a kind that changed articles and is not undone. */
  public Optional<Deed> last(Kind kind) {
    return last("articles > 0 AND kind = " + kind.ordinal());
  }

  private Optional<Deed> last(String which) {
    return connections.read(
        session -> {
          if (!exists(session)) {
            return Optional.empty();
          }
          try (ResultSet row =
              session
                  .statement(
                      "SELECT id, kind, at, undone, articles FROM deed WHERE undone = 0 AND ("
                          + which
                          + ") ORDER BY id DESC LIMIT 1")
                  .executeQuery()) {
            return row.next() ? Optional.of(deed(row)) : Optional.empty();
          }
        });
  }

  static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getLong(1),
        Kind.values()[row.getInt(2)],
        Instant.ofEpochMilli(row.getLong(3)),
        row.getInt(4) == 1,
        row.getLong(5));
  }

  /** Takes what an import added into the trash; returns how many articles that were. */
  static int undoImport(Session session, long deed) throws SQLException {
    int changed = 0;
    for (Entry entry : entries(session, deed)) {
      boolean brought = entry.what() == What.ADDED || entry.what() == What.NEW_VERSION;
      if (brought && Store.setRemoved(session, entry.row(), true)) {
        session
            .statement(
                "INSERT OR REPLACE INTO undone_article (article, deed) VALUES (?, ?)",
                entry.row(),
                deed)
            .executeUpdate();
        changed++;
      }
    }
    return changed;
  }

  /** Takes back out of the trash what undoing an import put there. */
  static int redoImport(Session session, long deed) throws SQLException {
    List<Long> rows = new ArrayList<>();
    try (ResultSet result =
        session
            .statement("SELECT article FROM undone_article WHERE deed = ?", deed)
            .executeQuery()) {
      while (result.next()) {
        rows.add(result.getLong(1));
      }
    }
    int changed = 0;
    for (long row : rows) {
      changed += Store.setRemoved(session, row, false) ? 1 : 0;
    }
    session.statement("DELETE FROM undone_article WHERE deed = ?", deed).executeUpdate();
    return changed;
  }

  /** Whether an article lay in the trash because its import was undone; it does no more. */
  static boolean comesBack(Session session, long row) throws SQLException {
    return session.statement("DELETE FROM undone_article WHERE article = ?", row).executeUpdate()
            > 0
        && Store.setRemoved(session, row, false);
  }
}
