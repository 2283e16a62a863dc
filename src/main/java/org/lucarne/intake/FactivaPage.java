package org.lucarne.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Exports of Factiva as web pages. In the display form the facts between headline and text carry no
 * labels and are told by their shape; in the indexed form two-letter codes name them.
 */
final class FactivaPage implements PageFormat {

  /** The class tells the language: {@code enArticle}, {@code zhcnArticle}. */
  private static final String ARTICLES = "div[class~=(^|\\s)[a-z]{2,6}Article(\\s|$)]";

  /** The headline's number in the list that was saved. */
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,4}\\) ");

  private static final Pattern INDEX_CODE = Pattern.compile("[A-Z]{2,3}");

  /** The line of facts below each headline of a list of results. */
  private static final String ENTRIES = ".leadFields";

  private static final String HEADLINE = "[class$=Headline]";

  @Override
  public boolean fits(PageOutline outline) {
    return outline.hasClass("leadFields") && outline.page().selectFirst(HEADLINE) != null
        || outline.hasClass("articleParagraph") && outline.page().selectFirst(ARTICLES) != null
        || outline.hasLabel("HD")
            && (outline.hasLabel("SN") || outline.hasLabel("AN"))
            && outline.page().selectFirst("table") != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    int item = 0;
    List<Draft> drafts = new ArrayList<>();
    if (page.selectFirst(ARTICLES) != null && page.selectFirst("p.articleParagraph") != null) {
      for (Element article : page.select(ARTICLES)) {
        drafts.add(displayed(article, desk.dates()));
      }
    } else if (page.selectFirst(ENTRIES) != null) {
      for (Element facts : page.select(ENTRIES)) {
        drafts.add(listed(facts));
      }
    } else {
      for (Element table : page.select("table")) {
        Map<String, Element> fields = fields(table);
        if (fields.containsKey("HD")) {
          drafts.add(indexed(fields));
        }
      }
    }
    for (Draft draft : drafts) {
      item++;
      if (draft.title == null && draft.paragraphs.isEmpty()) {
        desk.fail(item, "has neither a headline nor a text");
      } else {
        desk.take(draft, item, origin.start(), origin.end());
      }
    }
    if (item == 0) {
      desk.fail(
          0,
          "This looks like an export of Factiva, but there is no article in it; save the"
              + " articles' full text");
    }
  }

  /** An entry of a list of results, with the few words that stand there. */
  private static Draft listed(Element facts) {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    Element entry = facts;
    while (entry.parent() != null
        && entry.selectFirst(HEADLINE) == null
        && entry.parent().select(ENTRIES).size() == 1) {
      entry = entry.parent();
    }
    FactivaRecord.entry(CleanText.line(facts.text()), draft);
    Element headline = entry.selectFirst(HEADLINE);
    draft.title = headline == null ? null : headline.text();
    Element snippet = entry.selectFirst("[class*=snippet]");
    if (snippet != null) {
      draft.paragraphs.add(snippet.text());
    }
    return draft;
  }

  private static Draft displayed(Element article, DateReader dates) {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    draft.language = language(article);
    for (Element child : article.children()) {
      if (child.is("p.articleParagraph")) {
        draft.paragraphs.add(child.text());
      } else if (child.id().equals("hd") || child.selectFirst("[class$=Headline]") != null) {
        draft.title = child.text();
        if (child.selectFirst(".counted") != null) {
          draft.title = NUMBERED.matcher(draft.title).replaceFirst("");
        }
      } else if (child.hasClass("author")) {
        draft.author = child.text();
      } else if (child.nameIs("div")) {
        fact(child.text().strip(), draft, dates);
      } else if (!draft.paragraphs.isEmpty()) {
        draft.drop(child.text(), "after the text");
      }
    }
    return draft;
  }

  /** Takes one unlabelled fact; their order is fixed, though any may be missing. */
  private static void fact(String text, Draft draft, DateReader dates) {
    if (text.isEmpty()) {
      return;
    }
    if (draft.title == null) {
      draft.section = text;
    } else if (!draft.paragraphs.isEmpty()) {
      draft.drop(text, "database's own notes");
    } else {
      FactivaRecord.fact(text, draft, dates);
    }
  }

  private static String language(Element article) {
    for (String name : article.classNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith("article") && lower.length() > 7) {
        return lower.substring(0, 2);
      }
    }
    return null;
  }

  private static Map<String, Element> fields(Element table) {
    Map<String, Element> fields = new LinkedHashMap<>();
    for (Element row : table.select("> tr, > tbody > tr")) {
      List<Element> cells = row.select("> td");
      if (cells.size() >= 2) {
        String code = cells.getFirst().text().strip();
        if (INDEX_CODE.matcher(code).matches()) {
          fields.putIfAbsent(code, cells.get(1));
        }
      }
    }
    return fields;
  }

  private static Draft indexed(Map<String, Element> fields) {
    Draft draft = new Draft();
    draft.title = text(fields, "HD");
    draft.author = text(fields, "BY");
    draft.section = text(fields, "SE");
    draft.source = text(fields, "SN");
    draft.date = text(fields, "PD");
    if (draft.date != null && text(fields, "ET") != null) {
      draft.date += " " + text(fields, "ET");
    }
    draft.dateField = "PD";
    draft.language = text(fields, "LA");
    if (text(fields, "CR") != null) {
      draft.credits.addAll(Agencies.credits(text(fields, "CR")));
    }
    draft.paragraphs = new ArrayList<>();
    for (String code : List.of("LP", "TD")) {
      if (fields.containsKey(code)) {
        for (PageLines.Line line : PageLines.of(fields.get(code))) {
          draft.paragraphs.add(line.text());
        }
      }
    }
    for (String code : List.of("CY", "RF", "ED", "PG")) {
      if (text(fields, code) != null) {
        draft.drop(text(fields, code), "database's own notes");
      }
    }
    return draft;
  }

  private static String text(Map<String, Element> fields, String code) {
    return fields.containsKey(code) ? fields.get(code).text().strip() : null;
  }
}
