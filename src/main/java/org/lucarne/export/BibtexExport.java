package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.StringJoiner;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.search.Passage;

/** BibTeX entries of type article, in UTF-8. */
final class BibtexExport implements Export {

  private final Writer out;

  BibtexExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(QueryRecord record) throws IOException {
    // Text outside of entries is a comment; an at sign would begin an entry.
    for (String[] line : record.lines()) {
      out.write(
          "% " + line[0] + ": " + line[1].replaceAll("\\s+", " ").replace("@", "(at)") + "\n");
    }
    out.write('\n');
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    out.write("@article{" + key(article) + ",\n");
    // The second braces keep the title's capitals.
    field("title", "{" + escaped(article.title()) + "}");
    StringJoiner authors = new StringJoiner(" and ");
    for (Author author : Author.of(article.author())) {
      authors.add(
          author.given() == null
              ? "{" + escaped(author.family()) + "}"
              : escaped(author.family() + ", " + author.given()));
    }
    field("author", authors.toString());
    field("journal", article.source() == null ? "" : escaped(article.source().name()));
    PublicationDate date = article.date();
    if (date != null) {
      field("year", Integer.toString(date.first().getYear()));
      if (date.precision() != Precision.YEAR) {
        field("month", Integer.toString(date.first().getMonthValue()));
      }
      if (date.precision() == Precision.DAY) {
        field("day", Integer.toString(date.first().getDayOfMonth()));
      }
    }
    field("url", article.url() == null ? "" : article.url().replaceAll("[{}\\\\]", ""));
    field("language", article.language() == null ? "" : article.language());
    field("keywords", escaped(String.join(", ", entry.actors())));
    StringJoiner notes = new StringJoiner(" ");
    article.credits().forEach(credit -> notes.add("Credit: " + credit + "."));
    entry.passages().stream().map(Passage::text).forEach(text -> notes.add("“" + text + "”"));
    notes.add("Lucarne article " + article.id());
    field("note", escaped(notes.toString()));
    out.write("}\n\n");
  }

  @Override
  public void end() {
    // Each entry ends by itself.
  }

  /** Source, year and the article's id, in plain letters: readable, and never the same twice. */
  private static String key(Article article) {
    String source = article.source() == null ? "unknown" : article.source().name();
    String letters = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String year = article.date() == null ? "" : "" + article.date().first().getYear();
    return (letters.isEmpty() ? "source" : letters) + year + "-" + article.id();
  }

  private void field(String name, String value) throws IOException {
    if (!value.isBlank() && !value.equals("{}")) {
      out.write("  " + name + " = {" + value.strip().replaceAll("\\s+", " ") + "},\n");
    }
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> safe.append("\\textbackslash{}");
        case '~' -> safe.append("\\textasciitilde{}");
        case '^' -> safe.append("\\textasciicircum{}");
        case '{', '}', '$', '&', '#', '_', '%' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
