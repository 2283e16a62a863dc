package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lists of full articles saved from the databases of the Yomiuri (Yomidasu) and the Asahi (Kikuzo).
 * Above each text stands a table of its number, day, headline, edition, section, page and length.
 */
final class JapanesePapersPage implements PageFormat {

  private static final String YOMIURI = "table.contentsTable";
  private static final String ASAHI = "table.topic-list";
  private static final String ASAHI_PARTS = ASAHI + ", span.font002, div.detail001";

  private static final Pattern DAY =
      Pattern.compile("\\d{4}[.年/-]\\s?\\d{1,2}[.月/-]\\s?\\d{1,2}日?");

  @Override
  public boolean fits(PageOutline outline) {
    return outline.hasClass("contentsTable")
            && outline.page().selectFirst("#heiseiDetailArea " + YOMIURI) != null
        || outline.hasClass("detail001") && outline.page().selectFirst(ASAHI) != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    boolean yomiuri = page.selectFirst(YOMIURI) != null;
    int item = 0;
    Draft draft = null;
    // Headline, table and text follow each other, whatever stray end tags make of their nesting.
    for (Element part : page.select(yomiuri ? YOMIURI + ", p" : ASAHI_PARTS)) {
      boolean text = part.nameIs("p") || part.nameIs("div");
      if (draft == null || !text && !draft.paragraphs.isEmpty() || yomiuri && !text) {
        item = take(draft, item, origin, desk);
        draft = new Draft();
        draft.source = yomiuri ? "Yomiuri Shimbun" : "Asahi Shimbun";
        draft.language = "ja";
        draft.paragraphs = new ArrayList<>();
      }
      if (part.nameIs("table")) {
        facts(part, draft);
      } else if (part.nameIs("span")) {
        draft.title = draft.title == null ? part.text() : draft.title;
      } else {
        for (PageLines.Line block : PageLines.of(part)) {
          block.text().lines().filter(line -> !line.isBlank()).forEach(draft.paragraphs::add);
        }
      }
    }
    item = take(draft, item, origin, desk);
    if (item == 0) {
      desk.fail(0, "There is no full text in this list; save the articles' full texts");
    }
  }

  private static int take(Draft draft, int item, PageOrigin origin, CopyDesk desk)
      throws InterruptedException {
    if (draft == null || draft.date == null) {
      return item;
    }
    if (draft.title == null && draft.paragraphs.isEmpty()) {
      desk.fail(item + 1, "has neither a headline nor a text");
    } else {
      desk.take(draft, item + 1, origin.start(), origin.end());
    }
    return item + 1;
  }

  private static void facts(Element table, Draft draft) {
    Element title = table.selectFirst("th.wp50");
    draft.title = title == null ? draft.title : title.text();
    List<String> facts = new ArrayList<>();
    for (Element cell : table.select("th, td")) {
      String fact = cell.text().strip();
      if (draft.date == null && DAY.matcher(fact).matches()) {
        draft.date = fact.replace('.', '-');
      } else if (draft.date != null && cell != title && !fact.isEmpty()) {
        facts.add(fact);
      }
    }
    // Edition, section, page, length.
    if (facts.size() > 1) {
      draft.section = facts.get(1);
    }
    facts.forEach(fact -> draft.drop(fact, "database's own notes"));
  }
}
