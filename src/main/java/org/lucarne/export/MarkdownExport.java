package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import org.lucarne.model.Article;
import org.lucarne.model.Span;
import org.lucarne.search.Passage;

/** Articles under their titles with marked passages, and the record of the query at the end. */
final class MarkdownExport implements Export {

  private final Writer out;
  private QueryRecord record;

  MarkdownExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(QueryRecord asked) throws IOException {
    record = asked;
    out.write("# " + escaped(Dossier.heading(record)) + "\n\n");
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    out.write("## " + escaped(Dossier.title(article)) + "\n\n");
    out.write(escaped(Dossier.facts(entry)) + "  \n");
    if (article.url() != null) {
      out.write(escaped(article.url()) + "  \n");
    }
    out.write("Lucarne article " + article.id() + "\n\n");
    for (Passage passage : entry.passages()) {
      out.write("> " + marked(passage).replaceAll("\\s*\n\\s*", "\n>\n> ") + "\n\n");
    }
    if (!entry.actors().isEmpty()) {
      out.write("Actors: " + escaped(String.join(", ", entry.actors())) + "\n\n");
    }
  }

  @Override
  public void end() throws IOException {
    out.write("---\n\n## Record of the search\n\n");
    for (String[] line : record.lines()) {
      out.write("- " + line[0] + ": " + escaped(line[1]) + "\n");
    }
  }

  private static String marked(Passage passage) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Span match : passage.matches()) {
      text.append(escaped(passage.text().substring(from, match.start())));
      text.append("**").append(escaped(match.of(passage.text()))).append("**");
      from = match.end();
    }
    return text.append(escaped(passage.text().substring(from))).toString();
  }

  /** Characters that Markdown would take as markup get a backslash. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
      if ("\\`*_[]<>#|~".indexOf(c) >= 0 || lineStart && "+-=".indexOf(c) >= 0) {
        safe.append('\\');
      } else if (c == '&') {
        safe.append("&amp;");
        continue;
      } else if ((c == '.' || c == ')') && isNumberBefore(text, i)) {
        safe.append('\\');
      }
      safe.append(c);
    }
    return safe.toString();
  }

  /** Whether digits from the line's start end here, which would make a list of it. */
  private static boolean isNumberBefore(String text, int end) {
    int at = end;
    while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at < end && (at == 0 || text.charAt(at - 1) == '\n');
  }
}
