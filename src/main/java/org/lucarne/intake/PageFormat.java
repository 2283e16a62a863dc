package org.lucarne.intake;

import org.jsoup.nodes.Document;

/** A kind of page whose markup names the articles in it, such as a news database's export. */
interface PageFormat {

  /** Whether the page is of this kind; must be quick for a page that is not. */
  boolean fits(PageOutline outline);

  /** Hands each article of the page to {@code desk}, and each item that is none. */
  void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException;
}
