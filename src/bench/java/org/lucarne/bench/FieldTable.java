package org.lucarne.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;

/**
 * Compares title, date and source of two samples of real articles with labels. Those of the first
 * began as what Lucarne read and were corrected where that was seen to be wrong, so they find what
 * changes and not how good the reading is; those of the second were made from the files alone. The
 * labels hold no text, only hashes: of the article's place in its folder, of its title and of the
 * names that are right for its source.
 *
 * <p>Arguments: the folder that holds the folders of articles, by default that beside the checkout;
 * or {@code blind}, that folder, articles a folder and names of folders, to print the files' own
 * words for labelling and nothing of what Lucarne reads in them; or {@code label}, a file of lines
 * {@code folder, place, title, date, sources} in plain words with tabs between, to print its
 * labels.
 */
public final class FieldTable {

  private static final Path LABELS = Path.of("src/bench/resources/field-labels.tsv");
  private static final Path BLIND = Path.of("src/bench/resources/field-labels-blind.tsv");

  /** Characters of a file's own words that a person gets to see for labelling. */
  private static final int SHOWN = 3_000;

  /** Bytes of a file within which an article is looked for. */
  private static final int LARGEST = 50_000_000;

  private static final byte GZIP = 0x1f;

  private static final String NOTHING = "-";

  /** One labelled article; {@code sources} are hashes of which any is right. */
  private record Label(String folder, String place, String title, String date, String sources) {}

  private record Read(String folder, String place, FoundFile file, Article article) {}

  private interface Taker {
    void take(Read read);
  }

  private FieldTable() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 3 && args[0].equals("blind")) {
      for (int i = 3; i < args.length; i++) {
        blind(Path.of(args[1]), args[i], Integer.parseInt(args[2]));
      }
      return;
    }
    if (args.length == 2 && args[0].equals("label")) {
      label(Path.of(args[1]));
      return;
    }
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is measured.");
      return;
    }
    for (Path labels : List.of(LABELS, BLIND)) {
      if (Files.exists(labels)) {
        System.out.println(labels.getFileName());
        System.out.println();
        compare(corpora, labels);
        System.out.println();
      }
    }
  }

  private static void compare(Path corpora, Path file) throws IOException, InterruptedException {
    Map<String, Map<String, Label>> labels = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Label label = new Label(cells[0], cells[1], cells[2], cells[3], cells[4]);
        labels.computeIfAbsent(label.folder(), _ -> new HashMap<>()).put(label.place(), label);
      }
    }
    System.out.println("| folder | labelled | found | title right | date right | source right |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    int[] sums = new int[5];
    for (String folder : labels.keySet()) {
      Map<String, Label> wanted = labels.get(folder);
      int[] counts = new int[5];
      counts[0] = wanted.size();
      read(
          corpora.resolve(folder),
          read -> {
            Label label = wanted.get(read.place());
            if (label != null) {
              Article article = read.article();
              boolean title = label.title().equals(titleHash(article));
              boolean date = label.date().equals(date(article));
              boolean source = List.of(label.sources().split(",")).contains(sourceHash(article));
              counts[1]++;
              counts[2] += title ? 1 : 0;
              counts[3] += date ? 1 : 0;
              counts[4] += source ? 1 : 0;
              if (!(title && date && source)) {
                System.err.printf(
                    "%s %s: %s%s%s%n",
                    folder,
                    read.file().name(),
                    title ? "" : "title=" + article.title() + " ",
                    date ? "" : "date=" + date(article) + " not " + label.date() + " ",
                    source ? "" : "source=" + article.source());
              }
            }
          });
      row(folder, counts);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += counts[i];
      }
    }
    row("all", sums);
  }

  private static void row(String name, int[] counts) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d |%n",
        name,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4]);
  }

  private static void blind(Path corpora, String folder, int many)
      throws IOException, InterruptedException {
    TreeMap<String, String> chosen = new TreeMap<>();
    read(
        corpora.resolve(folder),
        read -> {
          if (chosen.size() < many || read.place().compareTo(chosen.firstKey()) > 0) {
            chosen.put(
                read.place(),
                "FILE " + read.file().folder() + " :: " + read.file().name() + "\n" + raw(read));
          }
          if (chosen.size() > many) {
            chosen.pollFirstEntry();
          }
        });
    chosen.forEach(
        (place, shown) -> System.out.println("=== " + folder + "\t" + place + "\n" + shown));
  }

  /**
   * The file's own words where the article stands. The article's text serves to find the place in a
   * file of many and is itself not shown, nor are its fields.
   */
  private static String raw(Read read) {
    try (InputStream in = read.file().open()) {
      int item = read.article().place().item();
      byte[] bytes = in.readNBytes(LARGEST);
      int start = (int) Math.min(bytes.length, read.article().place().start());
      String text = words(bytes, 0);
      boolean page = text.substring(0, Math.min(text.length(), 2_000)).contains("<html");
      if (item == 0) {
        return page ? pageWords(text) : shortened(text);
      }
      if (start > 0 && bytes[start] == GZIP) {
        String record = words(bytes, start);
        return pageWords(record.substring(Math.max(0, record.indexOf("<html"))))
            + shortened(record);
      }
      String before = start == 0 ? "" : words(Arrays.copyOf(bytes, start), 0);
      String all = page ? Jsoup.parse(text).wholeText().replaceAll("\\s*\n\\s*", "\n") : text;
      return "ITEM "
          + item
          + "\n"
          + all.substring(0, Math.min(all.length(), 250))
          + "\n...\n"
          + around(all, page ? 0 : before.length(), read.article().body());
    } catch (IOException | TikaException e) {
      return "(" + e.getMessage() + ")";
    }
  }

  private static String words(byte[] bytes, int from) throws IOException, TikaException {
    byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
    String start = new String(rest, 0, Math.min(rest.length, 4_000), StandardCharsets.ISO_8859_1);
    if (rest.length > 0 && rest[0] == GZIP) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(rest))) {
        return decoded(in.readNBytes(2_000_000));
      }
    }
    if (start.startsWith("PK") || start.startsWith("%PDF") || start.startsWith("\u00d0\u00cf")) {
      Metadata metadata = new Metadata();
      Tika tika = new Tika();
      tika.setMaxStringLength(-1);
      String text = tika.parseToString(TikaInputStream.get(rest), metadata);
      return metadata.get(TikaCoreProperties.TITLE) + "\n" + text.replaceAll("\\n\\s*\n", "\n");
    }
    if (start.contains("quoted-printable") && start.contains("MIME-Version")) {
      String soft = new String(rest, StandardCharsets.ISO_8859_1).replaceAll("=\r?\n", "");
      Matcher matcher = Pattern.compile("=([0-9A-F]{2})").matcher(soft);
      String plain =
          matcher.replaceAll(
              m -> Matcher.quoteReplacement((char) HexFormat.fromHexDigits(m.group(1)) + ""));
      return decoded(plain.getBytes(StandardCharsets.ISO_8859_1));
    }
    return decoded(rest);
  }

  private static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String start = text.substring(0, Math.min(text.length(), 2_000));
    Matcher named = Pattern.compile("(?:charset|encoding)=[\"' ]*([\\w-]+)").matcher(start);
    if (start.contains("\ufffd")) {
      boolean known = named.find() && Charset.isSupported(named.group(1));
      text = new String(bytes, Charset.forName(known ? named.group(1) : "windows-1252"));
    }
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    Character.toString((char) HexFormat.fromHexDigits(m.group(1)))));
  }

  private static String shortened(String text) {
    int tail = Math.max(Math.min(text.length(), SHOWN), text.length() - 400);
    return text.substring(0, Math.min(text.length(), SHOWN)) + "\n...\n" + text.substring(tail);
  }

  /** Some words before and after the beginning, and about the end, of a text within a file's. */
  private static String around(String all, int from, String body) {
    int[] at = new int[all.length()];
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < all.length(); i++) {
      if (Character.isLetterOrDigit(all.charAt(i))) {
        at[letters.length()] = i;
        letters.append(Character.toLowerCase(all.charAt(i)));
      }
    }
    int first = -1;
    boolean again = false;
    for (String each : body.split("\n+")) {
      String sought = letters(each);
      sought = sought.substring(0, Math.min(sought.length(), 40));
      first = sought.length() < 20 ? -1 : letters.indexOf(sought);
      if (first >= 0) {
        again = letters.indexOf(sought, first + 1) >= 0;
        break;
      }
    }
    if (first < 0) {
      return "(not found) " + all.substring(from, Math.min(all.length(), from + 1_500));
    }
    String end = letters(body);
    int last = letters.indexOf(end.substring(Math.max(0, end.length() - 30)), first);
    int begin = at[first];
    StringBuilder shown = new StringBuilder();
    shown.append(again ? "(these words are there again: count the items)\n" : "");
    shown.append(all, Math.max(0, begin - 700), begin).append(" >>> ");
    shown.append(all, begin, Math.min(all.length(), begin + 400)).append("\n...\n");
    if (last >= 0) {
      shown.append(all, at[last], Math.min(all.length(), at[last] + 450));
    }
    return shown.toString();
  }

  private static String pageWords(String page) {
    StringBuilder words = new StringBuilder();
    Document document = Jsoup.parse(page);
    for (Element each : document.select("title, meta[content], link[rel=canonical], time")) {
      words.append(each.outerHtml(), 0, Math.min(each.outerHtml().length(), 300)).append('\n');
    }
    for (Element each : document.select("script[type=application/ld+json]")) {
      words.append(each.data(), 0, Math.min(each.data().length(), SHOWN)).append('\n');
    }
    String text = document.body().text();
    int heading = Math.max(0, text.indexOf(document.select("h1").text()));
    int from = Math.max(0, heading - 300);
    return words.append(text, from, Math.min(text.length(), from + SHOWN)).toString();
  }

  private static void label(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      StringJoiner sources = new StringJoiner(",");
      for (String source : cells[4].split("\\|")) {
        sources.add(source.equals(NOTHING) ? NOTHING : hash(letters(source)));
      }
      String title = cells[2].equals(NOTHING) ? NOTHING : hash(letters(cells[2]));
      System.out.println(
          String.join("\t", cells[0], cells[1], title, cells[3], sources.toString()));
    }
  }

  private static void read(Path folder, Taker taker) throws InterruptedException {
    Intake intake = new Intake();
    String root = folder.toString();
    intake.find(
        List.of(folder),
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
                      String inside = file.path().substring(root.length());
                      String place = hash(inside + "#" + article.place().item());
                      taker.take(new Read(folder.getFileName().toString(), place, file, article));
                    }

                    @Override
                    public void failed(int item, String reason) {
                      // The table of folders counts failures.
                    }
                  });
            } catch (UnreadableFileException _) {
              // The table of folders counts failures.
            }
          }

          @Override
          public void failed(String path, String reason) {
            // The table of folders counts failures.
          }
        });
  }

  private static String titleHash(Article article) {
    return article.title().isEmpty() ? NOTHING : hash(letters(article.title()));
  }

  private static String sourceHash(Article article) {
    return article.source() == null ? NOTHING : hash(letters(article.source().name()));
  }

  private static String date(Article article) {
    return article.date() == null ? NOTHING : article.date().text();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
