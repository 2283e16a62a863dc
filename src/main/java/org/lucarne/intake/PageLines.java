package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page as the lines that a reader sees, for formats whose structure is their wording. */
final class PageLines {

  /**
   * One block of text.
   *
   * @param text without white space around it; line breaks of the page are {@code '\n'}
   * @param anchor the name of the last anchor before it that no earlier line had, or {@code null}
   */
  record Line(String text, String anchor) {}

  private PageLines() {}

  /** The blocks under {@code root} that hold text, in order. */
  static List<Line> of(Element root) {
    List<Line> lines = new ArrayList<>();
    Builder builder = new Builder(lines);
    root.traverse(builder);
    builder.flush();
    return lines;
  }

  private static final class Builder implements NodeVisitor {
    private final List<Line> lines;
    private final StringBuilder text = new StringBuilder();
    private String anchor;

    Builder(List<Line> lines) {
      this.lines = lines;
    }

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode words -> append(words.getWholeText());
        case Element element -> {
          if (element.nameIs("br")) {
            text.append('\n');
          } else if (isBlock(element)) {
            flush();
          }
          if (element.nameIs("a") && element.hasAttr("name")) {
            flush();
            anchor = element.attr("name");
          }
        }
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isBlock(element)) {
        flush();
      }
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() && !element.nameIs("a") || element.nameIs("td");
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean blank = Character.isWhitespace(c) || c == '\u00a0';
        if (!blank) {
          text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
          text.append(' ');
        }
      }
    }

    void flush() {
      String line = text.toString().strip();
      text.setLength(0);
      if (!line.isEmpty()) {
        lines.add(new Line(line, anchor));
        anchor = null;
      }
    }
  }
}
