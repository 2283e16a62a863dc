package org.lucarne.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lucarne.model.Article;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.search.MatchGroup;

/** Puts into words what a query matches in one article. */
final class Explaining {

  private static final int FORMS = 6;

  private Explaining() {}

  /**
   * @param conditions what is asked of it apart from its words
   * @param found whether the query finds the article
   * @param copies articles with the same text, this one included
   */
  static Explanation of(
      Article article,
      List<MatchGroup> groups,
      List<Explanation.Condition> conditions,
      String query,
      String readAs,
      boolean found,
      int copies) {
    List<Explanation.Part> parts = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    if (query.isBlank()) {
      sentences.add("Every article is shown, since nothing was asked for.");
    } else {
      sentences.add(
          found
              ? "The query, read as %s, finds this article.".formatted(readAs)
              : "The query, read as %s, does not find this article.".formatted(readAs));
    }
    int leadEnd = leadEnd(article.body());
    for (MatchGroup group : groups) {
      Explanation.Part part = part(article, group, leadEnd);
      parts.add(part);
      sentences.add(sentence(part));
    }
    if (!query.isBlank() && groups.isEmpty()) {
      sentences.add("It asks for no words of the text, but for what is known about the article.");
    }
    for (Explanation.Condition condition : conditions) {
      sentences.add(
          "The condition “%s” %s: %s."
              .formatted(
                  condition.said(),
                  condition.met() ? "is met" : "is not met",
                  known(article, condition.said())));
    }
    if (copies > 1) {
      sentences.add(
          "It stands for %d articles with the same text or a cut of it, itself included."
              .formatted(copies));
    }
    return new Explanation(found, readAs, parts, conditions, sentences, copies);
  }

  /** What is known of the article that a condition may be about. */
  private static String known(Article article, String condition) {
    List<String> known = new ArrayList<>();
    known.add(article.source() == null ? "of no known source" : "of " + article.source().name());
    known.add(article.date() == null ? "undated" : "dated " + article.date().text());
    if (condition.contains("language") && article.language() != null) {
      known.add("in the language " + article.language());
    }
    if (condition.contains("author") && article.author() != null) {
      known.add("by " + article.author());
    }
    if (condition.contains("credit") && !article.credits().isEmpty()) {
      known.add("credited to " + String.join(", ", article.credits()));
    }
    if (condition.contains("collection") && article.collection() != null) {
      known.add("in the collection " + article.collection());
    }
    return "the article is " + String.join(", ", known);
  }

  private static int leadEnd(String body) {
    int end = 0;
    for (int paragraph = 0; paragraph < 2; paragraph++) {
      end = body.indexOf("\n\n", end == 0 ? 0 : end + 2);
      if (end < 0) {
        return body.length();
      }
    }
    return end;
  }

  private static Explanation.Part part(Article article, MatchGroup group, int leadEnd) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> variants = new HashSet<>();
    count(article.text(Part.TITLE), group.title(), group.titleVariants(), counts, variants);
    count(article.text(Part.BODY), group.body(), group.bodyVariants(), counts, variants);
    List<Explanation.Form> forms = new ArrayList<>();
    counts.forEach((text, n) -> forms.add(new Explanation.Form(text, n, variants.contains(text))));
    forms.sort((a, b) -> b.count() - a.count());
    int lead = (int) group.body().stream().filter(span -> span.start() < leadEnd).count();
    return new Explanation.Part(
        group.word(), group.title().size(), lead, group.body().size() - lead, forms);
  }

  private static void count(
      String text,
      List<Span> matches,
      List<Span> others,
      Map<String, Integer> counts,
      Set<String> variants) {
    for (Span match : matches) {
      String form = match.of(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      counts.merge(form, 1, Integer::sum);
      if (others.contains(match)) {
        variants.add(form);
      }
    }
  }

  private static String sentence(Explanation.Part part) {
    String word = "“" + part.word() + "”";
    if (part.count() == 0) {
      return word + " is not in the text.";
    }
    List<String> places = new ArrayList<>();
    add(places, part.headline(), "in the headline");
    add(places, part.lead(), "in the lead");
    add(places, part.rest(), part.lead() + part.headline() > 0 ? "further on" : "in the text");
    List<String> forms = new ArrayList<>();
    for (Explanation.Form form : part.forms().subList(0, Math.min(FORMS, part.forms().size()))) {
      forms.add(
          form.text()
              + (part.forms().size() == 1 ? "" : " " + form.count())
              + (form.variant() ? " (another spelling of the name)" : ""));
    }
    if (part.forms().size() > FORMS) {
      forms.add("and %d more forms".formatted(part.forms().size() - FORMS));
    }
    boolean asTyped =
        part.forms().size() == 1 && part.forms().getFirst().text().equalsIgnoreCase(part.word());
    return "%s is %s%s."
        .formatted(word, listed(places), asTyped ? "" : "; written " + String.join(", ", forms));
  }

  private static void add(List<String> places, int count, String where) {
    if (count > 0) {
      String often = count == 1 ? "once" : count == 2 ? "twice" : count + " times";
      places.add(often + " " + where);
    }
  }

  private static String listed(List<String> places) {
    return places.size() < 2
        ? String.join("", places)
        : String.join(", ", places.subList(0, places.size() - 1)) + " and " + places.getLast();
  }
}
