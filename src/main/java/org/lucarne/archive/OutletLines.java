package org.lucarne.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.SourceName;
import org.lucarne.outlets.OutletList;
import org.lucarne.outlets.SourceRegister;

/**
 * The lines that outlets repeat across their articles, such as an invitation to subscribe. They are
 * no part of an article: {@link #off} takes them off. Immutable.
 *
 * <p>Outlets are those of Lucarne's own list. What the analyst merges or parts changes no text.
 */
final class OutletLines {

  static final OutletLines NONE = new OutletLines(Map.of());

  /** A longer paragraph is prose, whatever it says. */
  static final int LONGEST = 400;

  private static final String WHY = "line of the outlet";
  private static final String PARAGRAPH = "\n\n";
  private static final char DOT_ABOVE = '\u0307';
  private static final char SIGMA = 'σ';
  private static final char FINAL_SIGMA = 'ς';
  private static final SourceRegister OUTLETS =
      new SourceRegister(OutletList.standard(), List.of());
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  /** Names of sources whose outlets are kept, so that most need not be looked up again. */
  private static final int MOST_KNOWN = 20_000;

  private final Map<String, Set<String>> byOutlet;

  private OutletLines(Map<String, Set<String>> byOutlet) {
    this.byOutlet = byOutlet;
  }

  /** The id of the outlet that a source's name stands for. */
  static String outlet(String source) {
    if (KNOWN.size() > MOST_KNOWN) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(source, OUTLETS::own);
  }

  /** The id of an article's outlet, or {@code null}. */
  static String outlet(Article article) {
    SourceName source = article.source();
    return source == null ? null : outlet(source.name());
  }

  static List<String> paragraphs(Article article) {
    String body = article.body();
    List<String> paragraphs = new ArrayList<>();
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf(PARAGRAPH, from);
      int to = end < 0 ? body.length() : end;
      paragraphs.add(body.substring(from, to));
      from = to + PARAGRAPH.length();
    }
    return paragraphs;
  }

  /**
   * What two paragraphs have in common that differ in case, white space and the signs around them
   * alone; {@code null} when the paragraph is long or has no letters.
   */
  static String folded(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return null;
    }
    int from = wordsFrom(paragraph, 0, paragraph.length());
    int to = wordsTo(paragraph, from, paragraph.length());
    return from == to ? null : oneLine(paragraph.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static int wordsFrom(String text, int from, int to) {
    int first = from;
    while (first < to && isAround(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private static int wordsTo(String text, int from, int to) {
    int last = to;
    while (last > from && isAround(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /**
   * Hears of the lines of a body: where they stand in it, and a hash that lines share which fold to
   * the same.
   */
  interface LineListener {
    void line(int from, int to, long hash);
  }

  /** Tells of each paragraph that {@link #folded} makes a line of, without making it. */
  static void eachLine(String body, LineListener listener) {
    for (int from = 0; from < body.length(); ) {
      int end = body.indexOf(PARAGRAPH, from);
      int to = end < 0 ? body.length() : end;
      if (to - from <= LONGEST) {
        int first = wordsFrom(body, from, to);
        int last = wordsTo(body, first, to);
        if (first < last) {
          listener.line(from, to, hash(body, first, last));
        }
      }
      from = to + PARAGRAPH.length();
    }
  }

  /** Equal for lines that fold to the same; what folding turns into several signs is left out. */
  private static long hash(String text, int from, int to) {
    long hash = 0;
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        hash = blank ? hash : 31 * hash + ' ';
        blank = true;
        continue;
      }
      blank = false;
      char lower = Character.toLowerCase(c);
      if (!Character.isSurrogate(c) && lower != DOT_ABOVE) {
        hash = 31 * hash + (lower == FINAL_SIGMA ? SIGMA : lower);
      }
    }
    return hash;
  }

  private static String oneLine(String text) {
    char[] line = text.toCharArray();
    int length = 0;
    boolean blank = false;
    for (char c : line) {
      boolean white = (c <= ' ' || c >= 0x80) && Character.isWhitespace(c);
      if (!white || !blank) {
        line[length++] = white ? ' ' : c;
      }
      blank = white;
    }
    return new String(line, 0, length);
  }

  /** Signs that stand around a line's words; marks of quotations and sentences are part of it. */
  private static boolean isAround(char c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isSurrogate(c)
        && "\"'“”„«»‘’「」『』@#©.!?…。！？؟।".indexOf(c) < 0;
  }

  /** The lines of one outlet, folded. */
  Set<String> of(String outlet) {
    return byOutlet.getOrDefault(outlet, Set.of());
  }

  Set<String> outlets() {
    return byOutlet.keySet();
  }

  /** These, with other lines for one outlet. */
  OutletLines with(String outlet, Set<String> lines) {
    Map<String, Set<String>> next = new HashMap<>(byOutlet);
    if (lines.isEmpty()) {
      next.remove(outlet);
    } else {
      next.put(outlet, Set.copyOf(lines));
    }
    return new OutletLines(next);
  }

  /**
   * An article without its outlet's lines, which are among what was dropped. An article that would
   * have no text left keeps all of it.
   */
  Article off(Article article) {
    if (byOutlet.isEmpty() || article.source() == null) {
      return article;
    }
    Set<String> lines = of(outlet(article));
    return lines.isEmpty() ? article : off(article, lines);
  }

  private static Article off(Article article, Set<String> lines) {
    List<String> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (String paragraph : paragraphs(article)) {
      String line = folded(paragraph);
      if (line != null && lines.contains(line)) {
        dropped.add(new Dropped(paragraph, WHY));
      } else {
        kept.add(paragraph);
      }
    }
    if (dropped.isEmpty() || kept.isEmpty()) {
      return article;
    }
    Article.Builder less = article.edit().body(String.join(PARAGRAPH, kept));
    dropped.forEach(less::dropped);
    return less.build(article.id());
  }

  /** Whether an article has any of {@code lines}. */
  static boolean has(Article article, Set<String> lines) {
    return paragraphs(article).stream()
        .map(OutletLines::folded)
        .anyMatch(line -> line != null && lines.contains(line));
  }

  /** The same as text, a row a line, which {@link #read} reads. */
  String written() {
    StringBuilder rows = new StringBuilder();
    new TreeMap<>(byOutlet)
        .forEach(
            (outlet, lines) -> {
              for (String line : new TreeSet<>(lines)) {
                rows.append(outlet).append('\t').append(line).append('\n');
              }
            });
    return rows.toString();
  }

  static OutletLines read(String written) {
    Map<String, Set<String>> byOutlet = new HashMap<>();
    written
        .lines()
        .forEach(
            row -> {
              int tab = row.indexOf('\t');
              byOutlet
                  .computeIfAbsent(row.substring(0, tab), _ -> new TreeSet<>())
                  .add(row.substring(tab + 1));
            });
    byOutlet.replaceAll((_, lines) -> Set.copyOf(lines));
    return new OutletLines(byOutlet);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutletLines lines && byOutlet.equals(lines.byOutlet);
  }

  @Override
  public int hashCode() {
    return byOutlet.hashCode();
  }
}
