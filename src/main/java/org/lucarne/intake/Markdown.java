package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paragraphs of Markdown, which are blocks between blank lines, without its marks. */
final class Markdown {
  private static final int LONGEST_MARKED = 20_000;

  /**
   * A line of this length that ends a sentence is a paragraph of somebody who leaves no blank ones.
   */
  private static final int LONG_LINE = 200;

  private static final Pattern RULE = Pattern.compile("(?:[-*_=] ?){3,}|[`~]{3,}.{0,30}");
  private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,3}[.)]) .*");

  private Markdown() {}

  static boolean isNamed(String fileName) {
    String name = fileName.toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  /** The paragraphs of text that {@link CleanText#clean} has passed, each as one line. */
  static List<String> paragraphs(String text) {
    String stripped = text.strip();
    if (!stripped.contains("\n\n")) {
      return Paragraphs.of(withoutMarks(stripped));
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : (stripped + "\n").split("\n", -1)) {
      String plain = line.strip();
      boolean heading = plain.startsWith("#");
      boolean starts = heading || RULE.matcher(plain).matches() || ITEM.matcher(plain).matches();
      if (plain.isEmpty() || starts || isWhole(block)) {
        end(block, paragraphs);
      }
      if (!RULE.matcher(plain).matches()) {
        block.append(block.isEmpty() ? "" : " ").append(withoutMarks(plain).strip());
      }
      if (heading || line.endsWith("  ") || line.endsWith("\\")) {
        end(block, paragraphs);
      }
    }
    end(block, paragraphs);
    return paragraphs;
  }

  private static boolean isWhole(StringBuilder block) {
    return block.length() > LONG_LINE && Paragraphs.endsSentence(block.toString());
  }

  private static void end(StringBuilder block, List<String> paragraphs) {
    String line = CleanText.line(block.toString());
    block.setLength(0);
    if (!line.isEmpty()) {
      paragraphs.add(line);
    }
  }

  /** Lines without marks for headings, emphasis, quotes, pictures and links. */
  private static String withoutMarks(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String plain = line.length() > LONGEST_MARKED ? line : unlinked(line);
      int start = 0;
      while (start < plain.length() && "#> ".indexOf(plain.charAt(start)) >= 0) {
        start++;
      }
      plain = start > 0 && !plain.isBlank() ? plain.substring(start) : plain;
      plain = ITEM.matcher(plain).matches() ? plain.replaceFirst("^[-*+] ", "") : plain;
      out.append(plain.replace("**", "").replace("__", "")).append('\n');
    }
    return out.toString();
  }

  /** {@code [words](address)} as the words; pictures as nothing. */
  private static String unlinked(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      int open = line.indexOf('[', i);
      int middle = open < 0 ? -1 : line.indexOf("](", open);
      int close = middle < 0 ? -1 : line.indexOf(')', middle);
      if (close < 0) {
        break;
      }
      boolean picture = open > i && line.charAt(open - 1) == '!';
      out.append(line, i, picture ? open - 1 : open);
      out.append(picture ? "" : line.substring(open + 1, middle));
      i = close + 1;
    }
    return out.append(line.substring(i)).toString();
  }
}
