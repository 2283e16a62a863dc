package org.lucarne.intake;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Looks into XML by local names in lower case; namespaces are passed over. */
final class XmlTree {

  private XmlTree() {}

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
