package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lucarne.bench.ActorText.Wanted;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;

/**
 * Articles of the corpora with the actors that a person found in them. The labels hold no text:
 * they name the article by {@link NewsFolder#key} and the actors by their spellings in it.
 *
 * <p>Of ten to thirteen folders articles of 120 to 330 words were taken, by the order of their keys
 * or by seed. Each half was labelled from the texts alone: "open" before most of the rules and with
 * its mistakes looked at while writing them, each of the others when the rules of its day were
 * done. What their first figures showed has been mended since, so only those were blind. "Moscow#2"
 * is the second place of that word; optional mentions are neither wanted nor wrong: places,
 * nationalities, products, names in addresses.
 */
final class ActorLabels {

  private ActorLabels() {}

  /** The labelled articles that the corpora hold, by the half that they belong to. */
  static Map<String, List<ActorText>> read(Path corpora) throws IOException, InterruptedException {
    List<Map<String, Object>> labels =
        JsonValues.lines(Path.of("src/bench/resources/actor-labels.jsonl"));
    Set<String> folders = new TreeSet<>();
    labels.forEach(label -> folders.add((String) label.get("folder")));
    Map<String, Article> articles = new HashMap<>();
    for (String folder : folders) {
      if (Files.isDirectory(corpora.resolve(folder))) {
        for (Article article : NewsFolder.articles(corpora.resolve(folder))) {
          articles.putIfAbsent(NewsFolder.key(article), article);
        }
      }
    }
    Map<String, List<ActorText>> halves = new LinkedHashMap<>();
    for (Map<String, Object> label : labels) {
      Article article = articles.get(label.get("key"));
      if (article == null) {
        System.err.println("not in the corpora: " + label.get("folder") + " " + label.get("key"));
      } else {
        halves
            .computeIfAbsent((String) label.get("half"), _ -> new ArrayList<>())
            .add(text(article, label));
      }
    }
    return halves;
  }

  private static ActorText text(Article article, Map<String, Object> label) {
    String id = label.get("folder") + " " + ((String) label.get("key")).substring(0, 8);
    ActorText bare = new ActorText(id, article.title(), article.body(), List.of(), List.of());
    String text = bare.text();
    // The longest spellings take their places first, whoever bears them.
    Map<String, Map<String, Object>> bySpelling = new TreeMap<>();
    List<Map<String, Object>> actors = JsonValues.objects(label.get("actors"));
    List<String> all = new ArrayList<>();
    Map<String, Object> none = new HashMap<>();
    for (Map<String, Object> actor : actors) {
      for (String key : List.of("mentions", "optional")) {
        for (String spelling : JsonValues.strings(actor.get(key))) {
          bySpelling.put(spelling, actor);
          all.add(spelling);
        }
      }
    }
    for (String spelling : JsonValues.strings(label.get("optional"))) {
      if (bySpelling.putIfAbsent(spelling, none) == null) {
        all.add(spelling);
      }
    }
    // "Moscow#2" comes before "Moscow", which takes the rest.
    all.sort(
        (a, b) -> {
          int lengths = Integer.compare(name(b).length(), name(a).length());
          return lengths != 0 ? lengths : Integer.compare(b.length(), a.length());
        });
    boolean[] occupied = new boolean[text.length()];
    Map<String, List<ActorText.Place>> places = new HashMap<>();
    for (String spelling : all) {
      List<ActorText.Place> at = ActorText.places(text, List.of(spelling), occupied);
      if (at.isEmpty()) {
        System.err.println("no such words in " + id + ": " + spelling);
      }
      places.put(spelling, at);
    }
    List<Wanted> wanted = new ArrayList<>();
    for (Map<String, Object> actor : actors) {
      wanted.add(
          new Wanted(
              (String) actor.get("name"),
              ActorKind.of((String) actor.get("kind")).orElseThrow(),
              places(actor.get("mentions"), places),
              places(actor.get("optional"), places)));
    }
    List<Wanted> optional = new ArrayList<>();
    optional.add(
        new Wanted(null, ActorKind.PLACE, places(label.get("optional"), places), List.of()));
    return new ActorText(id, article.title(), article.body(), wanted, optional);
  }

  private static String name(String spelling) {
    int hash = spelling.lastIndexOf('#');
    return hash < 0 ? spelling : spelling.substring(0, hash);
  }

  private static List<ActorText.Place> places(
      Object spellings, Map<String, List<ActorText.Place>> places) {
    List<ActorText.Place> found = new ArrayList<>();
    JsonValues.strings(spellings).forEach(spelling -> found.addAll(places.get(spelling)));
    return found;
  }
}
