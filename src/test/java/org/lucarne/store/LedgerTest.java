package org.lucarne.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of what was done, across openings and versions. */
class LedgerTest {

  private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("articles.db");
  }

  private void makeVersionOne() throws SQLException {
    Store.open(file(), true).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("deed", "import", "import_batch", "undone_article", "deed_article")) {
        statement.execute("DROP TABLE " + table);
      }
      statement.execute("PRAGMA user_version = 1");
    }
  }

  @Test
  void an_archive_of_version_1_opens_and_records_from_then_on() throws SQLException {
    makeVersionOne();
    try (Store store = Store.open(file(), true)) {
      assertEquals(List.of(), store.ledger().imports());
      store.ledger().begin(NOW, "/news", "");
      assertEquals("/news", store.ledger().imports().getFirst().paths());
    }
  }

  @Test
  void an_archive_of_version_1_can_be_read_without_changing_it() throws SQLException {
    makeVersionOne();
    try (Store store = Store.open(file(), false)) {
      assertEquals(List.of(), store.ledger().imports());
      assertEquals(List.of(), store.ledger().results(1));
      assertTrue(store.ledger().last().isEmpty());
    }
  }

  @Test
  void an_import_that_was_cut_off_keeps_the_outcomes_of_its_batches_and_has_no_end() {
    List<Store.Refused> refused = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      refused.add(new Store.Refused(i, "/news/2015/" + i + ".pdf", 0, "It is cut off", false));
    }
    try (Store store = Store.open(file(), true)) {
      long number = store.ledger().begin(NOW, "/news", "");
      store.add(number, List.of(), refused, 500);
    }
    try (Store store = Store.open(file(), true)) {
      Ledger.Import cut = store.ledger().imports().getFirst();
      assertNull(cut.ended());
      assertEquals(500, cut.failed());
      List<Ledger.Result> results = store.ledger().results(cut.number());
      assertEquals(500, results.size());
      assertEquals("/news/2015/500.pdf", results.getLast().path());
      assertEquals("It is cut off", results.getLast().reason());
    }
  }
}
