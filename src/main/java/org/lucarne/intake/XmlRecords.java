package org.lucarne.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lucarne.intake.Columns.Match;
import org.lucarne.intake.Columns.Role;

/**
 * Articles in XML of whatever make, RSS and Atom among them: the elements whose attributes and
 * children have the names of an article's fields. Reads what is not well-formed too, and neither
 * declares entities nor loads anything.
 */
final class XmlRecords implements Format {
  /** Feeds give the whole text beside a summary under this name. */
  private static final Match WHOLE_TEXT = new Match(Role.BODY, -1);

  /** Elements in one that only holds them together. */
  private static final int MOST_PARTS = 40;

  private static final int MOST_ELEMENTS = 5_000_000;

  private static final String ALONE = "article";

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null) {
      return false;
    }
    String start = opening.start();
    if (start.startsWith("<?xml")
        || start.startsWith("<rss")
        || start.startsWith("<feed")
        || start.startsWith("<rdf:rdf")) {
      return true;
    }
    // Home-made files often begin with an element right away.
    if (start.length() < 4 || start.charAt(0) != '<' || !Character.isLetter(start.charAt(1))) {
      return false;
    }
    int end = 1;
    while (end < start.length()
        && (Character.isLetterOrDigit(start.charAt(end)) || start.charAt(end) == '_')) {
      end++;
    }
    return end < start.length()
        && (start.charAt(end) == '>' || Character.isWhitespace(start.charAt(end)))
        && !Set.of(
                "html", "body", "div", "p", "span", "table", "b", "a", "br", "head", "meta", "h1",
                "script")
            .contains(start.substring(1, end));
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Document document = XmlTree.parse(file, opening);
    Columns columns = new Columns();
    String records = recordName(document, columns);
    if (records == null && document.childrenSize() > 1) {
      // Fields of one article without an element around them.
      Element record = new Element(ALONE);
      document.children().forEach(record::appendChild);
      document.appendChild(record);
      records = recordName(document, columns);
    }
    if (records == null) {
      throw new UnreadableFileException(
          "This XML has no element with a title or a text; name such elements or attributes title,"
              + " text, date, source and url");
    }
    String wanted = records;
    List<Element> found = new ArrayList<>();
    document.forEachNode(
        node -> {
          if (node instanceof Element e && name(e).equals(wanted) && found.size() < MOST_ELEMENTS) {
            found.add(e);
          }
        });
    Fields feed = new Fields();
    Element first = found.getFirst().parent();
    if (first != null && found.size() > 1) {
      feed.put(columns.match("language"), "language", childText(first, "language"));
    }
    DateReader.Order order = order(found, columns);
    WordPressExport blog = WordPressExport.of(document);
    int item = 0;
    for (Element record : found) {
      item++;
      String why = blog == null ? null : blog.unwanted(record);
      if (why != null) {
        desk.fail(item, why);
        continue;
      }
      Fields fields = fields(record, columns);
      Draft draft = fields.draft(order);
      if (fields.get(Role.BODY) == null) {
        ownText(record, draft, desk.dates());
      }
      if (draft.language == null) {
        draft.language = feed.get(Role.LANGUAGE);
      }
      if (blog != null) {
        blog.complete(draft);
      } else if (draft.source == null && Outlets.host(draft.url) == null && found.size() > 1) {
        // Where the addresses tell no publisher, the feed's own name does.
        draft.source = childText(first, "title");
      }
      if (draft.title == null
          && draft.body == null
          && draft.paragraphs == null
          && draft.standfirst == null) {
        desk.fail(item, "the element <" + records + "> has neither a title nor a text");
      } else if (found.size() == 1) {
        desk.take(draft);
      } else {
        desk.take(draft, item, 0, file.size());
      }
    }
  }

  /** The name of the elements that have the most of what an article has. */
  private static String recordName(Document document, Columns columns) {
    Map<String, int[]> counts = new HashMap<>();
    Map<String, Set<Role>> roles = new HashMap<>();
    document.forEachNode(
        node -> {
          if (!(node instanceof Element element) || node == document || counts.size() > 2000) {
            return;
          }
          String name = name(element);
          int[] count = counts.computeIfAbsent(name, _ -> new int[1]);
          if (count[0]++ < 50) {
            Set<Role> known = roles.computeIfAbsent(name, _ -> new HashSet<>());
            for (Attribute attribute : element.attributes()) {
              add(known, columns, attribute.getKey(), attribute.getValue());
            }
            for (Element child : element.children()) {
              add(known, columns, name(child), child.hasText() ? "x" : child.attr("href"));
            }
            if (element.ownText().length() > 60) {
              known.add(Role.BODY);
            }
          }
        });
    String best = null;
    int most = 0;
    for (Map.Entry<String, Set<Role>> entry : roles.entrySet()) {
      Set<Role> known = entry.getValue();
      int score =
          (known.contains(Role.BODY) ? 4 : 0)
              + (known.contains(Role.TITLE) ? 3 : 0)
              + (known.contains(Role.STANDFIRST) ? 2 : 0)
              + (known.contains(Role.DATE) ? 2 : 0)
              + (known.contains(Role.URL) ? 2 : 0)
              + (known.contains(Role.AUTHOR) ? 1 : 0)
              + (known.contains(Role.SOURCE) ? 1 : 0);
      boolean frame =
          Set.of("channel", "feed", "rss", "corpus", "header", "image").contains(entry.getKey());
      boolean enough =
          score >= 5
              || score >= 4 && known.contains(Role.BODY) && counts.get(entry.getKey())[0] > 1;
      boolean item = entry.getKey().equals("item") || entry.getKey().equals("entry");
      score =
          score * 10
              + (item && known.contains(Role.TITLE) ? 100 : 0)
              + Math.min(9, counts.get(entry.getKey())[0]);
      if ((enough || item && known.contains(Role.TITLE)) && !frame && score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static void add(Set<Role> known, Columns columns, String name, String value) {
    Match match = columns.match(plainName(name));
    if (match != null && !value.isBlank()) {
      known.add(match.role());
    }
  }

  private static Fields fields(Element record, Columns columns) {
    Fields fields = new Fields();
    for (Attribute attribute : record.attributes()) {
      fields.put(
          columns.match(plainName(attribute.getKey())), attribute.getKey(), attribute.getValue());
    }
    for (Element child : record.children()) {
      String name = name(child);
      String plain = plainName(name);
      boolean whole =
          name.equals("content:encoded") || name.equals("main") && child.childrenSize() > 0;
      Match match = whole ? WHOLE_TEXT : columns.match(plain);
      if (match == null) {
        parts(child, plain, columns, fields);
        continue;
      }
      String value = text(child, match);
      fields.put(match, name, value);
    }
    return fields;
  }

  /** What stands in an element that only holds others together. */
  private static void parts(Element group, String name, Columns columns, Fields fields) {
    if (group.childrenSize() > 0 && group.childrenSize() <= MOST_PARTS) {
      for (Element part : group.children()) {
        String path = name + "." + plainName(name(part));
        Match match = part.childrenSize() > 0 ? null : columns.match(path);
        if (match != null && match.role() != Role.TITLE && match.role() != Role.BODY) {
          fields.put(match, path, text(part, match));
        }
      }
    }
  }

  private static String text(Element child, Match match) {
    if (match.role() == Role.URL && !child.attr("href").isBlank()) {
      return child.attr("rel").isEmpty() || child.attr("rel").equals("alternate")
          ? child.attr("href")
          : null;
    }
    if (match.role() == Role.AUTHOR && child.selectFirst("name") != null) {
      return child.selectFirst("name").text();
    }
    if (match.role() == Role.SOURCE && child.selectFirst("title, name") != null) {
      return child.selectFirst("title, name").text();
    }
    if (match.role() == Role.SECTION && child.childrenSize() > 0) {
      Element section = child.selectFirst("> name, > label");
      return section == null ? null : section.text();
    }
    if (match.role() == Role.BODY && child.childrenSize() > 0) {
      // Lists and subheadings of trafilatura and of TEI, by the names that pages have for them.
      Element text = child.selectFirst("item, head") == null ? child : child.clone();
      text.select("item").forEach(item -> item.tagName("li"));
      text.select("head").forEach(head -> head.tagName("h2"));
      return text.html();
    }
    return child.wholeText().strip();
  }

  /** Text that stands in the record itself, perhaps with its title on the first line. */
  private static void ownText(Element record, Draft draft, DateReader dates) {
    StringBuilder text = new StringBuilder();
    record.childNodes().stream()
        .filter(n -> n instanceof org.jsoup.nodes.TextNode)
        .forEach(n -> text.append(((org.jsoup.nodes.TextNode) n).getWholeText()));
    String own = CleanText.clean(text.toString());
    if (own.strip().length() < 20) {
      return;
    }
    if (draft.title == null) {
      Draft plain = PlainText.draft(own, "", dates);
      draft.title = plain.title;
      draft.paragraphs = plain.paragraphs;
      draft.published = draft.date == null ? plain.published : draft.published;
      draft.source = draft.source == null ? plain.source : draft.source;
      draft.url = draft.url == null ? plain.url : draft.url;
      draft.author = draft.author == null ? plain.author : draft.author;
      draft.credits.addAll(plain.credits);
      draft.dropped.addAll(plain.dropped);
    } else {
      draft.body = own;
    }
  }

  private static DateReader.Order order(List<Element> records, Columns columns) {
    List<String> dates = new ArrayList<>();
    for (Element record : records.subList(0, Math.min(500, records.size()))) {
      String date = fields(record, columns).get(Role.DATE);
      if (date != null) {
        dates.add(date);
      }
    }
    return DateReader.order(dates);
  }

  private static String childText(Element element, String name) {
    for (Element child : element.children()) {
      if (name(child).equals(name)) {
        return child.text();
      }
    }
    return null;
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }

  /** A name without its namespace. */
  private static String plainName(String name) {
    return name.substring(name.indexOf(':') + 1).replace('.', '_');
  }
}
