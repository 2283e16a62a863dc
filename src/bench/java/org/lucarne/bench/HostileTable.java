package org.lucarne.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;

/**
 * Prints what becomes of every broken and hostile file of folders, and of large hostile files that
 * it makes for the purpose: articles or the reason, the time, and the highest use of the heap while
 * it was read; at the end how many worker processes are left.
 *
 * <p>Arguments: folders; by default the two of the corpora.
 */
public final class HostileTable {
  private static final String NEWS =
      "Harbour stays open\n\nThe seven river states agreed on Monday to keep the harbour open.\n";

  private final Intake intake = new Intake();
  private double highest;

  private HostileTable() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    List<Path> folders = new ArrayList<>();
    for (String arg : args) {
      folders.add(Path.of(arg));
    }
    if (folders.isEmpty()) {
      Path corpora = Path.of("../shared/corpora");
      folders.add(corpora.resolve("nasty"));
      folders.add(corpora.resolve("broken-and-odd-documents"));
    }
    HostileTable table = new HostileTable();
    System.out.println("| file | articles | why not, or not all | ms | heap, MB |");
    System.out.println("| --- | ---: | --- | ---: | ---: |");
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        System.out.println("There is no " + folder + ", so nothing of it is measured.");
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          table.row(folder.relativize(file).toString(), file);
        }
      }
    }
    table.made();
    table.intake.rest();
    System.out.printf(Locale.ROOT, "%nHighest use of the heap: %.0f MB%n", table.highest);
    System.out.println(
        "Workers left: "
            + ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
  }

  private void row(String name, Path path) throws InterruptedException {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    List<String> reasons = new ArrayList<>();
    int[] articles = new int[1];
    long begin = System.nanoTime();
    intake.find(
        List.of(path),
        true,
        new Intake.Finder() {
          @Override
          public void file(FoundFile file) throws InterruptedException {
            try (file) {
              intake.read(
                  file,
                  Given.NOTHING,
                  new Intake.Reader() {
                    @Override
                    public void article(Article article) {
                      articles[0]++;
                    }

                    @Override
                    public void failed(int item, String reason) {
                      reasons.add(reason);
                    }
                  });
            } catch (UnreadableFileException e) {
              reasons.add(e.getMessage());
            }
          }

          @Override
          public void failed(String where, String reason) {
            reasons.add(reason);
          }
        });
    double millis = Figures.millisSince(begin);
    double used = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    highest = Math.max(highest, used);
    String reason = reasons.isEmpty() ? "" : reasons.getFirst();
    reason = reason.length() > 120 ? reason.substring(0, 120) + "..." : reason;
    String more = reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "";
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %s%s | %,.0f | %.0f |%n",
        name,
        articles[0],
        reason.replace('|', '/').replaceAll("\\p{Cntrl}+", " "),
        more,
        millis,
        used);
  }

  /** The large ones, each made, read and deleted before the next. */
  private void made() throws Exception {
    try (Scratch scratch = new Scratch()) {
      Path folder = Files.createDirectories(scratch.path("made"));
      one(folder.resolve("one-gigabyte-of-one-letter.zip"), HostileTable::swollen);
      one(folder.resolve("zip-in-zip-ten-deep.zip"), HostileTable::nested);
      one(folder.resolve("two-million-entries.zip"), HostileTable::manyEntries);
      one(folder.resolve("overlapping-entries.zip"), HostileTable::overlapping);
      one(folder.resolve("four-gigabytes-sparse.txt"), HostileTable::sparse);
      one(folder.resolve("nine-levels-of-entities.xml"), HostileTable::entities);
      one(folder.resolve("fifty-megabytes-in-a-line.html"), HostileTable::longLine);
      one(folder.resolve("two-hundred-thousand-divs.html"), HostileTable::divs);
      growing(folder.resolve("growing.txt"));
      Path locked = Files.writeString(folder.resolve("locked.txt"), NEWS);
      if (locked.toFile().setReadable(false, false)) {
        row(
            "locked.txt (this user may " + (Files.isReadable(locked) ? "" : "not ") + "read it)",
            locked);
      }
      Path pipe = folder.resolve("pipe");
      if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
        row("pipe", pipe);
      }
      Path upper = chain(Files.createDirectory(folder.resolve("deep")));
      Path lower = Files.createDirectory(folder.resolve("lower"));
      Files.writeString(chain(lower).resolve("hidden.txt"), NEWS);
      Files.move(lower, upper.resolve("lower"));
      try {
        row("folders deeper than a path", folder.resolve("deep"));
      } finally {
        Files.move(upper.resolve("lower"), lower);
      }
    }
  }

  private interface Maker {
    void make(Path file) throws IOException;
  }

  private void one(Path file, Maker maker) throws IOException, InterruptedException {
    maker.make(file);
    row(file.getFileName().toString(), file);
    Files.delete(file);
  }

  private static Path chain(Path top) throws IOException {
    Path path = top;
    while (path.toString().length() < 2_300) {
      path = path.resolve("x".repeat(200));
    }
    return Files.createDirectories(path);
  }

  private static void swollen(Path file) throws IOException {
    byte[] letters = new byte[1 << 20];
    Arrays.fill(letters, (byte) 'a');
    try (ZipOutputStream zip = zip(file)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      for (int i = 0; i < 1024; i++) {
        zip.write(letters);
      }
    }
  }

  private static void nested(Path file) throws IOException {
    byte[] inner = NEWS.getBytes(StandardCharsets.UTF_8);
    for (int depth = 0; depth < 10; depth++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(depth == 0 ? "news.txt" : "inner.zip"));
        zip.write(inner);
      }
      inner = bytes.toByteArray();
    }
    Files.write(file, inner);
  }

  /** Written by hand, as the writers of archives hold their tables of contents in memory too. */
  private static void manyEntries(Path file) throws IOException {
    int entries = 2_000_000;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      Little to = new Little(out);
      for (int i = 0; i < entries; i++) {
        to.local(String.format(Locale.ROOT, "%08d.txt", i), 0, 0);
      }
      long start = to.count;
      for (int i = 0; i < entries; i++) {
        to.central(String.format(Locale.ROOT, "%08d.txt", i), 0, 0, i * 42L);
      }
      // Counts of 65,535 and more do not fit the old record; a hostile one says anything.
      to.end(0xffff, to.count - start, start);
    }
  }

  /** One stored block under a thousand names. */
  private static void overlapping(Path file) throws IOException {
    byte[] news = NEWS.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(news);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Little to = new Little(out);
      to.local("news.txt", crc.getValue(), news.length);
      to.bytes(news);
      long start = to.count;
      for (int i = 0; i < 1_000; i++) {
        to.central("news" + i + ".txt", crc.getValue(), news.length, 0);
      }
      to.end(1_000, to.count - start, start);
    }
  }

  private static void sparse(Path file) throws IOException {
    Files.writeString(file, NEWS.repeat(1_000));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(4L << 30);
    }
  }

  private static void entities(Path file) throws IOException {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (int level = 1; level <= 9; level++) {
      xml.append("<!ENTITY e" + level + " \"" + ("&e" + (level - 1) + ";").repeat(10) + "\">");
    }
    xml.append("]><article><title>Harbour stays open</title><text>It says &e9;.</text></article>");
    Files.writeString(file, xml);
  }

  private static void longLine(Path file) throws IOException {
    Files.writeString(
        file, "<html><body><p>" + "harbour ".repeat(6_000_000) + "</p></body></html>");
  }

  private static void divs(Path file) throws IOException {
    Files.writeString(file, "<html><body>" + "<div>".repeat(200_000) + NEWS);
  }

  private void growing(Path file) throws Exception {
    Files.writeString(file, NEWS.repeat(10_000));
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                    for (int i = 0; i < 10_000 && !ended.get(); i++) {
                      out.write(NEWS.getBytes(StandardCharsets.UTF_8));
                    }
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                });
    row("growing.txt", file);
    ended.set(true);
    writer.join();
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  /**
   * Writes the records of a ZIP file (APPNOTE.TXT 4.3) with entries that are stored as they are.
   */
  private static final class Little {
    private final OutputStream out;
    private long count;

    Little(OutputStream out) {
      this.out = out;
    }

    void local(String name, long crc, int size) throws IOException {
      number(0x04034b50, 4);
      number(10, 2);
      number(0, 8);
      number(crc, 4);
      number(size, 4);
      number(size, 4);
      number(name.length(), 2);
      number(0, 2);
      bytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    void central(String name, long crc, int size, long offset) throws IOException {
      number(0x02014b50, 4);
      number(10, 2);
      number(10, 2);
      number(0, 8);
      number(crc, 4);
      number(size, 4);
      number(size, 4);
      number(name.length(), 2);
      number(0, 12);
      number(offset, 4);
      bytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    void end(int entries, long length, long start) throws IOException {
      number(0x06054b50, 4);
      number(0, 4);
      number(entries, 2);
      number(entries, 2);
      number(length, 4);
      number(start, 4);
      number(0, 2);
    }

    void bytes(byte[] bytes) throws IOException {
      out.write(bytes);
      count += bytes.length;
    }

    private void number(long value, int length) throws IOException {
      for (int i = 0; i < length; i++) {
        out.write((int) (i < 8 ? value >>> 8 * i : 0));
        count++;
      }
    }
  }
}
