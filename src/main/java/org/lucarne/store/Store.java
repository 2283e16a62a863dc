package org.lucarne.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.lucarne.model.ActorDecision;
import org.lucarne.model.Article;
import org.lucarne.model.Original;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceName;
import org.lucarne.store.IncomingOriginal.Prepared;

/**
 * All articles of an archive with their originals, as a numbered log of changes. Any number of
 * threads may read beside one that writes.
 */
public final class Store implements AutoCloseable {

  private static final int SCHEMA = 4;

  /** An original up to this size is written in the same transaction as its first article. */
  private static final int SMALL = 4 * 1024 * 1024;

  /** Compressed bytes after which {@link #changesAfter} ends its page. */
  private static final int PAGE_BYTES = 2 * 1024 * 1024;

  private static final int CHUNKS_A_TRANSACTION = 512;

  private static final String[] CREATE = {
    "CREATE TABLE original (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT"
        + " NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL, imported INTEGER NOT NULL,"
        + " complete INTEGER NOT NULL)",
    "CREATE TABLE original_path (original INTEGER NOT NULL, path TEXT NOT NULL,"
        + " PRIMARY KEY (original, path)) WITHOUT ROWID",
    // A chunk's id is its original's id and, in the lowest 24 bits, its number.
    "CREATE TABLE chunk (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE article (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,"
        + " original INTEGER NOT NULL, item INTEGER NOT NULL, first_byte INTEGER NOT NULL,"
        + " end_byte INTEGER NOT NULL, url_hash INTEGER, removed INTEGER NOT NULL DEFAULT 0,"
        + " text_bytes INTEGER NOT NULL, base_chunk INTEGER NOT NULL, data BLOB NOT NULL)",
    "CREATE INDEX article_original ON article (original, item)",
    "CREATE INDEX article_url ON article (url_hash) WHERE url_hash IS NOT NULL",
    "CREATE TABLE change (revision INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL,"
        + " kind INTEGER NOT NULL)",
  };

  private static final int ADDED = 0;
  private static final int REMOVED = 1;
  private static final int RESTORED = 2;
  private static final int EDITED = 3;

  private static final String ARTICLE_COLUMNS =
      "a.key, a.original, a.item, a.first_byte, a.end_byte, a.removed, a.base_chunk, a.data,"
          + " (SELECT min(path) FROM original_path p WHERE p.original = a.original)";

  private final Path file;
  private final Connections connections;
  private final RecentChunks recent = new RecentChunks();
  private final RecentArticles recentArticles = new RecentArticles();
  private final Object largeOriginals = new Object();

  private Store(Path file, Connections connections) {
    this.file = file;
    this.connections = connections;
  }

  /**
   * Opens the store in {@code file}.
   *
   * @param write whether to write; then the file is made when there is none
   * @throws StoreException when it cannot be opened or is no store of this program
   */
  public static Store open(Path file, boolean write) {
    Connections connections = null;
    try {
      boolean fresh = !Files.exists(file) || Files.size(file) == 0;
      connections = new Connections(file, write);
      Connections opened = connections;
      if (fresh && write) {
        connections.write(
            session -> {
              try (Statement statement = session.connection.createStatement()) {
                for (String sql : CREATE) {
                  statement.execute(sql);
                }
                statement.execute("PRAGMA user_version = " + SCHEMA);
              }
              return null;
            });
      }
      int version =
          opened.read(session -> (int) number(session, "PRAGMA user_version").longValue());
      if (version < 1 || version > SCHEMA) {
        throw new StoreException(
            StoreException.Reason.OTHER,
            version > SCHEMA
                ? "The store " + file + " was written by a newer Lucarne"
                : "The file " + file + " is not a store of Lucarne",
            null);
      }
      if (write) {
        opened.write(
            session -> {
              SavedSearches.create(session);
              Ledger.create(session);
              DecisionLog.create(session, new ActorForm());
              DecisionLog.create(session, new SourceForm());
              ActorLists.create(session);
              ImportMemory.create(session);
              try (Statement statement = session.connection.createStatement()) {
                statement.execute("PRAGMA user_version = " + SCHEMA);
              }
              return null;
            });
      }
      // Reading a page of each table finds a broken file before anything is written to it.
      opened.read(session -> number(session, "SELECT max(revision) FROM change"));
      opened.read(session -> number(session, "SELECT max(id) FROM article"));
      Store store = new Store(file, connections);
      if (write) {
        store.dropUnfinished();
      }
      return store;
    } catch (SQLException e) {
      throw StoreException.of(e);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Reason.OTHER, "The store " + file + " cannot be read", e);
    } catch (StoreException e) {
      if (connections != null) {
        connections.close();
      }
      throw e;
    }
  }

  /** The searches that the analyst keeps. */
  public SavedSearches savedSearches() {
    return new SavedSearches(connections);
  }

  /** What was done to the archive. */
  public Ledger ledger() {
    return new Ledger(connections);
  }

  /** What is remembered for the imports to come. */
  public ImportMemory importMemory() {
    return new ImportMemory(connections);
  }

  /** The lengths in bytes of all originals. */
  public Set<Long> originalSizes() {
    return connections.read(
        session -> Set.copyOf(numbers(session, "SELECT DISTINCT bytes FROM original")));
  }

  /** Whether an original with these bytes is here. */
  public boolean holds(String sha256) {
    return idOf(sha256) != 0;
  }

  /** The analyst's decisions about actors. */
  public DecisionLog<ActorDecision> actorLog() {
    return new DecisionLog<>(connections, new ActorForm());
  }

  /** The analyst's decisions about sources. */
  public DecisionLog<SourceDecision> sourceLog() {
    return new DecisionLog<>(connections, new SourceForm());
  }

  /** The analyst's own lists of actors. */
  public ActorLists actorLists() {
    return new ActorLists(connections);
  }

  /** Large originals whose import was cut off before any of their articles came in. */
  private void dropUnfinished() {
    List<Long> unfinished =
        connections.read(session -> numbers(session, "SELECT id FROM original WHERE complete = 0"));
    for (long id : unfinished) {
      connections.write(
          session -> {
            deleteOriginal(session, id);
            return null;
          });
    }
  }

  private static void deleteOriginal(Connections.Session session, long id) throws SQLException {
    session
        .statement("DELETE FROM chunk WHERE id BETWEEN ? AND ?", id << 24, (id + 1 << 24) - 1)
        .executeUpdate();
    session.statement("DELETE FROM original_path WHERE original = ?", id).executeUpdate();
    session.statement("DELETE FROM original WHERE id = ?", id).executeUpdate();
  }

  /**
   * Takes in the bytes of a file, ready for its articles. Large originals are written at once,
   * small ones together with their first article.
   *
   * @param path the file as the analyst knows it
   * @param bytes gives a new stream of the file at each call
   */
  public IncomingOriginal receive(
      String path, String name, String mediaType, long size, Instant now, Bytes bytes)
      throws IOException {
    if (size <= SMALL) {
      byte[] plain;
      try (InputStream in = bytes.open()) {
        plain = in.readAllBytes();
      }
      String sha256 = HexFormat.of().formatHex(sha256().digest(plain));
      Original original = new Original(sha256, name, mediaType, plain.length, now);
      long known = idOf(sha256);
      List<byte[]> chunks = known != 0 ? null : chunks(plain);
      return new IncomingOriginal(this, original, path, chunks, plain, known);
    }
    Hashed hashed = hash(bytes);
    Original original = new Original(hashed.sha256(), name, mediaType, hashed.bytes(), now);
    long id;
    // The same large file may come in twice at a time; the second finds what the first wrote.
    synchronized (largeOriginals) {
      id = idOf(hashed.sha256());
      if (id == 0) {
        id = writeLarge(original, path, bytes);
      }
    }
    return new IncomingOriginal(this, original, path, null, null, id);
  }

  /** A file's bytes, which can be read more than once. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  private record Hashed(String sha256, long bytes) {}

  private static Hashed hash(Bytes bytes) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    byte[] buffer = new byte[Chunks.SIZE];
    try (InputStream in = bytes.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
    }
    return new Hashed(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static List<byte[]> chunks(byte[] plain) {
    List<byte[]> chunks = new ArrayList<>();
    for (int at = 0; at < plain.length || at == 0; at += Chunks.SIZE) {
      byte[] chunk = Arrays.copyOfRange(plain, at, Math.min(plain.length, at + Chunks.SIZE));
      chunks.add(Chunks.compress(chunk, chunk.length));
    }
    return chunks;
  }

  private long writeLarge(Original original, String path, Bytes bytes) throws IOException {
    long id = connections.write(session -> insertOriginal(session, original, path, false));
    try (InputStream in = bytes.open()) {
      List<byte[]> batch = new ArrayList<>();
      int written = 0;
      byte[] buffer = new byte[Chunks.SIZE];
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        batch.add(Chunks.compress(buffer, n));
        if (batch.size() == CHUNKS_A_TRANSACTION) {
          writeChunks(id, written, batch);
          written += batch.size();
          batch.clear();
        }
      }
      writeChunks(id, written, batch);
    }
    connections.write(
        session ->
            session.statement("UPDATE original SET complete = 1 WHERE id = ?", id).executeUpdate());
    return id;
  }

  private void writeChunks(long id, int first, List<byte[]> chunks) {
    connections.write(
        session -> {
          insertChunks(session, id, first, chunks);
          return null;
        });
  }

  private static void insertChunks(
      Connections.Session session, long id, int first, List<byte[]> chunks) throws SQLException {
    for (int i = 0; i < chunks.size(); i++) {
      session
          .statement(
              "INSERT INTO chunk (id, data) VALUES (?, ?)", id << 24 | first + i, chunks.get(i))
          .executeUpdate();
    }
  }

  private static long insertOriginal(
      Connections.Session session, Original original, String path, boolean complete)
      throws SQLException {
    session
        .statement(
            "INSERT INTO original (sha256, name, media_type, bytes, imported, complete)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            original.sha256(),
            original.name(),
            original.mediaType(),
            original.bytes(),
            original.imported().toEpochMilli(),
            complete ? 1 : 0)
        .executeUpdate();
    long id = number(session, "SELECT last_insert_rowid()");
    insertPath(session, id, path);
    return id;
  }

  private static void insertPath(Connections.Session session, long original, String path)
      throws SQLException {
    session
        .statement(
            "INSERT OR IGNORE INTO original_path (original, path) VALUES (?, ?)", original, path)
        .executeUpdate();
  }

  private long idOf(String sha256) {
    return connections.read(
        session -> {
          Long id =
              number(session, "SELECT id FROM original WHERE sha256 = ? AND complete = 1", sha256);
          return id == null ? 0 : id;
        });
  }

  /** An article of an import: the number of its file in it, and the article. */
  public record Incoming(int file, Prepared prepared) {}

  /**
   * An item of an import that could not be read, or was not tried.
   *
   * @param ignored whether it was passed over because the analyst said so
   */
  public record Refused(int file, String path, int item, String reason, boolean ignored) {}

  /** Adds articles that belong to no recorded import; see the other {@code add}. */
  public List<Stored> add(List<Prepared> articles) {
    return add(0, articles.stream().map(each -> new Incoming(0, each)).toList(), List.of(), 0);
  }

  /**
   * Adds articles in one transaction, with the record of what became of them. When this returns
   * they are safe: neither the end of the process nor a power cut loses them.
   *
   * @param number of the import, or 0 when none is recorded
   * @param files read so far in this import
   * @return what became of each article, in order
   */
  public List<Stored> add(long number, List<Incoming> articles, List<Refused> refused, int files) {
    List<IncomingOriginal> written = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    List<Stored> result =
        connections.write(
            session -> {
              List<Stored> outcomes = new ArrayList<>(articles.size());
              Map<IncomingOriginal, Long> originals = new IdentityHashMap<>();
              List<Ledger.Entry> entries = new ArrayList<>(articles.size() + refused.size());
              for (Incoming incoming : articles) {
                Stored stored = add(session, incoming.prepared(), originals);
                outcomes.add(stored);
                if (number != 0) {
                  entries.add(entry(session, incoming, stored));
                }
              }
              for (Refused each : refused) {
                entries.add(
                    new Ledger.Entry(
                        each.file(),
                        each.path(),
                        each.item(),
                        each.ignored() ? Ledger.What.IGNORED : Ledger.What.FAILED,
                        0,
                        0,
                        each.reason()));
              }
              Ledger.write(session, number, entries, files);
              originals.forEach(
                  (original, id) -> {
                    written.add(original);
                    ids.add(id);
                  });
              return outcomes;
            });
    for (int i = 0; i < written.size(); i++) {
      written.get(i).stored(ids.get(i));
    }
    return result;
  }

  private Stored add(
      Connections.Session session, Prepared prepared, Map<IncomingOriginal, Long> originals)
      throws SQLException {
    Article article = prepared.article();
    Place place = article.place();
    Long original = originals.get(prepared.original());
    if (original == null) {
      original = rowOf(session, prepared.original());
      originals.put(prepared.original(), original);
    }
    Optional<String> same = sameArticle(session, article, original);
    if (same.isPresent()) {
      // What only an undone import keeps in the trash comes in again like a new article.
      return Ledger.comesBack(session, rowOf(session, same.get()))
          ? new Stored.New(same.get())
          : new Stored.AlreadyHere(same.get());
    }
    Long urlHash = article.url() == null ? null : hash64(article.url());
    String earlier =
        urlHash == null
            ? null
            : text(session, "SELECT key FROM article WHERE url_hash = ? ORDER BY id DESC", urlHash);
    session
        .statement(
            "INSERT INTO article (key, original, item, first_byte, end_byte, url_hash, text_bytes,"
                + " base_chunk, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article.id(),
            original,
            place.item(),
            place.start(),
            place.end(),
            urlHash,
            prepared.textBytes(),
            prepared.baseChunk(),
            prepared.data())
        .executeUpdate();
    log(session, number(session, "SELECT last_insert_rowid()"), ADDED);
    return earlier == null
        ? new Stored.New(article.id())
        : new Stored.NewVersion(article.id(), earlier);
  }

  private static Ledger.Entry entry(Connections.Session session, Incoming incoming, Stored stored)
      throws SQLException {
    Place place = incoming.prepared().article().place();
    Ledger.What what =
        switch (stored) {
          case Stored.New _ -> Ledger.What.ADDED;
          case Stored.AlreadyHere _ -> Ledger.What.ALREADY_HERE;
          case Stored.NewVersion _ -> Ledger.What.NEW_VERSION;
        };
    long earlier =
        stored instanceof Stored.NewVersion version ? rowOf(session, version.earlierId()) : 0;
    return new Ledger.Entry(
        incoming.file(),
        place.path(),
        place.item(),
        what,
        rowOf(session, stored.id()),
        earlier,
        null);
  }

  private static long rowOf(Connections.Session session, String id) throws SQLException {
    return number(session, "SELECT id FROM article WHERE key = ?", id);
  }

  /**
   * The same content, or the same record of the same original as an earlier reader understood it.
   */
  private static Optional<String> sameArticle(
      Connections.Session session, Article article, long original) throws SQLException {
    String byContent = text(session, "SELECT key FROM article WHERE key = ?", article.id());
    if (byContent != null) {
      return Optional.of(byContent);
    }
    return Optional.ofNullable(
        text(
            session,
            "SELECT key FROM article WHERE original = ? AND item = ?",
            original,
            article.place().item()));
  }

  private static long rowOf(Connections.Session session, IncomingOriginal incoming)
      throws SQLException {
    Long known =
        incoming.id() != 0
            ? Long.valueOf(incoming.id())
            : number(
                session, "SELECT id FROM original WHERE sha256 = ?", incoming.original().sha256());
    if (known != null) {
      insertPath(session, known, incoming.path());
      return known;
    }
    long id = insertOriginal(session, incoming.original(), incoming.path(), true);
    insertChunks(session, id, 0, incoming.chunks());
    return id;
  }

  private static void log(Connections.Session session, long article, int kind) throws SQLException {
    session
        .statement("INSERT INTO change (article, kind) VALUES (?, ?)", article, kind)
        .executeUpdate();
  }

  /** Forgets a large original from which no article came. */
  public void dropIfUnused(IncomingOriginal incoming) {
    if (incoming.id() == 0) {
      return;
    }
    connections.write(
        session -> {
          if (number(session, "SELECT 1 FROM article WHERE original = ?", incoming.id()) == null) {
            deleteOriginal(session, incoming.id());
          }
          return null;
        });
  }

  /** Number of the last change; 0 in an empty store. */
  public long revision() {
    return connections.read(
        session -> {
          Long revision = number(session, "SELECT max(revision) FROM change");
          return revision == null ? 0 : revision;
        });
  }

  /**
   * Changes with numbers above {@code revision}, oldest first: at most {@code limit}, and fewer
   * when their articles are large. None only when there are none.
   */
  public List<Change> changesAfter(long revision, int limit) {
    return connections.read(
        session -> {
          List<Change> changes = new ArrayList<>();
          try (ResultSet rows =
              session
                  .statement(
                      "SELECT "
                          + ARTICLE_COLUMNS
                          + ", c.revision, c.kind FROM change c JOIN article a ON a.id = c.article"
                          + " WHERE c.revision > ? ORDER BY c.revision LIMIT ?",
                      revision,
                      limit)
                  .executeQuery()) {
            int bytes = 0;
            while (bytes < PAGE_BYTES && rows.next()) {
              Row row = Row.of(rows);
              bytes += row.data().length;
              long number = rows.getLong(10);
              boolean added = rows.getInt(11) == ADDED;
              if (row.removed()) {
                changes.add(new Change.Removed(number, row.key()));
              } else if (added) {
                changes.add(new Change.Added(number, () -> open(row)));
              } else {
                changes.add(new Change.Updated(number, () -> open(row)));
              }
            }
          }
          return changes;
        });
  }

  /** The article with this id, in the trash or not. */
  public Optional<Article> article(String id) {
    return Optional.ofNullable(articles(List.of(id)).get(id));
  }

  /** The articles with these ids that there are, in the order of the ids. */
  public SequencedMap<String, Article> articles(Collection<String> ids) {
    SequencedMap<String, Article> articles = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    long edits = recentArticles.edits();
    for (String id : ids) {
      Article known = recentArticles.get(id);
      articles.put(id, known);
      if (known == null) {
        unknown.add(id);
      }
    }
    for (Row row : unknown.isEmpty() ? List.<Row>of() : rows(unknown)) {
      Article article = open(row);
      recentArticles.put(article, edits);
      articles.put(row.key(), article);
    }
    articles.values().removeIf(Objects::isNull);
    return articles;
  }

  private List<Row> rows(Collection<String> ids) {
    return connections.read(
        session -> {
          List<Row> rows = new ArrayList<>(ids.size());
          for (String id : ids) {
            try (ResultSet row =
                session
                    .statement("SELECT " + ARTICLE_COLUMNS + " FROM article a WHERE a.key = ?", id)
                    .executeQuery()) {
              if (row.next()) {
                rows.add(Row.of(row));
              }
            }
          }
          return rows;
        });
  }

  /** Whether the article lies in the trash. */
  public boolean isRemoved(String id) {
    return connections.read(
        session ->
            number(session, "SELECT 1 FROM article WHERE key = ? AND removed = 1", id) != null);
  }

  /** Ids of the other articles with the same address, oldest first. */
  public List<String> versions(String id) {
    return connections.read(
        session ->
            texts(
                session,
                "SELECT b.key FROM article a JOIN article b ON b.url_hash = a.url_hash"
                    + " WHERE a.key = ? AND b.key <> a.key ORDER BY b.id",
                id));
  }

  /** The file that an article was read from. */
  public Optional<Original> original(String id) {
    return connections.read(
        session -> {
          try (ResultSet row =
              session
                  .statement(
                      "SELECT o.sha256, o.name, o.media_type, o.bytes, o.imported FROM original o"
                          + " JOIN article a ON a.original = o.id WHERE a.key = ?",
                      id)
                  .executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Original(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                : Optional.empty();
          }
        });
  }

  /**
   * Writes the untouched bytes of the file that an article was read from.
   *
   * @return whether there is such an article
   */
  public boolean writeOriginal(String id, OutputStream out) throws IOException {
    Long original =
        connections.read(
            session -> number(session, "SELECT original FROM article WHERE key = ?", id));
    if (original == null) {
      return false;
    }
    for (int chunk = 0; ; chunk++) {
      byte[] bytes = storedChunk(original, chunk);
      if (bytes == null) {
        return true;
      }
      out.write(bytes);
    }
  }

  /**
   * Puts articles into the trash, or back.
   *
   * @return the ids for which that changed something
   */
  public List<String> setRemoved(List<String> ids, boolean removed) {
    return connections.write(
        session -> {
          List<String> changed = new ArrayList<>();
          List<Long> rows = new ArrayList<>();
          for (String id : ids) {
            Long row = number(session, "SELECT id FROM article WHERE key = ?", id);
            if (row != null && setRemoved(session, row, removed)) {
              session
                  .statement("DELETE FROM undone_article WHERE article = ?", row)
                  .executeUpdate();
              rows.add(row);
              changed.add(id);
            }
          }
          if (!rows.isEmpty()) {
            Ledger.Kind kind = removed ? Ledger.Kind.REMOVE : Ledger.Kind.RESTORE;
            long deed = Ledger.note(session, kind, Instant.now(), rows.size());
            for (long row : rows) {
              Ledger.noteArticle(session, deed, row, null, null);
            }
          }
          return changed;
        });
  }

  /** Whether the article was not there before. */
  static boolean setRemoved(Connections.Session session, long row, boolean removed)
      throws SQLException {
    boolean changed =
        session
                .statement(
                    "UPDATE article SET removed = ? WHERE id = ? AND removed = ?",
                    removed ? 1 : 0,
                    row,
                    removed ? 0 : 1)
                .executeUpdate()
            > 0;
    if (changed) {
      log(session, row, removed ? REMOVED : RESTORED);
    }
    return changed;
  }

  /**
   * Gives articles a source, a date or both; they keep their ids.
   *
   * @param source or {@code null} to leave it
   * @param date or {@code null} to leave it
   * @return the ids of those that there are
   */
  public List<String> edit(List<String> ids, SourceName source, PublicationDate date) {
    return edit(ids, source, date, false);
  }

  /**
   * As the other {@code edit}.
   *
   * @param whereMissing whether to leave the sources and dates that there are
   */
  public List<String> edit(
      List<String> ids, SourceName source, PublicationDate date, boolean whereMissing) {
    List<String> edited =
        connections.write(
            session -> {
              List<String> changed = new ArrayList<>();
              long deed = 0;
              for (Row row : rows(ids)) {
                Article article = open(row);
                Article.Builder builder = article.edit();
                if (source != null && (!whereMissing || article.source() == null)) {
                  builder.source(source);
                }
                if (date != null && (!whereMissing || article.date() == null)) {
                  builder.date(date);
                }
                Article now = builder.build(article.id());
                if (now.equals(article)) {
                  continue;
                }
                if (deed == 0) {
                  deed = Ledger.note(session, Ledger.Kind.EDIT, Instant.now(), 0);
                }
                long id = rowOf(session, row.key());
                Ledger.noteArticle(session, deed, id, row.baseChunk(), row.data());
                byte[] bytes = ArticleCodec.write(now);
                setData(
                    session, id, IncomingOriginal.NO_BASE, Chunks.compress(bytes, bytes.length));
                changed.add(row.key());
              }
              session
                  .statement("UPDATE deed SET articles = ? WHERE id = ?", changed.size(), deed)
                  .executeUpdate();
              return changed;
            });
    recentArticles.forget(edited);
    return edited;
  }

  private static void setData(Connections.Session session, long row, int baseChunk, byte[] data)
      throws SQLException {
    session
        .statement("UPDATE article SET base_chunk = ?, data = ? WHERE id = ?", baseChunk, data, row)
        .executeUpdate();
    log(session, row, EDITED);
  }

  /**
   * Undoes something that was done, or does it again.
   *
   * @param number of the deed; see {@link #ledger}
   * @return how many articles that changed, or nothing when there is no such deed, or it is undone,
   *     or not undone, already
   */
  public Optional<Integer> setUndone(long number, boolean undone) {
    List<String> changed = new ArrayList<>();
    Optional<Integer> articles =
        connections.write(
            session -> {
              Long kind =
                  number(
                      session,
                      "SELECT kind FROM deed WHERE id = ? AND undone = ?",
                      number,
                      undone ? 0 : 1);
              if (kind == null) {
                return Optional.empty();
              }
              session
                  .statement("UPDATE deed SET undone = ? WHERE id = ?", undone ? 1 : 0, number)
                  .executeUpdate();
              return Optional.of(
                  switch (Ledger.Kind.values()[kind.intValue()]) {
                    case IMPORT ->
                        undone
                            ? Ledger.undoImport(session, number)
                            : Ledger.redoImport(session, number);
                    case REMOVE -> moved(session, number, !undone);
                    case RESTORE -> moved(session, number, undone);
                    case EDIT -> exchanged(session, number, changed);
                    // Decisions hold as long as their deed is not undone.
                    case ACTOR, SOURCE, ACTOR_LIST -> 0;
                  });
            });
    recentArticles.forget(changed);
    return articles;
  }

  private static int moved(Connections.Session session, long deed, boolean removed)
      throws SQLException {
    int changed = 0;
    for (long row : numbers(session, "SELECT article FROM deed_article WHERE deed = " + deed)) {
      changed += setRemoved(session, row, removed) ? 1 : 0;
    }
    return changed;
  }

  /** Exchanges the articles of an edit with what they were before, and so back again. */
  private static int exchanged(Connections.Session session, long deed, List<String> changed)
      throws SQLException {
    for (long row : numbers(session, "SELECT article FROM deed_article WHERE deed = " + deed)) {
      record Data(int base, byte[] bytes) {}
      Data before;
      Data now;
      try (ResultSet both =
          session
              .statement(
                  "SELECT d.base_chunk, d.data, a.base_chunk, a.data, a.key FROM deed_article d"
                      + " JOIN article a ON a.id = d.article WHERE d.deed = ? AND d.article = ?",
                  deed,
                  row)
              .executeQuery()) {
        both.next();
        before = new Data(both.getInt(1), both.getBytes(2));
        now = new Data(both.getInt(3), both.getBytes(4));
        changed.add(both.getString(5));
      }
      setData(session, row, before.base(), before.bytes());
      session
          .statement(
              "UPDATE deed_article SET base_chunk = ?, data = ? WHERE deed = ? AND article = ?",
              now.base(),
              now.bytes(),
              deed,
              row)
          .executeUpdate();
    }
    return changed.size();
  }

  /** Articles in the store, in the trash or not. */
  public long count(boolean removed) {
    return connections.read(
        session ->
            number(session, "SELECT count(*) FROM article WHERE removed = ?", removed ? 1 : 0));
  }

  /** UTF-8 length of the titles and bodies of all articles that are not in the trash. */
  public long textBytes() {
    return connections.read(
        session -> {
          Long bytes = number(session, "SELECT sum(text_bytes) FROM article WHERE removed = 0");
          return bytes == null ? 0 : bytes;
        });
  }

  /** Size of the store's files in bytes. */
  public long fileBytes() {
    long bytes = 0;
    for (String suffix : List.of("", "-wal")) {
      try {
        bytes += Files.size(file.resolveSibling(file.getFileName() + suffix));
      } catch (IOException _) {
        // A store without a write-ahead log has no such file.
        continue;
      }
    }
    return bytes;
  }

  /** Ids of all articles that are not in the trash. */
  public List<String> ids() {
    return connections.read(
        session -> texts(session, "SELECT key FROM article WHERE removed = 0 ORDER BY id"));
  }

  /** What {@link #check} hears. */
  public interface CheckListener {
    void original(boolean intact, String name, String sha256);

    void problem(String sentence);
  }

  /** Reads everything, and compares each original with its hash. */
  public void check(CheckListener listener) {
    connections.read(
        session -> {
          for (String line : texts(session, "PRAGMA integrity_check(20)")) {
            if (!line.equals("ok")) {
              listener.problem("The store's file: " + line);
            }
          }
          return null;
        });
    record Row(long id, String sha256, String name, long bytes) {}
    List<Row> originals =
        connections.read(
            session -> {
              List<Row> rows = new ArrayList<>();
              try (ResultSet result =
                  session
                      .statement("SELECT id, sha256, name, bytes FROM original WHERE complete = 1")
                      .executeQuery()) {
                while (result.next()) {
                  rows.add(
                      new Row(
                          result.getLong(1),
                          result.getString(2),
                          result.getString(3),
                          result.getLong(4)));
                }
              }
              return rows;
            });
    for (Row original : originals) {
      boolean intact = false;
      try {
        MessageDigest digest = sha256();
        for (int chunk = 0; ; chunk++) {
          byte[] bytes = storedChunk(original.id(), chunk);
          if (bytes == null) {
            break;
          }
          digest.update(bytes);
        }
        intact = HexFormat.of().formatHex(digest.digest()).equals(original.sha256());
      } catch (RuntimeException _) {
        intact = false;
      }
      listener.original(intact, original.name(), original.sha256());
    }
    for (String id : ids()) {
      try {
        rows(List.of(id)).forEach(this::open);
      } catch (RuntimeException _) {
        listener.problem("The article " + id + " cannot be read");
      }
    }
  }

  /** How many articles of a damaged store can still be read, and how many it seems to hold. */
  public record Salvage(long readable, long articles) {}

  /** Looks how much of a damaged file can be read; changes nothing. */
  public static Salvage salvage(Path file) {
    try (Connections connections = new Connections(file, false)) {
      Store store = new Store(file, connections);
      long last =
          connections.read(
              session -> {
                Long id = number(session, "SELECT max(id) FROM article");
                return id == null ? 0 : id;
              });
      long readable = 0;
      for (long id = 1; id <= last; id++) {
        long row = id;
        try {
          Row article =
              connections.read(
                  session -> {
                    try (ResultSet result =
                        session
                            .statement(
                                "SELECT " + ARTICLE_COLUMNS + " FROM article a WHERE a.id = ?", row)
                            .executeQuery()) {
                      return result.next() ? Row.of(result) : null;
                    }
                  });
          if (article != null) {
            store.open(article);
            readable++;
          }
        } catch (RuntimeException _) {
          continue;
        }
      }
      return new Salvage(readable, last);
    } catch (SQLException | StoreException _) {
      return new Salvage(0, 0);
    }
  }

  private record Row(
      String key, long original, Place place, boolean removed, int baseChunk, byte[] data) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString(1),
          row.getLong(2),
          new Place(
              row.getString(9) == null ? "" : row.getString(9),
              row.getInt(3),
              row.getLong(4),
              row.getLong(5)),
          row.getInt(6) == 1,
          row.getInt(7),
          row.getBytes(8));
    }
  }

  private Article open(Row row) {
    byte[] base =
        row.baseChunk() == IncomingOriginal.NO_BASE
            ? null
            : recent.get(
                row.original() << 24 | row.baseChunk(),
                () -> storedChunk(row.original(), row.baseChunk()));
    return ArticleCodec.read(Chunks.decompress(row.data(), base), row.key(), row.place());
  }

  /** The plain bytes of one chunk of an original that is coming in. */
  byte[] chunkOf(IncomingOriginal incoming, int chunk) {
    byte[] plain = incoming.plain();
    if (plain == null) {
      return storedChunk(incoming.id(), chunk);
    }
    int from = chunk * Chunks.SIZE;
    return Arrays.copyOfRange(plain, from, Math.min(plain.length, from + Chunks.SIZE));
  }

  private byte[] storedChunk(long original, int chunk) {
    byte[] data =
        connections.read(
            session -> {
              try (ResultSet row =
                  session
                      .statement("SELECT data FROM chunk WHERE id = ?", original << 24 | chunk)
                      .executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
              }
            });
    return data == null ? null : Chunks.decompress(data);
  }

  private static long hash64(String text) {
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }

  static Long number(Connections.Session session, String sql, Object... values)
      throws SQLException {
    try (ResultSet row = session.statement(sql, values).executeQuery()) {
      if (!row.next()) {
        return null;
      }
      long value = row.getLong(1);
      return row.wasNull() ? null : value;
    }
  }

  private static List<Long> numbers(Connections.Session session, String sql) throws SQLException {
    List<Long> values = new ArrayList<>();
    try (ResultSet rows = session.statement(sql).executeQuery()) {
      while (rows.next()) {
        values.add(rows.getLong(1));
      }
    }
    return values;
  }

  static String text(Connections.Session session, String sql, Object... values)
      throws SQLException {
    List<String> texts = texts(session, sql + " LIMIT 1", values);
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private static List<String> texts(Connections.Session session, String sql, Object... values)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = session.statement(sql, values).executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Override
  public void close() {
    connections.close();
  }
}
