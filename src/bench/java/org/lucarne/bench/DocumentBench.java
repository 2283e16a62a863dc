package org.lucarne.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.documents.DocumentWorkers;
import org.lucarne.model.Article;

/**
 * Made-up articles as PDF and Word documents, each of one article on one or two pages: how many are
 * read a second on two threads through the worker processes, and how long a worker takes from its
 * start to its first answer.
 *
 * <p>Argument: how many documents of each kind, by default 200.
 */
public final class DocumentBench {
  private static final int THREADS = 2;
  private static final int ROUNDS = 3;
  private static final int STARTS = 5;
  private static final int LINE = 90;
  private static final int LINES = 48;

  private enum Kind {
    PDF,
    DOCX
  }

  private DocumentBench() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    int documents = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    ScaleSet set = new ScaleSet(1, documents);
    System.out.println("| kind | documents/s | a worker's first answer, ms | its next, ms |");
    System.out.println("| --- | ---: | ---: | ---: |");
    try (Scratch scratch = new Scratch()) {
      for (Kind kind : Kind.values()) {
        Path folder = Files.createDirectories(scratch.path(kind.name()));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
          Path file = folder.resolve(i + "." + kind.name().toLowerCase(Locale.ROOT));
          files.add(file);
          if (kind == Kind.PDF) {
            pdf(set.item(i), file);
          } else {
            word(set.item(i), file);
          }
        }
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
          double time = read(files);
          if (round >= 0) {
            seconds[round] = time;
          }
        }
        double[] first = new double[STARTS];
        double[] next = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
          try (DocumentWorkers workers = new DocumentWorkers()) {
            long begin = System.nanoTime();
            workers.xhtml(files.get(0), List.of());
            first[i] = Figures.millisSince(begin);
            begin = System.nanoTime();
            workers.xhtml(files.get(1), List.of());
            next[i] = Figures.millisSince(begin);
          }
        }
        System.out.printf(
            Locale.ROOT,
            "| %s | %,.0f | %,.0f | %,.0f |%n",
            kind,
            documents / Figures.median(seconds),
            Figures.median(first),
            Figures.median(next));
      }
    }
    new Intake().rest();
    System.out.println(
        "Workers left: "
            + ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
  }

  private static double read(List<Path> files) throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger articles = new AtomicInteger();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(
                () -> {
                  for (int f = next.getAndIncrement(); f < files.size(); ) {
                    read(files.get(f), articles);
                    f = next.getAndIncrement();
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    if (articles.get() != files.size()) {
      throw new IllegalStateException(articles + " articles of " + files.size() + " were read");
    }
    return Figures.millisSince(begin) / 1000;
  }

  private static void read(Path file, AtomicInteger articles) throws Exception {
    try (FoundFile found =
        new FoundFile(
            file.toString(),
            "made up",
            file.getFileName().toString(),
            Files.size(file),
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
    }
  }

  /** Lines of a page's width, an empty one after each paragraph. */
  private static List<String> lines(ScaleSet.Item item) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : (item.title() + "\n\n" + item.body()).split("\n+")) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ")) {
        if (line.length() + word.length() > LINE) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      lines.add("");
    }
    return lines;
  }

  private static void pdf(ScaleSet.Item item, Path file) throws IOException {
    List<String> lines = lines(item);
    try (PDDocument document = new PDDocument()) {
      for (int from = 0; from < lines.size(); from += LINES) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          out.beginText();
          out.setLeading(13);
          out.newLineAtOffset(60, 720);
          for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
            out.showText(line.replaceAll("[^ -~]", "-"));
            out.newLine();
          }
          out.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  private static void word(ScaleSet.Item item, Path file) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : (item.title() + "\n\n" + item.body()).split("\n+")) {
      body.append("<w:p><w:r><w:t>")
          .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
          .append("</w:t></w:r></w:p>");
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels'"
              + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/word/document.xml' ContentType='application/vnd."
              + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
              + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
              + "relationships/officeDocument' Target='word/document.xml'/></Relationships>");
      put(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
              + "<w:body>"
              + body
              + "</w:body></w:document>");
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
