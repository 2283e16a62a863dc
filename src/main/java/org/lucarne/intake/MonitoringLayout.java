package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BBC Monitoring: reports of other media, whose last lines name the medium, its language and the
 * minute in GMT.
 */
record MonitoringLayout() implements ArchiveLayout {
  private static final Pattern ORIGIN =
      Pattern.compile(
          "Source: (.{3,120}?),? in \\p{L}{3,15}(?: \\p{L}{3,15})? (?:(\\d{2})(\\d{2}) gmt )?"
              + "(\\d{1,2} \\p{L}{3,9}) (\\d{2}|\\d{4})");

  private static final Pattern SITE = Pattern.compile(" (?:website|web site)$");
  private static final Pattern AGENCY = Pattern.compile(" news agency$");

  private static final Pattern LAST = Pattern.compile("BBC Mon[ A-Z0-9].{2,60}");

  @Override
  public boolean fits(String text) {
    return text.contains("\nBBC Mon")
        && text.lines().anyMatch(line -> ORIGIN.matcher(line.strip()).matches());
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part :
        ArchiveLayout.parts(lines, line -> LAST.matcher(line).matches(), true)) {
      Draft draft = article(part);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> lines) {
    Draft draft = new Draft();
    draft.source = "BBC Monitoring";
    List<String> text = new ArrayList<>();
    for (String raw : lines) {
      String line = raw.strip();
      Matcher origin = ORIGIN.matcher(line);
      if (origin.matches()) {
        String medium = SITE.matcher(origin.group(1).split(",")[0]).replaceFirst("");
        String agency = Agencies.named(AGENCY.matcher(medium).replaceFirst(""));
        draft.credits.add(agency == null ? medium : agency);
        String year = origin.group(5).length() == 2 ? "20" + origin.group(5) : origin.group(5);
        draft.date = origin.group(4) + " " + year;
        draft.date +=
            origin.group(2) == null ? "" : " " + origin.group(2) + ":" + origin.group(3) + " GMT";
        draft.dateField = "Source";
        draft.drop(line, "credit line");
      } else if (LAST.matcher(line).matches()) {
        draft.drop(line, NOTES);
      } else if (draft.title == null) {
        draft.title = line.isEmpty() ? null : line;
      } else {
        text.add(line);
      }
    }
    draft.paragraphs = ArchiveLayout.paragraphs(text);
    return draft.date == null ? null : draft;
  }
}
