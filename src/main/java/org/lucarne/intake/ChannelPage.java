package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The posts of a channel as Telegram exports them as pages ({@code messages.html}). */
final class ChannelPage implements PageFormat {
  private static final String POST = "div.message.default";

  @Override
  public boolean fits(PageOutline outline) {
    return outline.hasClass("history")
        && outline.page().selectFirst(POST + " .body .date.details[title]") != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    Element header = page.selectFirst(".page_header .text");
    String channel = header == null ? null : header.text();
    int item = 0;
    for (Element post : page.select(POST)) {
      Element text = post.selectFirst(".body > .text, .forwarded.body > .text");
      item++;
      if (text == null || text.text().isBlank()) {
        desk.fail(item, "the post has a picture, a recording or a file and no text");
        continue;
      }
      List<String> lines = new ArrayList<>();
      PageLines.of(text).forEach(line -> lines.add(line.text()));
      Draft draft = PlainText.draft(CleanText.clean(String.join("\n\n", lines)), "");
      draft.source = channel;
      draft.date = post.select(".date.details").attr("title");
      Element forwarded = post.selectFirst(".forwarded.body > .from_name");
      if (forwarded != null) {
        draft.credits.add(forwarded.ownText().strip());
      }
      desk.take(draft, item, origin.start(), origin.end());
    }
  }
}
