package org.lucarne.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Posts that Telegram's desktop program exports as JSON, of one channel or of several. */
final class TelegramJson implements Format {

  @Override
  public boolean fits(Opening opening) {
    return opening.start().startsWith("{")
        && opening.text().contains("\"messages\":")
        && (opening.text().contains("\"text_entities\"")
            || opening.text().contains("\"from_id\"")
            || opening.text().contains("\"actor_id\""));
  }

  @Override
  public String mediaType() {
    return "application/x-telegram+json";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    int item = 0;
    String chat = null;
    String kind = "";
    try (JsonParser parser =
        JsonRecords.JSON.createParser(
            encoding.reader(new BufferedInputStream(file.open(), 1 << 16)))) {
      String name = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> name = parser.currentName();
          case VALUE_STRING -> {
            chat = name.equals("name") ? parser.getText() : chat;
            kind = name.equals("type") ? parser.getText() : kind;
          }
          case START_ARRAY -> {
            while (name.equals("messages") && parser.nextToken() == JsonToken.START_OBJECT) {
              Map<?, ?> message = (Map<?, ?>) JsonTree.read(parser);
              if ("message".equals(JsonTree.text(message.get("type")))) {
                take(message, chat, kind, ++item, file, desk);
              }
            }
            name = "";
          }
          default -> {}
        }
      }
    } catch (IOException e) {
      desk.fail(
          item + 1,
          "the JSON breaks off here, what follows cannot be read: " + JsonLines.reason(e));
    }
  }

  private static void take(
      Map<?, ?> message, String chat, String kind, int item, FoundFile file, CopyDesk desk)
      throws InterruptedException {
    StringBuilder text = new StringBuilder();
    String heading = null;
    List<?> parts =
        message.get("text") instanceof List<?> list
            ? list
            : message.get("text") == null ? List.of() : List.of(message.get("text"));
    for (Object part : parts) {
      Object words = part instanceof Map<?, ?> marked ? marked.get("text") : part;
      if (part instanceof Map<?, ?> marked && text.isEmpty() && "bold".equals(marked.get("type"))) {
        heading = JsonTree.text(words);
      }
      text.append(words instanceof String plain ? plain : "");
    }
    if (text.toString().isBlank()) {
      desk.fail(item, "the post has a picture or a file and no text");
      return;
    }
    Draft draft =
        new TelegramPost(
                chat,
                kind.endsWith("channel"),
                JsonTree.text(message.get("from")),
                JsonTree.text(message.get("author")),
                JsonTree.text(message.get("forwarded_from")),
                text.toString(),
                heading)
            .draft();
    String seconds = JsonTree.text(message.get("date_unixtime"));
    draft.date = seconds == null ? JsonTree.text(message.get("date")) : seconds;
    draft.dateField = seconds == null ? "date" : "date_unixtime";
    desk.take(draft, item, 0, file.size());
  }
}
