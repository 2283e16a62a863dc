package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.lucarne.model.Article;
import org.lucarne.model.Span;
import org.lucarne.search.Passage;

/** One page with everything in it: nothing is loaded, no script runs. */
final class HtmlExport implements Export {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .2rem; }
      .facts, .id { margin: 0; opacity: .75; font-size: .9rem; overflow-wrap: anywhere; }
      blockquote { margin: .7rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid #8a8f98; white-space: pre-line; }
      mark { background: #ffe08a; color: #1b1b1b; border-radius: 2px; padding: 0 .1em; }
      footer { margin-top: 3rem; border-top: 1px solid #8a8f98; font-size: .9rem; }
      dt { font-weight: 600; float: inline-start; clear: both; width: 10rem; } dd { margin-inline-start: 10rem; }
      @media print { body { max-width: none; } article { break-inside: avoid; } }
      """;

  private final Writer out;
  private QueryRecord record;

  HtmlExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(QueryRecord asked) throws IOException {
    record = asked;
    String heading = escaped(Dossier.heading(record));
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n");
    out.write(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width\">\n");
    out.write("<title>" + heading + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    out.write("<h1 dir=\"auto\">" + heading + "</h1>\n");
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    String language =
        article.language() == null ? "" : " lang=\"" + escaped(article.language()) + "\"";
    out.write("<article id=\"a" + article.id() + "\"" + language + ">\n");
    out.write("<h2 dir=\"auto\">" + escaped(Dossier.title(article)) + "</h2>\n");
    out.write("<p class=\"facts\">" + escaped(Dossier.facts(entry)) + "</p>\n");
    if (article.url() != null) {
      out.write("<p class=\"facts\">" + link(article.url()) + "</p>\n");
    }
    for (Passage passage : entry.passages()) {
      out.write("<blockquote dir=\"auto\">" + marked(passage) + "</blockquote>\n");
    }
    if (!entry.actors().isEmpty()) {
      out.write(
          "<p class=\"facts\">Actors: " + escaped(String.join(", ", entry.actors())) + "</p>\n");
    }
    out.write("<p class=\"id\">Lucarne article " + article.id() + "</p>\n</article>\n");
  }

  @Override
  public void end() throws IOException {
    out.write("<footer>\n<h2>Record of the search</h2>\n<dl>\n");
    for (String[] line : record.lines()) {
      out.write(
          "<dt>" + escaped(line[0]) + "</dt><dd dir=\"auto\">" + escaped(line[1]) + "</dd>\n");
    }
    out.write("</dl>\n</footer>\n</body>\n</html>\n");
  }

  /** A link that the reader may follow; an address of another kind is only shown. */
  private static String link(String url) {
    String start = url.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://")
        ? "<a rel=\"noreferrer\" href=\"" + escaped(url) + "\">" + escaped(url) + "</a>"
        : escaped(url);
  }

  private static String marked(Passage passage) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Span match : passage.matches()) {
      text.append(escaped(passage.text().substring(from, match.start())));
      text.append("<mark>").append(escaped(match.of(passage.text()))).append("</mark>");
      from = match.end();
    }
    return text.append(escaped(passage.text().substring(from))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
