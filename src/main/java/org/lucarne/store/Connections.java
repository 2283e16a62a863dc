package org.lucarne.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Connections to the store's file: one that writes, and as many readers as threads that read. */
final class Connections implements AutoCloseable {

  /** A connection with its prepared statements. */
  static final class Session implements AutoCloseable {
    final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
      this.connection = connection;
    }

    PreparedStatement statement(String sql, Object... values) throws SQLException {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw StoreException.of(e);
      }
    }
  }

  /** Work with a session. */
  interface Work<T> {
    T with(Session session) throws SQLException;
  }

  private final Path file;
  private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
  private final Session writer;
  private volatile boolean closed;

  Connections(Path file, boolean write) throws SQLException {
    this.file = file;
    this.writer = write ? new Session(connect(true)) : null;
  }

  private Connection connect(boolean write) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    if (write) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      // FULL makes a committed batch outlast a power cut, not only the end of the process.
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setCacheSize(-16_000);
    } else {
      config.setReadOnly(true);
      config.setOpenMode(SQLiteOpenMode.READONLY);
    }
    return config.createConnection("jdbc:sqlite:" + file);
  }

  <T> T read(Work<T> work) {
    if (closed) {
      throw new IllegalStateException("The store is closed");
    }
    try {
      Session session = readers.poll();
      if (session == null) {
        session = new Session(connect(false));
      }
      try {
        return work.with(session);
      } finally {
        if (closed) {
          session.close();
        } else {
          readers.push(session);
        }
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** Runs {@code work} in one transaction; nothing of it stays when it fails. */
  synchronized <T> T write(Work<T> work) {
    if (writer == null) {
      throw new IllegalStateException("The store is open for reading only");
    }
    try {
      writer.connection.setAutoCommit(false);
      try {
        T result = work.with(writer);
        writer.connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        writer.connection.rollback();
        throw e;
      } finally {
        writer.connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (Session session = readers.poll(); session != null; session = readers.poll()) {
      session.close();
    }
    if (writer != null) {
      writer.close();
    }
  }
}
