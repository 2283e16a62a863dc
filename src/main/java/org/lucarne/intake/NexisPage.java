package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Exports of Nexis as web pages and as documents: old ones have an anchor {@code DOC_ID_n} before
 * each article and a count such as "3 of 20 DOCUMENTS", new ones end each with "End of Document".
 */
final class NexisPage implements PageFormat {

  private static final String READER = "User Name: = ";
  private static final Pattern PAGE_OF = Pattern.compile("Page \\d+ of \\d+");

  static final Pattern COUNT =
      Pattern.compile(
          "(?iu)\\(?\\d{1,6} (?:of|von|de|sur|van|di) \\d{1,6} "
              + "(?:documents?|dokument\\w*|documentos?|documenten|documenti)\\)?"
              + "|(?:document|dokument|documento) \\d{1,6} (?:of|von|de|sur|van|di) \\d{1,6}");

  @Override
  public boolean fits(PageOutline outline) {
    if (outline.hasAnchor("DOC_ID_")) {
      return true;
    }
    // Documents come without markup of their own; only a reader of the words can tell.
    return (outline.hasAnchor("Bookmark_") || DocumentPage.isDocument(outline))
        && outline.page().body().select("p, b, td").stream().anyMatch(NexisPage::tells);
  }

  private static boolean tells(Element element) {
    String text = element.ownText().strip();
    return NexisRecord.isEnd(text)
        || text.endsWith("End of Document")
        || text.startsWith("Job Number: = ")
        || text.length() < 40 && COUNT.matcher(text).matches();
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    List<PageLines.Line> lines = isMarkedInPages(page) ? ofPages(page) : PageLines.of(page.body());
    boolean counted = lines.stream().anyMatch(line -> COUNT.matcher(line.text()).matches());
    boolean bookmarked =
        !counted
            && lines.stream()
                .anyMatch(line -> line.anchor() != null && line.anchor().matches("Bookmark_\\d+"));
    List<String> blocks = new ArrayList<>();
    int item = 0;
    // An anchor that is not closed goes on in each paragraph after it.
    String begun = null;
    for (PageLines.Line line : lines) {
      boolean begins =
          counted
              ? COUNT.matcher(line.text()).matches()
              : bookmarked && isBookmark(line.anchor()) && !line.anchor().equals(begun);
      if (begins) {
        begun = line.anchor();
        item = take(blocks, counted, item, origin, desk);
      }
      if (!counted || !begins) {
        blocks.add(line.text());
      }
      if (NexisRecord.isEnd(line.text())) {
        item = take(blocks, counted, item, origin, desk);
      }
    }
    item = take(blocks, counted, item, origin, desk);
    if (item == 0) {
      desk.fail(
          0,
          "This is a list of documents or of results from Nexis, and there is no article in it;"
              + " export the full documents");
    }
  }

  /** Whether this is a PDF whose documents open their text with a line of its own. */
  private static boolean isMarkedInPages(Document page) {
    return page.body().select("div.page p").stream()
        .anyMatch(p -> p.wholeText().lines().anyMatch(l -> NexisRecord.isText(l.strip())));
  }

  /**
   * The blocks of a PDF: each line of the head is one, and the lines of the text are joined. Page
   * numbers, the title at the head of each page and the reader's name at its foot are left out.
   */
  private static List<PageLines.Line> ofPages(Document page) {
    List<PageLines.Line> blocks = new ArrayList<>();
    StringBuilder text = null;
    Map<String, String> margins = new HashMap<>();
    for (Element sheet : page.body().select("div.page")) {
      List<List<String>> paragraphs = new ArrayList<>();
      for (Element p : sheet.select("p")) {
        List<String> lines =
            p.wholeText().lines().map(CleanText::line).filter(l -> !l.isEmpty()).toList();
        if (!lines.isEmpty()) {
          paragraphs.add(new ArrayList<>(lines));
        }
      }
      withoutMargins(paragraphs, margins);
      for (List<String> paragraph : paragraphs) {
        boolean begun = text != null && !text.isEmpty();
        if (begun && Paragraphs.endsSentence(text.toString())) {
          text.append('\n');
        }
        for (String line : paragraph) {
          boolean over = NexisRecord.isAfterwards(line) || NexisRecord.isEnd(line);
          if (text != null && !over) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            continue;
          }
          if (text != null) {
            Paragraphs.unwrap(text.toString())
                .forEach(block -> blocks.add(new PageLines.Line(block, null)));
            text = null;
          }
          blocks.add(new PageLines.Line(line, null));
          text = NexisRecord.isText(line) ? new StringBuilder() : null;
        }
      }
    }
    return blocks;
  }

  /**
   * Takes header and footer off a page.
   *
   * @param margins the document's heading, which each of its pages repeats, under {@code "head"},
   *     and the reader's name, which each page ends in, under {@code "foot"}
   */
  private static void withoutMargins(List<List<String>> paragraphs, Map<String, String> margins) {
    for (List<String> paragraph : paragraphs) {
      for (String line : paragraph) {
        if (line.startsWith(READER)) {
          margins.put("foot", line.substring(READER.length()));
        }
      }
    }
    List<String> head = paragraphs.isEmpty() ? List.of() : paragraphs.getFirst();
    if (!head.isEmpty() && PAGE_OF.matcher(head.getFirst()).matches()) {
      boolean begins = head.removeFirst().startsWith("Page 1 of ");
      if (begins) {
        margins.put("head", head.size() <= 3 ? String.join("\n", head) : "");
      } else {
        String heading = margins.getOrDefault("head", "");
        List<String> lines = heading.isEmpty() ? List.of() : List.of(heading.split("\n"));
        if (head.size() >= lines.size() && head.subList(0, lines.size()).equals(lines)) {
          head.subList(0, lines.size()).clear();
        }
      }
    }
    paragraphs.removeIf(List::isEmpty);
    if (!paragraphs.isEmpty() && paragraphs.getLast().getLast().equals(margins.get("foot"))) {
      paragraphs.getLast().removeLast();
      paragraphs.removeIf(List::isEmpty);
    }
  }

  private static boolean isBookmark(String anchor) {
    return anchor != null && anchor.matches("Bookmark_\\d+");
  }

  /** Hands on the article that {@code blocks} are, if they are one, and empties them. */
  private static int take(
      List<String> blocks, boolean counted, int item, PageOrigin origin, CopyDesk desk)
      throws InterruptedException {
    // The cover of a new export has a date too, that of the export.
    boolean whole =
        counted
            || blocks.stream()
                .anyMatch(block -> NexisRecord.isEnd(block) || NexisRecord.isText(block));
    Draft draft = whole ? NexisRecord.read(List.copyOf(blocks), desk.dates()) : null;
    blocks.clear();
    if (draft == null) {
      return item;
    }
    if (draft.paragraphs.isEmpty() && draft.title == null) {
      desk.fail(item + 1, "has neither a title nor a text");
    } else {
      desk.take(draft, item + 1, origin.start(), origin.end());
    }
    return item + 1;
  }
}
