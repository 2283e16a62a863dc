package org.lucarne.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Articles below each other in one text, parted by lines of signs, by their numbers or by some
 * blank lines, where each begins with its own headline and day.
 */
record PartedLayout() implements ArchiveLayout {

  /** What may part articles; {@code taken} when it is no part of the article below it. */
  private record Border(Pattern line, boolean taken) {}

  private static final List<Border> BORDERS =
      List.of(
          new Border(Pattern.compile("\\s{0,80}(?:[=*_~#-] ?){3,}\\s{0,80}|\\f.{0,10}"), true),
          new Border(
              Pattern.compile(
                  "(?iu)\\s{0,80}\\[?(?:(?:article|document|doc|item|story|record|artikel|dokument"
                      + "|documento|articolo|статья|документ)\\s+)?#?\\d{1,6}"
                      + "(?:\\s?(?:of|von|de|sur|di|из|/)\\s?\\d{1,6})?[\\].:)]{0,2}\\s{0,80}"),
              true),
          new Border(Pattern.compile("\\d{1,4}[.)] \\S.{8,}"), false));

  /** Blank lines that part articles. */
  private static final int BLANK = 3;

  private static final int LEAST_TEXT = 60;
  private static final int LONGEST_NUMBER = 40;

  private static final Pattern NUMBER = Pattern.compile("^\\d{1,4}[.)] ");

  @Override
  public boolean fits(String text) {
    List<String> lines = text.lines().toList();
    return !articles(lines, new DateReader(LocalDate.MAX.minusYears(1)), true).isEmpty();
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    return articles(lines, dates, false);
  }

  /**
   * The articles; none when these lines are not parted.
   *
   * @param cut whether the last may lack its end
   */
  private static List<Draft> articles(List<String> lines, DateReader dates, boolean cut) {
    for (Border border : BORDERS) {
      List<Draft> drafts = drafts(parts(lines, border), dates, cut);
      if (!drafts.isEmpty()) {
        return drafts;
      }
    }
    return drafts(apart(lines), dates, cut);
  }

  /** An article for each part; none when one of them has no headline or day of its own. */
  private static List<Draft> drafts(List<List<String>> parts, DateReader dates, boolean cut) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      String text =
          NUMBER.matcher(CleanText.clean(String.join("\n", parts.get(i)))).replaceFirst("");
      if (text.isBlank()) {
        continue;
      }
      Draft draft = PlainText.draft(text, "", dates);
      boolean whole =
          draft.title != null
              && (draft.published != null || draft.date != null)
              && draft.paragraphs.stream().mapToInt(String::length).sum() >= LEAST_TEXT;
      if (whole) {
        drafts.add(draft);
      } else if (!(cut && i == parts.size() - 1)) {
        return List.of();
      }
    }
    return drafts.size() > 1 ? drafts : List.of();
  }

  private static List<List<String>> parts(List<String> lines, Border border) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (String line : lines) {
      if (mayPart(line) && border.line.matcher(line).matches()) {
        parts.add(new ArrayList<>());
        if (border.taken) {
          continue;
        }
      }
      parts.getLast().add(line);
    }
    return parts;
  }

  /** Only such lines need the slower look. */
  private static boolean mayPart(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) <= ' ') {
      start++;
    }
    if (start == line.length()) {
      return line.indexOf('\f') >= 0;
    }
    char first = line.charAt(start);
    char last = line.charAt(line.length() - 1);
    return "=*_~#-[".indexOf(first) >= 0
        || Character.isDigit(first)
        || line.length() <= LONGEST_NUMBER
            && (Character.isDigit(last) || ".:])".indexOf(last) >= 0);
  }

  /** The parts between some blank lines. */
  private static List<List<String>> apart(List<String> lines) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    int blank = 0;
    for (String line : lines) {
      blank = line.isBlank() ? blank + 1 : 0;
      if (blank == BLANK) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(line);
    }
    return parts;
  }
}
