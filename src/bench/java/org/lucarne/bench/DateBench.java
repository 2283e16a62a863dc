package org.lucarne.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/**
 * Publication dates of saved pages against those that people noted (htmldate's own set): how many
 * are right, and how far each class of confidence and each kind of evidence can be trusted.
 * Failures are named for the half that {@link PageBench} leaves for development only.
 *
 * <p>Argument: the folder with the packed pages, by default that beside the checkout.
 */
public final class DateBench {

  private static final class Count {
    int all;
    int answers;
    int right;
  }

  private DateBench() {}

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is measured.");
      return;
    }
    Map<String, byte[]> pages = PageBench.unpack(corpora.resolve("html-pages-dates/pages.zip"));
    Map<String, byte[]> others =
        PageBench.unpack(corpora.resolve("html-pages-assertions/pages.zip"));
    Map<String, Count> counts = new TreeMap<>();
    Map<String, Count> byEvidence = new TreeMap<>();
    for (Map<String, String> entry : entries(pages.get("dates.json"))) {
      byte[] html = pages.get("html/" + entry.get("file"));
      html = html == null ? others.get("html/" + entry.get("file")) : html;
      if (html == null) {
        continue;
      }
      boolean shown = PageBench.isForDevelopment(entry.get("file"));
      List<Article> articles = PageBench.articles(html);
      PublicationDate date = articles.isEmpty() ? null : articles.getFirst().date();
      boolean same =
          date != null
              && date.precision() == Precision.DAY
              && date.text().equals(entry.get("date"));
      String sure = date == null ? "none" : date.confidence().label();
      for (String half : List.of(shown ? "development" : "evaluation", "both")) {
        count(counts, half + " | all", date, same);
        count(counts, half + " | " + sure, date, same);
      }
      if (date != null) {
        count(byEvidence, kind(date), date, same);
      }
      if (!same && shown) {
        System.err.printf("%s: %s, not %s%n", entry.get("file"), date, entry.get("date"));
      }
    }
    System.out.println("| half | confidence | pages | answers | accuracy | precision |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
    counts.forEach(
        (name, count) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f |%n",
                name,
                count.all,
                count.answers,
                (double) count.right / count.all,
                (double) count.right / Math.max(1, count.answers)));
    System.out.println();
    System.out.println("| evidence | answers | right |");
    System.out.println("| --- | ---: | ---: |");
    byEvidence.forEach(
        (kind, count) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f |%n",
                kind,
                count.all,
                (double) count.right / count.all));
  }

  private static void count(
      Map<String, Count> counts, String name, PublicationDate date, boolean same) {
    Count count = counts.computeIfAbsent(name, _ -> new Count());
    count.all++;
    count.answers += date == null ? 0 : 1;
    count.right += same ? 1 : 0;
  }

  /** The field a date was read from, or that it stood in the text. */
  private static String kind(PublicationDate date) {
    String evidence = date.evidence().toLowerCase(Locale.ROOT);
    int end = evidence.indexOf(": ");
    return switch (date.from()) {
      case METADATA ->
          evidence.startsWith("json-ld")
              ? "JSON-LD"
              : evidence.startsWith("address") ? "address" : "other metadata";
      case TEXT -> end > 0 && end < 30 ? "marked in the page" : "text";
      default -> date.from().label();
    };
  }

  private static List<Map<String, String>> entries(byte[] json) throws IOException {
    List<Map<String, String>> entries = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      Map<String, String> entry = null;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          entry = new HashMap<>();
        } else if (token == JsonToken.END_OBJECT && entry != null) {
          if (entry.containsKey("file")) {
            entries.add(entry);
          }
          entry = null;
        } else if (token.isScalarValue() && entry != null) {
          entry.put(parser.currentName(), parser.getText());
        }
      }
    }
    return entries;
  }
}
