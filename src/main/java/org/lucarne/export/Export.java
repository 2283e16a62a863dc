package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;

/** Writes one result, entry by entry, in one format; it does not close what it writes to. */
public interface Export {

  /** Called first, with what was asked. */
  void begin(QueryRecord record) throws IOException;

  void article(Entry entry) throws IOException;

  /** Called last. */
  void end() throws IOException;

  /** A table for spreadsheets: a row an article, cells that would run as formulas made safe. */
  static Export csv(Writer out) {
    return new CsvExport(out);
  }

  /** A JSON object a line. */
  static Export jsonLines(Writer out) {
    return new JsonLinesExport(out);
  }

  /** RIS, for reference managers. */
  static Export ris(Writer out) {
    return new RisExport(out);
  }

  /** BibTeX, for LaTeX and reference managers. */
  static Export bibtex(Writer out) {
    return new BibtexExport(out);
  }

  /** CSL JSON, for citation processors. */
  static Export csl(Writer out) {
    return new CslExport(out);
  }

  /** A dossier with marked passages, as Markdown. */
  static Export markdown(Writer out) {
    return new MarkdownExport(out);
  }

  /** A dossier with marked passages, as one page that loads nothing from elsewhere. */
  static Export html(Writer out) {
    return new HtmlExport(out);
  }
}
