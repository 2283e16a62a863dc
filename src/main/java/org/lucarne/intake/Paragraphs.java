package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the paragraphs of plain text, where one may be a line, a block between blank lines, or a
 * block of lines broken at a fixed width.
 */
final class Paragraphs {
  /** Lines were broken at 65 to 80 columns by mail, wire and terminal software. */
  private static final int WIDEST_WRAP = 100;

  private Paragraphs() {}

  /** The paragraphs of text that {@link CleanText#clean} has passed, each as one line. */
  static List<String> of(String text) {
    if (text.indexOf('\n') < 0) {
      String line = CleanText.joined(text);
      return line.isEmpty() ? List.of() : List.of(line);
    }
    List<String> lines = lines(text);
    List<String> paragraphs = new ArrayList<>();
    if (isWrapped(lines, 1)) {
      join(lines, 1, paragraphs);
    } else if (isWrapped(lines, 2)) {
      join(lines, 2, paragraphs);
    } else {
      for (String line : lines) {
        add(line, paragraphs);
      }
    }
    return paragraphs;
  }

  /** The paragraphs of text whose lines are known to be broken by width. */
  static List<String> unwrap(String text) {
    List<String> paragraphs = new ArrayList<>();
    join(lines(text), 1, paragraphs);
    return paragraphs;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      lines.add(text.substring(from, end).stripTrailing());
      from = end + 1;
    }
    return lines;
  }

  /**
   * Whether lines were broken by width: where one is followed by another {@code step} lines below,
   * it nearly always fills the width and mostly does not end a sentence.
   */
  private static boolean isWrapped(List<String> lines, int step) {
    int longest = 0;
    int followed = 0;
    int full = 0;
    int open = 0;
    for (String line : lines) {
      longest = Math.max(longest, line.length());
    }
    if (longest > WIDEST_WRAP || longest < 30) {
      return false;
    }
    for (int i = 0; i + step < lines.size(); i++) {
      String line = lines.get(i);
      boolean gap = step == 1 || lines.get(i + 1).isBlank();
      if (!line.isBlank() && gap && !lines.get(i + step).isBlank()) {
        followed++;
        full += line.length() > longest * 0.6 ? 1 : 0;
        open += endsSentence(line) ? 0 : 1;
      }
    }
    return followed >= 3 && full >= followed * 0.7 && open >= followed * 0.6;
  }

  private static void join(List<String> lines, int step, List<String> paragraphs) {
    int margin = 1000;
    for (String line : lines) {
      margin = line.isBlank() ? margin : Math.min(margin, indent(line));
    }
    StringBuilder paragraph = new StringBuilder();
    int blanks = 0;
    for (String line : lines) {
      if (line.isBlank()) {
        blanks++;
        continue;
      }
      boolean indented = indent(line) >= margin + 2;
      if (blanks >= step || indented && paragraph.length() > 0) {
        add(paragraph.toString(), paragraphs);
        paragraph.setLength(0);
      }
      blanks = 0;
      paragraph.append(line).append(' ');
    }
    add(paragraph.toString(), paragraphs);
  }

  private static void add(String line, List<String> paragraphs) {
    String plain = CleanText.joined(line);
    if (!plain.isEmpty()) {
      paragraphs.add(plain);
    }
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Whether the line ends as a sentence does, closing quotation marks and brackets aside. */
  static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i > 0 && "\"'”’»)] ".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…。！？؟۔:".indexOf(line.charAt(i)) >= 0;
  }
}
