package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles below each other, each of which begins with the same label. */
record LabelledLayout() implements ArchiveLayout {
  private static final Pattern LABEL = Pattern.compile("(\\p{L}[\\p{L} /-]{1,24}):\\s+\\S.*");

  @Override
  public boolean fits(String text) {
    String first = text.stripLeading();
    int end = first.indexOf('\n');
    if (end < 0 || end > 400) {
      return false;
    }
    String label = label(first.substring(0, end));
    return label != null && first.indexOf("\n" + label + ":", end) > 0 && several(first, label);
  }

  /** The label of a line when it names something that articles have. */
  private static String label(String line) {
    Matcher label = LABEL.matcher(line.strip());
    return label.matches() && Columns.isKnown(label.group(1)) ? label.group(1) : null;
  }

  private static boolean several(String text, String label) {
    List<List<String>> parts = split(text.lines().toList(), label);
    // The last may be cut off.
    return parts.size() > 1
        && parts.subList(0, parts.size() - 1).stream().allMatch(LabelledLayout::isHead);
  }

  /** Whether two more labels follow the first at once. */
  private static boolean isHead(List<String> lines) {
    return lines.size() > 3
        && lines.subList(1, 3).stream().allMatch(line -> label(line) != null)
        && lines.stream().anyMatch(line -> line.length() > 80);
  }

  private static List<List<String>> split(List<String> lines, String label) {
    List<List<String>> parts = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(label + ":") || parts.isEmpty() && !line.isBlank()) {
        parts.add(new ArrayList<>());
      }
      if (!parts.isEmpty()) {
        parts.getLast().add(line);
      }
    }
    return parts;
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    String first = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    return split(lines, label(first)).stream()
        .map(part -> PlainText.draft(String.join("\n", part), "", dates))
        .toList();
  }
}
