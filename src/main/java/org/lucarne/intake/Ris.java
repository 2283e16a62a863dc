package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References in RIS, as reference managers and databases export them. An abstract is not the
 * article, but it is all the text there is, so it stands as the text under the section "Abstract".
 */
final class Ris implements Format {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  ?- ?(.*)");

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && LINE.matcher(firstLine(opening.text())).matches()
        && firstLine(opening.text()).startsWith("TY");
  }

  private static String firstLine(String text) {
    String start = text.stripLeading();
    if (start.startsWith("\ufeff")) {
      start = start.substring(1);
    }
    int end = start.indexOf('\n');
    return (end < 0 ? start : start.substring(0, end)).strip();
  }

  @Override
  public String mediaType() {
    return "application/x-research-info-systems";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, InterruptedException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    Map<String, List<String>> fields = new HashMap<>();
    String tag = null;
    int item = 0;
    for (String line : Encoding.of(bytes, null).decode(bytes).split("\r?\n")) {
      Matcher tagged = LINE.matcher(line.strip());
      if (tagged.matches() && tagged.group(1).equals("ER")) {
        take(fields, ++item, file, desk);
        fields.clear();
        tag = null;
      } else if (tagged.matches()) {
        tag = tagged.group(1);
        fields.computeIfAbsent(tag, _ -> new ArrayList<>()).add(tagged.group(2).strip());
      } else if (tag != null && !line.isBlank()) {
        List<String> values = fields.get(tag);
        values.add(values.removeLast() + " " + line.strip());
      }
    }
    if (fields.containsKey("TY")) {
      take(fields, ++item, file, desk);
    }
  }

  private static void take(
      Map<String, List<String>> fields, int item, FoundFile file, CopyDesk desk)
      throws InterruptedException {
    Draft draft = new Draft();
    draft.title = value(fields, "TI", "T1", "CT", "BT");
    draft.source = value(fields, "T2", "JO", "JF", "JA", "PB");
    draft.date = date(value(fields, "DA", "Y1", "PY"));
    draft.dateField = "DA";
    draft.url = value(fields, "UR", "L2");
    draft.language = value(fields, "LA");
    draft.section = value(fields, "SE");
    List<String> authors = new ArrayList<>();
    for (String author : fields.getOrDefault("AU", fields.getOrDefault("A1", List.of()))) {
      String[] parts = author.split(", ?", 2);
      authors.add(parts.length == 2 ? parts[1] + " " + parts[0] : author);
    }
    draft.author = authors.isEmpty() ? null : String.join(", ", authors);
    String summary = value(fields, "AB", "N2");
    if (summary != null) {
      draft.body = summary;
      draft.section = "Abstract";
    }
    if (draft.title == null && draft.body == null) {
      desk.fail(item, "the reference has neither a title nor an abstract");
    } else {
      desk.take(draft, item, 0, file.size());
    }
  }

  /** {@code 2015/08/11/} without the parts that are not told. */
  private static String date(String value) {
    if (value == null) {
      return null;
    }
    String[] parts = value.split("/");
    StringBuilder date = new StringBuilder(parts[0]);
    for (int i = 1; i < Math.min(parts.length, 3) && !parts[i].isBlank(); i++) {
      date.append('-').append(parts[i].length() == 1 ? "0" : "").append(parts[i].strip());
    }
    return date.toString();
  }

  private static String value(Map<String, List<String>> fields, String... tags) {
    for (String tag : tags) {
      if (fields.containsKey(tag) && !fields.get(tag).getFirst().isBlank()) {
        return fields.get(tag).getFirst();
      }
    }
    return null;
  }
}
