package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Turns HTML into lines of text. */
final class Markup {

  /**
   * The text of one paragraph, heading, list item or the like.
   *
   * @param linked how many of its characters are link text
   * @param tag name of the element that holds it
   */
  record Block(String text, int linked, String tag) {
    double linkShare() {
      return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }
  }

  /** Elements whose text is never an article's. */
  static final Set<String> SILENT =
      new HashSet<>(
          Set.of(
              "script",
              "style",
              "noscript",
              "template",
              "iframe",
              "svg",
              "math",
              "button",
              "select",
              "textarea",
              "nav",
              "aside",
              "figcaption",
              "head",
              "title",
              "object",
              "embed",
              "audio",
              "video",
              "canvas",
              "dialog",
              "menu",
              "input",
              "option",
              "datalist",
              "applet"));

  private static final Set<String> TAGS =
      Set.of(
          "p",
          "br",
          "div",
          "span",
          "a",
          "b",
          "i",
          "em",
          "strong",
          "ul",
          "ol",
          "li",
          "table",
          "img",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "article",
          "section",
          "font",
          "html",
          "body",
          "figure",
          "pre",
          "hr",
          "center",
          "script",
          "u",
          "sup",
          "sub",
          "small",
          "td",
          "tr");

  private Markup() {}

  /** Whether a value holds HTML tags or character references. */
  static boolean isIn(String value) {
    for (int i = value.indexOf('<');
        i >= 0 && i + 2 < value.length();
        i = value.indexOf('<', i + 1)) {
      int start = value.charAt(i + 1) == '/' ? i + 2 : i + 1;
      int end = start;
      while (end < value.length() && end - start < 11 && isNameCharacter(value.charAt(end))) {
        end++;
      }
      if (end < value.length()
          && " />\n\t".indexOf(value.charAt(end)) >= 0
          && TAGS.contains(value.substring(start, end).toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return hasReference(value);
  }

  private static boolean hasReference(String value) {
    for (int i = value.indexOf('&'); i >= 0; i = value.indexOf('&', i + 1)) {
      int end = value.indexOf(';', i);
      if (end < 0) {
        return false;
      }
      if (end - i >= 3 && end - i <= 10) {
        boolean name = true;
        for (int j = i + 1; j < end; j++) {
          char c = value.charAt(j);
          name &= isNameCharacter(c) || c == '#' && j == i + 1;
        }
        if (name) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** One line of text from a value that may hold markup. */
  static String line(String value) {
    return CleanText.line(
        value.indexOf('<') >= 0 && isIn(value)
            ? Jsoup.parseBodyFragment(value).body().text()
            : value.indexOf('&') >= 0 && hasReference(value)
                ? Parser.unescapeEntities(value, false)
                : value);
  }

  /** The paragraphs of a value that holds markup. */
  static List<String> paragraphs(String value) {
    // Escaped twice: the markup appears only after one round of unescaping.
    String html =
        value.indexOf('<') < 0 && value.contains("&lt;")
            ? Parser.unescapeEntities(value, false)
            : value;
    if (html.indexOf('<') < 0) {
      return Paragraphs.of(CleanText.clean(Parser.unescapeEntities(html, false)));
    }
    Element body = Jsoup.parseBodyFragment(html).body();
    boolean hasBlocks = body.selectFirst("p, br, div, li, td") != null;
    if (!hasBlocks) {
      return Paragraphs.of(CleanText.clean(body.wholeText()));
    }
    List<String> paragraphs = new ArrayList<>();
    for (Block block : blocks(body)) {
      paragraphs.add(block.text());
    }
    return paragraphs;
  }

  /** The blocks of text below an element in their order, without what is never an article's. */
  static List<Block> blocks(Element root) {
    return blocks(root, Set.of());
  }

  /**
   * The blocks of text below an element in their order.
   *
   * @param left elements that are left out with all that is in them
   */
  static List<Block> blocks(Element root, Set<Element> left) {
    Blocks blocks = new Blocks(root, left);
    NodeTraversor.filter(blocks, root);
    blocks.flush();
    return blocks.found;
  }

  private static final class Blocks implements NodeFilter {
    private static final int MOST_HEAD = 6;
    private static final int LONGEST_HEAD = 150;

    final List<Block> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Element root;
    private final Set<Element> left;
    private int linked;
    private int links;
    private String tag;

    Blocks(Element root, Set<Element> left) {
      this.root = root;
      this.left = left;
      tag = root.normalName();
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String value = words.getWholeText();
        append(value);
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (element != root
            && (SILENT.contains(name) || left.contains(element) || isPicture(element, name))) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
          text.append('\n');
        } else if (name.equals("a")) {
          links++;
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
          flush();
          tag = name;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("a")) {
          links--;
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
          flush();
          tag = element.parent() == null ? "" : element.parent().normalName();
        }
      }
      return FilterResult.CONTINUE;
    }

    /** Whether it is a figure of a picture, and not of a table or quotation. */
    private static boolean isPicture(Element element, String name) {
      return name.equals("figure") && element.selectFirst("table, blockquote, pre") == null;
    }

    private void append(String value) {
      int before = text.length();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!space) {
          text.append(c);
        } else if (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
          text.append(' ');
        }
      }
      if (links > 0) {
        linked += text.length() - before;
      }
    }

    /** Ends a block; two line breaks, or one after a sentence, end a paragraph within it. */
    private void flush() {
      if (text.isEmpty()) {
        linked = 0;
        return;
      }
      String whole = text.toString();
      int length = Math.max(1, whole.length());
      StringBuilder paragraph = new StringBuilder();
      int breaks = 0;
      String[] lines = whole.split("\n", -1);
      int head = found.isEmpty() ? head(lines) : 0;
      for (int i = 0; i < lines.length; i++) {
        String line = lines[i];
        if (line.isBlank()) {
          breaks++;
          continue;
        }
        boolean ends =
            breaks > 0
                || i <= head
                || Paragraphs.endsSentence(paragraph.toString().stripTrailing());
        if (ends && !paragraph.isEmpty()) {
          add(paragraph.toString(), length);
          paragraph.setLength(0);
        }
        breaks = 0;
        paragraph.append(line).append(' ');
      }
      add(paragraph.toString(), length);
      text.setLength(0);
      linked = 0;
    }

    /**
     * The first blank one among the lines of a text if those above it are a headline, day and the
     * like: each short, and no sentence; else 0.
     */
    private static int head(String[] lines) {
      for (int i = 0; i < Math.min(lines.length - 1, MOST_HEAD); i++) {
        if (lines[i].isBlank()) {
          return i > 1 && !Paragraphs.endsSentence(lines[i - 1].strip()) ? i : 0;
        }
        if (lines[i].length() > LONGEST_HEAD) {
          return 0;
        }
      }
      return 0;
    }

    private void add(String paragraph, int length) {
      String plain = CleanText.line(paragraph);
      if (!plain.isEmpty()) {
        int share = (int) Math.round((double) linked * plain.length() / length);
        found.add(new Block(plain, share, tag));
      }
    }
  }
}
