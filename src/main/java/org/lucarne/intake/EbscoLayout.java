package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EBSCOhost: labels and below each its value, then the text, and at the end whose it is. */
record EbscoLayout() implements ArchiveLayout {
  private static final String ACCESSION = "Accession Number:";
  private static final String DATABASE = "Database:";

  private static final Pattern OWNER =
      Pattern.compile("Copyright of .{3,160} is the property of .{3,400}");

  private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L} ()/-]{2,24}):(?: (.*))?");

  private static final Pattern ISSUE =
      Pattern.compile(
          "(.{2,80}?)[.,;] ((?:\\d{1,2} )?\\p{Lu}\\p{L}{2,8}\\.? ?\\d{0,2},? ?\\d{4}"
              + "|\\d{1,2}/\\d{1,2}/\\d{4})\\b.*");

  private static final Pattern SECTION = Pattern.compile("Section: (.{1,60})");
  private static final Pattern RECORD = Pattern.compile("Record: \\d+|[-=_]{5,300}");
  private static final Pattern BYLINE = Pattern.compile("By (\\p{Lu}.{2,60})");

  @Override
  public boolean fits(String text) {
    return text.contains(ACCESSION) && text.contains(DATABASE) && text.contains("Copyright of ");
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part :
        ArchiveLayout.parts(lines, line -> OWNER.matcher(line).matches(), true)) {
      Draft draft = article(part.stream().map(CleanText::line).toList());
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> lines) {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    String open = "";
    boolean inText = false;
    boolean below = false;
    for (String line : lines) {
      Matcher label = LABEL.matcher(line);
      Matcher section = SECTION.matcher(line);
      Matcher byline = BYLINE.matcher(line);
      below |= inText && line.startsWith("~~~");
      if (line.isEmpty() || RECORD.matcher(line).matches()) {
        continue;
      }
      if (!inText && label.matches()) {
        open = label.group(1);
        inText = label.group(2) != null && take(open, label.group(2), draft);
      } else if (!inText) {
        inText = take(open, line, draft);
      } else if (section.matches()) {
        draft.section = section.group(1);
      } else if (below && draft.author == null && byline.matches()) {
        draft.author = byline.group(1);
      } else if (!below && !OWNER.matcher(line).matches() && !line.equals(draft.title)) {
        draft.paragraphs.add(line);
        continue;
      }
      draft.drop(line, NOTES);
    }
    return inText ? draft : null;
  }

  /** Takes a value; whether it was the last before the text. */
  private static boolean take(String label, String value, Draft draft) {
    switch (label) {
      case "Title" ->
          draft.title = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
      case "Authors", "Author" -> Byline.read(value, draft);
      case "Source" -> {
        Matcher issue = ISSUE.matcher(value);
        draft.source = issue.matches() ? issue.group(1) : value;
        draft.date = issue.matches() ? issue.group(2) : null;
        draft.dateField = label;
      }
      default -> {}
    }
    return label.equals("Database");
  }
}
