package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * References in CSL JSON, as Zotero and other reference managers export them. An abstract is not
 * the article, but it is all the text there is, so it stands as the text under the section
 * "Abstract".
 */
final class CslJson implements Format {
  private static final Set<String> OWN_NAMES =
      Set.of("container-title", "issued", "accessed", "citation-key", "archive_location");

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null || !opening.text().stripLeading().startsWith("[")) {
      return false;
    }
    Set<String> names = JsonRecords.outerNames(opening.text());
    return names.contains("type")
        && names.contains("title")
        && names.stream().anyMatch(OWN_NAMES::contains);
  }

  @Override
  public String mediaType() {
    return "application/vnd.citationstyles.csl+json";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    int item = 0;
    try (JsonParser parser =
        JsonRecords.JSON.createParser(
            encoding.reader(new BufferedInputStream(file.open(), 1 << 16)))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          take((Map<?, ?>) JsonTree.read(parser), ++item, file, desk);
        }
      }
    } catch (IOException e) {
      desk.fail(
          item + 1,
          "the JSON breaks off here, what follows cannot be read: " + JsonLines.reason(e));
    }
  }

  private static void take(Map<?, ?> reference, int item, FoundFile file, CopyDesk desk)
      throws InterruptedException {
    Draft draft = new Draft();
    draft.title = JsonTree.text(reference.get("title"));
    draft.source = JsonTree.text(reference.get("container-title"));
    if (draft.source == null) {
      draft.source = JsonTree.text(reference.get("publisher"));
    }
    draft.author = authors(reference.get("author"));
    draft.url = JsonTree.text(reference.get("URL"));
    draft.language = JsonTree.text(reference.get("language"));
    draft.section = JsonTree.text(reference.get("section"));
    draft.date = issued(reference.get("issued"));
    draft.dateField = "issued";
    String summary = JsonTree.text(reference.get("abstract"));
    if (summary != null) {
      draft.body = summary;
      draft.section = "Abstract";
    }
    if (draft.title == null && draft.body == null) {
      desk.fail(item, "the reference has neither a title nor an abstract");
    } else {
      desk.take(draft, item, 0, file.size());
    }
  }

  private static String authors(Object authors) {
    StringJoiner names = new StringJoiner(", ");
    for (Object one : authors instanceof List<?> list ? list : List.of()) {
      if (one instanceof Map<?, ?> name) {
        StringJoiner parts = new StringJoiner(" ");
        for (String part : List.of("given", "non-dropping-particle", "family", "literal")) {
          String text = JsonTree.text(name.get(part));
          if (text != null) {
            parts.add(text);
          }
        }
        names.add(parts.toString());
      }
    }
    return names.length() == 0 ? null : names.toString();
  }

  /** The first of {@code date-parts} (year, month, day), or the words of the date. */
  private static String issued(Object issued) {
    if (!(issued instanceof Map<?, ?> date)) {
      return JsonTree.text(issued);
    }
    if (date.get("date-parts") instanceof List<?> dates
        && !dates.isEmpty()
        && dates.getFirst() instanceof List<?> parts) {
      List<String> numbers = new ArrayList<>();
      for (Object part : parts) {
        String number = JsonTree.text(part);
        if (number != null) {
          numbers.add(number.length() == 1 ? "0" + number : number);
        }
      }
      return numbers.isEmpty() ? null : String.join("-", numbers);
    }
    String words = JsonTree.text(date.get("raw"));
    return words == null ? JsonTree.text(date.get("literal")) : words;
  }
}
