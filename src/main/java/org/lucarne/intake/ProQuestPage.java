package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Exports of ProQuest as web pages or in e-mails, an anchor before each document. */
final class ProQuestPage implements PageFormat {

  private static final String ANCHOR = "DocID_";

  @Override
  public boolean fits(PageOutline outline) {
    return outline.hasAnchor(ANCHOR)
        || (outline.hasLabel("ProQuest document ID") || outline.hasLabel("ProQuest document ID:"))
            && outline.page().selectFirst("a[href*=proquest.com]") != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    List<PageLines.Line> lines = PageLines.of(page.body());
    boolean anchored =
        lines.stream().anyMatch(line -> line.anchor() != null && line.anchor().startsWith(ANCHOR));
    List<String> record = new ArrayList<>();
    int item = 0;
    for (PageLines.Line line : lines) {
      if (anchored && line.anchor() != null && line.anchor().startsWith(ANCHOR)) {
        item = take(record, item, origin, desk);
      }
      record.add(line.text().replace('\n', ' '));
      if (!anchored && line.text().startsWith("Database:")) {
        item = take(record, item, origin, desk);
      }
    }
    item = take(record, item, origin, desk);
    if (item == 0) {
      desk.fail(
          0,
          "This looks like an export of ProQuest, but there is no article in it; export"
              + " citation and full text");
    }
  }

  private static int take(List<String> lines, int item, PageOrigin origin, CopyDesk desk)
      throws InterruptedException {
    Draft draft = ProQuestRecord.read(lines);
    lines.clear();
    if (draft == null) {
      return item;
    }
    desk.take(draft, item + 1, origin.start(), origin.end());
    return item + 1;
  }
}
