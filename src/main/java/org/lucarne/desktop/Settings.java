package org.lucarne.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.lucarne.archive.Citation;
import org.lucarne.search.Lead;

/**
 * What the window remembers of an archive between two days: the latest queries, the look, the
 * sizes. It lies in the archive's folder, so that a copied archive brings it along.
 */
final class Settings {
  /** Queries remembered. */
  static final int HISTORY = 50;

  private static final String FILE = "window.properties";

  /** Light, dark, or as the system is. */
  enum Look {
    SYSTEM,
    LIGHT,
    DARK
  }

  private final List<String> history = new ArrayList<>();
  Look look = Look.SYSTEM;
  double textSize = 13;
  boolean actorsUnderlined = true;

  /** How passages are cited, as {@link Citation} takes it. */
  String citation = Citation.CHICAGO;

  Lead lead = Lead.EARLIEST;
  double width = 1280;
  double height = 800;
  boolean maximized;

  /** Width of the facets, in pixels. */
  double facetsWidth = 256;

  /** Share of the rows in what the facets leave. */
  double rowsShare = 0.4;

  /** Whether to say what a large import will bring before it starts. */
  boolean askBeforeLarge = true;

  /** Number of an import that was cut off and is not to be offered again. */
  long leftAlone;

  /** The latest queries, latest first. */
  List<String> history() {
    return List.copyOf(history);
  }

  /** Puts a query on top of the history. */
  void remember(String query) {
    String words = query.strip();
    if (!words.isEmpty()) {
      history.remove(words);
      history.addFirst(words);
      while (history.size() > HISTORY) {
        history.removeLast();
      }
    }
  }

  void forgetHistory() {
    history.clear();
  }

  /** What was remembered in {@code folder}, or the defaults where nothing readable is. */
  static Settings read(Path folder) {
    Settings settings = new Settings();
    Properties stored = new Properties();
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        stored.load(in);
      } catch (IOException | IllegalArgumentException e) {
        // Sizes and colours are not worth a failure: the window opens as on the first day.
        return settings;
      }
    }
    for (int i = HISTORY - 1; i >= 0; i--) {
      settings.remember(stored.getProperty("history." + i, ""));
    }
    for (Look look : Look.values()) {
      if (look.name().equalsIgnoreCase(stored.getProperty("look", ""))) {
        settings.look = look;
      }
    }
    settings.lead =
        new Lead(
            Lead.Rule.of(stored.getProperty("lead", "")).orElse(Lead.Rule.EARLIEST),
            LeadMenu.outlets(stored.getProperty("preferred-outlets", "")));
    settings.actorsUnderlined = !"false".equals(stored.getProperty("actors-underlined"));
    String citation = stored.getProperty("citation", "");
    settings.citation = citation.isBlank() ? Citation.CHICAGO : citation;
    settings.askBeforeLarge = !"false".equals(stored.getProperty("ask-before-large"));
    settings.leftAlone = (long) number(stored, "left-alone", 0, 0, Long.MAX_VALUE);
    settings.maximized = "true".equals(stored.getProperty("maximized"));
    settings.textSize = number(stored, "text-size", settings.textSize, 9, 30);
    settings.width = number(stored, "width", settings.width, 600, 10_000);
    settings.height = number(stored, "height", settings.height, 400, 10_000);
    settings.facetsWidth = number(stored, "facets-width", settings.facetsWidth, 60, 2_000);
    settings.rowsShare = number(stored, "rows-share", settings.rowsShare, 0.05, 0.95);
    return settings;
  }

  private static double number(Properties stored, String key, double other, double lo, double hi) {
    try {
      double value = Double.parseDouble(stored.getProperty(key, ""));
      return value >= lo && value <= hi ? value : other;
    } catch (NumberFormatException e) {
      return other;
    }
  }

  /** Keeps them in {@code folder}. */
  void write(Path folder) throws IOException {
    Properties stored = new Properties();
    for (int i = 0; i < history.size(); i++) {
      stored.setProperty("history." + i, history.get(i));
    }
    stored.setProperty("look", look.name().toLowerCase(Locale.ROOT));
    stored.setProperty("lead", lead.rule().label());
    stored.setProperty("preferred-outlets", String.join(";", lead.preferred()));
    stored.setProperty("actors-underlined", Boolean.toString(actorsUnderlined));
    stored.setProperty("citation", citation);
    stored.setProperty("ask-before-large", Boolean.toString(askBeforeLarge));
    stored.setProperty("left-alone", Long.toString(leftAlone));
    stored.setProperty("maximized", Boolean.toString(maximized));
    stored.setProperty("text-size", Double.toString(textSize));
    stored.setProperty("width", Double.toString(width));
    stored.setProperty("height", Double.toString(height));
    stored.setProperty("facets-width", Double.toString(facetsWidth));
    stored.setProperty("rows-share", Double.toString(rowsShare));
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      stored.store(out, "Lucarne's window");
    }
  }
}
