package org.lucarne.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.parser.Parser;

/**
 * The news-wire collection Reuters-21578: SGML with one {@code REUTERS} element an article. It is
 * no XML; it has control characters of the wire, which say nothing to a reader.
 */
final class ReutersSgml implements Format {
  private static final String OPEN = "<REUTERS";
  private static final String CLOSE = "</REUTERS>";

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && opening.text().contains(OPEN + " ")
        && opening.text().contains("NEWID=");
  }

  @Override
  public String mediaType() {
    return "text/sgml";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(256, "SGML");
    // One character a byte, so that places in the text are places in the file.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int item = 0;
    for (int start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, start + 1)) {
      int close = text.indexOf(CLOSE, start);
      int next = text.indexOf(OPEN, start + 1);
      item++;
      if (close < 0 || next >= 0 && next < close) {
        desk.fail(item, "the article's closing mark </REUTERS> is missing");
        continue;
      }
      int end = close + CLOSE.length();
      desk.take(draft(text.substring(start, end)), item, start, end);
    }
  }

  private static Draft draft(String record) {
    Draft draft = new Draft();
    draft.title = element(record, "TITLE");
    draft.date = element(record, "DATE");
    draft.dateField = "DATE";
    draft.dateline = element(record, "DATELINE");
    draft.author = element(record, "AUTHOR");
    draft.source = "Reuters";
    draft.credits.add("Reuters");
    String topics = element(record, "TOPICS");
    draft.section =
        topics == null ? null : topics.replace("</D><D>", ", ").replaceAll("<[^<>]{0,9}>", "");
    String body = element(record, "BODY");
    if (body == null && record.contains("<TEXT TYPE=\"UNPROC\">")) {
      body = element(record.replace("<TEXT TYPE=\"UNPROC\">", "<TEXT>"), "TEXT");
    }
    draft.paragraphs = Paragraphs.unwrap(body == null ? "" : withoutSignOff(CleanText.clean(body)));
    if (draft.dateline != null && draft.dateline.endsWith("-")) {
      draft.dateline = draft.dateline.substring(0, draft.dateline.length() - 1).strip();
    }
    return draft;
  }

  private static String element(String record, String name) {
    int start = record.indexOf("<" + name + ">");
    int end = start < 0 ? -1 : record.indexOf("</" + name + ">", start);
    if (end < 0) {
      return null;
    }
    String value = record.substring(start + name.length() + 2, end);
    String plain = Parser.unescapeEntities(value.replaceAll("&#\\d{1,2};", " "), false);
    return plain.isBlank()
        ? null
        : name.equals("BODY") || name.equals("TEXT") ? plain : CleanText.line(plain);
  }

  /** Each report ends with the agency's name on a line of its own. */
  private static String withoutSignOff(String body) {
    String text = body.stripTrailing();
    int line = text.lastIndexOf('\n');
    return text.substring(line + 1).strip().equalsIgnoreCase("reuter")
        ? text.substring(0, Math.max(0, line))
        : text;
  }
}
