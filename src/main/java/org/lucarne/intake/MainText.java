package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

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
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "button",
          "select",
          "textarea",
          "nav",
          "aside",
          "figure",
          "figcaption",
          "footer",
          "object",
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

  /** Characters of running text that make an article by themselves. */
  private static final int ENOUGH = 800;

  /** Characters of a page that is too short to hold anything beside its text. */
  private static final int TINY = 200;

  private final Element body;
  private final Map<Element, Double> points = new IdentityHashMap<>();

  MainText(Document page) {
    body = page.body();
  }

  /** The blocks of the article, in order; empty when the page has no text. */
  List<Markup.Block> blocks() {
    if (body == null) {
      return List.of();
    }
    prune();
    score();
    Element main = best();
    if (main == null) {
      // A page with a line or two of text and nothing else has no paragraph to judge by.
      return textLength(body) <= TINY ? Markup.blocks(body) : List.of();
    }
    main = widen(main);
    pruneInside(main);
    List<Markup.Block> kept = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Markup.Block block : Markup.blocks(main)) {
      boolean heading = block.tag().length() == 2 && block.tag().charAt(0) == 'h';
      boolean linkLine = block.linkShare() > (block.text().length() < 80 ? 0.6 : 0.75);
      boolean title = block.tag().equals("h1");
      if (!linkLine && !title && seen.merge(block.text(), 1, Integer::sum) == 1) {
        kept.add(block);
      } else if (heading && !title && !linkLine) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().tag().matches("h[2-6]")) {
      kept.removeLast();
    }
    return kept;
  }

  /** Removes what is no article in any page, unless it holds most of the page's text. */
  private void prune() {
    int all = Math.max(1, textLength(body));
    List<Element> gone = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (element == body) {
        continue;
      }
      String name = element.normalName();
      if (UNSEEN.contains(name)) {
        if (name.equals("script")
            || name.equals("style")
            || name.equals("noscript")
            || textLength(element) < all * 0.5) {
          gone.add(element);
        }
      } else if (name.equals("form")) {
        if (textLength(element) < all * 0.25) {
          gone.add(element);
        }
      } else if (element.hasAttr("hidden")
          || element.attr("aria-hidden").equals("true")
          || ROLES.contains(element.attr("role"))
          || isInvisible(element.attr("style"))) {
        if (textLength(element) < all * 0.5) {
          gone.add(element);
        }
      } else if (name.equals("header")
          && element.closest("article") == null
          && element.selectFirst("p") == null) {
        gone.add(element);
      }
    }
    gone.forEach(Node::remove);
  }

  private static boolean isInvisible(String style) {
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private void score() {
    for (Element element : body.getAllElements()) {
      String name = element.normalName();
      boolean paragraph =
          name.equals("p")
              || name.equals("pre")
              || name.equals("blockquote") && element.selectFirst("p") == null;
      boolean loose =
          !paragraph
              && (name.equals("div")
                  || name.equals("td")
                  || name.equals("section")
                  || name.equals("article")
                  || name.equals("span") && element.selectFirst("br") != null
                  || name.equals("li"));
      if (!paragraph && !loose) {
        continue;
      }
      String text = paragraph ? element.text() : ownText(element);
      if (text.length() < SHORT || loose && text.length() < 80) {
        continue;
      }
      double value =
          1
              + commas(text)
              + Math.min(text.length() / 100.0, 3 + (loose ? text.length() / 400.0 : 0));
      value *= 1 - linkShare(element);
      if (name.equals("li")) {
        value *= 0.3;
      }
      Element around =
          loose && !name.equals("li") && !name.equals("span") ? element : element.parent();
      double part = 1;
      for (int i = 0; i < 4 && around != null && around != body.parent(); i++) {
        points.merge(around, value * part, Double::sum);
        part = i == 0 ? 0.5 : part * 0.6;
        around = around.parent();
      }
    }
  }

  private Element best() {
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : points.entrySet()) {
      Element element = entry.getKey();
      double score = entry.getValue() * weight(element) * (1 - linkShare(element));
      if (score > most
          || score == most
              && best != null
              && element.elementSiblingIndex() < best.elementSiblingIndex()) {
        most = score;
        best = element;
      }
    }
    return best;
  }

  private static double weight(Element element) {
    double weight = 1;
    Element around = element;
    for (int i = 0; i < 4 && around != null; i++, around = around.parent()) {
      String marks = marks(around);
      boolean isBody =
          has(marks, BODY_NAMES) || around.attr("itemprop").equalsIgnoreCase("articleBody");
      if (i == 0) {
        if (isBody) {
          weight *= 1.6;
        } else if (has(marks, LIKELY)) {
          weight *= 1.15;
        }
        if (around.normalName().equals("article")) {
          weight *= 1.3;
        }
      }
      if (!isBody && isUnlikely(around, marks)) {
        weight *= marks.contains("comment") || marks.contains("disqus") ? 0.1 : 0.3;
        break;
      }
    }
    return weight;
  }

  /**
   * Takes in an element around the best while those beside it hold a good part of the text too, as
   * where a page breaks its article into sections.
   */
  private Element widen(Element best) {
    Element main = best;
    Element around = best;
    double own = Math.max(1, prose(best));
    for (int i = 0; i < 6; i++) {
      Element parent = around.parent();
      if (parent == null || parent == body.parent()) {
        break;
      }
      double beside = 0;
      for (Element sibling : parent.children()) {
        if (sibling != around && !isUnlikely(sibling, marks(sibling))) {
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
  private static double prose(Element element) {
    double length = 0;
    Elements paragraphs = element.select("p");
    for (Element p : paragraphs) {
      String text = p.text();
      if (text.length() >= 60 && linkShare(p) < 0.4 && !isAside(p, element)) {
        length += text.length();
      }
    }
    if (element.normalName().equals("p") || paragraphs.isEmpty()) {
      String own = ownText(element);
      length =
          own.length() >= 80 && linkShare(element) < 0.4 ? Math.max(length, own.length()) : length;
    }
    return length;
  }

  /** Whether something between the paragraph and the element says that it is a list or aside. */
  private static boolean isAside(Element paragraph, Element within) {
    for (Element e = paragraph.parent(); e != null && e != within; e = e.parent()) {
      if (e.normalName().equals("li") || isUnlikely(e, marks(e))) {
        return true;
      }
    }
    return false;
  }

  private static void pruneInside(Element main) {
    int all = Math.max(1, textLength(main));
    // Where there is an article without them, a gallery may be many times as long as it.
    double most = prose(main) >= ENOUGH ? 1 : 0.4;
    Set<Element> gone = new HashSet<>();
    for (Element element : main.getAllElements()) {
      if (element == main || element.normalName().equals("p") && textLength(element) > 200) {
        continue;
      }
      String marks = marks(element);
      if (!marks.isBlank()
          && isUnlikely(element, marks)
          && !has(marks, BODY_NAMES)
          && textLength(element) <= all * most) {
        gone.add(element);
      } else if (isLinkList(element)) {
        gone.add(element);
      }
    }
    gone.forEach(Node::remove);
  }

  private static boolean isLinkList(Element element) {
    String name = element.normalName();
    boolean group =
        name.equals("ul")
            || name.equals("ol")
            || name.equals("div")
            || name.equals("section")
            || name.equals("table");
    return group && element.childrenSize() > 0 && linkShare(element) > 0.65;
  }

  private static boolean isUnlikely(Element element, String marks) {
    return !element.normalName().equals("body")
        && !element.normalName().equals("article")
        && has(marks, UNLIKELY);
  }

  private static String marks(Element element) {
    String marks = element.className() + " " + element.id();
    return marks.length() > 300
        ? marks.substring(0, 300).toLowerCase(Locale.ROOT)
        : marks.toLowerCase(Locale.ROOT);
  }

  private static boolean has(String marks, String[] words) {
    for (String word : words) {
      if (marks.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      commas += ",،，、".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return Math.min(commas, 20);
  }

  /** Text that stands in the element itself or in inline elements, not in further blocks. */
  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.text());
      } else if (child instanceof Element inline && !inline.isBlock()) {
        text.append(inline.text());
      }
    }
    return text.toString().strip();
  }

  private static int textLength(Element element) {
    return element.text().length();
  }

  private static double linkShare(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return Math.min(1, (double) linked / all);
  }
}
