package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The posts of channels as Telegram exports them in JSON ({@code result.json}), of one channel or
 * of all: a list of messages below the channel's name, whose texts are in pieces where parts of
 * them are set in bold or linked.
 */
final class ChannelPosts implements Format {

  @Override
  public boolean fits(Opening opening) {
    String text = opening.text();
    return text != null
        && opening.start().startsWith("{")
        && text.contains("\"messages\"")
        && (text.contains("\"text_entities\"")
            || text.contains("\"from_id\"")
            || text.contains("\"date_unixtime\""));
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    Posts posts = new Posts(file, desk);
    try (JsonParser parser =
        JsonRecords.JSON.createParser(
            encoding.reader(new BufferedInputStream(file.open(), 1 << 16)))) {
      posts.read(parser);
    } catch (IOException e) {
      if (posts.item == 0) {
        throw new UnreadableFileException("This is no whole JSON: " + JsonLines.reason(e), e);
      }
      desk.fail(
          posts.item + 1,
          "the JSON breaks off here, what follows cannot be read: " + JsonLines.reason(e));
    }
    if (posts.item == 0) {
      throw new UnreadableFileException("There is no post with a text in this export");
    }
  }

  private static final class Posts {
    private final FoundFile file;
    private final CopyDesk desk;

    /** The names of the objects around, the nearest first; empty where they have none. */
    private final Deque<String> channels = new ArrayDeque<>();

    private int item;

    Posts(FoundFile file, CopyDesk desk) {
      this.file = file;
      this.desk = desk;
    }

    void read(JsonParser parser) throws IOException, InterruptedException {
      boolean messages = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> {
            if (messages) {
              take((Map<?, ?>) JsonTree.read(parser));
            } else {
              channels.push("");
            }
          }
          case END_OBJECT -> channels.pop();
          case START_ARRAY -> messages = "messages".equals(parser.currentName());
          case END_ARRAY -> messages = false;
          case VALUE_STRING -> {
            if ("name".equals(parser.currentName()) && !channels.isEmpty()) {
              channels.pop();
              channels.push(parser.getText());
            }
          }
          default -> {}
        }
      }
    }

    private void take(Map<?, ?> message) throws InterruptedException {
      if (!"message".equals(message.get("type"))) {
        // That a channel was founded or a post pinned is no news.
        return;
      }
      String text = text(message.get("text"));
      if (text.isBlank()) {
        desk.fail(++item, "the post has a picture, a recording or a file and no text");
        return;
      }
      Draft draft = PlainText.draft(CleanText.clean(text), "");
      draft.source = channels.stream().filter(name -> !name.isEmpty()).findFirst().orElse(null);
      draft.author = JsonTree.text(message.get("author"));
      String forwarded = JsonTree.text(message.get("forwarded_from"));
      if (forwarded != null && !forwarded.equals(draft.source)) {
        draft.credits.add(forwarded);
      }
      String seconds = JsonTree.text(message.get("date_unixtime"));
      draft.date = seconds == null ? JsonTree.text(message.get("date")) : seconds;
      draft.dateField = seconds == null ? "date" : "date_unixtime";
      desk.take(draft, ++item, 0, file.size());
    }

    private static String text(Object value) {
      return switch (value) {
        case String text -> text;
        case List<?> pieces -> String.join("", pieces.stream().map(Posts::text).toList());
        case Map<?, ?> piece -> text(piece.get("text"));
        case null, default -> "";
      };
    }
  }
}
