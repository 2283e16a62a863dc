package org.lucarne.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One document of a ProQuest export as its lines tell it: a title, then facts as {@code Label:
 * value}, with the text under {@code Full text:}. "Last updated" is no date of publication.
 */
final class ProQuestRecord {

  private static final Pattern LABELLED =
      Pattern.compile("([A-Z][A-Za-z /&-]{2,34}?) ?: ?(.*)", Pattern.DOTALL);

  /** The desk that some titles end with, {@code "Ports open: [Foreign Desk]"}. */
  private static final Pattern DESK = Pattern.compile(": \\[([^\\[\\]]{3,40})\\]$");

  /**
   * What brief records have in place of title and date, {@code "… ; New York. 11 Aug 2015: A.1."}
   */
  private static final Pattern DAY_OF_ISSUE =
      Pattern.compile("(?<!\\d)(\\d{1,2} [A-Z][a-z]{2,8}\\.? (?:17|18|19|20)\\d{2})(?!\\d)");

  private static final Pattern WORD_COUNT = Pattern.compile("Word ?count ?: ?[\\d,. ]{1,9}");

  private static final Pattern COUNT = Pattern.compile("Document \\d{1,6} of \\d{1,6}");

  private static final String TEXT = "FULL TEXT";

  /** What the parts of a document are called where its facts stand in a table below the text. */
  private static final Set<String> HEADINGS =
      Set.of(TEXT, "ABSTRACT", "ABSTRACT (ENGLISH)", "DETAILS", "LINKS", "ProQuest document link");

  /** Labels that stand in every record; a text has no line that begins with one by chance. */
  private static final Set<String> LABELS =
      Set.of(
          "Title",
          "Author",
          "Publication title",
          "Publication date",
          "Publication year",
          "Publication info",
          "Publisher",
          "Section",
          "Dateline",
          "First page",
          "Pages",
          "Place of publication",
          "Country of publication",
          "Publication subject",
          "Source type",
          "Language of publication",
          "Document type",
          "ProQuest document ID",
          "Document URL",
          "Copyright",
          "Last updated",
          "Database",
          "Subject",
          "Location",
          "People",
          "Company / organization",
          "Identifier / keyword",
          "ISSN",
          "e-ISSN",
          "Abstract",
          "Links",
          "Credit",
          "Full text");

  private ProQuestRecord() {}

  /** Whether a line tells where in the export the next document stands. */
  static boolean isCount(String line) {
    return COUNT.matcher(line).matches();
  }

  /** Whether a line begins one of the facts, or a part, of a document. */
  static boolean isLabelled(String line) {
    Matcher labelled = LABELLED.matcher(line);
    return HEADINGS.contains(line) || labelled.matches() && LABELS.contains(labelled.group(1));
  }

  /** Whether a line opens the text. */
  static boolean isText(String line) {
    return line.equals(TEXT) || line.startsWith("Full text:");
  }

  /** The document that {@code lines} tell of, or {@code null} when they are none. */
  static Draft read(List<String> lines) {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    boolean inText = false;
    boolean labels = false;
    String info = null;
    String open = null;
    boolean between = false;
    for (String line : lines) {
      // What ends one document stands at the head of the next where nothing parts them.
      boolean foot = line.startsWith("Database copyright") || line.startsWith("Terms and Cond");
      if (foot || between) {
        between = !foot;
        continue;
      }
      Matcher labelled = LABELLED.matcher(line);
      String label = labelled.matches() ? labelled.group(1) : "";
      if (HEADINGS.contains(line)) {
        inText = line.equals(TEXT);
        between = line.equals("LINKS");
        open = null;
      } else if (LABELS.contains(label) && !(inText && label.equals("Credit"))) {
        labels = true;
        inText = label.equals("Full text");
        String value = labelled.group(2).strip();
        info = label.equals("Publication info") ? value : info;
        take(label, value, draft);
        open = value.isEmpty() && !inText ? label : null;
      } else if (open != null) {
        // In the cells of a table the value stands below its label.
        take(open, line, draft);
        open = null;
      } else if (WORD_COUNT.matcher(line).matches()) {
        draft.drop(line, "database's own notes");
      } else if (inText && label.equalsIgnoreCase("Credit")) {
        draft.author = draft.author == null ? labelled.group(2).strip() : draft.author;
        draft.drop(line, "byline");
      } else if (inText) {
        draft.paragraphs.add(line);
      } else if (draft.title == null && !labels && !isCount(line)) {
        draft.title = line;
      } else if (info == null && !labels && DAY_OF_ISSUE.matcher(line).find()) {
        info = line;
      } else {
        draft.drop(line, "database's own notes");
      }
    }
    if (draft.source == null && info != null) {
      draft.source = publication(info);
    }
    Matcher day = draft.date == null && info != null ? DAY_OF_ISSUE.matcher(info) : null;
    if (day != null && day.find()) {
      draft.date = day.group(1);
      draft.dateField = "Publication info";
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
      case "Author" ->
          draft.author =
              Arrays.stream(value.split(";"))
                  .map(Byline::givenNameFirst)
                  .collect(Collectors.joining(", "));
      case "Credit" -> draft.author = draft.author == null ? value : draft.author;
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
  static String publication(String value) {
    String name = value.split("[;\\[]", 2)[0];
    int edition = name.indexOf(',');
    return (edition > 0 ? name.substring(0, edition) : name).strip();
  }
}
