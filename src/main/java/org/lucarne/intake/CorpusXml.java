package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Articles in the XML of text corpora: records of ProQuest TDM Studio, and texts encoded after the
 * guidelines of the Text Encoding Initiative (TEI P5).
 */
final class CorpusXml implements Format {
  private static final int LARGEST = 64 << 20;

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null || !opening.isMarkup()) {
      return false;
    }
    String start = opening.start();
    return start.contains("<record") && start.contains("<goid>")
        || start.contains("<tei") && start.contains("tei-c.org/ns");
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    if (file.size() > LARGEST) {
      throw new UnreadableFileException("This XML is larger than 64 MB; split it first");
    }
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    String declared = XmlRecords.declared(opening.text());
    Document document =
        Jsoup.parse(Encoding.of(bytes, declared).decode(bytes), "", Parser.xmlParser());
    List<Draft> drafts = new ArrayList<>();
    document.select("RECORD:has(> GOID)").forEach(record -> drafts.add(record(record)));
    document.select("TEI").forEach(text -> drafts.add(encodedText(text)));
    if (drafts.isEmpty()) {
      throw new UnreadableFileException("This XML holds no record with a text");
    }
    int item = drafts.size() == 1 ? 0 : 1;
    for (Draft draft : drafts) {
      if (draft.title == null && draft.body == null) {
        desk.fail(item, "has neither a title nor a text");
      } else {
        desk.take(draft, item, 0, file.size());
      }
      item += item == 0 ? 0 : 1;
    }
  }

  private static Draft record(Element record) {
    Draft draft = new Draft();
    draft.title = text(record, "Obj > TitleAtt > Title, Obj Title");
    draft.source = text(record, "PubFrosting > Title, PubFrosting > SortTitle");
    draft.section = text(record, "DocSection, ColumnHeader, DocColumn");
    draft.language = text(record, "Obj > Language > RawLang, Obj > Language ISO639-1");
    draft.author =
        String.join(
            ", ", texts(record, "Contributor", "NormalizedDisplayForm, OriginalForm, PersonName"));
    Element abstractText = record.selectFirst("Obj > Abstract AbsText, Obj > Abstract");
    Element text = record.selectFirst("TextInfo > Text, FullText > Text, FullText, HiddenText");
    draft.body = text == null || !text.hasText() ? null : text.wholeText();
    if (draft.body == null && abstractText != null) {
      draft.body = abstractText.wholeText();
    }
    String day = text(record, "Obj > NumericDate, Obj > StartDate, NumericPubDate");
    draft.date = day == null ? text(record, "Obj > AlphaDate, AlphaPubDate") : isoDay(day);
    draft.dateField = "NumericDate";
    return draft;
  }

  /** Days come as 2015-08-11 or 20150811, in which zeros stand for what is not known. */
  private static String isoDay(String day) {
    String digits = day.replace("-", "");
    if (digits.length() != 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return day;
    }
    String iso = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
    while (iso.endsWith("-00")) {
      iso = iso.substring(0, iso.length() - 3);
    }
    return iso;
  }

  private static Draft encodedText(Element tei) {
    Draft draft = new Draft();
    Element head = tei.selectFirst("teiHeader");
    if (head != null) {
      draft.title = text(head, "titleStmt > title[type=main], titleStmt > title");
      draft.author = String.join(", ", texts(head, "fileDesc > titleStmt > author", null));
      draft.source =
          text(
              head, "sourceDesc publisher, sourceDesc title[level=j], publicationStmt > publisher");
      draft.language = head.select("language").attr("ident");
      draft.url = text(head, "sourceDesc ref[target], ptr[target], idno[type=URL]");
      Element date =
          head.selectFirst(
              "sourceDesc date[type=publication], sourceDesc date, publicationStmt > date");
      if (date != null) {
        draft.date = date.hasAttr("when") ? date.attr("when") : date.text();
      }
    }
    Element body = tei.selectFirst("text > body");
    if (body != null) {
      body.select("div[type=comments], note, fw").remove();
      List<String> paragraphs = new ArrayList<>();
      for (Element part : body.select("p, head, ab, item, l")) {
        if (part.parents().stream().noneMatch(above -> above.nameIs("p")) && part.hasText()) {
          paragraphs.add(part.text());
        }
      }
      draft.paragraphs = paragraphs;
      draft.body = paragraphs.isEmpty() ? null : "";
    }
    return draft;
  }

  private static String text(Element root, String query) {
    for (String one : query.split(", ")) {
      Element element = root.selectFirst(one);
      if (element != null && element.hasText()) {
        return element.text();
      }
    }
    return null;
  }

  private static List<String> texts(Element root, String query, String within) {
    List<String> texts = new ArrayList<>();
    for (Element element : root.select(query)) {
      String text = within == null ? element.text() : text(element, within);
      if (text != null && !text.isBlank() && !texts.contains(text)) {
        texts.add(text);
      }
    }
    return texts;
  }
}
