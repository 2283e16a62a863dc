package org.lucarne.actors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.lucarne.model.Part;

/**
 * Trains the tagger of names on WikiGold and WNUT17 (CC BY 4.0) and on sentences of our own, prints
 * its figures on WikiGold by cross-validation over documents, and writes its resource.
 *
 * <p>Arguments: the folder of the corpora; the file to write.
 */
public final class TaggerTraining {

  private static final int FOLDS = 5;
  private static final int EPOCHS = 8;
  private static final int OWN_TEXTS = 400;

  private record Example(Tokens tokens, Match[] cover, byte[] gold) {}

  private TaggerTraining() {}

  public static void main(String[] args) throws IOException {
    Path corpora = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
    if (!Files.isDirectory(corpora)) {
      System.out.println("There is no folder " + corpora + ", so nothing is trained.");
      return;
    }
    Authority authority = Authority.load();
    List<Example> wiki = read(authority, corpora.resolve("actors/ner/wikigold-dev.jsonl.gz"));
    List<Example> others = new ArrayList<>();
    others.addAll(read(authority, corpora.resolve("actors/ner/wnut17-train.jsonl.gz")));
    others.addAll(read(authority, corpora.resolve("actors/ner/wnut17-dev.jsonl.gz")));
    OwnText own = new OwnText(17);
    for (int i = 0; i < OWN_TEXTS; i++) {
      others.add(example(authority, own.text()));
    }
    int[][] counts = new int[NameTagger.LABELS][3];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> train = new ArrayList<>(others);
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < wiki.size(); i++) {
        (i % FOLDS == fold ? held : train).add(wiki.get(i));
      }
      NameTagger tagger = new NameTagger(train(train));
      for (Example example : held) {
        count(example.gold, tagger.label(example.tokens, example.cover).labels(), counts);
      }
    }
    System.out.println("| WikiGold, 5 folds | names | precision | recall | F1 |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    String[] names = {"people", "organisations", "places", "others"};
    for (int kind = 0; kind < names.length; kind++) {
      int[] count = counts[kind * 2 + 1];
      double precision = (double) count[2] / Math.max(1, count[1]);
      double recall = (double) count[2] / Math.max(1, count[0]);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.3f | %.3f | %.3f |%n",
          names[kind],
          count[0],
          precision,
          recall,
          2 * precision * recall / Math.max(1e-9, precision + recall));
    }
    if (args.length > 1) {
      List<Example> all = new ArrayList<>(others);
      all.addAll(wiki);
      Path file = Path.of(args[1]);
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(train(all));
      }
      System.out.println("written: " + Files.size(file) + " bytes");
    }
  }

  private static void count(byte[] gold, byte[] found, int[][] counts) {
    for (int i = 0; i < gold.length; i++) {
      boolean wanted = gold[i] % 2 == 1;
      boolean said = found[i] % 2 == 1;
      if (wanted) {
        counts[gold[i]][0]++;
      }
      if (said) {
        counts[found[i]][1]++;
      }
      if (wanted && gold[i] == found[i] && end(gold, i) == end(found, i)) {
        counts[gold[i]][2]++;
      }
    }
  }

  private static int end(byte[] labels, int from) {
    int i = from + 1;
    while (i < labels.length && labels[i] == labels[from] + 1) {
      i++;
    }
    return i;
  }

  private static byte[] train(List<Example> examples) {
    int size = NameTagger.ROWS * NameTagger.LABELS;
    int[] weights = new int[size];
    long[] totals = new long[size];
    int[] since = new int[size];
    int step = 0;
    int[] rows = new int[NameTagger.Features.MOST];
    int[] scores = new int[NameTagger.LABELS];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        NameTagger.Features features = new NameTagger.Features(example.tokens, example.cover);
        byte[] labels = new byte[example.gold.length];
        for (int i = 0; i < labels.length; i++) {
          if (!features.mayBeName(i, labels)) {
            continue;
          }
          step++;
          int count = features.of(i, labels, rows);
          Arrays.fill(scores, 0);
          for (int f = 0; f < count; f++) {
            for (int label = 0; label < NameTagger.LABELS; label++) {
              scores[label] += weights[rows[f] * NameTagger.LABELS + label];
            }
          }
          int before = i == 0 ? NameTagger.NONE : labels[i - 1];
          int best = NameTagger.best(scores, before);
          int gold = example.gold[i];
          if (gold % 2 == 0 && NameTagger.kind(gold) != NameTagger.kind(before)) {
            gold = NameTagger.kind(gold);
          }
          if (best != gold) {
            for (int f = 0; f < count; f++) {
              int at = rows[f] * NameTagger.LABELS;
              change(weights, totals, since, at + gold, 1, step);
              change(weights, totals, since, at + best, -1, step);
            }
          }
          labels[i] = (byte) best;
          features.remember(i, best);
        }
      }
    }
    double most = 0;
    double[] mean = new double[size];
    for (int i = 0; i < size; i++) {
      mean[i] = (totals[i] + (double) weights[i] * (step - since[i])) / step;
      most = Math.max(most, Math.abs(mean[i]));
    }
    double scale = 127 / Math.min(most, 12);
    byte[] quantised = new byte[size];
    for (int i = 0; i < size; i++) {
      quantised[i] = (byte) Math.max(-127, Math.min(127, Math.round(mean[i] * scale)));
    }
    return quantised;
  }

  private static void change(int[] weights, long[] totals, int[] since, int at, int by, int step) {
    totals[at] += (long) weights[at] * (step - since[at]);
    since[at] = step;
    weights[at] += by;
  }

  private static Example example(Authority authority, LabelledText text) {
    PartReader reader =
        new PartReader(authority, null, new Cast(null, "en"), Part.BODY, text.text());
    Match[] cover = reader.findSpellings();
    Tokens tokens = reader.tokens();
    byte[] gold = new byte[tokens.size];
    for (LabelledText.Name name : text.names()) {
      boolean first = true;
      for (int i = 0; i < tokens.size; i++) {
        if (tokens.start[i] >= name.start() && tokens.start[i] < name.end()) {
          gold[i] = (byte) (first ? name.label() : name.label() + 1);
          first = false;
        }
      }
    }
    return new Example(tokens, cover, gold);
  }

  private static List<Example> read(Authority authority, Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        examples.add(example(authority, labelled(line).joined()));
      }
    }
    return examples;
  }

  private static LabelledText labelled(String line) throws IOException {
    String text = "";
    List<LabelledText.Name> names = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      String kind = "";
      int start = 0;
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.FIELD_NAME || !token.isScalarValue()) {
          continue;
        }
        String name = json.currentName();
        if (depth == 1 && "text".equals(name)) {
          text = json.getText();
        } else if ("kind".equals(name)) {
          kind = json.getText();
        } else if ("start".equals(name)) {
          start = json.getIntValue();
        } else if ("end".equals(name)) {
          int label = List.of("PER", "ORG", "LOC", "MISC").indexOf(kind) * 2 + 1;
          names.add(
              new LabelledText.Name(
                  text.offsetByCodePoints(0, start),
                  text.offsetByCodePoints(0, json.getIntValue()),
                  label));
        }
      }
    }
    return new LabelledText(text, names);
  }
}
