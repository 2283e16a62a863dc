package org.lucarne.intake;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lists of what a reader saved, as browsers and read-later services export them: titles and
 * addresses. The day on which a page was saved is not that of its publication.
 */
final class SavedLinks implements PageFormat {

  private static final String LINKS = "a[add_date], a[time_added]";

  private static final Set<String> TITLES =
      Set.of("Bookmarks", "Pocket Export", "Instapaper: Export", "Raindrop.io Bookmarks");

  @Override
  public boolean fits(PageOutline outline) {
    String title = outline.title();
    return title != null
        && TITLES.contains(title)
        && (outline.page().selectFirst(LINKS) != null || title.startsWith("Instapaper"));
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    boolean dated = page.selectFirst(LINKS) != null;
    int item = 0;
    for (Element link : page.select(dated ? LINKS : "li > a[href]")) {
      Draft draft = new Draft();
      draft.url = link.attr("href");
      draft.title = link.text().equals(draft.url) ? null : link.text();
      Element entry = link.parent();
      Element below = entry == null ? null : entry.nextElementSibling();
      draft.body = below != null && below.nameIs("dd") ? below.ownText() : null;
      desk.take(draft, ++item, origin.start(), origin.end());
    }
  }
}
