package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * News items in JSON as agencies send them (IPTC ninjs 1 to 3): one, a list of them, or one after
 * the other, and dpa's own kin of it. Pictures and other media that an item only refers to are left
 * aside, and so are items that are no text themselves.
 */
final class Ninjs implements Format {
  /** Names that only the standard has; one of each row makes an item of it. */
  private static final List<Set<String>> SIGNS =
      List.of(
          Set.of("uri", "guid", "urn"),
          Set.of(
              "versioncreated",
              "version_created",
              "contentcreated",
              "firstcreated",
              "$standard",
              "standard"),
          Set.of(
              "headline",
              "headlines",
              "body_html",
              "body_text",
              "body_xhtml",
              "bodies",
              "article_html",
              "description_text",
              "descriptions"),
          Set.of(
              "$standard",
              "standard",
              "pubstatus",
              "subject",
              "subjects",
              "associations",
              "copyrightholder",
              "copyrightnotice",
              "usageterms",
              "renditions",
              "located",
              "infosources",
              "bodies",
              "headlines",
              "by"));

  private static final List<String> DATES =
      List.of(
          "contentcreated",
          "firstpublished",
          "content_created",
          "firstcreated",
          "versioncreated",
          "version_created");

  /** A picture's text is its caption, and an article's is longer. */
  private static final int LONGEST_CAPTION = 500;

  private static final Set<String> MEDIA = Set.of("picture", "graphic", "audio", "video");

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null) {
      return false;
    }
    String start = opening.text().stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    Set<String> names = JsonRecords.outerNames(start);
    return SIGNS.stream().allMatch(row -> row.stream().anyMatch(names::contains));
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    int item = 0;
    Map<?, ?> last = null;
    try (JsonParser parser =
        JsonRecords.JSON.createParser(
            encoding.reader(new BufferedInputStream(file.open(), 1 << 16)))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          if (last != null) {
            take(last, ++item, file, desk);
          }
          last = (Map<?, ?>) JsonTree.read(parser);
        }
      }
      // An item that is alone in its file is the file.
      take(last, item == 0 ? 0 : item + 1, file, desk);
    } catch (IOException e) {
      if (last == null) {
        throw new UnreadableFileException("This is no whole JSON: " + JsonLines.reason(e), e);
      }
      take(last, ++item, file, desk);
      desk.fail(
          item + 1,
          "the JSON breaks off here, what follows cannot be read: " + JsonLines.reason(e));
    }
  }

  private static void take(Map<?, ?> item, int number, FoundFile file, CopyDesk desk)
      throws InterruptedException {
    String status = string(item, "pubstatus");
    String type = string(item, "type");
    Draft draft = draft(item);
    boolean text = draft.body != null;
    if (status != null && (status.contains("cancel") || status.contains("withheld"))) {
      desk.fail(number, "the agency took this article back (" + status + "), so it was left out");
    } else if (type != null && MEDIA.contains(type) && !text(draft)) {
      desk.fail(number, "the item describes a " + type + " and has no text of an article");
    } else if (draft.title == null && !text) {
      desk.fail(number, "the item has neither a headline nor a text");
    } else {
      desk.take(draft, number, 0, file.size());
    }
  }

  private static boolean text(Draft draft) {
    return draft.body != null && draft.body.length() > LONGEST_CAPTION;
  }

  private static Draft draft(Map<?, ?> item) {
    Draft draft = new Draft();
    draft.title = first(main(item, "headlines", null), string(item, "headline"));
    draft.body =
        first(
            string(item, "body_xhtml"),
            string(item, "body_html"),
            string(item, "article_html"),
            main(item, "bodies", "html"),
            string(item, "body_text"),
            main(item, "bodies", null));
    String description = first(string(item, "description_text"), main(item, "descriptions", null));
    if (draft.body == null) {
      String type = string(item, "type");
      draft.body = type != null && MEDIA.contains(type) ? null : description;
    } else {
      draft.standfirst = description;
    }
    draft.author =
        first(
            string(item, "byline"), string(item, "by"), String.join(", ", names(item, "authors")));
    draft.dateline = first(string(item, "dateline"), string(item, "located"));
    draft.language = string(item, "language");
    for (String name : DATES) {
      if (draft.date == null && string(item, name) != null) {
        draft.date = string(item, name);
        draft.dateField = name;
      }
    }
    draft.url = address(item);
    List<String> sources = names(item, "infosources");
    String source = first(string(item, "source"), string(item, "provider"));
    if (source == null && !sources.isEmpty()) {
      source = sources.getFirst();
    }
    draft.source = first(source, string(item, "copyrightholder"), namedInId(item));
    if (string(item, "creditline") != null) {
      draft.credits.addAll(Agencies.credits(string(item, "creditline")));
    }
    for (String from : sources) {
      if (!from.equals(draft.source)) {
        draft.credits.addAll(Agencies.credits(from));
      }
    }
    for (String note : List.of("ednote", "usageterms", "embargoed")) {
      if (string(item, note) != null) {
        draft.drop(Markup.line(string(item, note)), "the agency's notes");
      }
    }
    return draft;
  }

  /** The item's address where its identifier is one that a reader can open. */
  private static String address(Map<?, ?> item) {
    for (String name : List.of("uri", "guid", "canonical_url", "url")) {
      String value = string(item, name);
      if (value != null && value.startsWith("http")) {
        return value;
      }
    }
    return null;
  }

  /** The provider's host in an identifier such as {@code urn:newsml:dpa.com:20090101:...}. */
  private static String namedInId(Map<?, ?> item) {
    String id = first(string(item, "urn"), string(item, "guid"), string(item, "uri"));
    if (id == null || !id.startsWith("urn:newsml:") && !id.startsWith("tag:")) {
      return null;
    }
    String host = id.substring(id.startsWith("tag:") ? 4 : 11).split("[:,]", 2)[0];
    return host.indexOf('.') > 0 ? Outlets.ofAddress(host) : null;
  }

  /** The value of the main or first part of a list, or of one whose content type has this word. */
  private static String main(Map<?, ?> item, String name, String type) {
    if (!(get(item, name) instanceof List<?> parts)) {
      return null;
    }
    String best = null;
    for (Object part : parts) {
      if (part instanceof Map<?, ?> one && string(one, "value") != null) {
        String kind = first(string(one, "contenttype"), "");
        boolean main = "main".equals(string(one, "role"));
        if ((type == null || kind.contains(type)) && (best == null || main)) {
          best = string(one, "value");
        }
      }
    }
    return best;
  }

  private static List<String> names(Map<?, ?> item, String name) {
    List<String> names = new ArrayList<>();
    if (get(item, name) instanceof List<?> list) {
      for (Object one : list) {
        String text = JsonTree.text(one);
        if (text != null && !names.contains(text)) {
          names.add(text);
        }
      }
    }
    return names;
  }

  private static String string(Map<?, ?> item, String name) {
    return get(item, name) instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  /** A member under its name in any case: version 3 of the standard writes contentCreated. */
  private static Object get(Map<?, ?> item, String name) {
    Object value = item.get(name);
    if (value != null) {
      return value;
    }
    for (Map.Entry<?, ?> member : item.entrySet()) {
      if (member.getKey().toString().toLowerCase(Locale.ROOT).equals(name)) {
        return member.getValue();
      }
    }
    return null;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
