package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Exports of Europresse and Eureka as web pages, in both of their forms. The certificate that
 * follows each article is dropped; the day in a document's number may differ from that in its head
 * (evening papers), and the head is right.
 */
final class EuropressePage implements PageFormat {

  private static final String TITLE = ".TitreArticleVisu, .titreArticle, .titreArticleVisu";

  private static final Pattern END =
      Pattern.compile(
          "(?iu)(?:©|\\(c\\) ?\\d{4}|num[ée]ro de document|news[·.]\\d{8}|ce certificat est"
              + "|document number|this certificate).*");

  private static final Pattern ISSUE = Pattern.compile("(?i), ?n[o°º]\\.? ?(?=\\d)");

  /** Words of a name: a byline is short, begins in capitals and ends in no full stop. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:(?:Par|By) )?\\p{Lu}[\\p{L}.'’-]*(?:"
              + " (?:d[eu]|van|von|et|and|,|&|\\p{Lu}[\\p{L}.'’-]*),?){1,7}");

  @Override
  public boolean fits(PageOutline outline) {
    return outline.hasClass("DocPublicationName") && outline.page().selectFirst(TITLE) != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    int item = 0;
    for (Element name : page.select(".DocPublicationName")) {
      Element record = record(name);
      item++;
      if (record == null) {
        desk.fail(item, "has no title");
      } else {
        desk.take(draft(name, record), item, origin.start(), origin.end());
      }
    }
  }

  /** The largest element around a source's name that holds one article and no other. */
  private static Element record(Element name) {
    Element record = null;
    for (Element around = name; around != null; around = around.parent()) {
      if (around.select(".DocPublicationName").size() > 1) {
        break;
      }
      if (around.selectFirst(TITLE) != null) {
        record = around;
      }
    }
    return record;
  }

  private static Draft draft(Element name, Element record) {
    Draft draft = new Draft();
    String[] source = ISSUE.split(name.text(), 2);
    draft.source = source[0];
    if (source.length > 1) {
      draft.drop(name.text().substring(source[0].length()), "edition");
    }
    StringJoiner head = new StringJoiner(" ");
    for (Element part : record.select(".DocHeader")) {
      head.add(part.text());
    }
    head(head.toString(), draft);
    Element title = record.selectFirst(TITLE);
    draft.title = title.text();
    Elements body = record.select(".docOcurrContainer, .DocText");
    List<String> lines = new ArrayList<>();
    if (body.isEmpty()) {
      lines.addAll(after(title, record));
    } else {
      Element byline = record.selectFirst(".sm-margin-bottomNews, .docAuthors, .DocAuthors");
      if (byline != null) {
        draft.author = byline.text();
      }
      for (Element part : body) {
        PageLines.of(part).forEach(line -> lines.addAll(List.of(line.text().split("\n+"))));
      }
    }
    draft.paragraphs = new ArrayList<>();
    boolean ended = false;
    for (String raw : lines) {
      String line = raw.strip();
      ended |= END.matcher(line).lookingAt();
      if (ended) {
        draft.drop(line, "database's own notes");
      } else if (draft.paragraphs.isEmpty()
          && draft.author == null
          && line.length() <= 80
          && BYLINE.matcher(line).matches()) {
        draft.author = line;
      } else if (!line.isEmpty()) {
        draft.paragraphs.add(line);
      }
    }
    return draft;
  }

  /** "Politique, jeudi 4 octobre 2012, p. 3": what stands before the weekday is the section. */
  private static void head(String head, Draft draft) {
    String[] parts = head.split(",");
    StringJoiner section = new StringJoiner(",");
    for (String part : parts) {
      if (draft.date == null && part.matches(".*\\d{4}.*")) {
        draft.date = part.strip();
      } else if (draft.date == null && !part.isBlank()) {
        section.add(part.strip());
      }
    }
    if (section.length() > 0) {
      draft.section = section.toString();
    }
  }

  private static List<String> after(Element title, Element record) {
    List<String> lines = new ArrayList<>();
    boolean seen = false;
    Element copy = record.clone();
    for (Element old : copy.select(TITLE)) {
      old.text("\u0001");
    }
    for (PageLines.Line block : PageLines.of(copy)) {
      for (String line : block.text().split("\n")) {
        if (seen) {
          lines.add(line);
        }
        seen |= line.indexOf('\u0001') >= 0;
      }
    }
    return lines;
  }
}
