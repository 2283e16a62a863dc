package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    NexisRecord record = new NexisRecord(blocks, dates);
    int head = record.head();
    if (head < 0) {
      return null;
    }
    record.rest(head);
    record.draft.paragraphs = record.paragraphs;
    return record.draft;
  }

  /** Reads source, date and title; returns the block after them, or -1 when there is no date. */
  private int head() {
    int dated = -1;
    PublicationDate date = null;
    for (int i = 0; i < Math.min(blocks.size(), 8) && dated < 0; i++) {
      if (label(blocks.get(i)) != null) {
        break;
      }
      date = day(blocks.get(i));
      dated = date == null ? -1 : i;
    }
    if (dated < 0) {
      return -1;
    }
    draft.published = date;
    // "Source, date, title" in the old form and "title, source, date" in the new one.
    if (dated >= 2) {
      draft.source = line(blocks.get(dated - 1));
      draft.title = line(String.join(" ", blocks.subList(0, dated - 1)));
      return dated + 1;
    }
    draft.source = dated == 0 ? null : line(blocks.getFirst());
    int next = dated + 1;
    if (next < blocks.size() && label(blocks.get(next)) == null) {
      draft.title = line(blocks.get(next));
      next++;
    }
    return next;
  }

  /** The day in a block that is a date line and nothing else. */
  private PublicationDate day(String block) {
    String text = block.split("\n", 2)[0].strip();
    if (text.length() > 90 || text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    PublicationDate date = dates.read(text, DateReader.Order.UNKNOWN, Evidence.METADATA, "date");
    return date != null && date.precision() != Precision.YEAR ? date : null;
  }

  private void rest(int from) {
    boolean marked = blocks.subList(from, blocks.size()).contains("Body");
    boolean inText = false;
    boolean after = false;
    for (int i = from; i < blocks.size(); i++) {
      String block = blocks.get(i);
      Matcher labelled = LABELLED.matcher(block);
      Label label = label(block);
      String value = label != null && labelled.matches() ? line(labelled.group(2)) : null;
      if (block.equals("Body")) {
        inText = true;
      } else if (block.equals("Classification") || block.equals("End of Document")) {
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
      case SECTION -> draft.section = value;
      case DATELINE -> draft.dateline = value;
      case HIGHLIGHT -> draft.standfirst = value;
      default -> draft.drop(value, "database's own notes");
    }
  }

  private static Label label(String block) {
    Matcher labelled = LABELLED.matcher(block.length() > 60 ? block.substring(0, 60) : block);
    return labelled.matches() ? LABELS.get(labelled.group(1).toLowerCase(Locale.ROOT)) : null;
  }

  private static String line(String block) {
    return block.replaceAll("\\s+", " ").strip();
  }
}
