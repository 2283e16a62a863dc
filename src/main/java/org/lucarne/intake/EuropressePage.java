package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Exports of Europresse and Eureka as web pages, in both of their forms. The certificate that
 * follows each article is dropped; the day in a document's number may differ from that in its head
 * (evening papers), and the head is right.
 */
final class EuropressePage implements PageFormat {

  private static final String TITLE =
      ".TitreArticleVisu, .titreArticle, .titreArticleVisu, .rdp__articletitle";

  private static final String TEXT = ".docOcurrContainer, .docOccurContainer, .DocText";

  /** What tells an outlet's site from its paper. */
  private static final Pattern SITE = Pattern.compile("(?i) \\((?:site web|web ?site)\\)$");

  private static final Pattern BY = Pattern.compile("(?iu)^(?:par|by|von|de) (?=\\p{Lu})");

  /** Day and perhaps time of an issue, in either order of day and month. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?iu)(?:\\p{L}{3,12},? )?(?:\\d{1,2}(?:er|\\.)? \\p{L}{3,12}\\.? \\d{4}|\\p{L}{3,12} \\d{1,2},"
              + " \\d{4})(?: [-–•] \\d{1,2}:\\d{2}(?: UTC [+-]\\d{1,2}:\\d{2})?)?");

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
    return (outline.hasClass("DocPublicationName") || outline.hasClass("rdp__DocPublicationName"))
        && outline.page().selectFirst(TITLE) != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    int item = 0;
    String names =
        page.selectFirst(".DocPublicationName") == null
            ? ".rdp__DocPublicationName"
            : ".DocPublicationName";
    for (Element name : page.select(names)) {
      Element record = record(name, names);
      item++;
      if (record == null) {
        desk.fail(item, "has no title");
      } else {
        desk.take(draft(name, record), item, origin.start(), origin.end());
      }
    }
  }

  /** The largest element around a source's name that holds one article and no other. */
  private static Element record(Element name, String names) {
    Element record = null;
    for (Element around = name; around != null; around = around.parent()) {
      if (around.select(names).size() > 1) {
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
    String whole = name.text();
    String first = ISSUE.split(whole, 2)[0];
    int bar = first.indexOf(" • ");
    draft.source = SITE.matcher(bar > 0 ? first.substring(0, bar) : first).replaceFirst("");
    draft.drop(whole.substring(draft.source.length()), "edition");
    StringJoiner head = new StringJoiner(" ");
    for (Element part : record.select(".DocHeader")) {
      head.add(part.text());
    }
    head(head.toString(), draft);
    Element title = record.selectFirst(TITLE);
    draft.title = title.text();
    Element subtitle = record.selectFirst(".rdp__subtitle");
    draft.standfirst = subtitle == null ? null : subtitle.text();
    List<Element> body =
        record.select(TEXT).stream()
            .filter(part -> part.parents().stream().noneMatch(above -> above.is(TEXT)))
            .toList();
    List<String> lines = new ArrayList<>();
    if (body.isEmpty()) {
      lines.addAll(after(title, record));
    } else {
      Element byline = record.selectFirst(".sm-margin-bottomNews, .docAuthors, .DocAuthors");
      if (byline != null) {
        Byline.read(BY.matcher(byline.text()).replaceFirst(""), draft);
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
    Matcher day = DAY.matcher(head);
    if (!day.find()) {
      return;
    }
    draft.date = day.group();
    String section = head.substring(0, day.start()).strip();
    while (section.endsWith(",")) {
      section = section.substring(0, section.length() - 1).strip();
    }
    draft.section = section.isEmpty() ? null : section;
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
