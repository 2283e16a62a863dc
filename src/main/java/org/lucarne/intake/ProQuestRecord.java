package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document of a ProQuest export as its lines tell it: a title, then facts as {@code Label:
 * value}, with the text under {@code Full text:}. "Last updated" is no date of publication.
 */
final class ProQuestRecord {

  private static final Pattern LABELLED =
      Pattern.compile("([A-Z][A-Za-z /&-]{2,34}?) ?: ?(.*)", Pattern.DOTALL);

  /** The desk that some titles end with, {@code "Ports open: [Foreign Desk]"}. */
  private static final Pattern DESK = Pattern.compile(": \\[([^\\[\\]]{3,40})\\]$");

  /** Labels that stand in every record; a text has no line that begins with one by chance. */
  private static final Map<String, Integer> LABELS =
      Map.ofEntries(
          Map.entry("Title", 1),
          Map.entry("Author", 1),
          Map.entry("Publication title", 1),
          Map.entry("Publication date", 1),
          Map.entry("Publication year", 1),
          Map.entry("Publication info", 1),
          Map.entry("Publisher", 1),
          Map.entry("Section", 1),
          Map.entry("Dateline", 1),
          Map.entry("First page", 1),
          Map.entry("Pages", 1),
          Map.entry("Place of publication", 1),
          Map.entry("Country of publication", 1),
          Map.entry("Publication subject", 1),
          Map.entry("Source type", 1),
          Map.entry("Language of publication", 1),
          Map.entry("Document type", 1),
          Map.entry("ProQuest document ID", 1),
          Map.entry("Document URL", 1),
          Map.entry("Copyright", 1),
          Map.entry("Last updated", 1),
          Map.entry("Database", 1),
          Map.entry("Subject", 1),
          Map.entry("Location", 1),
          Map.entry("People", 1),
          Map.entry("Company / organization", 1),
          Map.entry("Identifier / keyword", 1),
          Map.entry("ISSN", 1),
          Map.entry("e-ISSN", 1),
          Map.entry("Abstract", 1),
          Map.entry("Links", 1),
          Map.entry("Full text", 1));

  private ProQuestRecord() {}

  /** The document that {@code lines} tell of, or {@code null} when they are none. */
  static Draft read(List<String> lines) {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    boolean inText = false;
    boolean labels = false;
    for (String line : lines) {
      Matcher labelled = LABELLED.matcher(line);
      String label = labelled.matches() ? labelled.group(1) : "";
      if (LABELS.containsKey(label)) {
        labels = true;
        inText = label.equals("Full text");
        take(label, labelled.group(2).strip(), draft);
      } else if (inText) {
        draft.paragraphs.add(line);
      } else if (draft.title == null && !labels) {
        draft.title = line;
      } else {
        draft.drop(line, "database's own notes");
      }
    }
    Matcher desk = draft.title == null ? null : DESK.matcher(draft.title);
    if (desk != null && desk.find()) {
      draft.section = draft.section == null ? desk.group(1) : draft.section;
      draft.title = draft.title.substring(0, desk.start());
    }
    return labels && (draft.title != null || !draft.paragraphs.isEmpty()) ? draft : null;
  }

  private static void take(String label, String value, Draft draft) {
    if (value.isEmpty() || value.startsWith("None available")) {
      return;
    }
    switch (label) {
      case "Title" -> draft.title = value;
      case "Author" -> draft.author = value;
      case "Section" -> draft.section = value;
      case "Publication title" -> draft.source = publication(value);
      case "Publication date" -> {
        draft.date = value;
        draft.dateField = label;
      }
      case "Language of publication" -> draft.language = value;
      case "Document URL" -> draft.url = value;
      case "Full text" -> {
        if (!value.startsWith("Full text not available")) {
          draft.paragraphs.add(value);
        }
      }
      case "Abstract" -> draft.drop(value, "abstract");
      default -> draft.drop(label + ": " + value, "database's own notes");
    }
  }

  /** "New York Times, Late Edition (East Coast); New York, N.Y." is the New York Times. */
  private static String publication(String value) {
    String name = value.split(";", 2)[0];
    int edition = name.indexOf(',');
    return (edition > 0 ? name.substring(0, edition) : name).strip();
  }
}
