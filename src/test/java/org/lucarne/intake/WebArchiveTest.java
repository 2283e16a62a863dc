package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Article;

class WebArchiveTest {
  private static final String BODY =
      "The port authority said on Tuesday that talks with the dock workers had resumed.";

  @TempDir Path folder;

  private interface Packing {
    OutputStream of(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.of(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String page(String title, String head) {
    return "<html><head><title>%s</title>%s</head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
        .formatted(title, head, title, BODY);
  }

  private static byte[] record(String type, String url, byte[] content) {
    return join(
        bytes(
            """
            WARC/1.0\r
            WARC-Type: %s\r
            WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r
            WARC-Target-URI: %s\r
            WARC-Date: 2015-08-13T10:00:00Z\r
            Content-Type: application/http; msgtype=response\r
            Content-Length: %d\r
            \r
            """
                .formatted(type, url, content.length)),
        content,
        bytes("\r\n\r\n"));
  }

  private static byte[] response(String url, String status, String headers, byte[] body) {
    return record(
        "response", url, join(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body));
  }

  private static byte[] response(String url, String html) {
    return response(url, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", bytes(html));
  }

  private static Reading read(String name, byte[] content) throws Exception {
    return Reading.of("", name, content, Given.NOTHING);
  }

  @Test
  void pages_are_articles_and_redirects_errors_and_pictures_are_nothing() throws Exception {
    byte[] archive =
        join(
            response(
                "https://a.example/old",
                "301 Moved",
                "Location: /new\r\nContent-Type: text/html\r\n",
                bytes(page("Moved", ""))),
            response(
                "https://a.example/gone",
                "404 Not Found",
                "Content-Type: text/html\r\n",
                bytes(page("Not found", ""))),
            response(
                "https://a.example/x.png",
                "200 OK",
                "Content-Type: image/png\r\n",
                new byte[] {1, 2}),
            response("https://harbourpost.example/talks", page("Harbour talks resume", "")),
            response("https://harbourpost.example/ferries", page("Ferries sail again", "")));
    Reading reading = read("crawl.warc", archive);
    assertEquals(List.of(), reading.failures());
    assertEquals(List.of("Harbour talks resume", "Ferries sail again"), reading.titles());
    Article second = reading.articles().get(1);
    assertEquals("https://harbourpost.example/ferries", second.url());
    assertEquals(BODY, second.body());
    assertEquals(2, second.place().item());
    byte[] own =
        Arrays.copyOfRange(archive, (int) second.place().start(), (int) second.place().end());
    assertTrue(new String(own, StandardCharsets.UTF_8).startsWith("WARC/1.0"));
    assertTrue(new String(own, StandardCharsets.UTF_8).contains("Ferries sail again"));
  }

  @Test
  void an_archive_of_pictures_alone_says_that_it_has_no_page() throws Exception {
    byte[] archive =
        response(
            "https://a.example/x.png", "200 OK", "Content-Type: image/png\r\n", new byte[] {1});
    assertTrue(read("x.warc", archive).failures().getFirst().contains("no page with an article"));
  }

  @Test
  void transfer_and_content_encodings_are_undone() throws Exception {
    String html = page("Harbour talks resume", "");
    byte[] gzip = packed(bytes(html), GZIPOutputStream::new);
    byte[] chunked =
        join(bytes(Integer.toHexString(gzip.length) + "\r\n"), gzip, bytes("\r\n0\r\n\r\n"));
    String type = "Content-Type: text/html\r\n";
    Reading reading =
        read(
            "x.warc",
            join(
                response(
                    "https://a.example/1",
                    "200 OK",
                    type + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                    chunked),
                response(
                    "https://a.example/2",
                    "200 OK",
                    type + "Content-Encoding: deflate\r\n",
                    packed(bytes(html), DeflaterOutputStream::new)),
                response(
                    "https://a.example/3",
                    "200 OK",
                    type + "Content-Encoding: gzip\r\n",
                    bytes(html))));
    assertEquals(List.of(), reading.failures());
    assertEquals(3, reading.articles().size());
    reading.articles().forEach(article -> assertEquals(BODY, article.body()));
  }

  @Test
  void a_date_after_the_capture_is_not_the_pages() throws Exception {
    String meta = "<meta property=\"article:published_time\" content=\"%s\">";
    Reading reading =
        read(
            "x.warc",
            join(
                response(
                    "https://a.example/1",
                    page("Harbour talks resume", meta.formatted("2015-08-11"))),
                response(
                    "https://a.example/2",
                    page("Ferries sail again", meta.formatted("2016-02-01"))),
                response("https://a.example/2016/02/01/x", page("Cranes stand still", ""))));
    assertEquals("2015-08-11", reading.articles().get(0).date().text());
    assertNull(reading.articles().get(1).date());
    assertNull(reading.articles().get(2).date());
  }

  @Test
  void of_a_damaged_archive_the_pages_before_the_fault_are_kept() throws Exception {
    byte[] whole =
        join(
            response("https://a.example/1", page("Harbour talks resume", "")),
            response("https://a.example/2", page("Ferries sail again", "")));
    Reading reading = read("cut.warc", Arrays.copyOf(whole, whole.length - 60));
    assertEquals(List.of("Harbour talks resume"), reading.titles());
    assertEquals(1, reading.failures().size());
    assertTrue(reading.failures().getFirst().contains("damaged after 1 whole records"));
  }

  @Test
  void packed_records_and_collections_of_archives_are_read() throws Exception {
    byte[] packed =
        join(
            packed(
                response("https://a.example/1", page("Harbour talks resume", "")),
                GZIPOutputStream::new),
            packed(
                response("https://a.example/2", page("Ferries sail again", "")),
                GZIPOutputStream::new));
    Path file = folder.resolve("crawl.warc.gz");
    Files.write(file, packed);
    Reading alone = Reading.of(file);
    assertEquals(List.of("Harbour talks resume", "Ferries sail again"), alone.titles());
    assertEquals(file.toString(), alone.articles().getFirst().place().path());
    ByteArrayOutputStream wacz = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(wacz)) {
      for (String name : List.of("archive/data.warc.gz", "pages/pages.jsonl", "datapackage.json")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("gz") ? packed : bytes("{\"title\":\"x\",\"url\":\"y\"}\n"));
      }
    }
    Path collection = folder.resolve("crawl.wacz");
    Files.write(collection, wacz.toByteArray());
    Reading reading = Reading.of(collection);
    assertEquals(List.of(), reading.failures());
    assertEquals(alone.titles(), reading.titles());
    assertEquals(
        collection + "!/archive/data.warc.gz", reading.articles().getFirst().place().path());
  }

  @Test
  void a_pdf_in_an_archive_is_a_file_of_its_own() throws Exception {
    Path file = folder.resolve("crawl.warc");
    Files.write(
        file,
        join(
            response("https://a.example/1", page("Harbour talks resume", "")),
            response(
                "https://a.example/files/report.pdf?x=1",
                "200 OK",
                "Content-Type: application/pdf\r\n",
                bytes("%PDF-1.4 ..."))));
    List<String> found = new ArrayList<>();
    new Intake()
        .find(
            List.of(file),
            true,
            new Intake.Finder() {
              @Override
              public void file(FoundFile one) {
                found.add(one.path());
                if (one.fetched() != null) {
                  found.add(one.fetched().url() + " " + one.fetched().day());
                }
                one.close();
              }

              @Override
              public void failed(String path, String reason) {
                found.add(reason);
              }
            });
    assertEquals(
        List.of(
            file + "!/report.pdf",
            "https://a.example/files/report.pdf?x=1 2015-08-13",
            file.toString()),
        found);
  }
}
