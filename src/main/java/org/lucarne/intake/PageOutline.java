package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What one walk over a page tells of its elements, for all that ask afterwards: how much text and
 * how many links each holds, what its class and id say of it, and where head and marks are.
 */
final class PageOutline {

  /** Elements that hold no text of a page at all. */
  private static final Set<String> SILENT =
      new HashSet<>(Set.of("script", "style", "noscript", "template", "svg", "iframe", "object"));

  /** Words in bold, in a cell or alone in a paragraph are labels up to this length. */
  private static final int LONGEST_LABEL = 24;

  /** An element of the page's body. */
  static final class Box {
    final Element element;
    final String name;
    final Box parent;

    /** Place among the boxes in document order; those up to {@link #end} are inside this one. */
    final int index;

    final PageMarks marks;

    int end;

    /** Characters of text, with runs of white space as one. */
    int text;

    /** Characters of text that are links. */
    int linked;

    int commas;

    /** Of these, what stands in the element itself or in inline elements, not in further blocks. */
    int ownText;

    int ownCommas;

    /** Whether there is a digit in its text, as every date has one. */
    boolean hasDigit;

    boolean hasBreak;
    boolean hasParagraph;

    /** Whether the text was found to be no part of the article. */
    boolean gone;

    double points;

    private Box(Element element, Box parent, int index, PageMarks marks) {
      this.element = element;
      this.name = element.normalName();
      this.parent = parent;
      this.index = index;
      this.marks = marks;
    }

    double linkShare() {
      return text == 0 ? 0 : Math.min(1, (double) linked / text);
    }

    boolean isInline() {
      return !element.isBlock();
    }

    boolean isUnlikely() {
      return marks.isUnlikely(text) && !name.equals("body") && !name.equals("article");
    }

    /** {@code 1} to {@code 6} for a heading, else 0. */
    int headingLevel() {
      return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6'
          ? name.charAt(1) - '0'
          : 0;
    }

    /** Takes the element and its text out of all that are around it. */
    void remove() {
      gone = true;
      boolean own = isInline();
      for (Box around = parent; around != null; around = around.parent) {
        around.text -= text;
        around.linked -= linked;
        around.commas -= commas;
        if (own) {
          around.ownText -= text;
          around.ownCommas -= commas;
        }
        own &= around.isInline();
      }
    }
  }

  private final Document page;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Box> headings = new ArrayList<>();
  private final List<Box> named = new ArrayList<>();
  private final List<Box> times = new ArrayList<>();
  private final List<Element> metas = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final Map<String, PageMarks> marks = new HashMap<>();
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private Element canonical;

  /** All that classes and ids say, in lower case, once somebody asks. */
  private String classes;

  private Element title;

  PageOutline(Document page) {
    this.page = page;
    NodeTraversor.filter(new Walk(), page);
  }

  Document page() {
    return page;
  }

  /** The outermost element, or {@code null}. */
  Element root() {
    return page.firstElementChild();
  }

  /** The text of the title element, or {@code null}. */
  String title() {
    return title == null || title.text().isBlank() ? null : title.text();
  }

  /** The body with all elements in it that can hold text, in document order; may be empty. */
  List<Box> boxes() {
    return boxes;
  }

  /** The boxes of first-level headings. */
  List<Box> headings() {
    return headings;
  }

  /** The boxes that say by {@code itemprop}, {@code property} or {@code rel} what they hold. */
  List<Box> named() {
    return named;
  }

  /** The boxes of {@code time} and {@code abbr} elements. */
  List<Box> times() {
    return times;
  }

  List<Element> metas() {
    return metas;
  }

  /** The JSON-LD texts of the page. */
  List<String> jsonLd() {
    return jsonLd;
  }

  /** The page's own scripts, some of which hold the article's fields. */
  List<Element> scripts() {
    return scripts;
  }

  /** The link that gives the page's own address, or {@code null}. */
  Element canonical() {
    return canonical;
  }

  /** Whether any element of the body has that class. */
  boolean hasClass(String name) {
    if (classes == null) {
      classes = String.join(" ", marks.keySet());
    }
    return classes.contains(name.toLowerCase(Locale.ROOT)) && page.selectFirst("." + name) != null;
  }

  /** Whether an anchor's name begins so. */
  boolean hasAnchor(String start) {
    return anchors.stream().anyMatch(anchor -> anchor.startsWith(start));
  }

  /** Whether a cell, bold words or a paragraph say just this. */
  boolean hasLabel(String label) {
    return labels.contains(label);
  }

  private final class Walk implements NodeFilter {
    private Box open;
    private int links;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (open != null) {
          count(words.getWholeText());
          addLabel(words);
        }
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      String name = element.normalName();
      if (name.equals("title") && title == null) {
        title = element;
      } else if (name.equals("meta")) {
        metas.add(element);
      } else if (name.equals("link")) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element;
        }
      } else if (SILENT.contains(name)) {
        if (name.equals("script")
            && element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
          jsonLd.add(element.data());
        } else if (name.equals("script") && !element.hasAttr("src")) {
          scripts.add(element);
        }
        // Some pages hold all their text for browsers without scripts a second time or only there.
        if (!name.equals("noscript") || element.select("p").size() < 3) {
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      if (open != null || name.equals("body")) {
        open(element);
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element) {
      PageMarks said = PageMarks.NONE;
      boolean attributed = element.attributesSize() > 0;
      if (attributed) {
        String key = PageMarks.key(element);
        said = key.isEmpty() ? PageMarks.NONE : marks.computeIfAbsent(key, PageMarks::of);
      }
      open = new Box(element, open, boxes.size(), said);
      boxes.add(open);
      String name = open.name;
      if (name.equals("a")) {
        links++;
        if (element.hasAttr("name")) {
          anchors.add(element.attr("name"));
        }
      } else if (name.equals("h1")) {
        headings.add(open);
      } else if (name.equals("time") || name.equals("abbr")) {
        times.add(open);
      }
      if (attributed
          && (element.hasAttr("itemprop")
              || element.hasAttr("property")
              || element.hasAttr("rel") && element.attr("rel").contains("author"))) {
        named.add(open);
      }
    }

    private void count(String words) {
      int length = 0;
      int commas = 0;
      boolean gap = true;
      boolean digit = false;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        digit |= c >= '0' && c <= '9' || c >= '\u0660' && Character.isDigit(c);
        boolean space = c <= ' ';
        length += space && gap ? 0 : 1;
        gap = space;
        commas += c == ',' || c == '،' || c == '，' || c == '、' ? 1 : 0;
      }
      open.hasDigit |= digit;
      open.text += length;
      open.ownText += length;
      open.commas += commas;
      open.ownCommas += commas;
      open.linked += links > 0 ? length : 0;
    }

    private void addLabel(TextNode words) {
      boolean labels =
          switch (open.name) {
            case "td", "b", "strong", "p" -> true;
            default -> false;
          };
      if (labels && open.ownText > 0 && open.ownText <= LONGEST_LABEL) {
        PageOutline.this.labels.add(words.getWholeText().strip());
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (open != null && node == open.element) {
        Box done = open;
        done.end = boxes.size();
        links -= done.name.equals("a") ? 1 : 0;
        open = done.parent;
        if (open != null) {
          open.text += done.text;
          open.linked += done.linked;
          open.commas += done.commas;
          open.hasDigit |= done.hasDigit;
          open.hasBreak |= done.name.equals("br") || done.hasBreak;
          open.hasParagraph |= done.name.equals("p") || done.hasParagraph;
          if (done.isInline()) {
            open.ownText += done.text;
            open.ownCommas += done.commas;
          }
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
