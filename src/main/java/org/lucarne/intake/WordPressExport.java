package org.lucarne.intake;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a WordPress export (WXR) tells of the posts in it. */
final class WordPressExport {
  private final String site;
  private final Map<String, String> authors = new HashMap<>();

  private WordPressExport(Element channel) {
    site = child(channel, "title");
    for (Element author : channel.children()) {
      String login = child(author, "wp:author_login");
      String name = child(author, "wp:author_display_name");
      if (login != null && name != null) {
        authors.put(login, name);
      }
    }
  }

  /** The export that the document is, or {@code null}. */
  static WordPressExport of(Document document) {
    Element channel = document.selectFirst("rss > channel");
    return channel != null && child(channel, "wp:wxr_version") != null
        ? new WordPressExport(channel)
        : null;
  }

  /** Why an item of the export is no article, or {@code null} when it is one. */
  String unwanted(Element item) {
    String type = child(item, "wp:post_type");
    String status = child(item, "wp:status");
    if (type != null && !type.equals("post") && !type.equals("page")) {
      return "this entry of the export is of the type \"" + type + "\" and no article";
    }
    if (status != null
        && (status.equals("draft")
            || status.equals("auto-draft")
            || status.equals("trash")
            || status.equals("pending"))) {
      return "this entry was never published (" + status + "), so it was left out";
    }
    return null;
  }

  /** Names the site and the author by the name that readers see. */
  void complete(Draft draft) {
    if (draft.source == null) {
      draft.source = site;
    }
    if (draft.author != null) {
      draft.author = authors.getOrDefault(draft.author, draft.author);
    }
  }

  private static String child(Element element, String name) {
    for (Element child : element.children()) {
      if (child.tagName().equals(name) && !child.text().isBlank()) {
        return child.text().strip();
      }
    }
    return null;
  }
}
