package org.lucarne.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.jsoup.Jsoup;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Prints what comes of each file of folders of mail, web archives and archives of files, and how
 * fast a mailbox and a web archive of made-up articles are read on one thread, in turns with the
 * parsers alone that they need.
 *
 * <p>Arguments: folders or files; by default those of the corpora.
 */
public final class ContainerTable {
  private static final int ARTICLES = 4_000;
  private static final int ROUNDS = 5;
  private static final int WARM = 2;

  private interface Work {
    /** Reads a file; returns how many articles were in it. */
    int of(Path file) throws Exception;
  }

  private static final class Outcome {
    private int files;
    private int articles;
    private int dated;
    private int sourced;
    private final Map<String, Integer> failures = new TreeMap<>();

    void fail(String reason) {
      failures.merge(reason.replaceAll("\\d+", "#").replace('|', '/'), 1, Integer::sum);
    }
  }

  private ContainerTable() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    List<Path> roots = new ArrayList<>();
    for (String arg : args) {
      roots.add(Path.of(arg));
    }
    if (roots.isEmpty()) {
      Path corpora = Path.of("../shared/corpora");
      for (String name : List.of("mail", "web-archives", "nasty/archives")) {
        roots.add(corpora.resolve(name));
      }
    }
    System.out.println("| file | read as | articles | dated | with source | failures |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | --- |");
    for (Path root : roots) {
      if (!Files.exists(root)) {
        System.out.println("There is no " + root + ", so nothing of it is measured.");
        continue;
      }
      Outcome sum = new Outcome();
      List<Path> files;
      try (Stream<Path> entries = Files.isDirectory(root) ? Files.list(root) : Stream.of(root)) {
        files = entries.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        Outcome outcome = outcome(file);
        print(file.getFileName().toString(), outcome);
        sum.files += outcome.files;
        sum.articles += outcome.articles;
        sum.dated += outcome.dated;
        sum.sourced += outcome.sourced;
        outcome.failures.forEach(
            (reason, count) -> sum.failures.merge(reason, count, Integer::sum));
      }
      print("all " + files.size() + " of " + root.getFileName(), sum);
    }
    System.out.println();
    System.out.println("| format | articles/s | parsers alone | ratio of times |");
    System.out.println("| --- | ---: | ---: | ---: |");
    try (Scratch scratch = new Scratch()) {
      ScaleSet set = new ScaleSet(1, ARTICLES);
      compare("mbox", mailbox(set, scratch.path("news.mbox")), ContainerTable::parseMail);
      compare("warc", webArchive(set, scratch.path("news.warc")), ContainerTable::parseRecords);
    }
  }

  private static void print(String name, Outcome outcome) {
    StringBuilder failures = new StringBuilder();
    outcome.failures.forEach(
        (reason, count) ->
            failures.append(failures.isEmpty() ? "" : "; ").append(count + " × " + reason));
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d | %s |%n",
        name,
        outcome.files,
        outcome.articles,
        outcome.dated,
        outcome.sourced,
        failures);
  }

  private static Outcome outcome(Path path) throws InterruptedException {
    Outcome outcome = new Outcome();
    Intake intake = new Intake();
    intake.find(
        List.of(path),
        true,
        new Intake.Finder() {
          @Override
          public void file(FoundFile found) throws InterruptedException {
            outcome.files++;
            try (found) {
              intake.read(
                  found,
                  Given.NOTHING,
                  new Intake.Reader() {
                    @Override
                    public void article(Article article) {
                      outcome.articles++;
                      outcome.dated += article.date() == null ? 0 : 1;
                      outcome.sourced += article.source() == null ? 0 : 1;
                    }

                    @Override
                    public void failed(int item, String reason) {
                      outcome.fail(reason);
                    }
                  });
            } catch (UnreadableFileException e) {
              outcome.fail(e.getMessage());
            }
          }

          @Override
          public void failed(String where, String reason) {
            outcome.fail(reason);
          }
        });
    return outcome;
  }

  private static void compare(String format, Path file, Work parsers) throws Exception {
    double[] whole = new double[ROUNDS];
    double[] bare = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      double first = seconds(file, path -> outcome(path).articles);
      double second = seconds(file, parsers);
      if (round >= 0) {
        whole[round] = first;
        bare[round] = second;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %.2f |%n",
        format,
        ARTICLES / Figures.median(whole),
        ARTICLES / Figures.median(bare),
        Figures.median(whole) / Figures.median(bare));
  }

  private static double seconds(Path file, Work work) throws Exception {
    long begin = System.nanoTime();
    int articles = work.of(file);
    if (articles != ARTICLES) {
      throw new IllegalStateException(articles + " articles of " + ARTICLES + " were read");
    }
    return Figures.millisSince(begin) / 1000;
  }

  private static Path mailbox(ScaleSet set, Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number = 0; number < ARTICLES; number++) {
      ScaleSet.Item item = set.item(number);
      out.writeBytes(
          utf8(
              """
              From news@desk.example Mon Aug 10 18:05:00 2015
              From: "%s" <news@desk.example>
              Subject: %s
              Date: Mon, 10 Aug 2015 18:05:00 +0000
              List-Unsubscribe: <mailto:off@desk.example>
              MIME-Version: 1.0
              Content-Type: multipart/alternative; boundary=b

              --b
              Content-Type: text/plain; charset=utf-8

              %s
              --b
              Content-Type: text/html; charset=utf-8

              <html><body>%s</body></html>
              --b--

              """
                  .formatted(item.source(), item.title(), item.body(), paragraphs(item))));
    }
    return Files.write(file, out.toByteArray());
  }

  private static Path webArchive(ScaleSet set, Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number = 0; number < ARTICLES; number++) {
      ScaleSet.Item item = set.item(number);
      byte[] content =
          utf8(
              "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                  + "<html><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
                      .formatted(item.title(), item.title(), paragraphs(item)));
      out.writeBytes(
          utf8(
              """
              WARC/1.0\r
              WARC-Type: response\r
              WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r
              WARC-Target-URI: https://desk.example/%d\r
              WARC-Date: 2026-01-01T10:00:00Z\r
              Content-Type: application/http; msgtype=response\r
              Content-Length: %d\r
              \r
              """
                  .formatted(number, content.length)));
      out.writeBytes(content);
      out.writeBytes(utf8("\r\n\r\n"));
    }
    return Files.write(file, out.toByteArray());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String paragraphs(ScaleSet.Item item) {
    return "<p>" + item.body().replace("\n\n", "</p><p>") + "</p>";
  }

  /** Mime4j on each message and jsoup on its markup; the messages are told apart beforehand. */
  private static int parseMail(Path file) throws IOException, MimeException {
    String separator = "From news@desk.example ";
    String all = Files.readString(file);
    int count = 0;
    for (int start = 0; start >= 0 && start < all.length(); ) {
      int end = all.indexOf("\n" + separator, start);
      String message = all.substring(all.indexOf('\n', start) + 1, end < 0 ? all.length() : end);
      MimeStreamParser parser = new MimeStreamParser();
      parser.setContentDecoding(true);
      parser.setContentHandler(
          new AbstractContentHandler() {
            @Override
            public void body(BodyDescriptor body, InputStream in) throws IOException {
              byte[] bytes = in.readAllBytes();
              if (body.getMimeType().equals("text/html")) {
                Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "");
              }
            }
          });
      parser.parse(new ByteArrayInputStream(utf8(message)));
      count++;
      start = end < 0 ? -1 : end + 1;
    }
    return count;
  }

  /** The records by jwarc and their markup by jsoup. */
  private static int parseRecords(Path file) throws IOException {
    int count = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          Jsoup.parse(response.http().bodyDecoded().stream(), "UTF-8", "");
          count++;
        }
      }
    }
    return count;
  }
}
