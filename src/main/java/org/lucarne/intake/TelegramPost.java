package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One post of a Telegram channel or group as the program's exports tell it.
 *
 * @param chat the channel's or the group's name
 * @param channel whether only the chat itself posts there
 * @param from who posted, or {@code null}
 * @param signature the author that the channel names, or {@code null}
 * @param forwarded from whom the post was passed on, or {@code null}
 * @param text with line breaks
 * @param heading what the text begins with in bold, or {@code null}
 */
record TelegramPost(
    String chat,
    boolean channel,
    String from,
    String signature,
    String forwarded,
    String text,
    String heading) {

  private static final int LONGEST_TITLE = 200;
  private static final Pattern TAGS = Pattern.compile("(?:#[\\p{L}\\p{N}_]+[\\s,]*)+");

  /** The article that the post is. */
  Draft draft() {
    Draft draft = new Draft();
    draft.source = chat == null ? from : chat;
    draft.author = signature != null ? signature : channel ? null : from;
    if (forwarded != null) {
      draft.credits.add(forwarded);
    }
    List<String> lines = new ArrayList<>();
    for (String raw : text.split("\n")) {
      String line = CleanText.line(raw);
      if (line.length() <= LONGEST_TITLE && TAGS.matcher(line).matches()) {
        draft.drop(line, "tags");
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    String first = lines.isEmpty() ? "" : lines.getFirst();
    boolean bold = heading != null && CleanText.line(heading).startsWith(first);
    boolean title =
        lines.size() > 1
            && first.length() <= LONGEST_TITLE
            && (bold || !Paragraphs.endsSentence(first) && first.indexOf(' ') > 0);
    draft.title = title ? lines.removeFirst() : null;
    draft.paragraphs = lines;
    return draft;
  }
}
