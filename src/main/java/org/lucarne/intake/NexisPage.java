package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Exports of Nexis as web pages and as documents: old ones have an anchor {@code DOC_ID_n} before
 * each article and a count such as "3 of 20 DOCUMENTS", new ones end each with "End of Document".
 */
final class NexisPage implements PageFormat {

  private static final String END = "End of Document";

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
    return text.equals(END) || text.length() < 40 && COUNT.matcher(text).matches();
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    List<PageLines.Line> lines = PageLines.of(page.body());
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
      if (line.text().equals(END)) {
        item = take(blocks, counted, item, origin, desk);
      }
    }
    item = take(blocks, counted, item, origin, desk);
    if (item == 0) {
      desk.fail(
          0,
          "This looks like an export of Nexis, but there is no article in it; export the"
              + " full documents");
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
    boolean whole = counted || blocks.contains(END) || blocks.contains("Body");
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
