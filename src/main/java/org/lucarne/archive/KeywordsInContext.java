package org.lucarne.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lucarne.index.LuceneEngine;
import org.lucarne.model.Article;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.search.ConcordanceLine;

/** Gathers the lines of a concordance and puts them in order. */
final class KeywordsInContext {

  private final int width;
  private final int most;
  private final List<ConcordanceLine> lines = new ArrayList<>();
  private boolean complete = true;

  /**
   * @param width characters of context on each side, about
   * @param most lines kept at most
   */
  KeywordsInContext(int width, int most) {
    this.width = width;
    this.most = most;
  }

  /** Adds an article's matches; false when no more lines are kept. */
  boolean add(Article article, LuceneEngine.Marked marked) {
    return add(article, Part.TITLE, marked.title(), marked.titleVariants())
        && add(article, Part.BODY, marked.body(), marked.bodyVariants());
  }

  private boolean add(Article article, Part part, List<Span> matches, List<Span> spelt) {
    Set<Span> variants = Set.copyOf(spelt);
    String text = article.text(part);
    for (Span match : matches) {
      if (lines.size() == most) {
        complete = false;
        return false;
      }
      lines.add(
          new ConcordanceLine(
              article.id(),
              part,
              match.start(),
              match.end(),
              flat(text.substring(begin(text, match.start()), match.start())),
              flat(match.of(text)),
              flat(text.substring(match.end(), end(text, match.end()))),
              article.title(),
              article.source() == null ? null : article.source().name(),
              article.date(),
              variants.contains(match)));
    }
    return true;
  }

  boolean isComplete() {
    return complete;
  }

  List<ConcordanceLine> lines() {
    return lines;
  }

  private int begin(String text, int start) {
    int from = Math.max(0, start - width);
    // A word is not cut; in a script without spaces the cut falls between characters.
    for (int i = from; from > 0 && i < start; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private int end(String text, int end) {
    int to = Math.min(text.length(), end + width);
    for (int i = to; to < text.length() && i > end; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i - 1;
      }
    }
    return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
