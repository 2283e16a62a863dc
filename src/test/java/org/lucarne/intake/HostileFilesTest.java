package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Article;

/** Files that no ordinary program makes: each has an outcome, and none stops the others. */
class HostileFilesTest {

  private static final String NEWS =
      "Harbour stays open\n\nThe seven river states agreed on Monday to keep the harbour open.\n";

  @TempDir private Path folder;

  @Test
  void a_text_of_four_gigabytes_is_refused_with_its_size() throws Exception {
    Path file = folder.resolve("endless.txt");
    Files.writeString(file, NEWS.repeat(1_000));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(4L << 30);
    }
    Reading reading = Reading.of(file);
    assertEquals(List.of(), reading.articles());
    assertTrue(reading.failures().getFirst().contains("4096 MB is too large"));
  }

  @Test
  void nine_levels_of_entities_expand_to_nothing() throws Exception {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lol [<!ENTITY e0 \"ha\">");
    for (int level = 1; level <= 9; level++) {
      xml.append("<!ENTITY e" + level + " \"" + ("&e" + (level - 1) + ";").repeat(10) + "\">");
    }
    xml.append("]><articles>");
    for (String title : List.of("Harbour stays open", "Trains run again")) {
      xml.append(
          "<article><title>" + title + "</title><text>It says &e9; and goes on.</text></article>");
    }
    Reading reading = Reading.of("laughs.xml", xml.append("</articles>").toString());
    assertEquals(List.of("Harbour stays open", "Trains run again"), reading.titles());
    assertTrue(reading.articles().getFirst().body().length() < 100);
  }

  @Test
  void folders_deeper_than_a_path_can_say_are_reported_and_the_others_read() throws Exception {
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.writeString(top.resolve("news.txt"), NEWS);
    Path upper = chain(Files.createDirectory(top.resolve("deep")));
    Path lower = Files.createDirectory(folder.resolve("lower"));
    Files.writeString(chain(lower).resolve("hidden.txt"), NEWS);
    Path joined = upper.resolve("lower");
    Files.move(lower, joined);
    try {
      Reading reading = Reading.of(top);
      assertEquals(List.of("Harbour stays open"), reading.titles());
      assertEquals(1, reading.failures().size());
      assertTrue(
          reading.failures().getFirst().contains("path is longer than the system can open"),
          () -> reading.failures().getFirst());
    } finally {
      // Nothing could delete it where it is.
      Files.move(joined, lower);
    }
  }

  private static Path chain(Path top) throws IOException {
    Path path = top;
    while (path.toString().length() < 2_300) {
      path = path.resolve("x".repeat(200));
    }
    return Files.createDirectories(path);
  }

  @Test
  void a_page_of_text_without_end_is_refused_and_one_of_large_images_is_not() throws Exception {
    String image = "<img src=\"data:image/png;base64," + "iVBORw0KGgo".repeat(3_000_000) + "\">";
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<html><head><title>Harbour stays open</title></head><body><h1>Harbour stays open</h1>"
            + image
            + "<p>The seven river states agreed on Monday to keep the harbour open.</p></body></html>");
    Reading reading = Reading.of(page);
    assertEquals(List.of("Harbour stays open"), reading.titles());
    assertTrue(reading.articles().getFirst().body().startsWith("The seven river states"));
    Files.writeString(
        page, "<html><body><p>" + "harbour ".repeat(3_500_000) + "</p></body></html>");
    assertTrue(Reading.of(page).failures().getFirst().contains("more than 24 MB"));
  }

  @Test
  void two_hundred_thousand_nested_elements_are_a_page_as_any_other() throws Exception {
    Reading reading =
        Reading.of("divs.html", "<html><body>" + "<div>".repeat(200_000) + "<p>" + NEWS);
    assertTrue(reading.articles().getFirst().body().contains("The seven river states"));
  }

  @Test
  void a_file_that_grows_is_read_as_it_was_when_it_was_found() throws Exception {
    Path file = Files.writeString(folder.resolve("log.txt"), NEWS);
    List<Article> articles = new ArrayList<>();
    Intake intake = new Intake();
    intake.find(
        List.of(file),
        true,
        new Intake.Finder() {
          @Override
          public void file(FoundFile found) throws InterruptedException {
            try (found) {
              Files.writeString(file, "More of it.\n".repeat(10_000), StandardOpenOption.APPEND);
              intake.read(
                  found,
                  Given.NOTHING,
                  new Intake.Reader() {
                    @Override
                    public void article(Article article) {
                      articles.add(article);
                    }

                    @Override
                    public void failed(int item, String reason) {
                      throw new AssertionError(reason);
                    }
                  });
            } catch (IOException | UnreadableFileException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void failed(String path, String reason) {
            throw new AssertionError(reason);
          }
        });
    assertEquals("Harbour stays open", articles.getFirst().title());
    assertFalse(articles.getFirst().body().contains("More of it"));
  }

  @Test
  void a_pipe_in_a_folder_is_named_and_not_waited_for() throws Exception {
    Path pipe = folder.resolve("a-pipe");
    try {
      Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
      Assumptions.assumeTrue(made.waitFor() == 0, "this system makes no named pipes");
    } catch (IOException _) {
      Assumptions.abort("this system makes no named pipes");
    }
    Files.writeString(folder.resolve("news.txt"), NEWS);
    Reading reading = Reading.of(folder);
    assertEquals(List.of("Harbour stays open"), reading.titles());
    assertTrue(reading.failures().getFirst().contains("pipe, socket or device"));
  }

  @Test
  void a_file_that_one_may_not_read_says_so() throws Exception {
    Path file = Files.writeString(folder.resolve("locked.txt"), NEWS);
    Assumptions.assumeTrue(
        file.toFile().setReadable(false, false) && !Files.isReadable(file),
        "this user may read everything");
    assertEquals(
        List.of(file + ": You have no right to read this file"), Reading.of(file).failures());
  }

  @Test
  void an_archive_with_an_endless_table_of_contents_is_refused_before_it_is_held()
      throws Exception {
    Path file = folder.resolve("many.zip");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      // Names of 60,000 bytes make the table long with few entries.
      try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        zip.setMethod(ZipOutputStream.STORED);
        for (int i = 0; i < 600; i++) {
          ZipEntry entry = new ZipEntry(i + "n".repeat(60_000));
          entry.setSize(0);
          entry.setCrc(0);
          zip.putNextEntry(entry);
        }
      }
    }
    Reading reading = Reading.of(file);
    assertEquals(List.of(), reading.articles());
    assertTrue(
        reading.failures().getFirst().contains("more than 200,000 entries"),
        () -> reading.failures().getFirst());
  }
}
