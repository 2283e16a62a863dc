package org.lucarne.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.model.SourceName;

class StoreTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("articles.db"), true);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Article.Builder article(String path, String title, String body) {
    return new Article.Builder(new Place(path, 0, 0, body.length())).title(title).body(body);
  }

  private List<Stored> add(String path, String file, Article... articles) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    try (IncomingOriginal original =
        store.receive(
            path, path, "text/plain", bytes.length, NOW, () -> new ByteArrayInputStream(bytes))) {
      List<IncomingOriginal.Prepared> prepared = new ArrayList<>();
      for (Article article : articles) {
        prepared.add(original.prepare(article));
      }
      return store.add(prepared);
    }
  }

  @Test
  void an_article_comes_back_with_every_value() throws IOException {
    Article article =
        article("strike.txt", "Port strike — Tag 3", "Ein Hafen.\n\nDer Streik: \uD83D\uDEA2 ميناء")
            .source(new SourceName("Harbour Post", Evidence.METADATA))
            .credit("Reuters")
            .credit("AFP")
            .author("Jane Doe")
            .desk("Local Editor")
            .dateline("ROTTERDAM (Reuters)")
            .section("World")
            .date(
                new PublicationDate(
                    LocalDate.of(2015, 8, 11),
                    Precision.DAY,
                    LocalTime.of(9, 30),
                    ZoneOffset.ofHours(3),
                    Evidence.TEXT,
                    "11 August 2015",
                    PublicationDate.Confidence.HIGH))
            .language("de")
            .url("https://harbour.example/strike")
            .collection("ports")
            .dropped(new Dropped("Comments", "furniture"))
            .build();
    add("strike.txt", "anything", article);

    assertEquals(article, store.article(article.id()).orElseThrow());
  }

  @Test
  void what_was_added_is_there_after_opening_again() throws IOException {
    Article article = article("a.txt", "A", "text").build();
    add("a.txt", "text", article);
    store.close();
    store = Store.open(folder.resolve("articles.db"), true);

    assertEquals(List.of(article.id()), store.ids());
    assertEquals(1, store.revision());
  }

  @Test
  void the_same_article_again_is_already_here_from_whatever_file() throws IOException {
    Article article = article("a.txt", "A", "text").build();
    assertInstanceOf(Stored.New.class, add("a.txt", "text", article).getFirst());
    assertInstanceOf(Stored.AlreadyHere.class, add("a.txt", "text", article).getFirst());
    Article elsewhere = article("b.txt", "A", "text").build();
    assertEquals(
        new Stored.AlreadyHere(article.id()), add("b.txt", "other bytes", elsewhere).getFirst());
    assertEquals(1, store.count(false));
  }

  @Test
  void another_text_at_the_same_address_is_kept_beside_the_first() throws IOException {
    Article first = article("a.html", "Vote", "Ten dead.").url("https://x.example/1").build();
    Article second = article("b.html", "Vote", "Twelve dead.").url("https://x.example/1").build();
    add("a.html", "Ten dead.", first);

    assertEquals(
        new Stored.NewVersion(second.id(), first.id()),
        add("b.html", "Twelve dead.", second).getFirst());
    assertEquals(List.of(first.id()), store.versions(second.id()));
    assertEquals(List.of(first.id(), second.id()), store.ids());
  }

  @Test
  void a_large_original_comes_back_byte_for_byte_and_lends_its_text_to_its_articles()
      throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    while (lines.length() < 5_000_000) {
      String body = "word" + random.nextLong() + " and " + random.nextLong() + " ".repeat(2000);
      Place place = new Place("all.txt", articles.size() + 1, lines.length(), lines.length() + 99);
      articles.add(new Article.Builder(place).title("T" + articles.size()).body(body).build());
      lines.append(body).append('\n');
    }
    add("all.txt", lines.toString(), articles.toArray(Article[]::new));

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(store.writeOriginal(articles.getLast().id(), out));
    assertArrayEquals(lines.toString().getBytes(StandardCharsets.UTF_8), out.toByteArray());
    for (Article article : articles) {
      assertEquals(article, store.article(article.id()).orElseThrow());
    }
  }

  @Test
  void changes_are_numbered_and_tell_the_present_state() throws IOException {
    Article a = article("a.txt", "A", "one").build();
    Article b = article("b.txt", "B", "two").build();
    add("a.txt", "one", a);
    add("b.txt", "two", b);
    store.setRemoved(List.of(a.id()), true);

    List<Change> changes = store.changesAfter(0, 10);
    assertEquals(List.of(1L, 2L, 3L), changes.stream().map(Change::revision).toList());
    assertEquals(new Change.Removed(1, a.id()), changes.get(0));
    assertEquals(b, assertInstanceOf(Change.Added.class, changes.get(1)).stored().open());
    assertEquals(List.of(), store.changesAfter(3, 10));

    assertEquals(List.of(a.id()), store.setRemoved(List.of(a.id(), b.id()), false));
    assertInstanceOf(Change.Updated.class, store.changesAfter(3, 10).getFirst());
  }

  @Test
  void a_batch_is_stored_whole_or_not_at_all() throws IOException {
    Article good = article("a.txt", "A", "one").build();
    byte[] bytes = "one".getBytes(StandardCharsets.UTF_8);
    try (IncomingOriginal original =
        store.receive(
            "a.txt", "a.txt", "text/plain", 3, NOW, () -> new ByteArrayInputStream(bytes))) {
      IncomingOriginal.Prepared prepared = original.prepare(good);
      IncomingOriginal.Prepared broken =
          new IncomingOriginal.Prepared(
              original,
              new Article.Builder(new Place("a.txt", 2, 0, 3)).title("B").build(),
              1,
              IncomingOriginal.NO_BASE,
              null);
      assertThrows(StoreException.class, () -> store.add(List.of(prepared, broken)));
    }
    assertEquals(List.of(), store.ids());
    assertEquals(0, store.revision());
  }

  @Test
  void a_changed_byte_of_an_original_is_found() throws Exception {
    Article article = article("a.txt", "A", "one").build();
    add("a.txt", "one two three", article);
    List<String> before = problems();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("articles.db"));
        var statement = connection.prepareStatement("UPDATE chunk SET data = ?")) {
      byte[] other = "one two thre3".getBytes(StandardCharsets.UTF_8);
      statement.setBytes(1, Chunks.compress(other, other.length));
      statement.executeUpdate();
    }

    assertEquals(List.of(), before);
    assertEquals(List.of("a.txt"), problems());
  }

  private List<String> problems() {
    List<String> names = new ArrayList<>();
    store.check(
        new Store.CheckListener() {
          @Override
          public void original(boolean intact, String name, String sha256) {
            if (!intact) {
              names.add(name);
            }
          }

          @Override
          public void problem(String sentence) {
            names.add(sentence);
          }
        });
    return names;
  }

  @Test
  void a_file_that_is_no_store_is_refused_and_left_as_it_is() throws IOException {
    Path other = folder.resolve("other.db");
    byte[] text =
        "this is a text and not a database, for more than a hundred bytes"
            .repeat(20)
            .getBytes(StandardCharsets.UTF_8);
    Files.write(other, text);

    StoreException refused = assertThrows(StoreException.class, () -> Store.open(other, true));
    assertEquals(StoreException.Reason.DAMAGED, refused.reason());
    assertArrayEquals(text, Files.readAllBytes(other));
  }
}
