package org.lucarne.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The text of an article in the data that a page's scripts would show, where the page itself shows
 * none.
 */
final class EmbeddedText {
  private static final int LEAST_PARAGRAPH = 40;
  private static final int LEAST_TEXT = 200;
  private static final int DEEPEST = 60;

  private static final Set<String> HEADS =
      Set.of("title", "headline", "slug", "url", "href", "link", "canonicalUrl");

  private EmbeddedText() {}

  /** The paragraphs in the script with the most prose; empty when there is none. */
  static List<String> paragraphs(List<Element> scripts) {
    List<String> best = List.of();
    for (Element script : scripts) {
      if (isData(script)) {
        List<String> paragraphs = most(JsonTree.parse(script.data().strip()));
        best = length(paragraphs) > length(best) ? paragraphs : best;
      }
    }
    return length(best) >= LEAST_TEXT ? best : List.of();
  }

  private static boolean isData(Element script) {
    String type = script.attr("type");
    return type.equals("application/json") || script.id().equals("__NEXT_DATA__");
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** The prose of the members that have the same names around them, whichever have the most. */
  private static List<String> most(Object root) {
    Map<String, List<String>> byPath = new LinkedHashMap<>();
    gather(root, "", 0, byPath);
    List<String> best = List.of();
    for (List<String> paragraphs : byPath.values()) {
      best = length(paragraphs) > length(best) ? paragraphs : best;
    }
    return best;
  }

  private static void gather(
      Object value, String path, int depth, Map<String, List<String>> byPath) {
    if (depth > DEEPEST) {
      return;
    }
    switch (value) {
      case String text -> {
        List<String> paragraphs = Markup.isIn(text) ? Markup.paragraphs(text) : List.of(text);
        for (String paragraph : paragraphs) {
          if (isProse(paragraph)) {
            byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(CleanText.line(paragraph));
          }
        }
      }
      case List<?> list -> {
        if (list.stream().filter(EmbeddedText::isHeaded).count() < 2) {
          list.forEach(item -> gather(item, path, depth + 1, byPath));
        }
      }
      case Map<?, ?> map ->
          map.forEach((name, item) -> gather(item, path + "/" + name, depth + 1, byPath));
      case null, default -> {}
    }
  }

  /** Whether one of several values is an article of its own, which a page only leads to. */
  private static boolean isHeaded(Object value) {
    return value instanceof Map<?, ?> map && HEADS.stream().anyMatch(map::containsKey);
  }

  private static boolean isProse(String text) {
    String line = text.strip();
    return line.length() >= LEAST_PARAGRAPH
        && (line.indexOf(' ') > 0 || line.codePoints().anyMatch(Character::isIdeographic))
        && !line.contains("://")
        && line.indexOf('{') < 0
        && Paragraphs.endsSentence(line);
  }
}
