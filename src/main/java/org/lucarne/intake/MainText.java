package org.lucarne.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.lucarne.intake.PageOutline.Box;

/**
 * Finds an article's text in its page: paragraphs give points to the elements around them, the
 * element with the most is the article, and what is unlike text in it is left out.
 */
final class MainText {

  /** Elements that hold what is no article's text. */
  private static final Set<String> UNSEEN =
      new HashSet<>(
          Set.of(
              "button",
              "select",
              "textarea",
              "nav",
              "aside",
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
              "label"));

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

  /** Elements that stand in a sentence, whose class says how it looks and not what it is. */
  private static final Set<String> IN_SENTENCE =
      Set.of(
          "a", "b", "i", "u", "em", "strong", "abbr", "cite", "q", "mark", "sup", "sub", "font",
          "small", "time");

  /** Paragraphs of fewer characters say little about where the article is. */
  private static final int SHORT = 25;

  /** Text outside paragraphs counts from this length on. */
  private static final int LONG = 80;

  /** Characters of running text that make an article by themselves. */
  private static final int ENOUGH = 800;

  /** Characters of a page that is too short to hold anything beside its text. */
  private static final int TINY = 200;

  /** A teaser of another article has no more characters. */
  private static final int LONGEST_TEASER = 400;

  /** Characters that two texts must share at their start to be taken for the same. */
  private static final int SAME_START = 40;

  private static final int LONGEST_LEAD = 800;

  /** Elements that may stand between the headline and the text. */
  private static final int FAR = 80;

  private final PageOutline outline;
  private final List<Box> boxes;
  private final String told;
  private final Set<Box> teasers = Collections.newSetFromMap(new IdentityHashMap<>());
  private Box main;

  /**
   * @param told the article's text as the page's metadata give it, or {@code null}; evidence of
   *     where the text is, as it is often cut or without paragraphs
   */
  MainText(PageOutline outline, String told) {
    this.outline = outline;
    boxes = outline.boxes();
    this.told = told == null || told.length() < ENOUGH / 2 ? null : CleanText.line(told);
  }

  /** The blocks of the article, in order; empty when the page has no text. */
  List<Markup.Block> blocks() {
    if (boxes.isEmpty()) {
      return List.of();
    }
    Box body = boxes.getFirst();
    prune(body);
    findTeasers();
    score();
    main = best();
    if (main == null) {
      // A page with a line or two of text and nothing else has no paragraph to judge by.
      boolean loose = body.ownText >= ENOUGH / 4 && body.linkShare() < 0.3;
      List<Markup.Block> all =
          body.text <= TINY || loose ? Markup.blocks(body.element, gone(body)) : List.of();
      return loose ? lines(all, false) : all;
    }
    main = withFirstParagraphs(widen(main));
    // An article may be a list of links and hardly anything else.
    boolean links = isBody(main) && main.linkShare() > 0.5 && prose(main) < TINY;
    pruneInside(main, links);
    return lines(Markup.blocks(main.element, gone(main)), links);
  }

  /** What stands below pictures inside the article, which is no part of its text. */
  List<String> captions() {
    List<String> captions = new ArrayList<>();
    int end = main == null ? 0 : main.end;
    for (int i = main == null ? 0 : main.index; i < end; i++) {
      Box box = boxes.get(i);
      boolean caption =
          box.name.equals("figcaption")
              || box.marks.unlikely() && box.element.className().contains("caption");
      if (caption) {
        String text = CleanText.line(box.element.text());
        if (text.length() >= SHORT && box.linkShare() < 0.5 && !captions.contains(text)) {
          captions.add(text);
        }
        i = box.end - 1;
      } else if (box.gone && !box.name.equals("figure")) {
        i = box.end - 1;
      }
    }
    return captions;
  }

  /** The article's lines among the blocks of its element. */
  private static List<Markup.Block> lines(List<Markup.Block> blocks, boolean links) {
    List<Markup.Block> kept = new ArrayList<>();
    int[] before = repeats(blocks);
    Map<String, Integer> times = new HashMap<>();
    blocks.forEach(block -> times.merge(block.text(), 1, Integer::sum));
    for (int i = 0; i < blocks.size(); i++) {
      Markup.Block block = blocks.get(i);
      String text = block.text();
      int level = level(block);
      boolean linked = !links && block.linkShare() > (text.length() < 80 ? 0.6 : 0.75);
      if (linked) {
        // A heading that leads to what it is about is one all the same if text follows.
        linked = level == 0 || i + 1 == blocks.size() || !isProse(blocks.get(i + 1));
      }
      boolean title = level == 1 && kept.stream().noneMatch(MainText::isProse);
      if (title) {
        // What stands above the headline is its section or date.
        kept.clear();
      }
      boolean label = times.get(text) > 2 && text.length() < 60 && !Paragraphs.endsSentence(text);
      boolean again = before[i] >= 0 && level == 0 && (label || isDoubled(i, before));
      if (!linked && !title && !again) {
        kept.add(block);
      }
    }
    while (!links && !kept.isEmpty() && isTail(kept.getLast())) {
      kept.removeLast();
    }
    return kept;
  }

  /** For each block the one before it with the same text, or -1. */
  private static int[] repeats(List<Markup.Block> blocks) {
    int[] before = new int[blocks.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < before.length; i++) {
      Integer same = first.putIfAbsent(blocks.get(i).text(), i);
      before[i] = same == null ? -1 : same;
    }
    return before;
  }

  /**
   * Whether a text that stood there before is the page's doing, as where it has its text once for
   * each width of screen: then it comes at once again, or with what stood beside it, or it is the
   * lead. People may say the same twice: "No answer."
   */
  private static boolean isDoubled(int i, int[] before) {
    return before[i] == i - 1
        || before[i] == 0
        || i > 0 && before[i - 1] >= 0 && before[i - 1] == before[i] - 1
        || i + 1 < before.length && before[i + 1] >= 0 && before[i + 1] == before[i] + 1;
  }

  private static boolean isProse(Markup.Block block) {
    return level(block) == 0 && block.text().length() >= 100 && block.linkShare() < 0.3;
  }

  private static int level(Markup.Block block) {
    String tag = block.tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
        ? tag.charAt(1) - '0'
        : 0;
  }

  private static boolean isTail(Markup.Block block) {
    return level(block) > 0
        || block.text().length() < LONG
            && block.linkShare() > 0.35
            && !Paragraphs.endsSentence(block.text());
  }

  /**
   * The lead where it stands apart from the text: the line that the page's description repeats, or
   * else one between the headline and the text. {@code null} if there is none; a description that
   * is nowhere on the page is no lead.
   *
   * @param description what the page's metadata say of the article, or {@code null}
   */
  String lead(String description) {
    String line = description == null ? "" : CleanText.line(description);
    if (line.length() >= SAME_START) {
      String start = line.substring(0, SAME_START);
      for (Box box : boxes) {
        if (box.ownText >= SAME_START
            && box.text < LONGEST_LEAD
            && box.linkShare() < 0.3
            && startsWith(box.element, start)) {
          String above = main != null && isIn(box, main) ? above() : null;
          return above == null ? CleanText.line(box.element.text()) : above;
        }
      }
    }
    return main == null ? null : above();
  }

  /** A line between headline and text that is set as a lead, or reads like a sentence. */
  private String above() {
    Box heading = null;
    for (Box h1 : outline.headings()) {
      if (h1.index < main.index && h1.text > 0) {
        heading = h1;
      }
    }
    int start = Math.max(main.index - FAR, heading == null ? 0 : heading.end);
    for (int i = start; i < main.index; i++) {
      Box box = boxes.get(i);
      if (box.end > main.index) {
        // The text stands in it.
        continue;
      }
      if (UNSEEN.contains(box.name)
          || box.name.equals("figure")
          || teasers.contains(box)
          || box.isUnlikely() && !box.marks.lead()) {
        i = box.end - 1;
        continue;
      }
      boolean marked = box.marks.lead() || box.parent.marks.lead() && box.parent.end <= main.index;
      if (box.ownText >= (marked ? SAME_START : LONG)
          && box.text < LONGEST_LEAD
          && box.linkShare() < 0.3
          && !box.isInline()
          && box.headingLevel() != 1) {
        String text = CleanText.line(box.element.text());
        if (marked || heading != null && box.name.equals("p") && Paragraphs.endsSentence(text)) {
          return text;
        }
      }
    }
    return null;
  }

  private static boolean isIn(Box box, Box around) {
    return box.index >= around.index && box.index < around.end;
  }

  /** Whether an element's text begins so, runs of white space being one space. */
  static boolean startsWith(Element element, String start) {
    int at = 0;
    boolean gap = false;
    Node node = element;
    while (node != null && at < start.length()) {
      if (node instanceof TextNode words) {
        String text = words.getWholeText();
        for (int i = 0; i < text.length() && at < start.length(); i++) {
          char c = text.charAt(i);
          if (c <= ' ' || c == '\u00a0') {
            gap = at > 0;
          } else {
            if (gap && start.charAt(at) == ' ') {
              at++;
            }
            gap = false;
            if (at == start.length() || start.charAt(at++) != c) {
              return false;
            }
          }
        }
      }
      node = next(node, element);
    }
    return at == start.length();
  }

  private static Node next(Node node, Node root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node next = node;
    while (next != root && next.nextSibling() == null) {
      next = next.parent();
    }
    return next == root ? null : next.nextSibling();
  }

  private Set<Element> gone(Box root) {
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = root.index; i < root.end; i++) {
      if (boxes.get(i).gone) {
        gone.add(boxes.get(i).element);
        i = boxes.get(i).end - 1;
      }
    }
    return gone;
  }

  /** Removes what is no article in any page, unless it holds most of the page's text. */
  private void prune(Box body) {
    int all = Math.max(1, body.text);
    for (int i = 1; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (isFurniture(box, all)) {
        box.remove();
        i = box.end - 1;
      }
    }
  }

  private boolean isFurniture(Box box, int all) {
    Element element = box.element;
    if (UNSEEN.contains(box.name)) {
      return box.text < all * 0.5;
    }
    switch (box.name) {
      case "form" -> {
        return box.text < all * 0.25;
      }
      case "figure" -> {
        return box.text < all * 0.5 && !holdsText(box);
      }
      case "header" -> {
        if (!box.hasParagraph && !isInArticle(box)) {
          return true;
        }
      }
      default -> {}
    }
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || ROLES.contains(element.attr("role"))
            || isInvisible(element.attr("style")))
        && box.text < all * 0.5;
  }

  /** Whether a figure is a table or quotation and no picture. */
  private boolean holdsText(Box figure) {
    for (int i = figure.index + 1; i < figure.end; i++) {
      switch (boxes.get(i).name) {
        case "table", "blockquote", "pre" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isInArticle(Box box) {
    for (Box around = box.parent; around != null; around = around.parent) {
      if (around.name.equals("article")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvisible(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /**
   * Finds lists of other articles by their form: three or more alike, each short and headed by a
   * link.
   */
  private void findTeasers() {
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (box.gone) {
        i = box.end - 1;
        continue;
      }
      if (box.text < LONG || box.end - box.index < 7) {
        continue;
      }
      int alike = 0;
      int length = 0;
      for (int next = box.index + 1; next < box.end; next = boxes.get(next).end) {
        Box child = boxes.get(next);
        if (!child.gone && isTeaser(child)) {
          alike++;
          length += child.text;
        }
      }
      if (alike >= 3 && length >= box.text * 0.7) {
        teasers.add(box);
      }
    }
  }

  private boolean isTeaser(Box box) {
    if (box.name.equals("p")
        || box.isInline()
        || box.headingLevel() > 0
        || box.text > LONGEST_TEASER
        || box.linked < SHORT / 2) {
      return false;
    }
    if (box.linkShare() > 0.5) {
      return true;
    }
    for (int i = box.index + 1; i < Math.min(box.end, box.index + FAR); i++) {
      Box inside = boxes.get(i);
      if (inside.headingLevel() > 0) {
        return inside.linkShare() > 0.8;
      }
    }
    return false;
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
            case "div", "td", "section", "article", "li", "main", "center", "dd" -> true;
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
      if (length >= LONG && isTold(box.element)) {
        value *= 3;
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

  /** Whether the page's own statement of its text holds the first words of the element. */
  private boolean isTold(Element element) {
    if (told == null) {
      return false;
    }
    StringBuilder start = new StringBuilder();
    Node node = element;
    while (node != null && start.length() < SAME_START) {
      if (node instanceof TextNode words) {
        String text = words.getWholeText();
        start.append(text, 0, Math.min(text.length(), 3 * SAME_START));
      }
      node = next(node, element);
    }
    String line = CleanText.line(start.toString());
    return line.length() >= SHORT
        && told.contains(line.substring(0, Math.min(line.length(), SAME_START)));
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

  private double weight(Box box) {
    double weight = 1;
    Box around = box;
    for (int i = 0; i < 4 && around != null; i++, around = around.parent) {
      boolean isBody = isBody(around);
      if (i == 0) {
        if (isBody) {
          weight *= 1.6;
        } else if (around.marks.likely()) {
          weight *= 1.15;
        }
        if (around.name.equals("article")) {
          weight *= 1.3;
        }
      }
      if (!isBody && (around.isUnlikely() || teasers.contains(around))) {
        weight *= around.marks.comments() ? 0.1 : 0.3;
        break;
      }
    }
    return weight;
  }

  private static boolean isBody(Box box) {
    return box.marks.body() || box.element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /**
   * Takes in an element around the best while those beside it hold a good part of the text too, as
   * where a page breaks its article into sections.
   */
  private Box widen(Box best) {
    Box wide = best;
    double own = Math.max(1, prose(best));
    Box around = best;
    for (int i = 0; i < 10 && around.parent != null; i++) {
      Box parent = around.parent;
      double beside = 0;
      boolean alike = false;
      for (int next = parent.index + 1; next < parent.end; next = boxes.get(next).end) {
        Box sibling = boxes.get(next);
        if (sibling != around && !sibling.isUnlikely() && !teasers.contains(sibling)) {
          double prose = prose(sibling);
          beside += prose;
          alike |= prose >= LONG && isAlike(sibling, around);
        }
      }
      if (beside >= 0.25 * own || alike) {
        wide = parent;
        own += beside;
      }
      around = parent;
    }
    return wide;
  }

  /**
   * Takes in the paragraphs that stand before the best in the element that the page names as its
   * text, as where a first one is set apart from those behind a fold.
   */
  private Box withFirstParagraphs(Box best) {
    Box body = best.parent;
    while (body != null && !isBody(body)) {
      body = body.parent;
    }
    if (body == null || isBody(best)) {
      return best;
    }
    List<Box> beside = new ArrayList<>();
    boolean found = false;
    for (int i = body.index + 1; i < body.end; i++) {
      Box box = boxes.get(i);
      if (box == best) {
        i = best.end - 1;
      } else if (isIn(best, box)) {
        continue;
      } else if (box.index < best.index
          && prose(box) > 0
          && !box.isUnlikely()
          && !teasers.contains(box)) {
        found = true;
        i = box.end - 1;
      } else {
        beside.add(box);
        i = box.end - 1;
      }
    }
    if (!found) {
      return best;
    }
    beside.stream().filter(box -> !box.gone).forEach(Box::remove);
    return body;
  }

  /** Whether two elements are set alike, as the sections of one text are. */
  private static boolean isAlike(Box one, Box other) {
    return one.name.equals(other.name)
        && one.element.hasAttr("class")
        && one.element.className().equals(other.element.className());
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
      if (box.gone
          || box != within
              && (box.name.equals("li") || box.isUnlikely() || teasers.contains(box))) {
        // Something between the two says that it is a list or aside.
        paragraphs |= !box.gone && box.hasParagraph;
        i = box.end - 1;
      } else if (box.name.equals("p")) {
        paragraphs = true;
        if (box.text >= 60 && box.linkShare() < 0.4) {
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

  private void pruneInside(Box root, boolean links) {
    int all = Math.max(1, root.text);
    // Where there is an article without them, a gallery may be many times as long as it.
    double own = prose(root);
    double most = own >= ENOUGH ? 1 : 0.4;
    double mostTeasers = own >= TINY ? 1 : 0.4;
    for (int i = root.index + 1; i < root.end; i++) {
      Box box = boxes.get(i);
      if (box.gone) {
        i = box.end - 1;
      } else if (isForeign(box, all * most, all * mostTeasers) || !links && isLinkList(box)) {
        box.remove();
        i = box.end - 1;
      }
    }
  }

  private boolean isForeign(Box box, double most, double mostTeasers) {
    if (box.name.equals("p") && box.text > TINY || IN_SENTENCE.contains(box.name)) {
      return false;
    }
    return (box.isUnlikely() || isAuthor(box)) && !isBody(box) && box.text <= most
        || teasers.contains(box) && box.text <= mostTeasers;
  }

  private static boolean isAuthor(Box box) {
    return !box.isInline() && box.element.attr("itemprop").equals("author");
  }

  private static boolean isLinkList(Box box) {
    boolean group =
        switch (box.name) {
          case "ul", "ol", "div", "section", "table" -> true;
          default -> false;
        };
    return group && box.end > box.index + 1 && box.linkShare() > 0.65;
  }
}
