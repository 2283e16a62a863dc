package org.lucarne.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;

/**
 * Reads the same made-up articles from files of several formats on two threads, in turns with two
 * yardsticks: the parser alone that the format needs, which takes the fields out as strings, and
 * the same with what no reader of articles can leave out, the date as a date and the article's
 * identity, a SHA-256 of its fields. Neither tells language, encoding, format or furniture.
 *
 * <p>Argument: how many articles, by default 8,000.
 */
public final class FormatBench {
  private static final int FILES = 16;
  private static final int THREADS = 2;
  private static final int ROUNDS = 7;
  private static final int WARM = 2;

  private enum Kind {
    TEXT,
    CSV,
    JSONL,
    RSS,
    HTML
  }

  private interface Reading {
    /** Reads one file; returns how many articles were in it. */
    int of(Path file) throws IOException;
  }

  private FormatBench() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 8_000;
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 1; i < args.length; i++) {
      kinds.add(Kind.valueOf(args[i].toUpperCase(Locale.ROOT)));
    }
    ScaleSet set = new ScaleSet(1, articles);
    System.out.println(
        "| format | files | articles/s | parser alone | ratio | with date and identity | ratio |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    try (Scratch scratch = new Scratch()) {
      for (Kind kind : kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds) {
        List<Path> files = write(set, kind, Files.createDirectory(scratch.path(kind.name())));
        double[] whole = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] made = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
          double first = seconds(files, file -> intake(file), articles);
          double second = seconds(files, file -> parse(kind, file), articles);
          double third = seconds(files, file -> make(kind, file), articles);
          if (round >= 0) {
            whole[round] = first;
            bare[round] = second;
            made[round] = third;
          }
        }
        System.out.printf(
            Locale.ROOT,
            "| %s | %,d | %,.0f | %,.0f | %.2f | %,.0f | %.2f |%n",
            kind.name().toLowerCase(Locale.ROOT),
            files.size(),
            articles / Figures.median(whole),
            articles / Figures.median(bare),
            Figures.median(whole) / Figures.median(bare),
            articles / Figures.median(made),
            Figures.median(whole) / Figures.median(made));
      }
    }
  }

  private static double seconds(List<Path> files, Reading reading, int expected)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(
                () -> {
                  for (int f = next.getAndIncrement(); f < files.size(); ) {
                    read.addAndGet(reading.of(files.get(f)));
                    f = next.getAndIncrement();
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    if (read.get() != expected) {
      throw new IllegalStateException(read + " articles of " + expected + " were read");
    }
    return Figures.millisSince(begin) / 1000;
  }

  private static int intake(Path file) throws IOException {
    AtomicInteger articles = new AtomicInteger();
    long size = Files.size(file);
    try (FoundFile found =
        new FoundFile(
            file.toString(),
            "made up",
            file.getFileName().toString(),
            size,
            () -> Files.newInputStream(file),
            () -> {})) {
      new Intake()
          .read(
              found,
              Given.NOTHING,
              new Intake.Reader() {
                @Override
                public void article(Article article) {
                  articles.incrementAndGet();
                }

                @Override
                public void failed(int item, String reason) {
                  throw new IllegalStateException(reason);
                }
              });
    } catch (UnreadableFileException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return articles.get();
  }

  /**
   * The fields that the yardstick takes out of each record, all as the strings that stand there.
   */
  private record Record(String title, String body, String source, String date, String url) {
    boolean isWhole() {
      return title != null && !title.isEmpty() && body != null && !body.isEmpty();
    }

    private boolean isDay() {
      return date != null && !date.isEmpty() && Character.isDigit(date.charAt(0));
    }

    Article article(Path file) {
      return new Article.Builder(new Place(file.toString(), 0, 0, 0))
          .title(title)
          .body(body)
          .source(source == null ? null : new SourceName(source, Evidence.METADATA))
          .date(isDay() ? PublicationDate.given(date) : null)
          .url(url)
          .build();
    }
  }

  private static int parse(Kind kind, Path file) throws IOException {
    return (int) records(kind, file).stream().filter(Record::isWhole).count();
  }

  private static int make(Kind kind, Path file) throws IOException {
    return (int)
        records(kind, file).stream()
            .filter(Record::isWhole)
            .map(record -> record.article(file))
            .filter(article -> article.id().length() == 13)
            .count();
  }

  private static List<Record> records(Kind kind, Path file) throws IOException {
    return switch (kind) {
      case TEXT -> List.of(text(Files.readString(file)));
      case HTML -> List.of(page(file));
      case CSV -> rows(file);
      case JSONL -> objects(file);
      case RSS -> items(file);
    };
  }

  /** The first line is the title; blank lines divide the rest into paragraphs. */
  private static Record text(String text) {
    String[] blocks = text.split("\n\n");
    StringBuilder body = new StringBuilder(text.length());
    for (int i = 2; i < blocks.length; i++) {
      body.append(i == 2 ? "" : "\n\n").append(blocks[i].strip());
    }
    String[] head = blocks[1].split("\n");
    return new Record(blocks[0].strip(), body.toString(), head[0], head[1], null);
  }

  private static Record page(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var page = Jsoup.parse(in, "UTF-8", "");
      return new Record(
          page.title(),
          String.join("\n\n", page.select("article p").eachText()),
          null,
          page.select("meta[property=article:published_time]").attr("content"),
          null);
    }
  }

  private static List<Record> rows(Path file) throws IOException {
    List<Record> rows = new ArrayList<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : csv) {
        rows.add(
            new Record(
                row.getField("title"),
                row.getField("text"),
                row.getField("source"),
                row.getField("date"),
                row.getField("url")));
      }
    }
    return rows;
  }

  private static List<Record> objects(Path file) throws IOException {
    List<Record> objects = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      Map<String, String> values = new HashMap<>();
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue()) {
          values.put(json.currentName(), json.getText());
        } else if (token == JsonToken.END_OBJECT) {
          objects.add(
              new Record(
                  values.get("title"),
                  values.get("body"),
                  values.get("source"),
                  values.get("date"),
                  values.get("url")));
          values.clear();
        }
      }
    }
    return objects;
  }

  private static List<Record> items(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    List<Record> items = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Map<String, String> values = new HashMap<>();
      boolean inItem = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("item")) {
          inItem = true;
        } else if (event == XMLStreamReader.START_ELEMENT && inItem) {
          values.put(xml.getLocalName(), xml.getElementText());
        } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("item")) {
          inItem = false;
          items.add(
              new Record(
                  values.get("title"), values.get("description"), null, null, values.get("link")));
          values.clear();
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return items;
  }

  private static List<Path> write(ScaleSet set, Kind kind, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    boolean single = kind == Kind.TEXT || kind == Kind.HTML;
    int parts = single ? set.size() : FILES;
    for (int part = 0; part < parts; part++) {
      Path file = folder.resolve("articles-" + part + "." + kind.name().toLowerCase(Locale.ROOT));
      files.add(file);
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        List<ScaleSet.Item> items = new ArrayList<>();
        for (int number = part; number < set.size(); number += parts) {
          items.add(set.item(number));
        }
        write(kind, items, out);
      }
    }
    return files;
  }

  private static void write(Kind kind, List<ScaleSet.Item> items, Writer out) throws IOException {
    switch (kind) {
      case TEXT -> {
        ScaleSet.Item item = items.getFirst();
        out.write(item.title() + "\n\n" + item.source() + "\n" + item.date() + "\n\n");
        out.write(item.body());
      }
      case HTML -> {
        ScaleSet.Item item = items.getFirst();
        out.write("<!DOCTYPE html><html lang=\"en\"><head><title>" + xml(item.title()));
        out.write("</title><meta property=\"article:published_time\" content=\"" + item.date());
        out.write("\"></head><body><nav><a href=\"/\">Home</a> <a href=\"/w\">World</a></nav>");
        out.write("<article><h1>" + xml(item.title()) + "</h1>");
        for (String paragraph : item.body().split("\n+")) {
          out.write("<p>" + xml(paragraph) + "</p>\n");
        }
        out.write("</article><footer><a href=\"/about\">About us</a></footer></body></html>");
      }
      case CSV -> {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
          csv.writeRecord("title", "text", "source", "date", "url");
          for (ScaleSet.Item item : items) {
            csv.writeRecord(item.title(), item.body(), item.source(), item.date(), item.url());
          }
        }
      }
      case JSONL -> {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
          json.setRootValueSeparator(null);
          for (ScaleSet.Item item : items) {
            ScaleSet.write(item, json);
            json.writeRaw('\n');
          }
        }
      }
      case RSS -> {
        out.write("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Made up</title>\n");
        for (ScaleSet.Item item : items) {
          out.write("<item><title>" + xml(item.title()) + "</title><link>" + xml(item.url()));
          out.write("</link><description>" + xml(item.body()) + "</description></item>\n");
        }
        out.write("</channel></rss>");
      }
    }
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
