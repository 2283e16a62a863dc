package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Documents saved from one of the smaller databases, whose {@link ArchiveLayout} is known. */
final class ArchiveDocument implements PageFormat {

  @Override
  public boolean fits(PageOutline outline) {
    return DocumentPage.isDocument(outline)
        && ArchiveLayout.of(outline.page().body().wholeText()).isPresent();
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Element block : page.body().select("p, h1, h2, h3, h4, li, td")) {
      if (block.selectFirst("> p") != null) {
        continue;
      }
      // A blank line stands between paragraphs, as in a text file.
      block.wholeText().lines().map(CleanText::line).forEach(lines::add);
      if (!lines.isEmpty() && !lines.getLast().endsWith(":")) {
        lines.add("");
      }
    }
    Optional<ArchiveLayout> layout = ArchiveLayout.of(page.body().wholeText());
    List<Draft> drafts = layout.orElseThrow().read(lines, desk.dates());
    int item = 0;
    for (Draft draft : drafts) {
      desk.take(draft, drafts.size() == 1 ? origin.item() : ++item, origin.start(), origin.end());
    }
    if (drafts.isEmpty()) {
      desk.fail(0, "This looks like an export of a database, but there is no article in it");
    }
  }
}
