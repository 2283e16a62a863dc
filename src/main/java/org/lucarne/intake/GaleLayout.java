package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gale: labelled facts below the headline, the text under its own label, a citation at the end. */
record GaleLayout() implements ArchiveLayout {
  private static final String LAST = "Gale Document Number:";

  private static final Pattern LABELLED =
      Pattern.compile(
          "(Title|Authors?|Author\\(s\\)|Date|Publication Date|From|Publication Title|Publication"
              + "|Publisher|Document Type|Content Type|Length|Language|Section|Edition|Page"
              + "|Topics?|Place of Publication|Issue|Volume|ISSN): ?(.*)");

  private static final Pattern ISSUE = Pattern.compile("\\s?\\((?:Issue|Vol|No)\\b.*");

  @Override
  public boolean fits(String text) {
    return text.contains(LAST) && text.contains("Full Text:");
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part : ArchiveLayout.parts(lines, line -> line.startsWith(LAST), true)) {
      Draft draft = article(part);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> lines) {
    Draft draft = new Draft();
    List<String> text = new ArrayList<>();
    boolean inText = false;
    boolean ended = false;
    for (String raw : lines) {
      String line = raw.strip();
      Matcher labelled = LABELLED.matcher(line);
      ended |= inText && (line.startsWith("Copyright:") || line.startsWith("Source Citation"));
      if (ended) {
        draft.drop(line, NOTES);
      } else if (line.startsWith("Full Text:")) {
        inText = true;
        text.add(line.substring("Full Text:".length()).strip());
      } else if (inText) {
        text.add(line);
      } else if (labelled.matches()) {
        take(labelled.group(1), labelled.group(2), draft);
      } else if (draft.title == null && !line.isEmpty()) {
        draft.title = line;
      } else {
        draft.drop(line, NOTES);
      }
    }
    draft.paragraphs = ArchiveLayout.paragraphs(text);
    return inText ? draft : null;
  }

  private static void take(String label, String value, Draft draft) {
    switch (label) {
      case "Title" -> draft.title = value;
      case "Author", "Authors", "Author(s)" -> Byline.read(value, draft);
      case "Date", "Publication Date" -> {
        draft.date = value;
        draft.dateField = label;
      }
      case "From", "Publication Title", "Publication" ->
          draft.source = ISSUE.matcher(value).replaceFirst("");
      case "Language" -> draft.language = value;
      case "Section" -> draft.section = value;
      default -> draft.drop(label + ": " + value, NOTES);
    }
  }
}
