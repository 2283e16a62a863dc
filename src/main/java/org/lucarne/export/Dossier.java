package org.lucarne.export;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lucarne.model.Article;

/** What the two dossiers say alike. */
final class Dossier {

  private Dossier() {}

  static String heading(QueryRecord record) {
    String query = record.request().query();
    return query.isBlank() ? "Every article" : query;
  }

  static String title(Article article) {
    return article.title().isEmpty() ? "Untitled" : article.title();
  }

  /** Keeps what is written from right to left from turning what stands beside it. */
  private static String isolated(String fact) {
    return Bidi.requiresBidi(fact.toCharArray(), 0, fact.length())
        ? "\u2068" + fact + "\u2069"
        : fact;
  }

  /** Source, date, credits, author and language, as far as they are known. */
  static String facts(Entry entry) {
    Article article = entry.article();
    List<String> facts = new ArrayList<>();
    facts.add(article.source() == null ? "source unknown" : article.source().name());
    facts.add(article.date() == null ? "no date" : article.date().text());
    if (!article.credits().isEmpty()) {
      facts.add("credit: " + String.join(", ", article.credits()));
    }
    if (article.author() != null) {
      facts.add(article.author());
    }
    if (article.language() != null) {
      facts.add(article.language());
    }
    if (entry.copies() > 1) {
      facts.add(entry.copies() + " copies");
    }
    return facts.stream().map(Dossier::isolated).collect(Collectors.joining(" · "));
  }
}
