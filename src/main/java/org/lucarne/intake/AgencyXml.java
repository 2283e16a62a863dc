package org.lucarne.intake;

import static org.lucarne.intake.XmlTree.all;
import static org.lucarne.intake.XmlTree.attribute;
import static org.lucarne.intake.XmlTree.first;
import static org.lucarne.intake.XmlTree.known;
import static org.lucarne.intake.XmlTree.local;
import static org.lucarne.intake.XmlTree.orEmpty;
import static org.lucarne.intake.XmlTree.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What agencies and databases send as XML: NewsML-G2, NewsML 1, NITF and Factiva's own. Namespaces
 * are passed over, nothing is declared or loaded, and content that lies elsewhere is not fetched.
 */
final class AgencyXml implements Format {
  private static final Set<String> MEDIA =
      Set.of("picture", "photo", "graphic", "animation", "audio", "video");

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null || opening.text().indexOf('<') < 0) {
      return false;
    }
    String start = opening.start();
    return start.startsWith("<")
        && (start.contains("<newsitem")
            || start.contains("<newsmessage")
            || start.contains("<packageitem")
            || start.contains("<conceptitem")
            || start.contains("<planningitem")
            || start.contains("<knowledgeitem")
            || start.contains("<newsml")
            || start.contains("<nitf")
            || start.contains(":newsitem")
            || start.contains(":nitf")
            || start.contains("factiva.com/pps")
            || start.contains("<accessionno>"));
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Document document = XmlTree.parse(file, opening);
    List<Element> records = records(document);
    if (records.isEmpty()) {
      throw new UnreadableFileException(
          "This message of a news agency holds no text of an article, only descriptions");
    }
    int number = 0;
    for (Element record : records) {
      int item = records.size() == 1 ? 0 : ++number;
      String why = unwanted(record);
      if (why != null) {
        desk.fail(item, why);
        continue;
      }
      Draft draft = draft(record);
      if (draft.title == null && (draft.paragraphs == null || draft.paragraphs.isEmpty())) {
        desk.fail(item, "has neither a headline nor a text");
      } else {
        desk.take(draft, item, 0, file.size());
      }
    }
  }

  /** The outermost elements that are articles; of several versions of one, the latest. */
  private static List<Element> records(Document document) {
    for (String name : List.of("newsitem", "nitf", "article")) {
      Map<String, Element> latest = new LinkedHashMap<>();
      for (Element element : all(document, name)) {
        if (element.parents().stream().noneMatch(above -> local(above).equals(name))) {
          String id = element.attr("guid");
          Element earlier = latest.get(id);
          if (id.isEmpty() || earlier == null || version(element) >= version(earlier)) {
            latest.put(id.isEmpty() ? "\u0000" + latest.size() : id, element);
          }
        }
      }
      if (!latest.isEmpty()) {
        return List.copyOf(latest.values());
      }
    }
    return List.of();
  }

  private static long version(Element element) {
    String version = element.attr("version");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
  }

  private static String unwanted(Element record) {
    Element status = first(record, "pubstatus");
    if (status == null) {
      status = first(record, "status");
    }
    String word =
        status == null
            ? ""
            : (status.attr("qcode") + status.attr("FormalName")).toLowerCase(Locale.ROOT);
    if (word.contains("cancel") || word.contains("withheld")) {
      return "the agency took this article back (" + word + "), so it was left out";
    }
    String item = orEmpty(first(record, "itemclass")).attr("qcode");
    String kind = item.substring(item.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    boolean text = first(record, "inlinexml") != null || first(record, "inlinedata") != null;
    return MEDIA.contains(kind) && !text
        ? "the item describes a " + kind + " and has no text of an article"
        : null;
  }

  private static Draft draft(Element record) {
    return switch (local(record)) {
      case "newsitem" ->
          first(record, "newscomponent") != null ? newsMl1(record) : newsMlG2(record);
      case "nitf" -> nitf(record, new Draft());
      default -> factiva(record);
    };
  }

  private static Draft newsMlG2(Element item) {
    Draft draft = new Draft();
    Element content = first(item, "contentset");
    Element inner = content == null ? null : first(content, "nitf");
    if (inner != null) {
      nitf(inner, draft);
    }
    Element meta = orEmpty(first(item, "contentmeta"));
    Element itemMeta = orEmpty(first(item, "itemmeta"));
    draft.title = known(text(first(meta, "headline")), draft.title, text(first(itemMeta, "title")));
    draft.source = known(name(first(itemMeta, "provider")), draft.source);
    draft.author = known(text(first(meta, "by")), draft.author, name(first(meta, "creator")));
    draft.dateline = known(text(first(meta, "dateline")), draft.dateline);
    draft.language = known(attribute(first(meta, "language"), "tag"), attribute(item, "xml:lang"));
    draft.date =
        known(
            text(first(meta, "contentcreated")),
            text(first(itemMeta, "firstcreated")),
            text(first(itemMeta, "versioncreated")),
            draft.date);
    draft.dateField = "contentCreated";
    for (Element from : all(meta, "infosource")) {
      if (name(from) != null) {
        draft.credits.addAll(Agencies.credits(name(from)));
      }
    }
    for (Element embargo : all(itemMeta, "embargoed")) {
      draft.drop("Embargoed until " + embargo.text(), "the agency's notes");
    }
    for (Element note : all(itemMeta, "ednote")) {
      draft.drop(note.text(), "the agency's notes");
    }
    if (content != null && (draft.paragraphs == null || draft.paragraphs.isEmpty())) {
      draft.paragraphs = paragraphs(content, draft);
    }
    if (draft.paragraphs == null || draft.paragraphs.isEmpty()) {
      draft.body = text(first(meta, "description"));
    }
    return draft;
  }

  private static Draft newsMl1(Element item) {
    Draft draft = new Draft();
    Element inner = first(item, "nitf");
    if (inner != null) {
      nitf(inner, draft);
    }
    draft.title = known(text(first(item, "headline")), draft.title, text(first(item, "slugline")));
    draft.standfirst = text(first(item, "subheadline"));
    draft.author = known(text(first(item, "byline")), draft.author);
    draft.dateline = known(text(first(item, "dateline")), draft.dateline);
    draft.source =
        known(party(first(item, "provider")), party(first(item, "source")), draft.source);
    draft.language =
        known(attribute(first(item, "language"), "FormalName"), attribute(item, "xml:lang"));
    draft.date =
        known(
            text(first(item, "firstcreated")),
            text(first(item, "thisrevisioncreated")),
            text(first(item, "dateid")),
            draft.date);
    draft.dateField = "FirstCreated";
    if (draft.paragraphs == null || draft.paragraphs.isEmpty()) {
      Element content = first(item, "datacontent");
      draft.paragraphs = content == null ? List.of() : paragraphs(content, draft);
    }
    return draft;
  }

  private static Draft nitf(Element nitf, Draft draft) {
    Element head = orEmpty(first(nitf, "body.head"));
    draft.title = known(text(first(head, "hl1")), text(first(nitf, "title")));
    draft.standfirst = text(first(head, "hl2"));
    draft.author = text(first(head, "byline"));
    draft.dateline = text(first(head, "dateline"));
    Element published = first(nitf, "pubdata");
    Element copyright = first(nitf, "doc.copyright");
    draft.source =
        known(
            attribute(published, "name"),
            text(first(head, "distributor")),
            attribute(copyright, "holder"),
            metaSource(nitf));
    String publication = attribute(published, "date.publication");
    String issue = attribute(first(nitf, "date.issue"), "norm");
    draft.date = known(publication, issue, attribute(first(nitf, "date.release"), "norm"));
    draft.dateField =
        publication != null ? "date.publication" : issue != null ? "date.issue" : "date.release";
    draft.language = attribute(nitf, "xml:lang");
    Element content = first(nitf, "body.content");
    draft.paragraphs = content == null ? List.of() : paragraphs(content, draft);
    return draft;
  }

  /** What agencies call {@code aap-source} and the like in a head of their own. */
  private static String metaSource(Element nitf) {
    return all(nitf, "meta").stream()
        .filter(meta -> meta.attr("name").endsWith("-source") && !meta.attr("content").isBlank())
        .map(meta -> meta.attr("content"))
        .findFirst()
        .orElse(null);
  }

  private static Draft factiva(Element article) {
    Draft draft = new Draft();
    draft.title = text(first(article, "headline"));
    draft.source = known(text(first(article, "sourcename")), text(first(article, "publishername")));
    draft.author = text(first(article, "byline"));
    draft.section = text(first(article, "sectionname"));
    draft.language = text(first(article, "baselanguage"));
    draft.date = text(first(article, "publicationdate"));
    draft.dateField = "publicationDate";
    draft.paragraphs = new ArrayList<>();
    for (String part : List.of("leadparagraph", "tailparagraphs")) {
      Element paragraphs = first(article, part);
      if (paragraphs != null) {
        for (Element paragraph : all(paragraphs, "paragraph")) {
          draft.paragraphs.add(paragraph.text());
        }
      }
    }
    String credit = text(first(article, "credit"));
    if (credit != null) {
      draft.credits.addAll(Agencies.credits(credit));
    }
    return draft;
  }

  /** The text of a content element: markup as a page has it, or plain lines. */
  static List<String> paragraphs(Element content, Draft draft) {
    Element copy = content.clone();
    List<Element> furniture = new ArrayList<>();
    for (String name : List.of("head", "header", "footer", "nav", "aside", "media", "body.head")) {
      furniture.addAll(all(copy, name));
    }
    for (Element element : furniture) {
      draft.drop(element.text(), "beside the text");
      element.remove();
    }
    List<String> paragraphs = new ArrayList<>();
    for (Element element : copy.getAllElements()) {
      String name = local(element);
      boolean inside = element.parents().stream().anyMatch(above -> isParagraph(local(above)));
      if (isParagraph(name) && !inside && !element.text().isBlank()) {
        paragraphs.add(element.text());
      }
    }
    if (!paragraphs.isEmpty()) {
      return paragraphs;
    }
    String text = copy.wholeText();
    return Markup.isIn(text) ? Markup.paragraphs(text) : Paragraphs.of(CleanText.clean(text));
  }

  private static boolean isParagraph(String name) {
    return switch (name) {
      case "p", "h1", "h2", "h3", "h4", "li", "td", "pre", "hl2", "block-quote", "blockquote" ->
          true;
      default -> false;
    };
  }

  /** A party's name, else its code without the scheme. */
  private static String name(Element element) {
    if (element == null) {
      return null;
    }
    String code = element.attr("qcode");
    return known(
        text(first(element, "name")),
        attribute(element, "literal"),
        code.substring(code.indexOf(':') + 1));
  }

  private static String party(Element element) {
    return element == null ? null : attribute(first(element, "party"), "FormalName");
  }
}
