package org.lucarne.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/**
 * One document of a Nexis export as its blocks of text tell it: in the old form source, date and
 * title stand before labels in capitals, in the new form the title comes first and a line {@code
 * Body} opens the text. The day on which Nexis loaded a document is never its date.
 */
final class NexisRecord {

  private enum Label {
    BYLINE,
    SECTION,
    LENGTH,
    DATELINE,
    HIGHLIGHT,
    LANGUAGE,
    /** Opens what follows the text and is not needed. */
    AFTER,
    /** Told before the text and not needed. */
    BEFORE
  }

  /** Characters below a headline that are no second line of it. */
  private static final int LEAST_LEAD = 80;

  private static final Map<String, Label> LABELS =
      Map.ofEntries(
          Map.entry("byline", Label.BYLINE),
          Map.entry("author", Label.BYLINE),
          Map.entry("autor", Label.BYLINE),
          Map.entry("auteur", Label.BYLINE),
          Map.entry("section", Label.SECTION),
          Map.entry("rubrik", Label.SECTION),
          Map.entry("rubrique", Label.SECTION),
          Map.entry("sectie", Label.SECTION),
          Map.entry("sección", Label.SECTION),
          Map.entry("length", Label.LENGTH),
          Map.entry("länge", Label.LENGTH),
          Map.entry("longueur", Label.LENGTH),
          Map.entry("lengte", Label.LENGTH),
          Map.entry("longitud", Label.LENGTH),
          Map.entry("dateline", Label.DATELINE),
          Map.entry("highlight", Label.HIGHLIGHT),
          Map.entry("language", Label.LANGUAGE),
          Map.entry("sprache", Label.LANGUAGE),
          Map.entry("langue", Label.LANGUAGE),
          Map.entry("taal", Label.LANGUAGE),
          Map.entry("idioma", Label.LANGUAGE),
          Map.entry("load-date", Label.AFTER),
          Map.entry("update", Label.AFTER),
          Map.entry("publication-type", Label.AFTER),
          Map.entry("pub-type", Label.AFTER),
          Map.entry("publikationstyp", Label.AFTER),
          Map.entry("journal-code", Label.AFTER),
          Map.entry("zeitungs-code", Label.AFTER),
          Map.entry("graphic", Label.AFTER),
          Map.entry("correction-date", Label.AFTER),
          Map.entry("correction", Label.AFTER),
          Map.entry("acc-no", Label.AFTER),
          Map.entry("document-type", Label.AFTER),
          Map.entry("subject", Label.AFTER),
          Map.entry("industry", Label.AFTER),
          Map.entry("geographic", Label.AFTER),
          Map.entry("organization", Label.AFTER),
          Map.entry("company", Label.AFTER),
          Map.entry("ticker", Label.AFTER),
          Map.entry("person", Label.AFTER),
          Map.entry("url", Label.AFTER),
          Map.entry("series", Label.BEFORE),
          Map.entry("type", Label.BEFORE),
          Map.entry("distribution", Label.BEFORE));

  private static final Pattern LABELLED =
      Pattern.compile("(\\p{Lu}[\\p{L}-]{2,20}):[\\s\\u00a0]{0,5}(.*)", Pattern.DOTALL);

  /** Lines that stand alone and part a document, in the languages of the interface. */
  private static final Set<String> TEXT =
      Set.of("Body", "Corps", "Corps du texte", "Textkörper", "Hauptteil", "Cuerpo", "Corpo");

  private static final Set<String> AFTERWARDS =
      Set.of(
          "Classification",
          "Klassifizierung",
          "Klassifikation",
          "Classificatie",
          "Clasificación",
          "Classificazione",
          "Graphic",
          "Grafik",
          "Graphique",
          "Gráfico",
          "Notes");

  private static final Set<String> END =
      Set.of(
          "End of Document",
          "Ende des Dokuments",
          "Dokumentende",
          "Fin du document",
          "Fin del documento",
          "Einde van document",
          "Einde van het document",
          "Fine del documento",
          "Fim do documento");

  /** What a cover says of the search, before the first document. */
  private static final Pattern COVER =
      Pattern.compile(
          "(?:User Name|Date and Time|Job Number|Client/Matter|Search Terms|Search Type|Narrowed by"
              + "|Content Type|Documents? \\(\\d+\\)|About LexisNexis|\\d{1,4}\\. ).*",
          Pattern.DOTALL);

  /** Page and version, which are no part of a section's name. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)(?:pg|page|blz|pág|version)[.:]\\s?\\S{1,8}"
              + "|(?:pg|page|blz|pág|pag|p|s|seite)[.:]?\\s?\\p{L}{0,2}\\d[\\w-]{0,6}");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?iu)(?:copyright\\b|©|\\(c\\) ?\\d{4}|all rights reserved|\\d{4} .{2,80} all rights)");

  private final List<String> blocks;
  private final DateReader dates;
  private final Draft draft = new Draft();
  private final List<String> paragraphs = new ArrayList<>();

  private NexisRecord(List<String> blocks, DateReader dates) {
    this.blocks = blocks;
    this.dates = dates;
  }

  /**
   * The document that {@code blocks} tell of, or {@code null} when they are none, such as a cover
   * page.
   */
  static Draft read(List<String> blocks, DateReader dates) {
    NexisRecord record = new NexisRecord(withoutCover(blocks, dates), dates);
    int head = record.head();
    if (head < 0) {
      return null;
    }
    record.rest(head);
    record.draft.paragraphs = record.paragraphs;
    return record.draft;
  }

  /** Whether a line opens the text of a document in the new form. */
  static boolean isText(String line) {
    return TEXT.contains(line);
  }

  /** Whether a line ends a document in the new form. */
  static boolean isEnd(String line) {
    return END.contains(line);
  }

  /** Whether a line opens what follows the text of a document in the new form. */
  static boolean isAfterwards(String line) {
    return AFTERWARDS.contains(line);
  }

  /** The blocks from the title on: a cover has titles and a date too, those of the search. */
  private static List<String> withoutCover(List<String> blocks, DateReader dates) {
    int text = 0;
    while (text < blocks.size() && !isText(blocks.get(text))) {
      text++;
    }
    int cover = -1;
    int dated = -1;
    for (int i = 0; i < text && text < blocks.size(); i++) {
      String block = blocks.get(i);
      if (COVER.matcher(block).matches()) {
        cover = i;
      } else if (label(block) == null && day(block, dates) != null) {
        dated = i;
      }
    }
    if (cover >= 0 && dated > cover + 2) {
      return blocks.subList(Math.max(cover + 1, dated - 2), blocks.size());
    }
    return blocks;
  }

  /** A title that is there twice, as a heading and in the document itself. */
  private static List<String> once(List<String> title) {
    int half = title.size() / 2;
    boolean twice =
        half > 0
            && title.size() % 2 == 0
            && title.subList(0, half).equals(title.subList(half, title.size()));
    return twice ? title.subList(0, half) : title;
  }

  /** Reads source, date and title; returns the block after them, or -1 when there is no date. */
  private int head() {
    int dated = -1;
    PublicationDate date = null;
    for (int i = 0; i < Math.min(blocks.size(), 8) && dated < 0; i++) {
      if (label(blocks.get(i)) != null) {
        break;
      }
      date = day(blocks.get(i), dates);
      dated = date == null ? -1 : i;
    }
    if (dated < 0) {
      return -1;
    }
    draft.published = date;
    // "Source, date, title" in the old form and "title, source, date" in the new one.
    if (dated >= 2) {
      draft.source = line(blocks.get(dated - 1));
      draft.title = line(String.join(" ", once(blocks.subList(0, dated - 1))));
      return dated + 1;
    }
    draft.source = dated == 0 ? null : line(blocks.getFirst());
    int next = dated + 1;
    if (next < blocks.size() && label(blocks.get(next)) == null) {
      headline(blocks.get(next));
      next++;
    }
    return next;
  }

  /** Takes a headline, behind whose line break a sentence or more are the lead. */
  private void headline(String block) {
    int end = block.indexOf('\n');
    String below = end < 0 ? "" : line(block.substring(end));
    if (below.length() >= LEAST_LEAD || end > 0 && Paragraphs.endsSentence(below)) {
      draft.title = line(block.substring(0, end));
      draft.standfirst = below;
    } else {
      draft.title = line(block);
    }
  }

  /** The day in a block that is a date line and nothing else. */
  private static PublicationDate day(String block, DateReader dates) {
    String text = block.split("\n", 2)[0].strip();
    if (text.length() > 90 || text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    PublicationDate date = dates.read(text, DateReader.Order.UNKNOWN, Evidence.METADATA, "date");
    return date != null && date.precision() != Precision.YEAR ? date : null;
  }

  private void rest(int from) {
    boolean marked = blocks.subList(from, blocks.size()).stream().anyMatch(NexisRecord::isText);
    boolean inText = false;
    boolean after = false;
    for (int i = from; i < blocks.size(); i++) {
      String block = blocks.get(i);
      Matcher labelled = LABELLED.matcher(block);
      Label label = label(block);
      String value = label != null && labelled.matches() ? line(labelled.group(2)) : null;
      if (!inText && isText(block)) {
        inText = true;
      } else if (isEnd(block) || inText && isAfterwards(block)) {
        after = true;
      } else if (after || label == Label.AFTER && (inText || i > from + 1)) {
        after = true;
        if (label == Label.LANGUAGE) {
          draft.language = value;
        } else {
          draft.drop(block, "database's own notes");
        }
      } else if (label == Label.LANGUAGE) {
        draft.language = value;
        after = inText;
      } else if (label != null && !inText) {
        take(label, value);
      } else if (COPYRIGHT.matcher(block).lookingAt() && (!inText || block.length() < 300)) {
        draft.drop(block, "copyright notice");
      } else if (!inText && marked) {
        draft.drop(block, "edition");
      } else {
        inText = true;
        for (String paragraph : block.split("\n\\s*\n|\n(?=\\s)")) {
          paragraphs.add(paragraph);
        }
      }
    }
  }

  private void take(Label label, String value) {
    switch (label) {
      case BYLINE -> draft.author = value;
      case SECTION -> draft.section = section(value);
      case DATELINE -> draft.dateline = value;
      case HIGHLIGHT -> draft.standfirst = value;
      default -> draft.drop(value, "database's own notes");
    }
  }

  private static String section(String value) {
    Set<String> section = new LinkedHashSet<>();
    for (String part : value.split(";")) {
      if (!part.isBlank() && !PAGE.matcher(part.strip()).matches()) {
        section.add(part.strip());
      }
    }
    return section.isEmpty() ? null : String.join("; ", section);
  }

  private static Label label(String block) {
    Matcher labelled = LABELLED.matcher(block.length() > 60 ? block.substring(0, 60) : block);
    return labelled.matches() ? LABELS.get(labelled.group(1).toLowerCase(Locale.ROOT)) : null;
  }

  private static String line(String block) {
    return block.replaceAll("\\s+", " ").strip();
  }
}
