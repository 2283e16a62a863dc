package org.lucarne.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
 * Finds an article's text in its page: paragraphs give points to the elements around them, the
 * element with the most is the article, and what is unlike text in it is left out.
 */
final class MainText {
  private static final String[] UNLIKELY = {
    "comment",
    "disqus",
    "related",
    "recommend",
    "share",
    "sharing",
    "social",
    "promo",
    "newsletter",
    "sidebar",
    "footer",
    "breadcrumb",
    "navigation",
    "navbar",
    "menu",
    "advert",
    "sponsor",
    "subscribe",
    "popup",
    "modal",
    "cookie",
    "consent",
    "gdpr",
    "taboola",
    "outbrain",
    "most-read",
    "mostread",
    "popular",
    "trending",
    "readmore",
    "read-more",
    "more-stories",
    "signup",
    "sign-up",
    "masthead",
    "pagination",
    "pager",
    "author-bio",
    "authorbio",
    "about-author",
    "widget",
    "toolbar",
    "print-only",
    "copyright",
    "disclaimer",
    "tag-list",
    "taglist",
    "article-tags",
    "post-tags",
    "paywall",
    "caption",
    "gallery",
    "slideshow",
    "carousel",
    "see-also",
    "also-like",
    "next-post",
    "prev-post",
    "skip-link",
    "hidden",
    "byline",
    "dateline",
    "timestamp",
    "feedback",
    "rating",
    "poll"
  };
  private static final String[] LIKELY = {
    "article", "body", "content", "entry", "story", "main", "post", "text", "column"
  };
  private static final String[] BODY_NAMES = {
    "articlebody",
    "article-body",
    "article_body",
    "article__body",
    "story-body",
    "storybody",
    "story__body",
    "entry-content",
    "post-content",
    "post-body",
    "article-content",
    "articlecontent",
    "article__content",
    "article-text",
    "articletext",
    "story-content",
    "body-copy",
    "bodytext",
    "body-text",
    "news-text",
    "newstext",
    "field-name-body",
    "content-body",
    "main-content",
    "td-post-content"
  };
  private static final Set<String> UNSEEN =
      Set.of(
          "button",
          "select",
          "textarea",
          "nav",
          "aside",
          "figure",
          "figcaption",
          "footer",
          "embed",
          "audio",
          "video",
          "canvas",
          "dialog",
          "menu",
          "input",
          "option",
          "link",
          "meta",
          "applet",
          "label");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "dialog",
          "search",
          "menu",
          "alert");

  /** Paragraphs of fewer characters say little about where the article is. */
  private static final int SHORT = 25;

  /** Text outside paragraphs counts from this length on. */
  private static final int LONG = 80;

  /** Elements that hold no text of a page at all. */
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "object");

  private static final Marks NO_MARKS = new Marks(false, false, false, false);

  /** Characters of running text that make an article by themselves. */
  private static final int ENOUGH = 800;

  /** Characters of a page that is too short to hold anything beside its text. */
  private static final int TINY = 200;

  private final Document page;
  private final List<Box> boxes = new ArrayList<>();

  MainText(Document page) {
    this.page = page;
  }

  /** An element of the page with what scoring needs to know of it. */
  private static final class Box {
    final Element element;
    final String name;
    final Box parent;

    /** Place among the boxes in document order; those up to {@link #end} are inside this one. */
    final int index;

    final Marks marks;

    /** The nearest element around that is a list item or says that it is no article, or -1. */
    final int aside;

    int end;

    /** Characters of text, with runs of white space as one. */
    int text;

    /** Characters of text that are links. */
    int linked;

    int commas;

    /** Of these, what stands in the element itself or in inline elements, not in further blocks. */
    int ownText;

    int ownCommas;
    boolean hasBreak;
    boolean hasParagraph;
    boolean gone;
    double points;

    Box(Element element, Box parent, int index, Marks marks) {
      this.element = element;
      this.name = element.normalName();
      this.parent = parent;
      this.index = index;
      this.marks = marks;
      aside =
          parent == null
              ? -1
              : parent.name.equals("li") || parent.isUnlikely() ? parent.index : parent.aside;
    }

    double linkShare() {
      return text == 0 ? 0 : Math.min(1, (double) linked / text);
    }

    boolean isUnlikely() {
      return marks.unlikely && !name.equals("body") && !name.equals("article");
    }

    boolean isInline() {
      return !element.isBlock();
    }
  }

  /** What the class and id of an element say of it. */
  private record Marks(boolean unlikely, boolean likely, boolean body, boolean comments) {
    static Marks of(String marks) {
      return new Marks(
          has(marks, UNLIKELY),
          has(marks, LIKELY),
          has(marks, BODY_NAMES),
          marks.contains("comment") || marks.contains("disqus"));
    }
  }

  /** The blocks of the article, in order; empty when the page has no text. */
  List<Markup.Block> blocks() {
    if (page.body() == null) {
      return List.of();
    }
    measure();
    Box body = boxes.getFirst();
    prune(body);
    score();
    Box main = best();
    if (main == null) {
      // A page with a line or two of text and nothing else has no paragraph to judge by.
      return body.text <= TINY ? Markup.blocks(page.body(), gone(body)) : List.of();
    }
    main = widen(main);
    pruneInside(main);
    List<Markup.Block> kept = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Markup.Block block : Markup.blocks(main.element, gone(main))) {
      boolean heading = block.tag().length() == 2 && block.tag().charAt(0) == 'h';
      boolean linkLine = block.linkShare() > (block.text().length() < 80 ? 0.6 : 0.75);
      boolean title = block.tag().equals("h1");
      if (!linkLine && !title && seen.merge(block.text(), 1, Integer::sum) == 1) {
        kept.add(block);
      } else if (heading && !title && !linkLine) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && isSubheading(kept.getLast().tag())) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isSubheading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '2'
        && tag.charAt(1) <= '6';
  }

  private Set<Element> gone(Box main) {
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = main.index; i < main.end; i++) {
      if (boxes.get(i).gone) {
        gone.add(boxes.get(i).element);
        i = boxes.get(i).end - 1;
      }
    }
    return gone;
  }

  /** Counts each element's text once, bottom up. */
  private void measure() {
    Map<String, Marks> known = new HashMap<>();
    NodeTraversor.filter(
        new NodeFilter() {
          private Box open;
          private int links;

          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element) {
              if (SILENT.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
              }
              String marks = marks(element);
              Marks said = marks.isEmpty() ? NO_MARKS : known.computeIfAbsent(marks, Marks::of);
              open = new Box(element, open, boxes.size(), said);
              boxes.add(open);
              links += open.name.equals("a") ? 1 : 0;
            } else if (node instanceof TextNode words) {
              count(words.getWholeText());
            }
            return FilterResult.CONTINUE;
          }

          private void count(String words) {
            int length = 0;
            int commas = 0;
            boolean gap = true;
            for (int i = 0; i < words.length(); i++) {
              char c = words.charAt(i);
              boolean space = c <= ' ';
              length += space && gap ? 0 : 1;
              gap = space;
              commas += isComma(c) ? 1 : 0;
            }
            open.text += length;
            open.ownText += length;
            open.commas += commas;
            open.ownCommas += commas;
            open.linked += links > 0 ? length : 0;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element) {
              Box done = open;
              done.end = boxes.size();
              links -= done.name.equals("a") ? 1 : 0;
              open = done.parent;
              if (open != null) {
                open.text += done.text;
                open.linked += done.linked;
                open.commas += done.commas;
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
        },
        page.body());
  }

  /** Takes an element and its text out of all that are around it. */
  private static void remove(Box box) {
    box.gone = true;
    boolean own = box.isInline();
    for (Box around = box.parent; around != null; around = around.parent) {
      around.text -= box.text;
      around.linked -= box.linked;
      around.commas -= box.commas;
      if (own) {
        around.ownText -= box.text;
        around.ownCommas -= box.commas;
      }
      own &= around.isInline();
    }
  }

  /** Removes what is no article in any page, unless it holds most of the page's text. */
  private void prune(Box body) {
    int all = Math.max(1, body.text);
    for (int i = 1; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (isFurniture(box, all)) {
        remove(box);
        i = box.end - 1;
      }
    }
  }

  private static boolean isFurniture(Box box, int all) {
    Element element = box.element;
    if (UNSEEN.contains(box.name)) {
      return box.text < all * 0.5;
    }
    if (box.name.equals("form")) {
      return box.text < all * 0.25;
    }
    if (element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || ROLES.contains(element.attr("role"))
            || isInvisible(element.attr("style")))) {
      return box.text < all * 0.5;
    }
    return box.name.equals("header") && !box.hasParagraph && element.closest("article") == null;
  }

  private static boolean isInvisible(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private void score() {
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (box.gone) {
        i = box.end - 1;
        continue;
      }
      boolean paragraph =
          switch (box.name) {
            case "p", "pre" -> true;
            case "blockquote" -> !box.hasParagraph;
            default -> false;
          };
      boolean loose =
          switch (box.name) {
            case "div", "td", "section", "article", "li" -> true;
            case "span" -> box.hasBreak;
            default -> false;
          };
      int length = paragraph ? box.text : box.ownText;
      if (!paragraph && !loose || length < (loose ? LONG : SHORT)) {
        continue;
      }
      double value =
          1
              + Math.min(paragraph ? box.commas : box.ownCommas, 20)
              + Math.min(length / 100.0, 3 + (loose ? length / 400.0 : 0));
      value *= 1 - box.linkShare();
      if (box.name.equals("li")) {
        value *= 0.3;
      }
      boolean within = loose && !box.name.equals("li") && !box.name.equals("span");
      Box around = within ? box : box.parent;
      double part = 1;
      for (int step = 0; step < 4 && around != null; step++) {
        around.points += value * part;
        part = step == 0 ? 0.5 : part * 0.6;
        around = around.parent;
      }
    }
  }

  private Box best() {
    Box best = null;
    double most = 0;
    for (Box box : boxes) {
      double score = box.points == 0 ? 0 : box.points * weight(box) * (1 - box.linkShare());
      if (score > most) {
        most = score;
        best = box;
      }
    }
    return best;
  }

  private static double weight(Box box) {
    double weight = 1;
    Box around = box;
    for (int i = 0; i < 4 && around != null; i++, around = around.parent) {
      boolean isBody =
          around.marks.body || around.element.attr("itemprop").equalsIgnoreCase("articleBody");
      if (i == 0) {
        if (isBody) {
          weight *= 1.6;
        } else if (around.marks.likely) {
          weight *= 1.15;
        }
        if (around.name.equals("article")) {
          weight *= 1.3;
        }
      }
      if (!isBody && around.isUnlikely()) {
        weight *= around.marks.comments ? 0.1 : 0.3;
        break;
      }
    }
    return weight;
  }

  /**
   * Takes in an element around the best while those beside it hold a good part of the text too, as
   * where a page breaks its article into sections.
   */
  private Box widen(Box best) {
    Box main = best;
    double own = Math.max(1, prose(best));
    Box around = best;
    for (int i = 0; i < 6 && around.parent != null; i++) {
      Box parent = around.parent;
      double beside = 0;
      for (int next = parent.index + 1; next < parent.end; next = boxes.get(next).end) {
        Box sibling = boxes.get(next);
        if (sibling != around && !sibling.isUnlikely()) {
          beside += prose(sibling);
        }
      }
      if (beside >= 0.25 * own) {
        main = parent;
        own += beside;
      }
      around = parent;
    }
    return main;
  }

  /** Length of the running text in an element: long paragraphs with few links. */
  private double prose(Box within) {
    if (within.gone) {
      return 0;
    }
    double length = 0;
    boolean paragraphs = false;
    for (int i = within.index; i < within.end; i++) {
      Box box = boxes.get(i);
      if (box.gone) {
        i = box.end - 1;
      } else if (box.name.equals("p")) {
        paragraphs = true;
        // Something between the two may say that it is a list or aside.
        if (box.text >= 60 && box.linkShare() < 0.4 && box.aside <= within.index) {
          length += box.text;
        }
      }
    }
    if ((within.name.equals("p") || !paragraphs)
        && within.ownText >= LONG
        && within.linkShare() < 0.4) {
      length = Math.max(length, within.ownText);
    }
    return length;
  }

  private void pruneInside(Box main) {
    int all = Math.max(1, main.text);
    // Where there is an article without them, a gallery may be many times as long as it.
    double most = prose(main) >= ENOUGH ? 1 : 0.4;
    for (int i = main.index + 1; i < main.end; i++) {
      Box box = boxes.get(i);
      if (box.gone) {
        i = box.end - 1;
      } else if (!(box.name.equals("p") && box.text > 200)
          && (box.isUnlikely() && !box.marks.body && box.text <= all * most || isLinkList(box))) {
        remove(box);
        i = box.end - 1;
      }
    }
  }

  private static boolean isLinkList(Box box) {
    boolean group =
        switch (box.name) {
          case "ul", "ol", "div", "section", "table" -> true;
          default -> false;
        };
    return group && box.end > box.index + 1 && box.linkShare() > 0.65;
  }

  private static String marks(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String marks = (element.className() + " " + element.id()).strip();
    return (marks.length() > 300 ? marks.substring(0, 300) : marks).toLowerCase(Locale.ROOT);
  }

  private static boolean has(String marks, String[] words) {
    for (String word : words) {
      if (marks.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComma(char c) {
    return c == ',' || c == '،' || c == '，' || c == '、';
  }
}
