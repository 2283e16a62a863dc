package org.lucarne.intake;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads XML and looks into it by local names in lower case; namespaces are passed over. */
final class XmlTree {

  private static final int MOST_MEGABYTES = 64;

  private XmlTree() {}

  /** The elements of a file, well-formed or not; nothing is declared and nothing is loaded. */
  static Document parse(FoundFile file, Opening opening)
      throws IOException, UnreadableFileException {
    byte[] bytes = file.read(MOST_MEGABYTES, "XML");
    String text = Encoding.of(bytes, declared(opening.text())).decode(bytes);
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  private static String declared(String head) {
    int start = head.startsWith("<?xml") ? head.indexOf("encoding=") : -1;
    return start < 0 || start > 80 ? null : head.substring(start + 10).split("[\"']", 2)[0];
  }

  static Element orEmpty(Element element) {
    return element == null ? new Element("none") : element;
  }

  static String known(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  static String text(Element element) {
    return element == null || element.text().isBlank() ? null : element.text();
  }

  static String attribute(Element element, String name) {
    return element == null || element.attr(name).isBlank() ? null : element.attr(name);
  }

  static Element first(Element root, String name) {
    return root.stream().filter(e -> e != root && local(e).equals(name)).findFirst().orElse(null);
  }

  static List<Element> all(Element root, String name) {
    return root.stream().filter(e -> e != root && local(e).equals(name)).toList();
  }

  /** An element's name in lower case, without its namespace. */
  static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
