package org.lucarne.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.lucarne.actors.ActorRecognizer;
import org.lucarne.actors.SameName;
import org.lucarne.bench.ActorText.Found;
import org.lucarne.bench.ActorText.Wanted;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.model.Place;

/**
 * What the recognition of actors is worth: rows of the facet against labelled articles, names that
 * are one person's, mentions against corpora of named entities, speed and heap.
 *
 * <p>Arguments: the folder of the corpora, by default that beside the checkout; a folder into which
 * the answers for the corpora's own labels are written in the form of the scorer beside them. What
 * is wrong goes to standard error.
 */
public final class ActorBench {

  private static final int TOKENS = 300;

  private final Path corpora;
  private final ActorRecognizer recognizer;

  private ActorBench(Path corpora, ActorRecognizer recognizer) {
    this.corpora = corpora;
    this.recognizer = recognizer;
  }

  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is measured.");
      return;
    }
    System.gc();
    long before = used();
    ActorRecognizer alone = ActorRecognizer.standard();
    long rulesHeap = heap(alone, before);
    ActorRecognizer recognizer = alone.withTagger();
    long heap = heap(recognizer, before);
    ActorBench bench = new ActorBench(corpora, recognizer);
    ActorBench rules = new ActorBench(corpora, alone);
    bench.facet(args.length > 1 ? Path.of(args[1]) : null);
    bench.names();
    bench.mentions();
    System.out.println("Rules alone, without the tagger:\n");
    rules.mentions();
    speed(bench, rules, heap, rulesHeap);
  }

  /** Bytes in use after a recogniser has loaded all that it needs, over those before. */
  private static long heap(ActorRecognizer recognizer, long before) {
    recognizer.recognize(article("", "Load everything."));
    System.gc();
    return used() - before;
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Article article(String title, String body) {
    return new Article.Builder(new Place("a.txt", 0, 0, 0)).title(title).body(body).build();
  }

  // ---- The facet

  private void facet(Path answers) throws IOException, InterruptedException {
    System.out.println(
        "| articles | | pairs | precision | recall | F1 | rows per actor | split actors | rows of"
            + " two actors | mentions found | kinds right |");
    System.out.println(
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    List<ActorText> gold = gold();
    score("gold", gold, answers);
    Map<String, List<ActorText>> labels = ActorLabels.read(corpora);
    List<ActorText> all = new ArrayList<>(gold);
    for (Map.Entry<String, List<ActorText>> half : labels.entrySet()) {
      score(half.getKey(), half.getValue(), null);
      all.addAll(half.getValue());
    }
    score("all together", all, null);
    ActorBench rules = new ActorBench(corpora, ActorRecognizer.standard());
    rules.score("gold, rules alone", gold, null);
    for (Map.Entry<String, List<ActorText>> half : labels.entrySet()) {
      rules.score(half.getKey() + ", rules alone", half.getValue(), null);
    }
    System.out.println();
  }

  private void score(String name, List<ActorText> texts, Path answers) throws IOException {
    ActorScore score = new ActorScore();
    Map<String, List<Found>> found = new LinkedHashMap<>();
    for (ActorText text : texts) {
      List<Found> names = found(text);
      found.put(text.id(), names);
      score.add(text, names);
    }
    ActorScore.Result result = score.result();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.3f | %.3f | %.3f | %.2f | %d | %d | %.3f | %.3f |%n",
        name,
        result.articles(),
        result.pairs(),
        result.precision(),
        result.recall(),
        result.f1(),
        result.rowsPerActor(),
        result.split(),
        result.merged().size(),
        result.mentionRecall(),
        result.kinds());
    if (!name.equals("all together") && !name.endsWith("alone")) {
      System.err.println("== " + name);
      result.wrongRows().keySet().forEach(row -> System.err.println("wrong: " + row));
      result.missed().stream().sorted().forEach(row -> System.err.println("missed: " + row));
      result.splitRows().forEach((actor, rows) -> System.err.println("split: " + actor + rows));
    }
    result.merged().forEach(row -> System.err.println("merged: " + row));
    if (answers != null) {
      write(texts, found, answers.resolve(name + ".jsonl"));
    }
  }

  private List<Found> found(ActorText text) {
    List<Found> found = new ArrayList<>();
    for (Mention mention : recognizer.recognize(article(text.title(), text.body()))) {
      int shift = mention.part() == Part.TITLE ? 0 : text.bodyStart();
      found.add(
          new Found(
              mention.actor(),
              Actor.kindOf(mention.actor()),
              mention.span().start() + shift,
              mention.span().end() + shift));
    }
    return found;
  }

  private List<ActorText> gold() throws IOException {
    List<ActorText> texts = new ArrayList<>();
    for (Map<String, Object> line : JsonValues.lines(corpora.resolve("actors/gold/gold.jsonl"))) {
      String text = (String) line.get("text");
      int end = text.indexOf('\n');
      List<Wanted> wanted = new ArrayList<>();
      List<Wanted> optional = new ArrayList<>();
      for (Map<String, Object> actor : JsonValues.objects(line.get("actors"))) {
        wanted.add(wanted(text, actor));
      }
      for (Map<String, Object> actor : JsonValues.objects(line.get("optional"))) {
        optional.add(wanted(text, actor));
      }
      texts.add(
          new ActorText(
              (String) line.get("id"),
              text.substring(0, end),
              text.substring(end + 1),
              wanted,
              optional));
    }
    return texts;
  }

  private static Wanted wanted(String text, Map<String, Object> actor) {
    return new Wanted(
        (String) actor.get("canonical"),
        kind((String) actor.get("kind")),
        places(text, actor.get("mentions")),
        places(text, actor.get("optional_mentions")));
  }

  private static ActorKind kind(String name) {
    return switch (name) {
      case "org" -> ActorKind.ORGANISATION;
      case "armed" -> ActorKind.ARMED_GROUP;
      default -> ActorKind.of(name).orElse(ActorKind.PLACE);
    };
  }

  private static List<ActorText.Place> places(String text, Object mentions) {
    return JsonValues.objects(mentions).stream()
        .map(
            mention ->
                new ActorText.Place(
                    text.offsetByCodePoints(0, (Integer) mention.get("start")),
                    text.offsetByCodePoints(0, (Integer) mention.get("end"))))
        .toList();
  }

  private static void write(List<ActorText> texts, Map<String, List<Found>> found, Path file)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      for (ActorText text : texts) {
        String all = text.text();
        json.writeStartObject();
        json.writeStringField("id", text.id());
        json.writeArrayFieldStart("mentions");
        for (Found name : found.get(text.id())) {
          json.writeStartObject();
          json.writeStringField("text", all.substring(name.start(), name.end()));
          json.writeStringField("kind", name.kind().label());
          json.writeNumberField("start", all.codePointCount(0, name.start()));
          json.writeNumberField("end", all.codePointCount(0, name.end()));
          json.writeStringField("canonical", name.row());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }

  // ---- Names of one person

  private void names() throws IOException {
    System.out.println(
        "| name pairs | | the same | precision | recall | F1 | recall with \"perhaps\" |"
            + " precision with it |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    List<String[]> news = new ArrayList<>();
    for (String line : Files.readAllLines(corpora.resolve("actors/names/news-variants.tsv"))) {
      String[] parts = line.split("\t");
      if (!parts[0].equals("name1")) {
        news.add(parts);
      }
    }
    pairs("news-variants", news);
    List<String[]> bench = new ArrayList<>();
    try (InputStream in =
            new GZIPInputStream(
                Files.newInputStream(corpora.resolve("actors/names/name-bench-dev.csv.gz")));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord r : records) {
        if (r.getField("schema").equals("Person")) {
          bench.add(
              new String[] {
                r.getField("name1"),
                r.getField("name2"),
                r.getField("is_match").equals("true") ? "1" : "0"
              });
        }
      }
    }
    pairs("name-bench-dev, people", bench);
    System.out.println();
  }

  private static void pairs(String name, List<String[]> pairs) {
    int same = 0;
    int found = 0;
    int right = 0;
    int maybe = 0;
    int maybeRight = 0;
    System.err.println("== " + name);
    for (String[] pair : pairs) {
      boolean wanted = pair[2].equals("1");
      SameName answer = SameName.of(pair[0], pair[1]);
      boolean said = answer == SameName.SAME;
      same += wanted ? 1 : 0;
      found += said ? 1 : 0;
      right += said && wanted ? 1 : 0;
      maybe += answer != SameName.DIFFERENT ? 1 : 0;
      maybeRight += answer != SameName.DIFFERENT && wanted ? 1 : 0;
      if (said != wanted) {
        System.err.println(
            (wanted ? "missed: " : "wrong: ") + pair[0] + " = " + pair[1] + " " + answer);
      }
    }
    double precision = (double) right / Math.max(1, found);
    double recall = (double) right / same;
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        pairs.size(),
        same,
        precision,
        recall,
        ActorScore.f1(precision, recall),
        (double) maybeRight / same,
        (double) maybeRight / Math.max(1, maybe));
  }

  // ---- Mentions

  private void mentions() throws IOException {
    System.out.println(
        "| mentions, exact spans | people | precision | recall | F1 | organisations | precision |"
            + " recall | F1 |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (String file :
        List.of(
            "ner/wikigold-dev.jsonl.gz",
            "ner/wnut17-dev.jsonl.gz",
            "ner/gmb-voa-dev.jsonl.gz",
            "re3d/re3d-dev.jsonl.gz")) {
      mentions(file);
    }
    System.out.println();
  }

  private void mentions(String file) throws IOException {
    int[][] counts = new int[2][3];
    for (Map<String, Object> line : JsonValues.lines(corpora.resolve("actors").resolve(file))) {
      String text = (String) line.get("text");
      List<Set<ActorText.Place>> wanted = List.of(new HashSet<>(), new HashSet<>());
      for (Map<String, Object> mention : JsonValues.objects(line.get("mentions"))) {
        int kind = List.of("PER", "ORG").indexOf(mention.get("kind"));
        if (kind >= 0 && !Boolean.FALSE.equals(mention.get("named"))) {
          wanted
              .get(kind)
              .add(
                  new ActorText.Place(
                      text.offsetByCodePoints(0, (Integer) mention.get("start")),
                      text.offsetByCodePoints(0, (Integer) mention.get("end"))));
        }
      }
      List<Set<ActorText.Place>> found = List.of(new HashSet<>(), new HashSet<>());
      for (Mention mention : recognizer.recognize(article("", text))) {
        int kind =
            switch (Actor.kindOf(mention.actor())) {
              case PERSON -> 0;
              case ORGANISATION, ALLIANCE, ARMED_GROUP -> 1;
              default -> -1;
            };
        if (kind >= 0) {
          found.get(kind).add(new ActorText.Place(mention.span().start(), mention.span().end()));
        }
      }
      for (int kind = 0; kind < 2; kind++) {
        counts[kind][0] += wanted.get(kind).size();
        counts[kind][1] += found.get(kind).size();
        Set<ActorText.Place> both = new HashSet<>(wanted.get(kind));
        both.retainAll(found.get(kind));
        counts[kind][2] += both.size();
      }
    }
    StringBuilder row = new StringBuilder("| " + file.replaceAll("^.*/|\\.jsonl\\.gz$", ""));
    for (int[] count : counts) {
      double precision = (double) count[2] / Math.max(1, count[1]);
      double recall = (double) count[2] / Math.max(1, count[0]);
      row.append(
          String.format(
              Locale.ROOT,
              " | %d | %.3f | %.3f | %.3f",
              count[0],
              precision,
              recall,
              ActorScore.f1(precision, recall)));
    }
    System.out.println(row + " |");
  }

  // ---- Speed

  private static void speed(ActorBench bench, ActorBench rules, long heap, long rulesHeap)
      throws InterruptedException {
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("fakes-syria", "isot-sample")) {
      for (Article article : NewsFolder.articles(bench.corpora.resolve(folder))) {
        all.append(article.body()).append("\n\n");
      }
    }
    List<Article> articles = cut(all.toString());
    double[] best = new double[2];
    double[] mentions = new double[2];
    for (int round = 0; round < 12; round++) {
      for (int which = 0; which < 2; which++) {
        ActorRecognizer recognizer = which == 0 ? bench.recognizer : rules.recognizer;
        long found = 0;
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Article article : articles) {
          found += recognizer.recognize(article).size();
        }
        double seconds =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        best[which] = Math.max(best[which], articles.size() / seconds);
        mentions[which] = (double) found / articles.size();
      }
    }
    System.out.println(
        "| | articles of 300 tokens | articles/s of one thread's time | mentions an article | heap"
            + " added, MB |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (int which = 0; which < 2; which++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,.0f | %.1f | %.1f |%n",
          which == 0 ? "all" : "rules alone",
          articles.size(),
          best[which],
          mentions[which],
          (which == 0 ? heap : rulesHeap) / 1e6);
    }
  }

  private static List<Article> cut(String text) {
    List<Article> articles = new ArrayList<>();
    int from = 0;
    int tokens = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c);
      if (word && !inWord || !word && c > ' ') {
        tokens++;
      }
      inWord = word;
      if (tokens >= TOKENS && c == ' ') {
        articles.add(article("", text.substring(from, i)));
        from = i + 1;
        tokens = 0;
      }
    }
    return articles;
  }
}
