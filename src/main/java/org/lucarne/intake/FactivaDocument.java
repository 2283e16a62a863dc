package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Documents saved from Factiva, which are RTF by default: {@link FactivaRecord} reads their lines.
 */
final class FactivaDocument implements PageFormat {

  /** A line of a page that is so long and ends no sentence goes on. */
  private static final int OPEN_LINE = 60;

  @Override
  public boolean fits(PageOutline outline) {
    return DocumentPage.isDocument(outline)
        && outline.page().body().select("p, td, li").stream()
            .anyMatch(e -> e.wholeText().lines().anyMatch(FactivaRecord::isEnd));
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    List<FactivaRecord.Line> lines = new ArrayList<>();
    boolean paged = page.body().selectFirst("div.page") != null;
    for (Element block : page.body().select("p, h1, h2, h3, li, td")) {
      if (block.nameIs("td") && block.selectFirst("p") != null) {
        continue;
      }
      String bold = block.select("b, strong").text().strip();
      boolean strong = block.nameIs("h1") || block.nameIs("h2") || block.nameIs("h3");
      boolean first = true;
      for (String text : block.wholeText().split("\n")) {
        String line = CleanText.line(text);
        if (line.isEmpty()) {
          continue;
        }
        if (paged) {
          // A paragraph may go on overleaf.
          boolean open =
              !lines.isEmpty()
                  && lines.getLast().text().length() > OPEN_LINE
                  && !Paragraphs.endsSentence(lines.getLast().text());
          lines.add(new FactivaRecord.Line(line, false, true, first && !open));
        } else {
          lines.add(new FactivaRecord.Line(line, strong || !bold.isEmpty() && bold.equals(line)));
        }
        first = false;
      }
    }
    int item = 0;
    for (Draft draft : FactivaRecord.read(lines, desk.dates())) {
      desk.take(draft, ++item, origin.start(), origin.end());
    }
    if (item == 0) {
      desk.fail(
          0,
          "This looks like an export of Factiva, but there is no article in it; save the"
              + " articles' full text");
    }
  }
}
