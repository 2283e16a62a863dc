package org.lucarne.archive;

import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lucarne.export.Export;

/** Formats of {@link Archive#export}. */
public enum ExportFormat {
  CSV("Table (CSV)", "csv", false, Export::csv),
  JSONL("JSON Lines", "jsonl", false, Export::jsonLines),
  RIS("References (RIS)", "ris", false, Export::ris),
  BIBTEX("References (BibTeX)", "bib", true, Export::bibtex),
  CSL("References (CSL JSON)", "json", false, Export::csl),
  MARKDOWN("Dossier (Markdown)", "md", true, Export::markdown),
  HTML("Dossier (web page)", "html", true, Export::html);

  private final String title;
  private final String ending;
  private final boolean recordInside;
  private final Function<Writer, Export> maker;

  ExportFormat(String title, String ending, boolean recordInside, Function<Writer, Export> maker) {
    this.title = title;
    this.ending = ending;
    this.recordInside = recordInside;
    this.maker = maker;
  }

  /** The word on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, for a person. */
  public String title() {
    return title;
  }

  /** How names of such files end, without the dot. */
  public String ending() {
    return ending;
  }

  /** Whether the file itself tells what was asked; else it has to stand in a file beside it. */
  public boolean recordInside() {
    return recordInside;
  }

  Export to(Writer out) {
    return maker.apply(out);
  }

  /**
   * The name of a file in this format: an ending of its own that was typed stays, what was only
   * proposed gives way, and a name without a known one gets the format's.
   *
   * @param proposed the format of the name that stood there before anything was typed
   */
  public String nameFor(String typed, ExportFormat proposed) {
    Optional<ExportFormat> said = ofName(typed);
    if (said.isEmpty()) {
      return typed + "." + ending;
    }
    return said.get() == proposed && this != proposed
        ? typed.substring(0, typed.length() - proposed.ending.length()) + ending
        : typed;
  }

  /** The format that files with this name have. */
  public static Optional<ExportFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (ExportFormat format : values()) {
      if (name.endsWith("." + format.ending)) {
        return Optional.of(format);
      }
    }
    return name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
  }
}
