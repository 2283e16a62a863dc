package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTest {
  private static final String TEXT =
      "Harbour talks resume\n\nThe port authority said that talks with the dock workers had resumed.\n";

  @TempDir Path folder;

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(
            namesAndContents[i + 1] instanceof byte[] content
                ? content
                : ((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private Reading read(String name, byte[] content) throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return Reading.of(file);
  }

  @Test
  void folders_are_walked_in_the_order_of_names_and_junk_is_passed_over() throws Exception {
    Files.createDirectories(folder.resolve("b/Arab News"));
    Files.writeString(folder.resolve("b/Arab News/two.txt"), TEXT);
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.writeString(folder.resolve(".DS_Store"), "junk");
    Files.writeString(folder.resolve("b/._two.txt"), "junk");
    Reading reading = Reading.of(folder);
    assertEquals(List.of(), reading.failures());
    assertEquals(
        List.of("a.txt", "two.txt"),
        reading.articles().stream()
            .map(a -> Path.of(a.place().path()).getFileName().toString())
            .toList());
    assertEquals("Arab News", reading.articles().get(1).source().name());
  }

  @Test
  void the_folder_that_a_browser_saved_with_a_page_brings_no_articles_of_its_own()
      throws Exception {
    Files.writeString(folder.resolve("Strike ends.html"), "<h1>Strike ends</h1><p>" + TEXT);
    for (String beside : List.of("Strike ends_files", "Strike ends-Dateien")) {
      Files.createDirectories(folder.resolve(beside));
      Files.writeString(folder.resolve(beside).resolve("frame.html"), "<p>An advertisement.");
    }
    Files.createDirectories(folder.resolve("Case_files"));
    Files.writeString(folder.resolve("Case_files/report.txt"), TEXT);
    Reading reading = Reading.of(folder);
    assertEquals(
        List.of("report.txt", "Strike ends.html"),
        reading.articles().stream()
            .map(a -> Path.of(a.place().path()).getFileName().toString())
            .toList());
  }

  @Test
  void entries_that_would_climb_out_are_shown_by_clean_names() throws Exception {
    Reading reading =
        read(
            "x.zip",
            zip("../../etc/evil.txt", TEXT, "C:\\temp\\other.txt", TEXT, "__MACOSX/._a", "x"));
    assertEquals(
        List.of("x.zip!/etc/evil.txt", "x.zip!/temp/other.txt"),
        reading.articles().stream()
            .map(a -> a.place().path().substring(folder.toString().length() + 1))
            .toList());
    assertEquals(List.of(), reading.failures());
  }

  @Test
  void containers_open_three_deep_and_no_deeper() throws Exception {
    byte[] third = zip("a.txt", TEXT, "fourth.zip", zip("b.txt", TEXT));
    Reading reading = read("first.zip", zip("second.zip", zip("third.zip", third)));
    assertEquals(1, reading.articles().size());
    assertTrue(
        reading
            .articles()
            .getFirst()
            .place()
            .path()
            .endsWith("first.zip!/second.zip!/third.zip!/a.txt"));
    assertEquals(1, reading.failures().size());
    assertTrue(reading.failures().getFirst().contains("three deep"));
  }

  @Test
  void empty_cut_and_swollen_containers_are_reported() throws Exception {
    assertTrue(read("empty.zip", zip()).failures().getFirst().contains("no files"));
    byte[] whole = zip("a.txt", TEXT, "b.txt", TEXT + "\nAnd another line of the report.");
    Reading cut = read("cut.zip", Arrays.copyOf(whole, whole.length - 60));
    assertEquals(2, cut.articles().size());
    assertTrue(cut.failures().getFirst().contains("damaged"));
    Reading swollen = read("bomb.zip", zip("zeros.txt", new byte[5 << 20], "a.txt", TEXT));
    assertEquals(1, swollen.articles().size());
    assertTrue(swollen.failures().getFirst().contains("a hundred times its size"));
  }

  @Test
  void a_compressed_file_is_read_under_its_own_name() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(
          "{\"title\":\"Strike ends\",\"text\":\"It ended.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    Reading reading = read("news.jsonl.gz", bytes.toByteArray());
    assertEquals("Strike ends", reading.article().title());
    assertTrue(reading.article().place().path().endsWith("news.jsonl.gz!/news.jsonl"));
  }

  @Test
  void links_that_lead_back_are_reported_once() throws Exception {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Reading reading = Reading.of(folder);
    assertEquals(1, reading.articles().size());
    assertEquals(1, reading.failures().size());
    assertTrue(reading.failures().getFirst().contains("read already"));
  }

  @Test
  void a_path_that_is_not_there_says_so() throws Exception {
    Reading reading = Reading.of(folder.resolve("missing.txt"));
    assertTrue(reading.failures().getFirst().endsWith("missing.txt: There is no such file"));
  }

  private static byte[] sevenZ(String name, byte[] content) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName(name);
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  private static byte[] packed(String format, byte[] content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new CompressorStreamFactory().createCompressorOutputStream(format, bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void files_in_7z_xz_and_zstandard_are_found() throws Exception {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "x.7z!/news/one.txt",
        name(read("x.7z", sevenZ("../news/one.txt", text)).article().place().path()));
    assertEquals(
        "one.txt.xz!/one.txt",
        name(read("one.txt.xz", packed("xz", text)).article().place().path()));
    assertEquals(
        "one.txt.zst!/one.txt",
        name(read("one.txt.zst", packed("zstd", text)).article().place().path()));
  }

  private String name(String path) {
    return path.substring(folder.toString().length() + 1);
  }

  @Test
  void a_7z_file_of_zeros_is_stopped() throws Exception {
    Reading reading = read("x.7z", sevenZ("zeros.txt", new byte[64 << 20]));
    assertEquals(List.of(), reading.articles());
    assertTrue(reading.failures().getFirst().contains("more than a hundred times its size"));
  }

  @Test
  void entries_that_share_packed_bytes_are_refused() throws Exception {
    byte[] zip = zip("a.txt", TEXT, "b.txt", TEXT);
    // Both names in the table of contents are made to lead to the first entry's bytes.
    for (int i = 0, found = 0; i < zip.length - 46; i++) {
      if (zip[i] == 'P'
          && zip[i + 1] == 'K'
          && zip[i + 2] == 1
          && zip[i + 3] == 2
          && found++ == 1) {
        Arrays.fill(zip, i + 42, i + 46, (byte) 0);
      }
    }
    Reading reading = read("x.zip", zip);
    assertEquals(1, reading.articles().size());
    assertTrue(reading.failures().getFirst().contains("entries overlap"));
  }

  @Test
  void a_7z_file_with_a_password_says_so() throws Exception {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(channel, "secret".toCharArray())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a.txt");
      out.putArchiveEntry(entry);
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
    Reading reading = read("x.7z", Arrays.copyOf(channel.array(), (int) channel.size()));
    assertEquals(0, reading.articles().size());
    String failure = reading.failures().getFirst();
    assertTrue(failure.contains("is protected by a password"), failure);
    assertTrue(failure.contains("import it again with its password"), failure);
  }
}
