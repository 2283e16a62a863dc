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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * XML whose articles lie deep in a vocabulary of its own: Dow Jones' DistDoc and DJNML, ProQuest's
 * records for text mining, TEI, and what Zotero and Evernote export. Nothing is declared or loaded.
 */
final class DatabaseXml implements Format {
  /** Elements of TEI that are paragraphs. */
  private static final Set<String> BLOCKS = Set.of("p", "ab", "head", "item", "quote", "l", "cell");

  /** What Zotero keeps beside the articles. */
  private static final Set<String> NO_ARTICLES = Set.of("attachment", "note");

  /** What stands before a translated text. */
  private static final Pattern FBIS_HEAD =
      Pattern.compile(
          "^\\s*(?:(?:Language|Article Type|CSO|Document Type):?.*\\R+\\s*){0,10}(?:\\[Text\\] ?)?");

  private static final Pattern HOST_IN_BRACKETS =
      Pattern.compile(" \\([a-z0-9.-]+\\.[a-z]{2,}\\)$");

  /**
   * One vocabulary.
   *
   * @param sign stands in the first 2000 characters of such a file, in lower case
   * @param element the name of the elements that are articles
   * @param article whether an element of that name is one
   */
  private record Shape(
      String sign, String element, Predicate<Element> article, Function<Element, Draft> reader) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("<distdoc", "distdoc", _ -> true, DatabaseXml::distDoc),
          new Shape("<djnml", "djnml", _ -> true, DatabaseXml::djnml),
          new Shape("<goid>", "record", _ -> true, DatabaseXml::proQuest),
          new Shape("<docno> fbis", "doc", _ -> true, DatabaseXml::fbis),
          new Shape("<tei", "tei", _ -> true, DatabaseXml::tei),
          new Shape(
              "zotero.org/namespaces/export", "itemtype", DatabaseXml::isItem, DatabaseXml::zotero),
          new Shape("<en-export", "note", _ -> true, DatabaseXml::evernote));

  @Override
  public boolean fits(Opening opening) {
    return opening.isMarkup() && shape(opening) != null;
  }

  private static Shape shape(Opening opening) {
    for (Shape shape : SHAPES) {
      if (opening.start().contains(shape.sign())) {
        return shape;
      }
    }
    return null;
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Document document = XmlTree.parse(file, opening);
    Shape shape = shape(opening);
    List<Element> records =
        all(document, shape.element()).stream().filter(shape.article()).toList();
    int item = 0;
    for (Element record : records) {
      Draft draft = shape.reader().apply(record);
      boolean empty =
          (draft.paragraphs == null || draft.paragraphs.isEmpty()) && draft.body == null;
      if (records.size() == 1) {
        desk.take(draft);
      } else if (empty && draft.title == null) {
        desk.fail(++item, "has neither a title nor a text");
      } else {
        desk.take(draft, ++item, 0, file.size());
      }
    }
  }

  private static Draft distDoc(Element document) {
    Draft draft = new Draft();
    Element article = orEmpty(first(document, "article"));
    Element data = orEmpty(first(document, "docdata"));
    draft.title = known(text(first(article, "headline")), text(first(document, "headline")));
    draft.source = text(first(document, "srcname"));
    draft.section = text(first(document, "sectionname"));
    Byline.read(text(first(article, "byline")), draft);
    draft.language =
        known(attribute(first(document, "baselang"), "value"), attribute(article, "lang"));
    String day = known(value(data, "date", "pd"), value(document, "date", "pd"));
    String minute = value(data, "time", "et");
    boolean exact =
        day != null && day.matches("\\d{8}") && minute != null && minute.matches("\\d{4,6}");
    draft.date = exact ? day + "T" + minute.substring(0, 4) : day;
    draft.dateField = "Date";
    String credit = text(first(article, "credit"));
    if (credit != null) {
      draft.credits.addAll(Agencies.credits(credit));
    }
    draft.paragraphs = new ArrayList<>();
    for (String part : List.of("leadpara", "tailparas")) {
      all(orEmpty(first(article, part)), "para").forEach(p -> draft.paragraphs.add(p.text()));
    }
    if (draft.paragraphs.isEmpty()) {
      all(orEmpty(first(document, "snippet")), "para").forEach(p -> draft.paragraphs.add(p.text()));
    }
    return draft;
  }

  /** The value of the element whose field is {@code fid}. */
  private static String value(Element root, String name, String fid) {
    return all(root, name).stream()
        .filter(element -> element.attr("fid").equals(fid))
        .map(element -> attribute(element, "value"))
        .findFirst()
        .orElse(null);
  }

  private static Draft djnml(Element story) {
    Draft draft = new Draft();
    Element data = orEmpty(first(story, "djn-mdata"));
    draft.title = text(first(story, "headline"));
    draft.source = story.attr("publisher").equals("DJN") ? "Dow Jones Newswires" : null;
    draft.source = known(draft.source, attribute(first(story, "copyright"), "holder"));
    draft.language = attribute(story, "lang");
    draft.date = known(attribute(data, "display-date"), attribute(story, "docdate"));
    draft.dateField = "display-date";
    Element text = first(story, "text");
    draft.paragraphs = text == null ? List.of() : AgencyXml.paragraphs(text, draft);
    return draft;
  }

  private static Draft proQuest(Element record) {
    Draft draft = new Draft();
    Element outlet = first(record, "pubfrosting");
    outlet = orEmpty(outlet == null ? first(record, "publication") : outlet);
    draft.title =
        known(
            text(first(orEmpty(first(record, "titleatt")), "title")),
            text(first(record, "recordtitle")),
            ownTitle(record, outlet));
    String name = known(text(first(outlet, "title")), text(first(record, "pubtitle")));
    draft.source = name == null ? null : ProQuestRecord.publication(name);
    draft.author =
        all(record, "contributor").stream()
            .map(DatabaseXml::contributor)
            .filter(author -> author != null)
            .collect(Collectors.joining(", "));
    draft.date =
        known(
            text(first(record, "numericdate")),
            text(first(record, "numericpubdate")),
            text(first(record, "startdate")),
            text(first(record, "alphadate")),
            text(first(record, "alphapubdate")));
    draft.dateField = "NumericDate";
    draft.language = known(text(first(record, "rawlang")), text(first(record, "languagecode")));
    draft.section = text(first(record, "section"));
    draft.dateline = text(first(record, "dateline"));
    draft.url = known(text(first(record, "urldocview")), text(first(record, "url")));
    for (String text : List.of("text", "fulltext", "hiddentext")) {
      Element body = first(record, text);
      draft.body = draft.body == null && body != null ? known(body.wholeText()) : draft.body;
    }
    Element summary = first(record, "abstext");
    String words = text(summary == null ? first(record, "abstract") : summary);
    if (draft.body == null && words != null) {
      draft.body = words;
      draft.section = "Abstract";
    } else if (words != null) {
      draft.drop(words, "abstract");
    }
    return draft;
  }

  private static String ownTitle(Element record, Element outlet) {
    return all(record, "title").stream()
        .filter(title -> title.parents().stream().noneMatch(above -> above == outlet))
        .map(XmlTree::text)
        .findFirst()
        .orElse(null);
  }

  private static String contributor(Element contributor) {
    String family = text(first(contributor, "lastname"));
    String given = text(first(contributor, "firstname"));
    String whole = known(text(first(contributor, "originalform")), text(contributor));
    return family != null && given != null
        ? given + " " + family
        : whole == null ? null : Byline.givenNameFirst(whole);
  }

  /** A translation of the Foreign Broadcast Information Service. */
  private static Draft fbis(Element document) {
    Draft draft = new Draft();
    draft.source = "FBIS";
    draft.title = text(first(document, "ti"));
    draft.date = text(first(document, "date1"));
    Element text = orEmpty(first(document, "text"));
    all(text, "f").forEach(fact -> draft.drop(fact.text(), ArchiveLayout.NOTES));
    all(text, "f").forEach(Element::remove);
    String words = FBIS_HEAD.matcher(text.wholeText()).replaceFirst("");
    draft.paragraphs = Paragraphs.unwrap(CleanText.clean(words));
    return draft;
  }

  private static Draft tei(Element tei) {
    Draft draft = new Draft();
    Element header = orEmpty(first(tei, "teiheader"));
    Element described = first(header, "biblfull");
    Element bibl = described == null ? header : described;
    Element title = orEmpty(either(bibl, header, "titlestmt"));
    draft.title = text(first(title, "title"));
    draft.author =
        all(title, "author").stream().map(Element::text).collect(Collectors.joining(", "));
    Element published = orEmpty(either(bibl, header, "publicationstmt"));
    Element cited = orEmpty(first(header, "sourcedesc"));
    String publisher = known(text(first(published, "publisher")), text(first(cited, "publisher")));
    draft.source = publisher == null ? null : HOST_IN_BRACKETS.matcher(publisher).replaceFirst("");
    Element date = first(published, "date");
    date = date == null ? first(cited, "date") : date;
    draft.date = known(attribute(date, "when"), text(date));
    draft.url = all(bibl, "ptr").stream().map(p -> attribute(p, "target")).findFirst().orElse(null);
    draft.section =
        all(header, "term").stream()
            .filter(term -> term.attr("type").equals("categories"))
            .map(Element::text)
            .findFirst()
            .orElse(null);
    draft.language = attribute(first(tei, "text"), "xml:lang");
    draft.paragraphs = new ArrayList<>();
    Element body = orEmpty(first(tei, "body"));
    for (Element block : body.getAllElements()) {
      boolean inside = block.parents().stream().anyMatch(above -> BLOCKS.contains(local(above)));
      boolean comment =
          block.parents().stream().anyMatch(above -> above.attr("type").equals("comments"));
      if (BLOCKS.contains(local(block)) && !inside && !comment) {
        draft.paragraphs.add(block.text());
      }
    }
    return draft;
  }

  private static Element either(Element root, Element other, String name) {
    Element found = first(root, name);
    return found == null ? first(other, name) : found;
  }

  /** Whether this names the kind of something that is an article. */
  private static boolean isItem(Element type) {
    return !NO_ARTICLES.contains(type.text()) && type.parent() != null;
  }

  private static Draft zotero(Element type) {
    Element item = type.parent();
    Draft draft = new Draft();
    Element whole = orEmpty(child(item, "ispartof"));
    draft.title = text(child(item, "title"));
    draft.source = known(text(first(whole, "title")), text(first(item, "publisher")));
    draft.section = text(first(whole, "section"));
    draft.author =
        all(orEmpty(child(item, "authors")), "person").stream()
            .map(
                person ->
                    Arrays.asList(text(first(person, "givenname")), text(first(person, "surname")))
                        .stream()
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(", "));
    draft.date = text(child(item, "date"));
    draft.language = text(child(item, "language"));
    draft.url =
        all(orEmpty(child(item, "identifier")), "value").stream()
            .map(Element::text)
            .findFirst()
            .orElse(null);
    String summary = text(child(item, "abstract"));
    if (summary != null) {
      draft.body = summary;
      draft.section = "Abstract";
    }
    return draft;
  }

  private static Element child(Element parent, String name) {
    return parent.children().stream().filter(e -> local(e).equals(name)).findFirst().orElse(null);
  }

  /** A note's author and day are the reader's who clipped it. */
  private static Draft evernote(Element note) {
    Draft draft = new Draft();
    draft.title = text(child(note, "title"));
    draft.url = text(first(note, "source-url"));
    Element content = child(note, "content");
    draft.body = content == null ? null : content.wholeText().strip();
    return draft;
  }
}
