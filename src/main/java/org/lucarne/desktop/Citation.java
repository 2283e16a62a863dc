package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import org.lucarne.model.Article;

/** A passage with where it was printed, ready to paste into a report. */
final class Citation {

  private Citation() {}

  /** The passage in quotation marks, then author, title, source, date, address and archive id. */
  static String of(String passage, Article article) {
    List<String> parts = new ArrayList<>();
    if (article.author() != null) {
      parts.add(article.author());
    }
    if (!article.title().isEmpty()) {
      parts.add("“" + article.title() + "”");
    }
    parts.add(article.source() == null ? "source unknown" : article.source().name());
    parts.add(article.date() == null ? "no date" : Wording.longDate(article.date()));
    if (article.url() != null) {
      parts.add(article.url());
    }
    return "“%s”%n%s. [%s]"
        .formatted(passage.strip(), String.join(", ", parts), article.id())
        .replace("\r\n", "\n");
  }
}
