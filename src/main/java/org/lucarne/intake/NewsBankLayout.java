package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.PublicationDate;

/** NewsBank's Access World News: outlet and day below the headline, a record number at the end. */
record NewsBankLayout() implements ArchiveLayout {
  private static final String LAST = "Record Number:";
  private static final String PAPER = "Paper:";

  private static final Pattern UNREAD = Pattern.compile("(?:Page|Edition|Column|Memo): .*");

  private static final Pattern PAGE = Pattern.compile(" [-–] (?:[Pp]age|[Pp]\\.?) ?\\w{1,6}$");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(Author/Byline|Author|Byline|Edition|Section|Page|Column|Readability|Dateline|Memo"
              + "|Caption|Index terms|Estimated printed pages|Series|Source): ?(.*)");

  @Override
  public boolean fits(String text) {
    return text.contains(LAST)
        && (text.contains("NewsBank")
            || text.contains("\nCopyright")
            || text.contains("Author/Byline:")
            || text.contains("Access World News")
            || text.contains("Estimated printed pages:"));
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part : ArchiveLayout.parts(lines, line -> line.startsWith(LAST), true)) {
      Draft draft = article(part, dates);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> raw, DateReader dates) {
    List<String> lines = raw.stream().map(String::strip).toList();
    if (lines.stream().anyMatch(line -> line.startsWith("Title:"))) {
      return labelled(lines, dates);
    }
    Draft draft = new Draft();
    int dated = -1;
    for (int i = 0; i < Math.min(30, lines.size()) && dated < 0; i++) {
      String line = PAGE.matcher(lines.get(i)).replaceFirst("");
      int dash = Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" – "));
      String outlet = dash > 0 ? line.substring(0, dash) : null;
      PublicationDate day = ArchiveLayout.day(dash > 0 ? line.substring(dash + 3) : line, dates);
      if (day == null || i == 0) {
        continue;
      }
      dated = i;
      draft.published = day;
      int above = ArchiveLayout.above(lines, i);
      draft.source = outlet == null && above >= 0 ? lines.get(above) : outlet;
      above = outlet == null && above >= 0 ? ArchiveLayout.above(lines, above) : above;
      draft.title = above < 0 ? null : lines.get(above);
    }
    if (dated < 0) {
      return null;
    }
    List<String> text = new ArrayList<>();
    boolean ended = false;
    for (String line : lines.subList(dated + 1, lines.size())) {
      Matcher labelled = LABELLED.matcher(line);
      ended |= line.startsWith("Copyright") || line.startsWith("©") || line.startsWith(LAST);
      if (ended) {
        draft.drop(line, NOTES);
      } else if (text.stream().allMatch(String::isBlank) && labelled.matches()) {
        take(labelled.group(1), labelled.group(2), draft);
      } else if (!line.equals("Article Text:")) {
        text.add(line);
      }
    }
    draft.paragraphs = ArchiveLayout.paragraphs(text);
    return draft;
  }

  /** An article whose outlet, title and day have labels. */
  private static Draft labelled(List<String> lines, DateReader dates) {
    List<String> kept = new ArrayList<>();
    Draft notes = new Draft();
    for (String line : lines) {
      boolean unread = !kept.contains("") && UNREAD.matcher(line).matches();
      if (unread || line.startsWith("Copyright") || line.startsWith("©") || line.startsWith(LAST)) {
        notes.drop(line, NOTES);
      } else if (!line.isEmpty() || !kept.isEmpty()) {
        // "Paper" alone is no label of other texts.
        kept.add(line.startsWith(PAPER) ? "Newspaper:" + line.substring(PAPER.length()) : line);
      }
    }
    Draft draft = PlainText.draft(String.join("\n", kept), "", dates);
    draft.dropped.addAll(notes.dropped);
    return draft;
  }

  private static void take(String label, String value, Draft draft) {
    switch (label) {
      case "Author/Byline", "Author", "Byline" -> Byline.read(value, draft);
      case "Section" -> draft.section = value;
      case "Dateline" -> draft.dateline = value;
      default -> draft.drop(label + ": " + value, NOTES);
    }
  }
}
