package org.lucarne.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.lucarne.intake.Decoding;

/**
 * Reads texts whose encoding is known by their bytes alone, with nothing declared, and counts those
 * that come out exactly as their true encoding has them. A checksum of the file's name splits them
 * into two halves, so that what is built with one can be judged by the other.
 *
 * <p>Argument: the folder with the packed texts, by default that beside the checkout.
 */
public final class EncodingBench {

  /** The larger sets that these names mean in practice (WHATWG, Encoding Standard, 4.2). */
  private static final Map<String, List<String>> MEANT =
      Map.of(
          "gb2312", List.of("GB18030"),
          "big5", List.of("Big5-HKSCS", "Big5"),
          "shift_jis", List.of("windows-31j"),
          "cp932", List.of("windows-31j"),
          "cp949", List.of("x-windows-949"),
          "euc-kr", List.of("x-windows-949"),
          "tis-620", List.of("x-windows-874"),
          "iso-8859-1", List.of("windows-1252"),
          "iso-8859-9", List.of("windows-1254"),
          "maccyrillic", List.of("x-MacCyrillic"));

  private static final int MEGABYTE = 1 << 20;

  private EncodingBench() {}

  public static void main(String[] args) throws IOException {
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is measured.");
      return;
    }
    Map<String, byte[]> files = PageBench.unpack(corpora.resolve("encodings/chardet.zip"));
    Map<String, int[]> rows = new TreeMap<>();
    int[] halves = new int[4];
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String[] path = file.getKey().split("/");
      if (path.length < 2 || file.getValue().length == 0) {
        continue;
      }
      String folder = path[path.length - 2];
      byte[] bytes = file.getValue();
      boolean same = withoutMark(Decoding.text(bytes)).equals(withoutMark(truth(folder, bytes)));
      int[] row = rows.computeIfAbsent(folder, _ -> new int[2]);
      int half = isDevelopment(path[path.length - 1]) ? 0 : 2;
      row[0]++;
      halves[half]++;
      if (same) {
        row[1]++;
        halves[half + 1]++;
      } else {
        System.err.printf("%s: read as %s%n", file.getKey(), Decoding.name(bytes));
      }
    }
    System.out.println("| encoding | texts | exact |");
    System.out.println("| --- | ---: | ---: |");
    rows.forEach((name, row) -> System.out.printf("| %s | %d | %d |%n", name, row[0], row[1]));
    int all = halves[0] + halves[2];
    int exact = halves[1] + halves[3];
    System.out.printf(
        Locale.ROOT,
        "all %d of %d (%.1f %%), development half %d of %d, held-out half %d of %d%n",
        exact,
        all,
        100.0 * exact / all,
        halves[1],
        halves[0],
        halves[3],
        halves[2]);
    speed();
  }

  /** Whether a file of that name belongs to the half to build with; the other is to judge by. */
  static boolean isDevelopment(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return (sum.getValue() & 1) == 0;
  }

  private static String truth(String folder, byte[] bytes) {
    // "windows-1250-czech" is the encoding with the language.
    String name = folder.toLowerCase(Locale.ROOT).replaceFirst("(?<=\\d)-[a-z]{4,}$", "");
    List<String> meant = MEANT.getOrDefault(name, List.of(name));
    for (String charset : meant) {
      try {
        return Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException _) {
        // The next one is a larger set.
      }
    }
    return new String(bytes, Charset.forName(meant.getLast()));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static void speed() {
    byte[] words =
        "The port of Arcona was closed — for three days. ".getBytes(StandardCharsets.UTF_8);
    byte[] russian =
        "Порт был закрыт три дня, и суда ждали на рейде. "
            .getBytes(Charset.forName("windows-1251"));
    for (byte[] line : List.of(words, russian)) {
      byte[] bytes = new byte[8 * MEGABYTE / line.length * line.length];
      for (int i = 0; i < bytes.length; i += line.length) {
        System.arraycopy(line, 0, bytes, i, line.length);
      }
      double[] seconds = new double[7];
      for (int i = 0; i < seconds.length; i++) {
        long begin = System.nanoTime();
        Decoding.text(bytes);
        seconds[i] = Figures.millisSince(begin) / 1000;
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f MB/s%n",
          Decoding.name(bytes),
          bytes.length / Figures.median(seconds) / MEGABYTE);
    }
  }
}
