package org.lucarne.intake;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The one way from markup to articles, whatever the markup came in: a saved page, a message, a web
 * archive, or a document that was turned into a page.
 */
final class Pages {

  private static final List<PageFormat> FORMATS =
      List.of(
          new SheetPage(),
          new FactivaPage(),
          new FactivaDocument(),
          new ProQuestPage(),
          new NexisPage(),
          new EuropressePage(),
          new JapanesePapersPage(),
          new TelegramPage(),
          new SavedLinks(),
          new ArchiveDocument(),
          new DocumentPage());

  private Pages() {}

  /** Whether the page is an export that names its articles. */
  static boolean isExport(Document page) {
    PageOutline outline = new PageOutline(page);
    return FORMATS.stream().anyMatch(format -> format.fits(outline));
  }

  /**
   * Hands the articles of {@code page} to {@code desk}.
   *
   * @throws UnreadableFileException when there is no article text in it
   */
  static void read(Document page, PageOrigin origin, CopyDesk desk)
      throws UnreadableFileException, InterruptedException {
    PageOutline outline = new PageOutline(page);
    for (PageFormat format : FORMATS) {
      if (format.fits(outline)) {
        format.read(page, origin, desk);
        return;
      }
    }
    Draft draft = HtmlPage.draft(outline, desk.dates().until(origin.latest()));
    draft.latest = origin.latest();
    if ((draft.paragraphs == null || draft.paragraphs.isEmpty())
        && (draft.title == null || draft.title.isBlank())) {
      throw new UnreadableFileException(
          "No article text was found in this page; it may hold only a script that loads it");
    }
    if (draft.url == null) {
      draft.url = origin.url();
    }
    desk.take(draft, origin.item(), origin.start(), origin.end());
  }
}
