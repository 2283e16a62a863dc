package org.lucarne.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Posts that Telegram's desktop program exports as pages. */
final class TelegramPage implements PageFormat {

  private static final String MESSAGES = "div.history div.message.default";

  private static final Pattern MINUTE =
      Pattern.compile(
          "(\\d{2})\\.(\\d{2})\\.(\\d{4}) (\\d{2}:\\d{2}:\\d{2})(?: UTC([+-]\\d{2}:\\d{2}))?");

  @Override
  public boolean fits(PageOutline outline) {
    return "Exported Data".equals(outline.title()) && outline.page().selectFirst(MESSAGES) != null;
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    Element name = page.selectFirst("div.page_header .text");
    String chat = name == null ? null : name.text();
    int item = 0;
    String from = null;
    for (Element message : page.select(MESSAGES)) {
      Element body = message.selectFirst("> .body");
      if (body == null) {
        continue;
      }
      item++;
      Element sender = body.selectFirst("> .from_name");
      // Who posts several times in a row is named once.
      from = sender == null ? from : sender.ownText().strip();
      Element forwarded = body.selectFirst(".forwarded > .from_name");
      Element text = body.selectFirst("div.text");
      if (text == null || text.text().isBlank()) {
        desk.fail(item, "the post has a picture or a file and no text");
        continue;
      }
      text.select("br").forEach(line -> line.after("\n"));
      Element heading = text.firstElementChild();
      boolean bold =
          heading != null
              && heading.nameIs("strong")
              && text.wholeText().strip().startsWith(heading.wholeText().strip());
      Element signature = body.selectFirst("> .signature");
      Draft draft =
          new TelegramPost(
                  chat,
                  from != null && from.equals(chat),
                  from,
                  signature == null ? null : signature.text(),
                  forwarded == null ? null : forwarded.ownText().strip(),
                  text.wholeText(),
                  bold ? heading.text() : null)
              .draft();
      Element date = body.selectFirst("> .date[title]");
      Matcher minute = MINUTE.matcher(date == null ? "" : date.attr("title"));
      if (minute.find()) {
        draft.date =
            "%s-%s-%sT%s%s"
                .formatted(
                    minute.group(3),
                    minute.group(2),
                    minute.group(1),
                    minute.group(4),
                    minute.group(5) == null ? "" : minute.group(5));
      }
      desk.take(draft, item, origin.start(), origin.end());
    }
  }
}
